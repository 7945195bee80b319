//! How a cue stands in its clause: as a verb with its auxiliaries, a passive, a
//! participle, a noun, or not as a cue at all.

use std::ops::Range;

use super::cue_word::{CueWord, Part};
use super::names::is_body;
use super::traits::Traits;
use super::view::View;
use crate::text::TokenKind;

/// How a cue stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A verb with its subject: *said*, *has warned*.
    Finite,
    /// A participle that leans on the subject of another verb: *adding*.
    Participle,
    /// *was told*, *is believed*.
    Passive,
    /// *to say*.
    Infinitive,
    /// *the claim that*.
    Noun,
    /// *according to*.
    Preposition,
    /// *reportedly*.
    Adverb,
    /// *is confident that*.
    Adjective,
}

/// A cue this sure is a verb whatever stands before it.
const SURELY_VERB: f64 = 0.9;

/// Whether nothing, a comma or *when* stands before a group.
fn opens_clause(view: &View<'_>, before: Option<usize>) -> bool {
    before.is_none_or(|at| {
        view.is_comma(at)
            || view.word(at).eq_ignore_ascii_case("when")
            || view.word(at) == "“"
    })
}

/// How the cue stands in its clause, with the group around it; none where the
/// word is something else here.
pub(super) fn form(
    view: &View<'_>,
    head: &Range<usize>,
    word: &CueWord,
    sentence: usize,
) -> Option<(Form, Range<usize>)> {
    let start = view.sentence(sentence).tokens.start;
    match word.part {
        Part::Verb => verb_form(view, head, word, start),
        Part::Noun => Some((Form::Noun, head.clone())),
        Part::Preposition => Some(match auxiliary(view, head.start, start) {
            Some(be) => (Form::Passive, be..head.start + 1),
            None => (Form::Preposition, head.clone()),
        }),
        Part::Adverb => Some((Form::Adverb, head.clone())),
        Part::Adjective => adjective_form(view, head, start),
    }
}

/// *was also* in front of *quoted by*: the first token of the group.
fn auxiliary(view: &View<'_>, head: usize, start: usize) -> Option<usize> {
    let at = (start..head).rev().find(|at| !is_adverb(view, *at))?;
    view.is(at, view.words.be).then_some(at)
}

fn verb_form(
    view: &View<'_>,
    head: &Range<usize>,
    word: &CueWord,
    start: usize,
) -> Option<(Form, Range<usize>)> {
    if is_part_of_name(view, head) {
        return None;
    }
    let ending = ending(view, head, word);
    let mut from = head.start;
    // A term may bring its auxiliary along: *was quoted as saying*.
    let mut be = head.len() > 1 && view.is(head.start, view.words.be);
    let (mut have, mut modal) = (false, false);
    while from > start {
        let at = from - 1;
        if view.is(at, view.words.be) {
            be = true;
        } else if view.is(at, view.words.have) {
            have = true;
        } else if view.is(at, view.words.modal) {
            modal = true;
        } else if let Some(open) = interposed(view, at, start) {
            from = open;
            continue;
        } else if !is_adverb(view, at) {
            break;
        }
        from = at;
    }
    let from = first_of_group(view, from, head.start);
    let group = from..head.end;
    let before = from.checked_sub(1).filter(|at| *at >= start);
    if before.is_some_and(|at| view.word(at).eq_ignore_ascii_case("to")) {
        return (ending == Ending::Base).then_some((Form::Infinitive, group));
    }
    let sure = word.weight >= SURELY_VERB;
    let noun = |at: usize| match sure {
        true => is_article(view, at),
        false => is_noun_here(view, at, ending),
    };
    if !(be || have || modal) && before.is_some_and(noun) {
        return None;
    }
    let next = (head.end < view.document.tokens.len()).then(|| view.word(head.end));
    let by = next == Some("by") || next == Some("of") && word.class == "confronting";
    let form = match ending {
        Ending::PastOrParticiple if by && !be => return None,
        // *Asked whether*, *when asked about*: a passive without its auxiliary.
        Ending::PastOrParticiple
            if word.class == "asking"
                && !(be || have || modal)
                && opens_clause(view, before) =>
        {
            Form::Passive
        }
        Ending::Base | Ending::Present
            if !modal && !agrees(view, from, ending, start) =>
        {
            return None;
        }
        Ending::Gerund if be => Form::Finite,
        Ending::Gerund => Form::Participle,
        Ending::Participle if be => Form::Passive,
        Ending::Participle if have => Form::Finite,
        Ending::Participle => return None,
        Ending::PastOrParticiple if be => Form::Passive,
        Ending::Base if be => return None,
        _ => Form::Finite,
    };
    Some((form, group))
}

/// *press* in *press secretary*: a longer term of the lists of roles, places or
/// media covers the word.
fn is_part_of_name(view: &View<'_>, head: &Range<usize>) -> bool {
    const NAMES: Traits = Traits::ROLE.with(Traits::PLACE).with(Traits::MEDIUM);
    let named = view.has(head.start, NAMES);
    named
        && view.covering(head.start).any(|h| {
            head.end <= h.end
                && h.end - h.start > head.len()
                && view.words.traits[h.entry].any(NAMES)
                && !(&*view.fact(h).category == "unnamed" && h.end == head.end)
        })
}

/// A statement of time between auxiliary and verb: *have over the past weeks
/// accused*; gives its first token.
fn interposed(view: &View<'_>, at: usize, start: usize) -> Option<usize> {
    if !view.is(at, view.words.time) {
        return None;
    }
    let aux = (start..at)
        .rev()
        .take(6)
        .find(|i| view.is(*i, view.words.have.with(view.words.be)))?;
    let inside = |i: usize| {
        view.is(
            i,
            view.words
                .time
                .with(view.words.preposition)
                .with(view.words.determiner)
                .with(view.words.adjective),
        )
    };
    (aux + 1..at).all(inside).then_some(aux + 1)
}

/// Whether the word before a verb in the present can be its subject's head: a
/// plural for *say*, a singular for *says*. Tells *video call* from *they call*.
fn agrees(view: &View<'_>, group: usize, ending: Ending, start: usize) -> bool {
    let Some(at) = group.checked_sub(1).filter(|at| *at >= start) else { return true };
    let words = view.words;
    if view.is_punctuation(at)
        || view.is(at, words.relative.with(words.coordinating).with(words.time))
    {
        return true;
    }
    if is_body(view, at) || other_head(view, at, start).is_some() {
        return true;
    }
    let word = view.small(at);
    let plural_pronoun = matches!(word, "they" | "we" | "you" | "i");
    let plural = plural_pronoun
        || word.ends_with('s') && !word.ends_with("ss") && !view.is_capital(at)
        || matches!(
            word,
            "people" | "police" | "men" | "women" | "media" | "who" | "officials"
        )
        || view.is(at, words.indefinite.with(words.number))
        || view.is_capital(at);
    let singular = !plural_pronoun
        && (!plural
            || view.is_capital(at)
            || word.ends_with("ss")
            || view.is(at, words.indefinite));
    match ending {
        Ending::Base => plural,
        _ => singular || view.kind(at) == TokenKind::Clitic,
    }
}

/// *a study of 900 drivers*: another noun heads the phrase.
fn other_head(view: &View<'_>, at: usize, start: usize) -> Option<usize> {
    let words = view.words;
    let ends = |i: &usize| {
        !view.is_punctuation(*i) && !view.is(*i, words.auxiliary.with(words.coordinating))
    };
    let preposition =
        |i: &usize| view.is(*i, words.preposition) && !view.is(*i, words.subordinating);
    (start + 1..at)
        .rev()
        .take_while(ends)
        .find(preposition)
        .map(|i| i - 1)
        .filter(|i| view.is_word(*i))
}

/// Adverbs in front of the first auxiliary belong to the group only when they
/// touch the verb; those at the head of a clause do not.
fn first_of_group(view: &View<'_>, from: usize, head: usize) -> usize {
    (from..head)
        .find(|at| !view.is(*at, view.words.linking) || !view.is_capital(*at))
        .unwrap_or(head)
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Base,
    Present,
    PastOrParticiple,
    Participle,
    Gerund,
}

impl Ending {
    /// The form that the column `form` names, if it does.
    pub(super) fn named(cell: &str) -> Option<Ending> {
        let names = |form: &str| cell.split_whitespace().any(|word| word == form);
        let named = [
            ("gerund", Ending::Gerund),
            ("past", Ending::PastOrParticiple),
            ("participle", Ending::Participle),
            ("present", Ending::Present),
        ];
        named.into_iter().find(|(form, _)| names(form)).map(|(_, ending)| ending)
    }
}

fn ending(view: &View<'_>, head: &Range<usize>, word: &CueWord) -> Ending {
    if let Some(ending) = word.ending {
        return ending;
    }
    let first = view.word(head.start);
    if first.ends_with("ing") {
        Ending::Gerund
    } else if first.ends_with("ed") {
        Ending::PastOrParticiple
    } else if first.ends_with('s') && !first.ends_with("ss") && !word.irregular {
        Ending::Present
    } else {
        Ending::Base
    }
}

/// Whether the word behind `at` is a noun or an adjective there: *the claim*,
/// *his reported income*, *of claims*.
fn is_noun_here(view: &View<'_>, at: usize, ending: Ending) -> bool {
    let words = view.words;
    let determined =
        words.determiner.with(words.possessive).with(words.adjective).with(words.number);
    let prefix = view.is(at, words.preposition) && ending != Ending::Gerund;
    let pronoun =
        view.is(at, words.indefinite.with(words.relative).with(words.subject_pronoun));
    let present = matches!(ending, Ending::Base | Ending::Present);
    let named = view.is_capital(at) && view.is(at, words.adjective);
    let modified =
        view.is(at, determined) && !(pronoun || named || view.is(at, words.role));
    view.kind(at) == TokenKind::Clitic && ending != Ending::PastOrParticiple
        || present && looks_adjectival(view, at)
        || modified
        || prefix && !pronoun && (!view.is_capital(at) || opens_sentence(view, at))
}

/// *Despite reports that*: what stands first has a capital whatever it is.
fn opens_sentence(view: &View<'_>, at: usize) -> bool {
    view.has(at, Traits::OPENS_SENTENCE) && !view.in_headline(at)
}

/// *the said door*, *his noted care*.
fn is_article(view: &View<'_>, at: usize) -> bool {
    let own = view.words.indefinite.with(view.words.relative).with(view.words.role);
    view.is(at, view.words.determiner.with(view.words.possessive)) && !view.is(at, own)
}

/// *legally-binding guarantees*: the ending of an adjective in small letters.
fn looks_adjectival(view: &View<'_>, at: usize) -> bool {
    let ends = ["ing", "ive", "ous", "ful", "ic", "able", "ible", "ary"];
    !view.is_capital(at)
        && !view.is(at, view.words.role.with(view.words.auxiliary))
        && ends.iter().any(|e| view.word(at).ends_with(e))
}

fn adjective_form(
    view: &View<'_>,
    head: &Range<usize>,
    start: usize,
) -> Option<(Form, Range<usize>)> {
    let mut from = head.start;
    let mut linked = false;
    while from > start {
        let at = from - 1;
        let be = view.is(at, view.words.be);
        if !(be
            || view.is(at, view.words.have.with(view.words.modal))
            || is_adverb(view, at))
        {
            break;
        }
        linked |= be;
        from = at;
    }
    linked.then_some((Form::Adjective, from..head.end))
}

/// Whether the token can stand inside a verb group without being a verb.
pub(super) fn is_adverb(view: &View<'_>, at: usize) -> bool {
    view.is(at, view.words.adverb)
        && !view.is(at, view.words.determiner.with(view.words.day))
        || view.has(at, Traits::LY) && view.is_word(at) && !view.is_capital(at)
}
