//! `keyness.csv`

use super::{
    Table, articles, list, maybe_number, maybe_whole, number, outlet, text, whole,
    written,
};
use crate::compare::KeynessRow;

/// A word or phrase of an outlet in one voice: `keyness.csv`.
pub const KEYNESS: Table<KeynessRow> = Table {
    file: "keyness.csv",
    row: "a word or phrase of an outlet in one voice",
    columns: &[
        outlet(|row| &row.outlet),
        text(
            "term",
            "the most frequent form of a word, or of a phrase of two or three",
            |row| &row.term,
        ),
        whole(
            "count",
            "uses",
            "how often it stands in this voice in the outlet",
            |row| row.count,
        ),
        whole("others_count", "uses", "how often it does in the others", |row| {
            row.others_count
        }),
        number("rate", "per 1,000 words", "of the outlet's words in this voice", |row| {
            row.rate
        }),
        number(
            "others_rate",
            "per 1,000 words",
            "of the others' words in this voice",
            |row| row.others_rate,
        ),
        number(
            "g2",
            "",
            "log-likelihood (Dunning 1993), four cells, without a sign",
            |row| row.g2,
        ),
        number(
            "log_ratio",
            "",
            "binary logarithm of the ratio of the rates (Hardie 2014)",
            |row| row.log_ratio,
        ),
        number(
            "log_odds_z",
            "",
            "weighted log-odds (Monroe, Colaresi & Quinn 2008), the prior being all counts: for \
             order",
            |row| row.log_odds_z,
        ),
        maybe_number(
            "p_value",
            "",
            "of g2, chi-squared with one degree of freedom, as if words fell one by one, which \
             they do not; empty with fewer than five shared stories",
            |row| row.p_value,
        ),
        maybe_number(
            "q_value",
            "",
            "p_value after Benjamini & Hochberg (1995), over the family",
            |row| row.q_value,
        ),
        articles(|row| row.articles),
        number(
            "dispersion",
            "0 to 1",
            "DP (Gries 2008); near 1 when few articles hold all uses",
            |row| row.dispersion,
        ),
        text(
            "voice",
            "own, quoted or reported: whose words; base of both rates",
            |row| row.voice,
        ),
        whole("words", "words", "1, or 2 or 3 of a phrase", |row| row.words),
        text(
            "kind",
            "name (most uses hold a name), topic (stands in few of the stories), else word or \
             phrase",
            |row| row.kind,
        ),
        text(
            "part_of",
            "the longer term that holds four of five of its uses, if one does",
            |row| row.part_of.as_deref().unwrap_or_default(),
        ),
        maybe_number(
            "log_ratio_low",
            "",
            "lower bound of log_ratio, 95 percent, over stories; empty with fewer than five",
            |row| row.log_ratio_low,
        ),
        maybe_number("log_ratio_high", "", "its upper bound", |row| row.log_ratio_high),
        maybe_number(
            "p_stories",
            "",
            "score test over stories, Student's t: what reports go by",
            |row| row.p_stories,
        ),
        maybe_number(
            "q_stories",
            "",
            "p_stories after Benjamini & Hochberg, over the family",
            |row| row.q_stories,
        ),
        maybe_whole(
            "family",
            "tests",
            "how many were corrected for: terms of as many words used three times in the corpus",
            |row| row.family,
        ),
        whole("others_articles", "articles", "how many of the others use it", |row| {
            row.others_articles
        }),
        maybe_number(
            "dispersion_norm",
            "0 to 1",
            "DP over the most it can be (Lijffijt & Gries 2012)",
            |row| row.dispersion_norm,
        ),
        written(
            "other_forms",
            "",
            "forms besides term that make a tenth or more of its uses in all outlets",
            |row, to| list(to, &row.other_forms, "; "),
        ),
    ],
    further: None,
};
