//! `outlets.csv`

use super::{OUTLET, Table, of};

pub(super) const TABLE: Table = Table {
    file: "outlets.csv",
    row: "an outlet",
    columns: &[
        OUTLET,
        of("articles", "articles", "articles read"),
        of("stories", "stories", "different stories among them"),
        of("shared_stories", "stories", "stories that another outlet tells too"),
        of("words", "words", "words of the articles, furniture left out"),
        of("own_words", "words", "words in the outlet's own voice"),
        of("quoted_words", "words", "words between quotation marks"),
        of("reported_words", "words", "words in paraphrases of what others said"),
        of("furniture_words", "words", "words of page furniture, counted nowhere else"),
        of("sentences", "sentences", "sentences, furniture left out"),
        of("attributions", "attributions", "attributions, those inside another left out"),
        of("direct", "attributions", "with a clause in quotation marks"),
        of("partial", "attributions", "with a fragment in quotation marks"),
        of("indirect", "attributions", "paraphrases"),
        of("scare", "attributions", "quotation marks and nobody who speaks"),
        of("relayed", "attributions", "passed on through somebody else"),
        of("unnamed", "attributions", "to a source without a name"),
        of("sources", "sources", "different sources with a name"),
        of(
            "herfindahl",
            "0 to 1",
            "how few of these sources carry their words: the sum of squared shares (Hirschman \
         1945, Herfindahl 1950); 1 is a single source",
        ),
        of(
            "effective_sources",
            "sources",
            "1 / herfindahl: as many sources with equally many words would be as concentrated \
         (Laakso & Taagepera 1979)",
        ),
        of(
            "mean_quotation_words",
            "words",
            "words between quotation marks per direct or partial attribution",
        ),
        of(
            "unnamed_share",
            "percent",
            "of the attributions, scare quotes left out: to a source without a name",
        ),
        of(
            "relayed_share",
            "percent",
            "of the attributions, scare quotes left out: passed on through somebody else",
        ),
    ],
};
