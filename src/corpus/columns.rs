//! Which column is what: the usual names, in the order of preference.

use std::collections::BTreeMap;

use super::place::brief;
use crate::error::{Error, Result};

/// Something that a table can say about an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Outlet,
    Text,
    Title,
    Date,
    Url,
    Story,
    DocId,
}

/// The usual names of every field's column, the most telling first.
///
/// Written without case, space, `_`, `-` and `.`, which do not count. They come
/// from the exports of LexisNexis, Factiva, Media Cloud, news-please,
/// trafilatura, newspaper4k, NELA-GT and All the News. A `source` is mostly the
/// outlet but an address in some, so clearer names come before it and sites
/// behind. Never a text: raw HTML, abstracts, snippets. Never a date: when a
/// page was collected, changed or indexed.
#[rustfmt::skip]
pub(super) const FIELDS: &[(Field, &[&str])] = &[
    (Field::Outlet, &[
        "outlet", "outletname", "newsoutlet", "mediaoutlet", "publication",
        "publicationname", "publicationtitle", "newspaper", "medianame", "sourcename",
        "publisher", "publishername", "sitename", "metasitename", "sourcehostname",
        "source", "sourcedomain", "domain", "hostname", "mediaurl", "site", "website",
        "station",
    ]),
    (Field::Text, &[
        "text", "body", "content", "article", "articlebody", "maintext", "articletext",
        "fulltext", "bodytext", "articlecontent", "plaintext",
    ]),
    (Field::Title, &[
        "title", "headline", "head", "heading", "hd", "titlefull", "titlepage", "titlerss",
    ]),
    (Field::Date, &[
        "date", "published", "publishdate", "datepublish", "publisheddate",
        "datepublished", "publicationdate", "publishingdate", "publishedat", "pubdate",
        "publishedutc",
    ]),
    (Field::Url, &[
        "url", "link", "canonicallink", "canonicalurl", "articleurl", "permalink",
    ]),
    (Field::Story, &[
        "story", "storyid", "event", "eventid", "cluster", "clusterid", "topic", "topicid",
    ]),
    (Field::DocId, &["docid", "documentid", "articleid", "id", "uid", "uuid", "guid"]),
];

impl Field {
    /// The name in options, manifests and messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Field::Outlet => "outlet",
            Field::Text => "text",
            Field::Title => "title",
            Field::Date => "date",
            Field::Url => "url",
            Field::Story => "story",
            Field::DocId => "doc_id",
        }
    }
}

/// What the columns of a table were taken for.
#[derive(Debug, Clone, Default)]
pub(super) struct Choice {
    taken: BTreeMap<Field, usize>,
    passed: BTreeMap<Field, Vec<usize>>,
}

/// Chooses a column for every field: the one that `wanted` names, if it is
/// there, else the first usual name that the header has.
pub(super) fn choose(header: &[String], wanted: &BTreeMap<String, String>) -> Choice {
    let mut choice = Choice::default();
    for (field, _) in FIELDS {
        let column = wanted.get(field.name()).and_then(|name| find(header, name));
        choice.taken.extend(column.map(|column| (*field, column)));
    }
    let by_hand: Vec<usize> = choice.taken.values().copied().collect();
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    for (field, usual) in FIELDS.iter().filter(|(f, _)| !wanted.contains_key(f.name())) {
        let mut matching = usual
            .iter()
            .flat_map(|usual| places(&names, usual))
            .filter(|column| !by_hand.contains(column));
        if let Some(first) = matching.next() {
            choice.taken.insert(*field, first);
            choice.passed.insert(*field, matching.collect());
        }
    }
    choice
}

impl Choice {
    /// Whether a field has a column.
    pub(super) fn has(&self, field: Field) -> bool {
        self.taken.contains_key(&field)
    }

    /// The fields that have a column, and the columns.
    pub(super) fn taken(&self) -> impl Iterator<Item = (Field, usize)> {
        self.taken.iter().map(|(field, column)| (*field, *column))
    }

    /// The columns that would have done for a field, too.
    pub(super) fn passed(&self, field: Field) -> &[usize] {
        self.passed.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Asks for a text and an outlet.
    pub(super) fn check(
        &self,
        header: &[String],
        is_outlet_given: bool,
    ) -> std::result::Result<(), String> {
        let found = listed(header);
        if !self.has(Field::Text) {
            return Err(format!(
                "no column for the text; found {found}; name it with --column text=NAME"
            ));
        }
        if !self.has(Field::Outlet) && !is_outlet_given {
            return Err(format!(
                "no column for the outlet; found {found}; name it with --column \
                 outlet=NAME, or give one outlet for all with --outlet NAME"
            ));
        }
        Ok(())
    }
}

/// Refuses a choice by hand for something that is not a field.
pub(super) fn check_fields(wanted: &BTreeMap<String, String>) -> Result<()> {
    let is_field = |name: &str| FIELDS.iter().any(|(field, _)| field.name() == name);
    match wanted.keys().find(|name| !is_field(name)) {
        None => Ok(()),
        Some(unknown) => {
            let known: Vec<&str> = FIELDS.iter().map(|(field, _)| field.name()).collect();
            let known = known.join(", ");
            Err(Error::Input(format!("--column {unknown}=…: no such field; use {known}")))
        }
    }
}

/// Refuses a choice by hand of a column that does not exist.
pub(super) fn check_names(
    header: &[String],
    wanted: &BTreeMap<String, String>,
) -> std::result::Result<(), String> {
    match wanted.iter().find(|(_, name)| find(header, name).is_none()) {
        None => Ok(()),
        Some((field, name)) => {
            let found = listed(header);
            Err(format!("no column {name} (--column {field}={name}); found {found}"))
        }
    }
}

/// The names of columns for a message, some of them where there are many.
pub(super) fn listed(header: &[String]) -> String {
    const SHOWN: usize = 30;
    if header.is_empty() {
        return "none".into();
    }
    let names: Vec<String> = header.iter().take(SHOWN).map(|name| brief(name)).collect();
    let more = match header.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", names.join(", "))
}

/// A column's name as it is compared.
pub(super) fn plain(name: &str) -> String {
    let is_ignored = |c: &char| c.is_whitespace() || matches!(c, '_' | '-' | '.');
    name.chars().filter(|c| !is_ignored(c)).flat_map(char::to_lowercase).collect()
}

/// The column of a name: exactly, or else as names are compared.
fn find(header: &[String], name: &str) -> Option<usize> {
    let alike = || header.iter().position(|column| plain(column) == plain(name));
    header.iter().position(|column| column == name).or_else(alike)
}

/// Where a name stands in a header.
fn places(names: &[String], usual: &str) -> Vec<usize> {
    (0..names.len()).filter(|column| names[*column] == usual).collect()
}
