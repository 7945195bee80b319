//! `power.csv`

use super::{OUTLET, Table, of};

pub(in crate::report) const TABLE: Table = Table {
    file: "power.csv",
    row: "a planned comparison of an outlet with the others",
    columns: &[
        OUTLET,
        of("measure", "", "the question asked"),
        of("category", "", "what is counted"),
        of("voice", "", "own, or all where a measure does not tell voices apart"),
        of("rate", "see unit", "the outlet's rate on the shared stories of the pilot"),
        of("others_rate", "see unit", "the others' rate there"),
        of("unit", "", "what the rates are counted in"),
        of("observed_ratio", "", "the first over the second, story by story"),
        of("shared_stories", "stories", "how many the pilot has"),
        of("hits", "hits", "how many both sides have on them"),
        of("words_per_article", "words", "of the outlet, on average"),
        of("ratio", "", "how many times the others' rate is to be seen"),
        of("power", "", "how surely"),
        of("alpha", "", "the q-value below which a difference is told"),
        of("family", "comparisons", "how many stand together"),
        of("needed_stories", "stories", "about how many shared stories that needs"),
        of(
            "needed_low",
            "stories",
            "lower end of its 95 % interval, told from the pilot",
        ),
        of("needed_high", "stories", "upper end"),
        of("needed_articles", "articles", "of both sides on so many stories"),
        of("needed_words", "words", "of these articles"),
        of(
            "needed_if_twice_as_long",
            "stories",
            "needed_stories if all articles were twice as long",
        ),
        of(
            "chance",
            "percent",
            "how much of the variance is that of single hits, which longer articles lessen; the \
         rest is that of writers and stories, which only more stories lessen",
        ),
        of("needed_for_1.1", "stories", "needed_stories for a ratio of 1.1"),
        of("needed_for_1.25", "stories", "the same for 1.25"),
        of("needed_for_1.5", "stories", "the same for 1.5"),
        of("needed_for_2", "stories", "the same for 2"),
        of("ratio_with_20", "", "the least ratio above 1 that 20 shared stories show"),
        of("ratio_with_50", "", "the same for 50"),
        of("ratio_with_100", "", "the same for 100"),
        of("ratio_with_500", "", "the same for 500"),
        of("ratio_with_1000", "", "the same for 1,000"),
        of("caveats", "", "why the numbers may mislead, separated by semicolons"),
    ],
};
