//! Who stands in the headline.

use std::collections::BTreeMap;

use super::Finding;
use crate::measure::{DocumentRow, SubjectRow};
use crate::report::figures::counted;
use crate::report::markdown::{Quote, text};
use crate::report::view::View;

/// Fewer articles make no comparison of headlines.
const ARTICLES: usize = 3;

/// Speaks, story by story, when three or more articles name somebody or
/// something and exactly one of them does so in its headline. One subject of
/// each story is told, the one that the articles name most.
///
/// Silent with five or more shared stories, which are too many to be told one
/// by one; `emphasis.csv` counts headlines over all of them.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    if !view.has_few_stories() {
        return Vec::new();
    }
    view.shared().keys().filter_map(|story| of_story(view, story)).collect()
}

fn of_story(view: &View<'_>, story: &str) -> Option<Finding> {
    let mut subjects: BTreeMap<&str, Vec<&SubjectRow>> = BTreeMap::new();
    for row in view.report.subjects.iter().filter(|row| row.story == story) {
        subjects.entry(&row.subject).or_default().push(row);
    }
    let headlines = |rows: &[&SubjectRow]| rows.iter().filter(|r| r.headline).count();
    subjects
        .into_values()
        .filter(|rows| rows.len() >= ARTICLES && headlines(rows) == 1)
        .max_by_key(|rows| rows.iter().map(|row| row.mentions).sum::<u64>())
        .and_then(|rows| finding(view, story, &rows))
}

fn finding(view: &View<'_>, story: &str, rows: &[&SubjectRow]) -> Option<Finding> {
    let top = rows.iter().find(|row| row.headline)?;
    let articles: Vec<&DocumentRow> =
        view.report.documents.iter().filter(|d| d.story == story).collect();
    let below = rows.iter().filter(|row| !row.headline).map(|row| row.mentions).sum();
    let named = |doc_id: &str| rows.iter().any(|row| row.doc_id == doc_id);
    let own = articles.iter().find(|d| d.doc_id == top.doc_id)?;
    let other = articles.iter().find(|d| d.doc_id != top.doc_id && named(&d.doc_id))?;
    let quotes = [own, other].map(|article| Quote::of_headline(article, &top.subject));
    Some(Finding {
        claim: format!(
            "Of the {} headlines on “{}”, only that of {} names {}",
            articles.len(),
            text(story),
            text(&top.outlet),
            text(&top.subject),
        ),
        base: format!(
            "{} name it; those without it in the headline do so {}",
            counted(rows.len() as u64, "article", "articles"),
            counted(below, "time", "times"),
        ),
        outlets: rows.iter().map(|row| row.outlet.clone()).collect(),
        quotes: quotes.into_iter().flatten().collect(),
    })
}
