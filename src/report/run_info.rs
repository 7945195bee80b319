//! How a report was made.

use super::{Evidence, Setting, Settings, Sheets};
use crate::corpus::Input;
use crate::lexicon::{Lexicon, Usage};

/// How a report was made: enough to make it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunInfo {
    /// Version of Parallax.
    pub version: String,
    /// The command and its options, under the names of its flags: what was asked for, and
    /// what holds by default.
    pub options: Settings,
    /// The lexicons that were asked.
    pub lexicons: Vec<LexiconInfo>,
    /// The files that were read.
    pub inputs: Vec<Input>,
    /// How many records were seen.
    pub read: u64,
    /// How many of them became articles.
    pub used: u64,
    /// How many of them did not.
    pub skipped: u64,
    /// How many lines were set aside as furniture.
    pub removed: u64,
    /// What the samples and the resampling start from.
    pub seed: u64,
    /// What a reader should know about the reading.
    pub notes: Vec<String>,
    /// Which rows of single articles were written.
    pub evidence: Evidence,
    /// How much of the tables the workbook takes.
    pub workbook: Sheets,
}

impl RunInfo {
    /// Whether furniture of pages was kept and counted.
    pub(crate) fn keeps_furniture(&self) -> bool {
        self.options.get("keep-furniture") == Some(&Setting::On(true))
    }
}

/// A lexicon as a report names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LexiconInfo {
    /// Its short name.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence.
    pub licence: String,
    /// The hash of its files.
    pub sha256: String,
    /// How many terms it has.
    pub terms: u64,
    /// Whether it claims to list loaded wording, so that it matters in whose
    /// mouth its words are. Only such lists become findings word by word.
    pub wording: bool,
}

/// The bundled lists that claim to be loaded wording, and nothing else.
const WORDING: [&str; 2] = ["labels", "loaded"];

impl LexiconInfo {
    /// What a report says of `lexicon`. A measured list that is not bundled was
    /// brought along because its words matter to its user.
    pub fn of(lexicon: &Lexicon, bundled: bool) -> LexiconInfo {
        let chosen = !bundled || WORDING.contains(&lexicon.id.as_str());
        LexiconInfo {
            id: lexicon.id.clone(),
            name: lexicon.name.clone(),
            version: lexicon.version.clone(),
            licence: lexicon.licence.clone(),
            sha256: lexicon.hash.clone(),
            terms: lexicon.terms.len() as u64,
            wording: lexicon.usage == Usage::Measure && chosen,
        }
    }
}
