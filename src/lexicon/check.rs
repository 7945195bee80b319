//! Is a list fit to be used? What a reader of it would object to, with places.

use std::collections::BTreeSet;

use super::{Example, Expect, Lexicon, Lexicons, Outcome, Usage, example, overlap, term};
use crate::text::{self, Orthography};

/// Something to mend, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// `terms.csv:12`, `examples.csv:4` or `lexicon.toml`.
    pub place: String,
    /// What is wrong and what to do about it.
    pub message: String,
}

/// Looks `list`, which is one of `lexicons`, through; nothing found is good.
pub fn check(
    lexicons: &Lexicons,
    list: &Lexicon,
    orthography: &Orthography,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say =
        |place: String, message: String| findings.push(Finding { place, message });
    mirrors(list, &mut say);
    duplicates(list, &mut say);
    runnable_cells(list, &mut say);
    one_word_for_pos(list, &mut say);
    short_stars(list, &mut say);
    empty_categories(list, &mut say);
    enough_examples(list, &mut say);
    untested_terms(list, orthography, &mut say);
    for (example, outcome) in example::examples(lexicons, list, orthography) {
        failed_example(list, example, outcome, &mut say);
    }
    if let Some(origin) = &list.origin {
        findings.extend(origin.findings());
    }
    findings.extend(overlap::with_mirror(list));
    findings.sort();
    findings
}

fn mirrors(list: &Lexicon, say: &mut impl FnMut(String, String)) {
    for category in &list.categories {
        let id = &category.id;
        let message = match (&category.mirror, &category.unpaired) {
            (Some(_), Some(_)) => format!("{id} has both mirror and unpaired; keep one"),
            (None, None) => {
                format!(
                    "{id} has neither mirror nor unpaired; name the opposite category, or say why there is none"
                )
            }
            (Some(mirror), None) if list.category(mirror).is_none() => {
                format!("the mirror of {id}, \"{mirror}\", is no category of this list")
            }
            _ => continue,
        };
        say("lexicon.toml".into(), message);
    }
}

fn duplicates(list: &Lexicon, say: &mut impl FnMut(String, String)) {
    let mut seen = BTreeSet::new();
    for row in &list.terms {
        let cased = row.exact || row.text.chars().any(char::is_uppercase);
        let key = if cased { row.text.clone() } else { term::normal(&row.text) };
        if !seen.insert((row.category, key)) {
            let category = &list.categories[row.category].id;
            say(
                list.at_term(row.line),
                format!("\"{}\" stands twice in {category}", row.text),
            );
        }
    }
}

/// A cell that a spreadsheet would run as a formula.
fn runnable_cells(list: &Lexicon, say: &mut impl FnMut(String, String)) {
    for row in &list.terms {
        let unless = row.around().unless.iter().map(String::as_str);
        let cells = [&*row.text, &*row.note].into_iter().chain(unless);
        let cells = cells.chain(row.extra.iter().map(|cell| &**cell));
        for cell in cells.filter(|cell| cell.starts_with(['=', '+', '-', '@'])) {
            let message =
                format!("\"{cell}\" begins like a formula; a spreadsheet would run it");
            say(list.at_term(row.line), message);
        }
    }
}

/// A part of speech is that of one word.
fn one_word_for_pos(list: &Lexicon, say: &mut impl FnMut(String, String)) {
    for row in list.terms.iter().filter(|row| row.pos.is_some()) {
        if row.text.contains(' ') {
            let message =
                format!("\"{}\" has several words; pos is for terms of one", row.text);
            say(list.at_term(row.line), message);
        }
    }
}

/// One or two letters and a `*` catch more than anybody can look through.
fn short_stars(list: &Lexicon, say: &mut impl FnMut(String, String)) {
    for row in &list.terms {
        if term::parse(&row.text, row.exact).is_ok_and(|pattern| pattern.is_short()) {
            let message =
                format!("\"{}\" has fewer than three letters beside the *", row.text);
            say(list.at_term(row.line), message);
        }
    }
}

/// A category without terms is the sum of those below it, so there must be some.
fn empty_categories(list: &Lexicon, say: &mut impl FnMut(String, String)) {
    for (number, category) in list.categories.iter().enumerate() {
        let empty = list.terms.iter().all(|term| term.category != number);
        if empty && !list.is_parent(number) {
            let message = format!(
                "{} has no terms and no category below it; give it terms or take it out",
                category.id
            );
            say("lexicon.toml".into(), message);
        }
    }
}

/// How many hits, and how many misses, every category needs; one without terms
/// and with others below it has none of its own.
const ENOUGH: usize = 2;

fn enough_examples(list: &Lexicon, say: &mut impl FnMut(String, String)) {
    for (number, category) in list.categories.iter().enumerate() {
        if list.is_sum(number) {
            continue;
        }
        let of = |expect: Expect| {
            list.examples
                .iter()
                .filter(|e| e.category == number && e.expect == expect)
                .count()
        };
        let (hits, misses) = (of(Expect::Hit), of(Expect::Miss));
        if hits < ENOUGH || misses < ENOUGH {
            let message = format!(
                "{} has {hits} hit and {misses} miss rows; give it at least {ENOUGH} of each",
                category.id
            );
            say("examples.csv".into(), message);
        }
    }
}

/// A `*` or an `unless` promises more than its letters show, so a counter-
/// example must touch it.
fn untested_terms(
    list: &Lexicon,
    words: &Orthography,
    say: &mut impl FnMut(String, String),
) {
    if list.examples.is_empty() {
        return; // said once for each category
    }
    let misses: Vec<(usize, Vec<String>)> = list
        .examples
        .iter()
        .filter(|e| e.expect == Expect::Miss)
        .map(|e| {
            let document = text::parse(&e.plain().0.into(), words);
            (e.category, term::words(&document))
        })
        .collect();
    let touched = |category: usize, pattern: &str| {
        term::parse(pattern, false).is_ok_and(|p| {
            misses.iter().filter(|(c, _)| *c == category).any(|(_, words)| {
                words.windows(p.elements.len()).any(|window| {
                    p.elements
                        .iter()
                        .zip(window)
                        .all(|(element, word)| element.accepts(word))
                })
            })
        })
    };
    for row in &list.terms {
        if row.text.contains('*') && !touched_loosely(&misses, row.category, &row.text) {
            let message = format!(
                "\"{}\" has no counter-example; add a \"miss\" row to examples.csv",
                row.text
            );
            say(list.at_term(row.line), message);
        }
        for phrase in row.around().unless.iter().filter(|p| !touched(row.category, p)) {
            let message = format!(
                "no \"miss\" row of examples.csv holds \"{phrase}\", which cancels \"{}\"",
                row.text
            );
            say(list.at_term(row.line), message);
        }
    }
}

/// Whether a miss has a word that begins (or ends) nearly like the term: its
/// letters but for the last one.
fn touched_loosely(
    misses: &[(usize, Vec<String>)],
    category: usize,
    pattern: &str,
) -> bool {
    let first = term::normal(pattern.split_whitespace().next().unwrap_or_default());
    let letters = first.trim_matches('*');
    let shorter: String =
        letters.chars().take(letters.chars().count().saturating_sub(1)).collect();
    let words =
        misses.iter().filter(|(c, _)| *c == category).flat_map(|(_, words)| words);
    words.into_iter().any(|w| {
        w.starts_with(&shorter) || first.starts_with('*') && w.ends_with(letters)
    })
}

fn failed_example(
    list: &Lexicon,
    example: &Example,
    outcome: Outcome,
    say: &mut impl FnMut(String, String),
) {
    let category = &list.categories[example.category].id;
    let what = match outcome {
        Outcome::Reported | Outcome::Validated => return,
        Outcome::Missing => "missing: the marked words are not hit",
        Outcome::Noisy => "noisy: words are hit that are not marked",
    };
    say(
        format!("examples.csv:{}", example.line),
        format!("{category} {what}: {}", example.text),
    );
}

impl Lexicon {
    /// Where a term stands: `terms.csv:12`, or the line of the file of another
    /// program.
    fn at_term(&self, line: u64) -> String {
        let file = self.origin.as_ref().map_or("terms.csv", |origin| &origin.file);
        format!("{file}:{line}")
    }

    /// Whether other categories lie below this one.
    pub fn is_parent(&self, category: usize) -> bool {
        let id = format!("{}.", self.categories[category].id);
        self.categories.iter().any(|other| other.id.starts_with(&id))
    }

    /// Whether this category has no terms and stands for the sum of those below.
    pub fn is_sum(&self, category: usize) -> bool {
        self.terms.iter().all(|t| t.category != category) && self.is_parent(category)
    }

    /// Whether its rates stand in the reports.
    pub fn is_measured(&self) -> bool {
        self.usage == Usage::Measure
    }
}
