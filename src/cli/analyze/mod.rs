//! `parallax analyze`: the main job.

mod about;
mod job;
mod output;
mod reproduce;
mod validated;

use std::path::{Path, PathBuf};

use clap::Args;
use parallax::Knowledge;
use parallax::report::Draft;
use parallax::run::{self, Cache, Means, Observer, Opened};
use parallax::spool;

pub(super) use job::Job;
pub(super) use output::Output;

use super::input::{self, Input};
use super::print::print;
use super::progress::Progress;
use super::settings::Asked;
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
  parallax analyze articles.csv --reproduce report/run.json

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

    /// Do the run that this run.json tells of again, and say whether the input, the word
    /// lists and every file of the report are the same, byte for byte (exit code 0) or what
    /// differs (1). Options are taken from there; name only the input, and --lexicon,
    /// --stories and --validated if they were given. Writes nothing, unless --out is given
    #[arg(long, value_name = "RUN.JSON", conflicts_with = "part")]
    reproduce: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, asked: Asked) -> anyhow::Result<()> {
    if let Some(file) = &arguments.reproduce {
        return reproduce::run(file, &asked.given);
    }
    let quiet = arguments.output.quiet;
    let progress = Progress::new(quiet);
    arguments.opened(&progress, |opened, knowledge, cache| match &arguments.part {
        Some(folder) => part(opened, knowledge, folder, cache, &progress),
        None => {
            let output = &arguments.output;
            report(Job {
                opened,
                knowledge,
                cache,
                output,
                asked: asked.run,
                progress: &progress,
            })
        }
    })
}

impl Arguments {
    /// Opens the corpus and everything else that the work needs.
    fn opened<T>(
        &self,
        progress: &Progress,
        work: impl FnOnce(Opened, &'static Knowledge, Option<&Cache>) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let knowledge = self.input.knowledge()?;
        let opened = self.input.open(&self.stories, knowledge, progress)?;
        let folder = self.part.as_ref().or(self.cache.as_ref());
        let cache = folder.map(|folder| Cache::open(folder, knowledge)).transpose()?;
        work(opened, knowledge, cache.as_ref())
    }
}

/// Writes a part of a corpus.
fn part(
    opened: Opened,
    knowledge: &Knowledge,
    folder: &Path,
    cache: Option<&Cache>,
    progress: &Progress,
) -> anyhow::Result<()> {
    let temporary = spool::temporary();
    let tell = |stage, more, all| progress.tell(stage, more, all);
    let means = Means { folder: &temporary, cache, observer: Observer::new(&tell) };
    run::keep(&opened, knowledge, &means)?;
    opened.shelf.keep(folder)?;
    progress.end();
    if !progress.is_quiet() {
        let articles = opened.shelf.len();
        print(format_args!(
            "{}: {articles} articles; join the parts with parallax merge\n",
            folder.display()
        ))?;
    }
    Ok(())
}

/// Analyses a corpus and writes the report.
pub(super) fn report(job: Job<'_>) -> anyhow::Result<()> {
    input::not_empty(&job.opened.shelf)?;
    let (out, progress) = (job.output.folder(), job.progress);
    let mut draft = Draft::open(&out, job.output.force)?;
    let summary = job.fill(&mut draft)?;
    draft.publish()?;
    progress.end();
    if !progress.is_quiet() {
        let next = out.join("report.html");
        print(format_args!("{summary}\nread {}\n", next.display()))?;
    }
    Ok(())
}
