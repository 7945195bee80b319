//! Terms that stand under two headings.
//!
//! Two terms are the same here when one form is matched by both. Whether that
//! is meant, only the authors know: a word may dramatise *and* be of conflict.
//! What cannot be meant is a word that is both a category and its mirror.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Lexicon, Lexicons, Term, forms, normal};

/// Two categories with terms in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The category of a list that was asked for.
    pub category: String,
    /// The other one.
    pub other: String,
    /// The terms of the first that the second has too, as they are written, in
    /// the order of the list.
    pub terms: Vec<String>,
}

/// The measured categories that share terms with one of the lists for which
/// `asked` says so; those that share most come first.
pub fn overlaps(lexicons: &Lexicons, asked: impl Fn(&Lexicon) -> bool) -> Vec<Overlap> {
    let lists: Vec<&Lexicon> = lexicons.measured().collect();
    let mut holders: BTreeMap<String, BTreeSet<Holder>> = BTreeMap::new();
    for (number, list) in lists.iter().enumerate() {
        for (at, term) in list.terms.iter().enumerate() {
            for form in forms(&term.text) {
                let holder = Holder { list: number, category: term.category, term: at };
                holders.entry(normal(&form)).or_default().insert(holder);
            }
        }
    }
    let asked: Vec<bool> = lists.iter().map(|list| asked(list)).collect();
    let mut shared: BTreeMap<[(usize, usize); 2], BTreeSet<usize>> = BTreeMap::new();
    for holders in holders.values().filter(|h| h.len() > 1) {
        for (a, b) in pairs(holders) {
            let (a, b) = if asked[a.list] { (a, b) } else { (b, a) };
            if asked[a.list] && a.heading() != b.heading() {
                shared.entry([a.heading(), b.heading()]).or_default().insert(a.term);
            }
        }
    }
    let id =
        |(list, category): (usize, usize)| lists[list].categories[category].id.clone();
    let overlap = |([a, b], terms): ([(usize, usize); 2], BTreeSet<usize>)| Overlap {
        category: id(a),
        other: id(b),
        terms: terms.iter().map(|at| lists[a.0].terms[*at].text.clone()).collect(),
    };
    let mut overlaps: Vec<Overlap> = shared.into_iter().map(overlap).collect();
    overlaps.sort_by_key(|overlap| usize::MAX - overlap.terms.len());
    overlaps
}

/// Who has a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Holder {
    list: usize,
    category: usize,
    term: usize,
}

impl Holder {
    fn heading(self) -> (usize, usize) {
        (self.list, self.category)
    }
}

/// Every two of them, once, in order.
fn pairs(holders: &BTreeSet<Holder>) -> impl Iterator<Item = (Holder, Holder)> {
    let behind = |(at, a)| holders.iter().skip(at + 1).map(move |b: &Holder| (a, *b));
    holders.iter().copied().enumerate().flat_map(behind)
}

/// Terms of a category that its mirror has too, with nothing to tell them apart.
pub(super) fn with_mirror(list: &Lexicon) -> Vec<Finding> {
    let mut holders: BTreeMap<String, Vec<&Term>> = BTreeMap::new();
    for term in &list.terms {
        for form in forms(&term.text) {
            holders.entry(normal(&form)).or_default().push(term);
        }
    }
    let mut findings = BTreeSet::new();
    for holders in holders.values() {
        for (at, first) in holders.iter().enumerate() {
            let others = holders[at + 1..].iter();
            let same = others.filter(|other| mirrors(list, first, other));
            findings.extend(same.map(|other| finding(list, first, other)));
        }
    }
    findings.into_iter().collect()
}

/// Whether the two stand in opposite categories and are hits at the same places.
fn mirrors(list: &Lexicon, a: &Term, b: &Term) -> bool {
    let [first, second] = [a, b].map(|term| &list.categories[term.category]);
    let opposite = first.mirror.as_ref() == Some(&second.id)
        || second.mirror.as_ref() == Some(&first.id);
    let asks = |term: &Term| (term.around().clone(), term.pos, term.exact, term.at);
    a.category != b.category && opposite && asks(a) == asks(b)
}

fn finding(list: &Lexicon, first: &Term, second: &Term) -> Finding {
    let [one, other] = [first, second].map(|term| &list.categories[term.category].id);
    let message = format!(
        "\"{}\" stands in {other} and, at line {}, in {one}, its mirror; keep one, or tell them apart by pos, of or next",
        second.text, first.line
    );
    Finding { place: format!("terms.csv:{}", second.line), message }
}
