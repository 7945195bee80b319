//! Who gets how many words.

use super::Chart;
use super::cells::{Cells, MARKS, largest};
use super::grid::{Column, Panel, draw};
use crate::report::view::View;

/// The most kinds of sources that there is room for.
const KINDS: usize = 5;

/// The attributed words of each outlet by kind of source.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let (kinds, all) = largest(view, "share_of_voice", KINDS);
    let wanted: Vec<(&str, &str)> = kinds.iter().map(|kind| (*kind, "all")).collect();
    let mut cells = Cells::default();
    let rows = view.shown().into_iter();
    let rows = rows.map(|o| cells.row(view, &o.outlet, "share_of_voice", &wanted));
    let rows = rows.collect();
    if cells.are_nothing() {
        return None;
    }
    let column = |kind: &&str| Column { head: view.label(kind), look: "plain" };
    let columns: Vec<Column> = kinds.iter().map(column).collect();
    let panel = Panel { heading: String::new(), rows };
    Some(Chart {
        name: "share-of-voice",
        title: "Which kinds of sources get the words".to_string(),
        note: format!(
            "Percent of the words that the outlet attributes to somebody. The {} kinds with \
             most words of {all}; all stand in measures.csv. Words may be given to somebody to \
             be refuted. {MARKS}",
            kinds.len()
        ),
        picture: draw(&columns, &[panel], cells.scale("%"), "% of attributed words"),
        numbers: cells.numbers,
    })
}
