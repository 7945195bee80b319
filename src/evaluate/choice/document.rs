//! One text: which words and sentences are hit.

use super::fourfold::Fourfold;
use super::gold::{MarkedSentence, MarkedSpan};
use super::hits::WordHit;
use super::rows::{self, SentenceRow, WordRow};
use super::tokens::{touch, touched, words};
use crate::evaluate::text::Text;

/// What is known of one text when marks and hits have been compared.
pub(super) struct Judged<'a> {
    pub(super) doc_id: &'a str,
    pub(super) outlet: &'a str,
    pub(super) words: Vec<WordRow>,
    pub(super) sentences: Vec<SentenceRow>,
    /// Category of each hit, and whether it touches a marked span.
    pub(super) hits: Vec<(&'a str, bool)>,
    pub(super) counts: Counts,
}

/// Numbers that can be added.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    /// All words.
    pub(super) words: Fourfold,
    /// The words of sentences in which a word is marked.
    pub(super) inside: Fourfold,
    /// Judged sentences; one is hit if a hit begins in it.
    pub(super) sentences: Fourfold,
    /// Marked spans, and those of them that a hit touches.
    pub(super) spans: [u64; 2],
    /// Hits, and those of them that touch a marked span.
    pub(super) hits: [u64; 2],
}

impl Counts {
    pub(super) fn add(&mut self, other: &Counts) {
        self.words.add(&other.words);
        self.inside.add(&other.inside);
        self.sentences.add(&other.sentences);
        for at in 0..2 {
            self.spans[at] += other.spans[at];
            self.hits[at] += other.hits[at];
        }
    }
}

/// Compares the marks and the hits of one text.
///
/// A word is marked, or hit, if a span touches it. The length of a sentence is
/// the number of words that begin in it, its score the number of hits that do.
pub(super) fn judge<'a>(
    text: &Text<'a>,
    gold: &[&MarkedSpan],
    sentences: &[&MarkedSentence],
    hits: &[&'a WordHit],
) -> Judged<'a> {
    let words = words(text.text);
    let marked: Vec<[usize; 2]> = gold.iter().map(|g| g.span).collect();
    let hit: Vec<[usize; 2]> = hits.iter().map(|h| h.span).collect();
    let rows: Vec<SentenceRow> =
        sentences.iter().map(|s| rows::sentence(text, s, &words, &hit)).collect();
    let in_question = sentences.iter().map(|s| s.span);
    let with_marks: Vec<[usize; 2]> =
        in_question.filter(|s| touches_any(*s, &marked)).collect();
    let sides: Vec<(bool, bool)> =
        touched(&words, &marked).into_iter().zip(touched(&words, &hit)).collect();
    let inside = touched(&words, &with_marks);
    let only_inside = sides.iter().zip(inside).filter(|(_, is_inside)| *is_inside);
    let judged = rows.iter().filter_map(|row| Some((row.marked?, row.hits > 0)));
    let counts = Counts {
        words: Fourfold::of(sides.iter().copied()),
        inside: Fourfold::of(only_inside.map(|(side, _)| *side)),
        sentences: Fourfold::of(judged),
        spans: touching(&marked, &hit),
        hits: touching(&hit, &marked),
    };
    Judged {
        doc_id: text.doc_id,
        outlet: text.outlet,
        words: rows::words(text, gold, hits),
        sentences: rows,
        hits: hits
            .iter()
            .map(|h| (&h.category[..], touches_any(h.span, &marked)))
            .collect(),
        counts,
    }
}

fn touches_any(span: [usize; 2], others: &[[usize; 2]]) -> bool {
    others.iter().any(|other| touch(span, *other))
}

/// How many spans there are, and how many of them touch one of `others`.
fn touching(spans: &[[usize; 2]], others: &[[usize; 2]]) -> [u64; 2] {
    let touching = spans.iter().filter(|span| touches_any(**span, others)).count();
    [spans.len() as u64, touching as u64]
}
