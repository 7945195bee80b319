//! `parallax lexicon convert`: between our three files and those of other programs.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use parallax::lexicon::foreign::{Format, Options, Taken, Title};
use parallax::lexicon::{self, Export, Lexicon, Target};

use crate::cli::print::{note, print};

/// Arguments of `lexicon convert`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax lexicon convert moods.dic my-lists/moods --licence CC-BY-4.0
  parallax lexicon convert scores.csv my-lists/scores --column word=lemma --licence CC0-1.0
  parallax lexicon convert lexicons/en/loaded loaded.yml

Read: LIWC .dic, quanteda .yml, Lexicoder .lc3 .lcd, Yoshikoder .ykd, WordStat .cat,
tables .csv, rated lists as VADER's. Written: a folder of ours, .yml, .dic.")]
pub(super) struct Arguments {
    /// A file of another program, or the folder of a lexicon of ours
    #[arg(value_name = "IN")]
    input: PathBuf,

    /// A folder to make, or a file that ends with .yml, .yaml or .dic
    #[arg(value_name = "OUT")]
    out: PathBuf,

    /// The format of IN, where its ending does not show it
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    from: Option<Format>,

    /// The licence of the list as its authors state it (SPDX, such as CC-BY-4.0)
    #[arg(long, value_name = "SPDX")]
    licence: Option<String>,

    /// The short name of the list; from the file name if not given
    #[arg(long)]
    id: Option<String>,

    /// Its name for people; from the file name if not given
    #[arg(long)]
    name: Option<String>,

    /// A column of a table: word=NAME, category=NAME, weight=NAME
    #[arg(long = "column", value_name = "FIELD=NAME", value_parser = column)]
    columns: Vec<(String, String)>,

    /// Write over OUT
    #[arg(long)]
    force: bool,
}

fn format(name: &str) -> Result<Format, String> {
    let names = Format::names().join(", ");
    Format::named(name).ok_or_else(|| format!("write one of {names}"))
}

fn column(argument: &str) -> Result<(String, String), String> {
    let (field, name) = crate::cli::input::column(argument)?;
    match field.as_str() {
        "word" | "category" | "weight" => Ok((field, name)),
        _ => Err("the field is word, category or weight".into()),
    }
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let ending = arguments.out.extension().unwrap_or_default().to_string_lossy();
    let target = match ending.to_lowercase().as_str() {
        "yml" | "yaml" => Some(Target::Yaml),
        "dic" => Some(Target::Liwc),
        _ => None,
    };
    let taken = match arguments.input.is_dir() {
        true => None,
        false => Some(foreign(arguments)?),
    };
    match (target, &taken) {
        (None, None) => bail!(
            "{} is a lexicon of ours already; name a file that ends with .yml or .dic",
            arguments.input.display()
        ),
        (None, Some(taken)) => into_ours(arguments, taken),
        (Some(target), taken) => {
            let lexicon = match taken {
                Some(taken) => lexicon::from_taken(taken)?,
                None => ours(&arguments.input)?,
            };
            out_of_ours(arguments, &lexicon, target)
        }
    }
}

/// Reads the file of another program and says what did not come over.
fn foreign(arguments: &Arguments) -> anyhow::Result<Taken> {
    let columns = arguments.columns.iter().cloned().collect();
    let options = Options { format: arguments.from, columns };
    let taken = lexicon::foreign_file(&arguments.input, &options)?;
    for remark in taken.remarks() {
        note(format_args!("{}: {}", remark.place(&taken.place), remark.message));
    }
    print(summary(&taken) + "\n")?;
    Ok(taken)
}

fn summary(taken: &Taken) -> String {
    let (read, converted) = (taken.read(), taken.converted());
    let (categories, terms) = taken.made();
    format!(
        "{} ({}): {read} entries read, {converted} converted into {terms} terms of \
         {categories} categories, {} not convertible",
        taken.place,
        taken.format.name(),
        read - converted
    )
}

fn ours(folder: &Path) -> anyhow::Result<Lexicon> {
    let mut lists = lexicon::from_folder(folder)?;
    match (lists.pop(), lists.is_empty()) {
        (Some(list), true) => Ok(list),
        _ => bail!("{} holds several lexicons; name the folder of one", folder.display()),
    }
}

fn into_ours(arguments: &Arguments, taken: &Taken) -> anyhow::Result<()> {
    let licence = arguments.licence.as_deref().map(str::trim).unwrap_or_default();
    if licence.is_empty() {
        bail!(
            "no --licence: {} does not say under which licence it may be used, and a list \
             without one is refused; look it up and name it (SPDX, such as CC-BY-4.0, or \
             LicenseRef-LIWC for one that has no SPDX name)",
            taken.place
        );
    }
    let title = taken.title();
    let title = Title {
        id: arguments.id.clone().unwrap_or(title.id),
        name: arguments.name.clone().unwrap_or(title.name),
        licence: licence.to_string(),
    };
    let files = taken.files(&title);
    make(&arguments.out, arguments.force, |new| {
        std::fs::create_dir(new)?;
        files.iter().try_for_each(|(name, text)| std::fs::write(new.join(name), text))
    })?;
    print(format_args!(
        "wrote {}; `parallax lexicon check` says what it lacks\n",
        arguments.out.display()
    ))
}

fn out_of_ours(
    arguments: &Arguments,
    lexicon: &Lexicon,
    target: Target,
) -> anyhow::Result<()> {
    let Export { text, losses, terms, entries } = lexicon::export(lexicon, target);
    for loss in &losses {
        note(loss);
    }
    make(&arguments.out, arguments.force, |new| std::fs::write(new, &text))?;
    print(format_args!(
        "{}: {} terms read, {terms} written as {entries} entries, {} not convertible\n\
         wrote {}\n",
        lexicon.id,
        lexicon.terms.len(),
        lexicon.terms.len() - terms,
        arguments.out.display()
    ))
}

/// Makes a file or folder beside its place and renames it: it appears whole or
/// not at all.
fn make(
    out: &Path,
    force: bool,
    write: impl Fn(&Path) -> std::io::Result<()>,
) -> anyhow::Result<()> {
    let exists = out.symlink_metadata().is_ok();
    if exists && !force {
        bail!(
            "{} exists; name another place, or write over it with --force",
            out.display()
        );
    }
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    let failed = || format!("{} cannot be written", out.display());
    std::fs::create_dir_all(parent).with_context(failed)?;
    let new = parent.join(format!(".parallax-{}", std::process::id()));
    let done = write(&new).and_then(|()| replace(&new, out));
    if done.is_err() {
        remove(&new);
    }
    done.with_context(failed)
}

/// Gives `new` the name of `out`; of a folder only the files of a lexicon are
/// written over.
fn replace(new: &Path, out: &Path) -> std::io::Result<()> {
    if !(new.is_dir() && out.is_dir()) {
        return std::fs::rename(new, out);
    }
    for entry in std::fs::read_dir(new)? {
        let entry = entry?;
        std::fs::rename(entry.path(), out.join(entry.file_name()))?;
    }
    std::fs::remove_dir(new)
}

fn remove(new: &Path) {
    // What is left behind is a hidden file of ours; the error before says why.
    let _ = match new.is_dir() {
        true => std::fs::remove_dir_all(new),
        false => std::fs::remove_file(new),
    };
}
