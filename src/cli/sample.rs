//! `parallax sample`: units for coding by hand.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use parallax::run::{self, Stage};
use parallax::sample::{self, By, Origin, Plan, Pool, Question, Sample, UnitKind};

use super::input::{self, Input};
use super::print::{note, print};
use super::progress::Progress;
use super::stories::Stories;
use super::tables;

/// Where the sheets for coders are, inside the folder of the sample.
pub(super) const SHEETS: &str = "for-coders";
/// Where the key is.
pub(super) const KEY: &str = "key";

/// Arguments of `sample`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax sample corpus/sample --unit sentences --n 40 --coders 2 --out coding
  parallax sample articles.csv --unit hits --n 400 --by outlet,category --category loaded,labels --coders 3 --out coding
  parallax sample articles.csv --unit articles --n 60 --ask tone=-2,-1,0,1,2:interval --coders 2 --out tone

In DIR, the folder for-coders holds a sheet for each coder, as a workbook (.xlsx) and as
.csv, of which one is filled in, and the codebook: give them nothing else. The folder key says where each unit comes from, how likely it was to be
drawn and what the program makes of it; `parallax agree DIR` needs it.

Sentences and articles are drawn from all there are, so they show what a list misses.
Hits and attributions are drawn from what the program found: they show how much of that
is right, and say nothing of what it missed.

With --by, each stratum gives as many units, or all it has; the probabilities put the
weights right again.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    stories: Stories,

    /// What coders get to see at once: hits, sentences, articles, attributions
    #[arg(long, value_name = "UNIT", value_parser = unit)]
    unit: UnitKind,

    /// How many units
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    n: u32,

    /// What the strata are made of: outlet, story, category (what the program says)
    #[arg(long, value_name = "A,B", value_delimiter = ',', value_parser = by)]
    by: Vec<By>,

    /// Ask for these categories and those below them, separated by commas
    #[arg(long, value_name = "ID", value_delimiter = ',', default_value = "loaded")]
    category: Vec<String>,

    /// A question of yours with its codes, perhaps on a scale (nominal, ordinal,
    /// interval): tone=-1,0,1:ordinal; may be given again
    #[arg(long = "ask", value_name = "NAME=CODES", value_parser = Question::written)]
    own: Vec<Question>,

    /// How many people code, each all units
    #[arg(long, value_name = "K", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=50))]
    coders: u8,

    /// A new folder for the sheets and the key
    #[arg(long, value_name = "DIR")]
    out: PathBuf,

    /// Where the lots begin
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,

    /// Let coders see the outlet
    #[arg(long)]
    show_outlet: bool,
}

fn unit(name: &str) -> Result<UnitKind, String> {
    let known = UnitKind::named(name);
    known.ok_or_else(|| "write hits, sentences, articles or attributions".to_string())
}

fn by(name: &str) -> Result<By, String> {
    By::named(name).ok_or_else(|| "write outlet, story or category".to_string())
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    refuse_used(&arguments.out)?;
    let knowledge = arguments.input.knowledge()?;
    let Arguments { unit, n, by, category, own, seed, .. } = arguments;
    let lexicons = &knowledge.lexicons;
    let asked = (*unit, *n as usize, by.clone(), *seed);
    let plan = Plan::new(asked, category, own, lexicons)?;
    let progress = Progress::new(false);
    let opened = arguments.input.open(&arguments.stories, knowledge, &progress)?;
    input::not_empty(&opened.shelf)?;
    for skipped in &opened.shelf.told.skipped {
        note(format_args!("skipped {skipped}"));
    }
    let begin = || Pool::new(plan.clone());
    let all = opened.shelf.len() as u64;
    let pools = run::visit(&opened, knowledge, begin, |pool, _, article, read| {
        progress.tell(Stage::Read, 1, all);
        pool.add(sample::units(&read.reading(article, knowledge), &plan));
        Ok(())
    })?;
    progress.end();
    let mut pool = begin();
    pools.into_iter().for_each(|more| pool.merge(more));
    let sample = pool.draw()?;
    let origin = Origin::new(&opened.fingerprint, knowledge);
    write(arguments, &sample, &origin, sample::codebook(&plan, lexicons))?;
    print(told(arguments, &sample))
}

/// A sample is drawn once: sheets that somebody may have filled in are never
/// written over.
fn refuse_used(folder: &Path) -> anyhow::Result<()> {
    if [SHEETS, KEY].iter().any(|name| folder.join(name).exists()) {
        bail!("{}: holds a sample already; name another folder", folder.display());
    }
    Ok(())
}

/// The sheets last: where they are, the key is.
fn write(
    arguments: &Arguments,
    sample: &Sample,
    origin: &Origin,
    codebook: String,
) -> anyhow::Result<()> {
    let command = "`parallax sample`";
    tables::write(&arguments.out.join(KEY), &sample::key(sample, origin), command)?;
    let sheet = sample::sheet(sample, arguments.show_outlet);
    let book = sample::workbook(sample, arguments.show_outlet, &codebook)?;
    let names = |ending| {
        (1..=arguments.coders).map(move |number| format!("coder-{number}.{ending}"))
    };
    let [sheets, books] = ["csv", "xlsx"].map(|ending| names(ending).collect::<Vec<_>>());
    let mut files = vec![("codebook.md", codebook.as_bytes())];
    files.extend(sheets.iter().map(|name| (name.as_str(), &*sheet)));
    files.extend(books.iter().map(|name| (name.as_str(), &*book)));
    tables::write(&arguments.out.join(SHEETS), &files, command).context("the sheets")
}

fn told(arguments: &Arguments, sample: &Sample) -> String {
    let Arguments { out, coders, n, unit, .. } = arguments;
    let drawn = sample.units.len();
    let strata: std::collections::BTreeSet<&str> =
        sample.units.iter().map(|drawn| drawn.unit.stratum.as_str()).collect();
    let mut told = format!(
        "{drawn} {} from {} {}, {} {} of each, {coders} {}\n",
        unit.id(),
        strata.len(),
        if strata.len() == 1 { "stratum" } else { "strata" },
        sample.plan.questions.len(),
        if sample.plan.questions.len() == 1 { "question" } else { "questions" },
        if *coders == 1 { "coder" } else { "coders" },
    );
    if drawn < *n as usize {
        told.push_str("There are no more.\n");
    }
    let folder = out.display();
    told.push_str(&format!(
        "Give coders {folder}/{SHEETS}, keep {folder}/{KEY}, then: parallax agree {folder}\n"
    ));
    told
}
