//! Filled sheets as spreadsheets save them, and what comes of them.

use rust_xlsxwriter::{Format, Formula, Workbook};

use parallax::agree::{self, Filled, Key, Results, Truth, filled};
use parallax::error::Result;

const UNITS: &str = "\
\u{FEFF}unit,doc_id,outlet,start,end,stratum,drawn,out_of,probability,text,crowd.danger,tone
u1,a1,Ledger,0,9,yes,2,2,1,The horde came.,1,
u2,a2,Ledger,0,9,yes,2,2,1,A flood of letters.,1,
u3,b1,Beacon,0,9,no,3,30,0.1,They swept down the street.,0,
u4,b2,Beacon,0,9,no,3,30,0.1,\"It rained, \"\"hard\"\".\",0,
u5,b3,Beacon,0,9,no,3,30,0.1,They sang.,0,
";
const QUESTIONS: &str = "\
question,scale,values,scored
crowd.danger,nominal,0;1,1
tone,ordinal,-1;0;1,
";

fn key(unit: &str) -> Key {
    let design = format!("name,value\nunit,{unit}\n");
    let file = |name: &str| -> Result<Vec<u8>> {
        Ok(match name {
            "units.csv" => UNITS.into(),
            "questions.csv" => QUESTIONS.into(),
            _ => design.clone().into(),
        })
    };
    Key::read(file).expect("a key")
}

/// A sheet with the codes of u1 to u5, and what is named for u3.
fn sheet(coder: &str, danger: &str, words: &str) -> Filled {
    let mut text = String::from("unit,text,crowd.danger [0|1],tone [-1|0|1],words\n");
    for (number, code) in (1..).zip(danger.chars()) {
        let words = if number == 3 { words } else { "" };
        text.push_str(&format!("u{number},,{},0,{words}\n", code.to_string().trim()));
    }
    read(&format!("{coder}.csv"), text.as_bytes())
}

fn read(name: &str, bytes: &[u8]) -> Filled {
    filled(name, bytes, &key("sentences")).expect("a sheet")
}

fn results(sheets: Vec<Filled>) -> Results {
    Results::new(key("sentences"), sheets, 1).expect("codes")
}

#[test]
fn sheets_of_every_program_say_the_same() {
    let header = "unit,text,crowd.danger [0|1],tone [-1|0|1],remark";
    let rows = ["u1,\"a, b\",1,-1,", "u2,c,0,0,", "u3,d,1,1,ü", "u4,,0,1,", "u5,,0,1,"];
    let commas = format!("{header}\r\n{}\r\n", rows.join("\r\n"));
    let semicolons = commas.replace("a, b", "a% b").replace(',', ";").replace('%', ",");
    let tabs = commas.replace("a, b", "a b").replace(',', "\t");
    let utf_16: Vec<u8> = "\u{FEFF}"
        .chars()
        .chain(tabs.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let windows: Vec<u8> =
        semicolons.chars().map(|c| if c == 'ü' { 0xFC } else { c as u8 }).collect();
    let guarded = commas.replace(",-1,", ",'-1,").replace(",1,-", ",1.0,-");
    let expected = read("x.csv", commas.as_bytes());
    assert_eq!(expected.faults, []);
    assert_eq!(expected.codes[0], [Some(1), Some(0)]);
    let bom = format!("\u{FEFF}{semicolons}");
    for (name, bytes) in [
        ("Excel with semicolons", bom.as_bytes()),
        ("Excel as Unicode text", &utf_16),
        ("Excel without UTF-8", &windows),
        ("tabs", tabs.as_bytes()),
        ("guarded, decimals", guarded.as_bytes()),
    ] {
        let found = read("x.csv", bytes);
        assert_eq!((&found.codes, &found.faults), (&expected.codes, &vec![]), "{name}");
    }
}

#[test]
fn what_is_wrong_is_named_by_sheet_and_row() {
    let text = "unit,crowd.danger [0|1],tone [-1|0|1]\n\
                u1,yes,0\nu2,,0\nu3,0;1,0\nu3,1,0\nu3,0,0\nu9,1,1\nu4,1,1\n";
    let found = read("mia.csv", text.as_bytes());
    let told: Vec<String> = (found.faults.iter())
        .map(|f| {
            let row = f.row.map(|row| row.to_string()).unwrap_or_default();
            format!(
                "{} {row} {} {}: {} ({})",
                f.sheet, f.unit, f.question, f.fault, f.cell
            )
        })
        .collect();
    let expected = [
        "mia.csv 2 u1 crowd.danger: no such code: not coded; one of 0, 1 (yes)",
        "mia.csv 3 u2 crowd.danger: blank: not coded ()",
        "mia.csv 4 u3 crowd.danger: two codes in one cell: not coded; one of 0, 1 (0;1)",
        "mia.csv 5 u3 : the unit stands in row 4 too ()",
        "mia.csv 6 u3 : the unit stands in row 4 too ()",
        "mia.csv 6 u3 crowd.danger: coded twice, and not alike: neither counts (0)",
        "mia.csv 7 u9 : no such unit in the key: left out (u9)",
        "mia.csv  u5 : the unit has no row: not coded ()",
    ];
    assert_eq!(told, expected);
    assert_eq!(
        found.codes.iter().map(|codes| codes[0]).collect::<Vec<_>>(),
        [None, None, None, Some(1), None]
    );
}

#[test]
fn a_sheet_without_its_columns_counts_nothing_and_says_so() {
    let found = read("mia.csv", b"name,crowd.danger\nu1,1\n");
    let told: Vec<&str> = found.faults.iter().map(|fault| fault.fault.as_str()).collect();
    assert!(told.contains(&"no column unit: nothing of the sheet counts"), "{told:?}");
    assert!(told.contains(&"no column for the question"), "{told:?}");
    assert!(found.codes.iter().flatten().all(Option::is_none));
    assert!(Results::new(key("hits"), vec![found], 1).is_err(), "no codes, no results");
}

#[test]
fn the_program_is_judged_by_what_units_stand_for() {
    // Right: u1; not u2. Of the 30 sentences that three stand for it misses u3.
    let results = results(vec![sheet("ada", "10100", ""), sheet("ben", "10100", "")]);
    let score = &results.scores[0];
    assert_eq!((score.program, score.coders, score.both), (2, 2, 1));
    let near = |found: Option<agree::Share>, expected: f64| {
        let found = found.expect("a share");
        assert!((found.share - expected).abs() < 1e-12, "{found:?}, not {expected}");
        assert!(found.low < expected && expected < found.high, "{found:?}");
    };
    near(score.precision, 1.0 / 2.0);
    near(score.recall, 1.0 / 11.0);
    // 2 × 1/2 × 1/11 / (1/2 + 1/11)
    near(score.f1, 2.0 / 13.0);
}

#[test]
fn what_was_drawn_from_hits_has_no_recall() {
    let sheets = vec![sheet("ada", "10100", ""), sheet("ben", "10100", "")];
    let results = Results::new(key("hits"), sheets, 1).expect("codes");
    assert!(results.scores[0].precision.is_some());
    assert_eq!((results.scores[0].recall, results.scores[0].f1), (None, None));
    assert!(agree::markdown(&results).contains("Recall is not told"));
}

#[test]
fn the_majority_or_whoever_decides_says_what_is_right() {
    let sheets = || vec![sheet("ada", "10100", ""), sheet("ben", "10 11", "")];
    let danger = |results: &Results| -> Vec<Truth> {
        results.truth.iter().map(|unit| unit[0]).collect()
    };
    let (yes, no) = (Truth::Code(1), Truth::Code(0));
    let two = results(sheets());
    assert_eq!(danger(&two), [yes, no, yes, Truth::Undecided, Truth::Undecided]);
    assert_eq!(two.disagreements(), [(3, 0), (4, 0)]);
    assert_eq!(two.scores[0].undecided, 2);
    let decided = [sheets(), vec![sheet("Adjudicated", "00010", "")]].concat();
    assert_eq!(danger(&results(decided)), [no, no, no, yes, no]);
}

#[test]
fn two_coders_have_one_row_and_three_have_a_row_for_each_pair_too() {
    let three = ["ada", "ben", "cyd"].map(|coder| sheet(coder, "10100", ""));
    let rows = results(three.to_vec()).agreements;
    let coders: Vec<String> = rows.iter().map(|row| row.coders.join(" × ")).collect();
    assert_eq!(coders[..4], ["", "ada × ben", "ada × cyd", "ben × cyd"]);
    assert_eq!((rows[0].agreement.alpha, rows[0].agreement.interval), (Some(1.0), None));
    // All say that the tone is 0.
    assert_eq!(
        (rows[4].agreement.alpha, rows[4].agreement.percentage),
        (None, Some(1.0))
    );
    let two = results(three[..2].to_vec());
    assert_eq!(two.agreements.len(), 2);
}

#[test]
fn lists_may_learn_from_it() {
    let ada = sheet("ada", "10100", "Swept; waved");
    let results = results(vec![ada, sheet("ben", "10100", "")]);
    let [examples, candidates] = agree::lessons(&results).map(|(_, bytes)| {
        String::from_utf8(bytes)
            .expect("UTF-8")
            .trim_start_matches('\u{FEFF}')
            .to_string()
    });
    assert_eq!(
        examples,
        "expect,category,voice,text,note\n\
         miss,crowd.danger,,A flood of letters.,coded by hand: u2 (a2)\n\
         hit,crowd.danger,,They [[swept]] down the street.,coded by hand: u3 (b1)\n"
    );
    assert_eq!(
        candidates,
        "category,term,note,text\n\
         crowd.danger,swept,coded by hand: u3 (b1),They swept down the street.\n"
    );
}

#[test]
fn the_tables_say_what_the_text_says() {
    let results = results(vec![sheet("ada", "10100", ""), sheet("ben", "10 11", "")]);
    let tables = agree::sheets(&results).into_iter();
    let tables = tables.map(|(_, bytes)| String::from_utf8(bytes).expect("UTF-8"));
    let tables: Vec<String> = tables.collect();
    assert!(tables[0].contains("\ncrowd.danger,all,nominal,4,8,50,"), "{}", tables[0]);
    assert!(tables[2].contains(",ada,ben,decided\nu4,crowd.danger,"), "{}", tables[2]);
    assert!(tables[3].contains("\nben.csv,4,u3,crowd.danger,blank"), "{}", tables[3]);
    let text = agree::markdown(&results);
    for piece in ["| crowd.danger | all | nominal | 4 | 50.0 |", "discussed: 2", "mended"]
    {
        assert!(text.contains(piece), "{piece} in {text}");
    }
}

/// A workbook with a sheet of these rows; what begins with `=` is a formula that came to
/// the value behind `→`.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name");
        for (at, row) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*row) {
                match (*cell, cell.parse::<f64>()) {
                    ("", _) => sheet.write_blank(at, column, &Format::new().set_bold()),
                    ("true", _) => sheet.write_boolean(at, column, true),
                    (_, Ok(number)) => sheet.write_number(at, column, number),
                    (cell, _) => match cell.split_once('→') {
                        Some((formula, value)) => {
                            let formula = Formula::new(formula).set_result(value);
                            sheet.write_formula(at, column, formula)
                        }
                        None => sheet.write_string(at, column, cell),
                    },
                }
                .expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

const HEAD: &[&str] = &["unit", "text", "crowd.danger [0|1]", "tone [-1|0|1]", "remark"];

#[test]
fn workbooks_say_what_text_says() {
    let rows: &[&[&str]] = &[
        HEAD,
        &["u1", "a", "1", "-1", ""],
        &["u2", "=c", "=1-1→0", "0", "ü"],
        &["u3", "d", "true", "1"],
        &["u4", "", " 0 ", "1"],
        &["u5", "", "0", "1", "", "", ""],
    ];
    let bytes =
        workbook(&[("Codebook", &[&["Codebook"], &["unit of what"]]), ("Blatt 1", rows)]);
    let found = read("mia.xlsx", &bytes);
    assert_eq!((&found.coder[..], &found.faults), ("mia", &vec![]));
    let codes: Vec<_> = found.codes.iter().map(|codes| (codes[0], codes[1])).collect();
    let code = |danger, tone| (Some(danger), Some(tone));
    assert_eq!(codes, [code(1, 0), code(0, 1), code(1, 2), code(0, 2), code(0, 2)]);

    // A title above, the columns in another order, one of the coder's own, rows sorted.
    let moved: &[&[&str]] = &[
        &["Mia, March"],
        &[],
        &["mine", "tone [-1|0|1]", "unit", "crowd.danger"],
        &["x", "1", "u3", "1"],
        &["", "-1", "u1", "1"],
        &["", "5", "u2", "#REF!"],
    ];
    let found = read("mia.xlsx", &workbook(&[("Codes", moved)]));
    assert_eq!(found.codes[0], [Some(1), Some(0)]);
    let told: Vec<_> = found.faults.iter().map(|f| (f.row, &f.cell[..])).collect();
    assert_eq!(told[..2], [(Some(6), "#REF!"), (Some(6), "5")]);
}

#[test]
fn workbooks_that_cannot_be_told_are_refused() {
    let rows: &[&[&str]] = &[HEAD, &["u1", "a", "1", "-1"]];
    let key = key("sentences");
    let twice = workbook(&[("Codes", rows), ("Codes (2)", rows)]);
    for (bytes, said) in [
        (
            &twice[..],
            "several sheets have a column unit: Codes, Codes (2); delete all but one",
        ),
        (b"no zip", "no workbook that can be read"),
        (&twice[..2000], "no workbook that can be read"),
    ] {
        let error = filled("mia.xlsx", bytes, &key).expect_err("refused").to_string();
        assert!(error.contains(said) && error.contains("mia.xlsx"), "{error}");
    }
    let empty = filled("mia.xlsx", &workbook(&[("Codes", &[])]), &key).expect("a sheet");
    assert!(!empty.is_coded());
    assert_eq!(empty.faults[0].fault, "no column unit: nothing of the sheet counts");
}

#[test]
fn a_sheet_without_a_code_is_left_out_and_named_once() {
    let blank = sheet("cyd", "     ", "");
    let blank = Filled { codes: vec![vec![None, None]; 5], ..blank };
    let sheets = vec![sheet("ada", "10100", ""), blank, sheet("ben", "10110", "")];
    let two = results(sheets);
    assert_eq!(two.coders.len(), 2);
    assert_eq!(two.agreements.len(), 2, "no pairs beside all");
    let text = "unit,crowd.danger,tone\nu1,,\nu2,,\nu3,,\nu4,,\nu5,,\n";
    let told: Vec<String> =
        read("cyd.csv", text.as_bytes()).faults.into_iter().map(|f| f.fault).collect();
    assert_eq!(told, ["cyd.csv has no code: the sheet is left out"]);
}

#[test]
fn a_copy_of_a_sheet_is_told_of() {
    let sheets = ["ada", "ada (1)", "ben"].map(|coder| sheet(coder, "10100", ""));
    let results = results(sheets.to_vec());
    let told: Vec<&str> = results.faults().map(|fault| &*fault.fault).collect();
    assert_eq!(told, ["the same in every cell as ada: if it is a copy, delete one"]);
}

const SPOKEN: &str = "\
unit,doc_id,outlet,start,end,stratum,drawn,out_of,probability,voice,before,text,behind,kind,program_source,program_content
u1,a1,Ledger,0,9,all,3,6,.5,,Mayor Ines Roth came.,\"“[[We won]],” she said.\",,direct,she,We won
u2,a1,Ledger,9,20,all,3,6,.5,,,\"The minister said [[the tax would rise]] soon.\",It did.,indirect,The minister,the tax would rise
u3,b1,Beacon,0,9,all,3,6,.5,,,A [[quiet]] day.,,indirect,,quiet
";

fn spoken(coder: &str, rows: &str) -> Filled {
    let text = format!("unit,text,kind [direct|indirect|none],source,content\n{rows}");
    filled(&format!("{coder}.csv"), text.as_bytes(), &spoken_key()).expect("a sheet")
}

fn spoken_key() -> Key {
    let file = |name: &str| -> Result<Vec<u8>> {
        Ok(match name {
            "units.csv" => SPOKEN.into(),
            "questions.csv" => "question,scale,values,scored\nkind,nominal,direct;indirect;none,direct;indirect\n".into(),
            _ => "name,value\nunit,attributions\n".into(),
        })
    };
    Key::read(file).expect("a key")
}

#[test]
fn sources_and_contents_are_compared_word_by_word() {
    let ada = spoken(
        "ada",
        "u1,,direct,she,same\nu2,,indirect,the minister,the tax would rise soon\nu3,,none,,\n",
    );
    let ben = spoken(
        "ben",
        "u1,,direct,Ines Roth,“We won”\nu2,,indirect,Nobody,tax\nu3,,indirect,who knows,\n",
    );
    assert_eq!(ada.faults, []);
    let told: Vec<String> = ben
        .faults
        .iter()
        .map(|f| format!("{} {}: {}", f.unit, f.question, f.fault))
        .collect();
    assert_eq!(
        told,
        [
            "u3 source: these words do not stand there, as they are written: not counted",
            "u3 content: blank: not coded",
        ]
    );
    let results = Results::new(spoken_key(), vec![ada, ben], 1).expect("codes");
    let rows: Vec<String> = (results.likenesses.iter())
        .map(|row| {
            let share = row.share.map_or(-1.0, |share| share.share);
            format!("{} {} {} {share}", row.who.join("×"), row.measure, row.units)
        })
        .collect();
    // “the tax would rise soon” has the program's four words of five: F = 8/9.
    assert_eq!(
        rows,
        [
            "ada×ben content.exact 2 0.5",
            "ada×ben content.overlap 2 0.5",
            "ada×ben source.exact 2 0",
            "ada×ben source.head 2 0",
            "ada×ben source.overlap 2 0",
            "ada×program content.exact 2 0.5",
            "ada×program content.overlap 2 1",
            "ada×program source.exact 2 1",
            "ada×program source.head 2 1",
            "ada×program source.overlap 2 1",
            "ben×program content.exact 2 0.5",
            "ben×program content.overlap 2 0.5",
            "ben×program source.exact 2 0",
            "ben×program source.head 2 0",
            "ben×program source.overlap 2 0",
        ]
    );
    let text = agree::markdown(&results);
    assert!(text.contains("| ada × program | content.overlap | 2 | 100.0 ("), "{text}");
}

#[test]
fn a_validation_is_of_the_corpus_and_of_each_outlet() {
    let results = results(vec![sheet("ada", "10100", ""), sheet("ben", "10100", "")]);
    let validation = agree::validation(&results);
    let told: Vec<String> = (validation.accuracies.iter())
        .map(|of| {
            let outlet = of.outlet.as_deref().unwrap_or("all");
            let share =
                |share: Option<agree::Share>| share.map(|s| (s.share * 1e3).round());
            let shares = [of.precision, of.recall, of.coded].map(share);
            format!(
                "{outlet} {} {} {}: {} {} {} {shares:?}",
                of.category, of.voice, of.units, of.program, of.coders, of.both
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "all crowd.danger all 5: 2 2 1 [Some(500.0), Some(91.0), Some(344.0)]",
            "Beacon crowd.danger all 3: 0 1 0 [None, Some(0.0), Some(333.0)]",
            "Ledger crowd.danger all 2: 2 1 1 [Some(500.0), Some(1000.0), Some(500.0)]",
        ]
    );
    assert_eq!((validation.drawn, validation.articles), (5, 5));
    let other = agree::validation(&self::results(vec![sheet("ada", "10101", "")]));
    assert_ne!(validation.sha256, other.sha256);
}

/// Files that `LibreOffice` 7 or later has saved: a formula, a truth value, text that begins
/// like a formula, a line end in a cell, a second sheet.
#[test]
fn sheets_that_a_spreadsheet_has_saved() {
    for (name, bytes) in [
        ("libreoffice.xlsx", &include_bytes!("agree/libreoffice.xlsx")[..]),
        ("libreoffice.csv", include_bytes!("agree/libreoffice.csv")),
    ] {
        let found = read(name, bytes);
        assert_eq!(found.faults, [], "{name}");
        let codes: Vec<_> =
            found.codes.iter().map(|codes| (codes[0], codes[1])).collect();
        let code = |danger, tone| (Some(danger), Some(tone));
        assert_eq!(
            codes,
            [code(1, 0), code(0, 1), code(1, 2), code(0, 2), code(0, 2)],
            "{name}"
        );
    }
}
