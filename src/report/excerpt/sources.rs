//! Which sources the pages show.

use std::collections::BTreeMap;

use super::LISTED;
use crate::compare::SourceRow;
use crate::error::Result;
use crate::report::digest::Heard;
use crate::report::findings::is_only_here;
use crate::spool::Rows;

/// The sources of an outlet that have a name, together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::report) struct Named {
    pub(in crate::report) words: u64,
    pub(in crate::report) attributions: u64,
}

/// What is kept of one outlet; each row with its place in the table.
#[derive(Default)]
struct Picked {
    listed: Vec<(usize, SourceRow)>,
    /// The one with a name that has most words; of those alike, the first.
    largest: Option<(usize, SourceRow)>,
    /// The one that no other outlet hears and that has most words.
    only_here: Option<(usize, SourceRow)>,
    named: Named,
}

/// The first sources of each outlet, the one with most words, and the one with most
/// words that it alone hears; and what all with a name come to.
pub(super) fn pick(
    rows: &Rows<SourceRow>,
    heard: &Heard,
) -> Result<(Vec<SourceRow>, BTreeMap<String, Named>)> {
    let mut outlets: BTreeMap<String, Picked> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        let row = row?;
        if !outlets.contains_key(&row.outlet) {
            outlets.insert(row.outlet.clone(), Picked::default());
        }
        if let Some(picked) = outlets.get_mut(&row.outlet) {
            picked.look(at, &row, heard);
        }
    }
    let named = outlets.iter().map(|(outlet, picked)| (outlet.clone(), picked.named));
    let named = named.collect();
    let mut places: BTreeMap<usize, SourceRow> = BTreeMap::new();
    for Picked { listed, largest, only_here, .. } in outlets.into_values() {
        places.extend(listed.into_iter().chain(largest).chain(only_here));
    }
    Ok((places.into_values().collect(), named))
}

impl Picked {
    fn look(&mut self, at: usize, row: &SourceRow, heard: &Heard) {
        if self.listed.len() < LISTED && !row.source.is_empty() {
            self.listed.push((at, row.clone()));
        }
        if is_named(row) {
            self.named.words += row.words;
            self.named.attributions += row.attributions;
            if has_more(row, self.largest.as_ref()) {
                self.largest = Some((at, row.clone()));
            }
        }
        if has_more(row, self.only_here.as_ref()) && is_only_here(row, heard) {
            self.only_here = Some((at, row.clone()));
        }
    }
}

/// Whether it has more words than the one before.
fn has_more(row: &SourceRow, before: Option<&(usize, SourceRow)>) -> bool {
    before.is_none_or(|(_, before)| row.words > before.words)
}

/// *Officials* are no source with a name.
pub(in crate::report) fn is_named(row: &SourceRow) -> bool {
    row.kind != "unnamed" && row.kind != "none"
}
