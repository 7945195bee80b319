//! `validation.csv`

use super::{Table, articles, maybe_number, text, whole};
use crate::report::Accuracy;

/// How the program did against coders: `validation.csv`.
pub(in crate::report) const VALIDATION: Table<Accuracy> = Table {
    file: "validation.csv",
    row: "a category, in the corpus or in an outlet, against what coders say (--validated)",
    columns: &[
        text("outlet", "whose articles; empty for the whole corpus", |row| {
            row.outlet.as_deref().unwrap_or_default()
        }),
        text("measure", "the measure of measures.csv", |row| row.measure),
        text("category", "what was coded", |row| &row.category),
        text("voice", "own, quoted, reported, or all", |row| &row.voice),
        whole("units", "units", "coded units with an answer of the coders", |row| {
            row.units
        }),
        articles(|row| row.articles),
        whole(
            "undecided",
            "units",
            "units on which coders did not agree and nobody decided; they count nowhere else",
            |row| row.undecided,
        ),
        whole("program", "units", "those that the program gives the category", |row| {
            row.program
        }),
        whole("coders", "units", "those that the coders give it", |row| row.coders),
        whole("both", "units", "those that both give it", |row| row.both),
        maybe_number(
            "precision",
            "share",
            "of what the program finds, the share that coders confirm, weighed by the probabilities of being drawn",
            |row| row.precision.map(|share| share.share),
        ),
        maybe_number(
            "precision_low",
            "share",
            "lower end of the 95 % interval of precision",
            |row| row.precision.map(|share| share.low),
        ),
        maybe_number(
            "precision_high",
            "share",
            "upper end of the 95 % interval of precision",
            |row| row.precision.map(|share| share.high),
        ),
        maybe_number(
            "recall",
            "share",
            "of what coders find, the share that the program finds; empty where units were drawn from what it found",
            |row| row.recall.map(|share| share.share),
        ),
        maybe_number(
            "recall_low",
            "share",
            "lower end of the 95 % interval of recall",
            |row| row.recall.map(|share| share.low),
        ),
        maybe_number(
            "recall_high",
            "share",
            "upper end of the 95 % interval of recall",
            |row| row.recall.map(|share| share.high),
        ),
        maybe_number(
            "coded_share",
            "share",
            "of all units of the corpus or outlet, the share that has the category, as coders say; empty where units were drawn from what the program found",
            |row| row.coded.map(|share| share.share),
        ),
        maybe_number(
            "coded_low",
            "share",
            "lower end of the 95 % interval of coded_share",
            |row| row.coded.map(|share| share.low),
        ),
        maybe_number(
            "coded_high",
            "share",
            "upper end of the 95 % interval of coded_share",
            |row| row.coded.map(|share| share.high),
        ),
    ],
    further: None,
};
