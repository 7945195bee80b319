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
    /// Those that sentences are taken from, the first first.
    cited: Vec<ArticleId>,
    known: BTreeSet<ArticleId>,
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
    /// Chooses by what the pages of the report cite.
    pub fn of(report: &Report<'_>) -> Chosen {
        let cited = html::cited(&View::new(report));
        let mut known = BTreeSet::new();
        let new = cited.iter().map(|doc_id| ArticleId::of(doc_id));
        let cited: Vec<ArticleId> =
            new.filter(|id| known.insert(*id)).take(MOST).collect();
        let known = cited.iter().copied().collect();
        Chosen { cited, known, all: report.digest.articles() <= MOST as u64 }
    }

    /// Whether an article should be held.
    pub fn has(&self, article: ArticleId) -> bool {
        self.all || self.known.contains(&article)
    }
}

impl Articles {
    /// Keeps as many of the articles as there is room for: those that are cited first.
    pub fn of(chosen: &Chosen, read: Vec<Option<MarkedArticle>>) -> Articles {
        let rank: BTreeMap<ArticleId, usize> =
            chosen.cited.iter().copied().zip(0..).collect();
        let rank = |article: &MarkedArticle| {
            rank.get(&ArticleId::of(&article.doc_id)).copied().unwrap_or(usize::MAX)
        };
        let mut articles: Vec<MarkedArticle> = read.into_iter().flatten().collect();
        articles.sort_by_key(rank);
        let mut bytes = 0;
        articles.retain(|article| {
            bytes += article.bytes();
            bytes <= BYTES
        });
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

/// With one space wherever there is space.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
