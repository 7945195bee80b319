//! Floor 3: words become hits.
//!
//! *Takes* lexicons (folders of three files, or files of other programs) and a [`crate::text::Document`].
//! *Gives* [`Marks`]: where which term of which category stands.
//! *Never* asks who speaks; what a hit counts for is decided further up.
//! *Start reading at* [`Lexicons::find`].

use std::sync::Arc;

mod affixes;
mod arena;
mod around;
mod candidates;
mod capitals;
mod check;
mod classes;
mod context;
mod digest;
mod example;
mod export;
mod files;
pub mod foreign;
mod form;
mod format;
mod forms;
mod hashed;
mod index;
mod inflect;
mod lexicons;
mod load;
mod matcher;
mod negation;
mod numbering;
mod orthography;
mod overlap;
mod pattern_list;
mod postings;
mod rows;
mod scene;
mod slot;
mod spelling;
mod term;
mod untested;
mod word_class;
mod words;

pub use around::Around;
pub use check::{Finding, check};
pub(crate) use classes::GRAMMAR;
pub use classes::{Classes, FUNCTION_WORDS};
pub use context::Reason;
pub use example::{Example, Expect, Outcome, examples};
pub use export::{Export, Loss, Target, export};
pub use form::Form;
pub use format::{FormattedFile, formatted};
pub use forms::Forms;
pub use inflect::inflections;
pub use lexicons::Lexicons;
pub use load::{built_in, foreign_file, from_folder, from_folders, from_taken};
pub use matcher::{Hit, Marks};
pub use overlap::{Overlap, overlaps};
pub use pattern_list::of_terms;
pub use spelling::spelling;
pub use term::{forms, normal};
pub use untested::{Untested, UntestedTerms, UntriedCell, untested};
pub use word_class::WordClass;
pub use words::Words;

/// A list of words with its headings, its terms and the texts that prove it.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// Short name, unique: `loaded`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Language of the terms: `en`.
    pub language: String,
    /// Version of the list.
    pub version: String,
    /// SPDX name of the licence.
    pub licence: String,
    /// The question that the list helps to answer.
    pub question: String,
    /// Whether its hits are measured or serve the reading itself.
    pub usage: Usage,
    /// The headings, in the order of the file.
    pub categories: Vec<Category>,
    /// The names of the columns that only this lexicon has, sorted.
    pub columns: Vec<String>,
    /// The terms, in the order of the file.
    pub terms: Vec<Term>,
    /// The texts that prove the terms.
    pub examples: Vec<Example>,
    /// SHA-256 of the three files, in hexadecimal.
    pub hash: String,
    /// Whether the program is built with it.
    pub bundled: bool,
    /// The file of another program that it was read from, if it was.
    pub origin: Option<foreign::Origin>,
}

/// What a lexicon is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Usage {
    /// Its rates stand in the reports.
    Measure,
    /// It tells the program about words: cues, agencies, furniture.
    Work,
}

/// A heading of a lexicon.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its name; dots make the hierarchy.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// What it catches.
    pub definition: String,
    /// What it must not catch.
    #[serde(default)]
    pub not: String,
    /// The category that an opposite writer would reach for.
    pub mirror: Option<String>,
    /// Why there is no mirror.
    pub unpaired: Option<String>,
    /// The work that describes this class of words.
    pub source: String,
}

/// One row of `terms.csv`.
#[derive(Debug, Clone)]
pub struct Term {
    /// Index of its category in the lexicon.
    pub category: usize,
    /// The term with its marks.
    pub text: String,
    /// What a hit weighs; 1 unless the list says otherwise.
    pub weight: f64,
    /// The voice in which a hit counts.
    pub voice: VoiceScope,
    /// What a negation does to a hit.
    pub negation: Negation,
    /// Whether case decides even without a capital in the term.
    pub exact: bool,
    /// Where in its paragraph it must stand.
    pub at: At,
    /// The part of speech that it must be.
    pub pos: Option<WordClass>,
    /// What it asks of the words around it, if it asks for anything.
    around: Option<Arc<Around>>,
    /// Whether it counts inside a name.
    pub in_name: InName,
    /// A remark for readers of the list.
    pub note: Box<str>,
    /// The cells of the columns that only its lexicon has.
    pub extra: Box<[Box<str>]>,
    /// Its line in `terms.csv`.
    pub line: u64,
}

/// In whose voice a hit counts. Hits in other voices are shown all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VoiceScope {
    /// Everywhere.
    #[default]
    Any,
    /// In the outlet's own sentences.
    Own,
    /// Between quotation marks.
    Quoted,
    /// In a paraphrase.
    Reported,
}

/// Where in its paragraph a term must stand to be a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum At {
    /// Anywhere.
    #[default]
    Any,
    /// At its beginning.
    Start,
    /// It must be all of it, but for numbers and punctuation.
    Whole,
}

/// Whether a term of a measured list counts where it is part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InName {
    /// *Black Hawk* says nothing of blackness.
    #[default]
    Drop,
    /// It counts all the same: *Crooked Hillary*.
    Keep,
}

/// What a negation does to a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Negation {
    /// The word was chosen all the same: it counts.
    #[default]
    Keep,
    /// It does not count.
    Drop,
    /// It counts for the mirror category.
    Flip,
}

impl Term {
    /// What it asks of the words around it.
    pub fn around(&self) -> &Around {
        self.around.as_deref().unwrap_or(&around::NOTHING)
    }
}

impl Lexicon {
    /// The heading with this id.
    pub fn category(&self, id: &str) -> Option<usize> {
        self.categories.iter().position(|c| c.id == id)
    }

    /// The ids of the headings above `category` that sum it up.
    pub fn above<'l>(&'l self, category: &'l Category) -> impl Iterator<Item = &'l str> {
        let above = move |c: &Category| category.id.starts_with(&format!("{}.", c.id));
        let headings = self.categories.iter().enumerate();
        headings.filter(move |(at, c)| above(c) && self.is_sum(*at)).map(|(_, c)| &*c.id)
    }

    /// The value of a column that only this lexicon has; empty if none.
    pub fn extra<'l>(&'l self, term: usize, column: &str) -> &'l str {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| self.terms[term].extra.get(at)).map_or("", |cell| &**cell)
    }
}
