//! One article, read by hand, and everything that is counted in it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use parallax::corpus::Article;
use parallax::lexicon::{self, Lexicons, Marks};
use parallax::measure::{Asked, MEASURES, Measured, Observation, Reading, Text, measure};
use parallax::page::{Furniture, Page, Section};
use parallax::text::{Document, Orthography, parse};
use parallax::voice::{
    Attribution, Kind, Label, Mention, Relation, Source, Voice, Voices,
};

/// 25 words in four sentences: 13 own, 6 quoted, 6 reported; 4 are furniture.
const TEXT: &str = "\
Regime falls again

The brutal regime fell. Anna Berg said the “heroic army” was not a brutal one. \
“We won’t miss them,” Berg told Reuters.

Read more: brutal news";

/// A lexicon whose categories `praise` and `blame` mirror each other.
const LEXICON: &str = r#"
id = "test"
name = "Test"
language = "en"
version = "1"
licence = "CC0-1.0"
use = "measure"
question = "Is it praised or blamed?"
weights = "binary"

[[category]]
id = "praise"
label = "Praise"
definition = "Praises."
not = "Blames."
mirror = "blame"
source = "none"

[[category]]
id = "blame"
label = "Blame"
definition = "Blames."
not = "Praises."
mirror = "praise"
source = "none"

[source.none]
cite = "Made up."
"#;

const TERMS: &str = "\
category,term,weight,voice,negation,case,unless,source,note
praise,heroic,,,,,,,
blame,army,,own,,,,,
blame,brutal,,,flip,,,,
blame,regime,,own,,,,,
";

/// The lexicon, read as a user's would be.
static LEXICONS: LazyLock<Lexicons> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("measure-lexicon");
    std::fs::create_dir_all(&folder).unwrap();
    let examples = "expect,category,voice,text,note\n";
    for (name, text) in
        [("lexicon.toml", LEXICON), ("terms.csv", TERMS), ("examples.csv", examples)]
    {
        std::fs::write(folder.join(name), text).unwrap();
    }
    Lexicons::new(lexicon::from_folder(&folder).unwrap()).unwrap()
});

/// The tokens of the first place where `words` stand.
fn tokens(document: &Document, words: &str) -> Range<usize> {
    let from = document.text.find(words).unwrap();
    let inside = |at: &usize| {
        (from..from + words.len()).contains(&document.tokens[*at].span.start)
    };
    let all: Vec<usize> = (0..document.tokens.len()).filter(inside).collect();
    all[0]..all[all.len() - 1] + 1
}

fn page(document: &Document) -> Page {
    let section = |paragraph| match paragraph {
        0 => Some(Section::Headline),
        1 => Some(Section::Lead),
        _ => None,
    };
    let span = document.paragraphs[2].span;
    Page {
        furniture: vec![Furniture { paragraph: 2, span, rule: "furniture.links".into() }],
        sections: document.sentences.iter().map(|s| section(s.paragraph)).collect(),
        headline: Some(document.paragraphs[0].span),
    }
}

fn voices(document: &Document) -> Voices {
    let at = |words: &str| tokens(document, words);
    let berg = |mention: &str| Source {
        mention: vec![at(mention)],
        name: "Anna Berg".into(),
        kind: "official".into(),
        speaks_for: None,
    };
    let indirect = Attribution {
        kind: Kind::Indirect,
        source: Some(berg("Anna Berg")),
        cue: vec![at("said")],
        cue_class: "neutral".into(),
        content: vec![at("the “heroic army” was not a brutal one")],
        relay: None,
        nested: false,
        rule: "clause after cue",
    };
    let direct = Attribution {
        kind: Kind::Direct,
        source: Some(berg("Berg told")),
        cue: vec![at("told")],
        content: vec![at("“We won’t miss them,”")],
        relay: Some("Reuters".into()),
        rule: "quotation before cue",
        ..indirect.clone()
    };
    let scare = Attribution {
        kind: Kind::Scare,
        source: None,
        cue: Vec::new(),
        cue_class: String::new(),
        content: vec![at("“heroic army”")],
        nested: true,
        rule: "nobody speaks",
        ..indirect.clone()
    };
    let mut by_token = vec![Voice::Own; document.tokens.len()];
    let mut speaker = vec![None; document.tokens.len()];
    for (number, words, voice) in [
        (0, "the “heroic army” was not a brutal one", Voice::Reported),
        (0, "“heroic army”", Voice::Quoted),
        (1, "“We won’t miss them,”", Voice::Quoted),
    ] {
        by_token[at(words)].fill(voice);
        speaker[at(words)].fill(Some(number));
    }
    let mention = |words: &str, name: &str, kind| Mention {
        tokens: at(words),
        name: name.into(),
        kind,
    };
    Voices {
        attributions: vec![indirect, direct, scare],
        by_token,
        speaker,
        mentions: vec![
            mention("Anna Berg", "Anna Berg", "person"),
            mention("Berg told", "Anna Berg", "person"),
            mention("Reuters", "Reuters", "agency"),
        ],
        labels: vec![Label {
            name: "Anna Berg".into(),
            kind: "person",
            tokens: at("“heroic army”"),
            head: Some(at("army”").start),
            relation: Relation::Predicate,
            negated: true,
        }],
    }
}

fn measured() -> Measured {
    let document = parse(&TEXT.into(), &Orthography::default());
    let mut marks: Marks = LEXICONS.find(&document);
    let denied = tokens(&document, "brutal one").start;
    marks.hits.iter_mut().for_each(|hit| hit.negated = hit.start == denied);
    let article = Article {
        doc_id: "a1".into(),
        outlet: "Daily".into(),
        story: Some("fall".into()),
        date: None,
        title: None,
        url: None,
        path: "daily/a1.txt".into(),
        text: TEXT.into(),
    };
    let reading = Reading {
        article: &article,
        document: &document,
        marks: &marks,
        page: &page(&document),
        voices: &voices(&document),
        lexicons: &LEXICONS,
        asked: &Asked::new(&LEXICONS),
    };
    measure(&reading)
}

/// What stands between two code points.
fn chars(start: u32, end: u32) -> String {
    TEXT.chars().skip(start as usize).take((end - start) as usize).collect()
}

fn observation<'m>(of: &'m Measured, key: [&str; 3]) -> &'m Observation {
    let found = of.observations.iter().find(|o| [o.measure, o.voice, o.section] == key);
    found.unwrap_or_else(|| panic!("no observation {key:?}"))
}

/// `measure voice section = category count …/out_of`, one a line.
fn counts(of: &Measured, measure: &str) -> String {
    let wanted = of.observations.iter().filter(|o| o.measure == measure);
    let lines = wanted.map(|o| {
        let counts: Vec<String> = o
            .counts
            .iter()
            .map(|(id, c)| format!("{} {}", of.categories.name(*id), c.count))
            .collect();
        format!("{} {}: {} of {}", o.voice, o.section, counts.join(", "), o.out_of)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn words_belong_to_one_voice_and_furniture_to_none() {
    let document = measured().document;
    let words = [document.own_words, document.quoted_words, document.reported_words];
    assert_eq!(words, [13, 6, 6]);
    assert_eq!(
        (document.words, document.furniture_words, document.sentences),
        (25, 4, 4)
    );
    assert_eq!(document.attributions, 2);
    assert_eq!(document.categories.iter().map(|c| c.1).collect::<Vec<_>>(), [3, 0]);
}

#[test]
fn hits_are_listed_in_all_voices_and_counted_as_their_lexicon_says() {
    let measured = measured();
    let listed: Vec<String> = measured
        .hits
        .iter()
        .map(|h| {
            assert_eq!(&h.sentence[h.marked.0 as usize..h.marked.1 as usize], h.r#match);
            let points: String = chars(h.start, h.end);
            assert_eq!(points, h.r#match);
            format!(
                "{} {} {} {}={}",
                h.r#match,
                h.section,
                h.voice,
                h.source,
                h.counted_as()
            )
        })
        .collect();
    let expected = [
        "Regime headline own =blame",
        "brutal lead own =blame",
        "regime lead own =blame",
        "heroic lead quoted Anna Berg=praise",
        "army lead quoted Anna Berg=",
        "brutal lead reported Anna Berg=praise",
    ];
    assert_eq!(listed, expected);
}

#[test]
fn a_label_is_listed_with_its_parts_its_speaker_and_its_hits() {
    let measured = measured();
    let [row] = measured.labels.as_slice() else { panic!("one label") };
    assert_eq!((&*row.actor, row.actor_kind), ("Anna Berg", "person"));
    assert_eq!(row.label, "“heroic army”");
    assert_eq!(
        [&*row.key, &*row.head, &*row.modifiers],
        ["heroic army", "army", "heroic"]
    );
    assert_eq!((row.relation, row.negated), ("predicate", true));
    assert_eq!((row.voice, &*row.source, row.section), ("quoted", "Anna Berg", "lead"));
    assert_eq!(row.categories, ["blame", "praise"].map(Text::from), "each once, by name");
    assert_eq!(&row.sentence[row.marked.0 as usize..row.marked.1 as usize], row.label);
    let points: String = chars(row.start, row.end);
    assert_eq!(points, row.label);
}

#[test]
fn word_choice_counts_by_voice_and_section() {
    let expected = "\
own headline: blame 1 of 3
own lead: blame 2 of 10
own all: blame 3 of 13
quoted lead: praise 1 of 6
quoted all: praise 1 of 6
reported lead: praise 1 of 6
reported all: praise 1 of 6
all headline: blame 1 of 3
all lead: blame 2, praise 2 of 22
all all: blame 3, praise 2 of 25";
    assert_eq!(counts(&measured(), "word_choice"), expected);
}

#[test]
fn sums_over_sentences_are_kept_for_the_interval() {
    // Own words and hits by sentence: (3, 1), (4, 2), (3, 0), (3, 0).
    let measured = measured();
    let own = observation(&measured, ["word_choice", "own", "all"]);
    let base = own.sentences.unwrap();
    assert_eq!((base.sentences, base.squares), (4, 9 + 16 + 9 + 9));
    let [(id, blame)] = own.counts.as_slice() else { panic!("one category") };
    assert_eq!(&**measured.categories.name(*id), "blame");
    assert_eq!((blame.squares, blame.products), (1 + 4, 3 + 8));
}

#[test]
fn attributions_are_counted_once() {
    let measured = measured();
    assert_eq!(
        counts(&measured, "attribution_kind"),
        "all all: direct 1, indirect 1 of 2"
    );
    assert_eq!(counts(&measured, "cue_class"), "all all: neutral 2 of 2");
    assert_eq!(counts(&measured, "source_kind"), "all all: official 2 of 2");
    assert_eq!(counts(&measured, "relay"), "all all: relayed 1 of 2");
    assert_eq!(counts(&measured, "share_of_voice"), "all all: official 12 of 12");
    let shares = "\
all headline: own 3 of 3
all lead: own 10, quoted 6, reported 6 of 22
all all: own 13, quoted 6, reported 6 of 25";
    assert_eq!(counts(&measured, "voice_share"), shares);
}

#[test]
fn attribution_rows_say_what_stands_there() {
    let rows = measured().attributions;
    let first = &rows[0];
    assert_eq!(first.content, "the “heroic army” was not a brutal one");
    assert_eq!((first.words, first.quoted_words), (8, 2));
    assert_eq!(
        first.sentence[first.marked.0 as usize..first.marked.1 as usize],
        first.content
    );
    assert_eq!((&*rows[1].source, &*rows[1].source_name), ("Berg told", "Anna Berg"));
    let points: String = TEXT.chars().skip(rows[1].start as usize).collect();
    assert!(points.starts_with("“We won’t"));
    assert_eq!((&*rows[2].source_kind, rows[2].nested), ("none", true));
}

#[test]
fn subjects_weigh_more_the_further_up_they_stand() {
    let subjects = measured().subjects;
    // Berg is named behind 7 and 22 of 25 words: 0.72 + 0.12; Reuters behind 24.
    let berg = &subjects[0];
    assert_eq!(
        (berg.mentions, berg.prominence, berg.space_words),
        (2, 720 + 120, 11 + 7)
    );
    assert_eq!((berg.headline, berg.lead), (false, true));
    assert_eq!((&*subjects[1].subject, subjects[1].prominence), ("Reuters", 40));
}

#[test]
fn content_words_have_their_stem_and_their_voice() {
    let words = measured().words;
    let own = words.running.iter().filter(|one| one.content && one.voice == Voice::Own);
    let mut listed: BTreeMap<&str, u64> = BTreeMap::new();
    for one in own {
        let word = &words.words[one.word as usize];
        *listed.entry(&*word.form).or_default() += 1;
    }
    let forms: Vec<(&str, u64)> = listed.iter().map(|(form, n)| (*form, *n)).collect();
    let expected = [
        ("again", 1),
        ("anna", 1),
        ("berg", 2),
        ("brutal", 1),
        ("falls", 1),
        ("fell", 1),
    ];
    assert_eq!(forms[..6], expected);
    assert_eq!(listed["regime"], 2);
    let regime = words.words.iter().find(|word| &*word.form == "regime").unwrap();
    assert_eq!(regime.stem, lexicon::Form::alone("regimes").stem_hash());
}

#[test]
fn furniture_is_listed_with_its_rule() {
    let removed = measured().removed;
    assert_eq!(
        (&*removed[0].rule, &*removed[0].text),
        ("furniture.links", "Read more: brutal news")
    );
}

#[test]
fn measures_are_documented() {
    let headings = [
        "What it counts",
        "Why it may matter",
        "When it misleads",
        "Example",
        "Reference",
    ];
    for id in MEASURES.iter().map(|m| m.id).chain(["emphasis"]) {
        let source = std::fs::read_to_string(format!("src/measure/{id}.rs")).unwrap();
        let found: Vec<&str> =
            source.lines().filter_map(|line| line.strip_prefix("//! # ")).collect();
        assert_eq!(found, headings, "src/measure/{id}.rs");
    }
    assert!(MEASURES.iter().all(|m| m.question.ends_with('?')));
}
