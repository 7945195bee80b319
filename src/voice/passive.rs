//! Passives: what is said stands in front, who says it behind *by*, or nowhere.

use std::ops::Range;

use super::cue::{Cue, Neighbours};
use super::cue_word::Frames;
use super::draft::{Draft, SURE, draft};
use super::extent;
use super::phrase;
use super::preceding;
use super::view::View;

/// *was called “deplorable” by X*, *was quoted by X as saying*, *is expected to*.
pub(super) fn passive(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    let sentence = view.sentence(cue.sentence).tokens.clone();
    let subject = phrase::subject(view, cue.group.start, cue.sentence);
    if let Some(draft) = quoted_as_saying(view, cue, others, subject.clone()) {
        return Some(draft);
    }
    if is_question(view, cue) {
        let clause = extent::clause(view, cue.group.end, cue, others)?;
        let comma = clause.clone().find(|at| view.is_comma(*at) && !view.is_quoted(*at));
        let content = vec![clause.start..comma.unwrap_or(clause.end)];
        return Some(draft(cue, None, content, None, "question put to somebody"));
    }
    let end = extent::clause_end(view, cue.group.end, cue, others);
    let by = (cue.group.end..end)
        .find(|at| view.word(*at) == "by" && !view.is_quoted(*at))
        .filter(|at| !view.is(at + 1, view.words.time.with(view.words.number)));
    let frames = cue.word.frames;
    if let Some(by) = by {
        let agent = phrase::phrase_right(view, by + 1, sentence.end)?;
        let complement = view.trim(cue.group.end..by);
        let named = frames.has(NAMED);
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
    let that = cue.group.end < sentence.end && view.word(cue.group.end) == "that";
    if that && frames.has(Frames::CLAUSE) && cue.word.weight >= SURE {
        let content = vec![extent::clause(view, cue.group.end, cue, others)?];
        return Some(draft(cue, None, content, None, "passive with clause"));
    }
    let to = view.word(cue.group.end.min(sentence.end - 1)) == "to";
    let believed = matches!(
        cue.word.class.as_str(),
        "believing" | "hearsay" | "neutral" | "reasoning" | "doubting"
    );
    let open = frames.speaks() || frames.has(Frames::TO);
    if to && believed && open && cue.group.end + 1 < end {
        let content = subject.into_iter().chain([cue.group.end..end]).collect();
        return Some(draft(cue, None, content, None, "passive without agent"));
    }
    None
}

/// What a passive with an agent can say of its subject.
const NAMED: Frames = Frames::OC.with(Frames::AS).with(Frames::NP).with(Frames::CLAUSE);

/// *was asked whether*, *was asked about*.
fn is_question(view: &View<'_>, cue: &Cue<'_>) -> bool {
    let next = cue.group.end;
    let limit = view.sentence(cue.sentence).tokens.end;
    let asks =
        cue.word.class == "asking" && cue.word.frames.has(Frames::WH) && next + 1 < limit;
    asks && (view.is(next, view.words.wh)
        || matches!(view.word(next), "whether" | "if" | "about"))
}

/// *Y quoted X as saying*: X speaks, Y relays.
pub(super) fn quoting(
    view: &View<'_>,
    cue: &Cue<'_>,
    others: &Neighbours<'_, '_>,
) -> Option<Draft> {
    let limit = view.sentence(cue.sentence).tokens.end;
    let reach = limit.min(cue.group.end + 14);
    let saying = (cue.group.end..reach).find(|at| {
        view.word(*at) == "as" && at + 1 < limit && view.word(at + 1).ends_with("ing")
    })?;
    let relay = phrase::subject(view, cue.group.start, cue.sentence)?;
    let source = view.trim(cue.group.end..saying);
    let content = extent::clause(view, saying + 2, cue, others)?;
    let kept =
        !source.is_empty() && relay.clone().any(|at| view.is(at, view.words.agency));
    let mut made = draft(
        cue,
        Some(source),
        vec![content],
        Some(saying..saying + 2),
        "quoted by somebody",
    );
    made.class = "hearsay".into();
    made.relay = Some(relay);
    made.speaks = true;
    kept.then_some(made)
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
    let mut made = draft(
        cue,
        Some(source),
        content,
        (!within).then_some(saying..after),
        "quoted by somebody",
    );
    made.class = "hearsay".into();
    made.relay = relay;
    made.speaks = true;
    Some(made)
}
