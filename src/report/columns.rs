//! The columns of every table: the one place that names and defines them.

/// A column of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// What stands in the header.
    pub name: &'static str,
    /// What a cell is counted in; empty for text.
    pub unit: &'static str,
    /// What a cell says.
    pub meaning: &'static str,
}

/// A CSV file.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name: `hits.csv`.
    pub file: &'static str,
    /// What a row is.
    pub row: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

/// All tables, in the order in which one would open them.
pub const TABLES: [Table; 11] = [
    Table { file: "outlets.csv", row: "an outlet", columns: OUTLETS },
    Table { file: "measures.csv", row: "an outlet's rate", columns: MEASURES },
    Table { file: "documents.csv", row: "an article", columns: DOCUMENTS },
    Table { file: "hits.csv", row: "a word of a lexicon where it stands", columns: HITS },
    Table { file: "attributions.csv", row: "an attribution", columns: ATTRIBUTIONS },
    Table { file: "sources.csv", row: "a source of an outlet", columns: SOURCES },
    Table { file: "keyness.csv", row: "a word of an outlet", columns: KEYNESS },
    Table {
        file: "labels.csv",
        row: "a label of an actor where it stands",
        columns: LABELS,
    },
    Table { file: "emphasis.csv", row: "a name in an outlet", columns: EMPHASIS },
    Table { file: "removed.csv", row: "a line set aside", columns: REMOVED },
    Table { file: "skipped.csv", row: "a record not read", columns: SKIPPED },
];

const fn of(name: &'static str, unit: &'static str, meaning: &'static str) -> Column {
    Column { name, unit, meaning }
}

const OUTLET: Column = of("outlet", "", "who published it");
const DOC_ID: Column = of("doc_id", "", "the article's name in all tables");
const STORY: Column = of("story", "", "the event that the article tells");
const SECTION: Column =
    of("section", "", "headline, lead (first three sentences), body or caption");
const START: Column =
    of("start", "code points", "where it begins in the article's text as read");
const END: Column =
    of("end", "code points", "where it ends, the first code point after it");
const SENTENCE: Column = of("sentence", "", "the sentence in which it stands");
const ARTICLES: Column = of("articles", "articles", "how many articles it rests on");

/// `outlets.csv`
const OUTLETS: &[Column] = &[
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
];

/// `measures.csv`
const MEASURES: &[Column] = &[
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
    of("needed_ratio", "", "the observed ratio, or 1.5 where that is near 1, 0 or none"),
    of("family", "rows", "how many rows of this measure, voice and section were tested"),
    of("shared_stories", "stories", "how many stories ratio and difference rest on"),
    of("ratio_low", "", "lower end of the 95 % interval of the ratio"),
    of("ratio_high", "", "upper end of the 95 % interval of the ratio"),
];

/// `documents.csv`; one column per lexicon category follows.
const DOCUMENTS: &[Column] = &[
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
    of("wire", "", "empty in this version"),
    of("path", "", "the file, and the line of a table"),
];

/// `hits.csv`
const HITS: &[Column] = &[
    DOC_ID,
    OUTLET,
    STORY,
    of("lexicon", "", "the list"),
    of("category", "", "its heading"),
    of("term", "", "its entry"),
    of("match", "", "the words as they stand"),
    of("voice", "", "whose words they are: own, quoted or reported"),
    of("source", "", "who says them, where it is not the outlet"),
    of("negated", "", "whether a negation stands before them"),
    SECTION,
    START,
    END,
    SENTENCE,
    of(
        "counted_as",
        "",
        "the category that it counts for; empty where it does not count",
    ),
    of("source_id", "", "who says them, by the name used in all articles"),
    of(
        "rule",
        "",
        "what style guides ask of the word, by the list: attribute, avoid or explain",
    ),
    of("instead", "", "the plainer word that the list names"),
    of(
        "attributed",
        "",
        "own_voice, attributed (to a source that is told) or unattributed",
    ),
];

/// `attributions.csv`
const ATTRIBUTIONS: &[Column] = &[
    DOC_ID,
    OUTLET,
    STORY,
    of("kind", "", "direct, partial, indirect or scare"),
    of("source", "", "who says it, as it stands there"),
    of("source_name", "", "who that is, by full name where the article gives it"),
    of("source_kind", "", "official, expert, agency, medium, unnamed …"),
    of("cue", "", "the words that put it: said, according to"),
    of("cue_class", "", "what kind of cue that is"),
    of("relay", "", "through whom it came"),
    of("content", "", "what is said"),
    of("words", "words", "words of the content"),
    SECTION,
    START,
    END,
    SENTENCE,
    of("quoted_words", "words", "words of the content between quotation marks"),
    of("nested", "", "whether it stands inside another attribution"),
    of("rule", "", "the rule that decided"),
    of(
        "source_id",
        "",
        "who says it, by the name used in all articles and in sources.csv",
    ),
    of(
        "speaks_for",
        "",
        "the country or body that the source speaks for, where the words say so",
    ),
];

/// `sources.csv`
const SOURCES: &[Column] = &[
    OUTLET,
    of("source", "", "who is quoted"),
    of("kind", "", "official, expert, agency, medium, unnamed …"),
    of("attributions", "attributions", "how often, those inside another left out"),
    of("share", "percent", "of the outlet's attributions, scare quotes left out"),
    of("direct", "attributions", "with a clause in quotation marks"),
    of("partial", "attributions", "with a fragment in quotation marks"),
    of("indirect", "attributions", "paraphrases"),
    of("words", "words", "words given to the source"),
    of("quoted_words", "words", "of them between quotation marks"),
    ARTICLES,
    of("first_position", "0 to 1", "median place of its first word in the article"),
    of("relayed", "attributions", "passed on through somebody else"),
    of("only_here", "", "whether no other outlet quotes the source"),
    of("cue_classes", "", "what kinds of cue put its words, with how often"),
];

/// `keyness.csv`
const KEYNESS: &[Column] = &[
    OUTLET,
    of("term", "", "the most frequent form of a word; own voice only"),
    of("count", "words", "how often the outlet writes it"),
    of("others_count", "words", "how often the others do"),
    of("rate", "per 1,000 words", "of the outlet's own words"),
    of("others_rate", "per 1,000 words", "of the others' own words"),
    of("g2", "", "log-likelihood (Dunning 1993)"),
    of("log_ratio", "", "binary logarithm of the ratio of the rates (Hardie 2014)"),
    of("log_odds_z", "", "weighted log-odds (Monroe, Colaresi & Quinn 2008)"),
    of("p_value", "", "of g2, chi-squared with one degree of freedom"),
    of("q_value", "", "p_value after Benjamini & Hochberg (1995)"),
    ARTICLES,
    of("dispersion", "0 to 1", "DP (Gries 2008); near 1 when few articles hold all uses"),
];

/// `labels.csv`
const LABELS: &[Column] = &[
    of("actor", "", "who is called so, by the name used in all articles"),
    of("actor_kind", "", "person, organisation, place, agency or medium"),
    OUTLET,
    DOC_ID,
    STORY,
    of("label", "", "what the actor is called, as it stands"),
    of("head", "", "the noun that heads the label; empty for an adjective alone"),
    of("modifiers", "", "the words in front of the head"),
    of(
        "relation",
        "",
        "where it stands: before the name (title if it is an office and nothing else), \
         apposition, behind, predicate (is a …), as (called, known as …)",
    ),
    of("voice", "", "whose label it is: own, quoted or reported"),
    of("source", "", "who says it, where it is not the outlet"),
    of("negated", "", "whether the text denies it: is not a …"),
    of(
        "categories",
        "",
        "categories of the lists that hit inside it, separated by semicolons",
    ),
    SECTION,
    START,
    END,
    SENTENCE,
    of("key", "", "the label in small letters, for counting"),
];

/// `emphasis.csv`
const EMPHASIS: &[Column] = &[
    OUTLET,
    of("subject", "", "a person, organisation, place or agency"),
    of("kind", "", "which of these"),
    of("articles", "articles", "articles that mention it"),
    of("mentions", "mentions", "how often"),
    of("headlines", "articles", "articles that name it in the headline"),
    of("leads", "articles", "articles that name it in the lead"),
    of("prominence", "", "mentions weighted by how early they stand, per article"),
    of("space_share", "percent", "words of the sentences that mention it"),
    of("others_prominence", "", "the same in the other outlets"),
    of("others_space_share", "percent", "the same in the other outlets"),
];

/// `removed.csv`
const REMOVED: &[Column] = &[
    DOC_ID,
    OUTLET,
    of("rule", "", "what told that it is page furniture"),
    START,
    END,
    of("text", "", "the line"),
];

/// `skipped.csv`
const SKIPPED: &[Column] = &[
    of("place", "", "the file"),
    of("line", "", "the line of a table where the record begins"),
    of("reason", "", "what is wrong and what to do about it"),
];
