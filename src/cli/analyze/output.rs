//! What `analyze` and `merge` write, and how.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use parallax::compare::{self, Options};
use parallax::report;

/// What is written, and how.
#[derive(Debug, Args)]
pub(in crate::cli) struct Output {
    /// The folder to write [default: parallax-report]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// Write into a folder that holds other things, over files of the same name
    #[arg(long)]
    pub(super) force: bool,

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

    /// Which rows the sheets of report.xlsx get: up to 50,000 each, drawn by lot (said where
    /// that cuts a table, which the CSV files have whole), all that a sheet can hold, or no
    /// workbook at all
    #[arg(long, value_enum, value_name = "WHICH", default_value_t = Workbook::Short)]
    workbook: Workbook,

    /// A folder of `parallax sample` with filled sheets, drawn from this corpus: puts
    /// precision and recall beside the rates of coded categories, and corrects them
    #[arg(long, value_name = "DIR")]
    pub(super) validated: Option<PathBuf>,

    /// Leave out the byte-order mark that Excel needs
    #[arg(long)]
    pub(super) plain_csv: bool,

    /// Where the lots of the resampling begin
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,

    /// How timeline.csv cuts time; auto is by week up to half a year, by month
    /// beyond
    #[arg(long, value_enum, default_value_t = Period::Auto)]
    period: Period,

    /// Print nothing but errors
    #[arg(long, short)]
    pub(in crate::cli) quiet: bool,
}

/// Which rows of single articles are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Evidence {
    All,
    Sample,
    None,
}

/// How much of the tables the workbook takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Workbook {
    Short,
    All,
    None,
}

/// How time is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Period {
    Auto,
    Day,
    Week,
    Month,
}

impl Output {
    /// The folder to write.
    pub(super) fn folder(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| PathBuf::from("parallax-report"))
    }

    pub(super) fn options(&self) -> Options {
        Options {
            seed: self.seed,
            keep_copies: self.keep_copies,
            period: self.period.chosen(),
            ..Options::default()
        }
    }

    pub(super) fn evidence(&self, articles: usize) -> report::Evidence {
        match self.evidence {
            Some(Evidence::All) => report::Evidence::All,
            Some(Evidence::Sample) => report::Evidence::Sample,
            Some(Evidence::None) => report::Evidence::None,
            None => report::Evidence::of_articles(articles),
        }
    }

    pub(super) fn workbook(&self) -> report::Sheets {
        match self.workbook {
            Workbook::Short => report::Sheets::Short,
            Workbook::All => report::Sheets::All,
            Workbook::None => report::Sheets::None,
        }
    }
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
