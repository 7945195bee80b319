//! Things that several outlets give a figure for, with the rows of their figures.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use super::figures::count;
use crate::compare::Thing;
use crate::measure::{Amount, QuantityRow};

/// A thing and its figures.
pub(super) struct SameThing<'a> {
    pub(super) thing: &'a Thing,
    /// By outlet, article and place; never none.
    pub(super) rows: Vec<&'a QuantityRow>,
}

/// A row of `figures.csv`.
pub(super) struct FigureRow {
    pub(super) quantity: QuantityRow,
    pub(super) thing_id: usize,
    pub(super) outlets: u64,
    pub(super) values: u64,
    pub(super) differ: bool,
}

/// The things of the report by story; those of most outlets first.
pub(super) fn all<'a>(report: &Report<'a>) -> Vec<SameThing<'a>> {
    let places =
        report.comparison.things.iter().enumerate().flat_map(|(number, thing)| {
            thing
                .places
                .iter()
                .map(move |(doc_id, start)| ((doc_id.as_str(), *start), number))
        });
    let places: BTreeMap<(&str, usize), usize> = places.collect();
    let things = report.comparison.things.iter();
    let mut things: Vec<SameThing<'a>> =
        things.map(|thing| SameThing { thing, rows: Vec::new() }).collect();
    for row in &report.shown.quantities {
        if let Some(number) = places.get(&(&*row.doc_id, row.start as usize)) {
            things[*number].rows.push(row);
        }
    }
    things.retain(|thing| !thing.rows.is_empty());
    for thing in &mut things {
        thing.rows.sort_by_key(|row| (&row.outlet, &row.doc_id, row.start as usize));
    }
    things.sort_by(|a, b| a.rank().cmp(&b.rank()));
    things
}

/// The rows of `figures.csv`.
pub(super) fn rows(things: &[SameThing<'_>]) -> impl Iterator<Item = FigureRow> {
    things.iter().enumerate().flat_map(|(number, same)| {
        let Thing { outlets, values, differ, .. } = *same.thing;
        let row = move |quantity: &&QuantityRow| FigureRow {
            quantity: (*quantity).clone(),
            thing_id: number + 1,
            outlets,
            values,
            differ,
        };
        same.rows.iter().map(row)
    })
}

impl<'a> SameThing<'a> {
    /// What is counted.
    pub(super) fn label(&self) -> &'a str {
        &self.rows[0].thing
    }

    /// The story.
    pub(super) fn story(&self) -> &'a str {
        &self.rows[0].story
    }

    /// Who gives a figure for it, by name.
    pub(super) fn outlets(&self) -> impl Iterator<Item = &'a str> {
        let runs = self.rows.chunk_by(|a, b| a.outlet == b.outlet);
        runs.map(|rows| &*rows[0].outlet)
    }

    /// The figures of each outlet in the order in which they stand, each once.
    pub(super) fn by_outlet(&self) -> BTreeMap<&'a str, Vec<String>> {
        let mut outlets: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for row in &self.rows {
            let figures = outlets.entry(&row.outlet).or_default();
            let figure = approximate(row);
            if !figures.contains(&figure) {
                figures.push(figure);
            }
        }
        outlets
    }

    /// One row for each figure of an outlet.
    pub(super) fn distinct(&self) -> Vec<&'a QuantityRow> {
        let mut seen = BTreeSet::new();
        let rows = self.rows.iter().copied();
        rows.filter(|row| seen.insert((&row.outlet, approximate(row)))).collect()
    }

    /// Whether the noun tells by itself what is counted, and all figures are
    /// numbers.
    pub(super) fn is_sure(&self) -> bool {
        self.rows.iter().all(|row| !row.generic && row.value.is_some())
    }

    fn rank(&self) -> (&'a str, Reverse<u64>, Reverse<u64>, &'a str, &'a str, usize) {
        let Thing { outlets, values, .. } = *self.thing;
        let first = self.rows[0];
        let place = (&*first.doc_id, first.start);
        (
            self.story(),
            Reverse(outlets),
            Reverse(values),
            self.label(),
            place.0,
            place.1 as usize,
        )
    }
}

/// A figure with what makes it approximate: `more than 90,000`, `40 or so`.
pub(super) fn approximate(row: &QuantityRow) -> String {
    let bare =
        row.approximate.is_empty() || row.value.is_none() || row.value_high.is_some();
    let words = row.approximate.to_lowercase();
    match row.text.starts_with(&row.approximate) {
        _ if bare => figure(row),
        true => format!("{words} {}", figure(row)),
        false => format!("{} {words}", figure(row)),
    }
}

/// A figure as people read it: `90,000`, `40 to 50`, `$3,000,000`, `12%`; the words
/// themselves where they give no number.
pub(super) fn figure(row: &QuantityRow) -> String {
    let number = |amount: Amount| amount.as_whole().map_or(amount.to_string(), count);
    let Some(value) = row.value else { return row.text.clone() };
    let value = match row.value_high {
        Some(high) => format!("{} to {}", number(value), number(high)),
        None => number(value),
    };
    match &*row.unit {
        "" => value,
        "percent" => format!("{value}%"),
        "percentage points" => format!("{value} points"),
        unit if unit.chars().count() == 1 => format!("{unit}{value}"),
        unit => format!("{value} {unit}"),
    }
}
