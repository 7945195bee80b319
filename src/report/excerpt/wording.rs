//! Which utterances the pages show.

use std::collections::BTreeMap;

use super::{LISTED, is_one_of};
use crate::compare::WordingRow;
use crate::error::Result;
use crate::report::findings::{MOST, is_rendered_differently};
use crate::report::utterances::Utterance;
use crate::spool::Rows;

/// How many utterances there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::report) struct Remarks {
    /// In several wordings,
    pub(in crate::report) worded: usize,
    /// and in one.
    pub(in crate::report) copied: usize,
}

#[derive(Default)]
struct Picked {
    rows: Vec<WordingRow>,
    remarks: Remarks,
    found: usize,
    by_outlet: BTreeMap<String, usize>,
}

/// The first utterances in several wordings, in all and of each outlet, and those that
/// are a finding; and how many there are.
pub(super) fn pick(rows: &Rows<WordingRow>) -> Result<(Vec<WordingRow>, Remarks)> {
    let mut picked = Picked::default();
    let mut utterance: Vec<WordingRow> = Vec::new();
    for row in rows.iter() {
        let row = row?;
        if utterance.last().is_some_and(|last| last.utterance != row.utterance) {
            picked.look(std::mem::take(&mut utterance));
        }
        utterance.push(row.into_owned());
    }
    if !utterance.is_empty() {
        picked.look(utterance);
    }
    Ok((picked.rows, picked.remarks))
}

impl Picked {
    fn look(&mut self, rows: Vec<WordingRow>) {
        let utterance = Utterance { rows: rows.iter().collect() };
        let mut wanted = self.found < MOST && is_rendered_differently(&utterance);
        self.found += usize::from(wanted);
        if utterance.is_copied() {
            self.remarks.copied += 1;
        } else {
            self.remarks.worded += 1;
            wanted |= self.remarks.worded <= LISTED;
            for outlet in utterance.outlets() {
                wanted |= is_one_of(&mut self.by_outlet, outlet, LISTED);
            }
        }
        if wanted {
            self.rows.extend(rows);
        }
    }
}
