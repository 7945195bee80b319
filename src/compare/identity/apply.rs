//! The rows of an article get the names that all articles share.

use std::collections::BTreeMap;

use super::Identities;
use crate::compare::tally::StoryId;
use crate::measure::{Measured, SOURCE, Seen, SubjectRow, Text};

impl Identities {
    /// Fills `source_id` of hits and attributions, and renames actors and subjects;
    /// subjects that turn out to be one become one row. Of a story that one outlet
    /// tells alone, what only serves to say what others leave out is forgotten.
    pub fn apply(&self, measured: &mut Measured) {
        let story = StoryId::of(&measured.document);
        for row in &mut measured.attributions {
            row.source_id = self.shared(story, &row.source_name);
        }
        for row in &mut measured.hits {
            row.source_id = self.shared(story, &row.source);
        }
        for row in &mut measured.labels {
            row.actor = self.shared(story, &row.actor);
            row.source = self.shared(story, &row.source);
        }
        for row in &mut measured.quantities {
            row.source_id = self.shared(story, &row.source);
            row.person = self.shared(story, &row.person);
        }
        measured.subjects = self.renamed(story, std::mem::take(&mut measured.subjects));
        if !self.shared.contains(&story) {
            (measured.topics, measured.seen) = (Vec::new(), Seen::default());
        }
        let (sources, others): (Vec<_>, Vec<_>) = std::mem::take(&mut measured.topics)
            .into_iter()
            .partition(|row| row.kind == SOURCE);
        measured.topics = others;
        measured.topics.extend(self.renamed(story, sources));
    }

    /// A name as all articles share it: the same text where it is so already.
    fn shared(&self, story: StoryId, name: &Text) -> Text {
        match self.name(story, name) {
            same if same == &**name => name.clone(),
            other => other.into(),
        }
    }

    fn renamed(&self, story: StoryId, rows: Vec<SubjectRow>) -> Vec<SubjectRow> {
        let mut subjects: BTreeMap<String, SubjectRow> = BTreeMap::new();
        for row in rows {
            let name = self.name(story, &row.subject);
            let row = SubjectRow { subject: self.shared(story, &row.subject), ..row };
            match subjects.get_mut(name) {
                Some(known) => join(known, row),
                None => drop(subjects.insert(name.to_string(), row)),
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
