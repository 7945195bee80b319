//! Texts that stand in many cells are written once.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;

/// Longer texts, in bytes, hardly stand twice.
const SHORT: usize = 64;
/// So many are kept, whatever the size of the tables.
const KEPT: usize = 1 << 16;

/// Short texts by number (ECMA-376, part 1, 18.4).
pub(super) struct Strings {
    /// How many stand there already.
    first: u32,
    known: FxHashMap<Box<str>, u32>,
    xml: String,
}

impl Strings {
    /// They follow those of `frame`, a whole part of shared strings.
    pub(super) fn after(frame: &str) -> Strings {
        let first = u32::try_from(frame.matches("<si>").count()).unwrap_or(u32::MAX);
        Strings { first, known: FxHashMap::default(), xml: String::new() }
    }

    /// The number of a text; none if it is to be written in its cell.
    pub(super) fn number(&mut self, text: &str) -> Option<u32> {
        if text.len() > SHORT {
            return None;
        }
        if let Some(number) = self.known.get(text) {
            return Some(*number);
        }
        if self.known.len() == KEPT {
            return None;
        }
        let number = self.first.checked_add(u32::try_from(self.known.len()).ok()?)?;
        self.known.insert(text.into(), number);
        self.xml.push_str("<si>");
        put(&mut self.xml, text);
        self.xml.push_str("</si>");
        Some(number)
    }

    /// The whole part: what `frame` has, and these. Counts may be left out, and are.
    pub(super) fn part(self, frame: &str) -> String {
        let whole = frame.strip_suffix("</sst>").unwrap_or(frame);
        let (open, items) = whole.split_once("<si>").unwrap_or((whole, ""));
        let open = open.split_once(" count=").map_or(open, |(open, _)| open);
        let mut xml = format!("{}>", open.trim_end_matches('>'));
        if !items.is_empty() {
            let _ = write!(xml, "<si>{items}");
        }
        xml + &self.xml + "</sst>"
    }
}

/// A text as it stands in a cell.
pub(super) fn put(xml: &mut String, text: &str) {
    let at_an_edge = |c: Option<char>| c.is_some_and(char::is_whitespace);
    let keeps = at_an_edge(text.chars().next()) || at_an_edge(text.chars().next_back());
    xml.push_str(if keeps { "<t xml:space=\"preserve\">" } else { "<t>" });
    escape(xml, text);
    xml.push_str("</t>");
}

/// Text as XML. What looks like an escape of Excel's (`_x0041_`) gets its underscore
/// escaped, or it would be read as one.
fn escape(xml: &mut String, text: &str) {
    let special = |b: u8| matches!(b, b'&' | b'<' | b'>' | b'_');
    if !text.bytes().fold(false, |found, b| found | special(b)) {
        return xml.push_str(text);
    }
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '_' if is_escape(&text.as_bytes()[at..]) => xml.push_str("_x005F_"),
            c => xml.push(c),
        }
    }
}

fn is_escape(text: &[u8]) -> bool {
    let code = text.get(2..6).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
    text.starts_with(b"_x") && code && text.get(6) == Some(&b'_')
}

#[cfg(test)]
mod tests {
    use super::{Strings, put};

    #[test]
    fn text_stays_text() {
        for (text, expected) in [
            ("a < b & c > d", "<t>a &lt; b &amp; c &gt; d</t>"),
            ("_x0041_", "<t>_x005F_x0041_</t>"),
            ("_x41_ and snake_x", "<t>_x41_ and snake_x</t>"),
            ("ä_x00zz_ ", "<t xml:space=\"preserve\">ä_x00zz_ </t>"),
        ] {
            let mut xml = String::new();
            put(&mut xml, text);
            assert_eq!(xml, expected);
        }
    }

    #[test]
    fn texts_follow_those_of_the_frame_and_stand_there_once() {
        let frame =
            "<sst xmlns=\"x\" count=\"3\" uniqueCount=\"1\"><si><t>a</t></si></sst>";
        let mut strings = Strings::after(frame);
        assert_eq!(
            ["b", "c", "b"].map(|text| strings.number(text)),
            [Some(1), Some(2), Some(1)]
        );
        assert_eq!(strings.number(&"x".repeat(65)), None);
        let whole =
            "<sst xmlns=\"x\"><si><t>a</t></si><si><t>b</t></si><si><t>c</t></si></sst>";
        assert_eq!(strings.part(frame), whole);
        let empty = "<sst xmlns=\"x\" count=\"0\" uniqueCount=\"0\"></sst>";
        assert_eq!(Strings::after(empty).part(empty), "<sst xmlns=\"x\"></sst>");
    }
}
