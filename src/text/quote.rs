//! Which quotation marks belong together.
//!
//! Marks are paired paragraph by paragraph. Curly, straight, doubled
//! (`''` and ` `` `), low (`„`) and angle marks are all read; single marks are
//! told from apostrophes by what stands beside them. A quotation that is still
//! open at the end of its paragraph runs to that end, and goes on in the next
//! paragraph when that one begins with the same kind of mark.

use std::ops::Range;

use super::{Paragraph, Token, TokenKind};

/// A stretch between quotation marks inside one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, the marks included.
    pub tokens: Range<usize>,
    /// 0 for a quotation in the reporter's text, 1 for one inside that, …
    pub depth: usize,
    /// Whether a mark closes it.
    pub closed: bool,
    /// Whether it goes on from the quotation before it, which was left open.
    pub continues: bool,
}

impl Quotation {
    /// The tokens between the marks.
    pub fn inside(&self) -> Range<usize> {
        let end = self.tokens.end - usize::from(self.closed);
        self.tokens.start + 1..end.max(self.tokens.start + 1)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Make {
    Double,
    Single,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    /// A straight mark that stands free on both sides or touches on both.
    Either,
}

/// Finds the quotations of all paragraphs, in the order of their first token.
pub(super) fn quotations(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Paragraph],
) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut left_open: Option<Make> = None;
    for paragraph in paragraphs {
        let begin = found.len();
        left_open = pair(text, tokens, paragraph, left_open, &mut found);
        found[begin..].sort_by_key(|q: &Quotation| (q.tokens.start, q.depth));
    }
    found
}

/// Pairs the marks of one paragraph; returns what is open at its end.
fn pair(
    text: &str,
    tokens: &[Token],
    paragraph: &Paragraph,
    before: Option<Make>,
    found: &mut Vec<Quotation>,
) -> Option<Make> {
    let mut open: Vec<(usize, Make)> = Vec::new();
    let mut depth_of_continued = None;
    for at in paragraph.tokens.clone() {
        let Some((make, side)) = mark(text, tokens, at) else { continue };
        let inside = open.iter().rposition(|(_, m)| *m == make);
        let low = inside.is_some_and(|level| text_of(text, tokens, open[level].0) == "„");
        let closes = match side {
            // The high mark closes what a low one opened: „Nie“.
            Side::Open if low && text_of(text, tokens, at) == "“" => true,
            Side::Open => false,
            Side::Close => true,
            Side::Either => inside.is_some(),
        };
        match (closes, inside) {
            (true, Some(level)) if !is_possessive(text, tokens, paragraph, at, make) => {
                let (start, _) = open[level];
                let continues = depth_of_continued == Some(start);
                found.push(Quotation {
                    tokens: start..at + 1,
                    depth: level,
                    closed: true,
                    continues,
                });
                open.truncate(level);
            }
            (true, _) => {}
            // The mark of an open quotation opens again: its end was forgotten.
            (false, Some(level)) if make == Make::Double => {
                let (start, _) = open[level];
                let continues = depth_of_continued == Some(start);
                found.push(Quotation {
                    tokens: start..at,
                    depth: level,
                    closed: false,
                    continues,
                });
                open.truncate(level);
                open.push((at, make));
            }
            (false, _) => {
                if make == Make::Single && !closes_later(text, tokens, paragraph, at) {
                    let first = at == paragraph.tokens.start;
                    if !first || text_of(text, tokens, at) != "‘" {
                        continue;
                    }
                }
                if at == paragraph.tokens.start && before == Some(make) {
                    depth_of_continued = Some(at);
                }
                open.push((at, make));
            }
        }
    }
    let left_open = open.first().map(|(_, make)| *make);
    for (level, (start, _)) in open.into_iter().enumerate() {
        found.push(Quotation {
            tokens: start..paragraph.tokens.end,
            depth: level,
            closed: false,
            continues: depth_of_continued == Some(start),
        });
    }
    left_open
}

fn text_of<'t>(text: &'t str, tokens: &[Token], at: usize) -> &'t str {
    tokens[at].span.of(text)
}

/// Reads the token as a quotation mark, if it is one.
fn mark(text: &str, tokens: &[Token], at: usize) -> Option<(Make, Side)> {
    if tokens[at].kind != TokenKind::Punctuation {
        return None;
    }
    let left = text[..tokens[at].span.start].chars().next_back();
    let right = text[tokens[at].span.end..].chars().next();
    match text_of(text, tokens, at) {
        "“" if left.is_some_and(|c| !c.is_whitespace())
            && right.is_none_or(char::is_whitespace) =>
        {
            Some((Make::Double, Side::Close))
        }
        "»" if left.is_none_or(char::is_whitespace)
            && right.is_some_and(char::is_alphanumeric) =>
        {
            Some((Make::Double, Side::Open))
        }
        "«" if left.is_some_and(|c| !c.is_whitespace())
            && right.is_none_or(|c| !c.is_alphanumeric()) =>
        {
            Some((Make::Double, Side::Close))
        }
        "“" | "„" | "«" | "``" | "‟" => Some((Make::Double, Side::Open)),
        "”" if left.is_none_or(|c| c.is_whitespace())
            && right.is_some_and(char::is_alphanumeric) =>
        {
            Some((Make::Double, Side::Open))
        }
        "”" | "»" => Some((Make::Double, Side::Close)),
        "\"" | "''" | "＂" => Some((Make::Double, straight_side(left, right))),
        "‘" | "‚" => Some((Make::Single, Side::Open)),
        "'" | "’" => single_side(left, right).map(|side| (Make::Single, side)),
        _ => None,
    }
}

/// A straight mark opens where something follows and nothing precedes.
fn straight_side(left: Option<char>, right: Option<char>) -> Side {
    let free_left = left.is_none_or(|c| c.is_whitespace() || "([{—–-/“‘'".contains(c));
    let free_right =
        right.is_none_or(|c| c.is_whitespace() || ")]}.,;:!?—–-/”’'…".contains(c));
    match (free_left, free_right) {
        (true, false) => Side::Open,
        (false, true) => Side::Close,
        _ => Side::Either,
    }
}

/// A single mark inside a word is an apostrophe and never comes here; one that
/// stands before a letter may open (`'lamentable'`) or elide (`'90s`, `’em`).
fn single_side(left: Option<char>, right: Option<char>) -> Option<Side> {
    let free_left = left.is_none_or(|c| c.is_whitespace() || "([{—–/“\"".contains(c));
    let starts = right.is_some_and(|c| c.is_alphanumeric() || "…[$£€“\"".contains(c));
    if free_left {
        return starts.then_some(Side::Open);
    }
    let ends = right.is_none_or(|c| c.is_whitespace() || ")]}.,;:!?—–-/”\"…".contains(c));
    ends.then_some(Side::Close)
}

/// How far a single opening mark looks for its end, in tokens: longer stretches
/// between single marks are elisions and possessives that happen to pair.
const SINGLE_REACH: usize = 400;

/// Whether a single mark that may open is closed before the paragraph ends.
fn closes_later(
    text: &str,
    tokens: &[Token],
    paragraph: &Paragraph,
    open: usize,
) -> bool {
    let end = paragraph.tokens.end.min(open + SINGLE_REACH);
    (open + 2..end).any(|at| {
        matches!(mark(text, tokens, at), Some((Make::Single, Side::Close)))
            && !is_possessive(text, tokens, paragraph, at, Make::Single)
    })
}

/// Whether a closing single mark is the apostrophe of a plural possessive
/// (`the states' rights`): an s before it, a small letter behind it, and
/// another closing mark further on that can end the quotation.
fn is_possessive(
    text: &str,
    tokens: &[Token],
    paragraph: &Paragraph,
    at: usize,
    make: Make,
) -> bool {
    if make == Make::Double
        || at == 0
        || !text_of(text, tokens, at - 1).ends_with(['s', 'S'])
    {
        return false;
    }
    let next = tokens.get(at + 1).filter(|_| at + 1 < paragraph.tokens.end);
    let goes_on = next.is_some_and(|t| t.kind == TokenKind::Word);
    goes_on
        && (at + 1..paragraph.tokens.end)
            .map_while(|i| match mark(text, tokens, i) {
                Some((Make::Single, Side::Open)) => None,
                other => Some(other),
            })
            .any(|m| matches!(m, Some((Make::Single, Side::Close))))
}
