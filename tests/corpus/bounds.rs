//! What is too large is refused, with its name and the option that takes more.

use parallax::corpus::MAX_ARTICLE;

use super::{Folder, check};

#[test]
fn articles_beyond_the_limit() {
    let folder = Folder::new("articles_beyond_the_limit");
    let long = "x".repeat(MAX_ARTICLE + 1);
    folder.write("in/a.txt", long.as_bytes());
    folder.write("in/b.txt", &long.as_bytes()[1..]);
    folder.write("in/c.csv", format!("text\n{long}\nok\n").as_bytes());
    folder.write(
        "in/d.jsonl",
        format!("{{\"text\":\"{long}\"}}\n{}\n", long.repeat(9)).as_bytes(),
    );
    let corpus = folder.read(&["in", "--outlet=A"]).unwrap();
    let ids: Vec<&str> =
        corpus.articles.iter().map(|article| &article.doc_id[..]).collect();
    assert_eq!(ids, ["b", "c-000002"]);
    let skipped: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
    let reason = "longer than 10 MB, which no article is; split it or take it out (or \
                  --limit article=SIZE)";
    let line = "in/d.jsonl:2: a line of more than 80 MB; --limit record=SIZE takes more"
        .to_string();
    let [a, c, d] =
        ["a.txt", "c.csv:2", "d.jsonl:1"].map(|at| format!("in/{at}: {reason}"));
    assert_eq!(skipped, [a, c, d, line]);
}

#[test]
fn names_are_bounded() {
    let folder = Folder::new("names_are_bounded");
    let row = |name: &str, title: usize, outlet: usize| {
        let (title, outlet) = ("t".repeat(title), "o".repeat(outlet));
        format!(
            "{{\"id\":\"{name}\",\"outlet\":\"{outlet}\",\"title\":\"{title}\",\"text\":\"One.\"}}\n"
        )
    };
    let rows = [
        row("a", 10_000, 1_000),
        row("b", 10_001, 1),
        row("c", 1, 1_001),
        row(&"d".repeat(1_001), 1, 1),
    ];
    folder.write("n.jsonl", rows.concat().as_bytes());
    let corpus = folder.read(&["n.jsonl"]).unwrap();
    assert_eq!(corpus.articles.len(), 1);
    let skipped: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
    let reason = |line, name, length, most| {
        format!(
            "n.jsonl:{line}: the {name} has {length} bytes, and no {name} has more than \
             {most}; choose its column with --column {name}=NAME"
        )
    };
    let expected = [
        reason(2, "title", 10_001, 10_000),
        reason(3, "outlet", 1_001, 1_000),
        reason(4, "doc_id", 1_001, 1_000),
    ];
    assert_eq!(skipped, expected);
}

#[test]
fn a_bomb_ends_at_the_budget() {
    use std::io::Write as _;

    let folder = Folder::new("a_bomb_ends_at_the_budget");
    let article = "{\"outlet\":\"A\",\"text\":\"Rain.\"}\n".repeat(10_000);
    let mut packed = zstd::Encoder::new(Vec::new(), 3).unwrap();
    (0..600).for_each(|_| packed.write_all(article.as_bytes()).unwrap());
    let packed = packed.finish().unwrap();
    folder.write("in/bomb.jsonl.zst", &packed);
    let expect = "error in/bomb.jsonl.zst: a decompression bomb? each of its bytes has become more than 250; --limit ratio=N takes more";
    check("in a folder", &folder, &["in"], expect);
    let expect = "error in/bomb.jsonl.zst: the input has more than 1 MB; --limit total=SIZE takes more";
    check("all in all", &folder, &["in", "--limit=total=1MB"], expect);
    folder.write("plain.jsonl", article.as_bytes());
    let allowed = ["plain.jsonl", "--limit=total=1MB"];
    assert_eq!(folder.read(&allowed).unwrap().articles.len(), 10_000);
}

#[test]
fn a_record_is_bounded_wherever_it_ends() {
    let folder = Folder::new("a_record_is_bounded");
    let long = "x ".repeat(100_000);
    folder
        .write("open.csv", format!("outlet,text\nA,ok\nA,\"{long}\nA,lost\n").as_bytes());
    folder.write(
        "a.json",
        format!("[{{\"text\":\"ok\"}},{{\"text\":\"{long}\"}}]").as_bytes(),
    );
    folder.write("b.json", format!("{{\"x\":1,\"y\":\"{long}\"}}").as_bytes());
    folder.write(
        "c.jsonl",
        format!("{{\"text\":\"{long}\"}}\n{{\"text\":\"ok\"}}\n").as_bytes(),
    );
    let long_record = "a record of more than 10 KB; --limit record=SIZE takes more";
    for (file, expect) in [
        ("open.csv", "ok | open.csv:3: reading stopped here: a row of more than 10 KB; is a quotation mark never closed? --limit record=SIZE takes more".to_string()),
        ("a.json", format!("ok | a.json:2: {long_record}")),
        ("b.json", format!(" | b.json:1: {long_record}")),
        ("c.jsonl", "ok | c.jsonl:1: a line of more than 10 KB; --limit record=SIZE takes more".into()),
    ] {
        let corpus = folder.read(&[file, "--outlet=A", "--limit=record=10KB"]).unwrap();
        let texts: Vec<&str> = corpus.articles.iter().map(|a| &a.text[..]).collect();
        let skipped: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
        assert_eq!(format!("{} | {}", texts.join(""), skipped.join("")), expect);
    }
}

#[test]
fn columns_nesting_files_and_folders_are_bounded() {
    let folder = Folder::new("columns_nesting_files");
    let wide: Vec<String> = (0..3_000).map(|n| format!("c{n}")).collect();
    folder.write("wide/a/w.csv", format!("{}\n", wide.join(",")).as_bytes());
    let fields: Vec<String> = wide.iter().map(|name| format!("\"{name}\":1")).collect();
    folder.write("wide/a/w.jsonl", format!("{{{}}}\n", fields.join(",")).as_bytes());
    let deep = format!("{{\"text\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    folder.write("wide/a/x.jsonl", deep.as_bytes());
    folder.write("wide/a/x.json", deep.as_bytes());
    let expect = "
skipped wide/a/w.csv: 3000 columns; --limit columns=N takes more than 2000
skipped wide/a/w.jsonl:1: 2001 columns; --limit columns=N takes more than 2000
skipped wide/a/x.json:1: not a JSON object: recursion limit exceeded (column 135)
skipped wide/a/x.jsonl:1: not a JSON object: recursion limit exceeded (column 135)
note wide: outlets are called after the sub-folders
";
    check("wide and deep", &folder, &["wide"], expect);
    for number in 0..4 {
        folder.write(&format!("many/a/{number}.txt"), b"Rain.\n");
    }
    let expect = "error many: more than 3 files; --limit files=N takes more";
    check("files", &folder, &["many", "--limit=files=3"], expect);
    folder.write("nested/a/b/c/d.txt", b"Rain.\n");
    let expect = "
skipped nested/a/b/c: more than 2 folders in each other; --limit depth=N takes more
note nested: outlets are called after the sub-folders
";
    check("depth", &folder, &["nested", "--limit=depth=2"], expect);
}
