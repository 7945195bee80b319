//! `parallax evaluate`: how well voices are told, against marks made by hand.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use parallax::corpus::Corpus;
use parallax::evaluate::{self, Mark, Scores, Text};
use parallax::{Knowledge, read_all};

use super::input::Input;

/// Arguments of `evaluate`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax evaluate corpus/gold --gold corpus/gold/gold.jsonl
  parallax evaluate corpus/gold --gold corpus/gold/gold.jsonl --by-outlet --out scores
  parallax annotate corpus/gold > pred.jsonl
  parallax evaluate corpus/gold --gold corpus/gold/gold.jsonl --pred pred.jsonl

A line of gold.jsonl is one attribution, with spans [start, end) in Unicode code
points of the text as read (perhaps also speech_cue, kind, relay, source_name,
source_kind, nested):
  {\"doc_id\":\"dam\",\"source\":[[30,34]],\"cue\":[[25,29]],\"content\":[[0,23]]}

Every article of PATH counts as marked, also one without a line. What is nested or
a scare quote is left out. matches.csv has a row for each attribution, found,
missed or surplus: read it first.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    /// The attributions marked by hand, JSON Lines
    #[arg(long, value_name = "FILE")]
    gold: PathBuf,

    /// The attributions to compare, in the same form or as `annotate` writes
    /// them; the articles are annotated now if not given
    #[arg(long, value_name = "FILE")]
    pred: Option<PathBuf>,

    /// A folder for matches.csv and scores.csv
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Print a table for each outlet too
    #[arg(long)]
    by_outlet: bool,

    /// Where the lots of the resampling begin
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let corpus = arguments.input.read()?;
    for skipped in &corpus.skipped {
        eprintln!("skipped {skipped}");
    }
    let texts: Vec<Text<'_>> = corpus.articles.iter().map(Text::new).collect();
    let gold = marks(&arguments.gold, &texts)?;
    if gold.is_empty() {
        bail!("{}: no attribution; mark some first", arguments.gold.display());
    }
    let predicted = match &arguments.pred {
        Some(path) => marks(path, &texts)?,
        None => annotated(arguments, &corpus)?,
    };
    let scores = evaluate::attributions(&texts, &gold, &predicted, arguments.seed);
    if let Some(folder) = &arguments.out {
        write(folder, &scores)?;
    }
    print!("{}", evaluate::table(&scores.overall));
    for outlet in scores.outlets.iter().filter(|_| arguments.by_outlet) {
        print!("\n{}", evaluate::table(outlet));
    }
    Ok(())
}

fn marks(path: &Path, texts: &[Text<'_>]) -> anyhow::Result<Vec<Mark>> {
    let place = path.display().to_string();
    let content = std::fs::read_to_string(path).with_context(|| {
        format!("{place} cannot be read; name a file of JSON Lines in UTF-8")
    })?;
    Ok(evaluate::read(&content, &place, texts)?)
}

/// What this program makes of the articles.
fn annotated(arguments: &Arguments, corpus: &Corpus) -> anyhow::Result<Vec<Mark>> {
    let knowledge = Knowledge::new(arguments.input.lexicons()?)?;
    let marks = read_all(&corpus.articles, &knowledge, |article, read| {
        evaluate::of_voices(&article.doc_id, &read.document, &read.voices)
    });
    Ok(marks.into_iter().flatten().collect())
}

/// Writes the tables beside their places and, when all are written, renames them.
fn write(folder: &Path, scores: &Scores) -> anyhow::Result<()> {
    let tables = [
        ("matches.csv", evaluate::matches(scores)),
        ("scores.csv", evaluate::scores(scores)),
    ];
    for (name, bytes) in &tables {
        refuse_foreign(&folder.join(name), bytes)?;
    }
    let beside = |name: &str| folder.join(format!(".{name}-{}", std::process::id()));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| tables.iter().try_for_each(|(n, b)| std::fs::write(beside(n), b)))
        .and_then(|()| {
            tables
                .iter()
                .try_for_each(|(n, _)| std::fs::rename(beside(n), folder.join(n)))
        });
    if written.is_err() {
        tables.iter().for_each(|(name, _)| drop(std::fs::remove_file(beside(name))));
    }
    written.with_context(|| {
        format!("{}: cannot be written; name another folder", folder.display())
    })
}

/// How many bytes of a header tell whose it is; columns may follow in time.
const TELLING: usize = 24;

/// What stands at `path` is written over only if it begins as `bytes` does.
fn refuse_foreign(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let begins = |old: Vec<u8>| old.starts_with(&bytes[..TELLING.min(bytes.len())]);
    if path.exists() && !std::fs::read(path).is_ok_and(begins) {
        bail!(
            "{}: not a table of `parallax evaluate`; name another folder",
            path.display()
        );
    }
    Ok(())
}
