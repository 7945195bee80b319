//! `omissions.csv`

use super::{DOC_ID, SENTENCE, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "omissions.csv",
    row: "a subject of a story that outlets mention and others do not",
    columns: &[
        STORY,
        of("subject", "", "a name, a noun phrase, a source or a frame vocabulary"),
        of(
            "kind",
            "",
            "person, organisation, place, agency, medium, unclassified (a name of which no \
             more is known), phrase, source (heard there by name), frame",
        ),
        of("mentioned_by", "", "the outlets that mention it, separated by ;"),
        of(
            "omitted_by",
            "",
            "the outlets in whose articles on the story no form of it stands anywhere: \
             headline, captions, quotations and furniture included",
        ),
        of("outlets", "outlets", "outlets on the story"),
        of(
            "prominence_max",
            "",
            "the highest prominence in any outlet: mentions per article, each weighing 1 at \
             the first word and 0 at the last",
        ),
        of("prominence_outlet", "", "which outlet that is"),
        of(
            "pattern",
            "",
            "omitted: two or more outlets mention it, and at least two thirds of those beside \
             one that does not; only_here: one of three or more outlets alone mentions it; \
             one_of_two: one of two outlets does. Listed is what one outlet has in a headline \
             or lead, or mentions twice, or three times where no other does (a phrase that \
             no other has: three times in any case), and at most 30 rows a story",
        ),
        of(
            "perhaps",
            "",
            "outlets with a word that may stand for it, of which nothing is said",
        ),
        of("articles", "articles", "articles that mention it"),
        of("mentions", "mentions", "how often they do"),
        of("headlines", "articles", "articles that have it in the headline"),
        of("leads", "articles", "articles that have it in the lead"),
        of("omitting_articles", "articles", "articles of the outlets in omitted_by"),
        of("omitting_words", "words", "their words, in the order of omitted_by"),
        of("caveats", "", "why the row may mislead, separated by ;"),
        DOC_ID,
        SENTENCE,
    ],
};
