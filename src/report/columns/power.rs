//! `power.csv`

use super::{
    Table, list, maybe_number, maybe_whole, number, outlet, text, whole, written,
};
use crate::compare::PowerRow;

/// A planned comparison of an outlet with the others: `power.csv`.
pub const POWER: Table<PowerRow> = Table {
    file: "power.csv",
    row: "a planned comparison of an outlet with the others",
    columns: &[
        outlet(|row| &row.outlet),
        text("measure", "the question asked", |row| row.measure),
        text("category", "what is counted", |row| &row.category),
        text("voice", "own, or all where a measure does not tell voices apart", |row| {
            row.voice
        }),
        maybe_number(
            "rate",
            "see unit",
            "the outlet's rate on the shared stories of the pilot",
            |row| row.rate,
        ),
        maybe_number("others_rate", "see unit", "the others' rate there", |row| {
            row.others_rate
        }),
        text("unit", "what the rates are counted in", |row| row.unit.id()),
        maybe_number(
            "observed_ratio",
            "",
            "the first over the second, story by story",
            |row| row.observed_ratio,
        ),
        whole("shared_stories", "stories", "how many the pilot has", |row| {
            row.shared_stories
        }),
        whole("hits", "hits", "how many both sides have on them", |row| row.hits),
        number("words_per_article", "words", "of the outlet, on average", |row| {
            row.words_per_article
        }),
        number("ratio", "", "how many times the others' rate is to be seen", |row| {
            row.ratio
        }),
        number("power", "", "how surely", |row| row.power),
        number("alpha", "", "the q-value below which a difference is told", |row| {
            row.alpha
        }),
        whole("family", "comparisons", "how many stand together", |row| row.family),
        maybe_whole(
            "needed_stories",
            "stories",
            "about how many shared stories that needs",
            |row| row.needed_stories,
        ),
        maybe_whole(
            "needed_low",
            "stories",
            "lower end of its 95 % interval, told from the pilot",
            |row| row.needed_low,
        ),
        maybe_whole("needed_high", "stories", "upper end", |row| row.needed_high),
        maybe_whole(
            "needed_articles",
            "articles",
            "of both sides on so many stories",
            |row| row.needed_articles,
        ),
        maybe_whole("needed_words", "words", "of these articles", |row| row.needed_words),
        maybe_whole(
            "needed_if_twice_as_long",
            "stories",
            "needed_stories if all articles were twice as long",
            |row| row.needed_if_twice_as_long,
        ),
        maybe_number(
            "chance",
            "percent",
            "how much of the variance is that of single hits, which longer articles lessen; the \
         rest is that of writers and stories, which only more stories lessen",
            |row| row.chance,
        ),
        maybe_whole(
            "needed_for_1.1",
            "stories",
            "needed_stories for a ratio of 1.1",
            |row| row.needed_for[0],
        ),
        maybe_whole("needed_for_1.25", "stories", "the same for 1.25", |row| {
            row.needed_for[1]
        }),
        maybe_whole("needed_for_1.5", "stories", "the same for 1.5", |row| {
            row.needed_for[2]
        }),
        maybe_whole("needed_for_2", "stories", "the same for 2", |row| row.needed_for[3]),
        maybe_number(
            "ratio_with_20",
            "",
            "the least ratio above 1 that 20 shared stories show",
            |row| row.detectable[0],
        ),
        maybe_number("ratio_with_50", "", "the same for 50", |row| row.detectable[1]),
        maybe_number("ratio_with_100", "", "the same for 100", |row| row.detectable[2]),
        maybe_number("ratio_with_500", "", "the same for 500", |row| row.detectable[3]),
        maybe_number("ratio_with_1000", "", "the same for 1,000", |row| {
            row.detectable[4]
        }),
        written(
            "caveats",
            "",
            "why the numbers may mislead, separated by semicolons",
            |row, to| list(to, row.caveats.iter().map(|caveat| caveat.code()), "; "),
        ),
    ],
    further: None,
};

#[cfg(test)]
mod tests {
    use super::POWER;
    use crate::compare::{RATIOS, STORIES};

    #[test]
    fn columns_are_named_for_the_ratios_and_stories_that_are_planned_for() {
        let named = |start: &str| -> Vec<&str> {
            POWER
                .columns
                .iter()
                .filter_map(|column| column.name.strip_prefix(start))
                .collect()
        };
        assert_eq!(named("needed_for_"), RATIOS.map(|ratio| ratio.to_string()));
        assert_eq!(named("ratio_with_"), STORIES.map(|stories| stories.to_string()));
    }
}
