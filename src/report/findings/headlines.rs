//! Who stands in the headline.

use std::collections::BTreeMap;

use super::{Finding, on};
use crate::measure::SubjectRow;
use crate::report::figures::counted;
use crate::report::markdown::{Quote, text};
use crate::report::names::{last_name, words};
use crate::report::stories::Story;
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
    view.shared.iter().filter_map(|(name, story)| of_story(view, name, story)).collect()
}

fn of_story(view: &View<'_>, name: &str, story: &Story<'_>) -> Option<Finding> {
    let mut subjects: BTreeMap<&str, Vec<&SubjectRow>> = BTreeMap::new();
    for row in &story.subjects {
        subjects.entry(&row.subject).or_default().push(row);
    }
    let headlines = |rows: &[&SubjectRow]| rows.iter().filter(|r| r.headline).count();
    subjects
        .into_values()
        .filter(|rows| rows.len() >= ARTICLES && headlines(rows) == 1)
        .filter(|rows| !stands_in_others(story, rows))
        .max_by_key(|rows| rows.iter().map(|row| row.mentions).sum::<u64>())
        .and_then(|rows| finding(view, name, story, &rows))
}

/// Whether the last word of the name stands in another headline all the same.
fn stands_in_others(story: &Story<'_>, rows: &[&SubjectRow]) -> bool {
    let Some(top) = rows.iter().find(|row| row.headline) else { return false };
    let name = last_name(&top.subject);
    let others = story.articles.iter().filter(|article| article.doc_id != top.doc_id);
    let mut titles = others.filter_map(|article| article.title.as_deref());
    titles.any(|title| words(title).any(|word| word == name))
}

fn finding(
    view: &View<'_>,
    name: &str,
    story: &Story<'_>,
    rows: &[&SubjectRow],
) -> Option<Finding> {
    let top = rows.iter().find(|row| row.headline)?;
    let articles = &story.articles;
    let below = rows.iter().filter(|row| !row.headline).map(|row| row.mentions).sum();
    let named = |doc_id: &str| rows.iter().any(|row| row.doc_id == doc_id);
    let own = articles.iter().find(|d| d.doc_id == top.doc_id)?;
    let other = articles.iter().find(|d| d.doc_id != top.doc_id && named(&d.doc_id))?;
    let quotes = [own, other].map(|article| Quote::of_headline(article, &top.subject));
    Some(Finding {
        claim: format!(
            "Of the {} headlines{}, only that of {} names {}",
            articles.len(),
            on(view, name),
            text(&top.outlet),
            text(&top.subject),
        ),
        base: format!(
            "{} of the {} articles name it; {} in those whose headline does not",
            rows.len(),
            articles.len(),
            counted(below, "mention", "mentions"),
        ),
        outlets: rows.iter().map(|row| row.outlet.clone()).collect(),
        quotes: quotes.into_iter().flatten().collect(),
    })
}
