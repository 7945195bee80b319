//! `parallax annotate`: one JSON line for each article.

use std::io::Write;

use clap::Args;
use parallax::corpus::Article;
use parallax::report::annotation;
use parallax::run::Observer;
use parallax::{Read, run};

use super::input::{self, Input};
use super::print::{note, out};
use super::progress::Progress;
use super::stories::Stories;

/// Arguments of `annotate`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax annotate corpus/sample > annotations.jsonl
  parallax annotate articles.csv --column outlet=publisher --text

Offsets count Unicode code points in the text as it was read, [start, end).
For a table with a title column that text is the title, a blank line, the body,
unless the body begins with the title.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    stories: Stories,

    /// Write the text of each article along
    #[arg(long)]
    text: bool,

    /// Show no progress
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let knowledge = arguments.input.knowledge()?;
    let progress = Progress::new(arguments.quiet);
    let opened = arguments.input.open(&arguments.stories, knowledge, &progress)?;
    input::not_empty(&opened.shelf)?;
    let look = |article: &Article, read: &Read| {
        let parts = (&read.document, &read.marks, &read.page, &read.voices);
        serde_json::to_vec(&annotation(
            article,
            parts,
            &knowledge.lexicons,
            arguments.text,
        ))
    };
    let mut out = out();
    let tell = |stage, more, all| progress.tell(stage, more, all);
    run::annotate(&opened, knowledge, Observer::new(&tell), look, &mut out)?;
    progress.end();
    out.flush()?;
    for skipped in &opened.shelf.told.skipped {
        note(format_args!("skipped {skipped}"));
    }
    Ok(())
}
