//! What is attributed to whom.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Counts, Labels, slot};
use crate::error::Result;
use crate::lexicon::normal;
use crate::measure::{AttributionRow, Measured};
use crate::spool::{Buckets, Part};
use crate::voice::Kind;

/// The kind of sources without a name.
pub(in crate::compare) const UNNAMED: &str = "unnamed";
/// The kind where no source is told.
pub(in crate::compare) const NONE: &str = "none";

/// All that is attributed, sorted out by source.
#[derive(Debug)]
pub(in crate::compare) struct Sources(Buckets);

/// What is attributed to one source in one outlet.
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
    pub(in crate::compare) cue_classes: Counts,
    /// In how many articles it first speaks where, in thousandths of the words.
    pub(in crate::compare) first_places: BTreeMap<u32, u64>,
    /// The article that was read last.
    last: Option<u32>,
}

/// The sources of a part, by name in small letters and by outlet.
pub(in crate::compare) type ByName = BTreeMap<String, BTreeMap<u32, SourceTally>>;

/// An attribution as it waits.
#[derive(Debug, Serialize, Deserialize)]
struct Said<'a> {
    key: &'a str,
    outlet: u32,
    /// The number of the article.
    article: u32,
    /// Where the source first speaks in it.
    first: u32,
    source: &'a str,
    kind_of_source: &'a str,
    cue_class: &'a str,
    kind: u8,
    words: u64,
    quoted_words: u64,
    relayed: bool,
}

impl Sources {
    /// Nothing yet; a file, if one is needed, is made in `folder`.
    pub(in crate::compare) fn new(folder: &Path) -> Sources {
        Sources(Buckets::new(folder))
    }

    /// Adds the sources of an article. Scare quotes have none, and what stands
    /// inside another attribution counts nowhere.
    pub(in crate::compare) fn add(
        &mut self,
        article: u32,
        outlet: u32,
        measured: &Measured,
    ) -> Result<()> {
        let scare = Kind::Scare.id();
        let rows = measured.attributions.iter().filter(|r| !r.nested && r.kind != scare);
        let rows: Vec<(String, &AttributionRow)> =
            rows.map(|row| (normal(&row.source_id), row)).collect();
        let mut first: BTreeMap<&str, u32> = BTreeMap::new();
        for (key, row) in &rows {
            let place = first.entry(key).or_insert(row.place);
            *place = row.place.min(*place);
        }
        for (key, row) in &rows {
            let said = Said {
                key,
                outlet,
                article,
                first: first[key.as_str()],
                source: &row.source_id,
                kind_of_source: &row.source_kind,
                cue_class: &row.cue_class,
                kind: Kind::ALL.iter().position(|k| k.id() == row.kind).unwrap_or(0)
                    as u8,
                words: row.words,
                quoted_words: row.quoted_words,
                relayed: !row.relay.is_empty(),
            };
            self.0.put(key, &said)?;
        }
        Ok(())
    }

    /// The sources, part by part; what has one name stands in one of them.
    pub(in crate::compare) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.0.parts()
    }
}

/// The sources of a part.
///
/// # Errors
/// When a temporary file cannot be read.
pub(in crate::compare) fn sources_of(part: &Part<'_>) -> Result<ByName> {
    let mut sources = ByName::new();
    part.each(|record| {
        let said: Said<'_> = postcard::from_bytes(record).ok()?;
        let outlets = slot(&mut sources, said.key);
        outlets.entry(said.outlet).or_default().add(&said);
        Some(())
    })?;
    Ok(sources)
}

impl SourceTally {
    fn add(&mut self, said: &Said<'_>) {
        self.labels.add(said.source, said.kind_of_source, 1);
        self.attributions += 1;
        match Kind::ALL.get(usize::from(said.kind)) {
            Some(Kind::Direct) => self.direct += 1,
            Some(Kind::Partial) => self.partial += 1,
            Some(Kind::Indirect) => self.indirect += 1,
            Some(Kind::Scare) | None => {}
        }
        self.words += said.words;
        self.quoted_words += said.quoted_words;
        self.relayed += u64::from(said.relayed);
        if !said.cue_class.is_empty() {
            self.cue_classes.add(said.cue_class, 1);
        }
        if self.last.replace(said.article) != Some(said.article) {
            *self.first_places.entry(said.first).or_default() += 1;
        }
    }
}
