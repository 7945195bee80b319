//! `run.json`, read back.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::run_json::is_ours;
use super::setting::Settings;

/// What a run has told of itself.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Record {
    tool: String,
    /// Version of the program.
    pub version: String,
    /// Its options.
    #[serde(default)]
    pub options: Settings,
    #[serde(default)]
    lexicons: Vec<ListNamed>,
    #[serde(default)]
    inputs: Vec<Named>,
    #[serde(default)]
    files: Vec<Listed>,
}

/// A file by name and content.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Named {
    path: String,
    bytes: u64,
    sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct ListNamed {
    id: String,
    version: String,
    sha256: String,
}

/// An entry of `files`: `run.json` has no hash, and old runs kept none.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Listed {
    Hashed(Named),
    Name(IgnoredAny),
}

/// What stands under a name: its hash, and more of it for people.
pub(super) type Content<'r> = BTreeMap<&'r str, (&'r str, String)>;

impl Record {
    /// Reads `run.json`; none if it is not one of ours.
    pub fn read(text: &str) -> Option<Record> {
        let record: Record = serde_json::from_str(text).ok()?;
        (record.tool == "parallax").then_some(record)
    }

    /// Whether it tells what was written well enough to compare.
    pub fn has_hashes(&self) -> bool {
        self.files.iter().any(|file| matches!(file, Listed::Hashed(_)))
    }

    /// The files whose hashes it has.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter_map(|file| match file {
            Listed::Hashed(named) if is_ours(&named.path) => Some(&*named.path),
            _ => None,
        })
    }

    pub(super) fn inputs(&self) -> Content<'_> {
        self.inputs.iter().map(Named::content).collect()
    }

    pub(super) fn files(&self) -> Content<'_> {
        let hashed = self.files.iter().filter_map(|file| match file {
            Listed::Hashed(named) => Some(named.content()),
            Listed::Name(_) => None,
        });
        hashed.collect()
    }

    pub(super) fn lexicons(&self) -> Content<'_> {
        let content = |list: &ListNamed| format!("version {}", list.version);
        let lists = self.lexicons.iter();
        lists.map(|list| (&*list.id, (&*list.sha256, content(list)))).collect()
    }
}

impl Named {
    fn content(&self) -> (&str, (&str, String)) {
        let bytes = super::figures::counted(self.bytes, "byte", "bytes");
        (&self.path, (&self.sha256, bytes))
    }
}
