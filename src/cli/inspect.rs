//! `parallax inspect`: how an input is understood, before anything is counted.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use parallax::corpus::{self, Article, Inspected, Inspection};

use super::input::How;
use super::print::print;

/// Arguments of `inspect`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax inspect articles.csv
  parallax inspect export.json.gz --column outlet=publisher
  parallax inspect nexis-downloads.zip
  parallax inspect my-articles --records 100000")]
pub(super) struct Arguments {
    /// Folders, tables (CSV, TSV, JSONL, JSON, Parquet), exports of news databases (.docx,
    /// .rtf, .html, .txt), text files, any of them in .gz, .zst or .zip, or - for JSON on
    /// standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    how: How,

    /// How many records of each file to look at
    #[arg(long, value_name = "N", default_value_t = 1000)]
    records: usize,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let Arguments { paths, how, records } = arguments;
    let found = corpus::inspect(paths, std::io::stdin(), &how.options(), *records)?;
    print(shown(&found, *records))?;
    Ok(())
}

/// The inspection as text.
fn shown(found: &Inspection, records: usize) -> String {
    const SHOWN: usize = 10;
    let mut out = String::new();
    for file in &found.files {
        about(&mut out, file, records);
    }
    if found.more > 0 {
        let _ = writeln!(out, "and {} more files", found.more);
    }
    let skipped = &found.told.skipped;
    if !skipped.is_empty() {
        let _ = writeln!(out, "not read: {}", skipped.len());
    }
    for skipped in skipped.iter().take(SHOWN) {
        let _ = writeln!(out, "  {}", shortened(&skipped.to_string(), 300));
    }
    if skipped.len() > SHOWN {
        let _ = writeln!(out, "  and {} more", skipped.len() - SHOWN);
    }
    for note in &found.told.notes {
        let _ = writeln!(out, "note: {}", shortened(note, 400));
    }
    out
}

fn about(out: &mut String, file: &Inspected, records: usize) {
    let place = match file.files {
        1 => file.place.clone(),
        files => format!("{} and {} more files", file.place, files - 1),
    };
    let how = [file.container, &file.format, file.encoding];
    let how: Vec<&str> = how.into_iter().filter(|part| !part.is_empty()).collect();
    let _ = writeln!(out, "{}: {}", shortened(&place, 200), how.join(", "));
    if !file.counts.is_empty() {
        let _ = writeln!(out, "  in all: {}", file.counts);
    }
    for [field, column, why] in &file.fields {
        let _ = writeln!(out, "  {field:8}from {} ({why})", shortened(column, 80));
    }
    for (column, what) in file.unused.iter().take(40) {
        let _ = writeln!(out, "  unused  {} ({what})", shortened(column, 80));
    }
    let more = if file.articles >= records { " or more" } else { "" };
    let _ = writeln!(out, "  articles: {}{more}{}", file.articles, missing(file));
    if let Some(first) = &file.first {
        article(out, first);
    }
    out.push('\n');
}

/// `, without date: 3`.
fn missing(file: &Inspected) -> String {
    let names = ["title", "date", "url", "story"];
    let missing = names.iter().zip(file.without).filter(|(_, count)| *count > 0);
    let missing: Vec<String> = missing
        .map(|(name, count)| match count == file.articles {
            true => format!("no {name}"),
            false => format!("{count} without {name}"),
        })
        .collect();
    if missing.is_empty() { String::new() } else { format!(" ({})", missing.join(", ")) }
}

/// The first article, as read.
fn article(out: &mut String, first: &Article) {
    let Article { doc_id, outlet, story, date, title, url, path, text } = first;
    let _ = writeln!(out, "  the first article, as read:");
    let value = |value: &Option<String>| value.clone().unwrap_or("-".into());
    for (name, value) in [
        ("doc_id", doc_id.clone()),
        ("outlet", outlet.clone()),
        ("date", value(date)),
        ("title", value(title)),
        ("url", value(url)),
        ("story", value(story)),
        ("path", path.clone()),
    ] {
        let _ = writeln!(out, "    {name:8}{}", shortened(&value, 200));
    }
    let words = text.split_whitespace().count();
    let _ = writeln!(out, "    text    {words} words");
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(12) {
        let _ = writeln!(out, "      | {}", shortened(line, 160));
    }
}

/// Text of an input on one line, of bounded length, without what a terminal would obey.
fn shortened(text: &str, length: usize) -> String {
    let mut short: String = text.chars().take(length).flat_map(harmless).collect();
    if text.chars().nth(length).is_some() {
        short.push('…');
    }
    short
}

/// A character; control and bidi characters as their escapes.
fn harmless(c: char) -> impl Iterator<Item = char> {
    let is_bidi = matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let escape = c.is_control() || is_bidi;
    escape.then(|| c.escape_unicode()).into_iter().flatten().chain((!escape).then_some(c))
}
