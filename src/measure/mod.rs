//! Floor 8: one question per file, asked of one article.
//!
//! *Takes* a [`Reading`]: an article with everything that the floors below say.
//! *Gives* [`Measured`]: counts with their bases, and the rows that prove them.
//! *Never* compares, rounds or makes a rate.
//! *Start reading at* [`measure`] and the table [`MEASURES`].

mod agentless_violence;
mod asked;
mod attributed;
mod attribution_kind;
mod attribution_rows;
mod categories;
mod content_words;
mod cue_class;
mod document_row;
mod emphasis;
mod facts;
mod grid;
mod hit_rows;
mod label_rule;
mod labels;
mod listed;
mod name_traces;
mod numbers;
mod observation;
mod office;
mod packed;
mod phrases;
mod places;
mod quantity;
mod relay;
mod renderings;
mod rows;
mod seen;
mod share_of_voice;
mod source_kind;
mod sums;
mod synonyms;
mod table;
mod topics;
mod traces;
mod voice_share;
mod word_choice;

pub use asked::{Asked, function_words};
pub use categories::{Categories, CategoryCounts, CategoryId};
pub use content_words::{ContentWord, ContentWords, Example, Occurrence, example};
pub use facts::{Facts, SentenceWords};
pub use listed::{Heading, Listed};
pub use observation::{Count, Observation, SentenceBase, Unit};
pub use packed::{Pack, unpack};
pub use quantity::Amount;
pub use renderings::{Rendering, SaidWord};
pub(crate) use rows::bytes;
pub use rows::{
    AttributionRow, DocumentRow, HitRow, LabelRow, QuantityRow, RemovedRow, SubjectRow,
};
pub use seen::Seen;
pub use table::{MEASURES, Measure, Proof, Sort};
pub use topics::{FRAME, PHRASE, SOURCE};
pub use traces::Trace;

use std::sync::Arc;

use crate::corpus::Article;
use crate::lexicon::{Lexicons, Marks};
use crate::page::Page;
use crate::text::Document;
use crate::voice::Voices;

/// Asks all questions of one article.
pub fn measure(reading: &Reading<'_>) -> Measured {
    let places = places::Places::new(*reading);
    let facts = facts::facts(*reading, &places);
    // Without a story nobody else can mention what this article leaves out.
    let told = reading.article.story.is_some();
    let subjects = emphasis::subjects(*reading, &places);
    Measured {
        document: document_row::row(&facts, &places),
        observations: MEASURES.iter().flat_map(|m| (m.observe)(&facts)).collect(),
        removed: document_row::removed(*reading, &places),
        topics: match told {
            true => topics::topics(*reading, &places, &subjects),
            false => Vec::new(),
        },
        seen: if told { seen::seen(*reading, &places) } else { Seen::default() },
        subjects,
        words: content_words::content_words(*reading, &places),
        labels: labels::rows(*reading, &places, &facts.hits),
        quantities: quantity::rows(*reading, &places),
        hits: facts.hits,
        attributions: facts.attributions,
        categories: reading.asked.categories.clone(),
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
    /// What they said.
    pub asked: &'a Asked,
}

/// A text that many rows share.
pub type Text = Arc<str>;

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
    /// Those with a name, by name.
    pub subjects: Vec<SubjectRow>,
    /// What else it speaks of: phrases, sources, frames; none without a story.
    pub topics: Vec<SubjectRow>,
    /// What it may be said to mention; nothing without a story.
    pub seen: Seen,
    /// What those with a name are called, by place.
    pub labels: Vec<LabelRow>,
    /// The quantities, by place.
    pub quantities: Vec<QuantityRow>,
    /// The content words as they follow each other.
    pub words: ContentWords,
    /// The names of the numbers that observations count under.
    pub categories: Arc<Categories>,
}
