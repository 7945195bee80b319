//! What is kept of articles, so that their remarks can be aligned.

use std::collections::BTreeMap;

use crate::measure::{AttributionRow, Measured, Rendering};

pub(super) use crate::measure::SaidWord as Word;

/// The most renderings that are kept of one outlet on one story: the first by
/// article and place.
const MOST: usize = 120;

/// What sources are made to say on one story, by outlet.
pub(super) type Utterances = BTreeMap<String, Renderings>;

/// Renderings by article and place.
pub(super) type Renderings = BTreeMap<Place, Kept>;

/// Article, attribution and sentence.
type Place = (String, usize, usize);

/// A rendering with how it is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) date: Option<String>,
    pub(super) kind: &'static str,
    pub(super) source_name: String,
    pub(super) source_id: String,
    pub(super) source_kind: String,
    pub(super) speaks_for: String,
    pub(super) relay: String,
    pub(super) cue: String,
    pub(super) cue_class: String,
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) words: Vec<Word>,
}

impl Kept {
    /// The form of a word, as it stands there.
    pub(super) fn form(&self, word: &Word) -> &str {
        let (from, to) = word.place;
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// Gathers the renderings of the articles on one story; of an article without a story
/// none.
pub(super) fn utterances<'m>(articles: impl Iterator<Item = &'m Measured>) -> Utterances {
    let mut gathered = Utterances::new();
    for measured in articles.filter(|article| !article.document.story.is_empty()) {
        let document = &measured.document;
        let found = renderings(measured);
        if !found.is_empty() {
            let into = gathered.entry(document.outlet.to_string()).or_default();
            into.extend(found);
            while into.len() > MOST {
                into.pop_last();
            }
        }
    }
    gathered
}

fn renderings(measured: &Measured) -> Renderings {
    let mut found = Renderings::new();
    for row in &measured.attributions {
        for rendering in &row.renderings {
            let place =
                (row.doc_id.to_string(), row.start as usize, rendering.start as usize);
            found.insert(place, kept(measured.document.date.as_ref(), row, rendering));
        }
    }
    found
}

fn kept(date: Option<&String>, row: &AttributionRow, rendering: &Rendering) -> Kept {
    Kept {
        date: date.cloned(),
        kind: row.kind,
        source_name: row.source_name.to_string(),
        source_id: row.source_id.to_string(),
        source_kind: row.source_kind.to_string(),
        speaks_for: row.speaks_for.to_string(),
        relay: row.relay.to_string(),
        cue: row.cue.clone(),
        cue_class: row.cue_class.to_string(),
        text: rendering.text.clone(),
        start: rendering.start as usize,
        end: rendering.end as usize,
        words: rendering.words.clone(),
    }
}
