//! Rates with their intervals: a row for each outlet, a column for each thing compared.
//!
//! A bar from zero to the rate, a symbol at the rate, a whisker over its interval, a tick
//! at the others' rate, and the rate in words. All columns of a panel share one axis.

use super::picture::{Picture, WIDTH};
use super::scale::Scale;
use super::sheet::wrapped;

/// Room for the names of the rows,
const NAMES: f64 = 176.0;
/// between columns,
const GAP: f64 = 30.0;
/// and for the rate beside its bar.
const FIGURE: f64 = 44.0;
/// How high a row is,
const ROW: f64 = 24.0;
/// and the heads of the columns, a line of them.
const HEAD: f64 = 15.0;
/// Letters of a name that there is room for.
const LETTERS: usize = 27;
/// How wide a letter of a head is, about.
pub(super) const LETTER: f64 = 7.0;

/// Panels with the same columns.
pub(super) struct Group {
    pub(super) columns: Vec<Column>,
    pub(super) panels: Vec<Panel>,
}

/// The rows below one heading.
#[derive(Debug, Default)]
pub(super) struct Panel {
    pub(super) heading: String,
    pub(super) rows: Vec<Row>,
    /// An axis of its own.
    pub(super) scale: Option<Scale>,
}

/// A row: an outlet, or a term of one.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: String,
    /// The outlet's file name, by which a page knows it.
    pub(super) outlet: String,
    pub(super) cells: Vec<Option<Cell>>,
}

/// A rate.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) at: f64,
    pub(super) interval: Option<(f64, f64)>,
    /// The others' rate.
    pub(super) others: Option<f64>,
    /// The rate in words.
    pub(super) figure: String,
    /// What a pointer says.
    pub(super) tip: String,
    /// Where its sentences stand.
    pub(super) to: Option<String>,
}

/// What a column compares.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) head: String,
    /// `own`, `quoted`, `reported` or `plain`: colour and symbol.
    pub(super) look: &'static str,
}

/// Draws the panels, group below group; `scale` is the axis of those that have none of
/// their own, and `unit` names it.
pub(super) fn draw(groups: &[Group], scale: Scale, unit: &str) -> Picture {
    let mut grid = Grid { picture: Picture::default(), columns: &[], scale, y: 0.0 };
    for group in groups {
        grid.columns = &group.columns;
        grid.heads();
        for panel in &group.panels {
            grid.scale = panel.scale.unwrap_or(scale);
            grid.panel(panel);
        }
        grid.y += 6.0;
    }
    grid.picture.text("axis", (NAMES, grid.y + 8.0), unit);
    grid.picture.height = grid.y + 16.0;
    grid.picture
}

struct Grid<'g> {
    picture: Picture,
    columns: &'g [Column],
    scale: Scale,
    y: f64,
}

impl Grid<'_> {
    /// Where a column begins, and how wide its axis is.
    fn column(&self, number: usize) -> (f64, f64) {
        let each = (WIDTH - NAMES) / self.columns.len() as f64;
        (NAMES + each * number as f64, each - GAP - FIGURE)
    }

    fn heads(&mut self) {
        let each = (WIDTH - NAMES) / self.columns.len() as f64 - GAP;
        let lines =
            |column: &Column| wrapped(&column.head, ((each - 10.0) / LETTER) as usize);
        let heads: Vec<Vec<String>> = self.columns.iter().map(lines).collect();
        let most = heads.iter().map(Vec::len).max().unwrap_or_default() as f64;
        for (number, lines) in heads.iter().enumerate() {
            let (x, _) = self.column(number);
            let shift = if self.columns[number].look == "plain" { 0.0 } else { 14.0 };
            if shift > 0.0 {
                let y = self.y + HEAD * (most - lines.len() as f64) + 10.0;
                symbol(&mut self.picture, self.columns[number].look, (x + 5.0, y));
            }
            for (at, line) in lines.iter().enumerate() {
                let below = most - lines.len() as f64 + at as f64;
                let y = self.y + HEAD * below + 14.0;
                self.picture.text("head", (x + shift, y), line);
            }
        }
        self.y += HEAD * most + 8.0;
    }

    fn panel(&mut self, panel: &Panel) {
        if !panel.heading.is_empty() {
            self.y += 22.0;
            self.picture.text("heading", (0.0, self.y), &panel.heading);
            self.y += 6.0;
        }
        let height = ROW * panel.rows.len() as f64;
        self.axes(height);
        for row in &panel.rows {
            self.row(row);
        }
        self.y += 20.0;
    }

    /// The lines at round numbers, and the numbers below them.
    fn axes(&mut self, height: f64) {
        for number in 0..self.columns.len() {
            let (x, width) = self.column(number);
            for (at, label) in self.scale.ticks() {
                let x = x + width * self.scale.place(at);
                let class = if at == self.scale.base() { "zero" } else { "guide" };
                let (top, bottom) = (self.y, self.y + height);
                self.picture.line(class, (x, top), (x, bottom));
                self.picture.text("tick middle", (x, bottom + 12.0), &label);
            }
        }
    }

    fn row(&mut self, row: &Row) {
        let middle = self.y + ROW / 2.0;
        let (columns, scale) = (self.columns, self.scale);
        let places: Vec<_> = (0..columns.len()).map(|at| self.column(at)).collect();
        self.picture.group(&row.outlet, "", |picture| {
            picture.link(None, &row.name, |picture| {
                picture.text("name", (0.0, middle + 4.0), &cut(&row.name));
            });
            for ((cell, column), (x, width)) in row.cells.iter().zip(columns).zip(places)
            {
                let at = |number: f64| x + width * scale.place(number);
                match cell {
                    Some(cell) => cell.draw(picture, column.look, scale, (&at, middle)),
                    None => picture.text("none", (x + 3.0, middle + 4.0), "–"),
                }
            }
        });
        self.y += ROW;
    }
}

impl Cell {
    fn draw(
        &self,
        picture: &mut Picture,
        look: &str,
        scale: Scale,
        (at, y): (&dyn Fn(f64) -> f64, f64),
    ) {
        let (zero, rate) = (at(scale.base()), at(self.at));
        picture.link(self.to.clone(), &self.tip, |picture| {
            let (from, to) = (zero.min(rate), zero.max(rate));
            picture.bar(&format!("bar {look}"), (from, y - 5.0), (to - from, 10.0));
            if let Some((low, high)) = self.interval {
                picture.line("whisker", (at(low), y), (at(high), y));
                picture.line("whisker", (at(low), y - 3.0), (at(low), y + 3.0));
                match scale.is_beyond(high) {
                    true => arrow(picture, (at(high), y)),
                    false => {
                        picture.line("whisker", (at(high), y - 3.0), (at(high), y + 3.0));
                    }
                }
            }
            if let Some(others) = self.others {
                picture.line("others", (at(others), y - 8.0), (at(others), y + 8.0));
            }
            symbol(picture, look, (rate, y));
            picture.text("figure", (at(f64::INFINITY) + FIGURE, y + 4.0), &self.figure);
        });
    }
}

/// The interval goes on beyond the axis.
fn arrow(picture: &mut Picture, (x, y): (f64, f64)) {
    picture.path("whisker open", format!("M{:.1} {:.1}l4 4l-4 4", x - 2.0, y - 4.0));
}

/// Each voice has its own symbol, so that nobody needs to see its colour.
pub(super) fn symbol(picture: &mut Picture, look: &str, (x, y): (f64, f64)) {
    let class = format!("dot {look}");
    match look {
        "quoted" => picture.bar(&class, (x - 4.0, y - 4.0), (8.0, 8.0)),
        "reported" => {
            picture.path(&class, format!("M{:.1} {:.1}l5.5 9.5h-11z", x, y - 5.5))
        }
        _ => picture.shape("circle", &class, &[("cx", x), ("cy", y), ("r", 4.5)]),
    }
}

/// A name as far as there is room for it.
pub(super) fn cut(name: &str) -> String {
    match name.chars().count() {
        n if n <= LETTERS => name.to_string(),
        _ => name.chars().take(LETTERS - 1).chain(['…']).collect(),
    }
}
