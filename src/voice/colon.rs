//! Sources before or behind a colon, without a verb: *Mayor: bridge to reopen*,
//! *‘I will not resign’: Marsh*, and the turns of a transcript.

use std::ops::Range;

use super::draft::Draft;
use super::extent::without_stop;
use super::names;
use super::person::Names;
use super::view::View;
use crate::page::Section;
use crate::text::TokenKind;

/// A source in front of a colon has at most this many words.
const SOURCE_WORDS: usize = 6;
/// A text with this many turns in capitals is a transcript.
const TURNS: usize = 2;

/// The rule of a turn.
pub(super) const TURN: &str = "turn of a transcript";

/// Adds what colons attribute in headlines and in transcripts.
pub(super) fn colons(view: &View<'_>, names: &Names<'_>, drafts: &mut Vec<Draft>) {
    let turns: Vec<Draft> = turns(view);
    if turns.len() >= TURNS {
        drafts.extend(turns);
    }
    let headline = |n: &usize| view.page.sections[*n] == Some(Section::Headline);
    for number in (0..view.document.sentences.len()).filter(headline) {
        let spoken = drafts.iter().any(|d| d.sentence == number);
        drafts.extend(in_headline(view, names, number).filter(|_| !spoken));
    }
}

fn in_headline(view: &View<'_>, names: &Names<'_>, number: usize) -> Option<Draft> {
    let sentence = view.sentence(number).tokens.clone();
    let at = sentence
        .clone()
        .find(|at| view.word(*at) == ":" && !view.is_quoted(*at))
        .or_else(|| sentence.clone().rfind(|at| is_long_dash(view, *at)))?;
    let (left, right) = (view.trim(sentence.start..at), view.trim(at + 1..sentence.end));
    // *Analysis: why the dam failed* announces; nobody says it.
    let asks =
        view.is(right.start, view.words.wh) && names.within(left.clone()).is_empty();
    let before = !asks
        && view.word(at) == ":"
        && is_source(view, names, &left)
        && view.count(right.clone()) > 1;
    let behind = is_source(view, names, &right) && view.count(left.clone()) > 1;
    match (before, behind) {
        (true, _) => {
            Some(draft(left, at, right, number, "source and colon in a headline"))
        }
        (_, true) => {
            Some(draft(right, at, left, number, "colon and source in a headline"))
        }
        _ => None,
    }
}

fn is_long_dash(view: &View<'_>, at: usize) -> bool {
    matches!(view.word(at), "–" | "—") && !view.is_quoted(at)
}

/// Whether some words of a headline name a source: somebody the text names, a
/// place that speaks for its government, a role, a document; no verb, no
/// quotation.
fn is_source(view: &View<'_>, names: &Names<'_>, tokens: &Range<usize>) -> bool {
    let words = view.words;
    let plain = tokens.clone().all(|at| {
        !view.is_quoted(at)
            && !view.is_verb(at)
            && !view.is_comma(at)
            && view.kind(at) != TokenKind::Clitic
    });
    let counted = view.count(tokens.clone());
    if !plain || counted == 0 || counted > SOURCE_WORDS {
        return false;
    }
    let last = tokens.end - 1;
    let known = names.within(tokens.clone()).iter().any(|m| m.tokens.end == tokens.end);
    known || view.is(last, words.role.with(words.place).with(words.agency))
}

fn draft(
    source: Range<usize>,
    colon: usize,
    content: Range<usize>,
    sentence: usize,
    rule: &'static str,
) -> Draft {
    Draft {
        source: Some(source),
        cue: vec![colon..colon + 1],
        class: "neutral".into(),
        content: vec![content],
        relay: None,
        recipient: None,
        speaks: true,
        rule,
        sentence,
    }
}

/// Paragraphs that begin with a name in capitals and a colon.
fn turns(view: &View<'_>) -> Vec<Draft> {
    let paragraphs = view.document.paragraphs.iter();
    paragraphs
        .filter_map(|paragraph| {
            let start = paragraph.tokens.start;
            let sentence = view.sentence_of(start);
            let limit = paragraph.tokens.end.min(start + SOURCE_WORDS + 2);
            let colon = (start..limit).find(|at| view.word(*at) == ":")?;
            let label = start..colon;
            let capitals = label.clone().all(|at| {
                !view.is_quoted(at) && !view.word(at).chars().any(char::is_lowercase)
            });
            let content = colon + 1..without_stop(view, colon + 1, paragraph.tokens.end);
            let kept = view.page.keeps(sentence) && !label.is_empty();
            let words = view.count(label.clone()) > 0 && view.count(content.clone()) > 0;
            let first = view.kind(start) == TokenKind::Word;
            (capitals && kept && words && first)
                .then(|| draft(label, colon, content, sentence, TURN))
        })
        .collect()
}

/// *ELEANOR TACK* as the article would write it: *Eleanor Tack*.
pub(super) fn spoken_name(view: &View<'_>, label: Range<usize>) -> String {
    let name = names::name_of(view, label);
    let word = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().map(String::from).unwrap_or_default();
        first + &chars.as_str().to_lowercase()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
