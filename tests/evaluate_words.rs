//! Scores of word choice counted by hand, on sentences written for them.

use parallax::corpus::Article;
use parallax::evaluate::{
    self, Categories, Labels, Outcome, Text, WordChoice, WordGold, WordHit,
};

/// Name, outlet, text.
type Source = (&'static str, &'static str, &'static str);

const THREE: [Source; 3] = [
    ("depot", "Ledger", "Furious mobs stormed the depot. The council met."),
    ("bill", "Beacon", "A shameful bill passed. Rain fell 😀."),
    ("rain", "Ledger", "The council met. Rain fell."),
];

/// Text, words as they stand, label; of a sentence also the judgement.
type Marked = (&'static str, &'static str, &'static str, Option<&'static str>);

const GOLD: [Marked; 9] = [
    ("depot", "Furious mobs stormed the depot.", "sent", Some("1")),
    ("depot", "The council met.", "sent", Some("false")),
    ("bill", "A shameful bill passed.", "sent", Some("true")),
    ("bill", "Rain fell 😀.", "sent", Some("0")),
    ("rain", "The council met.", "sent", Some("0")),
    ("rain", "Rain fell.", "sent", Some("null")),
    ("depot", "Furious mobs", "loaded:own", None),
    ("depot", "stormed", "loaded:said", None),
    ("bill", "shameful", "loaded:own", None),
];

/// Text, words as they stand, category.
const HITS: [(&str, &str, &str); 4] = [
    ("depot", "Furious", "loaded.alarm"),
    ("depot", "depot", "places"),
    ("bill", "Rain", "weather.wet"),
    ("bill", "fell", "weather.wet"),
];

#[test]
fn scores_are_those_counted_by_hand() {
    let overall = compare(&THREE, &GOLD, &HITS, &[]).overall;
    assert_eq!((overall.words, overall.spans, overall.hits), ([19, 4], 3, 4));
    // One was not judged.
    assert_eq!(overall.sentences, [5, 2]);
    let right = [
        // Marked: Furious, mobs, stormed, shameful. Hit: Furious, depot, Rain, fell.
        ("words.precision", 1.0 / 4.0),
        ("words.recall", 1.0 / 4.0),
        ("words.f1", 1.0 / 4.0),
        // In the first sentences of the first two texts: Furious, depot.
        ("inside.precision", 1.0 / 2.0),
        ("inside.recall", 1.0 / 4.0),
        ("inside.f1", 1.0 / 3.0),
        ("passages.touched", 1.0 / 3.0),
        ("hits.touching", 1.0 / 4.0),
        // Hits in the marked: 2, 0; in the others: 0, 2, 0.
        ("sentences.auc", 3.5 / 6.0),
        // Ledger: 2 against 0 and 0; Beacon: 0 against 2.
        ("sentences.auc_within_outlet", 2.0 / 3.0),
        ("sentences.precision", 1.0 / 2.0),
        ("sentences.recall", 1.0 / 2.0),
        ("sentences.f1", 1.0 / 2.0),
        // Of the others 2 of 3 have no hit, and 2 of 3 without one are others.
        ("sentences.macro_f1", (1.0 / 2.0 + 2.0 / 3.0) / 2.0),
    ];
    for (metric, right) in right {
        let value = overall.score(metric).and_then(|score| score.value);
        assert!(
            value.is_some_and(|v| close(v, right)),
            "{metric}: {value:?}, not {right}"
        );
    }
    // Lengths 2, 3, 3, 4, 5: nothing of like length to compare with.
    assert_eq!(overall.score("sentences.auc_length_matched").unwrap().value, None);
}

#[test]
fn floors_are_those_counted_by_hand() {
    let overall = compare(&THREE, &GOLD, &HITS, &[]).overall;
    let floors = |metric| overall.score(metric).unwrap().floors;
    let right = [
        (floors("words.precision").by_lot, 4.0 / 19.0),
        (floors("words.recall").by_lot, 4.0 / 19.0),
        (floors("words.f1").by_lot, 4.0 / 19.0),
        (floors("inside.precision").by_lot, 4.0 / 9.0),
        (floors("inside.recall").by_lot, 2.0 / 9.0),
        // Words in the marked: 5, 4; in the others: 3, 2, 3.
        (floors("sentences.auc").length_alone, 1.0),
        // Ledger 1 of 3, Beacon 1 of 2; the marked: one each.
        (floors("sentences.auc").outlet_alone, 3.5 / 6.0),
        (floors("sentences.precision").by_lot, 2.0 / 5.0),
        (floors("sentences.f1").all_marked, 4.0 / 7.0),
        (floors("sentences.macro_f1").all_marked, 2.0 / 7.0),
    ];
    for (at, (floor, right)) in right.into_iter().enumerate() {
        assert!(floor.is_some_and(|f| close(f, right)), "{at}: {floor:?}, not {right}");
    }
}

#[test]
fn sentences_of_like_length_are_compared() {
    let text =
        [("news", "Ledger", "Grim news came. Good news came. It was said at noon.")];
    let gold = [
        ("news", "Grim news came.", "sent", Some("1")),
        ("news", "Good news came.", "sent", Some("0")),
        ("news", "It was said at noon.", "sent", Some("0")),
    ];
    let hits = [("news", "Grim", "x"), ("news", "Good", "x")];
    let overall = compare(&text, &gold, &hits, &[]).overall;
    let value = |metric| overall.score(metric).and_then(|score| score.value);
    assert_eq!(value("sentences.auc"), Some(0.75), "a tie, and a pair won");
    assert_eq!(value("sentences.auc_length_matched"), Some(0.5), "the tie alone");
    assert_eq!(overall.score("sentences.auc_within_outlet"), None, "one outlet");
    assert_eq!(overall.score("words.precision"), None, "no word is marked");
}

#[test]
fn a_star_stands_for_all_labels_that_begin_so() {
    let marked = |labels: &[&str]| compare(&THREE, &GOLD, &HITS, labels).overall.words[1];
    assert_eq!(marked(&["loaded:own"]), 3);
    assert_eq!(marked(&["loaded:own", "loaded:said"]), 4);
    assert_eq!(marked(&["loaded*"]), 4);
    assert_eq!(marked(&["*"]), 4);
    let all = Labels::new(&[]);
    let taken = ["loaded", "frame:conflict", "title", "focus:x", "mention:y", "titles"]
        .map(|label| all.take(label));
    assert_eq!(taken, [true, false, false, false, false, true]);
}

#[test]
fn every_mark_and_every_surplus_hit_has_a_row() {
    let choice = compare(&THREE, &GOLD, &HITS, &[]);
    let rows = choice.words.iter().map(|row| (row.outcome, &row.text[..]));
    let right = [
        (Outcome::Found, "Furious mobs"),
        (Outcome::Missed, "stormed"),
        (Outcome::Surplus, "depot"),
        (Outcome::Missed, "shameful"),
        (Outcome::Surplus, "Rain"),
        (Outcome::Surplus, "fell"),
    ];
    assert_eq!(rows.collect::<Vec<_>>(), right);
    let outcomes: Vec<_> = choice.sentences.iter().map(|row| row.outcome()).collect();
    let (found, missed) = (Some(Outcome::Found), Some(Outcome::Missed));
    assert_eq!(outcomes, [found, None, missed, Some(Outcome::Surplus), None, None]);
    let table = String::from_utf8(evaluate::word_rows(&choice)).unwrap();
    assert!(
        table.contains(
            "\ndepot,Ledger,0,12,Furious mobs,loaded:own,loaded.alarm,,found\n"
        )
    );
    let table = String::from_utf8(evaluate::sentences(&choice)).unwrap();
    assert!(
        table.contains("\nbill,Beacon,24,36,2,0,2,surplus,Rain fell 😀.\n"),
        "{table}"
    );
    assert!(table.contains("\nrain,Ledger,17,27,2,,0,,Rain fell.\n"), "{table}");
    let table = String::from_utf8(evaluate::choice_scores(&choice)).unwrap();
    assert!(table.contains("\n,hits.touching,0.25,"), "{table}");
    assert!(table.contains("\nBeacon,sentences.auc,0,,,0.5,1,,,"), "{table}");
    let table = String::from_utf8(evaluate::categories(&choice)).unwrap();
    assert!(table.contains("\nweather.wet,2,0,0,0.5\n"), "{table}");
    assert!(table.contains("\nloaded.alarm,1,1,1,0.25\n"), "{table}");
}

#[test]
fn intervals_come_from_drawing_texts() {
    let first = compare(&THREE, &GOLD, &HITS, &[]);
    // A third of the marks is found in one text, and no mark of another is.
    let interval = first.overall.score("words.recall").unwrap().interval;
    assert_eq!(interval, Some((0.0, 1.0 / 3.0)));
    assert_eq!(first, compare(&THREE, &GOLD, &HITS, &[]), "the same lots");
    assert!(first.outlets[0].scores.iter().all(|score| score.interval.is_none()));
}

#[test]
fn hits_are_read_one_a_line_or_one_article_a_line() {
    let articles = articles(&THREE);
    let texts: Vec<Text<'_>> = articles.iter().map(Text::new).collect();
    let flat =
        "{\"doc_id\":\"rain\",\"start\":0,\"end\":3,\"category\":\"weather.wet\"}\n";
    let annotated = "{\"doc_id\":\"rain\",\"hits\":[\
        {\"start\":0,\"end\":3,\"lexicon\":\"loaded\",\"category\":\"loaded.alarm\",\"term\":\"the\"},\
        {\"start\":4,\"end\":7,\"lexicon\":\"frames\",\"category\":\"frame.law\"}]}\n";
    let read = |content: &str, ids: &[&str]| {
        let ids: Vec<String> = ids.iter().map(|id| id.to_string()).collect();
        let hits = evaluate::read_hits(content, "pred.jsonl", &texts, &ids).unwrap();
        hits.into_iter().map(|hit| hit.category).collect::<Vec<_>>()
    };
    assert_eq!(read(flat, &[]), ["weather.wet"], "all of them");
    assert_eq!(read(flat, &["weather"]), ["weather.wet"], "what stands below");
    assert_eq!(read(flat, &["weather.w"]), [""; 0], "not what begins so");
    assert_eq!(read(annotated, &[]), ["loaded.alarm"], "the lists of word choice");
    assert_eq!(read(annotated, &["frames"]), ["frame.law"], "a lexicon");
    assert!(Categories::new(&[]).take("labels", "label.war"));
}

#[test]
fn an_error_says_where_what_and_what_to_do() {
    for (line, pieces) in [
        ("not json", ["not JSON", "one object a line"]),
        (
            r#"{"doc_id":"tux","start":0,"end":2,"label":"x"}"#,
            ["called \"tux\"", "the first are"],
        ),
        (
            r#"{"doc_id":"rain","start":2,"end":2,"label":"x"}"#,
            ["[2, 2]", "start before end"],
        ),
        (
            r#"{"doc_id":"rain","start":2,"end":99,"label":"x"}"#,
            ["[2, 99]", "27 code points"],
        ),
        (
            r#"{"doc_id":"rain","start":-1,"end":9,"label":"x"}"#,
            ["start or end", "code points"],
        ),
        (r#"{"doc_id":"rain","start":0,"end":9,"label":7}"#, ["not a text", "loaded"]),
        (
            r#"{"doc_id":"rain","start":0,"end":9,"label":"sent","biased":2}"#,
            ["biased is 2", "null for not judged"],
        ),
    ] {
        let error = read(&format!("\n{line}\n"), &[], "biased").unwrap_err();
        assert!(error.starts_with("gold.jsonl:2: "), "{line}: {error}");
        for piece in pieces {
            assert!(error.contains(piece), "{line}: {piece:?} is not in {error:?}");
        }
    }
    let gold = content(&THREE, &GOLD);
    let error = read(&gold, &[], "loaded").unwrap_err();
    assert!(error.contains("--sentence-key, there are: biased"), "{error}");
    let error = read(&gold, &["slanted"], "biased").unwrap_err();
    assert!(error.contains("--label, there are: loaded:own, loaded:said"), "{error}");
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-12
}

fn read(gold: &str, labels: &[&str], key: &str) -> Result<WordGold, String> {
    let labels: Vec<String> = labels.iter().map(|label| label.to_string()).collect();
    let articles = articles(&THREE);
    let texts: Vec<Text<'_>> = articles.iter().map(Text::new).collect();
    evaluate::read_words(gold, "gold.jsonl", &texts, &Labels::new(&labels), key)
        .map_err(|error| error.to_string())
}

fn compare(
    sources: &[Source],
    gold: &[Marked],
    hits: &[(&str, &str, &str)],
    labels: &[&str],
) -> WordChoice {
    let labels: Vec<String> = labels.iter().map(|label| label.to_string()).collect();
    let articles = articles(sources);
    let texts: Vec<Text<'_>> = articles.iter().map(Text::new).collect();
    let content = content(sources, gold);
    let gold = evaluate::read_words(
        &content,
        "gold.jsonl",
        &texts,
        &Labels::new(&labels),
        "biased",
    );
    let hit = |(doc_id, words, category): &(&str, &str, &str)| WordHit {
        doc_id: doc_id.to_string(),
        span: place(sources, doc_id, words),
        category: category.to_string(),
        term: String::new(),
    };
    let hits: Vec<WordHit> = hits.iter().map(hit).collect();
    evaluate::word_choice(&texts, &gold.unwrap(), &hits, 1)
}

fn articles(sources: &[Source]) -> Vec<Article> {
    let article = |(doc_id, outlet, text): &Source| Article {
        doc_id: doc_id.to_string(),
        outlet: outlet.to_string(),
        text: (*text).into(),
        ..Article::default()
    };
    sources.iter().map(article).collect()
}

/// The marks as a gold file.
fn content(sources: &[Source], gold: &[Marked]) -> String {
    let line = |(doc_id, words, label, judgement): &Marked| {
        let [start, end] = place(sources, doc_id, words);
        let judgement = judgement.map(|j| format!(",\"biased\":{j}")).unwrap_or_default();
        format!(
            "{{\"doc_id\":\"{doc_id}\",\"start\":{start},\"end\":{end},\
             \"label\":\"{label}\"{judgement}}}\n"
        )
    };
    gold.iter().map(line).collect()
}

/// Where words stand first in a text, in code points.
fn place(sources: &[Source], doc_id: &str, words: &str) -> [usize; 2] {
    let (.., text) =
        sources.iter().find(|(id, ..)| *id == doc_id).expect("the text is there");
    let at = text.find(words).expect("the words stand in the text");
    let start = text[..at].chars().count();
    [start, start + words.chars().count()]
}
