//! Stories come into articles: those that were found, and those that somebody
//! wrote down.

use rustc_hash::FxHashMap;

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
    let mut written = Written::new(rows);
    articles.iter().for_each(|article| written.see(&article.doc_id));
    let (stories, assigned) = written.stories();
    give(articles, stories);
    assigned
}

/// Gives articles the stories that are written for them, by id.
pub fn give(articles: &mut [Article], mut stories: FxHashMap<String, Option<String>>) {
    for article in articles {
        if let Some(story) = stories.remove(&article.doc_id) {
            article.story = story;
        }
    }
}

/// Rows that wait for the articles that they name.
#[derive(Debug, Default)]
pub struct Written {
    rows: Vec<StoryRow>,
    /// The ids that rows may mean, and whether an article has it.
    ids: FxHashMap<String, bool>,
}

impl Written {
    /// Waits with some rows.
    pub fn new(rows: Vec<StoryRow>) -> Written {
        let ids = rows.iter().flat_map(|row| [&row.doc_id, &row.unguarded]);
        Written { ids: ids.map(|id| (id.clone(), false)).collect(), rows }
    }

    /// Sees an article of the corpus.
    pub fn see(&mut self, doc_id: &str) {
        if let Some(is_here) = self.ids.get_mut(doc_id) {
            *is_here = true;
        }
    }

    /// The story of each article that a row names, none where the row takes it away;
    /// and what became of the rows.
    pub fn stories(self) -> (FxHashMap<String, Option<String>>, Assigned) {
        let mut assigned = Assigned::default();
        let mut stories = FxHashMap::default();
        for row in self.rows {
            let named =
                [&row.doc_id, &row.unguarded].into_iter().find(|id| self.ids[*id]);
            match named.cloned() {
                Some(id) => drop(stories.insert(id, row.story)),
                None => assigned.unknown.push(row),
            }
        }
        assigned.articles = stories.len();
        (stories, assigned)
    }
}
