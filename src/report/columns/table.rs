//! What a table is.

use super::column::{Column, Type};

/// A CSV file whose rows are `R`: the one place that names its columns, defines them,
/// and tells where their cells come from.
pub struct Table<R: 'static> {
    /// Its name: `hits.csv`.
    pub file: &'static str,
    /// What a row is.
    pub row: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column<R>],
    /// The count of a row under a name that is known only when the program runs; one
    /// column for each such name follows the others.
    pub further: Option<fn(&R, &str) -> Option<u64>>,
}

/// A table without its rows: what it is called and what its columns mean.
pub trait AnyTable: Sync {
    /// Its name: `hits.csv`.
    fn file(&self) -> &'static str;
    /// The same without `.csv`.
    fn name(&self) -> &'static str {
        self.file().trim_end_matches(".csv")
    }
    /// What a row is.
    fn row(&self) -> &'static str;
    /// Its columns, in order.
    fn columns(&self) -> Vec<Heading>;
}

/// A column without its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// What stands in the header.
    pub name: &'static str,
    /// What its cells are.
    pub kind: Type,
    /// What a cell is counted in; empty for text.
    pub unit: &'static str,
    /// What a cell says.
    pub meaning: &'static str,
}

impl Heading {
    /// Its name for people: `q_value` is “Q value”.
    pub fn title(&self) -> String {
        title(self.name)
    }
}

fn title(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().replace('_', " ")
}

impl<R> AnyTable for Table<R> {
    fn file(&self) -> &'static str {
        self.file
    }

    fn row(&self) -> &'static str {
        self.row
    }

    fn columns(&self) -> Vec<Heading> {
        let heading = |column: &Column<R>| {
            let Column { name, unit, meaning, .. } = *column;
            Heading { name, kind: column.kind(), unit, meaning }
        };
        self.columns.iter().map(heading).collect()
    }
}
