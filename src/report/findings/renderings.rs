//! One remark, and different words for it.

use std::collections::BTreeSet;

use super::{Finding, on};
use crate::compare::WordingRow;
use crate::report::exhibit::Exhibit;
use crate::report::figures::{counted, list};
use crate::report::markdown::text;
use crate::report::utterances::Utterance;
use crate::report::view::View;

/// The most outlets that are told.
const OUTLETS: usize = 5;
/// The most words that are told of one outlet.
const WORDS: usize = 2;

/// Speaks when two or more outlets render what is probably one remark with
/// different words that judge: *lamentable* here, *deplorable* there. The order is
/// that of `wording.csv`.
///
/// Silent where not every outlet names the speaker, and when all the outlets have a
/// judging word in common.
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    view.utterances.iter().filter_map(|utterance| finding(view, utterance)).collect()
}

/// Whether an utterance is a finding.
pub(in crate::report) fn is_told(utterance: &Utterance<'_>) -> bool {
    told(utterance).is_some()
}

/// The renderings that are told, with the words that judge.
fn told<'a>(
    utterance: &Utterance<'a>,
) -> Option<Vec<(&'a WordingRow, BTreeSet<String>)>> {
    let mut told: Vec<(&'a WordingRow, BTreeSet<String>)> = Vec::new();
    for rows in utterance.by_outlet().values() {
        let judges = |row: &&&WordingRow| !row.judging_words.is_empty();
        let shortest = rows.iter().filter(judges).min_by_key(|row| row.text.len());
        told.extend(shortest.map(|row| (*row, judging(rows))));
    }
    let in_all = |word: &&String| told.iter().all(|(_, words)| words.contains(*word));
    let in_common =
        told.first().is_some_and(|(_, words)| words.iter().any(|w| in_all(&w)));
    let silent = utterance.speakers() == "unnamed" || told.len() < 2 || in_common;
    (!silent).then_some(told)
}

fn finding<'a>(view: &View<'a>, utterance: &Utterance<'a>) -> Option<Finding<'a>> {
    let told = told(utterance)?;
    let parts: Vec<String> = told
        .iter()
        .take(OUTLETS)
        .map(|(row, words)| {
            let words: Vec<String> =
                words.iter().take(WORDS).map(|w| format!("“{}”", text(w))).collect();
            format!("{} has {}", text(&row.outlet), list(&words))
        })
        .collect();
    let what = match utterance.speakers() {
        "several" => "In what speakers of one side say",
        _ => "In what is probably one remark",
    };
    Some(Finding {
        claim: format!(
            "{what} ({}){}, {}",
            utterance.who(),
            on(view, utterance.story()),
            parts.join("; "),
        ),
        base: format!(
            "{} in {}, aligned by the program",
            counted(utterance.rows.len() as u64, "rendering", "renderings"),
            counted(told.len() as u64, "outlet", "outlets"),
        ),
        outlets: told.iter().map(|(row, _)| row.outlet.clone()).collect(),
        exhibits: told.iter().map(|(row, _)| Exhibit::Rendering(row)).collect(),
    })
}

/// The words of an outlet that judge, in small letters.
fn judging(rows: &[&WordingRow]) -> BTreeSet<String> {
    rows.iter()
        .flat_map(|row| &row.judging_words)
        .map(|word| word.to_lowercase())
        .collect()
}
