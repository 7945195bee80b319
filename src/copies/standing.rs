//! What is known of each article's text.

use super::PART;
use super::carrier::Carrier;
use super::found::{Found, Side};
use super::groups::Groups;
use super::origin::Agencies;

/// How much of an article stands elsewhere, and where it is from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Copied {
    /// The agency that the article is credited to; else the agency or outlet that
    /// had the largest part of what it shares first, if that is a tenth of its words
    /// or more. Empty if it is not known, or the article's own outlet.
    pub wire: String,
    /// Words of its running text, outside quotation marks, that stand word for word
    /// in articles of other outlets.
    pub copied_words: u64,
    /// All words of its running text outside quotation marks.
    pub text_words: u64,
    /// The share of the first in the second, 0 to 1; none where no word could be copied.
    pub copied_share: Option<f64>,
    /// The article of another outlet with which it shares most words.
    pub shared_with: String,
    /// The earliest article that is the same text, or nearly so; its own id for that
    /// one. Empty if there is no other.
    pub copy_of: String,
    /// The earliest article of the same outlet that is the same text; such a repeat
    /// counts nowhere in the comparison. Empty if it is none.
    pub repeat_of: String,
}

/// One for each article, in their order.
pub(super) fn standing(
    carriers: &[Carrier],
    agencies: &Agencies<'_>,
    groups: &Groups,
    found: &[Found],
) -> Vec<Copied> {
    let id = |at: Option<usize>| {
        at.map_or_else(String::new, |at| carriers[at].doc_id.to_string())
    };
    let mut standing: Vec<Copied> = (0..carriers.len())
        .map(|at| Copied {
            wire: carriers[at].credit.as_deref().unwrap_or_default().to_string(),
            text_words: carriers[at].words.into(),
            copied_share: (carriers[at].words > 0).then_some(0.0),
            copy_of: id(groups.first[at]),
            repeat_of: id(groups.repeats[at]),
            ..Copied::default()
        })
        .collect();
    let mut shared = between_outlets(carriers, found);
    shared.sort_by_key(|(_, side, other)| (side.article, other.article));
    for of_article in shared.chunk_by(|a, b| a.1.article == b.1.article) {
        let at = of_article[0].1.article;
        let copied = &mut standing[at];
        let words = f64::from(carriers[at].words);
        copied.copied_words = together(of_article.iter().map(|(_, side, _)| *side));
        copied.copied_share = Some(copied.copied_words as f64 / words);
        let most = of_article.iter().rev().max_by_key(|(_, side, _)| side.shared);
        if let Some((pair, side, other)) = most {
            copied.shared_with = carriers[other.article].doc_id.to_string();
            let origin = agencies.origin(carriers, pair).name;
            let large = f64::from(side.shared) >= PART * words;
            if copied.wire.is_empty() && large && *origin != *carriers[at].outlet {
                copied.wire = origin.to_string();
            }
        }
    }
    standing
}

/// Both sides of the pairs of different outlets, each with the other side.
fn between_outlets<'f>(
    carriers: &[Carrier],
    found: &'f [Found],
) -> Vec<(&'f Found, &'f Side, &'f Side)> {
    let outlet = |side: &Side| &carriers[side.article].outlet;
    let pairs =
        found.iter().filter(|pair| outlet(&pair.sides[0]) != outlet(&pair.sides[1]));
    pairs
        .flat_map(|pair| {
            let [one, other] = &pair.sides;
            [(pair, one, other), (pair, other, one)]
        })
        .collect()
}

/// How many words the stretches cover together.
fn together<'s>(sides: impl Iterator<Item = &'s Side>) -> u64 {
    let mut stretches: Vec<(u32, u32)> =
        sides.flat_map(|side| side.stretches.iter().copied()).collect();
    stretches.sort_unstable();
    let (mut words, mut behind) = (0, 0);
    for (start, end) in stretches {
        words += u64::from(end.saturating_sub(start.max(behind)));
        behind = behind.max(end);
    }
    words
}
