//! Quotations find their speaker.
//!
//! What stands between quotation marks and is longer than a few words is
//! almost always somebody's speech; the question is only whose. A quotation in
//! the sentence of a cue is that cue's; one that fills its sentences belongs to
//! who spoke just before, or just after; a short one that nobody speaks is a
//! scare quote.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::draft::Draft;
use super::view::View;
use crate::text::Quotation;

/// A quotation of fewer words may be a title, a nickname or irony.
const SPEECH_WORDS: usize = 5;

/// Widens contents over the quotations they touch, gives the remaining
/// quotations to their speakers, and returns those that nobody speaks.
pub(super) fn complete(view: &View<'_>, drafts: &mut Vec<Draft>) -> Vec<Range<usize>> {
    for draft in drafts.iter_mut() {
        for piece in &mut draft.content {
            *piece = widened(view, piece.clone());
        }
    }
    share_out(drafts);
    let mut covered = vec![false; view.document.tokens.len()];
    let mut cover = |piece: &Range<usize>| covered[piece.clone()].fill(true);
    drafts.iter().flat_map(|d| &d.content).for_each(&mut cover);
    let mut scare = Vec::new();
    for quotation in view.document.quotations.iter().filter(|q| q.depth == 0) {
        let sentence = view.sentence_of(quotation.tokens.start);
        if !view.page.keeps(sentence)
            || view.count(quotation.inside()) == 0
            || covered[quotation.tokens.clone()].iter().all(|c| *c)
        {
            continue;
        }
        match speaker(view, drafts, quotation) {
            Some((number, rule)) => attach(view, &mut drafts[number], quotation, rule),
            None if is_title(view, quotation) => {}
            None => scare.push(quotation.tokens.clone()),
        }
    }
    scare
}

/// *“The Long Way Home”*: every word that is not small has a capital, so the
/// marks name something.
fn is_title(view: &View<'_>, quotation: &Quotation) -> bool {
    let words: Vec<usize> = quotation.inside().filter(|at| view.is_word(*at)).collect();
    let small = view.words.closed;
    let named = |at: &usize| {
        view.is_capital(*at) || view.is(*at, small) || view.word(*at).len() < 4
    };
    words.len() > 1 && words.iter().all(named) && view.is_capital(words[words.len() - 1])
}

/// A piece that reaches into a quotation takes all of it.
fn widened(view: &View<'_>, piece: Range<usize>) -> Range<usize> {
    let first = view.quotation(piece.start).map_or(piece.start, |q| q.start);
    let last = view.quotation(piece.end - 1).map_or(piece.end, |q| q.end);
    first.min(piece.start)..last.max(piece.end)
}

/// A quotation belongs to one attribution: the later piece yields to the
/// earlier one where both took it whole.
fn share_out(drafts: &mut Vec<Draft>) {
    let mut taken: FxHashSet<Range<usize>> = FxHashSet::default();
    let order: Vec<usize> = by_strength(drafts);
    for number in order {
        drafts[number].content.retain(|piece| taken.insert(piece.clone()));
    }
    drafts.retain(|draft| !draft.content.is_empty());
}

/// What is known to come through somebody comes first, then plain verbs of
/// saying.
fn by_strength(drafts: &[Draft]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|n| {
        let draft = &drafts[*n];
        (draft.relay.is_none(), !draft.speaks, draft.class != "neutral", *n)
    });
    order
}

/// The draft that the quotation goes to, and by which rule.
fn speaker(
    view: &View<'_>,
    drafts: &[Draft],
    quotation: &Quotation,
) -> Option<(usize, &'static str)> {
    let first = view.sentence_of(quotation.tokens.start);
    let last = view.sentence_of(quotation.tokens.end - 1);
    let words = view.count(quotation.inside());
    let fills = fills_sentence(view, quotation);
    if quotation.continues
        && let Some(number) = last_before(view, drafts, quotation.tokens.start, 8)
    {
        return Some((number, "quotation over paragraphs"));
    }
    if words >= SPEECH_WORDS && !fills {
        let same = drafts.iter().position(|d| {
            d.speaks && (first..=last).contains(&d.sentence) && d.source.is_some()
        });
        if let Some(number) = same {
            return Some((number, "quotation in the sentence of the cue"));
        }
    }
    if !(fills || words >= SPEECH_WORDS) {
        return None;
    }
    if fills && let Some(number) = beside(view, drafts, first, last) {
        return Some((number, "quotation beside the cue"));
    }
    let number = last_before(view, drafts, quotation.tokens.start, 3)
        .or_else(|| first_behind(view, drafts, quotation.tokens.end))?;
    Some((number, "quotation in the neighbouring paragraph"))
}

/// Whether nothing but the quotation stands in its sentences.
fn fills_sentence(view: &View<'_>, quotation: &Quotation) -> bool {
    let first = view.sentence(view.sentence_of(quotation.tokens.start)).tokens.start;
    let last = view.sentence(view.sentence_of(quotation.tokens.end - 1)).tokens.end;
    let outside = view.count(first..quotation.tokens.start)
        + view.count(quotation.tokens.end..last);
    outside == 0 && view.count(quotation.inside()) > 1
}

/// A draft of the same paragraph whose sentence or content touches.
fn beside(view: &View<'_>, drafts: &[Draft], first: usize, last: usize) -> Option<usize> {
    let paragraph = view.sentence(first).paragraph;
    let near = |sentence: usize| {
        drafts.iter().rposition(|d| {
            d.speaks
                && d.source.is_some()
                && view.sentence(d.sentence).paragraph == paragraph
                && reaches(view, d, sentence)
        })
    };
    first
        .checked_sub(1)
        .and_then(near)
        .or_else(|| {
            (last + 1 < view.document.sentences.len()).then(|| near(last + 1)).flatten()
        })
        .or_else(|| {
            drafts.iter().rposition(|d| {
                d.speaks
                    && d.source.is_some()
                    && d.sentence < first
                    && view.sentence(d.sentence).paragraph == paragraph
            })
        })
}

fn reaches(view: &View<'_>, draft: &Draft, sentence: usize) -> bool {
    draft.sentence == sentence
        || draft.content.iter().any(|piece| {
            (view.sentence_of(piece.start)..=view.sentence_of(piece.end - 1))
                .contains(&sentence)
        })
}

/// Who spoke last, at most `reach` paragraphs above.
fn last_before(
    view: &View<'_>,
    drafts: &[Draft],
    at: usize,
    reach: usize,
) -> Option<usize> {
    let paragraph = view.sentence(view.sentence_of(at)).paragraph;
    drafts
        .iter()
        .enumerate()
        .filter(|(_, d)| d.speaks && d.source.is_some() && d.cue[0].start < at)
        .max_by_key(|(_, d)| {
            let end = d
                .content
                .iter()
                .map(|p| p.end)
                .filter(|end| *end <= at)
                .max()
                .unwrap_or(0);
            end.max(d.cue[0].start)
        })
        .filter(|(_, d)| {
            let end = d
                .content
                .iter()
                .map(|p| p.end - 1)
                .max()
                .unwrap_or(0)
                .max(d.cue[0].start);
            let theirs = view.sentence(view.sentence_of(end.min(at))).paragraph;
            paragraph.saturating_sub(theirs) <= reach
        })
        .map(|(number, _)| number)
}

/// Who speaks in the paragraph below.
fn first_behind(view: &View<'_>, drafts: &[Draft], at: usize) -> Option<usize> {
    let paragraph = view.sentence(view.sentence_of(at - 1)).paragraph;
    drafts
        .iter()
        .enumerate()
        .filter(|(_, d)| d.speaks && d.source.is_some() && d.cue[0].start >= at)
        .min_by_key(|(_, d)| d.cue[0].start)
        .filter(|(_, d)| view.sentence(d.sentence).paragraph <= paragraph + 1)
        .map(|(number, _)| number)
}

fn attach(view: &View<'_>, draft: &mut Draft, quotation: &Quotation, rule: &'static str) {
    draft.content.push(quotation.tokens.clone());
    draft.content.sort_by_key(|piece| piece.start);
    if !draft.content.iter().any(|piece| view.is_quoted(piece.start)) {
        draft.rule = rule;
    }
    let mut joined: Vec<Range<usize>> = Vec::new();
    for piece in draft.content.drain(..) {
        match joined.last_mut() {
            Some(last) if last.end >= piece.start => last.end = last.end.max(piece.end),
            _ => joined.push(piece),
        }
    }
    draft.content = joined;
}
