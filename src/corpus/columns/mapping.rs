//! What the columns of a table were taken for, in words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Choice, Field, Why};

/// The names of the columns by field, over all records of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::corpus) struct Mapping(BTreeMap<Field, Names>);

/// The columns of one field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Names {
    taken: BTreeSet<String>,
    columns: BTreeSet<String>,
    passed: BTreeSet<String>,
    why: BTreeSet<String>,
}

/// A field, its column, and why, for people.
pub(in crate::corpus) type Row = (Field, String, String);

impl Mapping {
    /// Adds what was chosen from a header.
    pub(in crate::corpus) fn learn(&mut self, choice: &Choice, header: &[String]) {
        let name = |column: &usize| header.get(*column).cloned().unwrap_or_default();
        for (field, taken) in choice.taken() {
            let columns: Vec<String> = taken.columns.iter().map(name).collect();
            let mut columns = columns.join(" + ");
            if field == Field::Outlet && taken.why == Why::Addresses {
                columns = format!("the site in {columns}");
            }
            let names = self.0.entry(field).or_default();
            names.columns.extend(taken.columns.iter().map(name));
            names.taken.insert(columns);
            names.passed.extend(choice.passed(field).iter().map(name));
            names.why.insert(taken.why.to_string());
        }
    }

    /// `a.csv: outlet from source (not domain; --column outlet=NAME), text from body`
    pub(in crate::corpus) fn note(&self, place: &str) -> String {
        let fields: Vec<String> =
            self.0.iter().map(|(field, names)| names.note(*field)).collect();
        format!("{place}: {}", fields.join(", "))
    }

    /// Whether a column was taken for something.
    pub(in crate::corpus) fn uses(&self, column: &str) -> bool {
        self.0.values().any(|names| names.columns.contains(column))
    }

    /// The fields that have columns.
    pub(in crate::corpus) fn rows(&self) -> impl Iterator<Item = Row> {
        self.0.iter().map(|(field, names)| {
            let mut why = list(&names.why);
            if !names.passed.is_empty() {
                why.push_str(&format!("; passed over: {}", list(&names.passed)));
            }
            (*field, list(&names.taken), why)
        })
    }
}

impl Names {
    fn note(&self, field: Field) -> String {
        let (field, taken) = (field.name(), list(&self.taken));
        if self.passed.is_empty() {
            return format!("{field} from {taken}");
        }
        let passed = list(&self.passed);
        format!("{field} from {taken} (not {passed}; --column {field}=NAME chooses)")
    }
}

fn list(names: &BTreeSet<String>) -> String {
    names.iter().map(String::as_str).collect::<Vec<_>>().join(" or ")
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Why::Hand => f.write_str("named with --column"),
            Why::Name("many") => f.write_str("a usual name"),
            Why::Name(from) => write!(f, "the name in {from}"),
            Why::Values(_) => f.write_str("its values fit best of the usual names"),
            Why::Addresses => f.write_str("its values are addresses"),
        }
    }
}
