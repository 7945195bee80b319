//! `parallax analyze`: the main job.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use parallax::Knowledge;
use parallax::compare::{self, Comparison, Options};
use parallax::copies::CopyRow;
use parallax::corpus::Told;
use parallax::lexicon::Lexicon;
use parallax::measure::{
    AttributionRow, DocumentRow, HitRow, LabelRow, Measured, QuantityRow, RemovedRow,
};
use parallax::report::{self, LexiconInfo, Report, RunInfo};
use parallax::run::{self, Cache, Means};

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

    /// Keep what is measured of each article here, and take what earlier runs with the
    /// same program and lexicons have kept
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,

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
    let knowledge = arguments.input.knowledge()?;
    let mut opened = arguments.input.open(&arguments.stories, knowledge)?;
    let options = Options {
        seed: arguments.seed,
        keep_copies: arguments.keep_copies,
        period: arguments.period.chosen(),
        ..Options::default()
    };
    let mut rows = Rows::default();
    let folder = run::temporary();
    let cache = arguments.cache.as_deref();
    let cache = cache.map(|folder| Cache::open(folder, knowledge)).transpose()?;
    let means = Means { folder: &folder, cache: cache.as_ref() };
    let (comparison, material) =
        run::analyze(&opened, knowledge, &options, &means, |measured| {
            rows.add(measured);
            Ok(())
        })?;
    rows.copies = material.copies;
    let told = &mut opened.shelf.told;
    told.notes.extend(comparison.timeline.note());
    let run = provenance(told, knowledge, &rows, &options);
    let labels = labels(knowledge);
    let report = rows.report(&comparison, told, &labels, &run, arguments.plain_csv);
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
    fn add(&mut self, measured: Measured) {
        self.documents.push(measured.document);
        self.hits.extend(measured.hits);
        self.attributions.extend(measured.attributions);
        self.removed.extend(measured.removed);
        self.labels.extend(measured.labels);
        self.quantities.extend(measured.quantities);
    }

    fn report<'a>(
        &'a self,
        comparison: &'a Comparison,
        told: &'a Told,
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
            skipped: &told.skipped,
            labels,
            run,
            plain_csv,
        }
    }
}

fn provenance(
    told: &Told,
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
        inputs: told.inputs.clone(),
        read: told.read as u64,
        used: rows.documents.len() as u64,
        skipped: told.skipped.len() as u64,
        removed: rows.removed.len() as u64,
        seed: options.seed,
        notes: told
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
