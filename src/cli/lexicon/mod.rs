//! `parallax lexicon`: looking at word lists.

mod check;
mod convert;
mod format;
mod list;
mod show;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parallax::{Knowledge, lexicon};

/// Arguments of `lexicon`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// All lexicons with their numbers
    List {
        /// A folder with a lexicon of yours, or the file of another program; may be
        /// given again
        #[arg(long = "lexicon", value_name = "PATH")]
        lexicons: Vec<PathBuf>,
    },
    /// A lexicon or a category: what it catches, and every form that matches
    Show {
        /// The id of a lexicon (loaded) or of a category (loaded.negative)
        id: String,
        /// A folder with a lexicon of yours, or the file of another program; may be
        /// given again
        #[arg(long = "lexicon", value_name = "PATH")]
        lexicons: Vec<PathBuf>,
    },
    /// Try the examples, and the list on a corpus: what to mend, what to consider
    Check(check::Arguments),
    /// Write terms.csv and examples.csv in the one way
    Format {
        /// Folders of lexicons
        #[arg(required = true)]
        folders: Vec<PathBuf>,
        /// Only say what would change, and fail if something would
        #[arg(long)]
        check: bool,
    },
    /// Make a lexicon of ours of another program's, or the other way round
    Convert(convert::Arguments),
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    match &arguments.command {
        Command::List { lexicons } => list::run(&with(lexicons)?),
        Command::Show { id, lexicons } => show::run(&with(lexicons)?, id),
        Command::Check(arguments) => check::run(arguments),
        Command::Format { folders, check } => format::run(folders, *check),
        Command::Convert(arguments) => convert::run(arguments),
    }
}

fn with(folders: &[PathBuf]) -> anyhow::Result<Knowledge> {
    Ok(Knowledge::new(lexicon::from_folders(folders)?)?)
}
