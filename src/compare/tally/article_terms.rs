//! The terms of one article, counted.

use rustc_hash::FxHashMap;

use super::TermId;
use crate::measure::{ContentWords, Measured, Occurrence};

/// Which terms stand in an article how often, and how they are written there.
#[derive(Debug, Default)]
pub(in crate::compare) struct ArticleTerms {
    /// By voice, function words included: the base of rates.
    pub(super) words: [u64; 3],
    /// In the order in which they first come.
    pub(super) terms: Vec<Used>,
}

/// A term in one article.
#[derive(Debug)]
pub(super) struct Used {
    pub(super) id: TermId,
    /// Its words.
    pub(super) words: Box<[TermId]>,
    /// By voice.
    pub(super) counts: [u32; 3],
    /// How many of the uses are or hold a name.
    pub(super) names: u32,
    pub(super) forms: Vec<Form>,
}

/// One way in which a term is written.
#[derive(Debug)]
pub(super) struct Form {
    /// Its words, by their numbers in the article.
    words: [u32; 3],
    pub(super) text: Box<str>,
    pub(super) uses: u32,
}

impl ArticleTerms {
    /// Counts the terms.
    pub(in crate::compare) fn of(measured: &Measured) -> ArticleTerms {
        let document = &measured.document;
        let words = &measured.words;
        let stems = TermId::of_words(words);
        let mut found = ArticleTerms {
            words: [document.own_words, document.quoted_words, document.reported_words],
            terms: Vec::new(),
        };
        let mut places: FxHashMap<TermId, usize> = FxHashMap::default();
        for uses in words.terms() {
            let id = TermId::of(&stems, uses);
            let next = found.terms.len();
            let at = *places.entry(id).or_insert(next);
            if at == next {
                found.terms.push(Used {
                    id,
                    words: uses.iter().map(|one| stems[one.word as usize]).collect(),
                    counts: [0; 3],
                    names: 0,
                    forms: Vec::with_capacity(1),
                });
            }
            found.terms[at].add(uses, words);
        }
        found
    }
}

impl Used {
    fn add(&mut self, uses: &[Occurrence], words: &ContentWords) {
        self.counts[uses[0].voice as usize] += 1;
        self.names += u32::from(uses.iter().any(|one| one.name));
        let mut numbers = [u32::MAX; 3];
        numbers.iter_mut().zip(uses).for_each(|(number, one)| *number = one.word);
        match self.forms.iter_mut().find(|form| form.words == numbers) {
            Some(form) => form.uses += 1,
            None => {
                let words = uses.iter().map(|one| &*words.words[one.word as usize].form);
                let text = words.collect::<Vec<_>>().join(" ").into();
                self.forms.push(Form { words: numbers, text, uses: 1 });
            }
        }
    }

    /// How often it stands in the article.
    pub(super) fn uses(&self) -> u64 {
        self.counts.iter().map(|count| u64::from(*count)).sum()
    }
}
