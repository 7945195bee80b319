//! `parallax explain`: how one text is read.

use std::path::PathBuf;

use clap::Args;
use parallax::corpus::Article;
use parallax::page::Repeats;
use parallax::report::explanation;
use parallax::{Knowledge, lexicon, read};

use super::print::print;

/// Arguments of `explain`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  parallax explain 'The mayor said the plan was “a farce”, according to the Ledger.'

Letters: o own, q quoted, r reported, s source, c cue, f furniture, . punctuation")]
pub(super) struct Arguments {
    /// The text; several arguments are joined by spaces
    #[arg(required = true)]
    text: Vec<String>,

    /// A folder with a lexicon of yours, or the file of another program; may be
    /// given again
    #[arg(long = "lexicon", value_name = "PATH")]
    lexicons: Vec<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let knowledge = Knowledge::new(lexicon::from_folders(&arguments.lexicons)?)?;
    let text = arguments.text.join(" ").into();
    let article = Article { text, ..Article::default() };
    let read = read(&article, &knowledge, &Repeats::default());
    print(explanation(
        &read.document,
        &read.marks,
        &read.page,
        &read.voices,
        &knowledge.lexicons,
    ))
}
