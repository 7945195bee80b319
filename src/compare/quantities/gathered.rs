//! What is kept of the quantities of a story, to find the same thing in them.

use std::collections::{BTreeMap, BTreeSet};

use crate::hash;
use crate::measure::{Amount, Measured, QuantityRow};

/// The most quantities that are kept of one outlet on one story: those that stand
/// first in its articles.
const KEPT: usize = 60;

/// The quantities of one story by outlet, as hashes.
pub(super) type Quantities = BTreeMap<String, BTreeSet<Quantity>>;

/// A quantity, as far as it must be known to find its like. Sorted by how early it
/// stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Quantity {
    pub(super) start: usize,
    pub(super) doc_id: String,
    pub(super) key: u64,
    pub(super) value: [Option<Amount>; 2],
    pub(super) generic: bool,
    pub(super) more: bool,
    pub(super) modifiers: Box<[u32]>,
    pub(super) of_country: Box<[u32]>,
    pub(super) in_country: Box<[u32]>,
    /// 0 for nobody.
    pub(super) person: u64,
    pub(super) context: Box<[u32]>,
}

/// Gathers the quantities of the articles on one story.
pub(super) fn quantities<'m>(articles: impl Iterator<Item = &'m Measured>) -> Quantities {
    let mut gathered = Quantities::new();
    for measured in articles {
        let whole = |row: &&QuantityRow| !row.part && !row.negated;
        let mut rows = measured.quantities.iter().filter(whole).peekable();
        if rows.peek().is_some() {
            let kept = gathered.entry(measured.document.outlet.to_string()).or_default();
            kept.extend(rows.map(Quantity::of));
            while kept.len() > KEPT {
                kept.pop_last();
            }
        }
    }
    gathered
}

impl Quantity {
    fn of(row: &QuantityRow) -> Quantity {
        Quantity {
            start: row.start as usize,
            doc_id: row.doc_id.to_string(),
            key: hash::of_texts(&[&row.key]),
            value: [row.value, row.value_high],
            generic: row.generic,
            more: row.more,
            modifiers: row.modifiers.clone(),
            of_country: row.of_country.clone(),
            in_country: row.in_country.clone(),
            person: if row.person.is_empty() {
                0
            } else {
                hash::of_texts(&[&row.person])
            },
            context: row.context.clone(),
        }
    }
}
