//! What is kept of articles, so that their remarks can be aligned.

use std::collections::BTreeMap;

use crate::measure::{AttributionRow, Measured, Rendering};

pub(super) use crate::measure::SaidWord as Word;

/// The most renderings that are kept of one outlet on one story: the first by
/// article and place.
const MOST: usize = 120;

/// What sources are made to say, by story. Articles without a story are not kept.
///
/// Bounded by the stories and outlets; two of them merge exactly and in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Utterances {
    stories: BTreeMap<String, BTreeMap<String, Renderings>>,
}

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

impl Utterances {
    /// Adds the renderings of an article.
    pub fn add(&mut self, measured: &Measured) {
        let document = &measured.document;
        if document.story.is_empty() {
            return;
        }
        let mut found = Renderings::new();
        for row in &measured.attributions {
            for rendering in &row.renderings {
                let place = (
                    row.doc_id.to_string(),
                    row.start as usize,
                    rendering.start as usize,
                );
                found.insert(place, kept(document.date.as_ref(), row, rendering));
            }
        }
        if !found.is_empty() {
            self.join(&document.story, &document.outlet, found);
        }
    }

    /// Joins the renderings of different articles.
    pub fn merge(mut self, other: Utterances) -> Utterances {
        for (story, outlets) in other.stories {
            for (outlet, renderings) in outlets {
                self.join(&story, &outlet, renderings);
            }
        }
        self
    }

    /// The stories that two or more outlets tell, with the renderings of each
    /// outlet.
    pub(super) fn shared(
        &self,
    ) -> impl Iterator<Item = (&str, &BTreeMap<String, Renderings>)> {
        let stories = self.stories.iter().filter(|(_, outlets)| outlets.len() > 1);
        stories.map(|(name, outlets)| (name.as_str(), outlets))
    }

    fn join(&mut self, story: &str, outlet: &str, found: Renderings) {
        let outlets = self.stories.entry(story.to_string()).or_default();
        let into = outlets.entry(outlet.to_string()).or_default();
        into.extend(found);
        while into.len() > MOST {
            into.pop_last();
        }
    }
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
