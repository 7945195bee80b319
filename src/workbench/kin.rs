//! Relatives of a term that its category does not match: *ugliest* of *ugly*,
//! *corruptly* of *corrupt*.
//!
//! A relative has the Snowball stem (Porter2) of a term of one word; -er and
//! -est, which the stemmer keeps, are taken off as well. Neither is a
//! dictionary: *general* and *generous* are relatives, *numb* and *number*, too.

use std::collections::BTreeMap;

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::{FxHashMap, FxHashSet};

use super::bench::Heading;
use super::ground::Ground;
use super::{Bench, Found, Seen};
use crate::lexicon::{Lexicons, forms, normal};
use crate::measure::Reading;

/// The terms of one word, by what could be a relative of them.
#[derive(Debug, Default)]
pub(super) struct Kin {
    /// Terms by stem.
    stems: FxHashMap<String, Vec<usize>>,
    /// What each heading matches already.
    matched: Vec<Matched>,
}

/// The single words that a category matches.
#[derive(Debug, Default)]
struct Matched {
    forms: FxHashSet<String>,
    beginnings: Vec<String>,
    ends: Vec<String>,
}

impl Kin {
    /// Stems the terms of one word of the headings that were asked for.
    pub(super) fn new(
        lexicons: &Lexicons,
        headings: &[Heading<'_>],
        of_entry: &[Option<usize>],
    ) -> Kin {
        let stemmer = Stemmer::create(Algorithm::English);
        let mut kin = Kin::default();
        kin.matched.resize_with(headings.len(), Matched::default);
        for (entry, heading) in of_entry.iter().enumerate() {
            let Some(heading) = heading.filter(|h| headings[*h].asked) else { continue };
            let term = lexicons.term(entry);
            let text = term.text.as_str();
            if text.contains(' ') {
                continue;
            }
            kin.matched[heading].add(text);
            let cased = term.exact || text.contains(char::is_uppercase);
            if !cased && !text.contains('*') {
                let stem = stemmer.stem(text.trim_end_matches('~')).into_owned();
                kin.stems.entry(stem).or_default().push(entry);
            }
        }
        kin
    }
}

impl Matched {
    fn add(&mut self, term: &str) {
        let plain = normal(term);
        match (plain.strip_suffix('*'), plain.strip_prefix('*')) {
            (Some(beginning), _) => self.beginnings.push(beginning.to_string()),
            (_, Some(end)) => self.ends.push(end.to_string()),
            _ => self.forms.extend(forms(&plain)),
        }
    }

    fn has(&self, word: &str) -> bool {
        self.forms.contains(word)
            || self.beginnings.iter().any(|b| word.starts_with(b.as_str()))
            || self.ends.iter().any(|e| word.ends_with(e.as_str()))
    }
}

/// Notes the relatives that stand in an article.
pub(super) fn note(
    reading: &Reading<'_>,
    bench: &Bench<'_>,
    ground: &Ground,
    seen: &mut Seen,
) {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, word) in ground.content.iter().enumerate() {
        if let Some(word) = word {
            places.entry(word).or_default().push(at);
        }
    }
    let stemmer = Stemmer::create(Algorithm::English);
    for (word, tokens) in places {
        let stems = stems(&stemmer, word);
        let entries = stems.iter().filter_map(|stem| bench.kin.stems.get(stem));
        let mut looked_at = Vec::new();
        for entry in entries.flatten() {
            let Some(heading) = bench.asked(*entry) else { continue };
            let new = !looked_at.contains(&heading);
            looked_at.push(heading);
            if !new || bench.kin.matched[heading].has(word) {
                continue;
            }
            for token in tokens.iter().filter(|at| !ground.covers(heading, **at)) {
                let key = (heading, word.to_string());
                let found = seen.kin.entry(key).or_insert((*entry, Found::default()));
                found.1.note(reading.document.tokens[*token].span);
            }
        }
    }
}

/// The stem of a word and, where it may be a comparative, those of its base.
fn stems(stemmer: &Stemmer, word: &str) -> Vec<String> {
    let mut stems = vec![stemmer.stem(word).into_owned()];
    let base = word.strip_suffix("est").or_else(|| word.strip_suffix("er"));
    if let Some(base) = base.filter(|base| base.len() >= SHORTEST_BASE) {
        stems.push(stemmer.stem(base).into_owned());
        stems.push(stemmer.stem(&format!("{base}e")).into_owned());
        if let [.., one, two] = base.as_bytes()
            && one == two
            && one.is_ascii()
        {
            stems.push(stemmer.stem(&base[..base.len() - 1]).into_owned());
        }
    }
    stems
}

/// What is left of a comparative has at least so many letters.
const SHORTEST_BASE: usize = 3;
