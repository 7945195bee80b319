//! Lines that say what they are: `BYLINE: Ann Archer`.

use crate::corpus::paragraphs::Paragraph;

/// The longest name of a label, in characters.
const LONGEST: usize = 40;

/// A text as words are compared: small letters, single spaces, no colon behind.
pub(super) fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches([':', ' ']).to_lowercase()
}

/// The name before the first colon and the value behind it, if the name is short.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(':')?;
    let is_name = !name.trim().is_empty()
        && name.chars().nth(LONGEST).is_none()
        && name.starts_with(char::is_alphabetic);
    is_name.then_some((name.trim(), value.trim()))
}

/// `LOAD-DATE: …`: a label whose name has no small letter.
pub(super) fn in_capitals(text: &str) -> Option<(&str, &str)> {
    let (name, value) = split(text)?;
    let is_capital = |c: char| !c.is_lowercase() && !c.is_numeric();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (letters > 1 && name.chars().all(is_capital)).then_some((name, value))
}

/// `**Load-Date:** …`: a label whose name alone is in bold letters, and that a hard space
/// parts from its value, or nothing.
pub(super) fn in_bold(paragraph: &Paragraph) -> Option<(&str, &str)> {
    let (name, value) = split(&paragraph.text)?;
    let colon = paragraph.text.find(':')? + 1;
    let behind = &paragraph.text[colon..];
    let is_apart = behind.is_empty() || behind.starts_with('\u{A0}');
    let bold = paragraph.text.get(..paragraph.bold).unwrap_or_default();
    let is_bold = bold.trim_end().len() == colon;
    (is_bold && is_apart).then_some((name, value))
}

/// `1 of 10 DOCUMENTS`, `Dokument 1 von 10`, `Document 1 de 10`: two numbers and two
/// words in turns, in any language.
pub(super) fn numbered(text: &str) -> Option<(usize, usize)> {
    let words: Vec<&str> = text.split_whitespace().take(5).collect();
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let (number, of) = match words[..] {
        [number, word, of, what] if is_word(word) && is_word(what) => (number, of),
        [what, number, word, of] if is_word(word) && is_word(what) => (number, of),
        _ => return None,
    };
    let (number, of) = (number.parse().ok()?, of.parse().ok()?);
    (1..=of).contains(&number).then_some((number, of))
}

#[cfg(test)]
mod tests {
    use super::{in_bold, in_capitals, numbered, plain, split};
    use crate::corpus::paragraphs::Paragraph;

    #[test]
    fn labels_are_told_by_their_looks() {
        assert_eq!(plain(" Load-Date:\u{A0}"), "load-date");
        assert_eq!(split("Section:\u{A0}NEWS; Pg. 3"), Some(("Section", "NEWS; Pg. 3")));
        assert_eq!(split(": x").or(split("12: x")).or(split("none")), None);
        assert_eq!(in_capitals("LÄNGE: 12 Wörter"), Some(("LÄNGE", "12 Wörter")));
        assert_eq!(in_capitals("Length: 12 words"), None);
        let bold = |text: &str, bold| {
            let text = text.to_string();
            in_bold(&Paragraph { text, bold, ..Paragraph::default() }).is_some()
        };
        assert!(bold("Load-Date:\u{A0}May 2", 10) && bold("Load-Date:", 10));
        assert!(!bold("Q: Why?", 2) && !bold("All: is\u{A0}bold", 7));
    }

    #[test]
    fn articles_are_numbered_in_any_language() {
        for text in ["2 of 10 DOCUMENTS", " Dokument 2 von 10", "Document 2 de 10"] {
            assert_eq!(numbered(text), Some((2, 10)), "{text}");
        }
        for text in
            ["11 of 10 DOCUMENTS", "May 06 2022 16:51", "2 of 10", "2 of 10 in a row"]
        {
            assert_eq!(numbered(text), None, "{text}");
        }
    }
}
