//! The content words that an article uses in the outlet's own voice.
//!
//! What the comparison of vocabularies (keyness) counts: words without function
//! words, numbers and abbreviations, by their stem.

use std::collections::BTreeMap;

use rust_stemmers::{Algorithm, Stemmer};

use super::places::Places;
use super::{Reading, WordCount};
use crate::lexicon::{Classes, FUNCTION_WORDS, GRAMMAR, Lexicons, normal};
use crate::text::TokenKind;
use crate::voice::Voice;

/// Counts them, by stem and form.
pub(super) fn words(reading: Reading<'_>, places: &Places<'_>) -> Vec<WordCount> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut words: BTreeMap<(String, String), u64> = BTreeMap::new();
    for form in forms(reading, places) {
        let stem = stemmer.stem(&form).into_owned();
        *words.entry((stem, form)).or_default() += 1;
    }
    words
        .into_iter()
        .map(|((stem, form), count)| WordCount { stem, form, count })
        .collect()
}

fn forms<'r>(
    reading: Reading<'r>,
    places: &'r Places<'_>,
) -> impl Iterator<Item = String> + 'r {
    let without = function_words(reading.lexicons);
    let document = reading.document;
    let counts = move |at: &usize| {
        document.tokens[*at].kind == TokenKind::Word
            && reading.voices.by_token[*at] == Voice::Own
            && !reading.marks.classes[*at].any(without)
            && places.sentence(*at).is_some()
    };
    (0..document.tokens.len()).filter(counts).map(move |at| normal(document.word(at)))
}

/// The classes of words that carry no content of their own.
pub fn function_words(lexicons: &Lexicons) -> Classes {
    let classes = FUNCTION_WORDS.iter().map(|class| lexicons.class(GRAMMAR, class));
    classes.fold(Classes::default(), Classes::with)
}
