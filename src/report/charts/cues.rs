//! Which classes of cue put what others say.

use super::Chart;
use super::cells::{Cells, MARKS, largest};
use super::grid::draw;
use crate::report::view::View;

/// The most classes that are drawn.
const CLASSES: usize = 8;

/// The most frequent classes of cue.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let (classes, all) = largest(view, "cue_class", CLASSES);
    let mut cells = Cells::default();
    let groups = cells.groups(view, "cue_class", &classes);
    if cells.are_nothing() {
        return None;
    }
    Some(Chart {
        name: "cues",
        title: "How each outlet puts what others say: the classes of its cues"
            .to_string(),
        note: format!(
            "Percent of the outlet’s attributions with a cue. The {} most frequent of {all} \
             classes; all stand in measures.csv.",
            classes.len()
        ),
        marks: MARKS,
        picture: draw(&groups, cells.scale("%"), "% of cues"),
        numbers: cells.numbers,
    })
}
