//! Dates with the year behind are read as their column tells, or as somebody says.

use super::Case;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "dates_that_another_date_explains",
        files: &[(
            "t.csv",
            b"outlet,text,date\nA,x,03/04/2024\nA,x,04/13/2024\nA,x,2024-05-06\n",
        )],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | 2024-03-04 | - | - | t.csv:2 | "x"
t-000002 | A | - | 2024-04-13 | - | - | t.csv:3 | "x"
t-000003 | A | - | 2024-05-06 | - | - | t.csv:4 | "x"
note t.csv: dates are read with the month first, as 04/13/2024 shows
note t.csv: outlet from outlet, text from text, date from date
"#,
    },
    Case {
        name: "dates_that_contradict_each_other",
        files: &[(
            "t.csv",
            b"outlet,text,date\nA,x,13/04/2024\nA,x,04/13/2024\nA,x,01/02/2024\n",
        )],
        read: &["t.csv"],
        expect: r#"
t-000001 | A | - | - | - | - | t.csv:2 | "x"
t-000002 | A | - | - | - | - | t.csv:3 | "x"
t-000003 | A | - | - | - | - | t.csv:4 | "x"
note 3 dates were left blank, as no day can be read without guessing; the first is "13/04/2024" (t.csv:2); write dates as 2021-12-06
note t.csv: in 13/04/2024 the day comes first, in 04/13/2024 the month: such dates are left blank; --date-order day-first or month-first decides
note t.csv: outlet from outlet, text from text, date from date
"#,
    },
    Case {
        name: "dates_that_somebody_explains",
        files: &[(
            "t.jsonl",
            b"{\"outlet\":\"A\",\"text\":\"x\",\"date\":\"03/04/2024\"}\n",
        )],
        read: &["t.jsonl", "--date-order=day-first"],
        expect: r#"
t-000001 | A | - | 2024-04-03 | - | - | t.jsonl:1 | "x"
note t.jsonl: outlet from outlet, text from text, date from date
"#,
    },
];

#[test]
fn standard_input_is_read_again_for_its_dates() {
    let folder = super::Folder::new("standard_input_is_read_again");
    let line =
        |date: &str| format!("{{\"outlet\":\"A\",\"text\":\"x\",\"date\":\"{date}\"}}\n");
    folder.write("piped", (line("03/04/2024") + &line("25/04/2024")).as_bytes());
    let corpus = folder.read(&["-", "--stdin=piped"]).unwrap();
    let dates: Vec<&str> =
        corpus.articles.iter().filter_map(|a| a.date.as_deref()).collect();
    assert_eq!(dates, ["2024-04-03", "2024-04-25"]);
}

/// The date that explains the others may stand behind all that are looked at first.
#[test]
fn the_whole_column_is_asked() {
    let folder = super::Folder::new("the_whole_column_is_asked");
    let rows = "A,x,03/04/2024\n".repeat(900);
    folder.write("t.csv", format!("outlet,text,date\n{rows}A,x,25/04/2024\n").as_bytes());
    let corpus = folder.read(&["t.csv"]).unwrap();
    let are_read = |date: &str| {
        let date = Some(date.to_string());
        corpus.articles.iter().filter(|article| article.date == date).count()
    };
    assert_eq!((are_read("2024-04-03"), are_read("2024-04-25")), (900, 1));
}
