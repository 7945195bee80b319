//! How a report was made, in the same words on every page, and in the workbook.

use sha2::{Digest, Sha256};

use super::RunInfo;
use super::figures::{count, counted};
use super::run_json::place;
use crate::corpus::Input;

/// As much of a hash as a person compares.
pub(super) const HASH: usize = 12;

/// Label and text, which is not escaped for anything.
pub(super) type Fact = (&'static str, String);

/// Version, options, counts, seed, and the hashes of the input and of every list.
pub(super) fn facts(run: &RunInfo) -> Vec<Fact> {
    let facts = [
        ("Program", format!("Parallax {}", run.version)),
        ("Options", options(run)),
        ("Records", records(run)),
        ("Seed of the lots", run.seed.to_string()),
        ("Input", inputs(&run.inputs)),
        ("Word lists", lists(run)),
    ];
    let notes = run.notes.iter().map(|note| ("Note", note.clone()));
    facts
        .into_iter()
        .chain(notes)
        .chain(run.evidence.note().map(|n| ("Note", n)))
        .collect()
}

/// The first characters of a hash.
pub(super) fn short(hash: &str) -> String {
    hash.chars().take(HASH).collect()
}

fn options(run: &RunInfo) -> String {
    let option = |(name, set)| format!("{name} {set}");
    let public = run.options.iter().map(|(name, set)| (name, set.public()));
    public.map(option).collect::<Vec<_>>().join("; ")
}

fn records(run: &RunInfo) -> String {
    format!(
        "{} read, {} used as articles, {} skipped; {} of page furniture removed",
        count(run.read),
        count(run.used),
        count(run.skipped),
        counted(run.removed, "line", "lines"),
    )
}

/// One file with its hash; of several how many, and a hash of all of them: of the lines that
/// `sha256sum` writes, sorted by name.
fn inputs(inputs: &[Input]) -> String {
    let bytes = counted(inputs.iter().map(|i| i.bytes).sum(), "byte", "bytes");
    match inputs {
        [] => "none".to_string(),
        [one] => format!("{}, {bytes}, SHA-256 {}", place(&one.path), one.sha256),
        all => {
            let mut named: Vec<(String, &str)> =
                all.iter().map(|i| (place(&i.path), &*i.sha256)).collect();
            named.sort();
            let mut hash = Sha256::new();
            for (name, sha256) in named {
                hash.update(format!("{sha256}  {name}\n"));
            }
            format!(
                "{} files, {bytes}; SHA-256 of their list (hashes and names as sha256sum \
                 writes them) {:x}",
                count(all.len() as u64),
                hash.finalize(),
            )
        }
    }
}

fn lists(run: &RunInfo) -> String {
    let list = |list: &super::LexiconInfo| {
        format!("{} {} ({})", list.id, list.version, short(&list.sha256))
    };
    let lists: Vec<String> = run.lexicons.iter().map(list).collect();
    if lists.is_empty() { "none".to_string() } else { lists.join(", ") }
}
