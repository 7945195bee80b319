//! What this folder must know of the lexicons.

use crate::lexicon::{Classes, GRAMMAR, Lexicon, Lexicons};

/// The list that this room works with.
const LIST: &str = "quantities";
/// The classes of words that no noun phrase goes past.
const CLOSED: [&str; 10] = [
    "aux",
    "pronoun",
    "determiner",
    "preposition",
    "conjunction",
    "complementizer",
    "wh",
    "time.day",
    "time.month",
    "adverb.linking",
];

/// Word classes, and what multiplies a number.
#[derive(Debug)]
pub(in crate::measure) struct Asked {
    /// What multiplies a number that it is joined to: `20k`, `5-billion`.
    pub(super) scales: Vec<(Box<str>, u64)>,
    pub(super) closed: Classes,
    pub(super) aux: Classes,
    pub(super) adverb: Classes,
    pub(super) adjective: Classes,
    pub(super) month: Classes,
    pub(super) time: Classes,
    pub(super) verb: Classes,
    pub(super) determiner: Classes,
}

impl Asked {
    /// Asks them.
    pub(in crate::measure) fn new(lexicons: &Lexicons) -> Asked {
        let class = |name: &str| lexicons.class(GRAMMAR, name);
        let scale = |entry: usize| {
            let value = lexicons.extra(entry, "value").parse().ok()?;
            let is_scale = lexicons.category(entry).id == "number.scale";
            is_scale.then(|| (lexicons.term(entry).text.as_str().into(), value))
        };
        Asked {
            scales: lexicons.entries_of(LIST).filter_map(scale).collect(),
            closed: CLOSED
                .iter()
                .map(|name| class(name))
                .fold(Classes::default(), Classes::with),
            aux: class("aux"),
            adverb: class("adverb.group"),
            adjective: class("adjective"),
            month: class("time.month"),
            time: class("time"),
            verb: class("verb"),
            determiner: class("determiner").with(class("pronoun.possessive")),
        }
    }
}

/// A category of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    ApproximatorBefore,
    ApproximatorBehind,
    Definite,
    Cardinal,
    Scale,
    Vague,
    Per,
    Plural,
    State,
    Generic,
    More,
    Synonym,
    Total,
    Adverbial,
    TrapBefore,
    TrapBehind,
    CurrencyBefore,
    CurrencyBehind,
    Measure,
    Percent,
    Time,
    Other,
}

impl Sort {
    fn of(category: &str) -> Sort {
        match category {
            "approximator.before" => Sort::ApproximatorBefore,
            "approximator.behind" => Sort::ApproximatorBehind,
            "definite" => Sort::Definite,
            "number.cardinal" => Sort::Cardinal,
            "number.scale" => Sort::Scale,
            "number.vague" => Sort::Vague,
            "per" => Sort::Per,
            "plural" => Sort::Plural,
            "state" => Sort::State,
            "thing.generic" => Sort::Generic,
            "thing.more" => Sort::More,
            "thing.synonym" => Sort::Synonym,
            "total" => Sort::Total,
            "trap.adverbial" => Sort::Adverbial,
            "trap.before" => Sort::TrapBefore,
            "trap.behind" => Sort::TrapBehind,
            "unit.currency.before" => Sort::CurrencyBefore,
            "unit.currency.behind" => Sort::CurrencyBehind,
            "unit.measure" => Sort::Measure,
            "unit.percent" => Sort::Percent,
            "unit.time" => Sort::Time,
            _ => Sort::Other,
        }
    }
}

/// A term of the list.
#[derive(Debug)]
pub(in crate::measure) struct Term {
    pub(super) sort: Sort,
    /// The number that it stands for or multiplies by.
    pub(super) value: Option<u64>,
    /// What it says that is counted.
    pub(super) thing: Box<str>,
    /// Where it stands: `before` the number, `behind` it, or `both`.
    pub(super) place: Box<str>,
}

impl Term {
    /// What the list says of a term.
    pub(in crate::measure) fn new(list: &Lexicon, term: usize, category: &str) -> Term {
        Term {
            sort: Sort::of(category),
            value: list.extra(term, "value").parse().ok(),
            thing: list.extra(term, "thing").into(),
            place: list.extra(term, "place").into(),
        }
    }

    /// Whether a number may begin with it.
    pub(super) fn begins_number(&self) -> bool {
        matches!(self.sort, Sort::Vague | Sort::CurrencyBefore | Sort::Cardinal)
    }
}
