//! Word choice: how often words of a category are used, and in whose voice.

use super::Chart;
use super::cells::{Cells, MARKS};
use super::grid::{Column, Group, Panel, draw};
use crate::report::markdown::told_categories;
use crate::report::view::View;

/// The categories that the report tells, by voice.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let voices = [("own", "Own voice"), ("quoted", "Quoted"), ("reported", "Reported")];
    let mut cells = Cells::default();
    let categories = told_categories(view);
    let panel = |category: &&str| {
        let wanted = voices.map(|(voice, _)| (*category, voice));
        let (first, rows) = (cells.len(), view.shown().into_iter());
        let rows = rows.map(|o| cells.row(view, &o.outlet, "word_choice", &wanted));
        let rows = rows.collect();
        let scale = Some(cells.scale_since(first, ""));
        Panel { heading: heading(view, category), rows, scale }
    };
    let panels: Vec<Panel> = categories.iter().map(panel).collect();
    if cells.are_nothing() {
        return None;
    }
    let columns = voices.map(|(look, head)| Column { head: head.to_string(), look });
    let group = Group { columns: columns.to_vec(), panels };
    Some(Chart {
        name: "rates",
        title: "How often words of these lists are used, in whose voice".to_string(),
        note: "Hits per 1,000 words of the same voice, whole articles. A rate in brackets stands \
             on fewer than five hits or 500 words; a dash: no words of that voice. Each list of words has its own axis. A list \
             indicates, it does not decide.".to_string(),
        marks: MARKS,
        picture: draw(&[group], cells.scale(""), "per 1,000 words of the voice"),
        numbers: cells.numbers,
    })
}

fn heading(view: &View<'_>, category: &str) -> String {
    match view.lexicon(category).map(|list| &*list.name) {
        Some(name) if !name.is_empty() => format!("{} · {name}", view.label(category)),
        _ => view.label(category),
    }
}
