//! `parallax evaluate`: how well voices are told, against marks made by hand.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use parallax::corpus::Corpus;
use parallax::evaluate::{self, Mark, Text};
use parallax::{Knowledge, read_all};

use super::input::Input;
use super::tables;

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
        let matches = ("matches.csv", evaluate::matches(&scores));
        let scores = ("scores.csv", evaluate::scores(&scores));
        tables::write(folder, &[matches, scores], "parallax evaluate")?;
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
