//! From bytes, which the library counts, to code points, which leave it.

use super::origin::Origin;
use super::{Plain, Span};

/// Translates byte positions of one text into code points of the text as it was read.
///
/// Keeps one mark for every 64 bytes, so that a translation reads at most that
/// many; a text in ASCII needs none.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    origin: &'t Origin,
    marks: Vec<u32>,
}

const STEP: usize = 64;

impl<'t> CodePoints<'t> {
    /// Prepares the translation for `text`.
    pub fn new(text: &'t Plain) -> CodePoints<'t> {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for (at, byte) in text.bytes().enumerate() {
                if at % STEP == 0 {
                    marks.push(count);
                }
                count += u32::from(starts_character(byte));
            }
            marks.push(count);
        }
        CodePoints { text, origin: text.origin(), marks }
    }

    /// A span, counted in code points.
    pub fn span(&self, span: Span) -> [usize; 2] {
        let Span { start, end } = span;
        [self.origin.start(start, self.here(start)), self.origin.end(end, self.here(end))]
    }

    /// How many code points stand before the byte `at`, which begins one.
    fn here(&self, at: usize) -> usize {
        if self.marks.is_empty() {
            return at;
        }
        let step = at / STEP;
        let rest = &self.text.as_bytes()[step * STEP..at];
        self.marks[step] as usize + rest.iter().filter(|b| starts_character(**b)).count()
    }
}

fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
