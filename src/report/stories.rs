//! The stories that outlets share.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use crate::measure::DocumentRow;

/// A story that two or more outlets tell.
#[derive(Default)]
pub(super) struct Story<'a> {
    /// Its articles, by `doc_id`.
    pub(super) articles: Vec<&'a DocumentRow>,
    /// Who tells it.
    pub(super) outlets: BTreeSet<&'a str>,
}

/// The shared stories, by name. An article without a story shares none.
pub(super) fn shared<'a>(report: &Report<'a>) -> BTreeMap<&'a str, Story<'a>> {
    let mut stories: BTreeMap<&str, Story<'a>> = BTreeMap::new();
    for article in report.documents.iter().filter(|d| !d.story.is_empty()) {
        let story = stories.entry(&article.story).or_default();
        story.articles.push(article);
        story.outlets.insert(&article.outlet);
    }
    stories.retain(|_, story| story.outlets.len() > 1);
    stories
}
