//! What each outlet makes of whom.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;

use super::EmphasisRow;
use super::others::{Outlets, Sides};
use super::tally::{Column, Labels, SubjectSums, SubjectTally, Tally, subjects_of};
use super::turns::in_turn;
use crate::error::Result;
use crate::spool::{Rows, Sorter};

/// One row for each subject of each outlet; the most prominent first.
///
/// # Errors
/// When a temporary file cannot be read.
pub(super) fn rows(
    outlets: &Outlets<'_>,
    tally: &Tally,
    folder: &Path,
) -> Result<Rows<EmphasisRow>> {
    let told = Told::new(outlets, tally);
    let mut sorted = Sorter::new(folder, order);
    in_turn(
        tally.subjects.parts(),
        |part| {
            let subjects = subjects_of(&part)?.into_values();
            Ok(subjects.flat_map(|subject| told.rows(&subject)).collect::<Vec<_>>())
        },
        |rows| rows.into_iter().try_for_each(|row| sorted.put(row)),
    )?;
    sorted.end()
}

fn order(a: &EmphasisRow, b: &EmphasisRow) -> Ordering {
    let order = a.outlet.cmp(&b.outlet).then(b.prominence.total_cmp(&a.prominence));
    order.then_with(|| (&a.subject, &a.kind).cmp(&(&b.subject, &b.kind)))
}

/// What all subjects are held against: articles and words.
struct Told<'t> {
    outlets: &'t Outlets<'t>,
    articles: Vec<Sides>,
    words: Vec<Sides>,
}

impl<'t> Told<'t> {
    fn new(outlets: &'t Outlets<'t>, tally: &Tally) -> Told<'t> {
        let sides = |words: fn(u32) -> u64| {
            let values = (0..).zip(tally.words.iter().map(|count| words(*count)));
            outlets.sides_or_all(&Column::of(outlets.register, values))
        };
        Told { outlets, articles: sides(|_| 1), words: sides(u64::from) }
    }

    /// The rows of one subject, by outlet.
    fn rows(&self, subject: &SubjectTally) -> Vec<EmphasisRow> {
        let sides = |value: fn(&SubjectSums) -> u64| {
            let values = subject.articles.iter().map(|(at, sums)| (*at, value(sums)));
            self.outlets.sides_or_all(&Column::of(self.outlets.register, values))
        };
        let prominence = sides(|sums| sums.prominence);
        let space = sides(|sums| sums.space_words);
        let mut sums: BTreeMap<u32, SubjectSums> = BTreeMap::new();
        for (article, more) in &subject.articles {
            let entry = &self.outlets.register.entries()[*article as usize];
            *sums.entry(entry.outlet).or_default() += *more;
        }
        let row = |(outlet, sums): (u32, SubjectSums)| {
            let at = outlet as usize;
            let mut row = counted(&subject.labels, &sums);
            row.outlet = self.outlets.name(at).to_string();
            compare(
                &mut row,
                [prominence[at], self.articles[at], space[at], self.words[at]],
            );
            if self.outlets.shared[at] == 0 {
                (row.others_prominence, row.others_space_share) = (None, None);
            }
            row
        };
        sums.into_iter().map(row).collect()
    }
}

/// The columns that are counted in all stories of the outlet.
fn counted(labels: &Labels, whole: &SubjectSums) -> EmphasisRow {
    EmphasisRow {
        outlet: String::new(),
        subject: labels.name().to_string(),
        kind: labels.kind().to_string(),
        articles: whole.articles,
        mentions: whole.mentions,
        headlines: whole.headlines,
        leads: whole.leads,
        prominence: 0.0,
        space_share: 0.0,
        others_prominence: None,
        others_space_share: None,
    }
}

/// The columns that are compared. Prominence comes in thousandths.
fn compare(row: &mut EmphasisRow, [prominence, articles, space, words]: [Sides; 4]) {
    let per = |value: u64, of: u64, scale: f64| {
        (of > 0).then(|| value as f64 * scale / of as f64)
    };
    row.prominence = per(prominence.own, articles.own, 0.001).unwrap_or_default();
    row.space_share = per(space.own, words.own, 100.0).unwrap_or_default();
    row.others_prominence = per(prominence.others, articles.others, 0.001);
    row.others_space_share = per(space.others, words.others, 100.0);
}
