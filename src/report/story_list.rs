//! Stories for people: a list to look at, and a table to correct.

use std::collections::BTreeMap;

use super::cell::{guarded, visible};
use super::figures::counted;
use crate::corpus::Article;
use crate::stories::Story;

/// So many stories are listed.
const LISTED: usize = 20;
/// So many outlets of a story are named.
const OUTLETS: usize = 8;

/// The header of the table.
const HEADER: [&str; 6] = ["doc_id", "outlet", "date", "title", "story", "label"];

/// The stories as a CSV table, one row for each article, those of one story
/// together. Whoever changes the column `story` gives the table back with
/// `--stories`; the column `label` is for the eye and is not read.
pub fn story_table(articles: &[Article], stories: &[Story], plain: bool) -> Vec<u8> {
    let start = if plain { Vec::new() } else { "\u{FEFF}".as_bytes().to_vec() };
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(start);
    let mut rows: Vec<(&Story, &Article)> = stories
        .iter()
        .flat_map(|story| story.articles.iter().map(move |at| (story, &articles[*at])))
        .collect();
    rows.sort_by_key(|(story, a)| (&story.name, &a.date, &a.outlet, &a.doc_id));
    // Writing to memory does not fail.
    let mut write = |cells: [&str; 6]| drop(writer.write_record(cells.map(guarded)));
    write(HEADER);
    for (story, article) in rows {
        let date = article.date.as_deref().unwrap_or_default();
        let title = article.title.as_deref().unwrap_or_else(|| first_line(&article.text));
        write([&article.doc_id, &article.outlet, date, title, &story.name, &story.label]);
    }
    writer.into_inner().unwrap_or_default()
}

/// How many stories there are, and those that most outlets tell: label, name,
/// outlets with their articles, dates. Plain text without controls.
pub fn story_list(articles: &[Article], stories: &[Story]) -> String {
    let mut told: Vec<(&Story, BTreeMap<&str, u64>)> =
        stories.iter().map(|story| (story, outlets(story, articles))).collect();
    let shared = told.iter().filter(|(_, outlets)| outlets.len() > 1).count() as u64;
    let mut lines = vec![format!(
        "{} of {}; {} told by two or more outlets",
        counted(stories.len() as u64, "story", "stories"),
        counted(articles.len() as u64, "article", "articles"),
        if shared == 1 { "1 is".to_string() } else { format!("{shared} are") },
    )];
    told.retain(|(story, _)| story.articles.len() > 1);
    told.sort_by_key(|(story, outlets)| {
        std::cmp::Reverse((outlets.len(), story.articles.len()))
    });
    for (story, outlets) in told.iter().take(LISTED) {
        lines.push(String::new());
        lines.push(format!("{} ({}){}", story.label, story.name, dates(story, articles)));
        lines.push(format!("  {}", in_words(outlets)));
    }
    if told.len() > LISTED {
        lines.push(String::new());
        lines.push(format!("and {} more with several articles", told.len() - LISTED));
    }
    lines
        .iter()
        .map(|line| visible(line).replace(['\n', '\r', '\t'], " ") + "\n")
        .collect()
}

/// How many articles each outlet has on a story.
fn outlets<'a>(story: &Story, articles: &'a [Article]) -> BTreeMap<&'a str, u64> {
    let mut outlets = BTreeMap::new();
    for at in &story.articles {
        *outlets.entry(articles[*at].outlet.as_str()).or_default() += 1;
    }
    outlets
}

/// `The Harbour Courier, The Senna Ledger (2)`
fn in_words(outlets: &BTreeMap<&str, u64>) -> String {
    let named = outlets.iter().take(OUTLETS).map(|(outlet, count)| match count {
        1 => outlet.to_string(),
        count => format!("{outlet} ({count})"),
    });
    let named = named.collect::<Vec<_>>().join(", ");
    match outlets.len().saturating_sub(OUTLETS) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// `, 2021-12-06 to 2021-12-08`; nothing without dates.
fn dates(story: &Story, articles: &[Article]) -> String {
    let dates = || story.articles.iter().filter_map(|at| articles[*at].date.as_deref());
    match (dates().min(), dates().max()) {
        (Some(first), Some(last)) if first == last => format!(", {first}"),
        (Some(first), Some(last)) => format!(", {first} to {last}"),
        _ => String::new(),
    }
}

/// The longest title that is made of a text, in characters.
const LONGEST_TITLE: usize = 120;

/// The first line of a text, or the beginning of it.
fn first_line(text: &str) -> &str {
    let line = text.trim_start().lines().next().unwrap_or_default().trim_end();
    line.char_indices().nth(LONGEST_TITLE).map_or(line, |(end, _)| &line[..end])
}
