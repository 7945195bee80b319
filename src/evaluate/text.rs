//! A text as the evaluation looks at it: its words, and which are quoted.
//!
//! The tokens here are not those of floor 1, so that a change there cannot move
//! a score: a word is a maximal run of letters and digits, and everything else
//! that is not white space is one token a character.

use super::words::Words;
use crate::corpus::Article;
use crate::text::{self, CodePoints, Orthography, Plain, Span};

/// A text with its words counted.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// Its name.
    pub doc_id: &'a str,
    /// Who published it.
    pub outlet: &'a str,
    /// How many code points it has.
    pub length: usize,
    pub(super) text: &'a str,
    tokens: Vec<Token>,
}

#[derive(Debug, Clone)]
struct Token {
    /// In code points.
    start: usize,
    end: usize,
    bytes: Span,
    is_word: bool,
    is_quoted: bool,
}

impl<'a> Text<'a> {
    /// Counts the words of an article.
    ///
    /// Quoted is what stands between the outermost quotation marks, as floor 1
    /// reads them: the same for both sides, so that a mark that is misread
    /// moves an attribution from one row to another and decides nothing.
    pub fn new(article: &'a Article) -> Text<'a> {
        let text = article.text.as_read();
        let mut tokens = tokens(text);
        for [start, end] in quoted(&article.text) {
            let first = tokens.partition_point(|token| token.start < start);
            let inside = tokens[first..].iter_mut().take_while(|token| token.end <= end);
            inside.for_each(|token| token.is_quoted = true);
        }
        Text {
            doc_id: &article.doc_id,
            outlet: &article.outlet,
            length: text.chars().count(),
            text,
            tokens,
        }
    }

    /// The words in some spans; the punctuation if there is no word, as in the
    /// cue `:`. A token is in a span when half of it is.
    ///
    /// | gold | predicted | the same words |
    /// |---|---|---|
    /// | `“We won,”` | `We won` | yes: punctuation never decides |
    /// | `the mayor's` | `the mayor` | no: `s` is a word |
    pub(super) fn words(&self, spans: &[[usize; 2]]) -> Words {
        let all = self.inside(spans);
        let words = all.only(|at| self.tokens[at].is_word);
        if words.is_empty() { all } else { words }
    }

    /// Those that stand between quotation marks.
    pub(super) fn quoted(&self, words: &Words) -> Words {
        words.only(|at| self.tokens[at].is_quoted)
    }

    /// All tokens in some spans with their texts, punctuation among them, and
    /// what stands directly before each.
    pub(super) fn spelled(
        &self,
        spans: &[[usize; 2]],
    ) -> impl Iterator<Item = (usize, &'a str, Option<char>)> {
        self.inside(spans).into_iter().map(|at| {
            let bytes = self.tokens[at].bytes;
            (at, bytes.of(self.text), self.text[..bytes.start].chars().next_back())
        })
    }

    /// Some spans as they stand, on one line, joined by ` … `.
    pub(super) fn excerpt(&self, spans: &[[usize; 2]]) -> String {
        let piece = |[start, end]: &[usize; 2]| {
            let piece = self.text.chars().skip(*start).take(end.saturating_sub(*start));
            let line = piece.map(|c| if c.is_whitespace() { ' ' } else { c });
            line.collect::<String>()
        };
        spans.iter().map(piece).collect::<Vec<_>>().join(" … ")
    }

    fn inside(&self, spans: &[[usize; 2]]) -> Words {
        let mut found = Vec::new();
        for [start, end] in spans {
            let first = self.tokens.partition_point(|token| token.end <= *start);
            let reached = self.tokens[first..].iter().take_while(|t| t.start < *end);
            for (at, token) in reached.enumerate() {
                let both = token.end.min(*end).saturating_sub(token.start.max(*start));
                if 2 * both >= token.end - token.start {
                    found.push(first + at);
                }
            }
        }
        Words::new(found)
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (point, (byte, c)) in text.char_indices().enumerate() {
        let (is_word, end) = (c.is_alphanumeric(), byte + c.len_utf8());
        match tokens.last_mut() {
            _ if c.is_whitespace() => {}
            Some(last) if is_word && last.is_word && last.end == point => {
                last.end = point + 1;
                last.bytes.end = end;
            }
            _ => tokens.push(Token {
                start: point,
                end: point + 1,
                bytes: Span::new(byte, end),
                is_word,
                is_quoted: false,
            }),
        }
    }
    tokens
}

/// What stands between the outermost quotation marks. They are paired by
/// paragraph; how sentences end, which the lexicons know, plays no part.
fn quoted(text: &Plain) -> Vec<[usize; 2]> {
    let document = text::parse(text, &Orthography::default());
    let outermost = document.quotations.iter().filter(|q| q.depth == 0);
    let inside = outermost.map(|q| q.inside()).filter(|tokens| !tokens.is_empty());
    let points = CodePoints::new(text);
    inside.map(|tokens| points.span(document.span(tokens))).collect()
}
