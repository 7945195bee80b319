//! The roof: what stands on the command line becomes calls of the library.
//!
//! *Takes* the arguments of the process.
//! *Gives* output, messages and an exit code: 0 done, 1 the input or the output
//! failed, 2 the command was not understood.
//! *Never* decides anything about a text.
//! *Start reading at* [`Cli`].

mod agree;
mod analyze;
mod annotate;
mod concordance;
mod evaluate;
mod explain;
mod generate;
mod input;
mod inspect;
mod interrupt;
mod lexicon;
mod merge;
mod panics;
mod power;
mod print;
mod progress;
mod sample;
mod settings;
mod stories;
mod tables;

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

pub(crate) use interrupt::leave_nothing_behind;
pub(crate) use panics::guarded;
pub(crate) use print::note;
use settings::Asked;

/// Shows how outlets that report the same events differ in word choice,
/// attribution and emphasis, with the sentences that prove it.
#[derive(Debug, Parser)]
#[command(version, about, after_help = EXAMPLES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  parallax analyze corpus/sample --out parallax-report
  parallax explain 'Rivals slammed the “reckless” plan, which officials say could displace thousands.'
  parallax annotate corpus/sample | head -n 1
  parallax concordance 'strike*' corpus/sample
  parallax inspect articles.csv
  parallax lexicon show loaded.negative
  parallax stories corpus/sample --out stories.csv
  parallax power pilot.csv --category loaded --ratio 1.25";

#[derive(Debug, Subcommand)]
enum Command {
    /// Say how far coders agree, and how the program does against them.
    Agree(agree::Arguments),
    /// Compare the outlets of a corpus and write the reports.
    Analyze(analyze::Arguments),
    /// Write one JSON line for each article: sentences, hits, attributions, furniture.
    Annotate(annotate::Arguments),
    /// Print what a shell needs to complete command lines.
    Completions(generate::Completions),
    /// Show words in their context, by outlet and voice.
    Concordance(concordance::Arguments),
    /// Compare attributions or word choice with what people marked by hand.
    Evaluate(evaluate::Arguments),
    /// Show how one text is read, aligned under its words.
    Explain(explain::Arguments),
    /// Show how an input is understood: format, columns, the first article, what is missing.
    Inspect(inspect::Arguments),
    /// Look at word lists: list, show, check, format, convert.
    Lexicon(lexicon::Arguments),
    /// Print the manual page, or write those of all commands.
    Man(generate::ManPages),
    /// Join parts of a corpus, made on several machines, into one report.
    Merge(merge::Arguments),
    /// Say how many stories a planned comparison needs, from a pilot.
    Power(power::Arguments),
    /// Draw units for coding by hand, with sheets and a codebook.
    Sample(sample::Arguments),
    /// Find which articles tell the same event, for correction by hand.
    Stories(stories::Arguments),
}

/// Does what stands on the command line; ends the process where that is not understood.
///
/// # Errors
/// When the input or the output fails; with where, what, and what to do.
pub(crate) fn run() -> anyhow::Result<()> {
    let command = Cli::command();
    let matches = command.clone().get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    cli.run(command, &matches)
}

impl Cli {
    fn run(self, command: clap::Command, matches: &ArgMatches) -> anyhow::Result<()> {
        let asked = Asked::of(&command, matches);
        match self.command {
            Command::Agree(arguments) => agree::run(&arguments),
            Command::Analyze(arguments) => analyze::run(&arguments, asked),
            Command::Annotate(arguments) => annotate::run(&arguments),
            Command::Completions(arguments) => generate::completions(&arguments, command),
            Command::Concordance(arguments) => concordance::run(arguments),
            Command::Evaluate(arguments) => evaluate::run(&arguments),
            Command::Explain(arguments) => explain::run(&arguments),
            Command::Inspect(arguments) => inspect::run(&arguments),
            Command::Lexicon(arguments) => lexicon::run(&arguments),
            Command::Man(arguments) => generate::man(&arguments, command),
            Command::Merge(arguments) => merge::run(&arguments, asked.run),
            Command::Power(arguments) => power::run(&arguments),
            Command::Sample(arguments) => sample::run(&arguments),
            Command::Stories(arguments) => stories::run(&arguments),
        }
    }
}
