//! Units drawn by lot for coding, from invented texts.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::sync::OnceLock;

use calamine::{Reader as _, Xlsx};
use parallax::corpus::{self, Article, ReadOptions};
use parallax::lexicon::{self, Lexicons};
use parallax::sample::{self, By, Origin, Plan, Pool, Question, Sample, UnitKind};
use parallax::{Knowledge, read_all};

#[test]
fn the_same_units_whatever_the_order_of_the_articles() {
    let articles = articles();
    let mut turned = articles.clone();
    turned.reverse();
    let of = |articles: &[Article], seed| {
        let sample = drawn(articles, UnitKind::Sentences, 9, &[], seed);
        sample::key(&sample, &Origin::default()).map(|(_, bytes)| bytes)
    };
    assert_eq!(of(&articles, 1), of(&turned, 1));
    assert_ne!(of(&articles, 1), of(&articles, 2), "another seed, other units");
}

#[test]
fn each_unit_stands_for_those_that_were_not_drawn() {
    let by = [By::Outlet, By::Category];
    let sample = drawn(&articles(), UnitKind::Sentences, 12, &by, 1);
    let all = drawn(&articles(), UnitKind::Sentences, 1000, &[], 1);
    let weight = |sample: &Sample| -> f64 {
        sample.units.iter().map(|unit| unit.out_of as f64 / unit.drawn as f64).sum()
    };
    assert_eq!(weight(&all), all.units.len() as f64);
    assert!((weight(&sample) - all.units.len() as f64).abs() < 1e-9);
    let strata: BTreeSet<&str> =
        sample.units.iter().map(|unit| unit.unit.stratum.as_str()).collect();
    let expected = [
        "Beacon / crowd.purpose",
        "Beacon / none",
        "Ledger / crowd.danger",
        "Ledger / crowd.purpose",
        "Ledger / none",
    ];
    assert_eq!(strata.into_iter().collect::<Vec<_>>(), expected);
    assert_eq!(sample.units.len(), 12);
}

#[test]
fn every_sentence_is_as_likely_as_the_key_says() {
    let articles = articles();
    let all = drawn(&articles, UnitKind::Sentences, 1000, &[], 1).units.len();
    let mut drawn_first = 0;
    let place = |sample: &Sample| {
        sample.units.iter().any(|unit| unit.unit.doc_id == "a1" && unit.unit.start == 0)
    };
    for seed in 0..200 {
        let sample = drawn(&articles, UnitKind::Sentences, all / 4, &[], seed);
        drawn_first += usize::from(place(&sample));
    }
    // A quarter of 200, give or take three times the error of 6.
    assert!((32..=68).contains(&drawn_first), "{drawn_first}");
}

#[test]
fn the_sheets_do_not_say_what_the_program_thinks() {
    let sample = drawn(&articles(), UnitKind::Sentences, 8, &[], 1);
    let sheet = text(sample::sheet(&sample, false));
    let header = sheet.lines().next().expect("a header");
    let asked: Vec<&str> = header.split(',').skip(4).collect();
    assert_eq!(asked.last(), Some(&"remark"));
    assert!(asked[0].ends_with(" [0|1]"), "{header}");
    for hidden in ["Ledger", "Beacon", "a1", "b1"] {
        assert!(!sheet.contains(hidden), "{hidden} in {sheet}");
    }
    for row in sheet.lines().skip(1) {
        let blank = ",".repeat(asked.len());
        assert!(row.ends_with(&blank), "blank to the end: {row}");
    }
    assert!(text(sample::sheet(&sample, true)).contains("Ledger"));
}

#[test]
fn hits_are_marked_in_their_sentences() {
    let sample = drawn(&articles(), UnitKind::Hits, 100, &[], 1);
    let texts: BTreeSet<&str> =
        sample.units.iter().map(|unit| unit.unit.text.as_str()).collect();
    assert!(texts.contains("A [[mob]] stood at the gate."), "{texts:?}");
    let unit = sample.units.iter().find(|u| u.unit.text.contains("[[mob]] stood"));
    let unit = &unit.expect("a hit").unit;
    assert_eq!(unit.before, "The ferry came late.");
    assert_eq!(unit.behind, "Nobody spoke of the price of bread.");
    // A list may find a word in two categories; it is coded once.
    assert_eq!(unit.program, ["1", "0", "1"], "danger, purpose, size");
}

#[test]
fn attributions_ask_for_their_kind() {
    let sample = drawn(&articles(), UnitKind::Attributions, 100, &[By::Category], 1);
    let header = text(sample::sheet(&sample, false));
    assert!(header.contains("kind [direct|partial|indirect|scare|none]"), "{header}");
    let quoted = sample.units.iter().find(|u| u.unit.program == ["direct"]);
    let quoted = quoted.expect("a direct quotation");
    assert!(quoted.unit.text.contains("[["), "{quoted:?}");
    assert_eq!(quoted.unit.stratum, "direct");
}

#[test]
fn the_workbook_says_what_the_sheet_says() {
    let sample = drawn(&articles(), UnitKind::Sentences, 8, &[], 1);
    let bytes = sample::workbook(&sample, false, "# Codebook\n\n* Code **it**.\n");
    let bytes = bytes.expect("a workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["Codes", "Codebook"]);
    let codes = book.worksheet_range("Codes").expect("the sheet");
    let cells: Vec<Vec<String>> =
        codes.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let mut csv = csv::ReaderBuilder::new();
    let sheet = text(sample::sheet(&sample, false));
    let csv = csv.has_headers(false).from_reader(sheet.as_bytes());
    let rows = csv.into_records().map(|row| row.expect("a row"));
    let rows: Vec<Vec<String>> =
        rows.map(|row| row.iter().map(String::from).collect()).collect();
    assert_eq!(cells, rows);
    let book = book.worksheet_range("Codebook").expect("the codebook");
    assert_eq!(
        book.get_value((1, 0)).map(ToString::to_string),
        Some("• Code it.".into())
    );
    let again = sample::workbook(&sample, false, "# Codebook\n\n* Code **it**.\n");
    assert_eq!(again.expect("a workbook"), bytes, "the same bytes");
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    let rule = "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" \
                showErrorMessage=\"1\" errorTitle=\"No such code\"";
    assert_eq!(xml.matches(rule).count(), sample.plan.questions.len(), "{xml}");
    assert!(xml.contains("<formula1>\"0,1\"</formula1>"), "{xml}");
    assert!(xml.contains("sqref=\"E2:E9\""), "{xml}");
    assert!(
        xml.contains("state=\"frozen\"") && xml.contains("<sheetProtection sheet=\"1\"")
    );
}

#[test]
fn long_lists_of_codes_stand_on_a_sheet_of_their_own() {
    let codes: Vec<String> = (100..200).map(|n| format!("code_{n}")).collect();
    let long =
        Question::written(&format!("topic={}", codes.join(","))).expect("a question");
    let own = [long, Question::written("odd==a,b").expect("a question")];
    let asked = (UnitKind::Articles, 2, Vec::new(), 1);
    let lexicons = &knowledge().lexicons;
    let plan = Plan::new(asked, &["crowds".to_string()], &own, lexicons).expect("a plan");
    let mut pool = Pool::new(plan);
    fill(&mut pool, &articles());
    let sample = pool.draw().expect("units");
    let bytes = sample::workbook(&sample, true, "").expect("a workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
    let lists = book.worksheet_range("Lists").expect("the lists");
    assert_eq!(lists.height(), 100);
    assert_eq!(
        lists.get_value((99, 0)).map(ToString::to_string),
        Some("code_199".into())
    );
    assert_eq!(lists.get_value((0, 1)).map(ToString::to_string), Some("=a".into()));
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    for formula in ["Lists!$A$1:$A$100", "Lists!$B$1:$B$2"] {
        assert!(
            xml.contains(&format!("<formula1>{formula}</formula1>")),
            "{formula} in {xml}"
        );
    }
    assert!(part(&bytes, "xl/workbook.xml").contains("state=\"hidden\""));
}

/// A part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut xml = String::new();
    zip.by_name(name).expect("the part").read_to_string(&mut xml).expect("text");
    xml
}

#[test]
fn the_codebook_says_what_the_list_says() {
    let knowledge = knowledge();
    let codebook =
        sample::codebook(&plan(UnitKind::Hits, 4, &[], 1), &knowledge.lexicons);
    let list = knowledge.lexicons.lists.iter().find(|list| list.id == "crowds");
    for category in &list.expect("the list").categories {
        for part in [&category.id, &category.definition, &category.not] {
            assert!(codebook.contains(part.as_str()), "{part} in {codebook}");
        }
    }
    assert!(codebook.contains("Counter-examples:"), "{codebook}");
}

#[test]
fn questions_of_the_researcher() {
    let tone = Question::written("tone=-1,0,1:ordinal").expect("a question");
    assert_eq!((tone.id.as_str(), tone.values.len()), ("tone", 3));
    for wrong in
        ["tone", "tone=1", "tone=1,1", "tone=b,a:ordinal", "text=1,2", "t=1,2:odd"]
    {
        assert!(Question::written(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn too_many_strata_are_refused() {
    let mut pool = Pool::new(plan(UnitKind::Articles, 1, &[By::Outlet], 1));
    fill(&mut pool, &articles());
    let error = pool.draw().expect_err("two outlets, one unit").to_string();
    assert!(error.contains("2 strata and 1 units") && error.contains("--n 4"), "{error}");
}

fn drawn(articles: &[Article], unit: UnitKind, n: usize, by: &[By], seed: u64) -> Sample {
    let mut pool = Pool::new(plan(unit, n, by, seed));
    fill(&mut pool, articles);
    pool.draw().expect("units")
}

fn fill(pool: &mut Pool, articles: &[Article]) {
    let (knowledge, plan) = (knowledge(), pool.plan().clone());
    let units = read_all(articles, knowledge, |article, read| {
        sample::units(&read.reading(article, knowledge), &plan)
    });
    units.into_iter().for_each(|units| pool.add(units));
}

fn plan(unit: UnitKind, n: usize, by: &[By], seed: u64) -> Plan {
    let asked = (unit, n, by.to_vec(), seed);
    let categories = ["crowds".to_string()];
    Plan::new(asked, &categories, &[], &knowledge().lexicons).expect("a plan")
}

/// The working lists and the list of `tests/workbench`.
fn knowledge() -> &'static Knowledge {
    static KNOWN: OnceLock<Knowledge> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut lists = lexicon::built_in().expect("the bundled lists");
        lists.retain(|list| !list.is_measured());
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workbench/crowds");
        lists.extend(lexicon::from_folder(folder.as_ref()).expect("the list"));
        Knowledge::of(Lexicons::new(lists).expect("lists"))
    })
}

fn articles() -> Vec<Article> {
    let lines = include_str!("sample/articles.jsonl");
    let (paths, options) = (["-".into()], ReadOptions::default());
    corpus::read(&paths, lines.as_bytes(), &options).expect("articles").articles
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8").trim_start_matches('\u{FEFF}').to_string()
}
