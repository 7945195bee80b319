//! Where sentences begin and end.
//!
//! A sentence ends at `.`, `!`, `?` or `…`, with the quotation marks and
//! brackets that close behind it, when what follows can begin a sentence. Dots
//! of initials and abbreviations do not end one; which words are abbreviations
//! is told by the caller ([`Orthography`]).

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{Paragraph, Span, Token, TokenKind};

/// One sentence of one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Which paragraph it belongs to, counted from 0.
    pub paragraph: usize,
}

/// What must be known about words to find the ends of sentences, in lower case
/// and without the final dot.
#[derive(Debug, Clone, Default)]
pub struct Orthography {
    /// Abbreviations before a name, which never end a sentence: `mr`, `gen`.
    pub titles: FxHashSet<Box<str>>,
    /// Other abbreviations: `inc`, `jan`.
    pub abbreviations: FxHashSet<Box<str>>,
    /// Words that, with a capital, show that a sentence begins: `the`, `he`.
    pub starters: FxHashSet<Box<str>>,
}

/// A sentence has at most this many tokens. No sentence of news is as long; a
/// text without end marks is cut, so that reading it stays linear.
const LONGEST: usize = 500;

/// Cuts each paragraph into sentences, in order.
pub(super) fn sentences(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Paragraph],
    words: &Orthography,
) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let mut from = paragraph.tokens.start;
        for at in paragraph.tokens.clone() {
            if at < from {
                continue;
            }
            let cut = (at - from >= LONGEST).then_some(at);
            let Some(end) = end_behind(text, tokens, paragraph, at, words).or(cut) else {
                continue;
            };
            sentences.push(sentence(tokens, from..end, number));
            from = end;
        }
        if from < paragraph.tokens.end {
            sentences.push(sentence(tokens, from..paragraph.tokens.end, number));
        }
    }
    sentences
}

fn sentence(tokens: &[Token], range: Range<usize>, paragraph: usize) -> Sentence {
    let span = tokens[range.start].span.join(tokens[range.end - 1].span);
    Sentence { span, tokens: range, paragraph }
}

/// The token behind the sentence that ends with the token `at`, if one does.
fn end_behind(
    text: &str,
    tokens: &[Token],
    paragraph: &Paragraph,
    at: usize,
    words: &Orthography,
) -> Option<usize> {
    let mark = tokens[at].span.of(text);
    let dotted_word = tokens[at].kind == TokenKind::Word && mark.ends_with('.');
    if !dotted_word && (tokens[at].is_word() || !is_end_mark(mark)) {
        return None;
    }
    let mut end = at + 1;
    while end < paragraph.tokens.end && closes(text, tokens, end) {
        end += 1;
    }
    if end >= paragraph.tokens.end {
        return None;
    }
    let glued = tokens[end - 1].span.end == tokens[end].span.start;
    let starts = begins_sentence(text, tokens, end);
    let ends = match mark {
        _ if glued && !(starts && mark == "." && is_lower_word(text, tokens, at)) => {
            false
        }
        _ if dotted_word => is_starter(text, tokens[end], words),
        "." => starts && !is_abbreviated(text, tokens, at, end, words),
        _ => starts,
    };
    ends.then_some(end)
}

fn is_end_mark(mark: &str) -> bool {
    mark.starts_with(['.', '!', '?', '…'])
}

/// Whether the token closes what stands before it: `”`, `)`, a straight mark
/// that touches the text on its left, a further end mark.
fn closes(text: &str, tokens: &[Token], at: usize) -> bool {
    let mark = tokens[at].span.of(text);
    let touches_left = tokens[at - 1].span.end == tokens[at].span.start;
    let touches_right =
        tokens.get(at + 1).is_some_and(|next| next.span.start == tokens[at].span.end);
    match mark {
        "”" | ")" | "]" | "’" | "»" => touches_left,
        "\"" | "'" | "''" | "“" => touches_left && !touches_right,
        _ => touches_left && is_end_mark(mark),
    }
}

/// Whether the token at `at` can be the first of a sentence.
fn begins_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = tokens[at].span.of(text);
    match tokens[at].kind {
        TokenKind::Word => word.chars().next().is_some_and(|c| !c.is_lowercase()),
        TokenKind::Number => true,
        TokenKind::Clitic => false,
        TokenKind::Punctuation => {
            let opens = matches!(
                word,
                "“" | "\""
                    | "''"
                    | "``"
                    | "‘"
                    | "'"
                    | "„"
                    | "«"
                    | "("
                    | "["
                    | "—"
                    | "–"
                    | "•"
                    | "…"
                    | "..."
            );
            opens
                && tokens
                    .get(at + 1)
                    .is_some_and(|_| begins_sentence(text, tokens, at + 1))
        }
    }
}

fn is_lower_word(text: &str, tokens: &[Token], dot: usize) -> bool {
    dot.checked_sub(1).is_some_and(|at| {
        tokens[at].span.of(text).chars().filter(|c| c.is_lowercase()).count() > 2
    })
}

fn is_starter(text: &str, token: Token, words: &Orthography) -> bool {
    let word = token.span.of(text);
    token.kind == TokenKind::Punctuation
        || word.starts_with(char::is_uppercase)
            && words.starters.contains(word.to_lowercase().as_str())
}

/// Whether the dot at `dot` belongs to an abbreviation or an initial and no
/// sentence ends there.
fn is_abbreviated(
    text: &str,
    tokens: &[Token],
    dot: usize,
    next: usize,
    words: &Orthography,
) -> bool {
    let Some(before) = dot.checked_sub(1).map(|at| tokens[at]) else { return true };
    if before.kind != TokenKind::Word || before.span.end != tokens[dot].span.start {
        return false;
    }
    let word = before.span.of(text);
    let lower = word.to_lowercase();
    if words.titles.contains(lower.as_str()) && word.starts_with(char::is_uppercase) {
        return true;
    }
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    let listed = words.abbreviations.contains(lower.as_str());
    (initial || listed) && !is_starter(text, tokens[next], words)
}
