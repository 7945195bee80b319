//! One text: which marks are right.

use super::count::Counted;
use super::mark::Mark;
use super::metrics;
use super::pairs::{self, Overlap};
use super::rows::{self, MatchRow};
use super::source;
use super::text::Text;
use super::words::Words;

/// Compares the marks of one text.
///
/// Two attributions are the same when their contents are paired with an F of
/// one half or more ([`pairs::pairs`]); sources, kinds and relays are asked of
/// those pairs.
pub(super) fn judge(text: &Text<'_>, gold: &[&Mark], predicted: &[&Mark]) -> Judged {
    let (gold, predicted) = (items(text, gold), items(text, predicted));
    let pairs = pairs::pairs(&contents(&gold), &contents(&predicted), Overlap::is_half);
    Judged {
        rows: rows::rows(text, &gold, &predicted, &pairs),
        counted: metrics::metrics(&gold, &predicted, &pairs),
    }
}

/// What is known of one text when its marks have been compared.
pub(super) struct Judged {
    pub(super) rows: Vec<MatchRow>,
    pub(super) counted: Vec<Counted>,
}

/// A mark as sets of words.
pub(super) struct Item<'a> {
    pub(super) mark: &'a Mark,
    pub(super) content: Words,
    pub(super) cue: Words,
    pub(super) source: Words,
    /// The head of the source.
    pub(super) head: Option<usize>,
    /// The words of the content between quotation marks.
    pub(super) quoted: Words,
}

impl Item<'_> {
    /// How much of the content stands between quotation marks.
    pub(super) fn extent(&self) -> &'static str {
        match self.quoted.count() {
            0 => "indirect",
            all if all == self.content.count() => "direct",
            _ => "mixed",
        }
    }
}

pub(super) fn items<'a>(text: &Text<'_>, marks: &[&'a Mark]) -> Vec<Item<'a>> {
    let item = |mark: &&'a Mark| {
        let content = text.words(&mark.content);
        Item {
            mark,
            cue: text.words(&mark.cue),
            source: text.words(&mark.source),
            head: source::head(text, &mark.source),
            quoted: text.quoted(&content),
            content,
        }
    };
    marks.iter().map(item).filter(|item| !item.content.is_empty()).collect()
}

/// The contents of some items.
pub(super) fn contents<'i>(items: &'i [Item<'_>]) -> Vec<&'i Words> {
    items.iter().map(|item| &item.content).collect()
}
