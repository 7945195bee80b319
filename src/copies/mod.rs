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

mod carrier;
mod credit;
mod found;
mod groups;
mod index;
mod origin;
mod passages;
mod prints;
mod row;
mod running_text;
mod sketch;
mod standing;

pub use carrier::{Carrier, Running, Texts};
pub use index::Index;
pub use row::CopyRow;
pub use sketch::{Sketch, Stretch, sketch};
pub use standing::Copied;

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

/// Finds what articles share. Their fingerprints stand in `indexes`, by number; their
/// texts are asked of `texts`.
///
/// Words in common count where they stand in the running text of both, outside
/// quotation marks, in passages of six words or more; two articles are a pair if
/// the longest passage has twelve words or if all make up a tenth of the shorter
/// article. Every sentence of twenty words that two articles share is found, and
/// shorter ones mostly (`prints`); of a text that more than seventeen articles
/// carry, each is compared with those that came next (`index`).
///
/// Takes time in proportion to the articles and what they share. In memory are the
/// carriers, a part of the index, and the pairs. What comes out does not depend on
/// threads or on the order of files.
///
/// # Errors
/// When a text cannot be read.
pub fn find(
    carriers: &[Carrier],
    texts: &(impl Texts + ?Sized),
    indexes: &[Index],
    lexicons: &Lexicons,
) -> Result<Copies> {
    let order = order(carriers);
    let mut places = vec![0; order.len()];
    order.iter().zip(0..).for_each(|(at, place)| places[*at as usize] = place);
    let pairs = index::pairs(indexes, &places)?;
    let found = found::found(carriers, texts, &order, &pairs)?;
    let agencies = Agencies::new(lexicons, carriers);
    let groups = groups::Groups::of(carriers, &order, &found);
    Ok(Copies {
        rows: row::rows(carriers, texts, &agencies, &found)?,
        articles: standing::standing(carriers, &agencies, &groups, &found),
    })
}

/// The articles as they came out, by date; those without one last, and in the order
/// of the corpus where days are the same.
fn order(carriers: &[Carrier]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..carriers.len() as u32).collect();
    order.sort_by_key(|at| {
        let date = carriers[*at as usize].date.as_deref();
        (date.is_none(), date)
    });
    order
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
