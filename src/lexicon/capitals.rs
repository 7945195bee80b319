//! What a capital letter says in one article.
//!
//! In running text a capital inside a sentence makes a name: *Black Hawk*, *the
//! Brutal Truth Award*. At the beginning of a sentence, and in a headline that
//! capitalises everything, a capital says nothing; there the rest of the
//! article decides: a word that is always written with a capital elsewhere is a
//! name here too, and a word that is written small elsewhere is a word.

use super::form::Case;
use super::words::Words;
use crate::text::{Document, Sentence, TokenKind};

/// The capitals of one article.
#[derive(Debug)]
pub(super) struct Capitals<'d> {
    words: &'d Words,
    /// What the capital of each token says.
    tokens: Vec<Capital>,
    /// How each normal form is written where a capital would tell.
    spelled: Vec<Spelling>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capital {
    /// No capital.
    None,
    /// Where every word would have one.
    Silent,
    /// Inside a sentence.
    Telling,
    /// Only capitals, short: an initialism.
    Initials,
}

#[derive(Debug, Clone, Copy, Default)]
struct Spelling {
    small: bool,
    capital: bool,
}

impl<'d> Capitals<'d> {
    /// Looks the article through; `words` are its words.
    pub(super) fn new(document: &Document, words: &'d Words) -> Capitals<'d> {
        let mut tokens = vec![Capital::None; document.tokens.len()];
        let mut spelled = vec![Spelling::default(); words.forms().len()];
        for sentence in &document.sentences {
            let silent = is_titled(document, words, sentence);
            let mut begins = true;
            for at in sentence.tokens.clone() {
                if document.tokens[at].kind != TokenKind::Word {
                    begins |= begins_anew(document.word(at));
                    continue;
                }
                tokens[at] = capital(words.case(at), silent, begins);
                begins = false;
                let spelling = &mut spelled[words.normal(at)];
                spelling.small |= tokens[at] == Capital::None;
                spelling.capital |= tokens[at] == Capital::Telling;
            }
        }
        Capitals { words, tokens, spelled }
    }

    /// Whether the word at `at` is a name, or part of one.
    pub(super) fn is_name(&self, at: usize) -> bool {
        match self.tokens[at] {
            Capital::None => false,
            Capital::Telling | Capital::Initials => true,
            Capital::Silent => {
                let Spelling { small, capital } = self.spelling(at);
                capital && !small
            }
        }
    }

    /// Whether the capital at `at` is only that of a beginning: the article
    /// writes the word small elsewhere.
    pub(super) fn is_only_a_beginning(&self, at: usize) -> bool {
        let Spelling { small, capital } = self.spelling(at);
        self.tokens[at] == Capital::Silent && small && !capital
    }

    fn spelling(&self, at: usize) -> Spelling {
        self.spelled[self.words.normal(at)]
    }
}

fn capital(case: Case, silent: bool, begins: bool) -> Capital {
    match case {
        Case::Small | Case::Compound => Capital::None,
        _ if silent || begins => Capital::Silent,
        Case::Capital => Capital::Telling,
        Case::Initials => Capital::Initials,
        Case::Shouted => Capital::Silent,
    }
}

/// Whether what stands behind the mark may begin with a capital as a sentence
/// does: behind an opening quotation mark, a colon, a dash or a bullet.
fn begins_anew(mark: &str) -> bool {
    matches!(
        mark,
        "“" | "\"" | "‘" | "'" | ":" | "—" | "–" | "--" | "•" | "*" | "(" | "…"
    )
}

/// Whether the sentence is a headline that capitalises its words: most of those
/// with four letters or more begin with a capital.
fn is_titled(document: &Document, words: &Words, sentence: &Sentence) -> bool {
    let long = sentence.tokens.clone().skip(1).filter(|&at| {
        document.tokens[at].kind == TokenKind::Word && document.tokens[at].span.len() > 3
    });
    let capital = |at: &usize| words.case(*at) != Case::Small;
    let (all, capitals) = long.fold((0, 0), |(all, capitals), at| {
        (all + 1, capitals + usize::from(capital(&at)))
    });
    all > 1 && capitals * 10 >= all * 7
}
