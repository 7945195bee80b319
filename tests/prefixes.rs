//! A text may end anywhere: after a cue, inside a name, between quotation marks.

use std::path::Path;

use parallax::corpus::Article;
use parallax::page::Repeats;
use parallax::{Knowledge, read};

#[test]
fn a_text_that_ends_behind_a_cue() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lists load");
    for text in
        ["The mayor told", "“Nobody asked us,” she told", "He was called", "Quill, a"]
    {
        let article = Article { text: text.into(), ..Article::default() };
        let read = read(&article, &knowledge, &Repeats::default());
        assert_eq!(read.voices.by_token.len(), read.document.tokens.len(), "{text}");
    }
}

#[test]
fn every_beginning_of_the_sample_can_be_read() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lists load");
    let mut tried = 0;
    for path in texts() {
        let text = std::fs::read_to_string(path).expect("the sample is there");
        // The last paragraphs before each cut are what decides.
        let paragraphs: Vec<&str> = text.split("\n\n").collect();
        for pair in paragraphs.windows(2).step_by(3) {
            let pair = pair.join("\n\n");
            for (end, _) in pair.char_indices().filter(|(_, c)| *c == ' ').step_by(2) {
                let article = Article { text: pair[..end].into(), ..Article::default() };
                let read = read(&article, &knowledge, &Repeats::default());
                assert_eq!(read.voices.by_token.len(), read.document.tokens.len());
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "only {tried} beginnings");
}

fn texts() -> Vec<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/sample");
    let mut folders = vec![root];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the sample is there").flatten() {
            let path = entry.path();
            match path.extension().and_then(|e| e.to_str()) {
                Some("txt") => texts.push(path),
                _ if path.is_dir() => folders.push(path),
                _ => {}
            }
        }
    }
    texts.sort();
    texts
}
