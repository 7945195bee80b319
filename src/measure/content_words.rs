//! The content words that an article uses in the outlet's own voice.
//!
//! What the comparison of vocabularies (keyness) counts: words without function
//! words, numbers and abbreviations, by their stem.

use rustc_hash::FxHashMap;

use super::places::Places;
use super::traces::Tracer;
use super::{Reading, WordCount};
use crate::lexicon::{Classes, FUNCTION_WORDS, GRAMMAR, Lexicons};
use crate::text::TokenKind;
use crate::voice::Voice;

/// Counts them, by stem and form.
pub(super) fn words(
    reading: Reading<'_>,
    places: &Places<'_>,
    tracer: &Tracer<'_>,
) -> Vec<WordCount> {
    let mut counts: FxHashMap<&str, u64> = FxHashMap::default();
    for form in forms(reading, places) {
        *counts.entry(form).or_default() += 1;
    }
    let count = |(form, count): (&str, u64)| WordCount {
        stem: tracer.stem(form).into_owned(),
        form: form.to_string(),
        count,
    };
    let mut words: Vec<WordCount> = counts.into_iter().map(count).collect();
    words.sort_unstable_by(|a, b| (&a.stem, &a.form).cmp(&(&b.stem, &b.form)));
    words
}

/// A tracer that has worked out every word but the function words.
pub(super) fn tracer(reading: Reading<'_>) -> Tracer<'_> {
    let without = function_words(reading.lexicons);
    let words = reading.marks.words.iter().zip(&reading.marks.classes);
    let words = words.zip(&reading.document.tokens);
    Tracer::new(words.filter_map(|((word, classes), token)| {
        (token.kind == TokenKind::Word && !classes.any(without)).then_some(word.as_str())
    }))
}

fn forms<'r>(
    reading: Reading<'r>,
    places: &'r Places<'_>,
) -> impl Iterator<Item = &'r str> + 'r {
    let without = function_words(reading.lexicons);
    let document = reading.document;
    let counts = move |at: &usize| {
        document.tokens[*at].kind == TokenKind::Word
            && reading.voices.by_token[*at] == Voice::Own
            && !reading.marks.classes[*at].any(without)
            && places.sentence(*at).is_some()
    };
    (0..document.tokens.len())
        .filter(counts)
        .map(move |at| reading.marks.words[at].as_str())
}

/// The classes of words that carry no content of their own.
pub fn function_words(lexicons: &Lexicons) -> Classes {
    let classes = FUNCTION_WORDS.iter().map(|class| lexicons.class(GRAMMAR, class));
    classes.fold(Classes::default(), Classes::with)
}
