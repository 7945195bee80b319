//! Rich Text Format (version 1.9): its paragraphs, whatever its code pages.
//!
//! Start reading at [`paragraphs`]; `tokens` cuts the bytes up, `codes` knows the code
//! pages.

mod codes;
mod tokens;

use std::collections::BTreeMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::{Draft, Look, Paragraph};
use tokens::{Token, Tokens};

/// How deep groups may stand in each other.
const DEEPEST: usize = 500;

/// The paragraphs of a document.
pub(in crate::corpus) fn paragraphs(bytes: &[u8]) -> Result<Vec<Paragraph>, String> {
    let mut rich = Rich::default();
    for token in Tokens::new(bytes) {
        rich.take(token)?;
    }
    if rich.groups.len() > 1 {
        return Err("a broken RTF document (it is cut off); export it again".into());
    }
    rich.flush();
    rich.draft.finish()
}

/// Whether bytes begin as RTF does.
pub(in crate::corpus) fn is_rtf(start: &[u8]) -> bool {
    start.trim_ascii_start().starts_with(b"{\\rtf")
}

/// A document, as far as it has been read.
struct Rich {
    draft: Draft,
    /// What holds in the groups that are open; the first stands for none.
    groups: Vec<Group>,
    /// The encoding of the document, and those of its fonts.
    usual: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    /// Bytes in the encoding of the last of them, which are not text yet.
    bytes: Vec<u8>,
    encoding: &'static Encoding,
    /// How many characters stand in for the Unicode character before them.
    stand_ins: i32,
    /// The first half of a character that was written as two.
    half: Option<u16>,
}

/// What holds in a group.
#[derive(Debug, Clone, Copy)]
struct Group {
    place: Place,
    look: Look,
    font: Option<i32>,
    /// How many characters stand in for a Unicode character.
    stand_ins: i32,
    is_hidden: bool,
}

/// What the text of a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Fonts,
    Bookmark,
    /// Read by nobody. Marked so before its name is known, it may still be a bookmark.
    Passed,
    Marked,
}

impl Default for Rich {
    fn default() -> Rich {
        let group = Group {
            place: Place::Text,
            look: Look::default(),
            font: None,
            stand_ins: 1,
            is_hidden: false,
        };
        Rich {
            draft: Draft::default(),
            groups: vec![group],
            usual: WINDOWS_1252,
            fonts: BTreeMap::new(),
            bytes: Vec::new(),
            encoding: WINDOWS_1252,
            stand_ins: 0,
            half: None,
        }
    }
}

impl Rich {
    fn take(&mut self, token: Token) -> Result<(), String> {
        match token {
            Token::Open => {
                self.flush();
                self.stand_ins = 0;
                if self.groups.len() > DEEPEST {
                    return Err(format!("an RTF document with groups {DEEPEST} deep"));
                }
                let inner = *self.group();
                self.groups.push(inner);
            }
            Token::Close => self.close(),
            Token::Byte(byte) => self.byte(byte),
            Token::Word(word, number) => self.word(word, number)?,
            Token::Marked => self.group().place = Place::Marked,
        }
        Ok(())
    }

    fn group(&mut self) -> &mut Group {
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    fn close(&mut self) {
        let is_bookmark = self.group().place == Place::Bookmark;
        if is_bookmark {
            let name = std::mem::take(&mut self.bytes);
            self.draft.name(&String::from_utf8_lossy(&name));
        }
        self.flush();
        self.stand_ins = 0;
        if self.groups.len() > 1 {
            self.groups.pop();
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.stand_ins > 0 {
            self.stand_ins -= 1;
            return;
        }
        let group = *self.group();
        let is_text = group.place == Place::Text && !group.is_hidden;
        if !is_text && group.place != Place::Bookmark {
            return;
        }
        let font = group.font.and_then(|font| self.fonts.get(&font));
        let encoding = font.copied().unwrap_or(self.usual);
        if encoding != self.encoding {
            self.flush();
            self.encoding = encoding;
        }
        self.bytes.push(byte);
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), String> {
        if self.group().place == Place::Fonts {
            self.font(word, number);
            return Ok(());
        }
        match word {
            "fonttbl" => self.group().place = Place::Fonts,
            "bkmkstart" => self.group().place = Place::Bookmark,
            _ if codes::is_passed(word) => self.group().place = Place::Passed,
            _ if matches!(self.group().place, Place::Marked | Place::Passed) => {
                self.group().place = Place::Passed;
            }
            "ansicpg" => self.usual = number.and_then(codes::page).unwrap_or(self.usual),
            "mac" => self.usual = encoding_rs::MACINTOSH,
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.group().stand_ins = number.unwrap_or(1).clamp(0, 10),
            "f" | "plain" | "b" | "fs" | "v" => self.look(word, number),
            "par" | "sect" | "page" | "cell" | "nestcell" | "row" => {
                self.flush();
                self.draft.end()?;
            }
            "line" | "lbr" => {
                self.flush();
                self.draft.line();
            }
            word => self.put(codes::character(word)),
        }
        Ok(())
    }

    /// Changes how the letters look that follow.
    fn look(&mut self, word: &str, number: Option<i32>) {
        self.flush();
        let is_on = number != Some(0);
        let group = self.group();
        match word {
            "f" => group.font = number,
            "b" => group.look.is_bold = is_on,
            "v" => group.is_hidden = is_on,
            "fs" => {
                let size = number.and_then(|size| u16::try_from(size).ok());
                group.look.size = size.unwrap_or(0);
            }
            _ => (group.look, group.is_hidden) = (Look::default(), false),
        }
    }

    /// Learns the code page of a font.
    fn font(&mut self, word: &str, number: Option<i32>) {
        let Some(number) = number else { return };
        match word {
            "f" => self.group().font = Some(number),
            "fcharset" => {
                let page = codes::charset(number);
                if let (Some(font), Some(page)) = (self.group().font, page) {
                    self.fonts.insert(font, page);
                }
            }
            _ => {}
        }
    }

    /// A character by its number in UTF-16, which is written with a sign.
    fn unicode(&mut self, number: i32) {
        self.stand_ins = self.group().stand_ins;
        let unit = number as u16;
        let units: Vec<u16> = self.half.take().into_iter().chain([unit]).collect();
        if units.len() == 1 && (0xD800..0xDC00).contains(&unit) {
            self.half = Some(unit);
            return;
        }
        let mut text = [0; 8];
        let mut length = 0;
        for character in char::decode_utf16(units).flatten() {
            length += character.encode_utf8(&mut text[length..]).len();
        }
        self.put(std::str::from_utf8(&text[..length]).unwrap_or_default());
    }

    /// Adds text that is text already.
    fn put(&mut self, text: &str) {
        self.flush();
        let group = *self.group();
        if group.place == Place::Text && !group.is_hidden && !text.is_empty() {
            self.draft.text(text, group.look);
        }
    }

    /// Turns the bytes that wait into text.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let group = *self.group();
        if group.place == Place::Text {
            let (text, _) = self.encoding.decode_without_bom_handling(&bytes);
            self.draft.text(&text, group.look);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    fn texts(rtf: &str) -> Vec<String> {
        let found = paragraphs(rtf.as_bytes()).unwrap();
        found.into_iter().map(|paragraph| paragraph.text).collect()
    }

    #[test]
    fn text_is_decoded_by_its_code_page() {
        for (rtf, expected) in [
            (r"{\rtf1\ansi\ansicpg1252 \'93caf\'e9\'94 \'80 5\par}", "“café” € 5"),
            (r"{\rtf1\ansicpg1251 \'cf\'f0\'e8\par}", "При"),
            (
                r"{\rtf1{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}\'e9{\f1\'cf}\'e9\par}",
                "éПé",
            ),
            (r"{\rtf1 a\u8212?b\u8217 ?c{\uc2\u228 ??}d\uc0\u8364 e\par}", "a—b’cäd€e"),
            (
                r"{\rtf1 \u-10179?\u-8704? a\~b\_c\-d \{\}\\\par}",
                "😀 a\u{A0}b\u{2011}cd {}\\",
            ),
            (
                r"{\rtf1 \ldblquote So\rdblquote\emdash it\rquote s\tab x\par}",
                "“So”—it’s\tx",
            ),
        ] {
            assert_eq!(texts(rtf), [expected], "{rtf}");
        }
    }

    #[test]
    fn only_text_is_text() {
        let rtf = "{\\rtf1{\\info{\\title No}}{\\stylesheet{\\s1 No;}}{\\*\\generator No;}\n\
            {\\header No\\par}{\\pict\\bin4 }}{} 00ff}{\\*\\bkmkstart Body}{\\*\\bkmkend Body}\n\
            {\\b\\fs28 Bo\r\ndy}\\par One{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt  two}}\n\
            {\\v hidden}\\line three\\par\\trowd\\cellx1 a\\cell b\\cell\\row}";
        let found = paragraphs(rtf.as_bytes()).unwrap();
        let texts: Vec<&str> = found.iter().map(|p| &p.text[..]).collect();
        assert_eq!(texts, ["Body", "One two\nthree", "a", "b"]);
        assert_eq!((found[0].bold, found[0].size, found[1].bold), (4, 28, 0));
        assert!(found[0].has("Body"));
    }

    #[test]
    fn broken_documents_are_no_danger() {
        let deep = "{".repeat(1_000_000);
        for rtf in [&deep[..], r"{\rtf1 cut", r"{\rtf1{\fonttbl"] {
            assert!(paragraphs(rtf.as_bytes()).is_err());
        }
        for rtf in ["", "}", "}}}a", r"{\rtf1\'}", r"{\rtf1\'zz\u99999999999}", "\\"] {
            assert!(paragraphs(rtf.as_bytes()).is_ok(), "{rtf}");
        }
        assert!(paragraphs(br"{\rtf1\bin99999999999 a}").is_err());
    }
}
