//! Which classes of cue put what others say.

use super::Chart;
use super::cells::{Cells, MARKS, largest};
use super::grid::{Column, Panel, draw};
use crate::report::view::View;

/// The most classes that there is room for.
const CLASSES: usize = 5;

/// The most frequent classes of cue.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let (classes, all) = largest(view, "cue_class", CLASSES);
    let wanted: Vec<(&str, &str)> = classes.iter().map(|class| (*class, "all")).collect();
    let mut cells = Cells::default();
    let rows = view.shown().into_iter();
    let rows = rows.map(|o| cells.row(view, &o.outlet, "cue_class", &wanted)).collect();
    if cells.are_nothing() {
        return None;
    }
    let column = |class: &&str| Column { head: view.label(class), look: "plain" };
    let columns: Vec<Column> = classes.iter().map(column).collect();
    let panel = Panel { heading: String::new(), rows };
    Some(Chart {
        name: "cues",
        title: "How each outlet puts what others say: the classes of its cues"
            .to_string(),
        note: format!(
            "Percent of the outlet’s attributions with a cue. The {} most frequent of {all} \
             classes; all stand in measures.csv. {MARKS}",
            classes.len()
        ),
        picture: draw(&columns, &[panel], cells.scale("%"), "% of cues"),
        numbers: cells.numbers,
    })
}
