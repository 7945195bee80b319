//! `parallax analyze`: the main job.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use parallax::compare::{self, Comparison, Options};
use parallax::copies::CopyRow;
use parallax::corpus::Corpus;
use parallax::lexicon::Lexicon;
use parallax::measure::{
    AttributionRow, DocumentRow, HitRow, LabelRow, Measured, QuantityRow, RemovedRow,
};
use parallax::report::{self, LexiconInfo, Report, RunInfo};
use parallax::{Analysis, Knowledge, analyze};

use super::input::Input;
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

Read report.md first. Every column of the CSV files is explained at its end.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    stories: Stories,

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

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let mut corpus = arguments.input.read()?;
    let knowledge = Knowledge::new(arguments.input.lexicons()?)?;
    arguments.stories.tell(&mut corpus, &knowledge)?;
    let options = Options {
        seed: arguments.seed,
        keep_copies: arguments.keep_copies,
        period: arguments.period.chosen(),
        ..Options::default()
    };
    let Analysis { comparison, measured, copies } =
        analyze(&corpus.articles, &knowledge, &options);
    corpus.notes.extend(comparison.timeline.note());
    let rows = Rows::new(measured, copies);
    let run = provenance(&corpus, &knowledge, &rows, &options);
    let labels = labels(&knowledge);
    let report = rows.report(&comparison, &corpus, &labels, &run, arguments.plain_csv);
    let written = report::write(&arguments.out, arguments.force, &report)?;
    if !arguments.quiet {
        let next = arguments.out.join("report.md");
        print(format_args!(
            "{}\nread {}\n",
            report::summary(&report, written.findings),
            next.display()
        ))?;
    }
    Ok(())
}

/// The rows of all articles, one after the other.
#[derive(Default)]
struct Rows {
    documents: Vec<DocumentRow>,
    hits: Vec<HitRow>,
    attributions: Vec<AttributionRow>,
    removed: Vec<RemovedRow>,
    labels: Vec<LabelRow>,
    copies: Vec<CopyRow>,
    quantities: Vec<QuantityRow>,
}

impl Rows {
    fn new(measured: Vec<Measured>, copies: Vec<CopyRow>) -> Rows {
        let mut rows = Rows { copies, ..Rows::default() };
        for one in measured {
            rows.documents.push(one.document);
            rows.hits.extend(one.hits);
            rows.attributions.extend(one.attributions);
            rows.removed.extend(one.removed);
            rows.labels.extend(one.labels);
            rows.quantities.extend(one.quantities);
        }
        rows
    }

    fn report<'a>(
        &'a self,
        comparison: &'a Comparison,
        corpus: &'a Corpus,
        labels: &'a BTreeMap<String, String>,
        run: &'a RunInfo,
        plain_csv: bool,
    ) -> Report<'a> {
        Report {
            comparison,
            documents: &self.documents,
            hits: &self.hits,
            attributions: &self.attributions,
            removed: &self.removed,
            actor_labels: &self.labels,
            copies: &self.copies,
            quantities: &self.quantities,
            skipped: &corpus.skipped,
            labels,
            run,
            plain_csv,
        }
    }
}

fn provenance(
    corpus: &Corpus,
    knowledge: &Knowledge,
    rows: &Rows,
    options: &Options,
) -> RunInfo {
    let lists = &knowledge.lexicons.lists;
    RunInfo {
        version: env!("CARGO_PKG_VERSION").into(),
        options: BTreeMap::from([
            ("command".to_string(), "analyze".to_string()),
            (
                "period".to_string(),
                options.period.map_or("auto", compare::Period::id).to_string(),
            ),
            ("replications".to_string(), options.replications.to_string()),
            ("keep_copies".to_string(), options.keep_copies.to_string()),
        ]),
        lexicons: lists.iter().map(|list| LexiconInfo::of(list, list.bundled)).collect(),
        inputs: corpus.inputs.clone(),
        read: corpus.read as u64,
        used: corpus.articles.len() as u64,
        skipped: corpus.skipped.len() as u64,
        removed: rows.removed.len() as u64,
        seed: options.seed,
        notes: corpus
            .notes
            .iter()
            .cloned()
            .chain(not_taken_over(lists))
            .chain(repeats(&rows.documents))
            .collect(),
    }
}

/// A note for each file of another program that did not come over whole.
fn not_taken_over(lists: &[Lexicon]) -> impl Iterator<Item = String> {
    lists.iter().filter_map(|list| {
        let origin = list.origin.as_ref().filter(|origin| origin.lost() > 0)?;
        let (file, lost) = (&origin.file, origin.lost());
        let entries = if lost == 1 { "entry is" } else { "entries are" };
        Some(format!(
            "{file}: {lost} {entries} not used; `parallax lexicon check` names them"
        ))
    })
}

/// A note on the articles that repeat one of the same outlet.
fn repeats(documents: &[DocumentRow]) -> Option<String> {
    let repeats = documents.iter().filter(|d| !d.copied.repeat_of.is_empty()).count();
    let (articles, their) = match repeats {
        0 => return None,
        1 => ("1 article repeats".to_string(), "its"),
        n => (format!("{n} articles repeat"), "their"),
    };
    Some(format!(
        "{articles} an earlier one of {their} outlet; such an article is counted once \
         (documents.csv, repeat_of)"
    ))
}

/// What people call the categories.
fn labels(knowledge: &Knowledge) -> BTreeMap<String, String> {
    let categories = knowledge.lexicons.lists.iter().flat_map(|list| &list.categories);
    categories.map(|c| (c.id.clone(), c.label.clone())).collect()
}
