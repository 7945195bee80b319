//! Floor 5: which lines of a page are the article.
//!
//! *Takes* a [`Document`], what the lexicons say of it, its title, and the
//! lines that repeat within its outlet.
//! *Gives* a [`Page`]: the furniture set aside with the rule that found it, and
//! the section of every other sentence.
//! *Never* sets aside a line with a quotation and a verb of saying.
//! *Start reading at* [`read`].

mod furniture;
mod headline;
mod lists;
mod repeats;
mod sections;
mod terms;

pub use repeats::{LineCounts, Repeats};
pub use terms::Terms;

use crate::lexicon::Marks;
use crate::text::{Document, Span};

/// The lines of a page, sorted into article and furniture.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What is not the article, in the order of the page.
    pub furniture: Vec<Furniture>,
    /// The section of each sentence; none for furniture.
    pub sections: Vec<Option<Section>>,
    /// Where the headline stands, if the page has one.
    pub headline: Option<Span>,
}

/// A line that is counted nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Furniture {
    /// The paragraph of the document.
    pub paragraph: usize,
    /// Where it stands.
    pub span: Span,
    /// What found it, in words: `furniture.appeal`, `above the headline`.
    pub rule: String,
}

/// A part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The title line.
    Headline,
    /// The first three sentences.
    Lead,
    /// What follows.
    Body,
    /// Below a picture.
    Caption,
}

impl Section {
    /// All sections, in the order of a page.
    pub const ALL: [Section; 4] =
        [Section::Headline, Section::Lead, Section::Body, Section::Caption];

    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Section::Headline => "headline",
            Section::Lead => "lead",
            Section::Body => "body",
            Section::Caption => "caption",
        }
    }
}

/// Sorts the lines of `document`.
///
/// `title` is what the input calls the article, and `repeated` tells whether a
/// line stands in many articles of the outlet.
pub fn read(
    document: &Document,
    marks: &Marks,
    terms: &Terms,
    title: Option<&str>,
    repeated: &dyn Fn(&str) -> bool,
) -> Page {
    let lines = furniture::lines(document, marks, terms);
    let headline = headline::find(document, marks, &lines, title);
    let rules = match terms.keeps_furniture {
        true => vec![None; lines.len()],
        false => furniture::rules(document, &lines, headline, repeated),
    };
    let sections = sections::sections(document, &lines, &rules, headline);
    let furniture = rules
        .into_iter()
        .enumerate()
        .filter_map(|(paragraph, rule)| {
            let span = document.paragraphs[paragraph].span;
            rule.map(|rule| Furniture { paragraph, span, rule })
        })
        .collect();
    let headline = headline.map(|at| document.paragraphs[at].span);
    Page { furniture, sections, headline }
}

impl Page {
    /// Whether the sentence belongs to the article.
    pub fn keeps(&self, sentence: usize) -> bool {
        self.sections[sentence].is_some()
    }
}
