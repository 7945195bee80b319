//! Sources and subjects, by name.
//!
//! The rows bring the names that all articles share (`compare/identity`). Names
//! are the same when they differ in nothing but capitals and the make of an
//! apostrophe: `PORT SENNA` in a dateline is Port Senna.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::{ByStory, Place, join, slot};
use crate::lexicon::normal;
use crate::measure::{AttributionRow, Measured};
use crate::voice::Kind;

/// The kind of sources without a name.
pub(in crate::compare) const UNNAMED: &str = "unnamed";
/// The kind where no source is told.
pub(in crate::compare) const NONE: &str = "none";

/// How a name is written, and what its bearer is taken for, with how often.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct Labels {
    pub(in crate::compare) names: BTreeMap<String, u64>,
    pub(in crate::compare) kinds: BTreeMap<String, u64>,
}

/// What is attributed to one source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct SourceTally {
    pub(in crate::compare) labels: Labels,
    pub(in crate::compare) attributions: u64,
    pub(in crate::compare) direct: u64,
    pub(in crate::compare) partial: u64,
    pub(in crate::compare) indirect: u64,
    pub(in crate::compare) words: u64,
    pub(in crate::compare) quoted_words: u64,
    pub(in crate::compare) relayed: u64,
    /// How often which class of cue puts it.
    pub(in crate::compare) cue_classes: BTreeMap<String, u64>,
    /// In how many articles it first speaks where, in thousandths of the words.
    pub(in crate::compare) first_places: BTreeMap<u32, u64>,
}

/// A subject, story by story.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct SubjectTally {
    pub(in crate::compare) labels: Labels,
    pub(in crate::compare) stories: ByStory<SubjectSums>,
}

/// What is made of a subject in one story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::compare) struct SubjectSums {
    pub(in crate::compare) articles: u64,
    pub(in crate::compare) mentions: u64,
    pub(in crate::compare) headlines: u64,
    pub(in crate::compare) leads: u64,
    /// In thousandths.
    pub(in crate::compare) prominence: u64,
    pub(in crate::compare) space_words: u64,
}

impl Labels {
    /// Counts a name and a kind.
    pub(in crate::compare) fn add(&mut self, name: &str, kind: &str, times: u64) {
        *slot(&mut self.names, name) += times;
        *slot(&mut self.kinds, kind) += times;
    }

    /// Adds the labels of the same name elsewhere.
    pub(in crate::compare) fn merge(&mut self, other: Labels) {
        join(&mut self.names, other.names, |into, from| *into += from);
        join(&mut self.kinds, other.kinds, |into, from| *into += from);
    }

    /// The most frequent spelling; of several the one with the fewest capitals,
    /// then the shortest, then the first of the alphabet.
    pub(in crate::compare) fn name(&self) -> &str {
        let order = |(name, times): &(&String, &u64)| {
            let capitals = name.chars().filter(|c| c.is_uppercase()).count();
            (Reverse(**times), capitals, name.chars().count())
        };
        self.names.iter().min_by_key(order).map_or("", |(name, _)| name)
    }

    /// The most frequent kind; of several the last of the alphabet.
    pub(in crate::compare) fn kind(&self) -> &str {
        let most = self.kinds.iter().max_by_key(|(_, times)| **times);
        most.map_or("", |(kind, _)| kind)
    }
}

/// Words between quotation marks, if the attribution quotes somebody.
pub(super) fn quotation_words(row: &AttributionRow) -> u64 {
    let quotes = [Kind::Direct.id(), Kind::Partial.id()].contains(&row.kind);
    if quotes { row.quoted_words } else { 0 }
}

/// Adds the sources of an article. Scare quotes have none, and what stands
/// inside another attribution counts nowhere.
pub(super) fn add_sources(
    sources: &mut BTreeMap<String, SourceTally>,
    measured: &Measured,
) {
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    let scare = Kind::Scare.id();
    for row in measured.attributions.iter().filter(|r| !r.nested && r.kind != scare) {
        let key = normal(&row.source_id);
        slot(sources, &key).add(row);
        let place = first.entry(key).or_insert(row.place);
        *place = row.place.min(*place);
    }
    for (key, place) in first {
        *slot(sources, &key).first_places.entry(place).or_default() += 1;
    }
}

impl SourceTally {
    fn add(&mut self, row: &AttributionRow) {
        self.labels.add(&row.source_id, &row.source_kind, 1);
        self.attributions += 1;
        self.direct += u64::from(row.kind == Kind::Direct.id());
        self.partial += u64::from(row.kind == Kind::Partial.id());
        self.indirect += u64::from(row.kind == Kind::Indirect.id());
        self.words += row.words;
        self.quoted_words += row.quoted_words;
        self.relayed += u64::from(!row.relay.is_empty());
        if !row.cue_class.is_empty() {
            *slot(&mut self.cue_classes, &row.cue_class) += 1;
        }
    }

    /// Adds the same source in other articles.
    pub(super) fn merge(&mut self, other: SourceTally) {
        self.labels.merge(other.labels);
        self.attributions += other.attributions;
        self.direct += other.direct;
        self.partial += other.partial;
        self.indirect += other.indirect;
        self.words += other.words;
        self.quoted_words += other.quoted_words;
        self.relayed += other.relayed;
        join(&mut self.cue_classes, other.cue_classes, |into, from| *into += from);
        join(&mut self.first_places, other.first_places, |into, from| *into += from);
    }
}

/// Adds the subjects of an article. Two spellings of one name are one subject.
pub(super) fn add_subjects(
    subjects: &mut BTreeMap<String, SubjectTally>,
    place: Place,
    measured: &Measured,
) {
    let mut here: BTreeMap<String, SubjectSums> = BTreeMap::new();
    for row in &measured.subjects {
        let key = normal(&row.subject);
        slot(subjects, &key).labels.add(&row.subject, row.kind, row.mentions);
        let sums = here.entry(key).or_default();
        sums.mentions += row.mentions;
        sums.headlines = sums.headlines.max(u64::from(row.headline));
        sums.leads = sums.leads.max(u64::from(row.lead));
        sums.prominence += row.prominence;
        sums.space_words += row.space_words;
    }
    for (key, sums) in here {
        let sums = SubjectSums { articles: 1, ..sums };
        slot(subjects, &key).stories.add(place, sums);
    }
}

impl SubjectTally {
    /// Adds the same subject in other articles.
    pub(super) fn merge(&mut self, other: SubjectTally) {
        self.labels.merge(other.labels);
        self.stories.merge(other.stories);
    }
}

impl AddAssign for SubjectSums {
    /// Adds other articles.
    fn add_assign(&mut self, other: SubjectSums) {
        self.articles += other.articles;
        self.mentions += other.mentions;
        self.headlines += other.headlines;
        self.leads += other.leads;
        self.prominence += other.prominence;
        self.space_words += other.space_words;
    }
}
