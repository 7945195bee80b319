//! Zip archives, honest and hostile, made here.

use std::io::{Cursor, Write as _};

use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::exports::{packed, word};
use super::{Folder, check};

#[test]
fn an_archive_is_read_like_a_folder() {
    let folder = Folder::new("an_archive_is_read_like_a_folder");
    let export = word(
        "@Bookmark_1\n28**Rain**\nThe Example\nMay 2, 2022\n@Body 28**Body**\nIt rained.\n\
         End of Document\n",
    );
    let inner = packed(&[("c.txt", b"---\noutlet: C\n---\nC.\n")]);
    let archive = packed(&[
        ("corpus/bbc/a.txt", b"A.\n"),
        ("corpus/bbc/deep/b.txt", b"B.\n"),
        ("corpus/t.csv", b"outlet,text\nT,One.\nT,Two.\n"),
        ("corpus/export.docx", &export),
        ("corpus/inner.zip", &inner),
        ("__MACOSX/corpus/._a.txt", b"\0\0"),
        ("corpus/.DS_Store", b"\0\0"),
        ("corpus/z.pdf", b""),
    ]);
    folder.write("corpus.zip", &archive);
    folder.write("in/guardian/corpus.zip", &packed(&[("x/a.txt", b"A.\n")]));
    let expect = r#"
corpus/bbc/a | bbc | - | - | - | - | corpus.zip/corpus/bbc/a.txt | "A.\n"
corpus/bbc/deep/b | bbc | - | - | - | - | corpus.zip/corpus/bbc/deep/b.txt | "B.\n"
corpus/export-000001 | The Example | - | 2022-05-02 | Rain | - | corpus.zip/corpus/export.docx:1 | "Rain\n\nIt rained."
corpus/inner/c | C | - | - | - | - | corpus.zip/corpus/inner.zip/c.txt | "C.\n"
corpus/t-000001 | T | - | - | - | - | corpus.zip/corpus/t.csv:2 | "One."
corpus/t-000002 | T | - | - | - | - | corpus.zip/corpus/t.csv:3 | "Two."
skipped corpus.zip/corpus/z.pdf: a .pdf file is not read; articles are read from .txt, .md, .csv, .tsv, .jsonl, .json and .parquet, from exports of news databases in .docx, .rtf, .html and .txt, and from these in .gz, .zst and .zip
note corpus.zip/corpus/export.docx: Nexis Uni (Word): 1 article, 1 end marker
note corpus.zip/corpus/t.csv: outlet from outlet, text from text
"#;
    check("alone", &folder, &["corpus.zip"], expect);
    let expect = r#"
guardian/corpus/x/a | guardian | - | - | - | - | in/guardian/corpus.zip/x/a.txt | "A.\n"
note in: outlets are called after the sub-folders
"#;
    check("in the folder of an outlet", &folder, &["in"], expect);
    let whole = folder.read(&["corpus.zip"]).unwrap();
    let parts = ["1/2", "2/2"].map(|part| {
        folder.read(&["corpus.zip", &format!("--shard={part}")]).unwrap().articles
    });
    let mut articles = parts.concat();
    articles.sort_by(|a, b| a.doc_id.cmp(&b.doc_id));
    assert_eq!(articles, whole.articles);
}

#[test]
fn names_that_lead_out_are_not_followed() {
    let folder = Folder::new("names_that_lead_out");
    folder.write("secret.txt", b"Secret.\n");
    let archive = packed(&[
        ("../secret.txt", b"A.\n"),
        ("a/../../secret.txt", b"A.\n"),
        ("/etc/secret.txt", b"A.\n"),
        ("C:\\secret.txt", b"A.\n"),
        ("win\\b.txt", b"B.\n"),
    ]);
    folder.write("in.zip", &archive);
    let expect = r#"
in/win/b | win | - | - | - | - | in.zip/win/b.txt | "B.\n"
skipped in.zip/../secret.txt: its name leads out of the archive; pack it again
skipped in.zip//etc/secret.txt: its name leads out of the archive; pack it again
skipped in.zip/C:/secret.txt: its name leads out of the archive; pack it again
skipped in.zip/a/../../secret.txt: its name leads out of the archive; pack it again
"#;
    check("names", &folder, &["in.zip", "--outlet=A"], expect);
}

#[test]
fn what_is_locked_or_damaged_leaves_the_rest() {
    let folder = Folder::new("what_is_locked_or_damaged");
    let text = b"It rained, and it rained, and it rained.\n";
    let good = packed(&[("a/1.txt", text), ("a/2.txt", text), ("a/3.txt", text)]);
    let mut archive = good.clone();
    // The flag of encryption of the second file, in both of its headers.
    let headers = |magic: &[u8], archive: &[u8]| -> Vec<usize> {
        let at = |at: &usize| archive[*at..].starts_with(magic);
        (0..archive.len()).filter(at).collect()
    };
    let local = headers(b"PK\x03\x04", &archive);
    let central = headers(b"PK\x01\x02", &archive);
    archive[local[1] + 6] |= 1;
    archive[central[1] + 8] |= 1;
    // A byte of the third.
    let third = local[2] + 30 + "a/3.txt".len();
    archive[third + 8] ^= 0x55;
    folder.write("in.zip", &archive);
    let corpus = folder.read(&["in.zip"]).unwrap();
    let ids: Vec<&str> = corpus.articles.iter().map(|one| &one.doc_id[..]).collect();
    assert_eq!(ids, ["in/a/1"]);
    let said: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(said[0], "in.zip/a/2.txt: encrypted; unpack it with its password");
    assert!(said[1].starts_with("in.zip/a/3.txt: not readable"), "{said:?}");
    assert_eq!(said.len(), 2);
    for length in [0, 10, good.len() / 2, good.len() - 1] {
        folder.write("cut.zip", &good[..length]);
        let corpus = folder.read(&["cut.zip"]).unwrap();
        assert!(corpus.articles.is_empty() && corpus.skipped.len() == 1, "{length}");
        let said = &corpus.skipped[0].reason;
        assert!(said.starts_with("not readable as a zip archive"), "{said}");
    }
}

#[test]
fn archives_in_archives_have_an_end() {
    let folder = Folder::new("archives_in_archives");
    let mut archive = packed(&[("a.txt", b"A.\n")]);
    for _ in 0..5 {
        archive = packed(&[("in.zip", &archive)]);
    }
    folder.write("in.zip", &archive);
    let expect = "skipped in.zip/in.zip/in.zip: more than 2 archives in each other; --limit \
                  archives=N takes more";
    check("nested", &folder, &["in.zip", "--outlet=A"], expect);
    let corpus = folder.read(&["in.zip", "--outlet=A", "--limit=archives=6"]).unwrap();
    assert_eq!(corpus.articles.len(), 1);
}

#[test]
fn bombs_stop_at_the_budget() {
    let folder = Folder::new("bombs_stop_at_the_budget");
    let zeros = vec![b'0'; 1_000_000];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let fast = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    archive.start_file("bomb.csv", fast).unwrap();
    archive.write_all(b"outlet,text\nA,One.\nA,").unwrap();
    for _ in 0..102 {
        archive.write_all(&zeros).unwrap();
    }
    archive.start_file("small.txt", fast).unwrap();
    folder.write("in.zip", &archive.finish().unwrap().into_inner());
    let said = |limits: &[&str]| {
        let arguments: Vec<&str> = [&["in.zip"][..], limits].concat();
        folder.read(&arguments).unwrap_err().to_string()
    };
    let bomb = said(&["--limit=record=200MB", "--limit=ratio=20"]);
    assert!(bomb.contains("a decompression bomb?"), "{bomb}");
    let total = said(&["--limit=total=5MB"]);
    assert!(total.contains("the input has more than 5 MB"), "{total}");
    let many = said(&["--limit=files=1"]);
    assert!(many.contains("more than 1 files"), "{many}");
}

#[test]
fn documents_have_a_bound() {
    let folder = Folder::new("documents_have_a_bound");
    let text = format!("<w:document>{}</w:document>", "<w:p/>".repeat(500_000));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    archive.start_file("word/document.xml", options).unwrap();
    archive.write_all(text.as_bytes()).unwrap();
    let document = archive.finish().unwrap().into_inner();
    folder.write("a.docx", &document);
    folder.write("b.docx", &packed(&[("word/styles.xml", b"<a/>")]));
    folder.write("c.docx", &document[..document.len() / 2]);
    folder.write("d.zip", &packed(&[("d.docx", &document)]));
    let arguments = ["a.docx", "b.docx", "c.docx", "d.zip", "--limit=record=1MB"];
    let corpus = folder.read(&arguments).unwrap();
    let said: Vec<String> = corpus.skipped.iter().map(ToString::to_string).collect();
    let large = "an export of more than 1 MB; export fewer articles at once, or --limit \
                 record=SIZE takes more";
    assert_eq!(said[0], format!("a.docx: {large}"));
    assert_eq!(said[1], "b.docx: not readable as a Word document: it has no text");
    assert!(said[2].starts_with("c.docx: not readable as a Word document: "), "{said:?}");
    assert_eq!(said[3], format!("d.zip/d.docx: {large}"));
}

#[test]
fn files_that_share_their_bytes_are_refused() {
    let folder = Folder::new("files_that_share_their_bytes");
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("a.txt", SimpleFileOptions::default()).unwrap();
    archive.write_all(b"A.\n").unwrap();
    archive.shallow_copy_file("a.txt", "b.txt").unwrap();
    folder.write("in.zip", &archive.finish().unwrap().into_inner());
    let expect =
        "skipped in.zip: a decompression bomb? files of the archive share their bytes";
    check("shared", &folder, &["in.zip", "--outlet=A"], expect);
}
