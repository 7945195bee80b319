//! What may stand in a cell, in a file name, and in a header.

use std::collections::{BTreeMap, BTreeSet};

use parallax::report::columns::TABLES;
use parallax::report::{decimal, guarded, slugs, text, visible};

#[test]
fn texts_that_a_spreadsheet_would_run_are_guarded() {
    for (name, text, cell) in [
        ("formula", "=1+1", "'=1+1"),
        ("link", "=HYPERLINK(\"http://a.example\")", "'=HYPERLINK(\"http://a.example\")"),
        ("plus", "+1+1", "'+1+1"),
        ("minus", "-1+1", "'-1+1"),
        ("at", "@SUM(1,1)", "'@SUM(1,1)"),
        ("tab", "\t=1+1", "'\t=1+1"),
        ("carriage return", "\r=1+1", "'\r=1+1"),
        ("line feed", "\n=1+1", "'\n=1+1"),
        ("full-width equals", "＝1+1", "'＝1+1"),
        ("full-width plus", "＋1", "'＋1"),
        ("full-width minus", "－1", "'－1"),
        ("full-width at", "＠A", "'＠A"),
        ("NUL first", "\0=1+1", "'=1+1"),
        ("byte-order mark first", "\u{FEFF}=1+1", "'=1+1"),
        ("bidi control first", "\u{202E}=1+1", "'=1+1"),
        ("zero width first", "\u{200B}=1+1", "'=1+1"),
        ("tag character first", "\u{E0041}=1+1", "'=1+1"),
        ("negative number", "-0.42", "-0.42"),
        ("signed number", "+5", "+5"),
        ("number with exponent", "-1.5e-07", "-1.5e-07"),
        ("not quite a number", "-1.5e", "'-1.5e"),
        ("infinity is a word", "-inf", "'-inf"),
        ("dash of a dialogue", "– No, he said", "– No, he said"),
        ("hyphen of a word", "-ish", "'-ish"),
        ("space first", " =1+1", " =1+1"),
        ("plain", "so-called peace", "so-called peace"),
        ("empty", "", ""),
    ] {
        assert_eq!(guarded(text), cell, "{name}");
    }
}

#[test]
fn what_nobody_sees_is_taken_out() {
    for (name, text, seen) in [
        ("escape sequence", "\u{1b}[31mred", "[31mred"),
        ("right-to-left override", "abc\u{202E}fdp", "abcfdp"),
        ("isolates", "\u{2066}a\u{2069}", "a"),
        ("soft hyphen", "re\u{AD}gime", "regime"),
        ("joiner", "a\u{200D}b", "ab"),
        ("tab and line end stay", "a\tb\nc", "a\tb\nc"),
    ] {
        assert_eq!(visible(text), seen, "{name}");
    }
}

#[test]
fn numbers_are_bare_and_short() {
    for (number, cell) in [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (1.0 / 3.0, "0.333333"),
        (2.0 / 3.0 * 100.0, "66.666667"),
        (-12.5, "-12.5"),
        (1e21, "1000000000000000000000"),
        (0.000_012_345_678, "0.0000123457"),
        (1e-300, "0"),
        (f64::NAN, ""),
        (f64::INFINITY, ""),
    ] {
        assert_eq!(decimal(number), cell, "{number}");
    }
}

#[test]
fn file_names_never_come_raw_from_outlets() {
    let outlets = [
        "The Hill",
        "the hill!",
        "NBC News",
        "../../etc/passwd",
        "aux",
        "COM1",
        "Новая газета",
        "日本",
        "a-1a2b3c4d",
        "",
        &"long ".repeat(50),
    ];
    let names = slugs(outlets);
    let name = |outlet: &str| names[outlet].as_str();
    assert_eq!(name("NBC News"), "nbc-news");
    assert_eq!(name("../../etc/passwd"), "etc-passwd");
    assert!(name("The Hill").starts_with("the-hill-"), "two outlets share the-hill");
    assert!(name("aux").starts_with("aux-"), "a device on Windows");
    assert!(name("COM1").starts_with("com1-"), "a device on Windows");
    assert!(name("a-1a2b3c4d").len() > "a-1a2b3c4d".len(), "looks like a hash of ours");
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    for name in names.values() {
        assert!(!name.is_empty() && name.len() < 60 && name.chars().all(plain), "{name}");
    }
    assert_eq!(names.values().collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn every_column_is_named_once_and_defined() {
    for table in TABLES {
        let columns = table.columns();
        let names: BTreeSet<&str> = columns.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), columns.len(), "{}", table.file());
        for column in columns {
            assert!(!column.meaning.is_empty(), "{}: {}", table.file(), column.name);
        }
    }
}

#[test]
fn columns_that_others_rely_on_keep_their_names() {
    let promised = BTreeMap::from([
        (
            "measures.csv",
            "outlet,measure,category,voice,section,count,out_of,rate,unit,low,high,interval,\
             others_rate,ratio,difference,p_value,q_value,articles,stories,caveats,verdict,\
             needed_stories,needed_ratio,family,shared_stories,ratio_low,ratio_high",
        ),
        (
            "documents.csv",
            "doc_id,outlet,story,date,title,words,own_words,quoted_words,reported_words,\
             furniture_words,sentences,attributions,wire,path",
        ),
        (
            "hits.csv",
            "doc_id,outlet,story,lexicon,category,term,match,voice,source,negated,section,\
             start,end,sentence,counted_as,source_id,rule,instead,attributed",
        ),
        (
            "attributions.csv",
            "doc_id,outlet,story,kind,source,source_name,source_kind,cue,cue_class,relay,\
             content,words,section,start,end,sentence,quoted_words,nested,rule,source_id,\
             speaks_for",
        ),
        (
            "keyness.csv",
            "outlet,term,count,others_count,rate,others_rate,g2,log_ratio,log_odds_z,p_value,\
             q_value,articles,dispersion",
        ),
    ]);
    for table in TABLES {
        let names: Vec<&str> = table.columns().iter().map(|column| column.name).collect();
        if let Some(promise) = promised.get(table.file()) {
            assert!(names.join(",").starts_with(promise), "{}: {names:?}", table.file());
        }
    }
}

#[test]
fn a_text_stays_a_text_in_markdown() {
    for (name, from, to) in [
        ("emphasis", "*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~"),
        ("code", "`rm -rf`", "\\`rm -rf\\`"),
        ("link", "[a](http://b.example)", "\\[a\\](http\\://b.example)"),
        ("image", "![a](b)", "\\!\\[a\\](b)"),
        ("tag", "<img src=x onerror=y>", "\\<img src=x onerror=y\\>"),
        ("entity", "&lt; &#60; A & B", "\\&lt; \\&\\#60; A & B"),
        ("table", "a | b", "a \\| b"),
        ("heading", "# a", "\\# a"),
        ("heading on a second line", "a\n# b", "a \\# b"),
        ("quotation on a second line", "a\n\n> b", "a \\> b"),
        ("list", "- a", "\\- a"),
        ("rule", "---", "\\---"),
        ("numbered list", "1. May", "1\\. May"),
        ("numbered list, bracket", "12) a", "12\\) a"),
        ("pandoc list", "(1) a", "\\(1) a"),
        ("setext", "===", "\\==="),
        ("backslash", "a\\b", "a\\\\b"),
        ("fence", "```\nx\n```", "\\`\\`\\` x \\`\\`\\`"),
        ("bare address", "www.a.example", "www\\.a.example"),
        ("mention", "@everyone", "\\@everyone"),
        ("formula", "$5 and $6", "\\$5 and \\$6"),
        ("hyphen inside", "Biden-Putin", "Biden-Putin"),
        ("line ends of all kinds", "a\r\nb\u{2028}c\u{85}d", "a b cd"),
        ("bidi", "a\u{202E}b", "ab"),
        ("empty", " \n ", ""),
    ] {
        assert_eq!(text(from), to, "{name}");
    }
}
