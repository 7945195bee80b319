//! What can be said of a word without its neighbours.

use std::sync::Arc;

use rust_stemmers::{Algorithm, Stemmer};

use super::candidates::Candidates;
use super::words::UNKNOWN;
use super::{Lexicons, spelling, term};
use crate::hash;
use crate::text::TokenKind;

/// A token as it stands in texts, capitals and all, and everything that depends
/// on its letters alone. It is worked out once, however often the token comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The letters as they stand, the normal form, its spelling key, the stem and the
    /// root, one behind the other.
    letters: Box<str>,
    /// Where the first four of them end.
    ends: [u32; 4],
    normal_hash: u64,
    stem_hash: u64,
    /// The normal form once more, for rows that share it.
    normal: Arc<str>,
    /// The number of the normal form in the vocabulary of the terms.
    pub(super) number: u32,
    kind: TokenKind,
    shape: Shape,
    /// The terms that may stand where it does.
    pub(super) candidates: Candidates,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// It begins with no capital.
    Small,
    /// A compound of which only the first part may be a name: *Moscow-occupied*.
    Compound,
    /// It begins with a capital.
    Capital,
    /// Only capitals, as many as an initialism has.
    Initials,
    /// Only capitals, more of them.
    Shouted,
}

/// A word in capitals of up to so many letters is an initialism, a longer one
/// is shouted.
const LONGEST_INITIALISM: u32 = 4;

/// What is asked of the letters again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shape {
    characters: u32,
    letters: u32,
    begins_capital: bool,
    begins_small: bool,
    has_small: bool,
    has_hyphen: bool,
    ends_small: bool,
}

impl Form {
    /// Works `word` out, a token of the given kind.
    pub(super) fn new(
        word: &str,
        kind: TokenKind,
        lexicons: &Lexicons,
        stemmer: &Stemmer,
    ) -> Form {
        let mut form = Form::unlisted(word, kind, stemmer);
        form.number = lexicons.vocabulary.known(form.normal());
        let letters = [form.surface(), form.normal()];
        form.candidates = Candidates::new(lexicons, letters, kind, form.number);
        form
    }

    /// A word of which no term is known.
    fn unlisted(word: &str, kind: TokenKind, stemmer: &Stemmer) -> Form {
        let normal = term::normal(word);
        let stem = stemmer.stem(&normal);
        let spelled = spelling(&normal);
        let root = if stem == normal { spelled.clone() } else { spelling(&stem) };
        let normal_end = word.len() + normal.len();
        let spelled_end = normal_end + spelled.len();
        let ends = [word.len(), normal_end, spelled_end, spelled_end + stem.len()];
        Form {
            letters: [word, &normal, &spelled, &stem, &root].concat().into(),
            ends: ends.map(|end| end as u32),
            normal_hash: hash::of_texts(&[&normal]),
            stem_hash: hash::of_texts(&[&stem]),
            normal: (*normal).into(),
            number: UNKNOWN,
            kind,
            shape: Shape::new(word),
            candidates: Candidates::default(),
        }
    }

    /// A word that no term holds.
    pub fn alone(word: &str) -> Form {
        Form::unlisted(word, TokenKind::Word, &Stemmer::create(Algorithm::English))
    }

    /// The token as it stands.
    pub fn surface(&self) -> &str {
        &self.letters[..self.ends[0] as usize]
    }

    /// Its normal form: small letters, straight apostrophes, no soft hyphens.
    pub fn normal(&self) -> &str {
        &self.letters[self.ends[0] as usize..self.ends[1] as usize]
    }

    /// The same, to be shared.
    pub fn normal_text(&self) -> &Arc<str> {
        &self.normal
    }

    /// 64 bits of the normal form, which tell it from others.
    pub fn normal_hash(&self) -> u64 {
        self.normal_hash
    }

    /// The [spelling key](super::spelling()) of the normal form.
    pub fn spelled(&self) -> &str {
        &self.letters[self.ends[1] as usize..self.ends[2] as usize]
    }

    /// The Snowball stem of the normal form.
    pub fn stem(&self) -> &str {
        &self.letters[self.ends[2] as usize..self.ends[3] as usize]
    }

    /// 64 bits of the stem, which tell it from others.
    pub fn stem_hash(&self) -> u64 {
        self.stem_hash
    }

    /// The [spelling key](super::spelling()) of the stem: what its inflections and
    /// spellings have in common.
    pub fn root(&self) -> &str {
        &self.letters[self.ends[3] as usize..]
    }

    /// What kind of token it is: the letters of a token tell.
    pub fn kind(&self) -> TokenKind {
        self.kind
    }

    /// How many characters stand in the text.
    pub fn characters(&self) -> usize {
        self.shape.characters as usize
    }

    /// How many of them are letters.
    pub fn letters(&self) -> usize {
        self.shape.letters as usize
    }

    /// Whether it begins with a capital letter.
    pub fn begins_with_capital(&self) -> bool {
        self.shape.begins_capital
    }

    /// Whether it begins with a small letter.
    pub fn begins_with_small(&self) -> bool {
        self.shape.begins_small
    }

    /// Whether a small letter stands in it.
    pub fn has_small_letter(&self) -> bool {
        self.shape.has_small
    }

    /// Whether a hyphen stands in it, the usual one or the one that does not break.
    pub fn has_hyphen(&self) -> bool {
        self.shape.has_hyphen
    }

    /// How it is written.
    pub(super) fn case(&self) -> Case {
        let Shape { letters, begins_capital, has_small, ends_small, .. } = self.shape;
        match (begins_capital, ends_small) {
            (false, _) => Case::Small,
            (true, true) => Case::Compound,
            _ if has_small || letters < 2 => Case::Capital,
            _ if letters <= LONGEST_INITIALISM => Case::Initials,
            _ => Case::Shouted,
        }
    }
}

impl Shape {
    fn new(word: &str) -> Shape {
        const HYPHENS: [char; 2] = ['-', '‑'];
        let last = word.rsplit_once(HYPHENS).map(|(_, last)| last);
        Shape {
            characters: word.chars().count() as u32,
            letters: word.chars().filter(|c| c.is_alphabetic()).count() as u32,
            begins_capital: word.starts_with(char::is_uppercase),
            begins_small: word.starts_with(char::is_lowercase),
            has_small: word.contains(char::is_lowercase),
            has_hyphen: last.is_some(),
            ends_small: last.is_some_and(|last| last.starts_with(char::is_lowercase)),
        }
    }
}
