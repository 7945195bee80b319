//! Sources and subjects, by name.

use std::collections::BTreeMap;

use super::StoryId;
use crate::measure::{AttributionRow, Measured};
use crate::voice::Kind;

/// The kind of sources without a name.
pub(in crate::compare) const UNNAMED: &str = "unnamed";
/// The kind where no source is told.
pub(in crate::compare) const NONE: &str = "none";

/// What is attributed to one source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct SourceTally {
    pub(in crate::compare) attributions: u64,
    pub(in crate::compare) direct: u64,
    pub(in crate::compare) partial: u64,
    pub(in crate::compare) indirect: u64,
    pub(in crate::compare) words: u64,
    pub(in crate::compare) quoted_words: u64,
    pub(in crate::compare) relayed: u64,
    /// In how many articles it first speaks where, in thousandths of the words.
    pub(in crate::compare) first_places: BTreeMap<u32, u64>,
}

/// What is made of one subject in one story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::compare) struct SubjectTally {
    pub(in crate::compare) articles: u64,
    pub(in crate::compare) mentions: u64,
    pub(in crate::compare) headlines: u64,
    pub(in crate::compare) leads: u64,
    /// In thousandths.
    pub(in crate::compare) prominence: u64,
    pub(in crate::compare) space_words: u64,
}

/// Adds the sources of an article. Scare quotes have none, and what stands
/// inside another attribution counts nowhere.
pub(super) fn add_sources(
    sources: &mut BTreeMap<(String, String), SourceTally>,
    measured: &Measured,
) {
    let mut first: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    let scare = Kind::Scare.id();
    for row in measured.attributions.iter().filter(|r| !r.nested && r.kind != scare) {
        let key = (row.source_name.clone(), row.source_kind.clone());
        sources.entry(key).or_default().add(row);
        let place =
            first.entry((&row.source_name, &row.source_kind)).or_insert(row.place);
        *place = row.place.min(*place);
    }
    for ((name, kind), place) in first {
        let key = (name.to_string(), kind.to_string());
        *sources.entry(key).or_default().first_places.entry(place).or_default() += 1;
    }
}

impl SourceTally {
    fn add(&mut self, row: &AttributionRow) {
        self.attributions += 1;
        self.direct += u64::from(row.kind == Kind::Direct.id());
        self.partial += u64::from(row.kind == Kind::Partial.id());
        self.indirect += u64::from(row.kind == Kind::Indirect.id());
        self.words += row.words;
        self.quoted_words += row.quoted_words;
        self.relayed += u64::from(!row.relay.is_empty());
    }

    /// Adds the same source in other articles.
    pub(super) fn merge(&mut self, other: SourceTally) {
        self.attributions += other.attributions;
        self.direct += other.direct;
        self.partial += other.partial;
        self.indirect += other.indirect;
        self.words += other.words;
        self.quoted_words += other.quoted_words;
        self.relayed += other.relayed;
        super::join(&mut self.first_places, other.first_places, |into, from| {
            *into += from
        });
    }
}

/// Adds the subjects of an article.
pub(super) fn add_subjects(
    subjects: &mut BTreeMap<(String, String), BTreeMap<StoryId, SubjectTally>>,
    story: StoryId,
    measured: &Measured,
) {
    for row in &measured.subjects {
        let here = SubjectTally {
            articles: 1,
            mentions: row.mentions,
            headlines: u64::from(row.headline),
            leads: u64::from(row.lead),
            prominence: row.prominence,
            space_words: row.space_words,
        };
        let stories =
            subjects.entry((row.subject.clone(), row.kind.to_string())).or_default();
        stories.entry(story).or_default().merge(here);
    }
}

impl SubjectTally {
    /// Adds the same subject in other articles.
    pub(in crate::compare) fn merge(&mut self, other: SubjectTally) {
        self.articles += other.articles;
        self.mentions += other.mentions;
        self.headlines += other.headlines;
        self.leads += other.leads;
        self.prominence += other.prominence;
        self.space_words += other.space_words;
    }
}
