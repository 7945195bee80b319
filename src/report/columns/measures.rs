//! `measures.csv`

use super::{ARTICLES, OUTLET, Table, of};

pub(super) const TABLE: Table = Table {
    file: "measures.csv",
    row: "an outlet's rate",
    columns: &[
        OUTLET,
        of("measure", "", "the question asked"),
        of("category", "", "what is counted"),
        of("voice", "", "own, quoted, reported, or all"),
        of("section", "", "headline, lead, body, caption, or all"),
        of("count", "", "how often"),
        of("out_of", "", "the base: out of how many"),
        of("rate", "see unit", "count / out_of, in the unit of the row"),
        of("unit", "", "what the rate is counted in"),
        of("low", "see unit", "lower end of the 95 % interval"),
        of("high", "see unit", "upper end of the 95 % interval"),
        of(
            "interval",
            "",
            "what it stands on: stories (jackknife: below 100; robust: above 5,000) or sentences",
        ),
        of(
            "others_rate",
            "see unit",
            "the other outlets on the stories they share with this one: mean by story, weighed \
         after Mantel & Haenszel",
        ),
        of(
            "ratio",
            "",
            "the outlet's rate over the others', story by story (Mantel-Haenszel rate ratio)",
        ),
        of(
            "difference",
            "see unit",
            "the outlet's rate less the others', story by story (Mantel-Haenszel rate \
         difference)",
        ),
        of(
            "p_value",
            "",
            "how often labels exchanged story by story differ as much, or, if that is more, the \
         Mantel-Haenszel test; empty below five hits or five shared stories",
        ),
        of("q_value", "", "p_value after Benjamini & Hochberg (1995), over the family"),
        ARTICLES,
        of("stories", "stories", "how many stories it rests on"),
        of("caveats", "", "why the number may mislead, separated by semicolons"),
        of(
            "verdict",
            "",
            "higher or lower (q_value below 0.05), no difference larger than a factor (the \
         interval of the ratio lies within 0.8 to 1.25), or cannot tell",
        ),
        of(
            "needed_stories",
            "stories",
            "where the verdict is cannot tell: about how many shared stories would show a ratio \
         of needed_ratio with a chance of 80 % (Lachin 1981)",
        ),
        of(
            "needed_ratio",
            "",
            "the observed ratio, or 1.5 where that is near 1, 0 or none",
        ),
        of(
            "family",
            "rows",
            "how many rows of this measure, voice and section were tested",
        ),
        of("shared_stories", "stories", "how many stories ratio and difference rest on"),
        of("ratio_low", "", "lower end of the 95 % interval of the ratio"),
        of("ratio_high", "", "upper end of the 95 % interval of the ratio"),
    ],
};
