//! What all articles together say of the lists.

use std::collections::BTreeMap;

use super::excerpt::excerpt;
use super::found::{Found, Use};
use super::neighbours::{self, Neighbour};
use super::sums::Sums;
use super::{Bench, CoverageRow, OverlapRow, Seen, TermRow, coverage, overlap};
use crate::corpus::Article;

/// Everything that the bench shows of a corpus.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// How many articles.
    pub articles: u64,
    /// Their words.
    pub words: u64,
    /// One row for each category, in the order of the lists.
    pub coverage: Vec<CoverageRow>,
    /// One row for each term, in the order of the lists.
    pub terms: Vec<TermRow>,
    /// Words to consider: the neighbours by G², then the forms by count.
    pub suggestions: Vec<SuggestionRow>,
    /// Categories that catch the same words; the greatest overlap first.
    pub overlaps: Vec<OverlapRow>,
}

/// A word, or two, that an author may have forgotten.
#[derive(Debug, Clone, PartialEq)]
pub struct SuggestionRow {
    /// The list.
    pub lexicon: String,
    /// The category.
    pub category: String,
    /// Why it is suggested.
    pub kind: SuggestionKind,
    /// The word or the two words, in small letters.
    pub words: String,
    /// The term that it is a form of; empty for a neighbour.
    pub of: String,
    /// How often it stands beside hits of the category; of a form, how often it
    /// stands in the corpus without being hit.
    pub count: u64,
    /// How often it stands elsewhere; none for a form.
    pub elsewhere: Option<u64>,
    /// How much more frequent it is there than elsewhere; none for a form.
    pub g2: Option<f64>,
    /// In how many articles.
    pub articles: u64,
    /// The first place, and its article.
    pub context: (String, String),
}

/// Why a word is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuggestionKind {
    /// It stands near hits more often than elsewhere.
    Neighbour,
    /// It is an inflected or derived form of a term.
    Form,
}

impl Results {
    /// Sums up what was seen of each of `articles`, in their order.
    pub fn new(bench: &Bench<'_>, articles: &[Article], seen: &[Seen]) -> Results {
        let sums = Sums::new(bench, seen);
        let (words, uses) = (sums.words, &sums.uses);
        let phrases = seen.iter().flat_map(|one| one.phrases.iter().copied());
        let neighbours =
            neighbours::outstanding(sums.neighbours, &sums.near, words, phrases);
        let coverage = coverage::rows(bench, uses, &sums.articles, words);
        let neighbours = neighbours.into_iter().map(|n| neighbour(bench, articles, n));
        let mut forms: Vec<SuggestionRow> =
            sums.kin.into_iter().map(|kin| form(bench, articles, kin)).collect();
        forms.sort_by_key(|row| u64::MAX - row.count);
        Results {
            articles: articles.len() as u64,
            words,
            terms: terms(bench, articles, uses, &coverage),
            suggestions: neighbours.chain(forms).collect(),
            overlaps: overlap::rows(bench, &sums.covered, &sums.shared),
            coverage,
        }
    }
}

fn terms(
    bench: &Bench<'_>,
    articles: &[Article],
    uses: &BTreeMap<usize, Use>,
    coverage: &[CoverageRow],
) -> Vec<TermRow> {
    let hits: BTreeMap<(&str, &str), u64> = coverage
        .iter()
        .map(|row| ((row.lexicon.as_str(), row.category.as_str()), row.hits))
        .collect();
    let unused = Use::default();
    let row = |entry: usize| {
        let heading = &bench.headings[bench.asked(entry)?];
        let used = uses.get(&entry).unwrap_or(&unused);
        let all = hits[&(heading.lexicon(), heading.id())];
        let mut forms: Vec<_> =
            used.forms.iter().map(|(form, count)| (form.clone(), *count)).collect();
        forms.sort_by_key(|(_, count)| u64::MAX - count);
        Some(TermRow {
            lexicon: heading.lexicon().to_string(),
            category: heading.id().to_string(),
            term: bench.lexicons.term(entry).text.clone(),
            forms,
            hits: used.hits.count,
            articles: used.hits.articles,
            share: (all > 0).then(|| used.hits.count as f64 / all as f64),
            passed_over: used.passed_over,
            contexts: contexts(articles, &used.hits),
        })
    };
    (0..bench.lexicons.entries()).filter_map(row).collect()
}

/// The places, each with the name of its article.
fn contexts(articles: &[Article], found: &Found) -> Vec<(String, String)> {
    let show = |&(number, span): &(usize, _)| {
        let article = &articles[number];
        (excerpt(&article.text, span), article.doc_id.clone())
    };
    found.places.iter().map(show).collect()
}

fn neighbour(
    bench: &Bench<'_>,
    articles: &[Article],
    neighbour: Neighbour,
) -> SuggestionRow {
    let heading = &bench.headings[neighbour.heading];
    SuggestionRow {
        lexicon: heading.lexicon().to_string(),
        category: heading.id().to_string(),
        kind: SuggestionKind::Neighbour,
        words: neighbour.words,
        of: String::new(),
        count: neighbour.found.count,
        elsewhere: Some(neighbour.elsewhere),
        g2: Some(neighbour.g2),
        articles: neighbour.found.articles,
        context: contexts(articles, &neighbour.found).swap_remove(0),
    }
}

fn form(
    bench: &Bench<'_>,
    articles: &[Article],
    ((heading, word), (entry, found)): ((usize, String), (usize, Found)),
) -> SuggestionRow {
    let heading = &bench.headings[heading];
    SuggestionRow {
        lexicon: heading.lexicon().to_string(),
        category: heading.id().to_string(),
        kind: SuggestionKind::Form,
        words: word,
        of: bench.lexicons.term(entry).text.clone(),
        count: found.count,
        elsewhere: None,
        g2: None,
        articles: found.articles,
        context: contexts(articles, &found).swap_remove(0),
    }
}
