//! `keyness.csv`

use super::{ARTICLES, OUTLET, Table, of};

pub(super) const TABLE: Table = Table {
    file: "keyness.csv",
    row: "a word or phrase of an outlet in one voice",
    columns: &[
        OUTLET,
        of(
            "term",
            "",
            "the most frequent form of a word, or of a phrase of two or three",
        ),
        of("count", "uses", "how often it stands in this voice in the outlet"),
        of("others_count", "uses", "how often it does in the others"),
        of("rate", "per 1,000 words", "of the outlet's words in this voice"),
        of("others_rate", "per 1,000 words", "of the others' words in this voice"),
        of("g2", "", "log-likelihood (Dunning 1993), four cells, without a sign"),
        of("log_ratio", "", "binary logarithm of the ratio of the rates (Hardie 2014)"),
        of(
            "log_odds_z",
            "",
            "weighted log-odds (Monroe, Colaresi & Quinn 2008), the prior being all counts: for \
             order",
        ),
        of(
            "p_value",
            "",
            "of g2, chi-squared with one degree of freedom, as if words fell one by one, which \
             they do not; empty with fewer than five shared stories",
        ),
        of("q_value", "", "p_value after Benjamini & Hochberg (1995), over the family"),
        ARTICLES,
        of(
            "dispersion",
            "0 to 1",
            "DP (Gries 2008); near 1 when few articles hold all uses",
        ),
        of("voice", "", "own, quoted or reported: whose words; base of both rates"),
        of("words", "words", "1, or 2 or 3 of a phrase"),
        of(
            "kind",
            "",
            "name (most uses hold a name), topic (stands in few of the stories), else word or \
             phrase",
        ),
        of(
            "part_of",
            "",
            "the longer term that holds four of five of its uses, if one does",
        ),
        of(
            "log_ratio_low",
            "",
            "lower bound of log_ratio, 95 percent, over stories; empty with fewer than five",
        ),
        of("log_ratio_high", "", "its upper bound"),
        of("p_stories", "", "score test over stories, Student's t: what reports go by"),
        of("q_stories", "", "p_stories after Benjamini & Hochberg, over the family"),
        of(
            "family",
            "tests",
            "how many were corrected for: terms of as many words used three times in the corpus",
        ),
        of("others_articles", "articles", "how many of the others use it"),
        of(
            "dispersion_norm",
            "0 to 1",
            "DP over the most it can be (Lijffijt & Gries 2012)",
        ),
        of(
            "other_forms",
            "",
            "forms besides term that make a tenth or more of its uses in all outlets",
        ),
    ],
};
