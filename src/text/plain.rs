//! One spelling for what readers cannot tell apart.
//!
//! | as it was read | here |
//! |---|---|
//! | CR LF, CR, VT, FF, U+0085, U+2028, U+2029 | a line feed |
//! | no-break, thin and other wide or narrow blanks | a blank |
//! | soft hyphens, zero-width characters, byte-order marks, direction marks, control characters | nothing |
//! | letters and accents apart (NFD) | together (NFC) |
//! | ligatures `ﬀ` to `ﬆ`, full-width forms | their letters |
//! | hyphens U+2010 and U+2011 | `-` |
//!
//! Quotation marks and dashes stay: they are not alike, and they mean something.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::origin::{Origin, Passed};

/// A text in plain spelling that knows how it was read, and is kept that way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    text: String,
    /// The text as it was read, if that is another.
    read: Option<Box<str>>,
    origin: Origin,
}

impl Plain {
    /// The text as it was read.
    pub fn as_read(&self) -> &str {
        self.read.as_deref().unwrap_or(&self.text)
    }

    /// Where its characters stood in the text as it was read.
    pub(super) fn origin(&self) -> &Origin {
        &self.origin
    }
}

impl Deref for Plain {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<String> for Plain {
    fn from(read: String) -> Plain {
        if is_plain(&read) {
            return Plain { text: read, ..Plain::default() };
        }
        let (text, origin) = rewritten(&read);
        Plain { text, read: Some(read.into()), origin }
    }
}

impl From<&str> for Plain {
    fn from(read: &str) -> Plain {
        read.to_string().into()
    }
}

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_read())
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Plain, D::Error> {
        String::deserialize(from).map(Plain::from)
    }
}

/// A name or a headline in plain spelling, on one line as it was.
pub fn plain(read: String) -> String {
    match is_plain(&read) {
        true => read,
        false => rewritten(&read).0,
    }
}

/// Whether nothing must change. Most texts end here, at a look for each character.
fn is_plain(read: &str) -> bool {
    let settled = |byte: u8| matches!(byte, b'\n' | b'\t' | b' '..=b'~');
    let rest = &read[read.bytes().take_while(|byte| settled(*byte)).count()..];
    rest.chars().all(|c| becomes(c) == Becomes::Same && !is_unsettled(c))
}

/// What becomes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Becomes {
    Same,
    Nothing,
    One(char),
    Letters(&'static str),
}

fn becomes(c: char) -> Becomes {
    use Becomes::{Letters, Nothing, One, Same};
    match c {
        '\n' | '\t' | ' '..='~' | '“' | '”' | '’' | '‘' | '–' | '—' => Same,
        '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => One('\n'),
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' => One(' '),
        '\u{202F}' | '\u{205F}' | '\u{3000}' => One(' '),
        '\u{2010}' | '\u{2011}' => One('-'),
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}' => Nothing,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => Nothing,
        '\u{2060}'..='\u{206F}' => Nothing,
        'ﬀ' => Letters("ff"),
        'ﬁ' => Letters("fi"),
        'ﬂ' => Letters("fl"),
        'ﬃ' => Letters("ffi"),
        'ﬄ' => Letters("ffl"),
        'ﬅ' | 'ﬆ' => Letters("st"),
        '！'..='～' => One(half_width(c)),
        _ if c.is_control() => Nothing,
        _ => Same,
    }
}

/// Full-width forms stand in the order of ASCII.
fn half_width(c: char) -> char {
    char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
}

/// Whether a character stands only for another, or may become one with that before it.
fn is_unsettled(c: char) -> bool {
    c > '\u{2FF}' && is_nfc_quick([c].into_iter()) != IsNormalized::Yes || is_joined(c)
}

/// Whether a character belongs to that before it: an accent, a part of a syllable.
fn is_joined(c: char) -> bool {
    c > '\u{2FF}'
        && (canonical_combining_class(c) != 0
            || is_nfc_quick([c].into_iter()) == IsNormalized::Maybe)
}

/// The plain spelling, and where its characters stood.
fn rewritten(read: &str) -> (String, Origin) {
    let mut plain = Writer::default();
    // The character that waits for its accents, and how many code points it had.
    let (mut cluster, mut length) = (String::new(), 0);
    let mut chars = read.chars().peekable();
    while let Some(c) = chars.next() {
        match becomes(c) {
            Becomes::Nothing if cluster.is_empty() => {
                plain.passed.pass(plain.text.len(), 0, 1);
            }
            // It may stand between a letter and its accent.
            Becomes::Nothing => length += 1,
            Becomes::Letters(letters) => {
                plain.put(&mut cluster, &mut length);
                plain.write(letters, 1);
            }
            Becomes::One('\n') if c == '\r' && chars.next_if_eq(&'\n').is_some() => {
                plain.put(&mut cluster, &mut length);
                plain.write("\n", 2);
            }
            one => {
                let c = if let Becomes::One(other) = one { other } else { c };
                if !is_joined(c) {
                    plain.put(&mut cluster, &mut length);
                }
                cluster.push(c);
                length += 1;
            }
        }
    }
    plain.put(&mut cluster, &mut length);
    (plain.text, plain.passed.origin())
}

#[derive(Default)]
struct Writer {
    text: String,
    passed: Passed,
}

impl Writer {
    /// Writes a letter and its accents, composed.
    fn put(&mut self, cluster: &mut String, length: &mut u32) {
        match is_nfc_quick(cluster.chars()) {
            IsNormalized::Yes => self.write(cluster, *length),
            _ => self.write(&cluster.nfc().collect::<String>(), *length),
        }
        cluster.clear();
        *length = 0;
    }

    /// Writes what stands for `read` code points.
    fn write(&mut self, letters: &str, read: u32) {
        let start = self.text.len();
        self.text.push_str(letters);
        let mut at = start;
        for c in letters.chars() {
            at += c.len_utf8();
            let is_last = at == self.text.len();
            self.passed.pass(at, 1, if is_last { read } else { 0 });
        }
    }
}
