//! What a row says of the words around its term.

use std::sync::Arc;

use rustc_hash::FxHashMap;

/// What must stand near a term and what must not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Around {
    /// Phrases that cancel a hit.
    pub unless: Vec<String>,
    /// What it must be said of: words, or classes in braces; empty for anything.
    pub of: Vec<String>,
    /// What must stand directly behind it; empty for anything.
    pub next: Vec<String>,
    /// What must not follow in the same sentence.
    pub without: Vec<String>,
}

/// What most terms ask: they may stand anywhere.
pub(super) static NOTHING: Around =
    Around { unless: Vec::new(), of: Vec::new(), next: Vec::new(), without: Vec::new() };

/// Reads such cells; rows with the same ones share them.
#[derive(Default)]
pub(super) struct Arounds {
    known: FxHashMap<String, Arc<Around>>,
}

impl Arounds {
    /// The cells `unless`, `of`, `next` and `without` of a row; none if all are empty.
    pub(super) fn read(&mut self, cells: [&str; 4]) -> Option<Arc<Around>> {
        if cells.iter().all(|cell| cell.is_empty()) {
            return None;
        }
        let around = || {
            let [unless, of, next, without] = cells.map(parts);
            Arc::new(Around { unless, of, next, without })
        };
        let key = cells.join("\u{1F}"); // the separator of units, which no cell holds
        Some(self.known.entry(key).or_insert_with(around).clone())
    }
}

/// A cell with several things, separated by semicolons.
fn parts(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|p| !p.is_empty()).map(String::from).collect()
}
