//! `documents.csv`; one column per lexicon category follows.

use super::{DOC_ID, OUTLET, STORY, Table, of};

pub(super) const TABLE: Table = Table {
    file: "documents.csv",
    row: "an article",
    columns: &[
        DOC_ID,
        OUTLET,
        STORY,
        of("date", "", "day of publication, yyyy-mm-dd"),
        of("title", "", "headline, as the input gives it"),
        of("words", "words", "words of the article, furniture left out"),
        of("own_words", "words", "words in the outlet's own voice"),
        of("quoted_words", "words", "words between quotation marks"),
        of("reported_words", "words", "words in paraphrases of what others said"),
        of("furniture_words", "words", "words of page furniture, counted nowhere else"),
        of("sentences", "sentences", "sentences, furniture left out"),
        of("attributions", "attributions", "attributions, those inside another left out"),
        of(
            "wire",
            "",
            "the agency that the article is credited to, or else the agency or outlet that had \
         the largest part of what it shares first, if that is a tenth of its words or more",
        ),
        of("path", "", "the file, and the line of a table"),
        of(
            "copied_words",
            "words",
            "words of the running text, outside quotation marks, that stand word for word in \
         articles of other outlets, in passages of six words or more",
        ),
        of("copied_share", "0 to 1", "copied_words / text_words"),
        of(
            "text_words",
            "words",
            "all words of the running text, outside quotation marks",
        ),
        of("shared_with", "", "the article of another outlet that has most of them"),
        of(
            "copy_of",
            "",
            "the earliest article that is the same text or nearly so; its own doc_id for that \
         one",
        ),
        of(
            "repeat_of",
            "",
            "the earlier article of the same outlet with the same text; a repeat counts nowhere \
         in the comparison",
        ),
    ],
};
