//! The words and phrases that an outlet, or the sources in it, use more, or
//! less, than those in the others.
//!
//! Each voice by itself: what sources say is compared with what sources say.
//! On the stories that the outlet shares; where it shares none, all its articles
//! against all others', and the run says so.

mod compared;
mod counts;
mod dispersion;
mod g2;
mod log_odds;
mod log_ratio;
mod row;
mod topic;
mod within;

#[cfg(test)]
mod tests;

use std::path::Path;

use super::KeynessRow;
use super::benjamini_hochberg::q_values_among;
use super::others::Outlets;
use super::tally::Vocabulary;
use super::turns::in_turn;
use crate::error::Result;
use crate::spool::{Rows, Sorter};
use compared::Compared;
pub(crate) use g2::Frequencies;

/// Rarer terms are left out: they cannot be told from chance, and reading the
/// sentences is better.
const AT_LEAST: u64 = 3;

/// One row for each term of each outlet and voice; those that stand out most
/// first.
///
/// # Errors
/// When a temporary file cannot be read.
pub(super) fn rows(
    outlets: &Outlets<'_>,
    vocabulary: &Vocabulary,
    folder: &Path,
) -> Result<Rows<KeynessRow>> {
    let compared: Vec<Compared<'_>> =
        (0..outlets.len()).map(|at| Compared::of(outlets, vocabulary, at)).collect();
    let all = counts::of_all(outlets, vocabulary, &compared)?;
    let tests = vocabulary.terms.frequent(AT_LEAST);
    let of_outlet = |compared: &Compared<'_>| -> Result<Vec<KeynessRow>> {
        let table = counts::of_outlet(compared, &all)?;
        let mut rows = row::rows(compared, &table);
        finish(&mut rows, tests);
        Ok(rows)
    };
    // Within an outlet they are in their order.
    let mut sorted = Sorter::new(folder, |a: &KeynessRow, b| a.outlet.cmp(&b.outlet));
    let take =
        |rows: Vec<KeynessRow>| rows.into_iter().try_for_each(|row| sorted.put(row));
    in_turn(&compared, of_outlet, take)?;
    sorted.end()
}

/// Corrects the p-values of an outlet's rows and puts the terms of each voice in
/// order. `tests` are the terms of one, two and three words that were looked at.
fn finish(rows: &mut [KeynessRow], tests: [u64; 3]) {
    rows.sort_by_key(|row| (row.voice, row.words));
    let same = |a: &KeynessRow, b: &KeynessRow| (a.voice, a.words) == (b.voice, b.words);
    for family in rows.chunk_by_mut(same) {
        let words = family[0].words.clamp(1, 3) as usize;
        correct(family, tests[words - 1]);
    }
    rows.sort_by(|a, b| {
        let order = a.voice.cmp(b.voice);
        let order = order.then_with(|| b.log_odds_z.total_cmp(&a.log_odds_z));
        order.then_with(|| a.term.cmp(&b.term))
    });
}

/// Corrects one family: the terms of one voice and as many words. Terms that the
/// outlet uses too seldom for a row were looked at, too, and those that have one
/// were picked among them: all count. Either all rows are tested or none is.
fn correct(family: &mut [KeynessRow], tests: u64) {
    let all = |p_value: fn(&KeynessRow) -> Option<f64>| {
        family.iter().map(p_value).collect::<Option<Vec<f64>>>()
    };
    let (words, stories) = (all(|row| row.p_value), all(|row| row.p_stories));
    let (Some(words), Some(stories)) = (words, stories) else { return };
    let q_values = |p_values: &[f64]| q_values_among(p_values, tests as usize);
    let corrected = q_values(&words).into_iter().zip(q_values(&stories));
    for (row, (q_value, q_stories)) in family.iter_mut().zip(corrected) {
        row.q_value = Some(q_value);
        row.q_stories = Some(q_stories);
        row.family = Some(tests);
    }
}
