//! Words and phrases as numbers, and how they are written.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Counts;
use super::article_terms::Used;
use crate::hash;
use crate::measure::{ContentWords, Occurrence};

/// A word or a phrase: a hash of its stems, which is enough to tell terms apart
/// (two of a million collide with a chance of 1 in 9 million). The two lowest
/// bits are left to the voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::compare) struct TermId(pub(in crate::compare) u64);

/// A term in one voice.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub(in crate::compare) struct VoicedTerm(u64);

impl TermId {
    /// The different words of an article.
    pub(in crate::compare) fn of_words(words: &ContentWords) -> Vec<TermId> {
        let stems = words.words.iter();
        stems.map(|word| TermId(word.stem << 2)).collect()
    }

    /// A term; `words` are those of its article.
    pub(in crate::compare) fn of(words: &[TermId], uses: &[Occurrence]) -> TermId {
        TermId::joined(uses.iter().map(|one| words[one.word as usize]))
    }

    /// The phrase of some words; of one word, the word.
    pub(in crate::compare) fn joined(words: impl Iterator<Item = TermId>) -> TermId {
        let join =
            |before: TermId, word: TermId| TermId(hash::draw(before.0, word.0 >> 2) & !3);
        words.reduce(join).unwrap_or(TermId(0))
    }
}

impl VoicedTerm {
    /// A term in the voice of this number.
    pub(in crate::compare) fn of(term: TermId, voice: usize) -> VoicedTerm {
        VoicedTerm(term.0 | voice as u64)
    }
}

/// The terms of all outlets, numbered as they come, and how they are written: each is
/// kept once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct Terms {
    numbers: FxHashMap<TermId, u32>,
    written: Vec<Written>,
}

/// How one term is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct Written {
    pub(in crate::compare) id: TermId,
    /// Its words.
    pub(in crate::compare) words: Box<[TermId]>,
    /// Its forms.
    forms: Counts,
    uses: u64,
    /// How many of the uses are or hold a name.
    names: u64,
}

impl Terms {
    /// Counts the uses of a term in an article; returns its number.
    pub(super) fn add(&mut self, used: &Used) -> u32 {
        let next = self.written.len() as u32;
        let number = *self.numbers.entry(used.id).or_insert(next);
        if number == next {
            self.written.push(Written {
                id: used.id,
                words: used.words.clone(),
                forms: Counts::default(),
                uses: 0,
                names: 0,
            });
        }
        let written = &mut self.written[number as usize];
        written.uses += used.uses();
        written.names += u64::from(used.names);
        used.forms.iter().for_each(|f| written.forms.add(&f.text, f.uses.into()));
        number
    }

    /// How many terms of one, two and three words are used so often or more.
    pub(in crate::compare) fn frequent(&self, least: u64) -> [u64; 3] {
        let mut terms = [0; 3];
        for written in self.written.iter().filter(|written| written.uses >= least) {
            terms[written.words.len().clamp(1, 3) - 1] += 1;
        }
        terms
    }

    /// How many terms there are.
    pub(in crate::compare) fn len(&self) -> usize {
        self.written.len()
    }

    /// How the term of a number is written.
    pub(in crate::compare) fn written(&self, number: u32) -> &Written {
        &self.written[number as usize]
    }

    /// The number of a term.
    pub(in crate::compare) fn number(&self, id: TermId) -> Option<u32> {
        self.numbers.get(&id).copied()
    }
}

impl Written {
    /// The most frequent form; the first of the alphabet of several.
    pub(in crate::compare) fn form(&self) -> &str {
        let most = self.forms.iter().rev().max_by_key(|(_, count)| *count);
        most.map_or("", |(form, _)| form)
    }

    /// The others that make a tenth of the uses or more, by the alphabet: a stem
    /// may join what a reader would not (*admiral*, *admire*).
    pub(in crate::compare) fn other_forms(&self) -> Vec<String> {
        let (most, uses) = (self.form(), self.uses);
        let others = self.forms.iter().filter(|(_, count)| 10 * count >= uses);
        others.map(|(form, _)| form.to_string()).filter(|form| form != most).collect()
    }

    /// Whether most of its uses are or hold a name.
    pub(in crate::compare) fn is_name(&self) -> bool {
        2 * self.names > self.uses
    }
}
