//! Words, numbers, punctuation.
//!
//! A word keeps its inner apostrophes and hyphens (`don't`, `so-called`,
//! `Moscow-annexed`) and the dots of an initialism (`U.S.`). The `'s` of a
//! possessive or a contraction is a token of its own, which is not counted.
//! A number keeps its separators and the sign before it (`90,000`, `3.5`,
//! `$5`). Everything else that is not white space is one token a character,
//! except a run of the same mark (`...`, `''`, `--`).

use super::Span;

/// A stretch of text that is counted, matched or skipped as one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, hyphens and dots.
    Word,
    /// Digits, with their separators.
    Number,
    /// `'s` behind a word.
    Clitic,
    /// Anything else.
    Punctuation,
}

impl Token {
    /// Whether it counts as a word of the article.
    pub fn is_word(self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }
}

/// Splits `text` into tokens, in order; white space belongs to none.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if is_blank(first) {
            at += first.len_utf8();
            continue;
        }
        let (end, kind) = match first {
            '\'' | '’' if follows_word(&tokens, at) && is_clitic(&text[at..]) => {
                (at + first.len_utf8() + 1, TokenKind::Clitic)
            }
            c if is_letter(c) => word(text, at),
            c if c.is_ascii_digit() || c.is_numeric() => number(text, at),
            c => (run(text, at, c), TokenKind::Punctuation),
        };
        tokens.push(Token { span: Span::new(at, end), kind });
        at = end;
    }
    tokens
}

/// White space, and the characters that have no width and no meaning here.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Letters, and what joins a letter: combining marks, soft hyphens, joiners.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{0300}'..='\u{036F}' | '\u{00AD}' | '\u{200C}' | '\u{200D}')
}

fn word(text: &str, start: usize) -> (usize, TokenKind) {
    let mut end = start;
    loop {
        // Most letters are of ASCII: one look at each of them.
        let plain = |letter: &&u8| letter.is_ascii_alphanumeric();
        end += text.as_bytes()[end..].iter().take_while(plain).count();
        let rest = &text[end..];
        let mut chars = rest.chars();
        let Some(c) = chars.next() else { break };
        let next = chars.next();
        let joins = match c {
            _ if is_letter(c) || c.is_numeric() => true,
            '\'' | '’' | '-' | '‑' | '&' => {
                next.is_some_and(|n| is_letter(n) || n.is_numeric())
                    && !(c == '\'' && opens_double(text, end))
                    && !is_clitic(rest)
            }
            '.' => is_initialism(&text[start..end], next, chars.next()),
            _ => false,
        };
        if !joins {
            break;
        }
        end += c.len_utf8();
    }
    (end, TokenKind::Word)
}

fn follows_word(tokens: &[Token], at: usize) -> bool {
    tokens.last().is_some_and(|t| t.span.end == at && t.is_word())
}

/// Whether `rest` begins with `'s` and no letter behind it.
fn is_clitic(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('\'' | '’'))
        && matches!(chars.next(), Some('s' | 'S'))
        && chars.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Whether the apostrophe at `at` is one of two, which make a quotation mark.
fn opens_double(text: &str, at: usize) -> bool {
    text[at + 1..].starts_with('\'') || text[..at].ends_with('\'')
}

/// Whether a dot after `sofar` belongs to the word: `U.S.`, `p.m.`, `J.D.`,
/// but not the dot that ends `plan B.`
fn is_initialism(sofar: &str, next: Option<char>, after: Option<char>) -> bool {
    let letters = sofar.rsplit(['.', '-']).next().unwrap_or(sofar);
    if letters.chars().count() != 1 {
        return false;
    }
    match next {
        Some(n) if n.is_alphabetic() => after.is_none_or(|a| !a.is_alphabetic()),
        _ => sofar.contains('.'),
    }
}

fn number(text: &str, start: usize) -> (usize, TokenKind) {
    let mut end = start;
    let mut kind = TokenKind::Number;
    loop {
        let mut chars = text[end..].chars();
        let Some(c) = chars.next() else { break };
        let next = chars.next();
        let joins = match c {
            _ if c.is_numeric() => true,
            '.' | ',' | ':' | '/' => next.is_some_and(|n| n.is_ascii_digit()),
            '-' | '‑' | '\'' | '’' => next.is_some_and(is_letter),
            _ if is_letter(c) => {
                if c.is_alphabetic()
                    && !text[start..end].ends_with(|e: char| e.is_numeric())
                {
                    kind = TokenKind::Word;
                }
                true
            }
            _ => false,
        };
        if !joins {
            break;
        }
        end += c.len_utf8();
    }
    (end, kind)
}

/// A run of the same mark: `...`, `''`, `--`, `***`.
fn run(text: &str, start: usize, mark: char) -> usize {
    let joins = matches!(mark, '.' | '\'' | '`' | '-' | '*' | '_' | '=' | '!' | '?');
    if !joins {
        return start + mark.len_utf8();
    }
    let longest = if matches!(mark, '\'' | '`') { 2 } else { usize::MAX };
    let count = text[start..].chars().take_while(|c| *c == mark).count().min(longest);
    start + count * mark.len_utf8()
}
