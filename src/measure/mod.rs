//! Floor 8: one question per file, asked of one article.
//!
//! *Takes* a [`Reading`]: an article with everything that the floors below say.
//! *Gives* [`Measured`]: counts with their bases, and the rows that prove them.
//! *Never* compares, rounds or makes a rate.
//! *Start reading at* [`measure`] and the table [`MEASURES`].

mod agentless_violence;
mod attributed;
mod attribution_kind;
mod attribution_rows;
mod content_words;
mod cue_class;
mod document_row;
mod emphasis;
mod facts;
mod grid;
mod hit_rows;
mod label_rule;
mod labels;
mod numbers;
mod observation;
mod places;
mod quantity;
mod relay;
mod renderings;
mod rows;
mod share_of_voice;
mod source_kind;
mod sums;
mod synonyms;
mod table;
mod voice_share;
mod word_choice;

pub use content_words::{ContentWord, ContentWords, Example, Occurrence};
pub use content_words::{example, function_words};
pub use facts::{Facts, SentenceWords};
pub use observation::{Count, Observation, SentenceBase, Unit};
pub use quantity::Amount;
pub use renderings::{Rendering, SaidWord};
pub use rows::{
    AttributionRow, DocumentRow, HitRow, LabelRow, QuantityRow, RemovedRow, SubjectRow,
};
pub use table::{MEASURES, Measure, Proof, Sort};

use crate::corpus::Article;
use crate::lexicon::{Lexicons, Marks};
use crate::page::Page;
use crate::text::Document;
use crate::voice::Voices;

/// Asks all questions of one article.
pub fn measure(reading: &Reading<'_>) -> Measured {
    let places = places::Places::new(*reading);
    let facts = facts::facts(*reading, &places);
    Measured {
        document: document_row::row(&facts, &places),
        observations: MEASURES.iter().flat_map(|m| (m.observe)(&facts)).collect(),
        removed: document_row::removed(*reading, &places),
        subjects: emphasis::subjects(*reading, &places),
        words: content_words::content_words(*reading, &places),
        labels: labels::rows(*reading, &places, &facts.hits),
        quantities: quantity::rows(*reading, &places),
        hits: facts.hits,
        attributions: facts.attributions,
    }
}

/// An article, read.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// Where it comes from.
    pub article: &'a Article,
    /// Its parts.
    pub document: &'a Document,
    /// What the lexicons say.
    pub marks: &'a Marks,
    /// What of the page is the article.
    pub page: &'a Page,
    /// Who speaks.
    pub voices: &'a Voices,
    /// The lexicons that were asked.
    pub lexicons: &'a Lexicons,
}

/// Everything that is counted and listed of one article.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The article's row.
    pub document: DocumentRow,
    /// The answers to all [`MEASURES`].
    pub observations: Vec<Observation>,
    /// The hits of the measured lexicons, by place.
    pub hits: Vec<HitRow>,
    /// The attributions, by place.
    pub attributions: Vec<AttributionRow>,
    /// The furniture, by place.
    pub removed: Vec<RemovedRow>,
    /// The subjects, by name.
    pub subjects: Vec<SubjectRow>,
    /// What those with a name are called, by place.
    pub labels: Vec<LabelRow>,
    /// The quantities, by place.
    pub quantities: Vec<QuantityRow>,
    /// The content words as they follow each other.
    pub words: ContentWords,
}
