//! How an outlet sources what it tells.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::counts::{Counts, Names, slot};
use super::cues::Cues;
use super::place::{Firsts, Pair, Place};
use super::sources::{Said, SourceUse, Way};
use super::waiting::Waiting;
use crate::error::Result;
use crate::hash;
use crate::measure::{AttributionRow, Measured, Text};
use crate::report::markdown::{Mark, is_hidden};

/// The attributions of an outlet; those inside another are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Sourcing {
    /// Those that somebody or something makes: scare quotes are left out,
    pub(in crate::report) spoken: u64,
    /// and their words.
    pub(in crate::report) words: u64,
    /// Those whose source has no name,
    pub(in crate::report) unnamed: u64,
    /// and those without any.
    pub(in crate::report) untold: u64,
    /// Cues by class.
    pub(in crate::report) classes: Counts<Text>,
    /// The sources that pages list.
    pub(in crate::report) listed: FxHashMap<Text, SourceUse>,
    /// By source and relay.
    pub(in crate::report) ways: FxHashMap<(Text, Text), Way>,
    /// Sentences on shared stories: what came through a relay,
    pub(in crate::report) relays: FxHashMap<Text, Pair>,
    /// scare quotes,
    pub(in crate::report) scare: Pair,
    /// and what somebody without a name said.
    pub(in crate::report) nameless: Pair,
    /// One sentence for each kind of attribution of each source, the sources in the order
    /// in which they are heard.
    pub(in crate::report) heard: Firsts<(&'static str, Text), 4>,
}

impl Sourcing {
    pub(super) fn add(
        &mut self,
        at: u32,
        measured: &Measured,
        cues: &mut Cues,
        names: &mut Names,
        waiting: &mut Waiting,
    ) -> Result<()> {
        let mut sentences = BTreeSet::new();
        let rows = measured.attributions.iter().enumerate();
        for (number, row) in rows.filter(|(_, row)| !row.nested) {
            if !row.cue.is_empty() {
                *slot(&mut self.classes, &row.cue_class) += 1;
            }
            let (at, shared) = (Place::new(at, number), measured.document.shared);
            if row.kind != "scare" {
                let said = Said::of(row, at, cues.number(row), shared);
                self.hear(row, &said, names);
                waiting.say(&said)?;
                let told = !row.source_id.is_empty() && !row.cue.is_empty();
                if told && self.heard.want(at) && sentences.insert(&row.sentence) {
                    self.heard.offer(at, (row.kind, row.source_id.clone()));
                }
            } else if shared {
                offer(&mut self.scare, at, row, Mark::Content);
            }
        }
        Ok(())
    }

    fn hear(&mut self, row: &AttributionRow, said: &Said<'_>, names: &mut Names) {
        let Said { at, shared, .. } = *said;
        self.spoken += 1;
        self.words += row.words;
        match &*row.source_kind {
            "unnamed" => {
                self.unnamed += 1;
                if shared {
                    offer(&mut self.nameless, at, row, Mark::Source);
                }
            }
            "none" => self.untold += 1,
            _ => {}
        }
        if let Some(relay) = row.relayed_by() {
            let (source, relay) = (names.of(&row.source_id), names.of(relay));
            if shared {
                let shown = self.relays.entry(relay.clone()).or_default();
                offer(shown, at, row, Mark::Relay);
            }
            let way = self.ways.entry((source, relay)).or_default();
            way.add(said, is_hidden(row, Mark::Relay));
        }
    }
}

/// Offers a sentence; it is worth more where it shows what matters.
fn offer(to: &mut Pair, at: Place, row: &AttributionRow, mark: Mark) {
    if to.want((false, at)) {
        to.offer((is_hidden(row, mark), at), hash::of_texts(&[&row.sentence]));
    }
}
