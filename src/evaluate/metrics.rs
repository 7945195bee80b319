//! What is counted.
//!
//! | metric | items | right when |
//! |---|---|---|
//! | `quote.*` | the quoted words of each attribution that has some | |
//! | `content.*` | the content of each attribution | |
//! | `cue.*` | the cue of each attribution that has one | |
//! | `mention.*` | the source of each attribution that has one, as it stands | |
//! | `*.exact` | | paired, and the same words |
//! | `*.overlap` | | paired, and F ≥ 0.5; a cue: paired, and a word in common |
//! | `*.token` | each word, whichever item it is in | in an item of both sides |
//! | `*.soft` | | in part: the largest part that one item of the other side covers |
//! | `end_to_end.*` | attributions | `content.overlap`, and the source agrees |
//! | `recall.*` | gold attributions of a kind | `content.overlap` |
//! | `source.*` | pairs of `content.overlap` | the sources agree so far or better |
//! | `source_name`, `source_kind`, `kind`, `relay` | those pairs, if both sides marked it | the same |
//! | `relay.named` | relays of those pairs | the same |
//!
//! A cue needs only a word in common, because annotators differ on where it
//! ends and its verb is what matters:
//!
//! | gold | predicted | F | paired |
//! |---|---|---|---|
//! | `said in a statement` | `said` | 0.4 | yes |
//!
//! Most attributions have no relay, so that an empty answer is right nearly
//! always; `relay` says little without `relay.named`:
//!
//! | gold | predicted | `relay` | precision and recall of `relay.named` |
//! |---|---|---|---|
//! | none 9 times, `Reuters` once | none 10 times | 90 % | –, 0 % |

use super::count::{Count, Counted, Shape};
use super::document::{Item, contents};
use super::fields::fields;
use super::pairs::{Overlap, Pair, pairs, shares};
use super::source::{Agreement, agreement};
use super::words::Words;

/// Counts everything, always in the same order. `paired` are the pairs of
/// `content.overlap`.
pub(super) fn metrics(
    gold: &[Item<'_>],
    predicted: &[Item<'_>],
    paired: &[Pair],
) -> Vec<Counted> {
    let both = |pair: &Pair| (&gold[pair.gold], &predicted[pair.predicted]);
    let both: Vec<(&Item<'_>, &Item<'_>)> = paired.iter().map(both).collect();
    let (quotes, cues) =
        ([quotes(gold), quotes(predicted)], [cues(gold), cues(predicted)]);
    let mentions = [mentions(gold), mentions(predicted)];
    let contents = [contents(gold), contents(predicted)];
    let mut all = Vec::new();
    all.extend(role(QUOTE, &quotes, Overlap::is_half));
    all.extend(role(CONTENT, &contents, Overlap::is_half));
    all.extend(role(CUE, &cues, Overlap::is_any));
    all.extend(role(MENTION, &mentions, Overlap::is_half));
    all.extend(end_to_end(&both, predicted.len(), gold.len()));
    all.extend(recalls(gold, paired));
    all.extend(sources(&both));
    all.extend(fields(&both));
    all
}

const QUOTE: [&str; 4] = ["quote.exact", "quote.overlap", "quote.token", "quote.soft"];
const CONTENT: [&str; 4] =
    ["content.exact", "content.overlap", "content.token", "content.soft"];
const CUE: [&str; 4] = ["cue.exact", "cue.overlap", "cue.token", "cue.soft"];

const MENTION: [&str; 4] =
    ["mention.exact", "mention.overlap", "mention.token", "mention.soft"];

fn quotes<'i>(items: &'i [Item<'_>]) -> Vec<&'i Words> {
    items.iter().map(|item| &item.quoted).filter(|words| !words.is_empty()).collect()
}

fn cues<'i>(items: &'i [Item<'_>]) -> Vec<&'i Words> {
    items.iter().map(|item| &item.cue).filter(|words| !words.is_empty()).collect()
}

fn mentions<'i>(items: &'i [Item<'_>]) -> Vec<&'i Words> {
    items.iter().map(|item| &item.source).filter(|words| !words.is_empty()).collect()
}

/// The four ways to look at one role.
fn role(
    names: [&'static str; 4],
    [gold, predicted]: &[Vec<&Words>; 2],
    is_close: fn(Overlap) -> bool,
) -> [Counted; 4] {
    let paired = |is_close: fn(Overlap) -> bool| {
        Count::of(pairs(gold, predicted, is_close).len(), predicted.len(), gold.len())
    };
    let [gold_words, words] =
        [gold, predicted].map(|items| Words::union(items.iter().copied()));
    let token = Count::of(gold_words.shared(&words), words.count(), gold_words.count());
    let soft = Count {
        right: shares(predicted, gold),
        found: shares(gold, predicted),
        ..Count::of(0, predicted.len(), gold.len())
    };
    let [exact, overlap, tokens, softly] = names;
    [
        counted(exact, paired(Overlap::is_exact)),
        counted(overlap, paired(is_close)),
        counted(tokens, token),
        counted(softly, soft),
    ]
}

pub(super) fn counted(metric: &'static str, count: Count) -> Counted {
    Counted { metric, shape: Shape::Both, count }
}

/// Gold attributions with the predictions that met them.
pub(super) type Both<'i, 'm> = [(&'i Item<'m>, &'i Item<'m>)];

fn agreeing(pairs: &Both<'_, '_>, least: Agreement) -> usize {
    pairs.iter().filter(|(gold, predicted)| agreement(gold, predicted) <= least).count()
}

fn end_to_end(pairs: &Both<'_, '_>, predicted: usize, gold: usize) -> [Counted; 2] {
    let right = |least| Count::of(agreeing(pairs, least), predicted, gold);
    [
        counted("end_to_end.head", right(Agreement::Head)),
        counted("end_to_end.overlap", right(Agreement::Overlap)),
    ]
}

fn recalls(gold: &[Item<'_>], paired: &[Pair]) -> [Counted; 5] {
    let recall = |metric, is_asked: &dyn Fn(&Item<'_>) -> bool| {
        let found = paired.iter().filter(|pair| is_asked(&gold[pair.gold])).count();
        let all = gold.iter().filter(|item| is_asked(item)).count();
        Counted { metric, shape: Shape::Recall, count: Count::of(found, 0, all) }
    };
    [
        recall("recall.direct", &|item| item.extent() == "direct"),
        recall("recall.mixed", &|item| item.extent() == "mixed"),
        recall("recall.indirect", &|item| item.extent() == "indirect"),
        recall("recall.speech_cue", &|item| item.mark.speech_cue == Some(true)),
        recall("recall.other_cue", &|item| item.mark.speech_cue == Some(false)),
    ]
}

fn sources(pairs: &Both<'_, '_>) -> [Counted; 3] {
    let accuracy = |metric, least| {
        let count = Count::of(agreeing(pairs, least), pairs.len(), pairs.len());
        Counted { metric, shape: Shape::Accuracy, count }
    };
    [
        accuracy("source.exact", Agreement::Exact),
        accuracy("source.head", Agreement::Head),
        accuracy("source.overlap", Agreement::Overlap),
    ]
}
