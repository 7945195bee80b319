//! Who stands in the headline.

use std::collections::BTreeMap;

use super::{Finding, on};
use crate::compare::StorySubjectRow;
use crate::measure::{FRAME, PHRASE, SOURCE};
use crate::report::figures::counted;
use crate::report::markdown::{Quote, text};
use crate::report::view::View;

/// Fewer articles make no comparison of headlines.
const ARTICLES: u64 = 3;

/// Speaks, story by story, when three or more articles name somebody or
/// something and exactly one of them does so in its headline, and no form of the name
/// stands in any other. One subject of each story is told, the one that the articles
/// name most.
///
/// Silent with five or more shared stories, which are too many to be told one
/// by one; `story_subjects.csv` has the headlines of all of them.
pub(super) fn find(view: &View<'_>) -> Vec<Finding> {
    if !view.has_few_stories() {
        return Vec::new();
    }
    let mut stories: BTreeMap<&str, BTreeMap<&str, Vec<&StorySubjectRow>>> =
        BTreeMap::new();
    let named =
        |row: &&StorySubjectRow| ![FRAME, PHRASE, SOURCE].contains(&row.kind.as_str());
    for row in view.report.comparison.story_subjects.iter().filter(named) {
        stories.entry(&row.story).or_default().entry(&row.subject).or_default().push(row);
    }
    let of_story = |subjects: BTreeMap<&str, Vec<&StorySubjectRow>>| {
        let told = subjects.into_values().filter(|rows| stands_in_one(rows));
        told.max_by_key(|rows| sum(rows, |row| row.mentions))
            .and_then(|rows| finding(view, &rows))
    };
    stories.into_values().filter_map(of_story).collect()
}

/// Whether one headline has the name and no other any form of it. An outlet with
/// several articles on the story is passed over: which of them it is is not known here.
fn stands_in_one(rows: &[&StorySubjectRow]) -> bool {
    let in_headline = rows.iter().filter(|row| row.headline_seen);
    sum(rows, |row| row.articles) >= ARTICLES
        && sum(rows, |row| row.headlines) == 1
        && in_headline.clone().count() == 1
        && in_headline.into_iter().all(|row| row.of_articles == 1)
}

fn sum(rows: &[&StorySubjectRow], value: fn(&StorySubjectRow) -> u64) -> u64 {
    rows.iter().map(|row| value(row)).sum()
}

fn finding(view: &View<'_>, rows: &[&StorySubjectRow]) -> Option<Finding> {
    let top = rows.iter().find(|row| row.headlines > 0)?;
    let articles = &view.shared.get(top.story.as_str())?.articles;
    let below = sum(rows, |row| row.mentions) - top.mentions;
    let mention =
        |outlet: &str| rows.iter().any(|r| r.outlet == outlet && r.articles > 0);
    let own = articles.iter().find(|d| *d.outlet == *top.outlet)?;
    let other =
        articles.iter().find(|d| *d.outlet != *top.outlet && mention(&d.outlet))?;
    let quotes = [own, other].map(|article| Quote::of_headline(article, &top.subject));
    let outlets = rows.iter().filter(|row| row.articles > 0);
    Some(Finding {
        claim: format!(
            "Of the {} headlines{}, only that of {} names {}",
            articles.len(),
            on(view, &top.story),
            text(&top.outlet),
            text(&top.subject),
        ),
        base: format!(
            "{} of the {} articles name it; {} in those whose headline does not",
            sum(rows, |row| row.articles),
            articles.len(),
            counted(below, "mention", "mentions"),
        ),
        outlets: outlets.map(|row| row.outlet.clone()).collect(),
        quotes: quotes.into_iter().flatten().collect(),
    })
}
