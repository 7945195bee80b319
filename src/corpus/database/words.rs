//! The words of the databases, in the languages of their pages: `words.csv`.
//!
//! `known` says whether a word was seen in an export, or in a program that reads them,
//! or is a translation that nobody has checked yet. What can be told by its place is
//! told so; words come second.

use std::sync::OnceLock;

use super::label::plain;

/// What a word says about the text behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The end of an article, as a line of its own.
    End,
    /// The heading of the text.
    Body,
    Title,
    Byline,
    Section,
    /// How many words the article has; the last line before the text.
    Length,
    Highlight,
    /// Any other line before the text.
    Head,
    /// A line or heading behind the text.
    Tail,
    /// The heading of a summary before the text.
    Abstract,
    FullText,
    Outlet,
    Date,
    Id,
    Url,
    /// Any other field of a record.
    Field,
    /// `Copyright`, before a year.
    Copyright,
    /// `All rights reserved`, behind a name.
    Rights,
    Caption,
    Edition,
    /// What stands where there is no text.
    Nothing,
}

/// Whether a text is a word for a part, without looking at capitals, marks behind it and
/// kinds of space.
pub(super) fn is(part: Part, text: &str) -> bool {
    let text = plain(text);
    words().iter().any(|(known, word)| *known == part && *word == text)
}

/// The first part of `parts` for which a text is a word.
pub(super) fn part(text: &str, parts: &[Part]) -> Option<Part> {
    parts.iter().copied().find(|part| is(*part, text))
}

/// Whether a word for a part stands in a text, at a place that is asked for: what is
/// before it and behind it.
pub(super) fn stands(part: Part, text: &str, is_at: fn(&str, &str) -> bool) -> bool {
    let text = plain(text);
    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    words().iter().filter(|(known, _)| *known == part).any(|(_, word)| {
        text.match_indices(word).any(|(at, _)| {
            let (before, behind) = (&text[..at], &text[at + word.len()..]);
            let is_word =
                is_apart(before.chars().next_back()) && is_apart(behind.chars().next());
            is_word && is_at(before, behind)
        })
    })
}

/// Whether a line says who has the rights.
pub(super) fn is_copyright(text: &str) -> bool {
    const LONGEST: usize = 200;
    let start = text.trim_start().to_lowercase();
    let is_year = |before: &str, behind: &str| {
        before.is_empty() && behind.contains(|c: char| c.is_ascii_digit())
    };
    let is_end = |_: &str, behind: &str| behind.trim_end_matches('.').is_empty();
    text.len() <= LONGEST
        && (start.starts_with(['©', '℗'])
            || start.starts_with("(c) ")
            || stands(Part::Copyright, text, is_year)
            || stands(Part::Rights, text, is_end))
}

/// Whether a text names an edition.
pub(super) fn is_edition(text: &str) -> bool {
    stands(Part::Edition, text, |_, _| true)
}

const WORDS: &str = include_str!("words.csv");

const PARTS: [(&str, Part); 21] = [
    ("end", Part::End),
    ("body", Part::Body),
    ("title", Part::Title),
    ("byline", Part::Byline),
    ("section", Part::Section),
    ("length", Part::Length),
    ("highlight", Part::Highlight),
    ("head", Part::Head),
    ("tail", Part::Tail),
    ("abstract", Part::Abstract),
    ("full text", Part::FullText),
    ("outlet", Part::Outlet),
    ("date", Part::Date),
    ("id", Part::Id),
    ("url", Part::Url),
    ("field", Part::Field),
    ("copyright", Part::Copyright),
    ("rights", Part::Rights),
    ("caption", Part::Caption),
    ("edition", Part::Edition),
    ("nothing", Part::Nothing),
];

/// The table, read once.
fn words() -> &'static [(Part, String)] {
    static ROWS: OnceLock<Vec<(Part, String)>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let rows = WORDS.lines().skip(1).filter_map(|line| {
            let mut cells = line.splitn(4, ',');
            let name = cells.next()?;
            let (_, part) = PARTS.iter().find(|(known, _)| *known == name)?;
            Some((*part, plain(cells.nth(2)?)))
        });
        rows.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{PARTS, Part, WORDS, is, is_copyright, is_edition, part, words};

    #[test]
    fn each_line_is_a_word() {
        assert_eq!(words().len(), WORDS.lines().count() - 1);
        for line in WORDS.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            assert!(matches!(cells[2], "seen" | "translated"), "{line}");
            assert_eq!((cells.len(), cells[1].len()), (4, 2), "{line}");
        }
        for (name, part) in PARTS {
            assert!(words().iter().any(|(known, _)| *known == part), "{name}");
        }
    }

    #[test]
    fn words_are_compared_without_capitals_and_spaces() {
        assert!(is(Part::Tail, "LOAD-DATE:") && is(Part::Tail, "Load-Date:\u{A0}"));
        assert!(is(Part::Length, "LÄNGE") && !is(Part::Length, "lengthy"));
        assert_eq!(part("Autor", &[Part::Tail, Part::Byline]), Some(Part::Byline));
        assert!(is_edition("Late Edition - Final") && !is_edition("Expedition"));
    }

    #[test]
    fn rights_are_told_from_what_articles_say_of_them() {
        for text in [
            "Copyright 2012 The Daily Example",
            "© 2012",
            "(c) 2018 Elmford Press",
            "Example GmbH\nAlle Rechte vorbehalten.",
        ] {
            assert!(is_copyright(text), "{text}");
        }
        for text in
            ["The Copyright Act was passed.", "They broke copyright", "All rights"]
        {
            assert!(!is_copyright(text), "{text}");
        }
    }
}
