//! Who gets how many words.

use super::Chart;
use super::cells::{Cells, MARKS, largest};
use super::grid::draw;
use crate::report::view::View;

/// The most kinds of sources that are drawn.
const KINDS: usize = 8;

/// The attributed words of each outlet by kind of source.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let (kinds, all) = largest(view, "share_of_voice", KINDS);
    let mut cells = Cells::default();
    let groups = cells.groups(view, "share_of_voice", &kinds);
    if cells.are_nothing() {
        return None;
    }
    Some(Chart {
        name: "share-of-voice",
        title: "Which kinds of sources get the words".to_string(),
        note: format!(
            "Percent of the words that the outlet attributes to somebody. The {} kinds with \
             most words of {all}; all stand in measures.csv. Words may be given to somebody to \
             be refuted.",
            kinds.len()
        ),
        marks: MARKS,
        picture: draw(&groups, cells.scale("%"), "% of attributed words"),
        numbers: cells.numbers,
    })
}
