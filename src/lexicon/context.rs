//! What around a term decides whether it is a hit.
//!
//! A term may ask for its word class (`pos`), for what it is said of (`of`), for
//! what stands behind it (`next`), and for what must not follow (`without`); a
//! term of a measured list is no hit inside a name. Phrases that cancel a hit
//! (`unless`) are found like terms, by the matcher.

use super::capitals::Capitals;
use super::numbering::Numbering;
use super::scene::Scene;
use super::slot::Slot;
use super::term;
use super::word_class::{Grammar, WordClass};
use super::{Around, Classes, Hit, InName, Lexicons, Term};
use crate::error::{Error, Result};
use crate::text::TokenKind;

/// What a term asks of the words around it, as its row says. Few things are asked
/// for, by many terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Asks<'t> {
    pos: Option<WordClass>,
    around: &'t Around,
    /// Inside a name it is no hit.
    outside_names: bool,
    /// The list decides by its capitals.
    cased: bool,
}

/// The same, ready to be tried.
#[derive(Debug)]
pub(super) struct Context {
    pos: Option<WordClass>,
    of: Vec<Neighbour>,
    next: Vec<Neighbour>,
    without: Vec<Neighbour>,
    outside_names: bool,
    cased: bool,
}

/// Something that may stand near a term.
#[derive(Debug)]
enum Neighbour {
    /// Words.
    Words(Box<[Slot]>),
    /// A word of a class: `{roles}`.
    Class(Classes),
    /// Digits, or a word for a number.
    Number(Classes),
}

/// Why a term that stands somewhere is no hit there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A phrase of its `unless`.
    Unless,
    /// It is part of a name.
    Name,
    /// It is another part of speech.
    WordClass,
    /// It is not said of what it is loaded of.
    Of,
    /// What must stand behind it does not.
    Next,
    /// Something follows that must not.
    Without,
}

impl Reason {
    /// All reasons, in the order of the columns of `terms.csv`.
    pub const ALL: [Reason; 6] = [
        Reason::Unless,
        Reason::WordClass,
        Reason::Of,
        Reason::Next,
        Reason::Without,
        Reason::Name,
    ];

    /// The column of `terms.csv` that decides.
    pub fn column(self) -> &'static str {
        match self {
            Reason::Unless => "unless",
            Reason::WordClass => "pos",
            Reason::Of => "of",
            Reason::Next => "next",
            Reason::Without => "without",
            Reason::Name => "in_name",
        }
    }
}

impl<'t> Asks<'t> {
    /// Looks into the row of a term of a list that is measured, or is not; none if
    /// the term is a hit wherever it stands.
    pub(super) fn new(term: &'t Term, measured: bool) -> Option<Asks<'t>> {
        let (pos, around) = (term.pos, term.around());
        let outside_names = measured && term.in_name == InName::Drop;
        let cells = [&around.of, &around.next, &around.without];
        let asks = pos.is_some() || outside_names || cells.iter().any(|c| !c.is_empty());
        let is_cased = || term.exact || term.text.chars().any(char::is_uppercase);
        asks.then(|| Asks { pos, around, outside_names, cased: is_cased() })
    }
}

impl Context {
    /// Makes ready what a term asks for.
    ///
    /// # Errors
    /// When a cell names a class that no list has.
    pub(super) fn new(
        lexicons: &Lexicons,
        asks: &Asks<'_>,
        numbering: &mut Numbering,
    ) -> Result<Context> {
        let mut neighbours = |cells: &[String]| {
            let cells = cells.iter().map(|cell| neighbour(lexicons, cell, numbering));
            cells.collect::<Result<Vec<_>>>()
        };
        Ok(Context {
            pos: asks.pos,
            of: neighbours(&asks.around.of)?,
            next: neighbours(&asks.around.next)?,
            without: neighbours(&asks.around.without)?,
            outside_names: asks.outside_names,
            cased: asks.cased,
        })
    }
}

/// Tries hits of one article against what their terms ask for.
pub(super) struct Judge<'a> {
    pub(super) scene: Scene<'a>,
    pub(super) grammar: &'a Grammar,
    pub(super) capitals: Capitals<'a>,
}

impl Judge<'_> {
    /// Why `hit` is none, if it is none.
    pub(super) fn objection(&self, context: &Context, hit: &Hit) -> Option<Reason> {
        let scene = &self.scene;
        let end = scene.sentence(hit.start).end;
        if context.outside_names && self.in_name(context.cased, hit) {
            return Some(Reason::Name);
        }
        if context.pos.is_some_and(|asked| self.is_other(hit.start, asked)) {
            return Some(Reason::WordClass);
        }
        if !context.next.is_empty() && !stands(&context.next, scene, hit.end, end) {
            return Some(Reason::Next);
        }
        if !context.of.is_empty() && !self.is_said_of(&context.of, hit) {
            return Some(Reason::Of);
        }
        let follows = |at| stands(&context.without, scene, at, end);
        (hit.end..end).any(follows).then_some(Reason::Without)
    }

    /// A term with capitals of its own is a name; it is no hit where its capital
    /// is only that of a sentence.
    fn in_name(&self, cased: bool, hit: &Hit) -> bool {
        match cased {
            true => {
                let single = hit.end - hit.start == 1;
                single && self.capitals.is_only_a_beginning(hit.start)
            }
            false => self.capitals.is_name(hit.start),
        }
    }

    /// Whether the word is clearly another part of speech than `asked`.
    fn is_other(&self, at: usize, asked: WordClass) -> bool {
        let found = self.grammar.word_class(&self.scene, at);
        found.is_some_and(|found| !found.satisfies(asked))
    }

    /// Whether one of `of` stands behind the hit in the same phrase, or before
    /// it as a subject.
    fn is_said_of(&self, of: &[Neighbour], hit: &Hit) -> bool {
        let scene = &self.scene;
        let sentence = scene.sentence(hit.start);
        let stands = |at| stands(of, scene, at, sentence.end);
        let runs_on = |at: &usize| !scene.is_pause(*at);
        let behind = hit.end..sentence.end.min(hit.end + BEHIND);
        let first = sentence.start.max(hit.start.saturating_sub(BEFORE));
        let mut before = (first..hit.start).rev().take_while(runs_on);
        let predicated = before.clone().any(|at| self.grammar.is_be(scene, at));
        behind.take_while(runs_on).any(stands) || predicated && before.any(stands)
    }
}

/// How many words behind a hit the thing may stand that it is said of.
const BEHIND: usize = 3;
/// How many words before it, with a form of *be* between.
const BEFORE: usize = 5;

/// Whether one of `neighbours` begins at `at`.
fn stands(neighbours: &[Neighbour], scene: &Scene<'_>, at: usize, limit: usize) -> bool {
    at < limit
        && neighbours.iter().any(|neighbour| match neighbour {
            Neighbour::Class(classes) => scene.classes[at].any(*classes),
            Neighbour::Number(classes) => {
                scene.document.tokens[at].kind == TokenKind::Number
                    || scene.classes[at].any(*classes)
            }
            Neighbour::Words(slots) => {
                at + slots.len() <= limit
                    && slots
                        .iter()
                        .zip(at..)
                        .all(|(slot, at)| slot.accepts(scene.words, at))
            }
        })
}

fn neighbour(
    lexicons: &Lexicons,
    cell: &str,
    numbering: &mut Numbering,
) -> Result<Neighbour> {
    let Some(class) = cell.strip_prefix('{').and_then(|c| c.strip_suffix('}')) else {
        let pattern = term::parse(cell, false).map_err(|m| Error::data(cell, m))?;
        let slots = pattern.elements.into_iter().map(|e| Slot::new(e, numbering));
        return Ok(Neighbour::Words(slots.collect()));
    };
    let classes = lexicons.named_class(class);
    match class {
        _ if classes.is_empty() => Err(Error::data(
            cell,
            "no list of word classes has this; write {roles}, {places.country}, or a category of the list grammar, such as {determiner}",
        )),
        "number" => Ok(Neighbour::Number(classes)),
        _ => Ok(Neighbour::Class(classes)),
    }
}
