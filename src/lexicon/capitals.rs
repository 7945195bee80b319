//! What a capital letter says in one article.
//!
//! In running text a capital inside a sentence makes a name: *Black Hawk*, *the
//! Brutal Truth Award*. At the beginning of a sentence, and in a headline that
//! capitalises everything, a capital says nothing; there the rest of the
//! article decides: a word that is always written with a capital elsewhere is a
//! name here too, and a word that is written small elsewhere is a word.

use rustc_hash::FxHashMap;

use super::words::Words;
use crate::text::{Document, Sentence, TokenKind};

/// The capitals of one article.
#[derive(Debug)]
pub(super) struct Capitals<'d> {
    document: &'d Document,
    /// The words in their normal form.
    words: &'d Words,
    /// What the capital of each token says.
    tokens: Vec<Capital>,
    /// How each word that a capital does not explain is written elsewhere.
    spelled: FxHashMap<&'d str, Spelling>,
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

/// A word in capitals of up to so many letters is an initialism, a longer one
/// is shouted.
const LONGEST_INITIALISM: usize = 4;

impl<'d> Capitals<'d> {
    /// Looks the article through; `words` are its words in their normal form.
    pub(super) fn new(document: &'d Document, words: &'d Words) -> Capitals<'d> {
        let mut tokens = vec![Capital::None; document.tokens.len()];
        for sentence in &document.sentences {
            let silent = is_titled(document, sentence);
            let mut begins = true;
            for at in sentence.tokens.clone() {
                let word = document.word(at);
                if document.tokens[at].kind == TokenKind::Word {
                    tokens[at] = capital(word, silent, begins);
                    begins = false;
                } else {
                    begins |= begins_anew(word);
                }
            }
        }
        let spelled = FxHashMap::default();
        let mut capitals = Capitals { document, words, tokens, spelled };
        capitals.look_elsewhere();
        capitals
    }

    /// Notes how the words whose capital says nothing are written elsewhere.
    fn look_elsewhere(&mut self) {
        for at in 0..self.tokens.len() {
            if self.tokens[at] == Capital::Silent {
                self.spelled.entry(&self.words[at]).or_default();
            }
        }
        for at in 0..self.tokens.len() {
            let is_word = self.document.tokens[at].kind == TokenKind::Word;
            let (small, capital) = match self.tokens[at] {
                Capital::None => (is_word, false),
                Capital::Telling => (false, true),
                _ => (false, false),
            };
            if !(small || capital) {
                continue;
            }
            if let Some(spelling) = self.spelled.get_mut(&self.words[at]) {
                spelling.small |= small;
                spelling.capital |= capital;
            }
        }
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
        self.spelled.get(&self.words[at]).copied().unwrap_or_default()
    }
}

fn capital(word: &str, silent: bool, begins: bool) -> Capital {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if !word.starts_with(char::is_uppercase) || is_compound(word) {
        Capital::None
    } else if silent || begins {
        Capital::Silent
    } else if letters > 1 && !word.contains(char::is_lowercase) {
        if letters <= LONGEST_INITIALISM { Capital::Initials } else { Capital::Silent }
    } else {
        Capital::Telling
    }
}

/// Whether only the first part of a compound is a name: *Moscow-occupied*.
fn is_compound(word: &str) -> bool {
    word.rsplit_once(['-', '‑']).is_some_and(|(_, l)| l.starts_with(char::is_lowercase))
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
fn is_titled(document: &Document, sentence: &Sentence) -> bool {
    let long = sentence.tokens.clone().skip(1).filter(|&at| {
        document.tokens[at].kind == TokenKind::Word && document.word(at).len() > 3
    });
    let capital = |at: &usize| document.word(*at).starts_with(char::is_uppercase);
    let (all, capitals) = long.fold((0, 0), |(all, capitals), at| {
        (all + 1, capitals + usize::from(capital(&at)))
    });
    all > 1 && capitals * 10 >= all * 7
}
