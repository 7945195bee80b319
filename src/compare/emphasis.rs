//! What each outlet makes of whom.

use super::EmphasisRow;
use super::others::{Outlets, Sides, labels};
use super::tally::{Labels, OutletTally, StoryTally, SubjectSums};

/// One row for each subject of each outlet; the most prominent first.
pub(super) fn rows(outlets: &Outlets<'_>) -> Vec<EmphasisRow> {
    let articles = bases(outlets, |story| story.articles);
    let words = bases(outlets, |story| story.words);
    let named = outlets.tallies.iter().flat_map(|outlet| &outlet.subjects);
    let mut rows: Vec<(usize, EmphasisRow)> = Vec::new();
    for (key, labels) in labels(named.map(|(key, subject)| (key, &subject.labels))) {
        let prominence = counts(outlets, key, |subject| subject.prominence);
        let space = counts(outlets, key, |subject| subject.space_words);
        for (at, outlet) in outlets.tallies.iter().enumerate() {
            if let Some(subject) = outlet.subjects.get(key) {
                let mut row = counted(&labels, subject.stories.stories.values());
                row.outlet = outlets.names[at].to_string();
                compare(&mut row, [prominence[at], articles[at], space[at], words[at]]);
                if outlets.shared[at] == 0 {
                    (row.others_prominence, row.others_space_share) = (None, None);
                }
                rows.push((at, row));
            }
        }
    }
    rows.sort_by(|(a, x), (b, y)| {
        let order = a.cmp(b).then(y.prominence.total_cmp(&x.prominence));
        order.then_with(|| (&x.subject, &x.kind).cmp(&(&y.subject, &y.kind)))
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn bases(outlets: &Outlets<'_>, value: fn(&StoryTally) -> u64) -> Vec<Sides> {
    outlets.sides_or_all(|outlet| {
        outlet.stories.parts().map(move |(place, story)| (place, value(&story)))
    })
}

fn counts(
    outlets: &Outlets<'_>,
    key: &str,
    value: fn(&SubjectSums) -> u64,
) -> Vec<Sides> {
    outlets.sides_or_all(|outlet: &OutletTally| {
        let subject = outlet.subjects.get(key).into_iter();
        subject.flat_map(|s| s.stories.parts()).map(move |(at, sums)| (at, value(&sums)))
    })
}

/// The columns that are counted in all stories of the outlet.
fn counted<'t>(
    labels: &Labels,
    stories: impl Iterator<Item = &'t SubjectSums>,
) -> EmphasisRow {
    let mut whole = SubjectSums::default();
    stories.for_each(|story| whole += *story);
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
