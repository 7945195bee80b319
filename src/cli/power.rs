//! `parallax power`: how many stories a planned comparison needs.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use parallax::compare::{Options, Plan, PowerRow, power};
use parallax::corpus::Corpus;
use parallax::report::{power_list, power_table};
use parallax::run::{self, Means, Opened};
use parallax::spool;

use super::input::Input;
use super::print::{note, print};
use super::stories::Stories;
use super::tables;

/// Arguments of `power`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax power pilot.csv --ratio 1.25
  parallax power pilot.csv --category loaded --family 1 --outlets Ledger,Courier
  parallax power pilot.csv --find-stories --measure source_kind --out power.csv

The pilot is a corpus of the kind that is planned: articles by two or more outlets
on the same stories. From it come the rates and how much they vary from story to
story. Part of the variance is that of single hits: it is less where articles are
longer. The rest is that of writers and stories: only more stories lessen it, so
twice the words in half the stories is rarely as good.

A family are the comparisons that stand together in measures.csv: all outlets and
all categories of a measure. A difference that stands out alone among many must be
clearer than one that was the only question; for that, say --family 1.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    stories: Stories,

    /// The measure that is planned
    #[arg(long, value_name = "ID", default_value = "word_choice")]
    measure: String,

    /// The category that is planned, or the heading above several; all if not given
    #[arg(long, value_name = "ID")]
    category: Option<String>,

    /// Compare only these outlets, separated by commas
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    outlets: Vec<String>,

    /// How many times the others' rate is to be seen
    #[arg(long, value_name = "N", default_value_t = 1.5, value_parser = ratio)]
    ratio: f64,

    /// How surely it is to be seen
    #[arg(long, value_name = "SHARE", default_value_t = 0.8, value_parser = share)]
    power: f64,

    /// The q-value below which a difference is told
    #[arg(long, value_name = "SHARE", default_value_t = 0.05, value_parser = share)]
    alpha: f64,

    /// How many comparisons stand together; those of the pilot if not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    family: Option<u64>,

    /// Write the table of all outlets and categories
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Leave out the byte-order mark that Excel needs
    #[arg(long)]
    plain_csv: bool,
}

fn share(argument: &str) -> Result<f64, String> {
    let number = argument.parse().ok().filter(|share| (0.001..=0.999).contains(share));
    number.ok_or_else(|| "write a share such as 0.8".to_string())
}

fn ratio(argument: &str) -> Result<f64, String> {
    let usable =
        |ratio: &f64| (0.01..=100.0).contains(ratio) && (ratio - 1.0).abs() > 0.001;
    let number = argument.parse().ok().filter(usable);
    number.ok_or_else(|| "write a ratio such as 1.25 or 0.8".to_string())
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let mut corpus = arguments.input.read()?;
    let knowledge = arguments.input.knowledge()?;
    arguments.stories.tell(&mut corpus, knowledge)?;
    keep_outlets(&mut corpus, &arguments.outlets)?;
    let (opened, folder) = (Opened::of(&corpus.articles), spool::temporary());
    let options = Options::default();
    let means =
        Means { folder: &folder, cache: None, observer: run::Observer::default() };
    let (gathered, _) = run::gather(&opened, knowledge, &options, &means, |_| Ok(()))?;
    let Arguments { ratio, power: chance, alpha, family, .. } = *arguments;
    let plan = Plan { ratio, power: chance, alpha, family };
    let rows = asked(power(&gathered, &plan)?, arguments)?;
    print(power_list(&rows))?;
    if let Some(path) = &arguments.out {
        let table = power_table(&rows, arguments.plain_csv);
        tables::write_file(path, &table)?;
        print(format_args!("\nread {}\n", path.display()))?;
    }
    for skipped in &corpus.skipped {
        note(format_args!("skipped {skipped}"));
    }
    Ok(())
}

/// Leaves out the articles of other outlets, if some are named.
fn keep_outlets(corpus: &mut Corpus, outlets: &[String]) -> anyhow::Result<()> {
    let is_there = |name: &&String| corpus.articles.iter().any(|a| a.outlet == **name);
    if let Some(unknown) = outlets.iter().find(|name| !is_there(name)) {
        bail!(
            "--outlets {unknown}: no article is by this outlet; write its name as it stands"
        );
    }
    if outlets.len() == 1 {
        bail!("--outlets names one; name two or more, or leave it out");
    }
    if !outlets.is_empty() {
        corpus.articles.retain(|article| outlets.contains(&article.outlet));
    }
    Ok(())
}

/// The rows of the measure and category that are asked for.
fn asked(rows: Vec<PowerRow>, arguments: &Arguments) -> anyhow::Result<Vec<PowerRow>> {
    let Arguments { measure, category, .. } = arguments;
    let is_below = |row: &PowerRow, id: &str| {
        let rest = row.category.strip_prefix(id);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let is_asked = |row: &PowerRow| {
        row.measure == measure && category.as_deref().is_none_or(|id| is_below(row, id))
    };
    let rows: Vec<PowerRow> = rows.into_iter().filter(is_asked).collect();
    match (rows.is_empty(), category) {
        (false, _) => Ok(rows),
        (true, Some(id)) => {
            bail!(
                "{measure} has no category {id} here; the columns measure and category of \
                   measures.csv (`parallax analyze`) name them"
            )
        }
        (true, None) => {
            bail!(
                "no article has what the measure {measure} asks for; measures.csv \
                   (`parallax analyze`) names the measures"
            )
        }
    }
}
