//! An entry of another program becomes a term of ours.

use crate::lexicon::term;
use crate::text;

/// What `*` and `?` mean in a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// `*` any letters or none, `?` one: quanteda's *glob*.
    Glob,
    /// `*` as in *glob*; `?` is a question mark.
    Star,
    /// Neither is a mark.
    Plain,
}

/// The term that finds what `entry` finds, without regard to case; or why there
/// is none.
pub(super) fn term(entry: &str, marks: Marks) -> Result<String, String> {
    let words = entry
        .split_whitespace()
        .map(|w| word(w, marks))
        .collect::<Result<Vec<_>, _>>()?;
    let term = words.join(" ");
    if words.iter().all(|word| word == "_") {
        return Err("it would match every word".into());
    }
    let pattern = term::parse(&term, false)?;
    if pattern.elements.is_empty() {
        return Err("it holds nothing to look for".into());
    }
    Ok(term)
}

fn word(word: &str, marks: Marks) -> Result<String, String> {
    let plain = term::normal(word);
    if word == "_" {
        return Err("a _ by itself stands for any word here".into());
    }
    if plain.ends_with('~') && plain.len() > 1 {
        return Err("a ~ behind a word stands for its inflections here".into());
    }
    if !plain.contains(['*', '?']) {
        return Ok(plain);
    }
    let has_letters = plain.chars().any(char::is_alphanumeric);
    match marks {
        Marks::Plain if has_letters => apart(&plain),
        Marks::Plain if plain == "*" => Err("a * by itself cannot be looked for".into()),
        Marks::Plain => Ok(plain),
        _ if plain == "*" => Ok("_".into()),
        _ if !has_letters => emoticon(&plain),
        Marks::Star if plain.contains('?') && plain.contains('*') => {
            Err("it holds both a ? that is none of its marks and a *".into())
        }
        Marks::Star if plain.contains('?') => apart(&plain),
        // `'s` is a token of its own, which nothing can follow.
        _ => Ok(plain.strip_suffix("'s*").map_or(plain.clone(), |w| format!("{w}'s"))),
    }
}

/// A word whose `*` and `?` stand for themselves: its tokens, parted.
fn apart(word: &str) -> Result<String, String> {
    let tokens = text::tokens(word);
    let pieces: Vec<&str> = tokens.iter().map(|token| token.span.of(word)).collect();
    match pieces.contains(&"*") {
        true => Err("its * is a star, and a * stands for any letters here".into()),
        false => Ok(pieces.join(" ")),
    }
}

/// `:-(*`: what follows an emoticon is another token, so the `*` is not needed.
fn emoticon(word: &str) -> Result<String, String> {
    let bare = word.trim_matches('*');
    match bare.contains('*') || bare.is_empty() {
        true => Err("a * between punctuation marks cannot be looked for".into()),
        false => Ok(bare.into()),
    }
}
