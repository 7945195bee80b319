//! What a report says of a coded sample.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::score::score;
use super::{KeyUnit, Results, Truth};
use crate::report::{Accuracy, Validation};
use crate::sample::UnitKind;

/// How the program did on each category, of the corpus, of each outlet and of each voice.
pub fn validation(results: &Results) -> Validation {
    let key = &results.key;
    let articles: BTreeSet<&str> = key.units.iter().map(KeyUnit::cluster).collect();
    let of_all = results.agreements.iter().filter(|row| row.coders.is_empty());
    Validation {
        unit: key.unit.id(),
        drawn: key.units.len() as u64,
        articles: articles.len() as u64,
        coders: results.coders.iter().map(|sheet| sheet.coder.clone()).collect(),
        adjudicated: results.adjudicated.is_some(),
        sha256: hash(results),
        alphas: of_all.map(|row| (row.question.clone(), row.agreement.alpha)).collect(),
        accuracies: accuracies(results),
    }
}

/// The hash of the key and of what sheets say, in whatever format they were saved.
fn hash(results: &Results) -> String {
    let mut hash = Sha256::new();
    hash.update(&results.key.sha256);
    for sheet in results.coders.iter().chain(&results.adjudicated) {
        hash.update((sheet.coder.len() as u64).to_le_bytes());
        hash.update(&sheet.coder);
        let code = |code: &Option<usize>| code.map_or(u64::MAX, |code| code as u64);
        let codes = sheet.codes.iter().flatten().map(code);
        codes.for_each(|code| hash.update(code.to_le_bytes()));
    }
    format!("{:x}", hash.finalize())
}

fn accuracies(results: &Results) -> Vec<Accuracy> {
    let key = &results.key;
    let measure = match key.unit {
        UnitKind::Attributions => "attribution_kind",
        _ => "word_choice",
    };
    let domains = domains(&key.units);
    let mut accuracies = Vec::new();
    for (asked, question) in key.questions.iter().enumerate() {
        let truth: Vec<Truth> = results.truth.iter().map(|unit| unit[asked]).collect();
        for value in &question.scored {
            let Some(code) = question.values.iter().position(|known| known == value)
            else {
                continue;
            };
            let category = if value == "1" { &question.id } else { value };
            let one = |(outlet, voice): &(Option<&str>, &str)| {
                let counts = |unit: &KeyUnit| {
                    outlet.is_none_or(|outlet| unit.outlet == outlet)
                        && (*voice == ALL || unit.voice == *voice)
                };
                let score = score(key, (asked, code), &truth, counts);
                Accuracy {
                    measure,
                    category: category.clone(),
                    outlet: outlet.map(String::from),
                    voice: voice.to_string(),
                    units: score.units as u64,
                    articles: score.articles as u64,
                    undecided: score.undecided as u64,
                    program: score.program as u64,
                    coders: score.coders as u64,
                    both: score.both as u64,
                    precision: score.precision,
                    recall: score.recall,
                    coded: score.coded,
                    missed: score.missed.map(|missed| (missed, score.others)),
                }
            };
            accuracies.extend(domains.iter().map(one).filter(|one| one.units > 0));
        }
    }
    accuracies
}

const ALL: &str = "all";

/// The corpus, then each outlet; of each all voices, then each voice that units have.
fn domains(units: &[KeyUnit]) -> Vec<(Option<&str>, &str)> {
    let named = |text: &'_ str| !text.is_empty();
    let outlets: BTreeSet<&str> =
        units.iter().map(|unit| &*unit.outlet).filter(|outlet| named(outlet)).collect();
    let voices: BTreeSet<&str> =
        units.iter().map(|unit| &*unit.voice).filter(|voice| named(voice)).collect();
    let outlets: Vec<Option<&str>> =
        std::iter::once(None).chain(outlets.into_iter().map(Some)).collect();
    let voices: Vec<&str> = std::iter::once(ALL).chain(voices).collect();
    outlets
        .iter()
        .flat_map(|outlet| voices.iter().map(|voice| (*outlet, *voice)))
        .collect()
}
