//! `parallax evaluate`: how well voices are told and words are chosen, against
//! marks made by hand.

mod words;

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use parallax::corpus::Corpus;
use parallax::evaluate::{self, Mark, Question, Text};
use parallax::read_all;

use super::input::Input;
use super::print::{note, print};
use super::tables;

/// What the tables are tables of, in the message that refuses another.
const COMMAND: &str = "`parallax evaluate` for this question";

/// Arguments of `evaluate`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax evaluate corpus/gold --gold corpus/gold/gold.jsonl
  parallax evaluate corpus/gold --gold corpus/gold/gold.jsonl --by-outlet --out scores
  parallax annotate corpus/gold > pred.jsonl
  parallax evaluate corpus/gold --gold corpus/gold/gold.jsonl --pred pred.jsonl
  parallax evaluate corpus/gold --gold corpus/gold/words.jsonl --sentence-key loaded
  parallax evaluate corpus/gold --gold corpus/gold/words.jsonl --sentence-key loaded \\
    --label loaded:own --category loaded.negative --out word-scores

Who says what: a line of --gold is one attribution, with spans [start, end) in Unicode code
points of the text as read (perhaps also speech_cue, kind, relay, source_name,
source_kind, nested):
  {\"doc_id\":\"dam\",\"source\":[[30,34]],\"cue\":[[25,29]],\"content\":[[0,23]]}

Every article of PATH counts as marked, also one without a line. What is nested or
a scare quote is left out. matches.csv has a row for each attribution, found,
missed or surplus: read it first.

Word choice: a line of --gold is a word or phrase with a label, or a sentence that
somebody judged (label sent; 1 marked, 0 not, null not judged):
  {\"doc_id\":\"dam\",\"start\":4,\"end\":12,\"label\":\"loaded\"}
  {\"doc_id\":\"dam\",\"start\":0,\"end\":35,\"label\":\"sent\",\"biased\":1}
A line of --pred is what `annotate` writes, or one hit:
  {\"doc_id\":\"dam\",\"start\":4,\"end\":12,\"category\":\"loaded.alarm\"}
The lines tell which of the two is asked; --of says it where both are in a file.
words.csv has a row for each marked passage and for each hit beside one.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    /// What was marked by hand, JSON Lines
    #[arg(long, value_name = "FILE")]
    gold: PathBuf,

    /// What to compare with it, one mark a line or as `annotate` writes it; the
    /// articles are annotated now if not given
    #[arg(long, value_name = "FILE")]
    pred: Option<PathBuf>,

    /// A folder for the tables: scores.csv, and matches.csv or words.csv,
    /// sentences.csv and categories.csv
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Print a table for each outlet too
    #[arg(long)]
    by_outlet: bool,

    /// What is asked, if the gold file has marks of both kinds
    #[arg(long, value_name = "QUESTION")]
    of: Option<Of>,

    #[command(flatten)]
    words: words::WordArguments,

    /// Where the lots of the resampling begin
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    /// Who says what
    Attributions,
    /// Word choice
    Words,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let corpus = arguments.input.read()?;
    for skipped in &corpus.skipped {
        note(format_args!("skipped {skipped}"));
    }
    let texts: Vec<Text<'_>> = corpus.articles.iter().map(Text::new).collect();
    let gold = content(&arguments.gold)?;
    match asked(arguments, &gold)? {
        Of::Attributions => attributions(arguments, &corpus, &texts, &gold),
        Of::Words => words::run(arguments, &corpus, &texts, &gold),
    }
}

/// Which question is asked: the one that is named, or the one that the lines of
/// the gold are about.
fn asked(arguments: &Arguments, gold: &str) -> anyhow::Result<Of> {
    let found = evaluate::questions(gold);
    let of = match (arguments.of, &found[..]) {
        (Some(of), _) => of,
        (None, [Question::Words]) => Of::Words,
        (None, [Question::Attributions, Question::Words]) => bail!(
            "{}: some lines have a label and some do not; say --of words or \
             --of attributions",
            arguments.gold.display()
        ),
        (None, _) => Of::Attributions,
    };
    if of == Of::Attributions && arguments.words.are_given() {
        bail!(
            "--category, --label and --sentence-key ask about word choice, and {} has \
             no line with a label that is asked; leave them out",
            arguments.gold.display()
        );
    }
    Ok(of)
}

fn attributions(
    arguments: &Arguments,
    corpus: &Corpus,
    texts: &[Text<'_>],
    gold: &str,
) -> anyhow::Result<()> {
    let gold = evaluate::read(gold, &arguments.gold.display().to_string(), texts)?;
    if gold.is_empty() {
        bail!("{}: no attribution; mark some first", arguments.gold.display());
    }
    let predicted = match &arguments.pred {
        Some(path) => {
            evaluate::read(&content(path)?, &path.display().to_string(), texts)?
        }
        None => annotated(arguments, corpus)?,
    };
    let scores = evaluate::attributions(texts, &gold, &predicted, arguments.seed);
    if let Some(folder) = &arguments.out {
        let tables = [
            ("matches.csv", evaluate::matches(&scores)),
            ("scores.csv", evaluate::scores(&scores)),
        ];
        tables::write(folder, &tables, COMMAND)?;
    }
    print(evaluate::table(&scores.overall))?;
    for outlet in scores.outlets.iter().filter(|_| arguments.by_outlet) {
        print(format_args!("\n{}", evaluate::table(outlet)))?;
    }
    Ok(())
}

fn content(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| {
        format!("{} cannot be read; name a file of JSON Lines in UTF-8", path.display())
    })
}

/// What this program makes of the articles.
fn annotated(arguments: &Arguments, corpus: &Corpus) -> anyhow::Result<Vec<Mark>> {
    let knowledge = arguments.input.knowledge()?;
    let marks = read_all(&corpus.articles, knowledge, |article, read| {
        evaluate::of_voices(&article.doc_id, &read.document, &read.voices)
    });
    Ok(marks.into_iter().flatten().collect())
}
