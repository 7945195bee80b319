//! A chart as a file: its title, its drawing, its note, and its colours.

use svg::Document;
use svg::node::element::Style;

use super::Chart;
use super::picture::{Picture, WIDTH, named, pixels};

/// The classes of the charts, for files; `html/style.css` has the same names.
const STYLE: &str = include_str!("style.css");
/// About as many letters of the note as stand on a line,
const NOTE: usize = 118;
/// and of the title.
const TITLE: usize = 84;

/// The whole file, ending with a line end.
pub(super) fn sheet(chart: &Chart) -> String {
    let (title, note) = (wrapped(&chart.title, TITLE), wrapped(&chart.words(), NOTE));
    let drawing = 20.0 + 20.0 * title.len() as f64;
    let below = drawing + chart.picture.height + 8.0;
    let (width, height) = (WIDTH + 32.0, below + 16.0 * note.len() as f64 + 16.0);
    let mut words = Picture::default();
    words.bar("paper", (-16.0, 0.0), (width, height));
    for (number, line) in (1..).zip(&title) {
        words.text("title", (0.0, 8.0 + 20.0 * f64::from(number)), line);
    }
    for (number, line) in (1..).zip(&note) {
        words.text("note", (0.0, below + 16.0 * f64::from(number)), line);
    }
    let document = Document::new()
        .set("viewBox", format!("-16 0 {width} {}", pixels(height)))
        .set("width", width)
        .set("height", pixels(height))
        .set("role", "img")
        .set("aria-labelledby", "title note")
        .set("class", "chart")
        .add(named("title", "title", &chart.title))
        .add(named("desc", "note", &chart.words()))
        .add(Style::new(STYLE));
    let document = words.onto(document, 0.0, "");
    format!("{}\n", chart.picture.onto(document, drawing, "../report.html"))
}

/// Lines of about so many letters, cut between words.
pub(super) fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}
