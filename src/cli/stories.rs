//! `parallax stories`, and the options that give articles their stories.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use parallax::Knowledge;
use parallax::corpus::{self, Corpus};
use parallax::report::{story_list, story_table};
use parallax::stories::{self, Known, Options, Sketch, Story};
use rayon::prelude::*;

use super::input::Input;
use super::print::{note, print};
use super::tables;

/// Arguments of `stories`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax stories articles.csv --out stories.csv
  parallax analyze articles.csv --stories stories.csv --out report

Articles with a story keep it; the others are grouped by the event that they
tell. Correct the column story of the table (any name will do; the same name is
the same story) and give the table back with --stories.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    corrected: Corrected,

    /// Articles of a story that is found are at most this many days apart, where
    /// they have dates
    #[arg(long = "story-days", value_name = "N", default_value_t = Options::default().days)]
    days: u32,

    /// The table to write; one that is there may hold corrections and is kept
    #[arg(long, value_name = "FILE", default_value = "stories.csv")]
    out: PathBuf,

    /// Write over a table that is there
    #[arg(long)]
    force: bool,

    /// Leave out the byte-order mark that Excel needs
    #[arg(long)]
    plain_csv: bool,

    /// Print nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

/// Stories that somebody wrote down.
#[derive(Debug, Args)]
pub(super) struct Corrected {
    /// A table with doc_id and story, as `parallax stories` writes it: it comes
    /// before the stories that the input gives
    #[arg(long = "stories", value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Where the stories of a run come from, beside the input.
#[derive(Debug, Args)]
pub(super) struct Stories {
    #[command(flatten)]
    corrected: Corrected,

    /// Find the stories of articles that have none; look at them first with
    /// `parallax stories`
    #[arg(long)]
    find_stories: bool,

    /// Articles of a story that is found are at most this many days apart, where
    /// they have dates
    #[arg(
        long = "story-days",
        value_name = "N",
        default_value_t = Options::default().days,
        requires = "find_stories"
    )]
    days: u32,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let out = &arguments.out;
    if out.exists() && !arguments.force {
        bail!(
            "{}: is there already and may hold corrections; name another with --out, or \
             write over it with --force",
            out.display()
        );
    }
    let mut corpus = arguments.input.read()?;
    let knowledge = Knowledge::new(arguments.input.lexicons()?)?;
    arguments.corrected.tell(&mut corpus)?;
    let found = find(&corpus, &knowledge, arguments.days);
    tables::write_file(out, &story_table(&corpus.articles, &found, arguments.plain_csv))?;
    if !arguments.quiet {
        let list = story_list(&corpus.articles, &found);
        let file = out.display();
        let next = format!(
            "\ncorrect the column story in {file}\nand give it back: --stories {file}\n"
        );
        print(list + &next)?;
    }
    for skipped in &corpus.skipped {
        note(format_args!("skipped {skipped}"));
    }
    Ok(())
}

impl Stories {
    /// Gives the articles their stories, and notes how.
    pub(super) fn tell(
        &self,
        corpus: &mut Corpus,
        knowledge: &Knowledge,
    ) -> anyhow::Result<()> {
        self.corrected.tell(corpus)?;
        if !self.find_stories {
            return Ok(());
        }
        let missing = corpus.articles.iter().filter(|a| a.story.is_none()).count();
        let found = find(corpus, knowledge, self.days);
        stories::place(&mut corpus.articles, &found);
        let new = found.iter().filter(|story| !story.given).count();
        corpus.notes.push(format!(
            "stories of {missing} articles were found by their words (--find-stories, \
             --story-days {}), {new} of them new; `parallax stories` shows them",
            self.days
        ));
        Ok(())
    }
}

impl Corrected {
    /// Gives the articles the stories of the file, and notes how many.
    fn tell(&self, corpus: &mut Corpus) -> anyhow::Result<()> {
        let Some(path) = &self.file else { return Ok(()) };
        let (rows, input) = corpus::story_rows(path)?;
        let place = input.path.clone();
        let assigned = stories::assign(&mut corpus.articles, rows);
        if assigned.articles == 0 {
            bail!(
                "{}: names no article of this input; is it of another corpus?",
                path.display()
            );
        }
        corpus.notes.push(format!("{place}: stories of {} articles", assigned.articles));
        if let Some(first) = assigned.unknown.first() {
            let (count, line) = (assigned.unknown.len(), first.line);
            corpus.notes.push(format!(
                "{place}: rows whose article is not here: {count}, the first \"{}\" (line {line})",
                first.doc_id
            ));
        }
        corpus.inputs.push(input);
        corpus.inputs.sort();
        Ok(())
    }
}

fn find(corpus: &Corpus, knowledge: &Knowledge, days: u32) -> Vec<Story> {
    let known = Known::new(&knowledge.lexicons);
    let sketches: Vec<Sketch> =
        corpus.articles.par_iter().map(|article| Sketch::of(article, &known)).collect();
    stories::find(&sketches, &Options { days })
}
