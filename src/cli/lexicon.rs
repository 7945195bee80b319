//! `parallax lexicon`: looking at word lists.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use parallax::Knowledge;
use parallax::lexicon::{self, Lexicon, Outcome};

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
    /// Try the examples and look for what a reader would object to
    Check {
        /// Folders of lexicons, or files of other programs; the bundled ones if none is
        /// given
        folders: Vec<PathBuf>,
    },
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
    Convert(super::convert::Arguments),
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    match &arguments.command {
        Command::List { lexicons } => list(&with(lexicons)?),
        Command::Show { id, lexicons } => show(&with(lexicons)?, id),
        Command::Check { folders } => check(folders),
        Command::Format { folders, check } => format(folders, *check),
        Command::Convert(arguments) => super::convert::run(arguments),
    }
}

fn with(folders: &[PathBuf]) -> anyhow::Result<Knowledge> {
    Ok(Knowledge::new(lexicon::from_folders(folders)?)?)
}

fn list(knowledge: &Knowledge) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{:<11} {:>5} {:>6}  {:<9} question",
        "id", "cat.", "terms", "licence"
    )?;
    for list in &knowledge.lexicons.lists {
        let (categories, terms) = (list.categories.len(), list.terms.len());
        let Lexicon { id, licence, question, .. } = list;
        writeln!(out, "{id:<11} {categories:>5} {terms:>6}  {licence:<9} {question}")?;
    }
    Ok(())
}

fn show(knowledge: &Knowledge, id: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    let mut found = false;
    for list in &knowledge.lexicons.lists {
        for (number, category) in list.categories.iter().enumerate() {
            let below = category
                .id
                .strip_prefix(id)
                .is_some_and(|r| r.is_empty() || r.starts_with('.'));
            if list.id != id && !below {
                continue;
            }
            found = true;
            writeln!(out, "{}  ({})", category.id, category.label)?;
            writeln!(out, "  catches  {}", category.definition)?;
            writeln!(out, "  not      {}", category.not)?;
            let mirror = category.mirror.as_deref().or(category.unpaired.as_deref());
            writeln!(out, "  mirror   {}", mirror.unwrap_or_default())?;
            writeln!(out, "  source   {}", category.source)?;
            if list.is_sum(number) {
                writeln!(out, "  terms    all of the categories below it")?;
            }
            for term in list.terms.iter().filter(|t| t.category == number) {
                writeln!(out, "    {}", lexicon::forms(&term.text).join(", "))?;
            }
        }
    }
    if !found {
        bail!(
            "no lexicon and no category is called \"{id}\"; `parallax lexicon list` names them"
        );
    }
    Ok(())
}

fn check(folders: &[PathBuf]) -> anyhow::Result<()> {
    let given = lexicon::from_folders(folders)?;
    let ids: Vec<String> = given.iter().map(|list| list.id.clone()).collect();
    let knowledge = Knowledge::new(given)?;
    let lexicons = &knowledge.lexicons;
    let asked = |list: &&Lexicon| ids.is_empty() || ids.contains(&list.id);
    let mut out = std::io::stdout().lock();
    let mut wrong = 0;
    for list in lexicons.lists.iter().filter(asked) {
        let outcomes = lexicon::examples(lexicons, list, &knowledge.orthography);
        let count = |outcome| outcomes.iter().filter(|(_, o)| *o == outcome).count();
        writeln!(
            out,
            "{}  {} categories, {} terms, {} examples",
            list.id,
            list.categories.len(),
            list.terms.len(),
            list.examples.len()
        )?;
        writeln!(
            out,
            "  {} reported   {} validated   {} missing   {} noisy",
            count(Outcome::Reported),
            count(Outcome::Validated),
            count(Outcome::Missing),
            count(Outcome::Noisy)
        )?;
        for finding in lexicon::check(lexicons, list, &knowledge.orthography) {
            wrong += 1;
            writeln!(out, "  {}: {}", finding.place, finding.message)?;
        }
    }
    match wrong {
        0 => Ok(()),
        1 => bail!("1 thing to mend"),
        n => bail!("{n} things to mend"),
    }
}

fn format(folders: &[PathBuf], check: bool) -> anyhow::Result<()> {
    let mut changed = 0;
    for folder in folders {
        for file in lexicon::formatted(folder)? {
            if file.was == file.should {
                continue;
            }
            changed += 1;
            let path = folder.join(file.name);
            if check {
                println!("{} is not formatted", path.display());
            } else {
                std::fs::write(&path, &file.should)
                    .with_context(|| format!("{} cannot be written", path.display()))?;
                println!("formatted {}", path.display());
            }
        }
    }
    if check && changed > 0 {
        bail!(
            "{changed} files would change; run `parallax lexicon format` without --check"
        );
    }
    Ok(())
}
