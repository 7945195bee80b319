//! `copies.csv`

use super::found::Found;
use super::origin::Agencies;
use super::{Carrier, Texts};
use crate::error::Result;
use crate::text::{CodePoints, Plain, Span};

/// Longer passages are cut, in characters.
const SHOWN: usize = 400;

/// Two articles that share passages: a row of `copies.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyRow {
    /// What the article tells of; empty if that is not known.
    pub story: String,
    /// The article: the later one, where both have dates.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// The other one.
    pub other_doc_id: String,
    /// Who published that.
    pub other_outlet: String,
    /// `same` text, word for word; `near`: nearly the same; or `part`.
    pub kind: &'static str,
    /// Words of the article that stand in the other one.
    pub shared_words: u64,
    /// Words of the other article that stand in this one.
    pub other_shared_words: u64,
    /// The share of the former in the running text outside quotation marks, 0 to 1.
    pub share: f64,
    /// The same for the other article.
    pub other_share: f64,
    /// In how many passages they stand.
    pub passages: u64,
    /// The words of the longest.
    pub longest_words: u64,
    /// The agency or outlet that had them first; empty if that is not known.
    pub origin: String,
    /// What tells that: `agency credit`, `earlier date`, `same outlet`.
    pub reason: &'static str,
    /// Where the longest passage begins in the article, in code points.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The longest passage, quotations left out, cut if it is long.
    pub text: String,
}

/// One row for each pair, by story and article.
pub(super) fn rows(
    carriers: &[Carrier],
    texts: &(impl Texts + ?Sized),
    agencies: &Agencies<'_>,
    found: &[Found],
) -> Result<Vec<CopyRow>> {
    let row = |pair: &Found| {
        let (text, _) = texts.running(pair.sides[1].article)?;
        Ok(row(carriers, &text, agencies, pair))
    };
    let mut rows = found.iter().map(row).collect::<Result<Vec<CopyRow>>>()?;
    rows.sort_by_cached_key(|row| {
        [&row.story, &row.doc_id, &row.other_doc_id].map(String::clone)
    });
    Ok(rows)
}

fn row(
    carriers: &[Carrier],
    text: &Plain,
    agencies: &Agencies<'_>,
    pair: &Found,
) -> CopyRow {
    let [other, one] = [0, 1].map(|side| &carriers[pair.sides[side].article]);
    let [other_share, share] = [0, 1].map(|side| {
        let side = &pair.sides[side];
        f64::from(side.shared) / f64::from(carriers[side.article].words)
    });
    let origin = agencies.origin(carriers, pair);
    let [first, last] = [pair.parts.first(), pair.parts.last()].map(|part| part.copied());
    let (first, last) = (first.unwrap_or_default().0, last.unwrap_or_default().1);
    let points = CodePoints::new(text);
    let [start, end] = points.span(Span::new(first as usize, last as usize));
    CopyRow {
        story: one.story.to_string(),
        doc_id: one.doc_id.to_string(),
        outlet: one.outlet.to_string(),
        other_doc_id: other.doc_id.to_string(),
        other_outlet: other.outlet.to_string(),
        kind: match pair.alike {
            true if share >= 1.0 && other_share >= 1.0 => "same",
            true => "near",
            false => "part",
        },
        shared_words: pair.sides[1].shared.into(),
        other_shared_words: pair.sides[0].shared.into(),
        share,
        other_share,
        passages: pair.passages.into(),
        longest_words: pair.longest.into(),
        origin: origin.name.to_string(),
        reason: origin.reason,
        start,
        end,
        text: shown(text, &pair.parts),
    }
}

/// The parts of a passage on one line, with dots for the quotations between them.
fn shown(text: &str, parts: &[(u32, u32)]) -> String {
    let part = |(start, end): &(u32, u32)| {
        let words = text[*start as usize..*end as usize].split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    };
    let whole = parts.iter().map(part).collect::<Vec<_>>().join(" “…” ");
    if whole.chars().count() <= SHOWN {
        return whole;
    }
    let cut: String = whole.chars().take(SHOWN).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}
