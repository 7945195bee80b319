//! Scores counted by hand, on texts of a line or two.

use parallax::corpus::Article;
use parallax::evaluate::{self, Mark, MatchRow, Outcome, Scores, Text};

const TRUCE: &str = "“The truce holds,” said Ines Roth, the mayor. \
                     Critics expect it to fail. A “deal” was near.";
const TAX: &str = "The tax, Bob Elm said, will rise twice. Her advice: run.";

/// Source, cue and content as they stand in the text, pieces joined by ` … `.
type Row = [&'static str; 3];

const ROTH: Row = ["Ines Roth, the mayor", "said", "“The truce holds,”"];
const CRITICS: Row = ["Critics", "expect", "it to fail"];
const ELM: Row = ["Bob Elm", "said", "The tax … will rise twice"];

struct Case {
    name: &'static str,
    text: &'static str,
    gold: &'static [Row],
    predicted: &'static [Row],
    /// Metric, precision, recall, F1.
    scores: &'static [(&'static str, f64, f64, f64)],
    /// Metric and the one number it has.
    others: &'static [(&'static str, f64)],
}

const CASES: [Case; 8] = [
    Case {
        name: "the same marks on both sides",
        text: TRUCE,
        gold: &[ROTH, CRITICS],
        predicted: &[ROTH, CRITICS],
        scores: &[
            ("quote.exact", 1.0, 1.0, 1.0),
            ("quote.token", 1.0, 1.0, 1.0),
            ("content.exact", 1.0, 1.0, 1.0),
            ("content.soft", 1.0, 1.0, 1.0),
            ("cue.exact", 1.0, 1.0, 1.0),
            ("mention.exact", 1.0, 1.0, 1.0),
            ("mention.soft", 1.0, 1.0, 1.0),
            ("cue.soft", 1.0, 1.0, 1.0),
            ("end_to_end.head", 1.0, 1.0, 1.0),
        ],
        others: &[
            ("source.exact", 1.0),
            ("recall.direct", 1.0),
            ("recall.indirect", 1.0),
        ],
    },
    // Punctuation and the apposition are missing, the second attribution is not
    // found, and the quotation marks of a scare quote are taken for speech.
    // Words of the gold: 3 + 3; of the predicted: 3 + 1; of both: 3.
    Case {
        name: "a source cut short, one missed, one surplus",
        text: TRUCE,
        gold: &[ROTH, CRITICS],
        predicted: &[["Ines Roth", "said", "The truce holds"], ["", "", "deal"]],
        scores: &[
            ("quote.exact", 0.5, 1.0, 2.0 / 3.0),
            ("quote.token", 0.75, 1.0, 6.0 / 7.0),
            ("content.exact", 0.5, 0.5, 0.5),
            ("content.overlap", 0.5, 0.5, 0.5),
            ("content.token", 0.75, 0.5, 0.6),
            ("content.soft", 0.5, 0.5, 0.5),
            ("cue.exact", 1.0, 0.5, 2.0 / 3.0),
            ("end_to_end.overlap", 0.5, 0.5, 0.5),
        ],
        others: &[
            ("source.exact", 0.0),
            ("source.head", 1.0),
            ("source.overlap", 1.0),
            ("recall.direct", 1.0),
            ("recall.indirect", 0.0),
        ],
    },
    // F of the halves: 2 · 2 / (5 + 2) = 0.57 and 2 · 3 / (5 + 3) = 0.75.
    Case {
        name: "two halves cannot both meet one gold",
        text: TAX,
        gold: &[ELM],
        predicted: &[["Bob Elm", "said", "The tax"], ["Elm", "", "will rise twice"]],
        scores: &[
            ("content.exact", 0.0, 0.0, 0.0),
            ("content.overlap", 0.5, 1.0, 2.0 / 3.0),
            ("content.token", 1.0, 1.0, 1.0),
            ("content.soft", 1.0, 0.6, 0.75),
        ],
        others: &[("source.exact", 0.0), ("source.head", 1.0)],
    },
    // F = 2 · 1 / (5 + 1) is less than a half.
    Case {
        name: "a word of five is not enough",
        text: TAX,
        gold: &[ELM],
        predicted: &[["Bob Elm", "said", "twice"]],
        scores: &[
            ("content.overlap", 0.0, 0.0, 0.0),
            ("content.soft", 1.0, 0.2, 1.0 / 3.0),
            ("cue.exact", 1.0, 1.0, 1.0),
        ],
        others: &[],
    },
    Case {
        name: "a cue of punctuation only",
        text: TAX,
        gold: &[["Her", ":", "run"]],
        predicted: &[["Her", ":", "run."]],
        scores: &[("cue.exact", 1.0, 1.0, 1.0), ("content.exact", 1.0, 1.0, 1.0)],
        others: &[],
    },
    // F of the cues: 2 · 1 / (4 + 1) = 0.4.
    Case {
        name: "a cue meets another by one word",
        text: "He said in a statement that it rained.",
        gold: &[["He", "said in a statement", "that it rained"]],
        predicted: &[["", "said", "it rained"]],
        scores: &[
            ("cue.exact", 0.0, 0.0, 0.0),
            ("cue.overlap", 1.0, 1.0, 1.0),
            ("cue.token", 1.0, 0.25, 0.4),
            ("cue.soft", 1.0, 0.25, 0.4),
            ("content.overlap", 1.0, 1.0, 1.0),
            ("end_to_end.overlap", 0.0, 0.0, 0.0),
        ],
        others: &[("source.overlap", 0.0)],
    },
    Case {
        name: "heads of sources",
        text: "A spokesman for the mayor’s office said it rained.",
        gold: &[["A spokesman for the mayor’s office", "said", "it rained"]],
        predicted: &[["the mayor’s", "said", "it rained"]],
        scores: &[("end_to_end.head", 0.0, 0.0, 0.0)],
        others: &[("source.head", 0.0), ("source.overlap", 1.0)],
    },
    Case {
        name: "code points beyond the first plane, and no source on either side",
        text: "😀 “Hi there,” it said, not “bye”.",
        gold: &[["", "said", "“Hi there,” … not “bye”"]],
        predicted: &[["", "said", "Hi there"]],
        scores: &[("quote.exact", 0.0, 0.0, 0.0), ("quote.overlap", 1.0, 1.0, 1.0)],
        others: &[("source.exact", 1.0), ("recall.mixed", 1.0)],
    },
];

#[test]
fn scores_are_those_counted_by_hand() {
    for case in &CASES {
        let scores =
            scores(case.text, &marks(case, case.gold), &marks(case, case.predicted));
        for (metric, precision, recall, f1) in case.scores {
            let score = scores.overall.score(metric);
            let seen = score.map(|s| [s.precision, s.recall, s.f1]);
            let right = [precision, recall, f1].map(|number| Some(*number));
            let is_close = seen.is_some_and(|seen| {
                seen.iter()
                    .zip(right)
                    .all(|(a, b)| (a.unwrap() - b.unwrap()).abs() < 1e-12)
            });
            assert!(is_close, "{}: {metric} is {seen:?}, not {right:?}", case.name);
        }
        for (metric, right) in case.others {
            let score = scores.overall.score(metric);
            let seen = score.and_then(|s| s.accuracy.or(s.recall));
            assert_eq!(seen, Some(*right), "{}: {metric}", case.name);
        }
    }
}

#[test]
fn nothing_predicted_has_no_precision() {
    let gold = marks(&CASES[0], CASES[0].gold);
    let overall = scores(TRUCE, &gold, &[]).overall;
    let score = overall.score("content.exact").unwrap();
    assert_eq!((score.precision, score.recall, score.f1), (None, Some(0.0), Some(0.0)));
    assert_eq!((score.gold, score.predicted), (2, 0));
    assert_eq!(overall.score("source.exact"), None, "no pair, no accuracy");
    assert_eq!(scores(TRUCE, &[], &[]).overall.scores, []);
}

#[test]
fn a_span_that_is_off_by_one_has_the_same_words() {
    let gold = [mark(TRUCE, CRITICS)];
    for (by, exact, overlap) in [(1, 1.0, 1.0), (2, 0.0, 1.0), (9, 0.0, 0.0)] {
        let mut predicted = gold.clone();
        for end in predicted[0].content.iter_mut().flatten() {
            *end += by;
        }
        let overall = scores(TRUCE, &gold, &predicted).overall;
        let f1 = |metric| overall.score(metric).and_then(|score| score.f1);
        assert_eq!(f1("content.exact"), Some(exact), "exact, by {by}");
        assert_eq!(f1("content.overlap"), Some(overlap), "overlap, by {by}");
    }
}

#[test]
fn of_equal_pairs_the_earlier_is_taken() {
    let of = |contents: &[&'static str]| {
        contents.iter().map(|c| mark(TAX, ["", "", c])).collect::<Vec<_>>()
    };
    // F = 2 / 3 for both, whichever way round.
    let rows = scores(TAX, &of(&["The tax"]), &of(&["tax", "The"])).matches;
    assert_eq!(outcomes(&rows), ["surplus The", "found The tax = tax"]);
    let rows = scores(TAX, &of(&["rise twice", "will rise"]), &of(&["rise"])).matches;
    assert_eq!(outcomes(&rows), ["missed will rise", "found rise twice = rise"]);
    // F = 0.8 for the earlier, 1 for the later.
    let rows =
        scores(TAX, &of(&["will rise", "will rise twice"]), &of(&["will rise twice"]));
    let right = ["missed will rise", "found will rise twice = will rise twice"];
    assert_eq!(outcomes(&rows.matches), right);
}

#[test]
fn nested_and_scare_marks_are_left_out() {
    let nested = |row| Mark { nested: true, ..mark(TRUCE, row) };
    let scare = |row| Mark { kind: Some("scare".into()), ..mark(TRUCE, row) };
    let gold = [mark(TRUCE, ROTH), nested(CRITICS)];
    let predicted = [mark(TRUCE, ROTH), nested(CRITICS), scare(["", "", "“deal”"])];
    let scores = scores(TRUCE, &gold, &predicted);
    let score = scores.overall.score("content.exact").unwrap();
    assert_eq!((score.gold, score.predicted, score.f1), (1, 1, Some(1.0)));
    assert_eq!(scores.matches.len(), 1);
}

#[test]
fn names_kinds_and_relays_are_asked_where_both_sides_tell_them() {
    let told = |name: &str, kind: &str, relay: Option<&str>| Mark {
        kind: Some(kind.into()),
        relay: Some(relay.map(String::from)),
        source_name: Some(Some(name.into())),
        ..mark(TRUCE, ROTH)
    };
    let accuracies = |gold: Mark, predicted: Mark| {
        let overall = scores(TRUCE, &[gold], &[predicted]).overall;
        ["source_name", "kind", "relay", "source_kind"]
            .map(|metric| overall.score(metric).and_then(|score| score.accuracy))
    };
    let (yes, no) = (Some(1.0), Some(0.0));
    let gold = told("the Ines Roth", "direct", Some("Reuters"));
    let same = told("ines roth", "direct", Some("reuters"));
    assert_eq!(accuracies(gold.clone(), same), [yes, yes, yes, None]);
    let other = told("Roth", "partial", None);
    assert_eq!(accuracies(gold.clone(), other.clone()), [no, no, no, None]);
    assert_eq!(accuracies(gold.clone(), mark(TRUCE, ROTH)), [None; 4]);
    let named = scores(TRUCE, &[gold], &[other]).overall;
    let named = *named.score("relay.named").unwrap();
    assert_eq!((named.precision, named.recall, named.gold), (None, Some(0.0), 1));
}

#[test]
fn intervals_come_from_drawing_texts() {
    let articles: Vec<Article> = ["a", "b"]
        .into_iter()
        .map(|id| article(id, &format!("{id}-outlet"), TRUCE))
        .collect();
    let texts: Vec<Text<'_>> = articles.iter().map(Text::new).collect();
    let of = |doc_id: &str| Mark { doc_id: doc_id.into(), ..mark(TRUCE, ROTH) };
    let scores = evaluate::attributions(&texts, &[of("a"), of("b")], &[of("a")], 7);
    let score = scores.overall.score("content.exact").unwrap();
    // Found in one of two texts: a quarter of the draws has it twice, and a
    // quarter never.
    assert_eq!((score.recall, score.interval), (Some(0.5), Some((0.0, 1.0))));
    assert_eq!(scores.outlets.len(), 2);
    assert_eq!(scores.outlets[0].outlet.as_deref(), Some("a-outlet"));
    let alone = scores.outlets[0].score("content.exact").unwrap();
    assert_eq!((alone.f1, alone.interval), (Some(1.0), None), "one text has no interval");
    let again = evaluate::attributions(&texts, &[of("a"), of("b")], &[of("a")], 7);
    assert_eq!(scores, again);
}

#[test]
fn marks_are_read_one_a_line_or_one_article_a_line() {
    let articles = [article("truce", "Ledger", TRUCE)];
    let texts = [Text::new(&articles[0])];
    let content = "\u{FEFF}{\"doc_id\":\"truce\",\"source\":[[24,33]],\"cue\":[[19,23]],\
                   \"content\":[[0,18]],\"relay\":null,\"attr_id\":7}\n\n\
                   {\"doc_id\":\"truce\",\"outlet\":\"Ledger\",\"attributions\":[\
                   {\"kind\":\"scare\",\"content\":[[75,81]],\"rule\":\"none\"}]}\n";
    let marks = evaluate::read(content, "gold.jsonl", &texts).unwrap();
    assert_eq!(marks.len(), 2);
    assert_eq!(marks[0].source, [[24, 33]]);
    assert_eq!((&marks[0].relay, &marks[0].source_name), (&Some(None), &None));
    assert_eq!((marks[1].kind.as_deref(), &marks[1].rule[..]), (Some("scare"), "none"));
}

#[test]
fn an_error_says_where_what_and_what_to_do() {
    let articles = [article("tax", "Ledger", TAX)];
    let texts = [Text::new(&articles[0])];
    for (line, pieces) in [
        ("not json", ["not JSON", "one object a line"]),
        ("[1]", ["no doc_id", "write an object"]),
        (r#"{"doc_id":7}"#, ["no doc_id", "content"]),
        (r#"{"doc_id":"tux"}"#, ["called \"tux\"", "the first are: tax"]),
        (r#"{"doc_id":"tax","content":[[9,57]]}"#, ["content [9, 57]", "56 code points"]),
        (r#"{"doc_id":"tax","cue":[[9,9]]}"#, ["cue [9, 9]", "start before end"]),
        (r#"{"doc_id":"tax","cue":[[-1,9]]}"#, ["not an attribution", "lists of"]),
        (r#"{"doc_id":"tax","source":"Elm"}"#, ["not an attribution", "lists of"]),
        (r#"{"doc_id":"tax","attributions":3}"#, ["not a list", "[] for none"]),
        (r#"{"doc_id":"tax","attributions":[3]}"#, ["not an attribution", "lists of"]),
    ] {
        let content = format!("\n{line}\n");
        let error =
            evaluate::read(&content, "gold.jsonl", &texts).unwrap_err().to_string();
        assert!(error.starts_with("gold.jsonl:2: "), "{line}: {error}");
        for piece in pieces {
            assert!(error.contains(piece), "{line}: {piece:?} is not in {error:?}");
        }
    }
}

#[test]
fn every_attribution_has_a_row_in_the_table() {
    let case = &CASES[1];
    let scores = scores(TRUCE, &marks(case, case.gold), &marks(case, case.predicted));
    let table = String::from_utf8(evaluate::matches(&scores)).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].starts_with("\u{FEFF}doc_id,outlet,outcome,overlap"));
    let right = [
        "text,Ledger,found,1,head,direct,,,\"“The truce holds,”\",The truce holds,\
         \"Ines Roth, the mayor\",Ines Roth,said,said,,,,,,,,0,18",
        "text,Ledger,missed,,,indirect,,,it to fail,,Critics,,expect,,,,,,,,,61,71",
        "text,Ledger,surplus,,,direct,,,,deal,,,,,,,,,,,,76,80",
    ];
    assert_eq!(rows[1..], right);
    let table = String::from_utf8(evaluate::scores(&scores)).unwrap();
    assert!(table.contains("\n,content.exact,0.5,0.5,0.5,,,,2,2\n"), "{table}");
    assert!(table.contains("\nLedger,source.head,,,,1,,,1,1\n"), "{table}");
    let shown = evaluate::table(&scores.overall);
    assert!(shown.contains("content.token             75.0    50.0   60.0"), "{shown}");
}

fn outcomes(rows: &[MatchRow]) -> Vec<String> {
    let shown = |row: &MatchRow| match (row.outcome, &row.content) {
        (Outcome::Found, [gold, predicted]) => format!("found {gold} = {predicted}"),
        (outcome, [gold, predicted]) => format!("{} {gold}{predicted}", outcome.id()),
    };
    rows.iter().map(shown).collect()
}

fn scores(text: &str, gold: &[Mark], predicted: &[Mark]) -> Scores {
    let article = article("text", "Ledger", text);
    evaluate::attributions(&[Text::new(&article)], gold, predicted, 1)
}

fn article(doc_id: &str, outlet: &str, text: &str) -> Article {
    Article {
        doc_id: doc_id.into(),
        outlet: outlet.into(),
        text: text.into(),
        ..Article::default()
    }
}

fn marks(case: &Case, rows: &[Row]) -> Vec<Mark> {
    rows.iter().map(|row| mark(case.text, *row)).collect()
}

fn mark(text: &str, [source, cue, content]: Row) -> Mark {
    Mark {
        doc_id: "text".into(),
        source: spans(text, source),
        cue: spans(text, cue),
        content: spans(text, content),
        ..Mark::default()
    }
}

/// Where the pieces stand, in code points.
fn spans(text: &str, pieces: &str) -> Vec<[usize; 2]> {
    let mut from = 0;
    let pieces = pieces.split(" … ").filter(|piece| !piece.is_empty());
    let span = |piece: &str| {
        let at = from + text[from..].find(piece).expect("the piece stands in the text");
        from = at + piece.len();
        [text[..at].chars().count(), text[..from].chars().count()]
    };
    pieces.map(span).collect()
}
