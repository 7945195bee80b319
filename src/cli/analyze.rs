//! `parallax analyze`: the main job.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use parallax::compare::Options;
use parallax::corpus::Corpus;
use parallax::report::{self, LexiconInfo, Report, RunInfo};
use parallax::{Analysis, Knowledge, analyze};

use super::input::Input;

/// Arguments of `analyze`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax analyze corpus/sample --out parallax-report
  parallax analyze articles.csv --column outlet=publisher --out report
  cat articles.jsonl | parallax analyze - --out report

Read report.md first. Every column of the CSV files is explained at its end.")]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,

    /// The folder to write
    #[arg(long, value_name = "DIR", default_value = "parallax-report")]
    out: PathBuf,

    /// Write into a folder that holds other things, over files of the same name
    #[arg(long)]
    force: bool,

    /// Leave out the byte-order mark that Excel needs
    #[arg(long)]
    plain_csv: bool,

    /// Where the lots of the resampling begin
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,

    /// Print nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let corpus = arguments.input.read()?;
    let knowledge = Knowledge::new(arguments.input.lexicons()?)?;
    let options = Options { seed: arguments.seed, ..Options::default() };
    let analysis = analyze(&corpus.articles, &knowledge, &options);
    let run = provenance(&corpus, &knowledge, &analysis, &options);
    let labels = labels(&knowledge);
    let rows = Rows::new(&analysis);
    let report = rows.report(&analysis, &corpus, &labels, &run, arguments.plain_csv);
    report::write(&arguments.out, arguments.force, &report)?;
    if !arguments.quiet {
        print!("{}", report::summary(&report));
        println!("\nread {}", arguments.out.join("report.md").display());
    }
    Ok(())
}

/// The rows of all articles, one after the other.
struct Rows {
    documents: Vec<parallax::measure::DocumentRow>,
    hits: Vec<parallax::measure::HitRow>,
    attributions: Vec<parallax::measure::AttributionRow>,
    removed: Vec<parallax::measure::RemovedRow>,
    subjects: Vec<parallax::measure::SubjectRow>,
}

impl Rows {
    fn new(analysis: &Analysis) -> Rows {
        let of = &analysis.measured;
        Rows {
            documents: of.iter().map(|m| m.document.clone()).collect(),
            hits: of.iter().flat_map(|m| m.hits.iter().cloned()).collect(),
            attributions: of
                .iter()
                .flat_map(|m| m.attributions.iter().cloned())
                .collect(),
            removed: of.iter().flat_map(|m| m.removed.iter().cloned()).collect(),
            subjects: of.iter().flat_map(|m| m.subjects.iter().cloned()).collect(),
        }
    }

    fn report<'a>(
        &'a self,
        analysis: &'a Analysis,
        corpus: &'a Corpus,
        labels: &'a BTreeMap<String, String>,
        run: &'a RunInfo,
        plain_csv: bool,
    ) -> Report<'a> {
        Report {
            comparison: &analysis.comparison,
            documents: &self.documents,
            hits: &self.hits,
            attributions: &self.attributions,
            removed: &self.removed,
            subjects: &self.subjects,
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
    analysis: &Analysis,
    options: &Options,
) -> RunInfo {
    let lists = &knowledge.lexicons.lists;
    RunInfo {
        version: env!("CARGO_PKG_VERSION").into(),
        options: BTreeMap::from([
            ("command".to_string(), "analyze".to_string()),
            ("replications".to_string(), options.replications.to_string()),
        ]),
        lexicons: lists.iter().map(|list| LexiconInfo::of(list, list.bundled)).collect(),
        inputs: corpus.inputs.clone(),
        read: corpus.read as u64,
        used: corpus.articles.len() as u64,
        skipped: corpus.skipped.len() as u64,
        removed: analysis.measured.iter().map(|m| m.removed.len() as u64).sum(),
        seed: options.seed,
        notes: corpus.notes.clone(),
    }
}

/// What people call the categories.
fn labels(knowledge: &Knowledge) -> BTreeMap<String, String> {
    let categories = knowledge.lexicons.lists.iter().flat_map(|list| &list.categories);
    categories.map(|c| (c.id.clone(), c.label.clone())).collect()
}
