//! `keyness.csv`

use super::{ARTICLES, OUTLET, Table, of};

pub(super) const TABLE: Table = Table {
    file: "keyness.csv",
    row: "a word of an outlet",
    columns: &[
        OUTLET,
        of("term", "", "the most frequent form of a word; own voice only"),
        of("count", "words", "how often the outlet writes it"),
        of("others_count", "words", "how often the others do"),
        of("rate", "per 1,000 words", "of the outlet's own words"),
        of("others_rate", "per 1,000 words", "of the others' own words"),
        of("g2", "", "log-likelihood (Dunning 1993)"),
        of("log_ratio", "", "binary logarithm of the ratio of the rates (Hardie 2014)"),
        of("log_odds_z", "", "weighted log-odds (Monroe, Colaresi & Quinn 2008)"),
        of("p_value", "", "of g2, chi-squared with one degree of freedom"),
        of("q_value", "", "p_value after Benjamini & Hochberg (1995)"),
        ARTICLES,
        of(
            "dispersion",
            "0 to 1",
            "DP (Gries 2008); near 1 when few articles hold all uses",
        ),
    ],
};
