//! What is kept of an article until all are read.

use serde::{Deserialize, Serialize};

use super::credit;
use super::prints::prints;
use super::running_text::Running;
use crate::lexicon::{Lexicons, Marks};
use crate::page::Page;
use crate::text::Document;
use crate::voice::Voices;

/// An article, small: its fingerprints, where its running text stands, and the
/// agency that it is credited to. About one kilobyte for 600 words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    pub(super) prints: Box<[u32]>,
    pub(super) stretches: Box<[Stretch]>,
    /// Words of the running text outside quotation marks.
    pub(super) words: u32,
    pub(super) credit: Option<Box<str>>,
}

impl Sketch {
    /// Where the running text stands.
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }
}

/// A stretch of running text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Whether it stands between quotation marks.
    pub(super) quoted: bool,
}

/// Sketches an article that was read. Pure.
pub fn sketch(
    document: &Document,
    marks: &Marks,
    page: &Page,
    voices: &Voices,
    lexicons: &Lexicons,
) -> Sketch {
    let Running { stretches, hashes, count } = Running::of(document, marks, page, voices);
    Sketch {
        prints: prints(&hashes),
        words: count,
        stretches: stretches.into_boxed_slice(),
        credit: credit::find(document, marks, page, lexicons).map(Box::from),
    }
}
