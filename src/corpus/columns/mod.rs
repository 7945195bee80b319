//! Which column is what: by its name, and by what stands in it.
//!
//! Start reading at [`choose`].

pub(super) mod datasets;
mod evidence;
mod mapping;
pub(super) mod names;

use std::collections::BTreeMap;

use super::message::brief;
use crate::error::{Error, Result};

pub(super) use evidence::{BYTES, Evidence, RECORDS, Seen};
pub(super) use mapping::Mapping;

use evidence::{SHORT, is_address};
use names::{Usual, usual};

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

impl Field {
    /// Every field.
    pub(super) const ALL: [Field; 7] = [
        Field::Outlet,
        Field::Text,
        Field::Title,
        Field::Date,
        Field::Url,
        Field::Story,
        Field::DocId,
    ];

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
    taken: BTreeMap<Field, Taken>,
    passed: BTreeMap<Field, Vec<usize>>,
}

/// The column of a field; more than one make one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) columns: Vec<usize>,
    pub(super) why: Why,
}

/// Why a column was taken for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// Somebody said so.
    Hand,
    /// Its name is a usual one, of whose columns.
    Name(&'static str),
    /// What stands in it fits better than what stands in one with a better name.
    Values(&'static str),
    /// It holds the addresses of articles, and nothing else says where they stood.
    Addresses,
}

/// Chooses a column for every field: the one that `wanted` names, if it is there; else
/// the first usual name that the header has and whose values do not speak against it.
///
/// An error says that two columns would do equally well.
pub(super) fn choose(
    header: &[String],
    wanted: &BTreeMap<String, String>,
    evidence: &Evidence,
) -> std::result::Result<Choice, String> {
    let mut choice = Choice::default();
    for field in Field::ALL {
        let columns = wanted.get(field.name()).and_then(|name| by_hand(header, name));
        let taken = columns.map(|columns| Taken { columns, why: Why::Hand });
        choice.taken.extend(taken.map(|taken| (field, taken)));
    }
    let by_hand: Vec<usize> =
        choice.taken.values().flat_map(|taken| taken.columns.clone()).collect();
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    for field in Field::ALL.into_iter().filter(|field| !wanted.contains_key(field.name()))
    {
        let mut found = candidates(field, &names);
        found.retain(|(_, columns)| columns.iter().all(|c| !by_hand.contains(c)));
        let Some((taken, why)) = best(field, &found, header, evidence)? else { continue };
        let of_it = |columns: &[usize]| columns.iter().all(|c| taken.contains(c));
        let passed = found.iter().filter(|(_, columns)| !of_it(columns));
        let passed = passed.flat_map(|(_, columns)| columns.clone());
        choice.passed.insert(field, passed.filter(|c| !taken.contains(c)).collect());
        choice.taken.insert(field, Taken { columns: taken, why });
    }
    choice.learn_addresses(header, evidence);
    Ok(choice)
}

/// The columns whose names are usual for a field, the most telling first.
fn candidates(field: Field, names: &[String]) -> Vec<(&'static Usual, Vec<usize>)> {
    let places = |part: &String| -> Vec<usize> {
        (0..names.len()).filter(|column| names[*column] == *part).collect()
    };
    let mut found = Vec::new();
    for usual in usual().iter().filter(|usual| usual.field == field) {
        match &usual.parts[..] {
            [one] => found.extend(places(one).into_iter().map(|at| (usual, vec![at]))),
            parts => {
                let firsts = parts.iter().map(|part| places(part).first().copied());
                let all: Option<Vec<usize>> = firsts.collect();
                found.extend(all.map(|columns| (usual, columns)));
            }
        }
    }
    found
}

/// The best of the candidates for a field.
///
/// Values decide over names where they speak clearly: a column that is empty so far, an
/// `url` without any address, a `date` without any date stands behind one that is not;
/// and a `text` with few words behind one with the length of articles.
fn best(
    field: Field,
    found: &[(&'static Usual, Vec<usize>)],
    header: &[String],
    evidence: &Evidence,
) -> std::result::Result<Option<(Vec<usize>, Why)>, String> {
    let fits = |(_, columns): &&(&Usual, Vec<usize>)| {
        evidence.of(header, columns[0]).is_none_or(|seen| is_fit(field, seen))
    };
    let is_long = |(_, columns): &&(&Usual, Vec<usize>)| {
        evidence.of(header, columns[columns.len() - 1]).map_or(0, Seen::median) >= SHORT
    };
    let long = found.iter().find(is_long).filter(|_| field == Field::Text);
    let Some(first) = found.first() else { return Ok(None) };
    let (usual, columns) =
        long.or_else(|| found.iter().find(fits)).unwrap_or(first).clone();
    let why = if columns == first.1 { Why::Name } else { Why::Values };
    for (_, other) in
        found.iter().filter(|(u, c)| u.parts == usual.parts && *c != columns)
    {
        if differ(header, evidence, columns[0], other[0]) {
            return Err(tie(field, header, (columns[0], other[0])));
        }
    }
    Ok(Some((columns, why(usual.from))))
}

/// Whether values can belong to a field.
fn is_fit(field: Field, seen: &Seen) -> bool {
    match field {
        Field::Url => seen.are_addresses(),
        Field::Date => seen.has_dates(),
        _ => seen.filled > 0,
    }
}

/// Whether two columns that are called alike say different things.
fn differ(header: &[String], evidence: &Evidence, one: usize, other: usize) -> bool {
    match (evidence.of(header, one), evidence.of(header, other)) {
        (Some(one), Some(other)) => {
            one.filled > 0 && other.filled > 0 && !one.is_same(other)
        }
        _ => false,
    }
}

fn tie(field: Field, header: &[String], (one, other): (usize, usize)) -> String {
    let field = field.name();
    format!(
        "two columns for the {field}, {} (column {}) and {} (column {}), with different \
         values; choose one with --column {field}=#{} or --column {field}=#{}",
        header[one],
        one + 1,
        header[other],
        other + 1,
        one + 1,
        other + 1
    )
}

impl Choice {
    /// Whether a field has a column.
    pub(super) fn has(&self, field: Field) -> bool {
        self.taken.contains_key(&field)
    }

    /// The fields that have a column, and the columns.
    pub(super) fn taken(&self) -> impl Iterator<Item = (Field, &Taken)> {
        self.taken.iter().map(|(field, taken)| (*field, taken))
    }

    /// The columns that would have done for a field, too.
    pub(super) fn passed(&self, field: Field) -> &[usize] {
        self.passed.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Uses addresses twice where something is missing: an outlet column that holds
    /// addresses says the URL, and a URL says the site.
    fn learn_addresses(&mut self, header: &[String], evidence: &Evidence) {
        for (from, to) in [(Field::Outlet, Field::Url), (Field::Url, Field::Outlet)] {
            let Some(Taken { columns, .. }) = self.taken.get(&from) else { continue };
            let seen = evidence.of(header, columns[0]);
            if self.has(to) || !seen.is_some_and(Seen::are_addresses) {
                continue;
            }
            let taken = Taken { columns: columns.clone(), why: Why::Addresses };
            self.taken.insert(to, taken);
        }
    }

    /// Takes back an outlet that only addresses told, because somebody named one.
    pub(super) fn without_addressed_outlet(mut self) -> Choice {
        let is_addressed = |taken: &Taken| taken.why == Why::Addresses;
        if self.taken.get(&Field::Outlet).is_some_and(is_addressed) {
            self.taken.remove(&Field::Outlet);
        }
        self
    }

    /// What is doubtful about the columns that were chosen.
    pub(super) fn doubts(&self, header: &[String], evidence: &Evidence) -> Vec<String> {
        let seen = |field: Field| {
            let taken = self.taken.get(&field)?;
            evidence.of(header, *taken.columns.last()?)
        };
        let mut doubts = seen(Field::Text).map(Seen::doubts_of_text).unwrap_or_default();
        doubts.extend(seen(Field::Outlet).and_then(Seen::doubt_of_outlet));
        doubts
    }

    /// Asks for a text and an outlet.
    pub(super) fn check(
        &self,
        header: &[String],
        is_outlet_given: bool,
        evidence: &Evidence,
    ) -> std::result::Result<(), String> {
        let found = listed(header);
        if !self.has(Field::Text) {
            if let Some(dataset) = datasets::without_text(header) {
                return Err(dataset);
            }
            let long = evidence.long();
            let like = long.iter().find(|(name, _)| header.iter().any(|h| h == name));
            let like = like.map(|(name, words)| {
                format!(" ({} looks like one: {words} words in the middle)", brief(name))
            });
            let like = like.unwrap_or_default();
            return Err(format!(
                "no column for the text; found {found}; name it with --column \
                 text=NAME{like}"
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
    let is_field = |name: &str| Field::ALL.iter().any(|field| field.name() == name);
    match wanted.keys().find(|name| !is_field(name)) {
        None => Ok(()),
        Some(unknown) => {
            let known = Field::ALL.map(Field::name).join(", ");
            Err(Error::Input(format!("--column {unknown}=…: no such field; use {known}")))
        }
    }
}

/// Refuses a choice by hand of a column that does not exist.
pub(super) fn check_names(
    header: &[String],
    wanted: &BTreeMap<String, String>,
) -> std::result::Result<(), String> {
    match wanted.iter().find(|(_, name)| by_hand(header, name).is_none()) {
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
    let is_ignored =
        |c: &char| c.is_whitespace() || matches!(c, '_' | '-' | '.' | '[' | ']');
    name.chars().filter(|c| !is_ignored(c)).flat_map(char::to_lowercase).collect()
}

/// The outlet in a cell; of an address, the site: `https://www.bbc.com/news`
/// is `bbc.com`. Several archives write the article's address under `source`,
/// which would make every article an outlet of its own.
pub(super) fn outlet_name(cell: String) -> String {
    if !is_address(&cell) {
        return cell;
    }
    let address = cell.split_once("://").map_or(&cell[..], |(_, address)| address);
    let host = address.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    if host.is_empty() { cell } else { host.to_lowercase() }
}

/// The columns that somebody names: exactly, or else as names are compared, or by
/// number, `#3`; several that make one text, `LP+TD`.
fn by_hand(header: &[String], name: &str) -> Option<Vec<usize>> {
    if let Some(column) = find(header, name) {
        return Some(vec![column]);
    }
    let parts = name.contains('+').then(|| name.split('+'));
    parts?.map(|part| find(header, part.trim())).collect()
}

fn find(header: &[String], name: &str) -> Option<usize> {
    let numbered = || {
        let number = name.strip_prefix('#')?.parse::<usize>().ok()?;
        number.checked_sub(1).filter(|column| *column < header.len())
    };
    let alike = || header.iter().position(|column| plain(column) == plain(name));
    let exactly = header.iter().position(|column| column == name);
    exactly.or_else(alike).or_else(numbered)
}

#[cfg(test)]
mod tests;
