//! What somebody or something with a name is called where the name stands.
//!
//! van Leeuwen (1996, “The representation of social actors”) tells *nomination*
//! (who is named) from *categorisation* (what the named one is called): *Orlo*,
//! *President Orlo*, *the strongman Orlo*, *Orlo, the architect of the purge*.
//! Each rule reads one place beside a name, with the word classes of the lists:
//!
//! | file | relation | reads |
//! |---|---|---|
//! | `before` | `before`, `title` | *far-right leader* Quill, *President* Orlo |
//! | `apposition` | `apposition` | Orlo, *a former general*, … |
//! | `inverted` | `apposition` | *The architect of the purge*, Orlo, … |
//! | `behind` | `behind` | the Orlo *regime*, Norwegian *forces* |
//! | `predicate` | `predicate` | Orlo is *a dictator*, Orlo is *corrupt* |
//! | `called` | `as` | described Orlo as *a dictator*, Orlo, known as *the Butcher* |
//!
//! A rule that doubts says nothing: a label given to the wrong one is worse than
//! one that is missed. Descriptions that stand for a name (*the strongman*) are
//! left out, because who is meant is only resolved where somebody speaks. Names of
//! which nothing is known but the spelling (*Communist*) are no actors.

mod apposition;
mod before;
mod behind;
mod called;
mod inverted;
mod noun_phrase;
mod predicate;
mod subject;
mod word;

use std::ops::Range;

use super::Mention;
use super::person::Names;
use super::view::View;
use crate::text::TokenKind;

/// What an actor is called in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Who is called so: the full name, one spelling within the article.
    pub name: String,
    /// `person`, `organisation`, `place`, `agency` or `medium`.
    pub kind: &'static str,
    /// The words of the label, without the determiner in front.
    pub tokens: Range<usize>,
    /// The noun that heads it; none for an adjective alone.
    pub head: Option<usize>,
    /// How the label stands to the name.
    pub relation: Relation,
    /// Whether the text denies it: *is not a dictator*.
    pub negated: bool,
}

/// How a label stands to the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Directly before it: *far-right leader Marta Quill*.
    Before,
    /// Directly before it, an office or a rank and nothing else: *President Orlo*.
    Title,
    /// Between commas or dashes: *Orlo, a former general,*.
    Apposition,
    /// Directly behind it: *the Orlo regime*.
    Behind,
    /// Behind *is*, *became*, *remains*: *Orlo is a dictator*.
    Predicate,
    /// Behind a verb of calling: *described Orlo as a dictator*.
    As,
}

impl Relation {
    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Relation::Before => "before",
            Relation::Title => "title",
            Relation::Apposition => "apposition",
            Relation::Behind => "behind",
            Relation::Predicate => "predicate",
            Relation::As => "as",
        }
    }
}

/// A label before it is known whose it is.
struct Found {
    tokens: Range<usize>,
    head: Option<usize>,
    relation: Relation,
    negated: bool,
}

impl Found {
    fn new(tokens: Range<usize>, head: Option<usize>, relation: Relation) -> Found {
        Found { tokens, head, relation, negated: false }
    }
}

/// The labels of all names, by place. A stretch of words is one label of one
/// actor, whatever rules find it.
pub(super) fn labels(view: &View<'_>, names: &Names<'_>) -> Vec<Label> {
    let mut labels = Vec::new();
    let known = |m: &&Mention| m.kind != "unclassified" && is_whole(view, m);
    for mention in names.mentions.iter().filter(known) {
        let found = [
            before::label(view, mention),
            apposition::label(view, mention, names),
            inverted::label(view, mention, names),
            behind::label(view, mention, names),
            predicate::label(view, mention),
            called::label(view, mention),
        ];
        labels.extend(found.into_iter().flatten().map(|found| of(mention, found)));
    }
    labels.extend(behind::demonyms(view, names));
    labels.sort_by_key(|l| (l.tokens.start, l.tokens.end, l.relation));
    labels.dedup_by(|b, a| a.tokens == b.tokens && a.name == b.name);
    labels
}

/// *Hogg & Daughters*, *Jorge Lima* read as *Jorge*: a name that goes on behind
/// what was read of it may be another's.
fn is_whole(view: &View<'_>, mention: &Mention) -> bool {
    let next = mention.tokens.end;
    let sentence = view.sentence(view.sentence_of(mention.tokens.start));
    let name_goes_on = |at: usize| {
        view.word(at) == "&"
            || view.is_capital(at)
                && view.kind(at) == TokenKind::Word
                && !view.in_headline(at)
                && !view.is(at, view.words.day)
    };
    !(sentence.tokens.contains(&next) && name_goes_on(next))
}

fn of(mention: &Mention, found: Found) -> Label {
    let Found { tokens, head, relation, negated } = found;
    Label {
        name: mention.name.clone(),
        kind: mention.kind,
        tokens,
        head,
        relation,
        negated,
    }
}
