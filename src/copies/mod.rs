//! Floor 7: what one article has in common with others, word for word.
//!
//! * *Takes* articles, and a [`Sketch`] of each, made while it was read.
//! * *Gives* [`Copies`]: pairs of articles with the words that they share, who had
//!   them first as far as credits and dates tell, and which articles are one text.
//! * *Never* takes a quotation that two outlets both print for copying, compares
//!   every article with every other, or says who copied from whom.
//! * *Start reading at* [`find`].
//!
//! The walk: `running_text` picks the words, `prints` their fingerprints, `credit`
//! the agency that the article names as its author; `candidates` are the articles
//! with a fingerprint in common, `passages` what these share to the word, `origin`
//! who had it first, `groups` which articles are one text, `standing` what follows
//! for each article.

mod candidates;
mod credit;
mod found;
mod groups;
mod origin;
mod passages;
mod prints;
mod row;
mod running_text;
mod sketch;
mod standing;

pub use row::CopyRow;
pub use sketch::{Sketch, sketch};
pub use standing::Copied;

use std::borrow::Cow;

use crate::corpus::Article;
use crate::error::Result;
use crate::lexicon::Lexicons;
use origin::Agencies;

/// Two articles are one text where so much of either stands in the other. An agency's
/// report that is cut or written on further than that is a part.
const ALIKE: f64 = 0.8;
/// Texts with fewer words are notices (weather, results), which are alike without
/// being copies.
const NOTICE: u32 = 30;
/// What is less than a tenth of the words does not tell where an article is from.
const PART: f64 = 0.1;

/// What articles have in common.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Copies {
    /// Two articles each: of different outlets, or the same text twice in one. By
    /// story and article.
    pub rows: Vec<CopyRow>,
    /// What is known of each article, in their order.
    pub articles: Vec<Copied>,
}

/// Where the texts of articles are, by their number.
pub trait Texts: Sync {
    /// The text of an article.
    ///
    /// # Errors
    /// When it cannot be read.
    fn text(&self, article: usize) -> Result<Cow<'_, str>>;
}

impl Texts for [Article] {
    fn text(&self, article: usize) -> Result<Cow<'_, str>> {
        Ok(Cow::Borrowed(&self[article].text))
    }
}

/// Finds what `articles` share; `sketches` are theirs, in the same order. Their texts
/// are asked of `texts`.
///
/// Words in common count where they stand in the running text of both, outside
/// quotation marks, in passages of six words or more; two articles are a pair if
/// the longest passage has twelve words or if all make up a tenth of the shorter
/// article. Every sentence of twenty words that two articles share is found, and
/// shorter ones mostly (`prints`); of a text that more than seventeen articles
/// carry, each is compared with those that came next (`candidates`).
///
/// Takes time in proportion to the articles and what they share, and about one
/// kilobyte for each article of 600 words until all are read, and 700 bytes more for
/// the index. What comes out does not depend on threads or on the order of files.
///
/// # Errors
/// When a text cannot be read.
pub fn find(
    articles: &[Article],
    texts: &(impl Texts + ?Sized),
    sketches: &[Sketch],
    lexicons: &Lexicons,
) -> Result<Copies> {
    let order = candidates::order(articles);
    let pairs = candidates::pairs(sketches, &order);
    let found = found::found(articles, texts, sketches, &order, &pairs)?;
    let agencies = Agencies::new(lexicons, articles);
    let groups = groups::Groups::of(articles, &order, &found);
    Ok(Copies {
        rows: row::rows(articles, texts, sketches, &agencies, &found)?,
        articles: standing::standing(articles, sketches, &agencies, &groups, &found),
    })
}

impl Copies {
    /// Takes back which articles are one text, so that each counts as a voice of
    /// its own.
    pub fn keep(&mut self) {
        for article in &mut self.articles {
            article.copy_of.clear();
            article.repeat_of.clear();
        }
    }
}
