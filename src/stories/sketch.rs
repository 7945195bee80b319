//! What is kept of an article to find its story.

use super::forms::{self, Forms};
use super::known::Known;
use super::terms::{self, Counted};
use crate::corpus::{Article, day};
use crate::hash;

/// As many terms of an article are kept, those that count most. A piece of eight
/// hundred words has so many; of a longer one, words go that it uses once, far
/// down.
const KEPT: usize = 300;

/// What is kept of an article: its terms as numbers, its day, the story that it was
/// given, and how it writes the words that it may be called by. So the texts need
/// not be in memory when stories are found.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    pub(super) doc_id: Box<str>,
    /// The story that the input gives.
    pub(super) story: Option<Box<str>>,
    pub(super) day: Option<i32>,
    /// A hash of the whole text; the same text has the same.
    pub(super) text: u64,
    /// Sorted by term.
    pub(super) terms: Box<[Counted]>,
    pub(super) forms: Forms,
}

impl Sketch {
    /// Reads one article. Pure: the same article and words give the same sketch.
    pub fn of(article: &Article, known: &Known) -> Sketch {
        let text = &article.text;
        let places = terms::places(article, known);
        let terms = terms::counts(&places, text, KEPT);
        Sketch {
            doc_id: article.doc_id.as_str().into(),
            story: article.story.as_deref().map(Box::from),
            day: article.date.as_deref().and_then(day::number),
            text: hash::fnv_1a(text.trim().bytes()),
            forms: forms::forms(&places, text, &terms),
            terms: terms.into(),
        }
    }
}
