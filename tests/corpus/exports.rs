//! Exports of news databases, written here in the layouts that are known.
//!
//! `exports/*.txt` have cases: a line `== name`, a document, a line `--`, and the corpus
//! as [`render`](super::render) writes it down, with `FILE` for the file's name without
//! ending, `NAME` for its name and `LAYOUT` for that of its layout. What stands above the
//! first case explains.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::{Folder, found};

/// A kind of file that is made of a case's document: its ending, how, and what its layout
/// and kind are called.
type Made = (&'static str, fn(&str) -> Vec<u8>, &'static str, &'static str);

const FILES: [(&str, &[Made]); 8] = [
    (
        include_str!("exports/nexis.txt"),
        &[
            ("docx", word, "Nexis Uni (Word)", "Word"),
            ("rtf", rich, "Nexis Uni (RTF)", "RTF"),
        ],
    ),
    (include_str!("exports/lexis.txt"), &[("txt", as_is, "LexisNexis (text)", "text")]),
    (
        include_str!("exports/lexis-html.txt"),
        &[("html", as_is, "LexisNexis (HTML)", "HTML")],
    ),
    (include_str!("exports/lexis-rtf.txt"), &[("rtf", rich, "LexisNexis (RTF)", "RTF")]),
    (include_str!("exports/factiva.txt"), &[("html", as_is, "Factiva (HTML)", "HTML")]),
    (include_str!("exports/factiva-rtf.txt"), &[("rtf", rich, "Factiva (RTF)", "RTF")]),
    (include_str!("exports/proquest.txt"), &[("txt", as_is, "ProQuest (text)", "text")]),
    (
        include_str!("exports/europresse.txt"),
        &[("htm", as_is, "Europresse (HTML)", "HTML")],
    ),
];

/// The first document of every layout, in every kind of file.
pub(crate) fn documents() -> Vec<(String, Vec<u8>)> {
    let mut documents = Vec::new();
    for (number, (file, made)) in FILES.iter().enumerate() {
        let case = file.split("\n== ").nth(1).unwrap();
        let (_, document) =
            case.split_once("\n--\n").unwrap().0.split_once('\n').unwrap();
        for (ending, make, ..) in *made {
            let name = format!("export-{number}.{ending}");
            documents.push((name, make(&format!("{document}\n"))));
        }
    }
    documents
}

#[test]
fn every_layout_is_read() {
    let mut wrong = String::new();
    for (file, made) in FILES {
        for case in file.split("\n== ").skip(1) {
            let (name, rest) = case.split_once('\n').unwrap();
            let (document, expect) = rest.split_once("\n--\n").unwrap();
            for (ending, make, layout, kind) in made {
                let folder = Folder::new(&format!("export-{ending}"));
                let path = format!("export.{ending}");
                folder.write(&path, &make(&format!("{document}\n")));
                let expect = expect.replace("FILE", "export").replace("NAME", &path);
                let expect = expect.replace("LAYOUT", layout).replace("KIND", kind);
                let found = found(&folder, &[&path]);
                if found.trim() != expect.trim() {
                    writeln!(wrong, "\n{name} in {ending}:\n{found}").unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn as_is(document: &str) -> Vec<u8> {
    document.as_bytes().to_vec()
}

/// A line of the notation for Word and RTF.
struct Line<'a> {
    bookmark: Option<&'a str>,
    size: u16,
    /// Runs of letters, and whether they are bold.
    runs: Vec<(String, bool)>,
}

fn lines(document: &str) -> impl Iterator<Item = Line<'_>> {
    document.lines().map(|line| {
        let named = line.strip_prefix('@');
        let named = named.map(|line| line.split_once(' ').unwrap_or((line, "")));
        let (bookmark, line) =
            named.map_or((None, line), |(name, rest)| (Some(name), rest));
        let digits = line.get(..2).and_then(|two| two.parse().ok());
        // `1. Rain` is text.
        let is_size = digits.is_some_and(|size: u16| matches!(size, 20 | 28));
        let (size, line) =
            if is_size { (digits.unwrap(), &line[2..]) } else { (0, line) };
        let parts = line.split("**").map(|part| part.replace('~', "\u{A0}"));
        let runs = parts.enumerate().map(|(at, part)| (part, at % 2 == 1));
        let runs = runs.filter(|(part, _)| !part.is_empty()).collect();
        Line { bookmark, size, runs }
    })
}

/// A Word document, as small as one can be.
pub(super) fn word(document: &str) -> Vec<u8> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
    );
    for (id, line) in lines(document).enumerate() {
        xml.push_str("<w:p><w:pPr><w:spacing w:before=\"200\"/></w:pPr>");
        if let Some(name) = line.bookmark {
            write!(xml, "<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>").unwrap();
            write!(xml, "<w:bookmarkEnd w:id=\"{id}\"/>").unwrap();
        }
        for (run, is_bold) in line.runs {
            let bold = if is_bold { "<w:b/>" } else { "" };
            let size = match line.size {
                0 => String::new(),
                size => format!("<w:sz w:val=\"{size}\"/>"),
            };
            let text = run.replace('&', "&amp;").replace('<', "&lt;");
            let text = text.replace('\\', "</w:t><w:br/><w:t xml:space=\"preserve\">");
            write!(
                xml,
                "<w:r><w:rPr>{bold}{size}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
            )
            .unwrap();
        }
        xml.push_str("</w:p>");
    }
    xml.push_str("</w:body></w:document>");
    packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

/// An RTF document.
pub(super) fn rich(document: &str) -> Vec<u8> {
    let mut rtf = String::from(r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}");
    for line in lines(document) {
        if let Some(name) = line.bookmark {
            write!(rtf, "{{\\*\\bkmkstart {name}}}{{\\*\\bkmkend {name}}}").unwrap();
        }
        for (run, is_bold) in line.runs {
            let bold = if is_bold { "\\b" } else { "" };
            write!(rtf, "{{\\f0{bold}\\fs{} ", line.size).unwrap();
            for c in run.chars() {
                match c {
                    '\\' => rtf.push_str("\\line "),
                    'ü' => rtf.push_str("\\'fc"),
                    c if c.is_ascii() => rtf.push(c),
                    c => write!(rtf, "\\u{}?", c as u32).unwrap(),
                }
            }
            rtf.push('}');
        }
        rtf.push_str("\\par\r\n");
    }
    (rtf + "}").into_bytes()
}

/// A zip archive.
pub(crate) fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
