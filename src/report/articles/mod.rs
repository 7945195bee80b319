//! Articles that a page holds whole, with what was found in them.
//!
//! *Takes* articles as they are read once more. *Gives* [`Articles`]: few and short enough
//! for a browser, however large the corpus. Up to [`MOST`] articles all are held; with more
//! those that the report takes sentences from.

mod marked;
mod strip;

use std::collections::{BTreeMap, BTreeSet};

use super::html;
use super::{Report, view::View};
use crate::compare::ArticleId;

pub use marked::MarkedArticle;
pub(super) use marked::{Mark, Paragraph, Run, Sentence};

/// The most articles that a page holds,
pub(super) const MOST: usize = 200;
/// and the most bytes of their texts together.
pub(super) const BYTES: usize = 2_000_000;

/// Which articles a page should hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Those that are chosen, by the number of the group that they come or go with: a
    /// story, or a single article.
    groups: BTreeMap<ArticleId, usize>,
    /// Whether all articles are few enough.
    all: bool,
}

/// The articles that a page holds, by story, outlet and name.
#[derive(Debug, Clone, Default)]
pub struct Articles {
    articles: Vec<MarkedArticle>,
    /// Article and sentence, by the article's name and the sentence's words.
    sentences: BTreeMap<(String, String), (usize, u32)>,
}

impl Chosen {
    /// Chooses whole stories, in the order in which the pages of the report cite articles on
    /// them: side by side articles tell more. `told` are all articles, each with a number for
    /// its story, 0 without one.
    pub fn of(
        report: &Report<'_>,
        told: impl Iterator<Item = (ArticleId, u32)>,
    ) -> Chosen {
        let cited = html::cited(&View::new(report));
        let cited: Vec<ArticleId> = cited.iter().map(|id| ArticleId::of(id)).collect();
        let told: Vec<(ArticleId, u32)> = told.collect();
        let groups = groups(&cited, &told);
        Chosen { groups, all: report.digest.articles() <= MOST as u64 }
    }

    /// Whether an article should be held.
    pub fn has(&self, article: ArticleId) -> bool {
        self.all || self.groups.contains_key(&article)
    }
}

impl Articles {
    /// Keeps as many of the articles as there is room for: those that are cited first.
    pub fn of(chosen: &Chosen, read: Vec<Option<MarkedArticle>>) -> Articles {
        let group = |article: &MarkedArticle| {
            let id = ArticleId::of(&article.doc_id);
            match chosen.groups.get(&id) {
                Some(number) => (*number, None),
                None => (usize::MAX, Some(id)),
            }
        };
        let mut articles: Vec<MarkedArticle> = read.into_iter().flatten().collect();
        let mut sizes: BTreeMap<_, usize> = BTreeMap::new();
        for article in &articles {
            *sizes.entry(group(article)).or_default() += article.bytes();
        }
        let mut room = BYTES;
        sizes.retain(|_, bytes| {
            let fits = *bytes <= room;
            room -= if fits { *bytes } else { 0 };
            fits
        });
        articles.retain(|article| sizes.contains_key(&group(article)));
        articles.sort_by(|a, b| a.place().cmp(&b.place()));
        for (number, article) in (1..).zip(&mut articles) {
            article.number = number;
        }
        let sentences = articles.iter().enumerate().flat_map(|(at, article)| {
            article.sentences().map(move |(number, text)| {
                ((article.doc_id.clone(), squeezed(&text)), (at, number))
            })
        });
        Articles { sentences: sentences.collect(), articles }
    }

    /// All of them, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &MarkedArticle> {
        self.articles.iter()
    }

    /// Where an outlet's first article on a story stands.
    pub(super) fn on(&self, outlet: &str, story: &str) -> Option<String> {
        let mut articles = self.articles.iter();
        let found = articles.find(|a| a.outlet == outlet && a.story == story);
        found.map(MarkedArticle::anchor)
    }

    /// Where a sentence of an article stands; the article, if no sentence is just so.
    pub(super) fn place(&self, doc_id: &str, sentence: &str) -> Option<String> {
        let key = (doc_id.to_string(), squeezed(sentence));
        if let Some((at, number)) = self.sentences.get(&key) {
            return Some(self.articles[*at].sentence(*number));
        }
        let article = self.articles.iter().find(|article| article.doc_id == doc_id);
        article.map(MarkedArticle::anchor)
    }
}

/// The cited articles with all others on their stories, as long as there is room; of a
/// story for which there is none the cited ones alone.
fn groups(cited: &[ArticleId], told: &[(ArticleId, u32)]) -> BTreeMap<ArticleId, usize> {
    let wanted: BTreeSet<ArticleId> = cited.iter().copied().collect();
    let of: BTreeMap<ArticleId, u32> =
        told.iter().copied().filter(|(id, _)| wanted.contains(id)).collect();
    let stories: BTreeSet<u32> =
        of.values().copied().filter(|story| *story > 0).collect();
    let mut by_story: BTreeMap<u32, Vec<ArticleId>> = BTreeMap::new();
    for (id, story) in told.iter().filter(|(_, story)| stories.contains(story)) {
        by_story.entry(*story).or_default().push(*id);
    }
    let mut groups = BTreeMap::new();
    for (number, id) in cited.iter().enumerate() {
        let story = of.get(id).and_then(|story| by_story.remove(story));
        let whole = story.filter(|ids| groups.len() + ids.len() <= MOST);
        for id in whole.unwrap_or_else(|| vec![*id]) {
            if groups.len() < MOST {
                groups.entry(id).or_insert(number);
            }
        }
    }
    groups
}

/// With one space wherever there is space.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{MOST, groups};
    use crate::compare::ArticleId;

    fn id(number: usize) -> ArticleId {
        ArticleId::of(&format!("a{number}"))
    }

    #[test]
    fn a_cited_article_brings_its_story_along() {
        // Five articles: 0, 2 and 4 on one story, 1 on another, 3 on none.
        let told: Vec<_> = (0..5).map(id).zip([1, 2, 1, 0, 1]).collect();
        let chosen = groups(&[id(3), id(2), id(0)], &told);
        let group = |at: usize| chosen.get(&id(at)).copied();
        assert_eq!(
            [0, 1, 2, 3, 4].map(group),
            [Some(1), None, Some(1), Some(0), Some(1)]
        );
    }

    #[test]
    fn of_a_story_without_room_only_what_is_cited_comes() {
        let told: Vec<_> = (0..MOST + 1).map(|at| (id(at), 1)).collect();
        let chosen = groups(&[id(7), id(9)], &told);
        assert_eq!(chosen.len(), 2);
        let two =
            (0..2 * MOST).map(|at| (id(at), 1 + (at % 2) as u32)).collect::<Vec<_>>();
        let chosen = groups(&[id(0), id(1), id(3)], &two);
        assert_eq!(chosen.len(), MOST, "one story fills the room");
        assert!(!chosen.contains_key(&id(1)));
    }
}
