//! What this room must know of the terms, asked of the lexicons once.

use std::ops::Range;

use crate::lexicon::{Classes, Lexicons};

/// What terms say of the lines that they stand in.
#[derive(Debug)]
pub struct Terms {
    /// Auxiliaries, and verbs that are no cue.
    pub(super) verbs: Classes,
    /// Days and months.
    pub(super) days: Classes,
    furniture: Range<usize>,
    /// What each term of the list `furniture` says.
    phrases: Vec<Phrase>,
    cues: Range<usize>,
    /// Which terms of the list `cues` are verbs of plain saying.
    plain: Vec<bool>,
    /// Whether furniture is kept, too.
    pub(super) keeps_furniture: bool,
}

/// What one term says of its line.
pub(super) enum Sign<'t> {
    None,
    /// Somebody speaks there.
    Says,
    /// It is not the article.
    Furniture(&'t Phrase),
}

/// A phrase of the list `furniture`.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) category: String,
    /// Whether it is a credit, which may end a caption.
    pub(super) credit: bool,
    /// Whether what follows goes too.
    pub(super) tail: bool,
}

/// A verb of saying counts as one from this weight on.
const PLAINLY: f64 = 0.9;

impl Terms {
    /// Asks the lexicons.
    pub fn new(lexicons: &Lexicons) -> Terms {
        let grammar = |category: &str| lexicons.class("grammar", category);
        let phrase = |entry: usize| Phrase {
            category: lexicons.category(entry).id.clone(),
            credit: lexicons.category(entry).id == "furniture.credit",
            tail: lexicons.extra(entry, "then") == "tail",
        };
        let is_plain = |entry: usize| {
            lexicons.category(entry).id == "verb.neutral"
                && lexicons.term(entry).weight >= PLAINLY
        };
        let [furniture, cues] = ["furniture", "cues"].map(|id| lexicons.entries_of(id));
        Terms {
            verbs: grammar("aux").with(grammar("verb")),
            days: grammar("time.day").with(grammar("time.month")),
            phrases: furniture.clone().map(phrase).collect(),
            plain: cues.clone().map(is_plain).collect(),
            furniture,
            cues,
            keeps_furniture: false,
        }
    }

    /// The same, by which every line is the article's: for comparison.
    #[must_use]
    pub fn keeping_furniture(self) -> Terms {
        Terms { keeps_furniture: true, ..self }
    }

    /// Whether every line is the article's.
    pub fn keeps_furniture(&self) -> bool {
        self.keeps_furniture
    }

    /// What the term with this number says.
    pub(super) fn sign(&self, entry: usize) -> Sign<'_> {
        if self.furniture.contains(&entry) {
            Sign::Furniture(&self.phrases[entry - self.furniture.start])
        } else if self.cues.contains(&entry) && self.plain[entry - self.cues.start] {
            Sign::Says
        } else {
            Sign::None
        }
    }
}
