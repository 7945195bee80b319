//! `outlets.csv`

use super::{Table, maybe_number, outlet, whole};
use crate::compare::OutletSummary;

/// An outlet: `outlets.csv`.
pub const OUTLETS: Table<OutletSummary> = Table {
    file: "outlets.csv",
    row: "an outlet",
    columns: &[
        outlet(|row| &row.outlet),
        whole("articles", "articles", "articles read", |row| row.articles),
        whole("stories", "stories", "different stories among them", |row| row.stories),
        whole(
            "shared_stories",
            "stories",
            "stories that another outlet tells too",
            |row| row.shared_stories,
        ),
        whole("words", "words", "words of the articles, furniture left out", |row| {
            row.words
        }),
        whole("own_words", "words", "words in the outlet's own voice", |row| {
            row.own_words
        }),
        whole("quoted_words", "words", "words between quotation marks", |row| {
            row.quoted_words
        }),
        whole(
            "reported_words",
            "words",
            "words in paraphrases of what others said",
            |row| row.reported_words,
        ),
        whole(
            "furniture_words",
            "words",
            "words of page furniture, counted nowhere else",
            |row| row.furniture_words,
        ),
        whole("sentences", "sentences", "sentences, furniture left out", |row| {
            row.sentences
        }),
        whole(
            "attributions",
            "attributions",
            "attributions, those inside another left out",
            |row| row.attributions,
        ),
        whole("direct", "attributions", "with a clause in quotation marks", |row| {
            row.direct
        }),
        whole("partial", "attributions", "with a fragment in quotation marks", |row| {
            row.partial
        }),
        whole("indirect", "attributions", "paraphrases", |row| row.indirect),
        whole("scare", "attributions", "quotation marks and nobody who speaks", |row| {
            row.scare
        }),
        whole("relayed", "attributions", "passed on through somebody else", |row| {
            row.relayed
        }),
        whole("unnamed", "attributions", "to a source without a name", |row| row.unnamed),
        whole("sources", "sources", "different sources with a name", |row| row.sources),
        maybe_number(
            "herfindahl",
            "0 to 1",
            "how few of these sources carry their words: the sum of squared shares (Hirschman \
         1945, Herfindahl 1950); 1 is a single source",
            |row| row.herfindahl,
        ),
        maybe_number(
            "effective_sources",
            "sources",
            "1 / herfindahl: as many sources with equally many words would be as concentrated \
         (Laakso & Taagepera 1979)",
            |row| row.effective_sources,
        ),
        maybe_number(
            "mean_quotation_words",
            "words",
            "words between quotation marks per direct or partial attribution",
            |row| row.mean_quotation_words,
        ),
        maybe_number(
            "unnamed_share",
            "percent",
            "of the attributions, scare quotes left out: to a source without a name",
            |row| row.unnamed_share,
        ),
        maybe_number(
            "relayed_share",
            "percent",
            "of the attributions, scare quotes left out: passed on through somebody else",
            |row| row.relayed_share,
        ),
    ],
    further: None,
};
