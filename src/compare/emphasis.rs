//! What each outlet makes of whom.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::EmphasisRow;
use super::others::{Outlets, Sides};
use super::tally::{Column, Labels, SubjectSums, SubjectTally, Tally, subjects_of};
use crate::error::Result;

/// One row for each subject of each outlet; the most prominent first.
///
/// # Errors
/// When a temporary file cannot be read.
pub(super) fn rows(outlets: &Outlets<'_>, tally: &Tally) -> Result<Vec<EmphasisRow>> {
    let told = Told::new(outlets, tally);
    let parts: Vec<_> = tally.subjects.parts().collect();
    let rows = |part| -> Result<Vec<(u32, EmphasisRow)>> {
        let subjects = subjects_of(&part)?.into_values();
        Ok(subjects.flat_map(|subject| told.rows(&subject)).collect())
    };
    let rows: Result<Vec<Vec<_>>> = parts.into_par_iter().map(rows).collect();
    let mut rows: Vec<(u32, EmphasisRow)> = rows?.into_iter().flatten().collect();
    rows.sort_by(|(a, x), (b, y)| {
        let order = a.cmp(b).then(y.prominence.total_cmp(&x.prominence));
        order.then_with(|| (&x.subject, &x.kind).cmp(&(&y.subject, &y.kind)))
    });
    Ok(rows.into_iter().map(|(_, row)| row).collect())
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
    fn rows(&self, subject: &SubjectTally) -> Vec<(u32, EmphasisRow)> {
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
            (outlet, row)
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
