//! Words that put what somebody says: verb groups, `according to`, colons.

use std::ops::Range;

use super::cue_word::{CueWord, Frames};
use super::form::{Form, form};
use super::view::View;
use super::words::Words;

/// A cue where it stands.
#[derive(Debug, Clone)]
pub(super) struct Cue<'a> {
    /// The whole group: auxiliaries, adverbs, negation, the word itself.
    pub(super) group: Range<usize>,
    /// The word itself.
    pub(super) head: Range<usize>,
    /// Where its complement begins.
    pub(super) behind: usize,
    pub(super) word: &'a CueWord,
    pub(super) form: Form,
    /// The sentence it stands in.
    pub(super) sentence: usize,
}

/// The cues around one, in the same sentence.
pub(super) struct Neighbours<'c, 'w> {
    pub(super) cues: &'c [Cue<'w>],
    pub(super) number: usize,
}

impl<'c, 'w> Neighbours<'c, 'w> {
    /// The cues of the same sentence that follow.
    pub(super) fn following(&self) -> impl Iterator<Item = &'c Cue<'w>> + use<'c, 'w> {
        let sentence = self.cues[self.number].sentence;
        self.cues[self.number + 1..].iter().take_while(move |c| c.sentence == sentence)
    }
}

/// Finds the cues that stand in the reporter's text, by place.
///
/// Words between quotation marks are the source's; a cue among them belongs to
/// what the source tells and is left to the nested attributions.
pub(super) fn cues<'w>(view: &View<'_>, words: &'w Words) -> Vec<Cue<'w>> {
    let mut found: Vec<Cue<'w>> = Vec::new();
    for hit in &view.marks.hits {
        let Some(listed) = words.cue(hit.entry) else { continue };
        if view.is_quoted(hit.start) || !view.is_kept(hit.start) {
            continue;
        }
        let (word, end) = without_day(view, hit.end, listed, words);
        let behind = without_opener(view, hit.start, end, word);
        let object = listed.object.map(|at| hit.start + at);
        let head = hit.start..object.unwrap_or(behind).min(behind);
        let sentence = view.sentence_of(head.start);
        let Some((form, group)) = form(view, &head, word, sentence) else { continue };
        let behind = match view.word(behind.saturating_sub(1)) {
            _ if head.end == behind => group.end,
            _ if word.frames.has(Frames::AS) => head.end,
            _ => behind,
        };
        found.push(Cue { group, head, behind, word, form, sentence });
    }
    longest_first(found)
}

/// *insisted on Tuesday* is no *insisted on*: the plain verb and its end.
fn without_day<'w>(
    view: &View<'_>,
    end: usize,
    word: &'w CueWord,
    words: &'w Words,
) -> (&'w CueWord, usize) {
    let dated = view.is(end, words.day) && view.word(end - 1) == "on";
    match words.cues.plain(word).filter(|_| dated) {
        Some(plain) => (plain, end - 1),
        None => (word, end),
    }
}

/// In *offered to help* the list has *offered to*, but *to* opens the content.
fn without_opener(view: &View<'_>, start: usize, end: usize, word: &CueWord) -> usize {
    let last = view.word(end - 1);
    let opens = matches!(last, "to" | "as")
        && word.frames.has(Frames::named(last))
        && !word.frames.has(Frames::RECIPIENT);
    if opens && end - start > 1 { end - 1 } else { end }
}

/// The tokens that are the verbs of finite and passive cues, in order.
pub(super) fn verbs(cues: &[Cue<'_>]) -> impl Iterator<Item = usize> {
    let finite = cues.iter().filter(|c| matches!(c.form, Form::Finite | Form::Passive));
    finite.map(|c| c.head.start)
}

/// Of cues that overlap keeps the longest, then the surest.
fn longest_first(mut cues: Vec<Cue<'_>>) -> Vec<Cue<'_>> {
    cues.sort_by(|a, b| {
        let key = |c: &Cue<'_>| (c.head.start, std::cmp::Reverse(c.head.end));
        key(a).cmp(&key(b)).then(b.word.weight.total_cmp(&a.word.weight))
    });
    let mut kept: Vec<Cue<'_>> = Vec::new();
    for cue in cues {
        if kept.last().is_none_or(|last| last.head.end <= cue.head.start) {
            kept.push(cue);
        }
    }
    kept
}
