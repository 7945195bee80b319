//! `measures.csv`

use super::{
    Table, articles, list, maybe_number, maybe_whole, number, outlet, text, whole,
    written,
};
use crate::report::validation::Rated;

/// An outlet's rate: `measures.csv`.
pub(in crate::report) const MEASURES: Table<Rated> = Table {
    file: "measures.csv",
    row: "an outlet's rate",
    columns: &[
        outlet(|row| &row.outlet),
        text("measure", "the question asked", |row| row.measure),
        text("category", "what is counted", |row| &row.category),
        text("voice", "own, quoted, reported, or all", |row| row.voice),
        text("section", "headline, lead, body, caption, or all", |row| row.section),
        whole("count", "", "how often", |row| row.count),
        whole("out_of", "", "the base: out of how many", |row| row.out_of),
        number("rate", "see unit", "count / out_of, in the unit of the row", |row| {
            row.rate
        }),
        text("unit", "what the rate is counted in", |row| row.unit.id()),
        maybe_number("low", "see unit", "lower end of the 95 % interval", |row| row.low),
        maybe_number("high", "see unit", "upper end of the 95 % interval", |row| {
            row.high
        }),
        text(
            "interval",
            "what it stands on: stories (jackknife: below 100; robust: above 5,000) or sentences",
            |row| row.interval,
        ),
        maybe_number(
            "others_rate",
            "see unit",
            "the other outlets on the stories they share with this one: mean by story, weighed \
         after Mantel & Haenszel",
            |row| row.others_rate,
        ),
        maybe_number(
            "ratio",
            "",
            "the outlet's rate over the others', story by story (Mantel-Haenszel rate ratio)",
            |row| row.ratio,
        ),
        maybe_number(
            "difference",
            "see unit",
            "the outlet's rate less the others', story by story (Mantel-Haenszel rate \
         difference)",
            |row| row.difference,
        ),
        maybe_number(
            "p_value",
            "",
            "how often labels exchanged story by story differ as much, or, if that is more, the \
         Mantel-Haenszel test; empty below five hits or five shared stories",
            |row| row.p_value,
        ),
        maybe_number(
            "q_value",
            "",
            "p_value after Benjamini & Hochberg (1995), over the family",
            |row| row.q_value,
        ),
        articles(|row| row.articles),
        whole("stories", "stories", "how many stories it rests on", |row| row.stories),
        written(
            "caveats",
            "",
            "why the number may mislead, separated by semicolons",
            |row, to| list(to, row.caveats.iter().map(|caveat| caveat.code()), "; "),
        ),
        written(
            "verdict",
            "",
            "higher or lower (q_value below 0.05), no difference larger than a factor (the \
         interval of the ratio lies within 0.8 to 1.25), or cannot tell",
            |row, to| to.push_str(&row.verdict.text()),
        ),
        maybe_whole(
            "needed_stories",
            "stories",
            "where the verdict is cannot tell: about how many shared stories would show a ratio \
         of needed_ratio with a chance of 80 % (Lachin 1981)",
            |row| row.needed_stories,
        ),
        maybe_number(
            "needed_ratio",
            "",
            "the observed ratio, or 1.5 where that is near 1, 0 or none",
            |row| row.needed_ratio,
        ),
        maybe_whole(
            "family",
            "rows",
            "how many rows of this measure, voice and section were tested",
            |row| row.family,
        ),
        whole(
            "shared_stories",
            "stories",
            "how many stories ratio and difference rest on",
            |row| row.shared_stories,
        ),
        maybe_number(
            "ratio_low",
            "",
            "lower end of the 95 % interval of the ratio",
            |row| row.ratio_low,
        ),
        maybe_number(
            "ratio_high",
            "",
            "upper end of the 95 % interval of the ratio",
            |row| row.ratio_high,
        ),
        maybe_number(
            "precision",
            "share",
            "of what the program finds of the category in the corpus, the share that coders \
         confirm; empty without --validated",
            |row| row.precision.map(|p| p.share),
        ),
        maybe_number(
            "precision_low",
            "share",
            "lower end of the 95 % interval of precision",
            |row| row.precision.map(|p| p.low),
        ),
        maybe_number(
            "precision_high",
            "share",
            "upper end of the 95 % interval of precision",
            |row| row.precision.map(|p| p.high),
        ),
        maybe_number(
            "recall",
            "share",
            "of what coders find of the category in the corpus, the share that the program finds; \
         empty where units were drawn from what it found",
            |row| row.recall.map(|r| r.share),
        ),
        maybe_number(
            "recall_low",
            "share",
            "lower end of the 95 % interval of recall",
            |row| row.recall.map(|r| r.low),
        ),
        maybe_number(
            "recall_high",
            "share",
            "upper end of the 95 % interval of recall",
            |row| row.recall.map(|r| r.high),
        ),
        maybe_number(
            "corrected_rate",
            "see unit",
            "the rate, corrected by what was coded of this outlet",
            |row| row.corrected.map(|c| c.rate),
        ),
        maybe_number(
            "corrected_low",
            "see unit",
            "lower end of the 95 % interval of corrected_rate, with the uncertainty of the coding",
            |row| row.corrected.and_then(|c| c.low),
        ),
        maybe_number(
            "corrected_high",
            "see unit",
            "upper end of the 95 % interval of corrected_rate, with the uncertainty of the coding",
            |row| row.corrected.and_then(|c| c.high),
        ),
        text(
            "correction",
            "how the rate was corrected (hits that coders confirm; precision / recall), or why \
         it was not",
            |row| &row.correction,
        ),
    ],
    further: None,
};
