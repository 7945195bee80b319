//! The vocabulary of an outlet: which terms stand how often in which article.
//!
//! A document-feature matrix, kept by its rows: about ten bytes for each term
//! of each article. The comparison needs the single articles, because words
//! come in bunches and stories are shared by some outlets only.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Place;
use super::terms::{TermId, Terms, VoicedTerm};
use crate::hash;
use crate::measure::Measured;

/// Which terms stand in which articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct Vocabulary {
    pub(in crate::compare) articles: BTreeMap<ArticleId, ArticleWords>,
}

/// An article: a hash of its `doc_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArticleId(u64);

/// The terms of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct ArticleWords {
    pub(in crate::compare) place: Place,
    /// By voice, function words included: the base of rates.
    pub(in crate::compare) words: [u64; 3],
    terms: Box<[VoicedTerm]>,
    counts: Box<[u16]>,
}

impl ArticleId {
    /// The article with this `doc_id`.
    pub fn of(doc_id: &str) -> ArticleId {
        ArticleId(hash::of_texts(&[doc_id]))
    }

    /// The hash.
    pub(in crate::compare) fn number(self) -> u64 {
        self.0
    }
}

impl Vocabulary {
    /// Adds an article.
    pub(super) fn add(&mut self, place: Place, measured: &Measured, terms: &mut Terms) {
        let document = &measured.document;
        let words = &measured.words;
        let stems = TermId::of_words(words);
        let mut counts: FxHashMap<VoicedTerm, u16> = FxHashMap::default();
        let mut form = String::new();
        for uses in words.terms() {
            let id = TermId::of(&stems, uses);
            terms.add(id, words, &stems, uses, &mut form);
            let count = counts.entry(id.voiced(uses[0].voice)).or_default();
            *count = count.saturating_add(1);
        }
        let mut counts: Vec<(VoicedTerm, u16)> = counts.into_iter().collect();
        counts.sort_unstable();
        let (terms, counts): (Vec<VoicedTerm>, Vec<u16>) = counts.into_iter().unzip();
        let words = [document.own_words, document.quoted_words, document.reported_words];
        let article =
            ArticleWords { place, words, terms: terms.into(), counts: counts.into() };
        self.articles.insert(ArticleId::of(&document.doc_id), article);
    }

    /// Adds other articles.
    pub(super) fn merge(&mut self, other: Vocabulary) {
        self.articles.extend(other.articles);
    }
}

impl ArticleWords {
    /// How often each of its terms stands there.
    pub(in crate::compare) fn counts(
        &self,
    ) -> impl Iterator<Item = (VoicedTerm, u64)> + '_ {
        let counts = self.counts.iter().map(|count| u64::from(*count));
        self.terms.iter().copied().zip(counts)
    }
}
