//! How much of each outlet's text is its own.

use super::Chart;
use super::cells::{Cells, MARKS};
use super::grid::{Column, Group, Panel, draw};
use crate::report::view::View;

/// The words of each outlet by voice.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let voices = [("own", "Own voice"), ("quoted", "Quoted"), ("reported", "Reported")];
    let mut cells = Cells::default();
    let wanted = voices.map(|(voice, _)| (voice, "all"));
    let rows = view.shown().into_iter();
    let rows = rows.map(|o| cells.row(view, &o.outlet, "voice_share", &wanted)).collect();
    if cells.are_nothing() {
        return None;
    }
    let columns = voices.map(|(look, head)| Column { head: head.to_string(), look });
    let panels = vec![Panel { rows, ..Panel::default() }];
    let group = Group { columns: columns.to_vec(), panels };
    Some(Chart {
        name: "voices",
        title: "How much of each outlet’s text is its own, quoted and reported"
            .to_string(),
        note: "Percent of the words of the outlet’s articles, furniture left out. Quoted words \
             stand between quotation marks, reported ones in a paraphrase of what somebody \
             said.".to_string(),
        marks: MARKS,
        picture: draw(&[group], cells.scale("%"), "% of words"),
        numbers: cells.numbers,
    })
}
