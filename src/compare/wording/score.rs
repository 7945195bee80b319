//! What speaks for and against two renderings being one remark.

use std::collections::{BTreeMap, BTreeSet};

use super::gathered::{Kept, Word};
use super::weights::Weights;
use crate::voice::Kind;

/// What each pair of terms that follow one another in both renderings adds.
pub(super) const RUN: f64 = 0.5;
/// The most such pairs that count.
const RUNS: usize = 4;
/// What the same judgement on the same thing adds.
pub(super) const JUDGED: f64 = 4.0;
/// So many content words on either side belong to a judgement, or to what is singled
/// out.
const NEAR: usize = 5;
/// What a term that is singled out by quotation marks adds, of its weight.
pub(super) const FOCUS: f64 = 0.5;
/// A quotation of more content words singles nothing out.
const FRAGMENT: usize = 4;
/// What a word weighs that stands farther than [`NEAR`] from all that is singled
/// out, of its weight.
const FAR: f64 = 0.4;
/// The most that words in quotation marks take off, none of which the other has.
pub(super) const UNQUOTED: f64 = 4.0;
/// What the weight of unshared terms of the poorer rendering takes off.
pub(super) const REST: f64 = 0.3;
/// What figures that differ take off.
pub(super) const FIGURES: f64 = 3.0;
/// What a term takes off that only one denies, of its weight.
pub(super) const DENIED: f64 = 2.0;
/// With fewer terms in common there is nothing to go by.
const FEWEST: usize = 2;

/// The terms of a rendering.
pub(super) struct Bag {
    terms: BTreeMap<u64, Term>,
    /// Terms that follow one another.
    runs: BTreeSet<(u64, u64)>,
    /// Judgements, with the terms near them.
    judged: BTreeSet<(u64, u64)>,
    /// The weight of all terms.
    weight: f64,
    /// Whether anything is denied.
    denies: bool,
}

#[derive(Clone, Copy)]
struct Term {
    weight: f64,
    negated: bool,
    /// Singled out by quotation marks.
    focused: bool,
    figure: bool,
}

/// What two renderings share.
pub(super) struct Evidence {
    /// The score, in nats.
    pub(super) score: f64,
    /// The part of the richer rendering that both have, by weight.
    pub(super) coverage: f64,
}

impl Bag {
    pub(super) fn new(kept: &Kept, weights: &Weights) -> Bag {
        let focused = focused(kept);
        let told = telling(kept, weights, &focused);
        let mut terms: BTreeMap<u64, Term> = BTreeMap::new();
        for ((word, weight), focused) in kept.words.iter().zip(told).zip(focused) {
            let term = Term {
                weight,
                negated: word.negated,
                focused,
                figure: word.number && !word.common,
            };
            terms.entry(word.term).or_insert(term);
        }
        Bag {
            runs: kept.words.windows(2).map(|two| (two[0].term, two[1].term)).collect(),
            judged: judged(&kept.words),
            weight: terms.values().map(|term| term.weight).sum(),
            denies: terms.values().any(|term| term.negated),
            terms,
        }
    }

    /// The terms.
    pub(super) fn terms(&self) -> impl Iterator<Item = u64> {
        self.terms.keys().copied()
    }

    /// What speaks for one remark; none if they have fewer than two terms in common.
    pub(super) fn evidence(&self, other: &Bag) -> Option<Evidence> {
        let both = |(term, here): (&u64, &Term)| Some((*here, *other.terms.get(term)?));
        let shared: Vec<(Term, Term)> = self.terms.iter().filter_map(both).collect();
        if shared.len() < FEWEST {
            return None;
        }
        let in_common: f64 = shared.iter().map(|(here, _)| here.weight).sum();
        let contrary = self.denies != other.denies;
        let told: f64 = shared.iter().map(|two| two_terms(*two, contrary)).sum();
        let runs = self.runs.intersection(&other.runs).take(RUNS).count() as f64;
        let judged = f64::from(u8::from(!self.judged.is_disjoint(&other.judged)));
        let rest = (self.weight.min(other.weight) - in_common).max(0.0);
        let unquoted = self.unquoted(other) + other.unquoted(self);
        let figures = f64::from(u8::from(self.contradicts(other)));
        Some(Evidence {
            score: told + RUN * runs + JUDGED * judged
                - REST * rest
                - unquoted
                - FIGURES * figures,
            coverage: in_common / self.weight.max(other.weight),
        })
    }

    /// What the words that this rendering puts in quotation marks take off, if the
    /// other has none of them.
    fn unquoted(&self, other: &Bag) -> f64 {
        let quoted = || self.terms.iter().filter(|(_, term)| term.focused);
        let has_some = quoted().any(|(term, _)| other.terms.contains_key(term));
        let weight: f64 = quoted().map(|(_, term)| term.weight).sum();
        if has_some { 0.0 } else { weight.min(UNQUOTED) }
    }

    /// Whether both have figures, and none in common.
    fn contradicts(&self, other: &Bag) -> bool {
        let figures = |bag: &Bag| {
            let figures = bag.terms.iter().filter(|(_, term)| term.figure);
            figures.map(|(number, _)| *number).collect::<BTreeSet<u64>>()
        };
        let (here, there) = (figures(self), figures(other));
        !here.is_empty() && !there.is_empty() && here.is_disjoint(&there)
    }
}

/// What a term that both have tells; `contrary` if only one of the renderings
/// denies anything.
fn two_terms((here, there): (Term, Term), contrary: bool) -> f64 {
    if contrary && here.negated != there.negated {
        return -DENIED * here.weight;
    }
    let focus = if here.focused || there.focused { FOCUS } else { 0.0 };
    here.weight * (1.0 + focus)
}

/// What each word weighs. A name weighs as much as the most frequent of its words:
/// who knows the surname knows the given name and the title. Where words are
/// singled out, what stands far from them is circumstance (*ahead of Monday’s
/// talks*).
fn telling(kept: &Kept, weights: &Weights, focused: &[bool]) -> Vec<f64> {
    let mut told: Vec<f64> = kept.words.iter().map(|word| weights.of(word)).collect();
    let mut from = 0;
    for name in kept.words.chunk_by(is_one_name) {
        let to = from + name.len();
        let least = told[from..to].iter().copied().fold(f64::INFINITY, f64::min);
        told[from..to].fill(least);
        from = to;
    }
    let is_far = |at: usize| {
        let near = at.saturating_sub(NEAR)..focused.len().min(at + NEAR + 1);
        focused.contains(&true) && !focused[near].contains(&true)
    };
    told.iter_mut()
        .enumerate()
        .filter(|(at, _)| is_far(*at))
        .for_each(|(_, w)| *w *= FAR);
    told
}

/// Whether two words of a name stand side by side.
fn is_one_name(word: &Word, next: &Word) -> bool {
    word.name && next.name && next.place.0 <= word.place.1 + 1
}

/// Which words are singled out: those of a fragment between quotation marks.
fn focused(kept: &Kept) -> Vec<bool> {
    let mut focused = Vec::with_capacity(kept.words.len());
    for run in kept.words.chunk_by(|one, next| one.quoted == next.quoted) {
        let fragment = run[0].quoted && run.len() <= FRAGMENT;
        focused.extend(run.iter().map(|_| fragment && kept.kind == Kind::Partial.id()));
    }
    focused
}

/// Judgements, each with the terms near it.
fn judged(words: &[Word]) -> BTreeSet<(u64, u64)> {
    let mut judged = BTreeSet::new();
    for (at, judgement) in words.iter().enumerate().filter(|(_, word)| word.judges) {
        let near = &words[at.saturating_sub(NEAR)..words.len().min(at + NEAR + 1)];
        let things = near.iter().filter(|word| !word.judges && !word.common);
        judged.extend(things.map(|thing| (judgement.term, thing.term)));
    }
    judged
}
