//! Examples are the tests of a list.

use super::{Lexicon, Lexicons};
use crate::text::{self, Orthography};

/// A text with the words that a category must hit, or must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Whether the marked words must be hit or nothing may be.
    pub expect: Expect,
    /// Index of the category in its lexicon.
    pub category: usize,
    /// In whose voice the words stand, where the example says so.
    pub voice: String,
    /// The text, with `[[…]]` around the words.
    pub text: String,
    /// Its line in `examples.csv`.
    pub line: u64,
}

/// What an example asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Every marked stretch is one hit, and there is no other.
    Hit,
    /// There is no hit.
    Miss,
}

/// What became of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A hit that was found as marked.
    Reported,
    /// A miss that stayed one.
    Validated,
    /// Marked words that were not hit.
    Missing,
    /// A hit where none should be.
    Noisy,
}

impl Example {
    /// The text without its marks, and where the marked words stand in it.
    pub fn plain(&self) -> (String, Vec<text::Span>) {
        let mut plain = String::new();
        let mut marked = Vec::new();
        let mut rest = self.text.as_str();
        while let Some((before, behind)) = rest.split_once("[[") {
            plain.push_str(before);
            let (words, after) = behind.split_once("]]").unwrap_or((behind, ""));
            let start = plain.len();
            plain.push_str(words);
            marked.push(text::Span::new(start, plain.len()));
            rest = after;
        }
        plain.push_str(rest);
        (plain, marked)
    }
}

/// Tries every example of `list`, which is one of `lexicons`.
pub fn examples<'l>(
    lexicons: &Lexicons,
    list: &'l Lexicon,
    orthography: &Orthography,
) -> Vec<(&'l Example, Outcome)> {
    list.examples.iter().map(|e| (e, outcome(lexicons, list, e, orthography))).collect()
}

fn outcome(
    lexicons: &Lexicons,
    list: &Lexicon,
    example: &Example,
    orthography: &Orthography,
) -> Outcome {
    let (plain, mut marked) = example.plain();
    let document = text::parse(&plain.into(), orthography);
    let category = &list.categories[example.category].id;
    let found = lexicons.spans(&document, &list.id, category);
    let noisy = found.iter().any(|span| !marked.contains(span));
    marked.retain(|span| !found.contains(span));
    match example.expect {
        _ if noisy => Outcome::Noisy,
        Expect::Miss => Outcome::Validated,
        Expect::Hit if marked.is_empty() => Outcome::Reported,
        Expect::Hit => Outcome::Missing,
    }
}
