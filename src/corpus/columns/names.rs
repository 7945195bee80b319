//! The usual names of columns: `names.csv`, the most telling first.

use std::sync::OnceLock;

use super::{Field, plain};

/// A usual name of a column.
#[derive(Debug)]
pub(in crate::corpus) struct Usual {
    pub(super) field: Field,
    /// The parts, as names are compared; `LP+TD` has two, which make one text.
    pub(super) parts: Vec<String>,
    /// Whose columns are called so.
    pub(in crate::corpus) from: &'static str,
}

/// The usual names of columns, in the order of preference within their field.
///
/// A `source` is mostly the outlet but an address in some, so clearer names come
/// before it and sites behind. Not in the list: as texts, raw HTML, abstracts,
/// snippets; as dates, when a page was collected, changed or indexed.
pub(super) fn usual() -> &'static [Usual] {
    &tables().usual
}

/// Whether records stand under this name of a JSON object.
pub(in crate::corpus) fn is_list(name: &str) -> bool {
    tables().lists.contains(&plain(name))
}

/// Whether a column of this name is a text.
pub(in crate::corpus) fn is_text(name: &str) -> bool {
    has(Some(Field::Text), name)
}

/// Whether a column of this name is known, or columns within it are.
pub(in crate::corpus) fn is_known(name: &str) -> bool {
    let within = format!("{}.", name.to_lowercase());
    let is_within = |line: &&str| {
        let name = line.split(',').nth(1).unwrap_or_default();
        name.to_lowercase().starts_with(&within)
    };
    has(None, name) || NAMES.lines().any(|line| is_within(&line))
}

const NAMES: &str = include_str!("names.csv");

struct Tables {
    usual: Vec<Usual>,
    lists: Vec<String>,
}

fn has(field: Option<Field>, name: &str) -> bool {
    let name = plain(name);
    let is_asked = |usual: &&Usual| field.is_none_or(|field| field == usual.field);
    usual().iter().filter(is_asked).any(|usual| usual.parts == [name.as_str()])
}

/// The table, read once. Lines with other fields than ours are for JSON.
fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Tables { usual: Vec::new(), lists: Vec::new() };
        for line in NAMES.lines().skip(1) {
            let mut cells = line.splitn(3, ',');
            let (field, name) = (cells.next(), cells.next().unwrap_or_default());
            let from = cells.next().unwrap_or_default().trim_matches('"');
            let parts = name.split('+').map(plain).collect();
            match Field::ALL.into_iter().find(|known| Some(known.name()) == field) {
                Some(field) => tables.usual.push(Usual { field, parts, from }),
                None => tables.lists.push(plain(name)),
            }
        }
        tables
    })
}

#[cfg(test)]
mod tests {
    use super::{Field, NAMES, is_known, is_list, is_text, usual};

    #[test]
    fn each_name_stands_once() {
        let mut rows = csv::Reader::from_reader(NAMES.as_bytes());
        assert_eq!(
            rows.records().filter(Result::is_ok).count(),
            NAMES.lines().count() - 1
        );
        for (at, one) in usual().iter().enumerate() {
            assert!(
                !one.from.is_empty() && one.parts.iter().all(|part| !part.is_empty())
            );
            let again = usual()[..at].iter().find(|other| other.parts == one.parts);
            assert!(
                again.is_none(),
                "{:?} is {:?} and {:?}",
                one.parts,
                one.field,
                again
            );
        }
        assert!(Field::ALL.iter().all(|f| usual().iter().any(|one| one.field == *f)));
    }

    #[test]
    fn names_are_compared_without_case_and_marks() {
        assert!(is_text("Main Text") && is_text("paragraphs[]") && !is_text("summary"));
        assert!(is_list("Articles") && !is_list("images"));
        assert!(is_known("source") && is_known("thread") && !is_known("a1"));
    }
}
