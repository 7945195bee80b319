//! What the columns of a table were taken for, in words.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Choice, Field};

/// The names of the columns by field, over all records of a table.
#[derive(Debug, Default)]
pub(super) struct Mapping(BTreeMap<Field, Names>);

/// The columns of one field.
#[derive(Debug, Default)]
struct Names {
    taken: BTreeSet<String>,
    passed: BTreeSet<String>,
}

impl Mapping {
    /// Adds what was chosen from a header.
    pub(super) fn learn(&mut self, choice: &Choice, header: &[String]) {
        let name = |column: usize| header.get(column).cloned().unwrap_or_default();
        for (field, column) in choice.taken() {
            let names = self.0.entry(field).or_default();
            names.taken.insert(name(column));
            names.passed.extend(choice.passed(field).iter().map(|column| name(*column)));
        }
    }

    /// `a.csv: outlet from source (not domain; --column outlet=NAME), text from body`
    pub(super) fn note(&self, place: &str) -> String {
        let fields: Vec<String> =
            self.0.iter().map(|(field, names)| names.note(*field)).collect();
        format!("{place}: {}", fields.join(", "))
    }
}

impl Names {
    fn note(&self, field: Field) -> String {
        let list = |names: &BTreeSet<String>| {
            names.iter().map(String::as_str).collect::<Vec<_>>().join(" or ")
        };
        let (field, taken) = (field.name(), list(&self.taken));
        if self.passed.is_empty() {
            return format!("{field} from {taken}");
        }
        let passed = list(&self.passed);
        format!("{field} from {taken} (not {passed}; --column {field}=NAME chooses)")
    }
}
