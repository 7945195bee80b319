//! Whether others are quoted or paraphrased.

use super::Chart;
use super::cells::{Cells, MARKS};
use super::grid::{Column, Group, Panel, draw};
use crate::report::view::View;

/// The attributions of each outlet by kind.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let kinds = [
        ("direct", "Direct: a clause quoted", "quoted"),
        ("partial", "Partial: a fragment quoted", "quoted"),
        ("indirect", "Indirect: a paraphrase", "reported"),
        ("scare", "Scare: quotation marks, nobody speaks", "own"),
    ];
    let mut cells = Cells::default();
    let wanted = kinds.map(|(kind, ..)| (kind, "all"));
    let rows = view.shown().into_iter();
    let rows = rows.map(|o| cells.row(view, &o.outlet, "attribution_kind", &wanted));
    let rows = rows.collect();
    if cells.are_nothing() {
        return None;
    }
    let columns = kinds.map(|(_, head, look)| Column { head: head.to_string(), look });
    let panels = vec![Panel { rows, ..Panel::default() }];
    let group = Group { columns: columns.to_vec(), panels };
    Some(Chart {
        name: "kinds",
        title: "Whether each outlet quotes or paraphrases".to_string(),
        note: "Percent of the outlet’s attributions and scare quotes, those inside another left \
             out.".to_string(),
        marks: MARKS,
        picture: draw(&[group], cells.scale("%"), "% of attributions"),
        numbers: cells.numbers,
    })
}
