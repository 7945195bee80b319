//! Factiva, as HTML or RTF, in both of its forms.
//!
//! Start reading at [`read`]. Both forms end every article with its accession number,
//! `Document ELMF000020220502ei5200001`, in whatever language the first word is.

mod articles;
mod indexed;

use super::Export;
use crate::corpus::paragraphs::Paragraph;

/// Whether paragraphs are such an export.
pub(super) fn is_one(paragraphs: &[Paragraph]) -> bool {
    let has_number = || paragraphs.iter().any(|one| accession(&one.text).is_some());
    indexed::is_one(paragraphs) && has_number() || articles::is_one(paragraphs)
}

/// Whether a page that begins so may be one.
pub(super) fn may_begin(start: &str) -> bool {
    let start = start.to_lowercase();
    ["<title>factiva", "articleparagraph", "id=\"article-"]
        .iter()
        .any(|sign| start.contains(sign))
}

/// The articles.
pub(super) fn read(paragraphs: &[Paragraph]) -> Export {
    let entries = match indexed::is_one(paragraphs) {
        true => indexed::read(paragraphs),
        false => articles::read(paragraphs),
    };
    let numbers = paragraphs.iter().filter(|one| accession(&one.text).is_some()).count();
    Export { entries, markers: Some(numbers), listed: None }
}

/// The accession number that ends a short line behind a word: the source's code, the day,
/// and what tells the articles of that day apart.
fn accession(line: &str) -> Option<&str> {
    const LONGEST: usize = 100;
    let mut words = line.split_whitespace();
    let (number, word) = (words.next_back()?, words.next_back()?);
    let is_long = (20..=30).contains(&number.len());
    let is_code = number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let has_day = number.as_bytes().windows(8).any(|eight| {
        (eight.starts_with(b"19") || eight.starts_with(b"20"))
            && eight.iter().all(u8::is_ascii_digit)
    });
    let is_word = word.chars().all(char::is_alphabetic);
    let is_short = line.len() <= LONGEST;
    (is_word && is_long && is_code && has_day && is_short).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::accession;

    #[test]
    fn accession_numbers_are_told_from_words() {
        let number = "ELMF000020220502ei5200001";
        for word in ["Document", "Dokument", "文件"] {
            assert_eq!(accession(&format!("{word} {number}")), Some(number));
        }
        assert_eq!(accession(&format!("AN\tDocument {number}")), Some(number));
        for line in [number, "Document ELMFORDELMFORDELMFORDELM", "See Document 20220502"]
        {
            assert_eq!(accession(line), None, "{line}");
        }
    }
}
