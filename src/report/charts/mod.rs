//! Charts: the same rows as the tables, drawn.
//!
//! *Takes* a view of the report. *Gives* [`Chart`]s: SVG as files beside `report.md`, and
//! inside `report.html`, where each mark leads to its sentences. The same report gives the
//! same bytes; text stays text; no colour says what no shape or word says, too. Outlets
//! stand in one order, by name. *Start reading at* [`Chart`], then `grid`.

mod cells;
mod cues;
mod grid;
mod key_words;
mod kinds;
mod mentioned;
mod picture;
mod positions;
mod rates;
mod scale;
mod share_of_voice;
mod sheet;
mod timeline;
mod voices;

pub(super) use cues::chart as cues;
pub(super) use key_words::chart as key_words;
pub(super) use kinds::chart as kinds;
pub(super) use mentioned::chart as mentioned;
pub(super) use positions::{chart as positions, strip};
pub(super) use rates::chart as rates;
pub(super) use share_of_voice::chart as share_of_voice;
pub(super) use timeline::chart as timeline;
pub(super) use voices::chart as voices;

use picture::Picture;

/// What stands in the folder of the charts, without their endings.
pub(super) const NAMES: [&str; 9] = [
    "cues",
    "key-words",
    "kinds",
    "mentioned",
    "positions",
    "rates",
    "share-of-voice",
    "timeline",
    "voices",
];

/// A chart with what must be read beside it.
#[derive(Debug)]
pub(super) struct Chart {
    /// One of [`NAMES`].
    pub(super) name: &'static str,
    /// What it shows, as plain text.
    pub(super) title: String,
    /// The base and the caveats.
    pub(super) note: String,
    /// What the marks mean, if that is not all that the note says.
    pub(super) marks: &'static str,
    picture: Picture,
    /// The numbers whose sentences its marks lead to.
    pub(super) numbers: Vec<Number>,
}

/// A number that sentences stand for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number {
    pub(super) measure: &'static str,
    pub(super) category: String,
    pub(super) outlet: String,
    pub(super) voice: &'static str,
}

impl Chart {
    /// Where it stands in the folder of the report.
    pub(super) fn file(&self) -> String {
        format!("charts/{}.svg", self.name)
    }

    /// The chart as a file, which tells by itself what it shows; its marks lead to
    /// `report.html`.
    pub(super) fn bytes(&self) -> Vec<u8> {
        sheet::sheet(self).into_bytes()
    }

    /// The chart inside a page that has its title and its note as text.
    pub(super) fn inline(&self) -> String {
        self.picture.inline(self.name, &self.title, &self.words())
    }

    /// All that must be read beside it.
    fn words(&self) -> String {
        format!("{} {}", self.note, self.marks).trim_end().to_string()
    }
}

impl Number {
    /// The name of its sentences in `report.html`: the outlet's by number, everything
    /// else in letters, digits and hyphens.
    pub(super) fn anchor(&self) -> String {
        let parts = [self.measure, &self.category, self.voice, &self.outlet];
        let id = crate::hash::of_texts(&parts);
        format!("s-{}-{id:016x}", plain(&self.category))
    }
}

/// The ASCII letters and digits of a text, hyphens between them.
fn plain(text: &str) -> String {
    let plain =
        |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    text.chars().take(40).map(plain).collect()
}
