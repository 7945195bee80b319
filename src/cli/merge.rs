//! `parallax merge`: parts of a corpus become one report.

use std::path::PathBuf;

use clap::Args;
use parallax::corpus::{Article, Shelf};
use parallax::report::Settings;
use parallax::run::Cache;

use super::analyze::{self, Job, Output};
use super::input;
use super::progress::Progress;
use super::stories::Stories;

/// Arguments of `merge`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax analyze articles.jsonl --shard 1/2 --part one
  parallax analyze articles.jsonl --shard 2/2 --part two
  parallax merge one two --out report

The report is that of the whole input, byte for byte, in whatever order the parts are
named. Articles that are read otherwise when all are known (lines that repeat within an
outlet are set aside) are measured again. A part holds its articles: no other file is
needed. Stories and word lists are given here as to `parallax analyze`.")]
pub(super) struct Arguments {
    /// Folders that `parallax analyze --part` has written
    #[arg(required = true, value_name = "PART")]
    parts: Vec<PathBuf>,

    /// A folder with a lexicon of yours, as when the parts were made
    #[arg(long = "lexicon", value_name = "PATH")]
    lexicons: Vec<PathBuf>,

    /// Take every line of a text for the article's, as when the parts were made
    #[arg(long)]
    keep_furniture: bool,

    /// How many threads to use; all cores if not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,

    #[command(flatten)]
    stories: Stories,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(arguments: &Arguments, asked: Settings) -> anyhow::Result<()> {
    let Arguments { parts, lexicons, keep_furniture, threads, stories, output } =
        arguments;
    let knowledge = input::knowledge(lexicons, *threads, *keep_furniture)?;
    let progress = &Progress::new(output.quiet);
    let open = |look: &mut dyn FnMut(&Article)| Ok(Shelf::of_parts(parts, look)?);
    let opened = input::opened(stories, knowledge, progress, open)?;
    let cache = Some(&Cache::of(parts, knowledge)?);
    analyze::report(Job { opened, knowledge, cache, output, asked, progress })
}
