//! What a number counts: a noun, what befell those counted, what money is for.

use std::ops::Range;

use super::asked::Sort;
use super::lexis::{Lexis, Word};
use super::noun_phrase::{Number, head};
use super::numeral::Numeral;
use crate::lexicon::normal;
use crate::text::TokenKind;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    /// For people: `troops`, `civilians killed`.
    pub(super) label: String,
    /// The same thing has the same key.
    pub(super) key: String,
    /// The first token behind it.
    pub(super) end: usize,
    /// The tokens between the number and the noun.
    pub(super) modifiers: Range<usize>,
    /// Whether the noun alone says too little: `people`, `days`, money, percent.
    pub(super) generic: bool,
    /// Whether it is a part of a known whole: `40 of the rowers`.
    pub(super) part: bool,
}

/// How many tokens before a number a noun for a total may stand.
const TOTAL: usize = 14;
/// How many auxiliaries and adverbs may stand before what befell those counted.
const VERB_GROUP: usize = 5;

/// What a number counts; none if that is not told. `from` is where the number
/// begins with its approximator.
pub(super) fn counted(
    lexis: &Lexis<'_>,
    numeral: &Numeral<'_>,
    from: usize,
) -> Option<Counted> {
    match numeral.unit {
        "" => thing(lexis, numeral, from),
        "percent" | "percentage points" => percent(lexis, numeral),
        _ => money(lexis, numeral),
    }
}

/// Things and persons: a plural behind the number, or what befell them alone.
fn thing(lexis: &Lexis<'_>, numeral: &Numeral<'_>, from: usize) -> Option<Counted> {
    let end = numeral.tokens.end;
    let of = usize::from(lexis.word(end) == "of");
    let part = of == 1
        && (lexis.is(end + 1, lexis.asked.determiner)
            || lexis.kind(end + 1) == TokenKind::Clitic);
    let begin = end + of + usize::from(part);
    let noun = head(lexis, begin, Number::Plural).filter(|_| !numeral.one);
    let behind = noun.map_or(end, |at| at + 1);
    let single = numeral.one.then(|| head(lexis, begin, Number::Any)).flatten();
    let state = befell(lexis, from, single.map_or(behind, |at| at + 1));
    let Some(label) =
        state.or_else(|| noun.is_none().then(|| total(lexis, from)).flatten())
    else {
        return noun.map(|noun| of_noun(lexis, begin, noun, part));
    };
    let noun = noun.or(single.filter(|_| numeral.one));
    Some(of_state(lexis, end.max(begin.min(behind)), noun, part, label, behind))
}

fn of_noun(lexis: &Lexis<'_>, begin: usize, noun: usize, part: bool) -> Counted {
    let label = name(lexis, noun);
    let general = [Sort::Generic, Sort::Time, Sort::Measure];
    Counted {
        key: key(lexis, noun),
        generic: general.into_iter().any(|sort| lexis.at(noun, sort).is_some()),
        modifiers: begin..noun,
        end: noun + 1,
        label,
        part,
    }
}

fn of_state(
    lexis: &Lexis<'_>,
    begin: usize,
    noun: Option<usize>,
    part: bool,
    state: &str,
    behind: usize,
) -> Counted {
    let who = noun.map_or("people".to_string(), |noun| name(lexis, noun));
    let modifiers = noun.map_or(begin..begin, |noun| begin.min(noun)..noun);
    let end = noun.map_or(behind, |noun| noun + 1);
    let label = format!("{who} {state}");
    Counted { key: label.clone(), label, end, modifiers, generic: false, part }
}

/// `12 percent of voters`.
fn percent(lexis: &Lexis<'_>, numeral: &Numeral<'_>) -> Option<Counted> {
    let end = numeral.tokens.end;
    let (begin, noun) =
        (lexis.word(end) == "of").then(|| object(lexis, end + 1)).flatten()?;
    let counted = of_noun(lexis, begin, noun, false);
    Some(Counted {
        key: format!("{} {}", numeral.unit, counted.key),
        label: format!("{} of {}", numeral.unit, counted.label),
        generic: true,
        ..counted
    })
}

/// `$5 million in aid`, `a $5-billion deal`.
fn money(lexis: &Lexis<'_>, numeral: &Numeral<'_>) -> Option<Counted> {
    let end = numeral.tokens.end;
    let worth = usize::from(lexis.word(end) == "worth");
    let linked = matches!(lexis.word(end + worth), "in" | "for" | "of" | "on");
    let (begin, noun) = match linked {
        true => object(lexis, end + worth + 1)?,
        // `$2 million targeting Orlo`: a verb.
        false if lexis.word(end).ends_with("ing") => return None,
        false => (end, head(lexis, end, Number::Any)?),
    };
    let counted = of_noun(lexis, begin, noun, false);
    Some(Counted {
        key: format!("{} {}", numeral.unit, counted.key),
        label: format!("{} for {}", numeral.unit, counted.label),
        generic: true,
        ..counted
    })
}

/// The noun phrase behind a preposition: where its modifiers begin, and its head.
fn object(lexis: &Lexis<'_>, from: usize) -> Option<(usize, usize)> {
    let opened = |at: &usize| lexis.is(*at, lexis.asked.determiner);
    let begin = (from..from + 3).find(|at| !opened(at))?;
    let owner = (begin..begin + 3).find(|at| lexis.kind(*at) == TokenKind::Clitic);
    let begin = owner.map_or(begin, |clitic| clitic + 1);
    let noun = head(lexis, begin, Number::Any)?;
    (!lexis.is(noun, lexis.asked.time)).then_some((begin, noun))
}

/// What befell those counted: `killed`, before the number or behind the noun.
fn befell<'r>(lexis: &Lexis<'r>, from: usize, behind: usize) -> Option<&'r str> {
    let goes = |word: &Word<'r>, place: &str| {
        let on = &*word.term.place;
        on == "both" || on == place
    };
    let before = lexis.before(from, Sort::State).filter(|word| goes(word, "before"));
    let before = before.filter(|word| !is_passive(lexis, word.start));
    let free = |at: &usize| {
        !(lexis.is(*at, lexis.asked.aux.with(lexis.asked.adverb))
            || matches!(lexis.word(*at), "who" | "that" | "which"))
    };
    let verb = (behind..behind + VERB_GROUP).find(free)?;
    let after = lexis.at(verb, Sort::State).filter(|word| goes(word, "behind"));
    let after = after
        .filter(|word| is_passive(lexis, word.start) || !has_object(lexis, word.end));
    after.or(before).map(|word| &*word.term.thing)
}

/// Whether a form of *be* stands directly before.
fn is_passive(lexis: &Lexis<'_>, at: usize) -> bool {
    let be =
        |word: &str| matches!(word, "was" | "were" | "been" | "being" | "be" | "are");
    at.checked_sub(1).is_some_and(|before| be(lexis.word(before)))
}

/// Whether something follows a verb that may be its object: `12 gunmen killed a
/// guard` counts no dead.
fn has_object(lexis: &Lexis<'_>, at: usize) -> bool {
    let function =
        lexis.is(at, lexis.asked.closed) && !lexis.is(at, lexis.asked.determiner);
    let ends = matches!(lexis.kind(at), TokenKind::Punctuation);
    !(ends
        || function
        || lexis.is(at, lexis.asked.adverb)
        || lexis.is(at, lexis.asked.time))
}

/// `the death toll rose to 40`: the total that a number without a noun gives.
fn total<'r>(lexis: &Lexis<'r>, from: usize) -> Option<&'r str> {
    let first = from.saturating_sub(TOTAL);
    let word = lexis.last_in(first, from, Sort::Total)?;
    let parted = |at: usize| {
        matches!(lexis.kind(at), TokenKind::Punctuation | TokenKind::Number)
            || lexis.at(at, Sort::Cardinal).is_some()
    };
    (!(word.end..from).any(parted)).then_some(&*word.term.thing)
}

/// What a noun is called: the label that it shares with its synonyms.
fn name(lexis: &Lexis<'_>, noun: usize) -> String {
    let synonym = synonym(lexis, noun).map(|word| word.term.thing.to_string());
    let proper = lexis.word(noun).starts_with(char::is_uppercase);
    synonym.unwrap_or_else(|| match proper {
        true => lexis.word(noun).to_string(),
        false => normal(lexis.word(noun)),
    })
}

fn key(lexis: &Lexis<'_>, noun: usize) -> String {
    let synonym = synonym(lexis, noun).map(|word| word.term.thing.to_string());
    synonym.unwrap_or_else(|| lexis.form(noun).stem().to_string())
}

/// The synonym that ends with the noun.
fn synonym<'r>(lexis: &Lexis<'r>, noun: usize) -> Option<Word<'r>> {
    lexis.before(noun + 1, Sort::Synonym)
}
