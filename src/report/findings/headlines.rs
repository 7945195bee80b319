//! Who stands in the headline.

use std::collections::BTreeMap;

use super::{Finding, on};
use crate::compare::StorySubjectRow;
use crate::measure::{FRAME, PHRASE, SOURCE};
use crate::report::exhibit::Exhibit;
use crate::report::figures::{count, counted};
use crate::report::markdown::text;
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
pub(super) fn find<'a>(view: &View<'a>) -> Vec<Finding<'a>> {
    if !view.has_few_stories() {
        return Vec::new();
    }
    let mut stories: BTreeMap<&str, BTreeMap<&str, Vec<&'a StorySubjectRow>>> =
        BTreeMap::new();
    let named =
        |row: &&StorySubjectRow| ![FRAME, PHRASE, SOURCE].contains(&row.kind.as_str());
    for row in view.report.excerpt.story_subjects.iter().filter(named) {
        stories.entry(&row.story).or_default().entry(&row.subject).or_default().push(row);
    }
    let of_story = |subjects: BTreeMap<&str, Vec<&'a StorySubjectRow>>| {
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

fn finding<'a>(view: &View<'a>, rows: &[&'a StorySubjectRow]) -> Option<Finding<'a>> {
    let top = rows.iter().find(|row| row.headlines > 0)?;
    let headlines = view.stories().headlines_on(&top.story);
    let on_story = view.stories().outlets_on(&top.story);
    let articles: u64 = on_story.map(|(_, told)| u64::from(told.articles)).sum();
    let below = sum(rows, |row| row.mentions) - top.mentions;
    let mention =
        |outlet: &str| rows.iter().any(|r| r.outlet == outlet && r.articles > 0);
    let own = headlines.iter().find(|h| h.outlet == top.outlet)?;
    let other = headlines.iter().find(|h| h.outlet != top.outlet && mention(h.outlet))?;
    let titled = [own, other].into_iter().filter(|headline| headline.title.is_some());
    Some(Finding {
        claim: format!(
            "Of the {} headlines{}, only that of {} names {}",
            count(articles),
            on(view, &top.story),
            text(&top.outlet),
            text(&top.subject),
        ),
        base: format!(
            "{} of the {} articles name it; {} in those whose headline does not",
            sum(rows, |row| row.articles),
            count(articles),
            counted(below, "mention", "mentions"),
        ),
        outlets: vec![top.outlet.clone()],
        exhibits: titled
            .map(|headline| Exhibit::Headline(*headline, &top.subject))
            .collect(),
    })
}
