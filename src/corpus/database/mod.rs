//! Exports of news databases: documents with many articles.
//!
//! A new layout is a file beside this, a line of [`Layout`], and of [`layout`] and
//! [`read`]. Each knows the articles by what is the same in all languages of the
//! database's pages — names of places, classes, codes, the order of lines, letters — and
//! by words (`words.csv`) where that is not enough. No article is lost silently: ends
//! are counted apart from articles, and [`Export::complaint`] compares the counts.

mod entry;
mod europresse;
mod factiva;
mod label;
mod lexis;
mod nexis;
mod proquest;
mod words;

use entry::Entry;

use super::paragraphs::Paragraph;

pub(super) use entry::COLUMNS;

/// How a database lays out its exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Nexis Uni, Lexis Advance.
    Nexis,
    /// LexisNexis before them.
    Lexis,
    Factiva,
    ProQuest,
    Europresse,
}

/// The articles of an export, and what it says of their number.
#[derive(Debug, Default)]
pub(super) struct Export {
    /// The articles, or why one cannot be read.
    entries: Vec<Result<Entry, String>>,
    /// How many lines mark an end (or a beginning) of an article, if it has such.
    pub(super) markers: Option<usize>,
    /// How many articles it says it has.
    listed: Option<usize>,
}

/// The layout of a document, if it is an export.
pub(super) fn layout(paragraphs: &[Paragraph]) -> Option<Layout> {
    let layouts = [
        (Layout::Europresse, europresse::is_one as fn(&[Paragraph]) -> bool),
        (Layout::Nexis, nexis::is_one),
        (Layout::Factiva, factiva::is_one),
        (Layout::ProQuest, proquest::is_one),
        (Layout::Lexis, lexis::is_one),
    ];
    let found = layouts.into_iter().find(|(_, is_one)| is_one(paragraphs));
    found.map(|(layout, _)| layout)
}

/// Whether a text that begins so may be an export; asked of every text file.
pub(super) fn may_be_text(start: &str) -> bool {
    lexis::may_begin(start) || proquest::may_begin(start)
}

/// Whether a page that begins so is an export; asked of every page.
pub(super) fn may_be_page(start: &str) -> bool {
    lexis::may_begin_page(start)
        || factiva::may_begin(start)
        || europresse::may_begin(start)
}

/// Takes an export apart.
pub(super) fn read(layout: Layout, paragraphs: &[Paragraph]) -> Export {
    match layout {
        Layout::Nexis => nexis::read(paragraphs),
        Layout::Lexis => lexis::read(paragraphs),
        Layout::Factiva => factiva::read(paragraphs),
        Layout::ProQuest => proquest::read(paragraphs),
        Layout::Europresse => europresse::read(paragraphs),
    }
}

impl Layout {
    /// The name for people.
    pub(super) fn name(self) -> &'static str {
        match self {
            Layout::Nexis => "Nexis Uni",
            Layout::Lexis => "LexisNexis",
            Layout::Factiva => "Factiva",
            Layout::ProQuest => "ProQuest",
            Layout::Europresse => "Europresse",
        }
    }
}

impl Export {
    /// The articles as values of [`COLUMNS`], or why one cannot be read.
    pub(super) fn rows(self) -> impl Iterator<Item = Result<Vec<String>, String>> {
        self.entries.into_iter().map(|entry| entry.map(Entry::values))
    }

    /// How many articles were found, and markers: `2 articles, 2 end markers`.
    pub(super) fn counts(&self) -> String {
        let articles = counted(self.entries.len(), "article");
        match self.markers {
            Some(markers) => format!("{articles}, {}", counted(markers, "end marker")),
            None => format!("{articles}, no end markers"),
        }
    }

    /// What is wrong with the number of articles.
    pub(super) fn complaint(&self) -> Option<String> {
        let found = self.entries.len();
        let wrong = |said: &usize| *said != found;
        let mut reasons = Vec::new();
        if let Some(listed) = self.listed.filter(wrong) {
            reasons.push(format!("it says that it has {}", counted(listed, "article")));
        }
        if let Some(markers) = self.markers.filter(wrong) {
            reasons.push(format!("it has {}", counted(markers, "end marker")));
        }
        let said = reasons.join(" and ");
        (!reasons.is_empty()).then(|| {
            format!(
                "{said}, but {found} {}: articles may be missing or cut off; export it \
                 again, and compare",
                if found == 1 { "was found" } else { "were found" }
            )
        })
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
