//! `analyze --reproduce`: a run is done again, and compared.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, bail};
use clap::{Args as _, Command, FromArgMatches as _};
use parallax::report::{Draft, Hashed, Record, Settings, Shelf, Standing, reproduction};

use super::job::Job;
use super::{Arguments, input};
use crate::cli::print::print;
use crate::cli::progress::Progress;
use crate::cli::settings;

/// Where the files lie that are compared when nothing is to be kept.
const FOLDER: &str = "parallax-reproduce";

/// Runs again what `file` tells of, with the places that are `given` now.
pub(super) fn run(file: &Path, given: &Settings) -> anyhow::Result<()> {
    let then = record(file)?;
    let arguments = arguments(&then, given)?;
    let progress = Progress::new(arguments.output.quiet);
    let kept = arguments.output.out.is_some();
    let out = match &arguments.output.out {
        Some(out) => out.clone(),
        None => std::env::temp_dir().join(format!("{FOLDER}-{}", std::process::id())),
    };
    let draft = arguments.opened(&progress, |opened, knowledge, cache| {
        input::not_empty(&opened.shelf)?;
        let mut draft = Draft::open(&out, arguments.output.force)?;
        let (output, asked) = (&arguments.output, then.options.clone());
        Job { opened, knowledge, cache, output, asked, progress: &progress }
            .fill(&mut draft)?;
        Ok(draft)
    })?;
    progress.end();
    let again = compared(file, &then, &draft)?;
    if kept {
        draft.publish()?;
    }
    if !progress.is_quiet() {
        print(&again.text)?;
    }
    if !again.differences.is_empty() {
        bail!("{}: not reproduced ({})", file.display(), again.differences.join("; "));
    }
    Ok(())
}

fn record(file: &Path) -> anyhow::Result<Record> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let Some(record) = Record::read(&text) else {
        bail!("{}: not a run.json of parallax", file.display());
    };
    let command = record.options.get("command").map(ToString::to_string);
    match command.as_deref() {
        Some("analyze") if record.has_hashes() => Ok(record),
        Some("analyze") => bail!(
            "{}: made by parallax {}, which kept no hashes of what it wrote; run `parallax \
             analyze` again and compare the files",
            file.display(),
            record.version
        ),
        _ => bail!("{}: not made by `parallax analyze`", file.display()),
    }
}

/// The options of the run, and the places of now.
fn arguments(then: &Record, given: &Settings) -> anyhow::Result<Arguments> {
    let foreign = |name: &&String| !settings::is_of_this_machine(name);
    if let Some(name) = given.keys().find(foreign) {
        bail!("--{name} is taken from run.json; leave it out with --reproduce");
    }
    let command = Arguments::augment_args(Command::new("parallax").no_binary_name(true));
    let known = |name: &str| command.get_arguments().any(|a| a.get_long() == Some(name));
    let told = then
        .options
        .iter()
        .filter(|(name, _)| known(name) && !settings::is_of_this_machine(name));
    let now = given.iter().filter(|(name, _)| *name != "reproduce");
    let all = told.chain(now).map(|(name, set)| (name.clone(), set.clone())).collect();
    let matches = command.clone().try_get_matches_from(settings::line(&all));
    let read = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    read.map_err(|error| anyhow::anyhow!("the options in run.json: {error}"))
}

/// Compares the draft with what the run told, and with the files beside it.
fn compared(
    file: &Path,
    then: &Record,
    draft: &Draft,
) -> anyhow::Result<parallax::report::Reproduction> {
    let mut text = String::new();
    Shelf::open(draft, "run.json")?.read_to_string(&mut text)?;
    let now = Record::read(&text).context("run.json")?;
    let folder = file.parent().unwrap_or(Path::new(""));
    let beside: Vec<Standing> =
        then.paths().filter_map(|path| standing(folder, path).ok()).collect();
    let line = |path: &str| {
        let old = File::open(folder.join(path)).ok()?;
        first_difference(
            BufReader::new(old),
            BufReader::new(Shelf::open(draft, path).ok()?),
        )
    };
    Ok(reproduction(then, &now, &beside, line))
}

fn standing(folder: &Path, path: &str) -> io::Result<Standing> {
    let mut hashed = Hashed::new(io::sink());
    io::copy(&mut File::open(folder.join(path))?, &mut hashed)?;
    Ok(hashed.end(path).1)
}

/// The number of the first line that is not the same in both, if both are lines of text.
fn first_difference(one: impl BufRead, other: impl BufRead) -> Option<u64> {
    let (mut one, mut other) = (one.lines(), other.lines());
    for number in 1.. {
        match (one.next(), other.next()) {
            (None, None) => return None,
            (Some(Ok(a)), Some(Ok(b))) if a == b => {}
            (Some(Err(_)), _) | (_, Some(Err(_))) => return None,
            _ => return Some(number),
        }
    }
    None
}
