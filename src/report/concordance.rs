//! Words in their context: aligned lines for a terminal, and a table.

use std::io::{self, Write};
use std::path::Path;

use unicode_width::UnicodeWidthStr;

use super::columns::CONCORDANCE;
use super::figures::{count, counted};
use super::sheet::Sheet;
use super::visible;
use crate::concordance::{ContextRow, Table, Totals};
use crate::error::Result;

/// The widest column of outlets.
const OUTLET: usize = 20;
/// Room for the name of a voice.
const VOICE: usize = 8;

/// Writes the lines as a CSV table.
///
/// # Errors
/// When `to` cannot be written, or a temporary file not be read.
pub fn concordance_table(table: &Table, plain: bool, to: impl Write) -> Result<()> {
    let place = (to, Path::new(CONCORDANCE.file));
    let mut sheet = Sheet::new(&CONCORDANCE, Vec::new(), place, plain)?;
    table.rows.iter().try_for_each(|row| sheet.write(&*row?))?;
    sheet.end().map(drop)
}

/// Writes the lines for people, the words below each other, with `width` columns on each
/// side; first says how many there are. Without controls but, with `colours`, those that
/// colour the words by voice.
///
/// # Errors
/// When `to` cannot be written, or a temporary file not be read.
pub fn concordance_lines(
    table: &Table,
    (width, colours): (usize, bool),
    to: &mut impl Write,
) -> io::Result<()> {
    let shown = table.rows.iter().count() as u64;
    writeln!(to, "{}", told(&table.totals, shown))?;
    let outlets = table.totals.outlets.keys().map(|outlet| visible(outlet).width());
    let outlet = outlets.max().unwrap_or_default().min(OUTLET);
    for row in table.rows.iter() {
        let row = row.map_err(io::Error::other)?;
        let (outlet, line) =
            (padded(&cut(&row.outlet, outlet), outlet), line(&row, width, colours));
        writeln!(to, "{outlet}  {line}")?;
    }
    Ok(())
}

/// How many there are, where, and how many of them follow.
fn told(totals: &Totals, shown: u64) -> String {
    let Totals { lines, voices, articles, outlets } = totals;
    if *lines == 0 {
        return "nothing was found".to_string();
    }
    let voices = voices.iter().map(|(voice, lines)| format!("{voice} {}", count(*lines)));
    let voices: Vec<String> = voices.collect();
    let part = match shown < *lines {
        true => format!("; {} of them follow, drawn by lot", count(shown)),
        false => String::new(),
    };
    format!(
        "{} in {} by {}: {}{part}",
        counted(*lines, "place", "places"),
        counted(*articles, "article", "articles"),
        counted(outlets.len() as u64, "outlet", "outlets"),
        voices.join(", "),
    )
}

/// Voice, left, words, right.
fn line(row: &ContextRow, width: usize, colours: bool) -> String {
    let (left, right) = (visible(&row.left), visible(&row.right));
    let free = width.saturating_sub(left.width());
    let (on, off) = match colours {
        true => (colour(&row.voice), "\u{1B}[0m"),
        false => ("", ""),
    };
    let voice = padded(&row.voice, VOICE);
    let found = visible(&row.r#match);
    let right = padded(&right, if row.doc_id.is_empty() { 0 } else { width });
    let space = " ".repeat(free);
    format!(
        "{on}{voice}{off}  {space}{left}{on}{found}{off}{right}  {}",
        visible(&row.doc_id)
    )
}

/// Bold in the outlet's own voice; other voices in colours that are read on a dark and a
/// light ground, and told apart by people with colour-blindness.
fn colour(voice: &str) -> &'static str {
    match voice {
        "quoted" => "\u{1B}[1;36m",
        "reported" => "\u{1B}[1;35m",
        _ => "\u{1B}[1m",
    }
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// As much of a text on one line as has room.
fn cut(text: &str, width: usize) -> String {
    let text = visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if text.width() <= width {
        return text;
    }
    let mut cut = String::new();
    for c in text.chars() {
        if format!("{cut}{c}…").width() > width {
            break;
        }
        cut.push(c);
    }
    cut + "…"
}
