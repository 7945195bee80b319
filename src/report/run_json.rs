//! `run.json`: how the report was made, for people and for the next run.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::columns::TABLES;
use super::setting::Settings;
use super::shelf::Standing;
use super::{RunInfo, charts, datapackage, workbook};

/// Where it stands.
pub(super) const FILE: &str = "run.json";

/// What `run.json` says of a run: no clock, no absolute path, sorted keys. `files` are those
/// of the report without this one, which cannot hold its own hash.
pub(super) fn bytes(run: &RunInfo, files: &[Standing]) -> Vec<u8> {
    let inputs: Vec<Value> = run
        .inputs
        .iter()
        .map(|i| json!({"path": place(&i.path), "bytes": i.bytes, "sha256": i.sha256}))
        .collect();
    let options: Settings =
        run.options.iter().map(|(name, set)| (name.clone(), set.public())).collect();
    let notes: Vec<String> =
        run.notes.iter().cloned().chain(run.evidence.note()).collect();
    let fields = BTreeMap::from([
        ("tool", json!("parallax")),
        ("version", json!(run.version)),
        ("options", json!(options)),
        ("lexicons", json!(lexicons(run))),
        ("inputs", json!(inputs)),
        ("read", json!(run.read)),
        ("used", json!(run.used)),
        ("skipped", json!(run.skipped)),
        ("removed", json!(run.removed)),
        ("seed", json!(run.seed)),
        ("notes", json!(notes)),
        ("files", json!(listed(files))),
    ]);
    let mut bytes = serde_json::to_vec_pretty(&fields).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The files by name, this one among them.
fn listed(files: &[Standing]) -> Vec<Value> {
    let with_hash = |file: &Standing| {
        let Standing { path, bytes, sha256 } = file;
        (path.clone(), json!({"path": path, "bytes": bytes, "sha256": sha256}))
    };
    let mut files: BTreeMap<String, Value> = files.iter().map(with_hash).collect();
    files.insert(FILE.to_string(), json!({"path": FILE}));
    files.into_values().collect()
}

/// The files that a run lists, if its `run.json` shows that Parallax made it.
///
/// Only names that a report can have are believed, so that no `run.json` can
/// point at anything else.
pub(super) fn files_of(text: &str) -> Option<BTreeSet<String>> {
    let run: Value = serde_json::from_str(text).ok()?;
    if run.get("tool")?.as_str()? != "parallax" {
        return None;
    }
    let files = run.get("files").and_then(Value::as_array).into_iter().flatten();
    // Before hashes were kept a file was its name.
    let names = files.filter_map(|file| file.get("path").unwrap_or(file).as_str());
    Some(names.filter(|name| is_ours(name)).map(String::from).collect())
}

/// Whether a file of a report can have this name.
pub(super) fn is_ours(name: &str) -> bool {
    let chart = name.strip_prefix("charts/").and_then(|n| n.strip_suffix(".svg"));
    let slug = name.strip_prefix("outlets/").and_then(|n| n.strip_suffix(".md"));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    match slug {
        Some(slug) => !slug.is_empty() && slug.chars().all(plain),
        None => {
            matches!(name, "report.html" | "report.md" | "run.json" | datapackage::FILE)
                || name == workbook::FILE
                || chart.is_some_and(|chart| charts::NAMES.contains(&chart))
                || TABLES.iter().any(|table| table.file() == name)
        }
    }
}

fn lexicons(run: &RunInfo) -> Vec<BTreeMap<&str, Value>> {
    let fields = |lexicon: &super::LexiconInfo| {
        BTreeMap::from([
            ("id", json!(lexicon.id)),
            ("version", json!(lexicon.version)),
            ("licence", json!(lexicon.licence)),
            ("sha256", json!(lexicon.sha256)),
            ("terms", json!(lexicon.terms)),
        ])
    };
    run.lexicons.iter().map(fields).collect()
}

/// A value that tells nothing of the disk it was made on: of an absolute path
/// only the last part stays.
pub(super) fn place(value: &str) -> String {
    let drive = value.as_bytes().get(1) == Some(&b':')
        && matches!(value.as_bytes().get(2), Some(b'\\' | b'/'));
    if !value.starts_with(['/', '\\']) && !drive {
        return value.to_string();
    }
    let last = value.rsplit(['/', '\\']).find(|part| !part.is_empty());
    last.unwrap_or_default().to_string()
}
