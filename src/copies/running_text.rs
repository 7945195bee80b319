//! The words that can be copied: those of the running text, outside quotation marks.
//!
//! Headlines are written by editors, captions come with their picture, furniture
//! with the page. What stands between quotation marks is the speaker's: two
//! reporters in one room write the same words down. Of a quotation stays that there
//! was one, so that `… said. He added …` is the same in both articles whatever was
//! said.

use super::sketch::Stretch;
use crate::hash;
use crate::lexicon::{Marks, normal};
use crate::page::{Page, Section};
use crate::text::{Document, Span, tokens};
use crate::voice::{Voice, Voices};

/// What stands for any quotation.
const QUOTATION: u64 = 0;

/// The running text of an article, word by word.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// A hash of each word in small letters, or [`QUOTATION`].
    pub(super) hashes: Vec<u64>,
    /// Where each begins and ends, in bytes.
    pub(super) spans: Vec<(u32, u32)>,
    /// How many words stand before each, and before the end.
    pub(super) before: Vec<u32>,
}

/// What the first reading of an article leaves of its running text.
#[derive(Debug, Default)]
pub(super) struct Running {
    /// Stretches of tokens without a gap, quoted and not quoted.
    pub(super) stretches: Vec<Stretch>,
    /// A hash of each word, or [`QUOTATION`], as in [`Words`].
    pub(super) hashes: Vec<u64>,
    /// How many words there are outside quotation marks.
    pub(super) count: u32,
}

impl Running {
    /// Looks a document through, each of its forms once.
    pub(super) fn of(
        document: &Document,
        marks: &Marks,
        page: &Page,
        voices: &Voices,
    ) -> Running {
        let forms: Vec<u64> =
            marks.words.forms().map(|form| mark(form.normal_hash())).collect();
        let mut running = Running::default();
        let mut behind = None;
        for (sentence, section) in document.sentences.iter().zip(&page.sections) {
            if !matches!(section, Some(Section::Lead | Section::Body)) {
                continue;
            }
            for at in sentence.tokens.clone() {
                let token = document.tokens[at];
                let quoted = voices.by_token[at] == Voice::Quoted;
                running.reach(token.span, quoted, behind == Some(at));
                if token.is_word() {
                    running.push((!quoted).then(|| forms[marks.words.local(at)]));
                }
                behind = Some(at + 1);
            }
        }
        running
    }

    /// Goes on with a token, in the last stretch or in a new one.
    fn reach(&mut self, span: Span, quoted: bool, touches: bool) {
        let (start, end) = (span.start as u32, span.end as u32);
        match self.stretches.last_mut() {
            Some(last) if touches && last.quoted == quoted => last.end = end,
            _ => self.stretches.push(Stretch { start, end, quoted }),
        }
    }

    /// Adds a word outside quotation marks; none is one inside.
    fn push(&mut self, word: Option<u64>) {
        if word.is_some() || self.hashes.last() != Some(&QUOTATION) {
            self.hashes.push(word.unwrap_or(QUOTATION));
            self.count += u32::from(word.is_some());
        }
    }
}

impl Words {
    /// Reads the stretches of an article's text again.
    pub(super) fn of(text: &str, stretches: &[Stretch]) -> Words {
        let mut words = Words::default();
        let mut count = 0;
        for stretch in stretches {
            let part = &text[stretch.start as usize..stretch.end as usize];
            for token in tokens(part).iter().filter(|token| token.is_word()) {
                if stretch.quoted && words.hashes.last() == Some(&QUOTATION) {
                    break;
                }
                let start = stretch.start + token.span.start as u32;
                let end = stretch.start + token.span.end as u32;
                words.before.push(count);
                words.spans.push((start, end));
                words.hashes.push(match stretch.quoted {
                    true => QUOTATION,
                    false => mark(hash::of_texts(&[&normal(token.span.of(part))])),
                });
                count += u32::from(!stretch.quoted);
            }
        }
        words.before.push(count);
        words
    }

    /// How many words there are.
    pub(super) fn count(&self) -> u32 {
        self.before[self.before.len() - 1]
    }

    /// Whether a quotation stands there.
    pub(super) fn is_quotation(&self, at: usize) -> bool {
        self.hashes[at] == QUOTATION
    }
}

/// The hash of a word's normal form, so that it stands for no quotation.
fn mark(hash: u64) -> u64 {
    hash.max(QUOTATION + 1)
}

/// A hash of `length` words from each place on.
pub(super) fn grams(words: &[u64], length: usize) -> impl Iterator<Item = u64> + '_ {
    let add = |sum: u64, word: &u64| hash::draw(sum, 1) ^ word;
    words.windows(length).map(move |gram| hash::draw(gram.iter().fold(0, add), 1))
}
