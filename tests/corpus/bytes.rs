//! Any bytes under any ending give a corpus or an error, and nothing is lost.

use proptest::prelude::*;

use super::Folder;

const NAMES: [&str; 13] = [
    "a.txt",
    "a.csv",
    "a.tsv",
    "a.jsonl",
    "a.json",
    "a.parquet",
    "a.csv.gz",
    "a.json.zst",
    "manifest.csv",
    "a.zip",
    "a.docx",
    "a.rtf",
    "a.html",
];

/// Pieces of which files are made, beside bytes by chance.
const PIECES: [&[u8]; 62] = [
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"\n",
    b"\r\n",
    b"\r",
    b"outlet,text\n",
    b"sep=;\n",
    b"text",
    b"---\n",
    b"outlet: x\n",
    b"{\"text\":\"a\",\"outlet\":\"b\"}\n",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"\"articles\":[",
    b"\"a1\":{\"text\":\"",
    b"\\",
    b"\\u00",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\xFE\xFF",
    b"\xFF",
    b"\x00",
    b" ",
    "é".as_bytes(),
    "â€œ".as_bytes(),
    b"03/04/2024",
    b"\x1F\x8B\x08\x00",
    b"\x28\xB5\x2F\xFD",
    b"PAR1",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"\\par ",
    b"\\u8212 ?",
    b"\\'e9",
    b"\\b ",
    b"\\*\\bkmkstart Bookmark_1",
    b"\\*\\bkmkstart Body",
    b"1 of 2 DOCUMENTS\n\n",
    b"2 of 2 DOCUMENTS\n\n",
    b"May 2, 2022\n\n",
    b"LENGTH: 2 words\n\n",
    b"LOAD-DATE: x\n\n",
    b"Copyright 2022 x\n\n",
    b"____________________\n",
    b"Full text: x\n\n",
    b"ID: 1\n\nX: 2\n\nY: 3\n\n",
    b"<div class=article>",
    b"<p class='articleParagraph'>",
    b"<span class=enHeadline>",
    b"</div>",
    b"<td>HD</td><td>x</td>",
    b"<td>SN<td>PD<td>2 May 2022<td>TD",
    b"<p>12 words<p>2 May 2022<p>",
    b"<p>Document ELMF000020220502ei5200001<p>",
    b"<b class=DocPublicationName>",
    b"<p class=DocText>",
];

fn files() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => prop::sample::select(&PIECES[..]).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 1..6),
    ];
    let starts: [&[u8]; 9] = [
        b"",
        b"outlet,text\n",
        b"---\n",
        b"[{\"text\":\"",
        b"{",
        b"{\\rtf1 ",
        b"<title>Factiva</title>",
        b"1 of 2 DOCUMENTS\n\nA: \n\n",
        b"____________________\n",
    ];
    let start = prop::sample::select(starts.to_vec());
    (start, prop::collection::vec(piece, 0..40))
        .prop_map(|(start, pieces)| [start, &pieces.concat()].concat())
}

#[test]
fn any_bytes() {
    let folder = Folder::new("any_bytes");
    proptest!(ProptestConfig::with_cases(200), |(bytes in files())| {
        for name in NAMES {
            folder.write(name, &bytes);
            for encoding in ["utf-8", "windows-1251", "utf-16"] {
                let encoding = format!("--encoding={encoding}");
                if let Ok(corpus) = folder.read(&[name, "--outlet=A", &encoding]) {
                    let found = corpus.articles.len() + corpus.skipped.len();
                    prop_assert_eq!(corpus.read, found);
                    prop_assert!(corpus.articles.iter().all(|a| !a.text.trim().is_empty()));
                }
            }
        }
    });
}

/// A file with a byte changed, added or lost is read, or refused.
#[test]
fn broken_files() {
    let folder = Folder::new("broken_files");
    let table = b"outlet,text,date\nA,\"One, two.\",2021-12-06\nB,Three.,2021-12-07\n";
    let export = "@Bookmark_1\n28**Rain**\nThe Example\nMay 2, 2022\n@Body 28**Body**\n\
                  It rained.\nEnd of Document\n";
    let whole = [
        ("a.zip", super::exports::packed(&[("a.csv", table), ("b/b.txt", b"B.")])),
        ("a.docx", super::exports::word(export)),
        ("a.rtf", super::exports::rich(export)),
        ("a.csv.gz", super::packed::gzip(table)),
        ("a.csv.zst", super::packed::zstd(table)),
        ("a.parquet", super::packed::parquet(&[("A", "One."), ("B", "Two.")])),
    ];
    for (name, bytes) in whole {
        proptest!(ProptestConfig::with_cases(150), |(
            at in 0..bytes.len(), byte: u8, kind in 0..3
        )| {
            let mut broken = bytes.clone();
            match kind {
                0 => broken[at] = byte,
                1 => broken.insert(at, byte),
                _ => broken.truncate(at),
            }
            folder.write(name, &broken);
            let _ = folder.read(&[name]);
        });
    }
}
