//! `timeline.csv`

use super::{ARTICLES, OUTLET, Table, of};

pub(super) const TABLE: Table = Table {
    file: "timeline.csv",
    row: "an outlet's rate in one period",
    columns: &[
        OUTLET,
        of(
            "period",
            "",
            "the day (2026-02-14), week (2026-W07, ISO 8601) or month (2026-02)",
        ),
        of("unit_of_time", "", "day, week or month"),
        of("start", "", "first day of the period, yyyy-mm-dd; of a week the Monday"),
        of("end", "", "last day of the period, yyyy-mm-dd"),
        of("measure", "", "the question asked"),
        of("category", "", "what is counted; left out where nobody ever has any"),
        of("voice", "", "own, or all where a measure does not tell voices apart"),
        of("count", "", "how often, in whole articles dated within the period"),
        of("out_of", "", "the base: out of how many"),
        of("rate", "see unit", "count / out_of, in the unit of the row"),
        of("unit", "", "what the rate is counted in"),
        of("low", "see unit", "lower end of the 95 % interval of this period's rate"),
        of("high", "see unit", "upper end of the 95 % interval of this period's rate"),
        of(
            "interval",
            "",
            "what it stands on: stories (jackknife: below 100; robust: above 5,000); empty \
         without an interval",
        ),
        ARTICLES,
        of("stories", "stories", "how many stories it rests on"),
        of("caveats", "", "why the number may mislead, separated by semicolons"),
    ],
};
