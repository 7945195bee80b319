//! The rows of an article get the names that all articles share.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Identities;
use crate::compare::tally::StoryId;
use crate::measure::{Measured, SOURCE, Seen, SubjectRow, Text};

impl Identities {
    /// Fills `source_id` of hits and attributions, and renames actors and subjects;
    /// subjects that turn out to be one become one row. Of a story that one outlet
    /// tells alone, what only serves to say what others leave out is forgotten.
    pub fn apply(&self, measured: &mut Measured) {
        let story = StoryId::of(&measured.document);
        let mut names = OneArticle { all: self, story, known: FxHashMap::default() };
        for row in &mut measured.attributions {
            row.source_id = names.shared(&row.source_name);
        }
        for row in &mut measured.hits {
            row.source_id = names.shared(&row.source);
        }
        for row in &mut measured.labels {
            row.actor = names.shared(&row.actor);
            row.source = names.shared(&row.source);
        }
        for row in &mut measured.quantities {
            row.source_id = names.shared(&row.source);
            row.person = names.shared(&row.person);
        }
        measured.subjects = names.renamed(std::mem::take(&mut measured.subjects));
        if !measured.document.shared {
            (measured.topics, measured.seen) = (Vec::new(), Seen::default());
        }
        let (sources, others): (Vec<_>, Vec<_>) = std::mem::take(&mut measured.topics)
            .into_iter()
            .partition(|row| row.kind == SOURCE);
        measured.topics = others;
        measured.topics.extend(names.renamed(sources));
    }
}

/// The names of one article, each looked up once: most stand in many rows.
struct OneArticle<'i> {
    all: &'i Identities,
    story: StoryId,
    known: FxHashMap<Text, Text>,
}

impl OneArticle<'_> {
    /// A name as all articles share it: the same text where it is so already.
    fn shared(&mut self, name: &Text) -> Text {
        if name.is_empty() {
            return name.clone();
        }
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let shared: Text = match self.all.name(self.story, name) {
            same if same == &**name => name.clone(),
            other => other.into(),
        };
        self.known.insert(name.clone(), shared.clone());
        shared
    }

    fn renamed(&mut self, rows: Vec<SubjectRow>) -> Vec<SubjectRow> {
        let mut subjects: BTreeMap<Text, SubjectRow> = BTreeMap::new();
        for row in rows {
            let name = self.shared(&row.subject);
            let row = SubjectRow { subject: name.clone(), ..row };
            match subjects.get_mut(&name) {
                Some(known) => join(known, row),
                None => drop(subjects.insert(name, row)),
            }
        }
        subjects.into_values().collect()
    }
}

/// Adds what the article makes of the same subject under another name. A
/// sentence with both names counts twice in `space_words`.
fn join(known: &mut SubjectRow, other: SubjectRow) {
    if other.mentions > known.mentions {
        known.kind = other.kind;
    }
    known.mentions += other.mentions;
    known.headline |= other.headline;
    known.lead |= other.lead;
    known.prominence += other.prominence;
    known.space_words += other.space_words;
    if other.first < known.first {
        known.first = other.first;
        (known.sentence, known.marked) = (other.sentence, other.marked);
    }
    known.traces = [known.traces.as_ref(), &other.traces].concat().into();
}
