//! Plans for people: a list to look at, and a table.

use std::path::Path;

use super::columns::POWER;
use super::figures::{count, rate};
use super::sheet::Sheet;
use super::visible;
use crate::compare::{PowerRow, RATIOS, STORIES};
use crate::error::Result;

/// The most rows that are listed; the table has all.
const LISTED: usize = 20;

/// The plans as a CSV table.
pub fn power_table(rows: &[PowerRow], plain: bool) -> Vec<u8> {
    let written = || -> Result<Vec<u8>> {
        let to = (Vec::new(), Path::new(POWER.file));
        let mut sheet = Sheet::new(&POWER, Vec::new(), to, plain)?;
        rows.iter().try_for_each(|row| sheet.write(row))?;
        sheet.end()
    };
    // Writing to memory does not fail.
    written().unwrap_or_default()
}

/// The plans that stand on most hits, with what to know about them. Plain text
/// without controls; it ends with a line end.
pub fn power_list(rows: &[PowerRow]) -> String {
    let mut told: Vec<&PowerRow> =
        rows.iter().filter(|row| row.needed_stories.is_some()).collect();
    let Some(first) = told.first() else {
        return "Nothing can be planned: no outlet has five hits on five stories that \
                another one tells, too. Add articles, or let --find-stories find which \
                tell the same.\n"
            .to_string();
    };
    let mut lines = vec![
        format!(
            "How many stories that both sides tell show a rate {} times the others', with a \
             chance",
            first.ratio
        ),
        format!(
            "of {:.0} in 100, at q below {}, told from what varies in these articles:",
            100.0 * first.power,
            first.alpha
        ),
        String::new(),
    ];
    told.sort_by_key(|row| std::cmp::Reverse(row.hits));
    let listed = &told[..told.len().min(LISTED)];
    lines.extend(table(&needs(listed)));
    lines.push(String::new());
    lines.push(
        "Stories for other ratios, and the least ratio that so many stories show:".into(),
    );
    lines.push(String::new());
    lines.extend(table(&others(listed)));
    lines.extend(remarks(rows.len(), told.len(), listed.len()));
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// What was seen, and what the plan needs.
fn needs(rows: &[&PowerRow]) -> Vec<Vec<String>> {
    let head = [
        "outlet",
        "category",
        "rate",
        "others",
        "hits",
        "family",
        "now",
        "stories",
        "articles",
        "words",
        "twice as long",
        "chance",
    ];
    let line = |row: &&PowerRow| {
        let whole = |number: Option<u64>| number.map_or("–".to_string(), count);
        let stories = match (row.needed_stories, row.needed_low, row.needed_high) {
            (Some(needed), Some(low), Some(high)) => {
                format!("{} ({} to {})", count(needed), count(low), count(high))
            }
            (needed, ..) => whole(needed),
        };
        let share = |rate_of: Option<f64>| rate_of.map_or("–".to_string(), rate);
        vec![
            name(&row.outlet),
            format!("{} {}", row.measure, name(&row.category)),
            share(row.rate),
            share(row.others_rate),
            count(row.hits),
            count(row.family),
            count(row.shared_stories),
            stories,
            whole(row.needed_articles),
            whole(row.needed_words),
            whole(row.needed_if_twice_as_long),
            row.chance.map_or("–".to_string(), |share| format!("{share:.0}%")),
        ]
    };
    with_head(&head, rows.iter().map(line))
}

/// Stories by ratio, and ratios by stories.
fn others(rows: &[&PowerRow]) -> Vec<Vec<String>> {
    let ratios = RATIOS.iter().map(|ratio| format!("{ratio} times"));
    let stories = STORIES.iter().map(|stories| format!("with {}", count(*stories)));
    let head: Vec<String> = ["outlet".to_string(), "category".to_string()]
        .into_iter()
        .chain(ratios)
        .chain(stories)
        .collect();
    let line = |row: &&PowerRow| {
        let needed = row.needed_for.iter().map(|n| n.map_or("–".to_string(), count));
        let least = |ratio: &Option<f64>| match ratio {
            Some(ratio) => format!("{:.2}", (ratio * 100.0).ceil() / 100.0),
            None => "–".to_string(),
        };
        let ratios = row.detectable.iter().map(least);
        let category = format!("{} {}", row.measure, name(&row.category));
        [name(&row.outlet), category].into_iter().chain(needed).chain(ratios).collect()
    };
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    with_head(&head, rows.iter().map(line))
}

fn with_head(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    let head = head.iter().map(|name| (*name).to_string()).collect();
    std::iter::once(head).chain(rows).collect()
}

/// Columns that stand under each other: the first two on the left.
fn table(rows: &[Vec<String>]) -> Vec<String> {
    let width = |column: usize| {
        rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    let cell = |(column, cell): (usize, &String)| {
        let width = widths[column];
        if column < 2 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
    };
    let line = |row: &Vec<String>| {
        row.iter().enumerate().map(cell).collect::<Vec<_>>().join("  ")
    };
    rows.iter().map(line).collect()
}

fn remarks(rows: usize, told: usize, listed: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    if told > listed {
        lines.push(format!(
            "{} more can be planned; --out FILE.csv writes them all.",
            count((told - listed) as u64)
        ));
    }
    if rows > told {
        lines.push(format!(
            "{} have fewer than five hits or five shared stories, and nothing is planned.",
            count((rows - told) as u64)
        ));
    }
    lines.push(
        "The numbers in brackets are a 95 % interval: a small pilot knows little of how \
         stories\nvary. \"chance\" is the part of the variance that longer articles lessen; \
         the rest lies in\nwriters and stories, and only more stories lessen it. \"twice as \
         long\": the stories needed\nif all articles were. A difference that stands beside \
         others needs fewer than one that\nstands out alone, which is what is planned for."
            .to_string(),
    );
    lines
}

/// Data on one line without anything that a terminal would obey.
fn name(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
