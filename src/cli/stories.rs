//! `parallax stories`, and the options that give articles their stories.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;
use parallax::Knowledge;
use parallax::corpus::{self, Corpus};
use parallax::report::{story_list, story_table};
use parallax::run::{self, Observer, Opened, Stage};
use parallax::stories::{self, Known, Options, Sketch, Story, Written};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::input::Input;
use super::print::{note, print};
use super::progress::Progress;
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
    let progress = Progress::new(arguments.quiet);
    progress.plain("opening");
    let mut corpus = arguments.input.read()?;
    let knowledge = arguments.input.knowledge()?;
    arguments.corrected.tell(&mut corpus)?;
    let found = find(&corpus, knowledge, arguments.days, &progress);
    progress.end();
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
        let found = find(corpus, knowledge, self.days, &Progress::new(true));
        stories::place(&mut corpus.articles, &found);
        corpus.notes.push(self.note(missing, &found));
        Ok(())
    }

    /// The stories that somebody wrote down, if there is a file of them.
    pub(super) fn written(&self) -> anyhow::Result<Option<File>> {
        self.corrected.file.as_deref().map(File::read).transpose()
    }

    /// Gives the articles of an opened corpus their stories, and notes how.
    pub(super) fn tell_opened(
        &self,
        opened: &mut Opened,
        written: Option<File>,
        knowledge: &Knowledge,
        progress: &Progress,
    ) -> anyhow::Result<()> {
        if let Some(mut file) = written {
            opened.shelf.new_ids().for_each(|id| file.written.see(id));
            let (stories, notes, input) = file.assigned()?;
            opened.shelf.write_stories(stories);
            opened.shelf.told.notes.extend(notes);
            opened.shelf.told.inputs.push(input);
            opened.shelf.told.inputs.sort();
        }
        if self.find_stories {
            let tell = |stage, more, all| progress.tell(stage, more, all);
            let (options, observer) = (Options { days: self.days }, Observer::new(&tell));
            let (missing, found) =
                run::find_stories(opened, knowledge, &options, observer)?;
            opened.shelf.told.notes.push(self.note(missing, &found));
        }
        Ok(())
    }

    fn note(&self, missing: usize, found: &[Story]) -> String {
        let new = found.iter().filter(|story| !story.given).count();
        format!(
            "stories of {missing} articles were found by their words (--find-stories, \
             --story-days {}), {new} of them new; `parallax stories` shows them",
            self.days
        )
    }
}

/// The story of each article that a file names, or that it has none.
type ByArticle = FxHashMap<String, Option<String>>;

/// A file of stories, and which of its articles are there.
pub(super) struct File {
    path: PathBuf,
    input: corpus::Input,
    pub(super) written: Written,
}

impl File {
    fn read(path: &Path) -> anyhow::Result<File> {
        let (rows, input) = corpus::story_rows(path)?;
        Ok(File { path: path.to_path_buf(), input, written: Written::new(rows) })
    }

    /// The stories by article, what is to be noted about them, and the file.
    fn assigned(self) -> anyhow::Result<(ByArticle, Vec<String>, corpus::Input)> {
        let (stories, assigned) = self.written.stories();
        if assigned.articles == 0 {
            bail!(
                "{}: names no article of this input; is it of another corpus?",
                self.path.display()
            );
        }
        let place = &self.input.path;
        let mut notes =
            vec![format!("{place}: stories of {} articles", assigned.articles)];
        if let Some(first) = assigned.unknown.first() {
            let (count, line) = (assigned.unknown.len(), first.line);
            notes.push(format!(
                "{place}: rows whose article is not here: {count}, the first \"{}\" (line {line})",
                first.doc_id
            ));
        }
        Ok((stories, notes, self.input))
    }
}

impl Corrected {
    /// Gives the articles the stories of the file, and notes how many.
    fn tell(&self, corpus: &mut Corpus) -> anyhow::Result<()> {
        let Some(path) = &self.file else { return Ok(()) };
        let mut file = File::read(path)?;
        corpus.articles.iter().for_each(|article| file.written.see(&article.doc_id));
        let (stories, notes, input) = file.assigned()?;
        stories::give(&mut corpus.articles, stories);
        corpus.notes.extend(notes);
        corpus.inputs.push(input);
        corpus.inputs.sort();
        Ok(())
    }
}

fn find(
    corpus: &Corpus,
    knowledge: &Knowledge,
    days: u32,
    progress: &Progress,
) -> Vec<Story> {
    let known = Known::new(&knowledge.lexicons);
    let all = corpus.articles.len() as u64;
    let sketch = |article| {
        progress.tell(Stage::Read, 1, all);
        Sketch::of(article, &known)
    };
    let sketches: Vec<Sketch> = corpus.articles.par_iter().map(sketch).collect();
    stories::find(&sketches, &Options { days })
}
