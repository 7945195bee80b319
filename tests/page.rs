//! Floor 5: every case of `tests/page/*.txt`, a text and which of its lines are set
//! aside, with the rule that found each.
//!
//! A case is a block: its name between dashes, a text, an empty line, and `rule | line`
//! for each line that is no part of the article; nothing where all are.

use std::path::Path;
use std::sync::LazyLock;

use parallax::Knowledge;
use parallax::corpus::Article;
use parallax::page::Repeats;

static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| Knowledge::new(Vec::new()).expect("the bundled lexicons load"));

/// What is set aside of a text.
fn furniture(text: &str) -> String {
    let article = Article { text: text.into(), ..Article::default() };
    let read = parallax::read(&article, &KNOWLEDGE, &Repeats::default());
    let found = read.page.furniture.iter().map(|found| {
        format!("{} | {}\n", found.rule, found.span.of(&read.document.text).trim())
    });
    found.collect()
}

#[test]
fn every_line_is_set_aside_by_its_rule_or_stays() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page");
    let (mut failures, mut count) = (String::new(), 0);
    for entry in std::fs::read_dir(folder).expect("tests/page is there").flatten() {
        let file = std::fs::read_to_string(entry.path()).expect("a case file");
        for block in file.split("--- ").filter(|block| block.contains(" ---\n")) {
            let (name, rest) = block.split_once(" ---\n").expect("a name");
            let (text, expected) = rest.split_once("\n\n").unwrap_or((rest, ""));
            let found = furniture(text.trim_end());
            count += 1;
            if found.trim() != expected.trim() {
                failures.push_str(&format!(
                    "\n{name}\n  expected\n{expected}\n  found\n{found}"
                ));
            }
        }
    }
    assert!(count > 6, "tests/page holds cases");
    assert!(failures.is_empty(), "{failures}");
}
