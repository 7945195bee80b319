//! `parallax lexicon check`: what to mend in a list, and what to consider.

use std::io::Write;
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use parallax::lexicon::{self, Lexicon, Outcome};
use parallax::workbench::{self, Bench, Results};
use parallax::{Knowledge, read_all};

use crate::cli::input::How;
use crate::cli::print::{note, out};
use crate::cli::tables;

/// Arguments of `lexicon check`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax lexicon check my-lists/crowds
  parallax lexicon check lexicons/en/loaded --corpus corpus/sample
  parallax lexicon check my-lists/crowds --corpus articles.csv --out bench --top 20

First what must be mended, with file and line: only that makes the command fail.
Then what to consider; with a corpus: what each category catches and in whose
voice, what was passed over and why, which terms carry it, and words that may be
missing. What is frequent is not yet right: read the contexts.")]
pub(super) struct Arguments {
    /// Folders of lexicons, or files of other programs; the bundled ones if none is
    /// given
    folders: Vec<PathBuf>,

    /// Articles to try the lists on, as analyze reads them; may be given again
    #[arg(long, value_name = "PATH")]
    corpus: Vec<PathBuf>,

    #[command(flatten)]
    how: How,

    /// A folder for coverage.csv, terms.csv, suggestions.csv and overlaps.csv
    #[arg(long, value_name = "DIR", requires = "corpus")]
    out: Option<PathBuf>,

    /// How many things each table shows
    #[arg(long, value_name = "N", default_value_t = 5)]
    top: usize,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let given = lexicon::from_folders(&arguments.folders)?;
    let ids: Vec<String> = given.iter().map(|list| list.id.clone()).collect();
    arguments.how.use_threads();
    let knowledge = Knowledge::new(given)?;
    let is_asked = |list: &Lexicon| ids.is_empty() || ids.contains(&list.id);
    let asked: Vec<&Lexicon> =
        knowledge.lexicons.lists.iter().filter(|list| is_asked(list)).collect();
    let mut out = out();
    let mut wrong = 0;
    for list in &asked {
        wrong += mend(&mut out, &knowledge, list)?;
    }
    // Where no list is named, those that serve the reading are only checked.
    let tried = |list: &Lexicon| match ids.is_empty() {
        true => list.is_measured(),
        false => ids.contains(&list.id),
    };
    consider(&mut out, &knowledge, tried, arguments.top)?;
    if !arguments.corpus.is_empty() {
        let results = results(arguments, &knowledge, tried)?;
        write!(out, "\n{}", workbench::tables(&results, arguments.top))?;
        if let Some(folder) = &arguments.out {
            let sheets = workbench::sheets(&results);
            tables::write(folder, &sheets, "`parallax lexicon check`")?;
            writeln!(out, "\nread {}", folder.join("terms.csv").display())?;
        }
    }
    out.flush()?;
    match wrong {
        0 => Ok(()),
        1 => bail!("1 thing to mend"),
        n => bail!("{n} things to mend"),
    }
}

/// Prints what the examples of a list say and what must be mended; says how
/// much that is.
fn mend(
    out: &mut impl Write,
    knowledge: &Knowledge,
    list: &Lexicon,
) -> anyhow::Result<usize> {
    let lexicons = &knowledge.lexicons;
    let outcomes = lexicon::examples(lexicons, list, &knowledge.orthography);
    let count = |outcome| outcomes.iter().filter(|(_, o)| *o == outcome).count();
    let [categories, terms] = [list.categories.len(), list.terms.len()];
    let examples = list.examples.len();
    writeln!(
        out,
        "{}  {categories} categories, {terms} terms, {examples} examples",
        list.id
    )?;
    writeln!(
        out,
        "  {} reported   {} validated   {} missing   {} noisy",
        count(Outcome::Reported),
        count(Outcome::Validated),
        count(Outcome::Missing),
        count(Outcome::Noisy)
    )?;
    let findings = lexicon::check(lexicons, list, &knowledge.orthography);
    for finding in &findings {
        writeln!(out, "  {}: {}", finding.place, finding.message)?;
    }
    Ok(findings.len())
}

/// Prints what the lists leave open before they meet a corpus.
fn consider(
    out: &mut impl Write,
    knowledge: &Knowledge,
    tried: impl Fn(&Lexicon) -> bool,
    top: usize,
) -> anyhow::Result<()> {
    let Knowledge { lexicons, orthography, .. } = knowledge;
    for list in lexicons.lists.iter().filter(|list| tried(list)) {
        let untested = lexicon::untested(lexicons, list, orthography);
        let open = workbench::unproven(&untested, top);
        if !open.is_empty() {
            write!(out, "\nto consider in {}\n{open}", list.id)?;
        }
    }
    let shared = workbench::shared_terms(&lexicon::overlaps(lexicons, tried), top);
    if !shared.is_empty() {
        write!(out, "\n{shared}")?;
    }
    Ok(())
}

/// Reads the corpus and tries the lists on it.
fn results(
    arguments: &Arguments,
    knowledge: &Knowledge,
    tried: impl Fn(&Lexicon) -> bool,
) -> anyhow::Result<Results> {
    let corpus = arguments.how.read(&arguments.corpus)?;
    for skipped in &corpus.skipped {
        note(format_args!("skipped {skipped}"));
    }
    let lexicons = &knowledge.lexicons;
    let bench = Bench::new(lexicons, tried);
    let seen = read_all(&corpus.articles, knowledge, |article, read| {
        workbench::look(&read.reading(article, knowledge), &bench)
    });
    Ok(Results::new(&bench, &corpus.articles, &seen))
}
