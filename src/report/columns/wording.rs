//! `wording.csv`

use super::{DOC_ID, END, OUTLET, START, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "wording.csv",
    row: "a rendering of an utterance that two or more outlets carry",
    columns: &[
        of(
            "utterance",
            "",
            "the remark: its story and its rank there; found by the program",
        ),
        STORY,
        OUTLET,
        DOC_ID,
        of("kind", "", "direct, partial or indirect"),
        of("source_name", "", "who says it, by the name in the article"),
        of("relay", "", "through whom it came"),
        of("text", "", "the words; a longer quotation is cut at the ends of sentences"),
        of(
            "distinctive_words",
            "",
            "content words that no other outlet has in this remark",
        ),
        of(
            "similarity",
            "0 to 1",
            "wording shared with the other outlets: Dice’s coefficient of the stems, \
             weighted by their rarity in the story, the mean over the other outlets",
        ),
        START,
        END,
        of("cue", "", "the words that put it: said, according to"),
        of("cue_class", "", "what kind of cue that is"),
        of("source_id", "", "who says it, by the name used in all articles"),
        of("date", "", "the day of the article"),
        of(
            "left_out",
            "",
            "content words that most other outlets have in this remark and this one has \
             nowhere in it, nor a synonym; names are left aside",
        ),
        of(
            "judging_words",
            "",
            "words of it that judge: lamentable, deplorable (working list synonyms)",
        ),
        of(
            "evidence",
            "nats",
            "how much speaks for one remark: shared terms, less what speaks against it; \
             the mean over the renderings of other outlets",
        ),
        of(
            "speakers",
            "",
            "one; body: a body and who speaks for it; several, who speak for one body: \
             perhaps two remarks; unnamed: somebody is not named",
        ),
    ],
};
