//! `parallax annotate`: one JSON line for each article.

use std::io::Write;

use clap::Args;
use parallax::corpus::Article;
use parallax::report::annotation;
use parallax::{Read, run};

use super::input::{self, Input};
use super::print::{note, out};
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
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let knowledge = arguments.input.knowledge()?;
    let opened = arguments.input.open(&arguments.stories, knowledge)?;
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
    run::annotate(&opened, knowledge, look, &mut out)?;
    out.flush()?;
    for skipped in &opened.shelf.told.skipped {
        note(format_args!("skipped {skipped}"));
    }
    Ok(())
}
