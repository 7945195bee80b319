//! `parallax analyze`: the main job.

mod about;
mod validated;

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use parallax::Knowledge;
use parallax::compare::{self, Options};
use parallax::error::Result;
use parallax::report::{
    self, ArticleTables, Articles, Chosen, Digest, Draft, Excerpt, MarkedArticle, Report,
    Shown,
};
use parallax::run::{self, Cache, Material, Means, Opened};
use parallax::spool;

use super::input::{self, Input};
use super::print::print;
use super::stories::Stories;

/// Arguments of `analyze`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax analyze corpus/sample --out parallax-report
  parallax analyze articles.csv --column outlet=publisher --out report
  cat articles.jsonl | parallax analyze - --out report
  parallax analyze articles.csv --find-stories --out report
  parallax analyze articles.csv --stories stories.csv --out report
  parallax analyze articles.csv --validated coding --out report

Open report.html in a browser, or read report.md. Every column of the CSV files is explained at its end.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    stories: Stories,

    #[command(flatten)]
    output: Output,

    /// Keep what is measured of each article here, and take what earlier runs with the
    /// same program and lexicons have kept
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,

    /// Write a part that `parallax merge` joins with others, and no report; with --shard
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    part: Option<PathBuf>,
}

/// What is written, and how.
#[derive(Debug, Args)]
pub(super) struct Output {
    /// The folder to write
    #[arg(long, value_name = "DIR", default_value = "parallax-report")]
    out: PathBuf,

    /// Write into a folder that holds other things, over files of the same name
    #[arg(long)]
    force: bool,

    /// Count copies of one text as voices of their own: they are found and listed,
    /// and all of them are compared
    #[arg(long)]
    keep_copies: bool,

    /// Which rows hits.csv, attributions.csv and labels.csv get: all of them, a sample of
    /// up to 20 for each outlet and category (the same ones in every run), or none; if not
    /// given, all up to 20,000 articles and a sample beyond. Everything is counted in any
    /// case
    #[arg(long, value_enum, value_name = "WHICH")]
    evidence: Option<Evidence>,

    /// A folder of `parallax sample` with filled sheets, drawn from this corpus: puts
    /// precision and recall beside the rates of coded categories, and corrects them
    #[arg(long, value_name = "DIR")]
    validated: Option<PathBuf>,

    /// Leave out the byte-order mark that Excel needs
    #[arg(long)]
    plain_csv: bool,

    /// Where the lots of the resampling begin
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,

    /// How timeline.csv cuts time; auto is by week up to half a year, by month
    /// beyond
    #[arg(long, value_enum, default_value_t = Period::Auto)]
    period: Period,

    /// Print nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

/// Which rows of single articles are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Evidence {
    All,
    Sample,
    None,
}

impl Evidence {
    fn chosen(self) -> report::Evidence {
        match self {
            Evidence::All => report::Evidence::All,
            Evidence::Sample => report::Evidence::Sample,
            Evidence::None => report::Evidence::None,
        }
    }
}

/// How time is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Period {
    Auto,
    Day,
    Week,
    Month,
}

impl Period {
    fn chosen(self) -> Option<compare::Period> {
        match self {
            Period::Auto => None,
            Period::Day => Some(compare::Period::Day),
            Period::Week => Some(compare::Period::Week),
            Period::Month => Some(compare::Period::Month),
        }
    }
}

impl Output {
    fn options(&self) -> Options {
        Options {
            seed: self.seed,
            keep_copies: self.keep_copies,
            period: self.period.chosen(),
            ..Options::default()
        }
    }

    fn evidence(&self, articles: usize) -> report::Evidence {
        let chosen = self.evidence.map(Evidence::chosen);
        chosen.unwrap_or_else(|| report::Evidence::of_articles(articles))
    }
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let knowledge = arguments.input.knowledge()?;
    let opened = arguments.input.open(&arguments.stories, knowledge)?;
    let folder = arguments.part.as_ref().or(arguments.cache.as_ref());
    let cache = folder.map(|folder| Cache::open(folder, knowledge)).transpose()?;
    let cache = cache.as_ref();
    match &arguments.part {
        Some(folder) => part(opened, knowledge, folder, cache, arguments.output.quiet),
        None => report(opened, knowledge, cache, &arguments.output),
    }
}

/// Writes a part of a corpus.
fn part(
    opened: Opened,
    knowledge: &Knowledge,
    folder: &Path,
    cache: Option<&Cache>,
    quiet: bool,
) -> anyhow::Result<()> {
    run::keep(&opened, knowledge, &Means { folder: &spool::temporary(), cache })?;
    opened.shelf.keep(folder)?;
    if !quiet {
        let articles = opened.shelf.len();
        print(format_args!(
            "{}: {articles} articles; join the parts with parallax merge\n",
            folder.display()
        ))?;
    }
    Ok(())
}

/// Analyses a corpus and writes the report.
pub(super) fn report(
    mut opened: Opened,
    knowledge: &Knowledge,
    cache: Option<&Cache>,
    output: &Output,
) -> anyhow::Result<()> {
    input::not_empty(&opened.shelf)?;
    let mut told = std::mem::take(&mut opened.shelf.told);
    let options = output.options();
    let evidence = output.evidence(opened.shelf.len());
    let folder = output.validated.as_deref();
    let validation =
        folder.map(|folder| validated::read(folder, &opened, knowledge)).transpose()?;
    let mut info = about::info(knowledge, &options, evidence);
    about::validated(&mut info, validation.as_ref());
    let mut draft = Draft::open(&output.out, output.force)?;
    let (plain, lots) = (output.plain_csv, (evidence, options.seed));
    let mut tables =
        ArticleTables::begin(&mut draft, about::categories(knowledge), plain, lots)?;
    let mut digest = Digest::new(&info.lexicons);

    let means = Means { folder: &spool::temporary(), cache };
    let mut places = 0..=u32::MAX;
    let look = |measured| {
        let at = places.next().unwrap_or(u32::MAX);
        digest.add(at, &measured);
        tables.add(at, &measured)
    };
    let (comparison, material) =
        run::analyze(&opened, knowledge, &options, &means, look)?;

    told.notes.extend(comparison.timeline.note());
    about::tell(&mut info, &told, &digest, knowledge);
    let report = Report {
        comparison: &comparison,
        excerpt: &Excerpt::of(&comparison, &digest)?,
        digest: &digest,
        shown: &Shown::default(),
        articles: &Articles::default(),
        copies: &material.copies,
        skipped: &told.skipped,
        labels: &about::labels(knowledge),
        run: &info,
        validation: validation.as_ref(),
        plain_csv: plain,
    };
    let shown = look_up(&report, &material, &mut tables)?;
    tables.end(&mut draft)?;
    let report = Report { shown: &shown, ..report };
    let articles = whole_articles(&report, &material, &opened, knowledge)?;
    let report = Report { articles: &articles, ..report };
    let written = report::publish(draft, &report)?;
    if !output.quiet {
        let next = output.out.join("report.html");
        print(format_args!(
            "{}\nread {}\n",
            report::summary(&report, written.findings),
            next.display()
        ))?;
    }
    Ok(())
}

/// Looks up the rows that the pages show, and writes those that were drawn by lot.
fn look_up(
    report: &Report<'_>,
    material: &Material<'_>,
    tables: &mut ArticleTables<File>,
) -> Result<Shown> {
    let (wanted, drawn) = (report::wanted(report), tables.drawn());
    let mut shown = Shown::default();
    material.look_again(
        |at, article| wanted.has(at, article) || drawn.has(at),
        |at, measured| {
            shown.add(&wanted, at, &measured);
            tables.add_drawn(&drawn, at, &measured)
        },
    )?;
    Ok(shown)
}

/// Reads the articles that the page for a browser holds.
fn whole_articles(
    report: &Report<'_>,
    material: &Material<'_>,
    opened: &Opened,
    knowledge: &Knowledge,
) -> Result<Articles> {
    let chosen = Chosen::of(report);
    let lists = &report.run.lexicons;
    let read = material.read_some(
        opened,
        |_, article| chosen.has(article),
        |article, read| MarkedArticle::of(read.reading(article, knowledge), lists),
    )?;
    Ok(Articles::of(&chosen, read))
}
