//! The vocabulary of an outlet's own voice, by stem and article.

use std::collections::BTreeMap;

use super::{Place, join, slot};
use crate::hash;
use crate::measure::Measured;

/// Which words stand in which articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct Vocabulary {
    pub(in crate::compare) articles: BTreeMap<ArticleId, ArticleWords>,
    /// By stem.
    pub(in crate::compare) words: BTreeMap<String, WordTally>,
}

/// An article: a hash of its `doc_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) struct ArticleId(u64);

/// The words of the outlet's own voice in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct ArticleWords {
    pub(in crate::compare) place: Place,
    /// Function words included: the base of rates.
    pub(in crate::compare) own_words: u64,
}

/// One stem.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct WordTally {
    pub(in crate::compare) forms: BTreeMap<String, u64>,
    pub(in crate::compare) articles: BTreeMap<ArticleId, u64>,
}

impl Vocabulary {
    /// Adds an article.
    pub(super) fn add(&mut self, place: Place, measured: &Measured) {
        let article = ArticleId(hash::of_texts(&[&measured.document.doc_id]));
        let words = ArticleWords { place, own_words: measured.document.own_words };
        self.articles.insert(article, words);
        for word in &measured.words {
            let tally = slot(&mut self.words, &word.stem);
            *slot(&mut tally.forms, &word.form) += word.count;
            *tally.articles.entry(article).or_default() += word.count;
        }
    }

    /// Adds other articles.
    pub(super) fn merge(&mut self, other: Vocabulary) {
        self.articles.extend(other.articles);
        join(&mut self.words, other.words, |into, from| {
            join(&mut into.forms, from.forms, |into, from| *into += from);
            join(&mut into.articles, from.articles, |into, from| *into += from);
        });
    }

    /// How often a stem stands in each story; an article after the other, copies
    /// once more.
    pub(in crate::compare) fn parts(
        &self,
        stem: &str,
    ) -> impl Iterator<Item = (Place, u64)> + '_ {
        let articles = self.words.get(stem).into_iter().flat_map(|word| &word.articles);
        articles.flat_map(|(article, count)| self.articles[article].parts(*count))
    }
}

impl ArticleWords {
    /// A part of the article, and again if the article is a copy.
    pub(in crate::compare) fn parts(
        self,
        value: u64,
    ) -> impl Iterator<Item = (Place, u64)> {
        let copy = self.place.text.map(|_| self.place);
        let all = Place { text: None, ..self.place };
        std::iter::once(all).chain(copy).map(move |place| (place, value))
    }
}
