//! From cues to attributions inside one sentence.

use std::ops::Range;

use super::content;
use super::cue::{Cue, Form};
use super::extent;
use super::phrase;
use super::preceding;
use super::view::View;

/// An attribution before its quotations are complete and its source is named.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) source: Option<Range<usize>>,
    pub(super) cue: Vec<Range<usize>>,
    pub(super) class: String,
    pub(super) content: Vec<Range<usize>>,
    /// The words through whom it came.
    pub(super) relay: Option<Range<usize>>,
    /// Who was told, where the cue says so.
    pub(super) recipient: Option<Range<usize>>,
    /// The cue introduces clauses or somebody's words, so that quotations
    /// beside it belong to it.
    pub(super) speaks: bool,
    pub(super) rule: &'static str,
    pub(super) sentence: usize,
}

/// The rule of a source that is named by a preposition.
pub(super) const ACCORDING: &str = "according to";

/// Reads every sentence with a cue.
pub(super) fn drafts(view: &View<'_>, cues: &[Cue<'_>]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (number, cue) in cues.iter().enumerate() {
        let others = Neighbours { cues, number };
        let before = drafts.len();
        let earlier = drafts
            .iter()
            .rev()
            .find(|d| d.sentence == cue.sentence && d.rule != ACCORDING);
        let draft = match cue.form {
            Form::Finite => finite(view, cue, &others, earlier),
            Form::Participle => participle(view, cue, &others, earlier),
            Form::Passive => passive(view, cue, &others),
            Form::Adjective => adjective(view, cue, &others),
            Form::Noun => noun(view, cue, &others),
            Form::Preposition => preposition(view, cue, &others),
            Form::Infinitive | Form::Adverb => None,
        };
        drafts.extend(draft);
        debug_assert!(drafts.len() <= before + 1, "a cue makes one attribution at most");
    }
    drafts
}

/// The cues around one, in the same sentence.
pub(super) struct Neighbours<'c, 'w> {
    cues: &'c [Cue<'w>],
    number: usize,
}

impl<'c, 'w> Neighbours<'c, 'w> {
    /// The cues of the same sentence that follow.
    pub(super) fn following(&self) -> impl Iterator<Item = &'c Cue<'w>> + use<'c, 'w> {
        let sentence = self.cues[self.number].sentence;
        self.cues[self.number + 1..].iter().take_while(move |c| c.sentence == sentence)
    }
}

/// Below this weight a cue needs *that* or a quotation to be believed.
const SURE: f64 = 0.5;
/// Below this weight a cue is not believed at all.
const POSSIBLE: f64 = 0.3;

fn finite(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
    earlier: Option<&Draft>,
) -> Option<Draft> {
    if let Some(draft) = inverted(view, cue, others) {
        return Some(draft);
    }
    let (source, inherited) = finite_source(view, cue, earlier);
    let source = source?;
    let right = content::right(view, cue, others);
    let recipient = right.as_ref().and_then(|found| found.recipient.clone());
    let (content, extra_cue, rule) = match right {
        Some(found) if relative_before(view, source.start, cue) => {
            let comma = found.content.clone().find(|at| view.is_comma(*at));
            let end =
                comma.filter(|at| !view.is_quoted(*at)).unwrap_or(found.content.end);
            (
                vec![source.start - 1..source.start, found.content.start..end],
                found.cue,
                found.rule,
            )
        }
        Some(found) => (vec![found.content], found.cue, found.rule),
        None if relative_before(view, source.start, cue) => {
            (vec![source.start - 1..source.start], None, "relative clause")
        }
        None if cue.word.frames.speaks() && !inherited => {
            let left = preceding::left(view, source.start, cue)?;
            let mut pieces = vec![left.clone()];
            pieces.extend(preceding::resumed(view, cue.group.end, cue, left));
            if pieces.iter().map(|p| view.count(p.clone())).sum::<usize>() < 2 {
                return None;
            }
            (pieces, None, "content before subject and cue")
        }
        None => return None,
    };
    if !is_believed(view, cue, &content) {
        return None;
    }
    let recipient = recipient.or_else(|| content::recipient(view, cue));
    Some(Draft { recipient, ..draft(cue, Some(source), content, extra_cue, rule) })
}

/// *which Moscow denies*: the pronoun stands for what is said.
fn relative_before(view: &View<'_>, source: usize, cue: &Cue<'_>) -> bool {
    source > view.sentence(cue.sentence).tokens.start
        && matches!(view.word(source - 1), "which" | "what")
}

/// The subject of a finite cue, and whether it is that of an earlier verb.
fn finite_source(
    view: &View<'_>,
    cue: &Cue<'_>,
    earlier: Option<&Draft>,
) -> (Option<Range<usize>>, bool) {
    let start = view.sentence(cue.sentence).tokens.start;
    let before = cue.group.start.checked_sub(1).filter(|at| *at >= start);
    let coordinated = before.is_some_and(|at| view.is(at, view.words.coordinating));
    if coordinated {
        let modal = view.is(cue.group.start, view.words.modal) && cue.group.len() > 1;
        if modal {
            return (None, true);
        }
        let earlier = earlier.and_then(|d| d.source.clone());
        return (earlier.or_else(|| first_subject(view, cue)), true);
    }
    (phrase::subject(view, cue.group.start, cue.sentence), false)
}

/// The subject of the first verb of the sentence.
fn first_subject(view: &View<'_>, cue: &Cue<'_>) -> Option<Range<usize>> {
    let start = view.sentence(cue.sentence).tokens.start;
    let verb = (start + 1..cue.group.start)
        .find(|at| view.is_verb(*at) && !view.is_quoted(*at))?;
    phrase::subject(view, verb, cue.sentence)
}

/// *“…,” said X*: the source follows the cue.
fn inverted(
    view: &View<'_>,
    cue: &Cue<'_>,
    _others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence);
    let before =
        cue.group.start.checked_sub(1).filter(|at| *at >= sentence.tokens.start)?;
    let behind_quote = view.is_quoted(before)
        || view.is_comma(before)
            && before > sentence.tokens.start
            && view.is_quoted(before - 1);
    let behind_comma = view.is_comma(before) || view.is_dash(before);
    if !(behind_quote || behind_comma)
        || !cue.word.frames.has("quote")
        || cue.group.len() > 2
    {
        return None;
    }
    let after = cue.group.end;
    if after >= sentence.tokens.end
        || view.is_punctuation(after)
        || view.word(after) == "that"
    {
        return None;
    }
    if !behind_quote && phrase::subject(view, cue.group.start, cue.sentence).is_some() {
        return None;
    }
    let source = phrase::phrase_right(view, after, sentence.tokens.end)?;
    let names = source.clone().any(|at| {
        view.is_capital(at)
            || view.is(
                at,
                view.words
                    .role
                    .with(view.words.subject_pronoun)
                    .with(view.words.recipient),
            )
    });
    if !names {
        return None;
    }
    let left = preceding::left(view, cue.group.start, cue)?;
    let mut pieces = vec![left];
    pieces.extend(preceding::resumed(view, source.end, cue, pieces[0].clone()));
    Some(draft(cue, Some(source), pieces, None, "cue before source"))
}

/// *…, adding that Y*: the source is the subject of the verb before.
fn participle(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
    earlier: Option<&Draft>,
) -> Option<Draft> {
    let start = view.sentence(cue.sentence).tokens.start;
    let opens = cue.group.start == start;
    let before = cue.group.start.checked_sub(1).filter(|at| *at >= start);
    let free = opens
        || before.is_some_and(|at| {
            view.is_punctuation(at)
                || view.is_quoted(at)
                || view.is(at, view.words.coordinating.with(view.words.subordinating))
        });
    if !free {
        return None;
    }
    let mut found = content::right(view, cue, others)?;
    let source = match earlier.and_then(|d| d.source.clone()) {
        Some(source) => Some(source),
        None if opens => {
            let main = main_clause(view, cue)?;
            found.content.end = found.content.end.min(main.start);
            phrase::phrase_left(view, main.end, main.start)
        }
        None => first_subject(view, cue),
    };
    let content = vec![view.trim(found.content)];
    let source = source.filter(|_| is_believed(view, cue, &content))?;
    Some(draft(cue, Some(source), content, found.cue, "participle"))
}

/// *Stressing that Y, the minister left*: from the subject up to the verb of what
/// follows the comma.
fn main_clause(view: &View<'_>, cue: &Cue<'_>) -> Option<Range<usize>> {
    let limit = view.sentence(cue.sentence).tokens.end;
    (cue.group.end..limit).find_map(|at| {
        let behind = extent::behind_quoted_comma(view, at);
        let comma = view.is_comma(at) && !view.is_quoted(at);
        let start = if behind { at } else { at + 1 };
        let verb = (start..limit.min(start + 12)).find(|i| view.is_verb(*i))?;
        let plain = (start..verb).all(|i| !view.is_punctuation(i));
        ((behind || comma) && plain && verb > start).then_some(start..verb)
    })
}

/// *was called “deplorable” by X*, *was quoted by X as saying*, *is expected to*.
fn passive(view: &View<'_>, cue: &Cue<'_>, others: &Neighbours<'_, '_>) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let subject = phrase::subject(view, cue.group.start, cue.sentence);
    if let Some(draft) = quoted_as_saying(view, cue, others, subject.clone()) {
        return Some(draft);
    }
    let end = extent::clause_end(view, cue.group.end, cue, others);
    let by = (cue.group.end..end)
        .find(|at| view.word(*at) == "by" && !view.is_quoted(*at))
        .filter(|at| !view.is(at + 1, view.words.time.with(view.words.number)));
    let frames = cue.word.frames;
    if let Some(by) = by {
        let agent = phrase::phrase_right(view, by + 1, sentence.end)?;
        let complement = view.trim(cue.group.end..by);
        let named = frames.has("oc")
            || frames.has("as")
            || frames.has("np")
            || frames.has("clause");
        if !named || cue.word.weight < SURE {
            return None;
        }
        let subject = subject?;
        let content =
            [subject, complement].into_iter().filter(|c| !c.is_empty()).collect();
        return Some(draft(
            cue,
            Some(agent),
            content,
            Some(by..by + 1),
            "passive with agent",
        ));
    }
    let to = view.word(cue.group.end.min(sentence.end - 1)) == "to";
    let believed = matches!(
        cue.word.class.as_str(),
        "believing" | "hearsay" | "neutral" | "reasoning" | "doubting"
    );
    if to && believed && frames.speaks() && cue.group.end + 1 < end {
        let content = subject.into_iter().chain([cue.group.end..end]).collect();
        return Some(draft(cue, None, content, None, "passive without agent"));
    }
    None
}

/// *X was quoted by Y as saying*: X speaks, Y relays.
fn quoted_as_saying(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
    subject: Option<Range<usize>>,
) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let is_saying = |at: usize| {
        view.word(at) == "as"
            && at + 1 < sentence.end
            && view.word(at + 1).ends_with("ing")
    };
    let within = (cue.head.start..cue.head.end).any(is_saying);
    let saying = if within {
        cue.head.end - 2
    } else {
        (cue.group.end..sentence.end.min(cue.group.end + 25)).find(|at| is_saying(*at))?
    };
    let after = saying + 2;
    let mut between = cue.group.end.min(saying)..saying;
    let by = between.find(|at| view.word(*at) == "by");
    let by_behind =
        (after + 1 < sentence.end && view.word(after) == "by").then_some(after);
    let relay = by.map(|at| at + 1..saying).or_else(|| {
        by_behind.and_then(|at| phrase::phrase_right(view, at + 1, sentence.end))
    });
    let source = subject?;
    let from = relay.as_ref().map_or(after, |r| r.end.max(after));
    let content = match extent::clause(view, from, cue, others) {
        Some(right) => vec![right],
        None => vec![preceding::left(view, source.start, cue)?],
    };
    let mut made =
        draft(cue, Some(source), content, Some(saying..after), "quoted by somebody");
    made.class = "hearsay".into();
    made.relay = relay;
    made.speaks = true;
    Some(made)
}

fn adjective(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    let source = phrase::subject(view, cue.group.start, cue.sentence)?;
    let found = content::right(view, cue, others)?;
    if view.is(source.start, view.words.relative) && source.len() == 1
        || view.word(source.start).eq_ignore_ascii_case("it")
    {
        return None;
    }
    Some(draft(cue, Some(source), vec![found.content], None, "adjective"))
}

/// *his claim that*, *her criticism of*: a noun with a clause, or with an owner
/// and an object.
fn noun(view: &View<'_>, cue: &Cue<'_>, others: &Neighbours<'_, '_>) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let next = (cue.head.end < sentence.end).then(|| view.word(cue.head.end))?;
    let frames = cue.word.frames;
    let source = possessor(view, cue.head.start, sentence.start);
    let that = next == "that" && frames.has("clause");
    let object = frames.has(next) || cue.head.len() > 1 && frames.has("np");
    let owned = source.is_some() && cue.word.weight >= OWNED && object;
    if !(that || owned) {
        return None;
    }
    let found = content::right(view, cue, others)?;
    let rule = if that { "noun with that" } else { "noun with owner and object" };
    Some(draft(cue, source, vec![found.content], found.cue, rule))
}

/// A noun with an owner and an object is believed from this weight on.
const OWNED: f64 = 0.45;

/// *Putin's*, *his*, *the minister's* in front of a noun.
fn possessor(view: &View<'_>, noun: usize, start: usize) -> Option<Range<usize>> {
    let mut at = noun;
    while at > start
        && view.is(at - 1, view.words.adjective)
        && !view.is(at - 1, view.words.possessive)
    {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|b| *b >= start)?;
    if view.is(before, view.words.possessive) {
        return Some(before..at);
    }
    let clitic = view.kind(before) == crate::text::TokenKind::Clitic
        || matches!(view.word(before), "'" | "’") && view.word(before - 1).ends_with('s');
    if clitic { phrase::phrase_left(view, before, start) } else { None }
}

/// *according to X*, in front of what X says or behind it.
fn preposition(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    if cue.word.weight < SURE {
        return None;
    }
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let source = phrase::phrase_right(view, cue.head.end, sentence.end)?;
    let opens = (sentence.start..cue.head.start).all(|at| view.is_punctuation(at))
        || view.is_comma(cue.head.start - 1)
            && source.end < sentence.end
            && view.is_comma(source.end)
            && view.is(cue.head.start.saturating_sub(2), view.words.coordinating);
    let content = if opens {
        let from = source.end
            + usize::from(source.end < sentence.end && view.is_comma(source.end));
        vec![extent::clause(view, from, cue, others)?]
    } else {
        preceding::around(view, cue, source.end, others)?
    };
    Some(draft(cue, Some(source), content, None, ACCORDING))
}

/// *For Moscow, the alliance is a threat*: who sees it so stands in front.
pub(super) fn viewpoints(view: &View<'_>, drafts: &mut Vec<Draft>) {
    for (number, sentence) in view.document.sentences.iter().enumerate() {
        let start = sentence.tokens.start;
        let opens = view.word(start) == "For"
            && !view.is_quoted(start)
            && view.page.keeps(number);
        let spoken =
            drafts.iter().any(|d| d.sentence == number && d.speaks && d.source.is_some());
        if !opens || spoken {
            continue;
        }
        let comma = (start..sentence.tokens.end).find(|at| view.is_comma(*at));
        let place = view.is(start + 1, view.words.place);
        let limit = comma.filter(|_| place).unwrap_or(sentence.tokens.end);
        let source = phrase::phrase_right(view, start + 1, limit);
        let Some(source) = source.filter(|s| names_somebody(view, s.clone())) else {
            continue;
        };
        let content = source.end + 1
            ..extent::without_stop(view, source.end + 1, sentence.tokens.end);
        if view.is_comma(source.end) && content.clone().any(|at| view.is_verb(at)) {
            drafts.push(Draft {
                source: Some(source),
                cue: vec![start..start + 1],
                class: "believing".into(),
                content: vec![content],
                relay: None,
                recipient: None,
                speaks: true,
                rule: "for whom it is so",
                sentence: number,
            });
        }
    }
}

/// Whether a phrase begins with the name of a person or of a place that can
/// have a view.
fn names_somebody(view: &View<'_>, phrase: Range<usize>) -> bool {
    let words = view.words;
    let first = phrase.start + usize::from(view.is(phrase.start, words.determiner));
    let capital = view.is_capital(first) && !view.is(first, words.time);
    capital
        && view
            .is(first, words.place.with(words.female).with(words.male).with(words.title))
}

/// Whether the cue is sure enough for what it introduces.
fn is_believed(view: &View<'_>, cue: &Cue<'_>, content: &[Range<usize>]) -> bool {
    let first = content[0].clone();
    let marked = view.is_quoted(first.start)
        || matches!(view.word(first.start), "that" | "whether")
        || first.clone().any(|at| view.is_quoted(at));
    cue.word.weight >= if marked { POSSIBLE } else { SURE }
}

fn draft(
    cue: &Cue<'_>,
    source: Option<Range<usize>>,
    content: Vec<Range<usize>>,
    extra_cue: Option<Range<usize>>,
    rule: &'static str,
) -> Draft {
    Draft {
        source,
        cue: std::iter::once(cue.group.clone()).chain(extra_cue).collect(),
        class: cue.word.class.clone(),
        content,
        relay: None,
        recipient: None,
        speaks: cue.word.frames.speaks(),
        rule,
        sentence: cue.sentence,
    }
}
