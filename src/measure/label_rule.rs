//! Sensitive labels: only with attribution?
//!
//! # What it counts
//! Uses of labels for which style guides ask an attribution (the list `labels`
//! says which, in its column `rule`): in the outlet's own voice, in the words of
//! a source that is told, and in words that nobody is told to have said.
//!
//! # Why it may matter
//! *Terrorist*, *regime* and *martyr* are one side's words. News agencies and
//! public broadcasters ask their writers to leave them to those who say them.
//!
//! # When it misleads
//! A rule of some guides is not a rule of all; a court may have found so; an
//! opinion piece speaks for itself. Where the source stands in the sentence
//! before and is not found, a use counts as the outlet's own.
//!
//! # Example
//! *The “terrorists” fled, the ministry said. The regime denied it.*: one use of
//! two stands in the outlet's own voice.
//!
//! # Reference
//! Reuters Handbook of Journalism, *Terrorism, terrorist*; BBC Editorial
//! Guidelines, section 11, on the language of reporting terrorism.

use std::collections::BTreeMap;

use super::grid::{ALL, add_base, add_count};
use super::{Facts, HitRow, Observation};
use crate::voice::Voice;

/// How the use of a word stands to its rule.
pub(super) const VERDICTS: [&str; 3] = ["own_voice", "attributed", "unattributed"];

/// Counts how labels that want an attribution are used.
pub(super) fn observe(facts: &Facts<'_>) -> Vec<Observation> {
    let mut by_sentence: BTreeMap<u32, BTreeMap<&str, u64>> = BTreeMap::new();
    for hit in &facts.hits {
        if let Some(verdict) = verdict(hit) {
            let uses = by_sentence.entry(hit.sentence_number).or_default();
            *uses.entry(verdict).or_default() += 1;
        }
    }
    let mut observation = Observation {
        measure: "label_rule",
        voice: ALL,
        section: ALL,
        ..Observation::default()
    };
    for uses in by_sentence.values() {
        let base = uses.values().sum();
        add_base(&mut observation, base);
        for (verdict, times) in uses {
            if let Some(id) = facts.number(verdict) {
                add_count(&mut observation, id, *times, base);
            }
        }
    }
    if observation.out_of == 0 { Vec::new() } else { vec![observation] }
}

/// How a use stands to the rule that its label may only be used with
/// attribution; none for words without that rule.
pub(super) fn verdict(hit: &HitRow) -> Option<&'static str> {
    hit.asks_attribution().then_some(hit.attributed)
}

/// In whose mouth a word is: the outlet's own, somebody's who is told, or
/// nobody's.
pub(super) fn attributed(voice: Voice, source: &str) -> &'static str {
    match (voice, source) {
        (Voice::Own, _) => VERDICTS[0],
        (_, "") => VERDICTS[2],
        _ => VERDICTS[1],
    }
}
