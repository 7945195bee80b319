//! `figures.csv`

use super::{DOC_ID, END, OUTLET, SECTION, SENTENCE, START, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "figures.csv",
    row: "a figure for something that two or more outlets on a story give a figure for",
    columns: &[
        STORY,
        of("thing", "", "what is counted: troops, people killed, $ for aid"),
        OUTLET,
        DOC_ID,
        of("value", "", "the number, or the lower end of a range; empty for dozens of"),
        of("value_high", "", "the upper end of a range"),
        of("unit", "", "a currency, percent or percentage points; empty for things"),
        of("approximate", "", "what makes it approximate, as written: some, at least"),
        of("text", "", "as written, from the approximator to the noun"),
        of("voice", "", "in whose voice: own, quoted or reported"),
        of("source", "", "whose figure it is, where it is not the outlet’s"),
        of("source_id", "", "the same by the name used in all articles"),
        SECTION,
        START,
        END,
        SENTENCE,
        of("thing_id", "", "figures with the same number are for the same thing"),
        of("outlets", "outlets", "how many outlets give a figure for it"),
        of("values", "", "how many different figures they give"),
        of("differ", "", "whether the outlets do not all give the same"),
    ],
};
