//! `parallax concordance`: words in their context.

use std::io::{IsTerminal, Write, stdout};

use anyhow::bail;
use clap::{Args, ColorChoice, ValueEnum};
use parallax::Knowledge;
use parallax::concordance::{Search, Sort};
use parallax::report::{concordance_lines, concordance_table};
use parallax::run::{self, Observer};
use parallax::spool;
use parallax::voice::Voice;

use super::input::{self, Input};
use super::print::{note, out};
use super::progress::Progress;
use super::stories::Stories;

/// The columns on each side where nothing tells how many there is room for; and in a table,
/// where there is room for all.
const WIDTH: usize = 40;
const IN_A_TABLE: usize = 120;
/// What a line has beside them: outlet, voice, the words, the article.
const BESIDE: usize = 76;
/// However narrow the terminal.
const LEAST: usize = 16;

/// Arguments of `concordance`.
#[derive(Debug, Args)]
#[command(
    override_usage = "parallax concordance [OPTIONS] TERM PATH...\n       \
                      parallax concordance [OPTIONS] --category ID PATH...",
    after_help = "\
Examples:
  parallax concordance reckless corpus/sample
  parallax concordance 'strike*' corpus/sample --sort right
  parallax concordance --category loaded corpus/sample --voice own
  parallax concordance 'told reporters' articles.csv --csv > told.csv

A term is written as in a lexicon: several words must follow each other, word~ stands for
its inflections, word* for any end, _ for any one word; a capital makes case matter. Page
furniture is not searched. A line has the outlet, whose words they are, what stands before
and behind them, and the article."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    stories: Stories,

    /// Show what stands in this category of a lexicon, or below this heading, in place of a
    /// term; may be given again
    #[arg(long = "category", value_name = "ID")]
    categories: Vec<String>,

    /// Only in these voices, separated by commas
    #[arg(long, value_enum, value_name = "A,B", value_delimiter = ',')]
    voice: Vec<Spoken>,

    /// Only in these outlets, separated by commas
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    outlets: Vec<String>,

    /// What lines are put in order by; those alike stand as in the corpus
    #[arg(long, value_enum, default_value_t = Order::Outlet)]
    sort: Order,

    /// Columns on each side of the words; what the terminal has room for if not given, and
    /// 120 with --csv
    #[arg(long, value_name = "N")]
    width: Option<usize>,

    /// Show at most so many lines, drawn by lot, the same ones in every run; how many there
    /// are is said in any case
    #[arg(long, value_name = "N")]
    lines: Option<usize>,

    /// Where the lots begin
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,

    /// Write a table in place of lines
    #[arg(long)]
    csv: bool,

    /// Leave out the byte-order mark that Excel needs
    #[arg(long, requires = "csv")]
    plain_csv: bool,

    /// Colour the words by voice; auto does on a terminal, unless NO_COLOR is set
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,

    /// Show no progress and no remarks
    #[arg(long, short)]
    quiet: bool,
}

/// Whose words are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Spoken {
    Own,
    Quoted,
    Reported,
}

/// What lines are put in order by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Order {
    Outlet,
    Article,
    Left,
    Right,
    Match,
    Voice,
}

pub(super) fn run(mut arguments: Arguments) -> anyhow::Result<()> {
    let term = arguments.term()?;
    let knowledge = arguments.input.knowledge()?;
    let search = arguments.search(term, knowledge)?;
    let progress = Progress::new(arguments.quiet);
    let opened = arguments.input.open(&arguments.stories, knowledge, &progress)?;
    input::not_empty(&opened.shelf)?;
    let tell = |stage, more, all| progress.tell(stage, more, all);
    let limit = arguments.lines.map(|lines| (lines, arguments.seed));
    let folder = spool::temporary();
    let means = (&*folder, Observer::new(&tell));
    let table = run::concordance(&opened, knowledge, &search, limit, means)?;
    progress.end();
    let mut out = out();
    match arguments.csv {
        true => concordance_table(&table, arguments.plain_csv, &mut out)?,
        false => {
            concordance_lines(&table, (search.width, arguments.is_coloured()), &mut out)?
        }
    }
    out.flush()?;
    for skipped in opened.shelf.told.skipped.iter().filter(|_| !arguments.quiet) {
        note(format_args!("skipped {skipped}"));
    }
    Ok(())
}

impl Arguments {
    /// The term, which is the first argument unless a category is asked for.
    fn term(&mut self) -> anyhow::Result<Option<String>> {
        if !self.categories.is_empty() {
            return Ok(None);
        }
        let (term, paths) = self.input.split_first();
        if paths == 0 {
            bail!(
                "write what to look for and where: parallax concordance {term} PATH, or \
                 parallax concordance --category ID {term}"
            );
        }
        Ok(Some(term))
    }

    fn search(
        &self,
        term: Option<String>,
        knowledge: &Knowledge,
    ) -> anyhow::Result<Search> {
        let mut search = match term {
            Some(term) => Search::for_terms(&[term])?,
            None => Search::for_categories(&self.categories, &knowledge.lexicons)?,
        };
        search.voices = self.voice.iter().map(|voice| voice.chosen()).collect();
        search.outlets.clone_from(&self.outlets);
        search.sort = self.sort.chosen();
        search.width = self.width.unwrap_or_else(|| self.room());
        Ok(search)
    }

    /// The columns on each side if nobody says how many.
    fn room(&self) -> usize {
        if self.csv {
            return IN_A_TABLE;
        }
        let is_shown = stdout().is_terminal();
        let size = is_shown.then(terminal_size::terminal_size).flatten();
        let room = |width: u16| usize::from(width).saturating_sub(BESIDE) / 2;
        size.map_or(WIDTH, |(width, _)| room(width.0).max(LEAST))
    }

    fn is_coloured(&self) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                let refused =
                    std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
                stdout().is_terminal() && !refused
            }
        }
    }
}

impl Spoken {
    fn chosen(self) -> Voice {
        match self {
            Spoken::Own => Voice::Own,
            Spoken::Quoted => Voice::Quoted,
            Spoken::Reported => Voice::Reported,
        }
    }
}

impl Order {
    fn chosen(self) -> Sort {
        match self {
            Order::Outlet => Sort::Outlet,
            Order::Article => Sort::Article,
            Order::Left => Sort::Left,
            Order::Right => Sort::Right,
            Order::Match => Sort::Match,
            Order::Voice => Sort::Voice,
        }
    }
}
