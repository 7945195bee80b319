//! One row for each attribution: what a score is made of, to be read by a
//! person before the score is.

use super::document::Item;
use super::mark::Mark;
use super::pairs::Pair;
use super::source;
use super::text::Text;

/// A gold attribution with the prediction that met it, or one of them alone.
/// Of a role the gold comes first, then the predicted; what is not there is
/// empty.
#[derive(Debug, Clone, PartialEq)]
pub struct MatchRow {
    /// The text.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What became of the attribution.
    pub outcome: Outcome,
    /// F over the words of the two contents, from 0.5 to 1.
    pub overlap: Option<f64>,
    /// How the two sources agree: `exact`, `head`, `overlap`, `wrong`.
    pub source_outcome: &'static str,
    /// How much of the content stands in quotation marks: all (`direct`), some
    /// (`mixed`), nothing (`indirect`); of the gold one where there is one.
    pub quoted: &'static str,
    /// The kinds as they were marked.
    pub kind: [String; 2],
    /// The contents as they stand.
    pub content: [String; 2],
    /// The sources as they stand.
    pub source: [String; 2],
    /// The cues as they stand.
    pub cue: [String; 2],
    /// The full names of the sources as they were marked.
    pub source_name: [String; 2],
    /// The kinds of source as they were marked.
    pub source_kind: [String; 2],
    /// The relays as they were marked.
    pub relay: [String; 2],
    /// The rule that made the prediction.
    pub rule: String,
    /// Where the content begins, in code points; of the gold one where there is
    /// one.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// What became of an attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// A prediction met it.
    Found,
    /// No prediction met it.
    Missed,
    /// A prediction that met none.
    Surplus,
}

impl Outcome {
    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Found => "found",
            Outcome::Missed => "missed",
            Outcome::Surplus => "surplus",
        }
    }
}

/// The rows of a text, by place.
pub(super) fn rows(
    text: &Text<'_>,
    gold: &[Item<'_>],
    predicted: &[Item<'_>],
    pairs: &[Pair],
) -> Vec<MatchRow> {
    let found = pairs.iter().map(|pair| {
        let (gold, predicted) = (&gold[pair.gold], &predicted[pair.predicted]);
        MatchRow {
            overlap: Some(pair.overlap.f()),
            source_outcome: source::agreement(gold, predicted).id(),
            ..row(text, Outcome::Found, [Some(gold), Some(predicted)])
        }
    });
    let is_met = |at: usize| pairs.iter().any(|pair| pair.gold == at);
    let is_used = |at: usize| pairs.iter().any(|pair| pair.predicted == at);
    let missed = gold.iter().enumerate().filter(|(at, _)| !is_met(*at));
    let surplus = predicted.iter().enumerate().filter(|(at, _)| !is_used(*at));
    let mut rows: Vec<MatchRow> = found
        .chain(missed.map(|(_, item)| row(text, Outcome::Missed, [Some(item), None])))
        .chain(surplus.map(|(_, item)| row(text, Outcome::Surplus, [None, Some(item)])))
        .collect();
    rows.sort_by_key(|row| (row.start, row.end, row.outcome));
    rows
}

fn row(text: &Text<'_>, outcome: Outcome, sides: [Option<&Item<'_>>; 2]) -> MatchRow {
    let [gold, predicted] = sides;
    let first = gold.or(predicted);
    let spans = first.map_or(&[][..], |item| &item.mark.content);
    let excerpts = |role: fn(&Mark) -> &[[usize; 2]]| {
        sides.map(|side| side.map(|i| text.excerpt(role(i.mark))).unwrap_or_default())
    };
    let told = |field: fn(&Mark) -> Option<&String>| {
        sides.map(|s| s.and_then(|i| field(i.mark)).cloned().unwrap_or_default())
    };
    MatchRow {
        doc_id: text.doc_id.to_string(),
        outlet: text.outlet.to_string(),
        outcome,
        overlap: None,
        source_outcome: "",
        quoted: first.map_or("", Item::extent),
        kind: told(|mark| mark.kind.as_ref()),
        content: excerpts(|mark| &mark.content),
        source: excerpts(|mark| &mark.source),
        cue: excerpts(|mark| &mark.cue),
        source_name: told(|mark| mark.source_name.as_ref()?.as_ref()),
        source_kind: told(|mark| mark.source_kind.as_ref()?.as_ref()),
        relay: told(|mark| mark.relay.as_ref()?.as_ref()),
        rule: predicted.map(|item| item.mark.rule.clone()).unwrap_or_default(),
        start: spans.iter().map(|span| span[0]).min().unwrap_or_default(),
        end: spans.iter().map(|span| span[1]).max().unwrap_or_default(),
    }
}
