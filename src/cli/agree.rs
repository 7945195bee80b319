//! `parallax agree`: how far coders agree, and how the program does against them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use parallax::agree::{self, Filled, Key, Results};
use parallax::error::Error;

use super::print::{note, print};
use super::sample::{KEY, SHEETS};
use super::tables;

/// Arguments of `agree`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax agree coding

DIR is what `parallax sample` made, with filled sheets in its folder for-coders. A sheet
is an .xlsx or CSV file as Excel, LibreOffice or Google save it; its name is the coder's. If
there is a sheet adjudicated.xlsx (or .csv), it says what is right, else more than half of the
coders do.

Into DIR/agreement go agreement.md, agreement.csv, scores.csv, disagreements.csv and
faults.csv (of attributions also spans.csv, on source and content): blank cells, codes that are not allowed and units that are coded twice, by
sheet and row. They count as not coded.

examples.csv and candidates.csv hold what a list may learn: sentences that it caught and
coders did not, and words that coders named and it missed. Read them before you paste them
into your list; nothing is changed.")]
pub(super) struct Arguments {
    /// The folder of the sample
    #[arg(value_name = "DIR")]
    folder: PathBuf,

    /// Where the lots of the resampling begin
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let folder = &arguments.folder;
    let key = key(folder)?;
    let sheets = sheets(folder, &key)?;
    let results = Results::new(key, sheets, arguments.seed)?;
    let text = agree::markdown(&results);
    let mut files = agree::sheets(&results).to_vec();
    files.extend(agree::lessons(&results));
    files.push(("agreement.md", text.clone().into_bytes()));
    tables::write(&folder.join("agreement"), &files, "`parallax agree`")?;
    print(text)
}

/// The key of a sample.
pub(super) fn key(folder: &Path) -> anyhow::Result<Key> {
    Key::read(|name| {
        let path = folder.join(KEY).join(name);
        std::fs::read(&path).map_err(|cause| Error::io(&path, cause))
    })
    .with_context(|| format!("{}: name a folder of `parallax sample`", folder.display()))
}

/// The sheets, by their names: of a coder who has one in several formats the one that is
/// filled in.
pub(super) fn sheets(folder: &Path, key: &Key) -> anyhow::Result<Vec<Filled>> {
    let folder = &folder.join(SHEETS);
    let mut by_coder: BTreeMap<String, Vec<(String, Filled)>> = BTreeMap::new();
    for path in files(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes =
            std::fs::read(&path).with_context(|| format!("{}", path.display()))?;
        let filled = agree::filled(&name, &bytes, key)?;
        by_coder.entry(filled.coder.to_lowercase()).or_default().push((name, filled));
    }
    let one = |(_, mut sheets): (_, Vec<(String, Filled)>)| {
        let coded: Vec<&str> = sheets
            .iter()
            .filter(|(_, sheet)| sheet.is_coded())
            .map(|(n, _)| &**n)
            .collect();
        if coded.len() > 1 {
            bail!(
                "{}: {} are filled in, and both are of one coder; delete the one that does \
                 not count, or rename it if it is of another person",
                folder.display(),
                coded.join(" and ")
            );
        }
        let at = sheets.iter().position(|(_, sheet)| sheet.is_coded());
        Ok(sheets.swap_remove(at.unwrap_or_default()).1)
    };
    by_coder.into_iter().map(one).collect()
}

/// The files that may be sheets, sorted.
fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let refused = || format!("{}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(refused)? {
        let path = entry.with_context(refused)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        if name.starts_with(['.', '~']) || ending == "md" || path.is_dir() {
            continue;
        }
        if !["csv", "tsv", "txt", "xlsx"].iter().any(|known| ending == *known) {
            note(format_args!("{name} is not read; save it as .xlsx or CSV"));
            continue;
        }
        files.push(path);
    }
    files.sort();
    Ok(files)
}
