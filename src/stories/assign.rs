//! Stories come into articles: those that were found, and those that somebody
//! wrote down.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Story;
use crate::corpus::{Article, StoryRow};

/// What became of the rows of a file of stories.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assigned {
    /// How many articles have their story from the file.
    pub articles: usize,
    /// The rows whose articles are not in the corpus.
    pub unknown: Vec<StoryRow>,
}

/// Gives every article the story that it is in; one that it was given stays.
pub fn place(articles: &mut [Article], stories: &[Story]) {
    for story in stories {
        for at in &story.articles {
            articles[*at].story = Some(story.name.clone());
        }
    }
}

/// Gives articles the stories that `rows` say, over any that they have: a row
/// without a story takes it away. Articles that no row names stay as they are.
pub fn assign(articles: &mut [Article], rows: Vec<StoryRow>) -> Assigned {
    let here: FxHashSet<&str> = articles.iter().map(|a| a.doc_id.as_str()).collect();
    let named = |row: &StoryRow| {
        let id = [&row.doc_id, &row.unguarded]
            .into_iter()
            .find(|id| here.contains(id.as_str()));
        id.cloned()
    };
    let mut assigned = Assigned::default();
    let mut wanted: FxHashMap<String, Option<String>> = FxHashMap::default();
    for row in rows {
        match named(&row) {
            Some(id) => drop(wanted.insert(id, row.story)),
            None => assigned.unknown.push(row),
        }
    }
    for article in articles {
        if let Some(story) = wanted.remove(&article.doc_id) {
            article.story = story;
            assigned.articles += 1;
        }
    }
    assigned
}
