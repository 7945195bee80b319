//! Floor 4: articles become stories.
//!
//! * *Takes* articles: their titles, texts and dates, and the stories that the
//!   input gives them.
//! * *Gives* [`Story`]: which articles tell the same event, and what it is called.
//! * *Never* moves an article out of the story that it was given, asks who
//!   published it, or compares every article with every other.
//! * *Start reading at* [`find`].
//!
//! It stands above the lexicons because it asks them which words carry no
//! content, and below the page because a story is found in the whole corpus
//! before an article is read.
//!
//! The walk: `terms` says what an article speaks of, `weights` how much each term
//! tells (tf-idf), `vectors` how alike two articles are (centred cosine), `index`
//! which share telling terms, `pairs` which of those are alike, `groups` joins them
//! (group average), `label` names them.
//! Grouping a stream of news by event is *topic detection* (Allan, Carbonell,
//! Doddington, Yamron & Yang 1998, “Topic detection and tracking pilot study”).

mod assign;
mod days;
mod groups;
mod index;
mod known;
mod label;
mod pairs;
mod sum;
mod terms;
mod vectors;
mod weights;

use rayon::prelude::*;

pub use assign::{Assigned, assign, place};
pub(crate) use terms::joined;

use crate::corpus::Article;
use crate::lexicon::Lexicons;
use groups::Groups;
use known::Known;
use vectors::Vectors;

/// How stories are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Articles of one story that has been found are at most this many days
    /// apart, where they have dates.
    pub days: u32,
}

/// Some articles on one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Its name, unique: the one that the input gives, or its label in small
    /// letters with hyphens.
    pub name: String,
    /// What it is about, in its own words: `Lynch, trafficking, Senate`.
    pub label: String,
    /// Whether the input gave it.
    pub given: bool,
    /// Its articles, as places in the corpus, in order; at least one.
    pub articles: Vec<usize>,
}

/// Three days: the day, its evening edition in another time zone, the morning
/// papers, and the weekly that comes a day later. Coverage that goes on tells the
/// next event.
impl Default for Options {
    fn default() -> Options {
        Options { days: 3 }
    }
}

/// The stories of `articles`, by their first article. Every article is in one.
///
/// An article with a story keeps it; one without may join it, or others. What
/// comes out depends on the articles and not on their outlets; `articles` is
/// sorted by `doc_id`, so it does not depend on files or threads either.
///
/// Takes time in proportion to the articles, and beside them the memory of an
/// index: about two kilobytes for each.
pub fn find(articles: &[Article], lexicons: &Lexicons, options: &Options) -> Vec<Story> {
    let known = Known::new(lexicons);
    let mut groups = Groups::given(articles);
    let vectors = Vectors::new(articles, &known);
    if articles.iter().any(|article| article.story.is_none()) {
        let days: Vec<Option<i32>> =
            articles.par_iter().map(|a| days::number(a.date.as_deref()?)).collect();
        let pairs = pairs::alike(articles, &vectors, &days, options.days);
        groups.join(articles, pairs, &vectors, &days, options.days);
    }
    let members = groups.members();
    let labels: Vec<String> = members
        .par_iter()
        .map(|members| label::label(members, articles, &vectors.weights, &known))
        .collect();
    label::named(articles, members, labels)
}
