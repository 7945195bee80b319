//! Floor 9: outlets side by side.
//!
//! *Takes* what is [`Gathered`] of all articles: counts, and the sentences kept of
//! them; before that, the [`Names`] of all articles.
//! *Gives* a [`Comparison`]: rates, intervals, differences, verdicts, caveats; and
//! [`Identities`]: one name for one source.
//! *Never* reads an article, ranks an outlet or calls a difference by a name.
//! *Start reading at* [`compare`].

mod benjamini_hochberg;
mod bootstrap;
mod caveat;
mod concentration;
mod emphasis;
mod evidence;
mod examples;
mod exchange;
mod gathered;
mod identity;
mod interval;
mod jackknife;
mod keyness;
mod omission;
mod others;
mod outlets;
mod phrases;
mod pool;
mod power;
mod quantities;
mod rates;
mod ratio;
mod register;
mod row_caveats;
mod rows;
mod shared;
mod sources;
mod strata;
mod tally;
mod tested;
mod timeline;
mod told;
mod turns;
mod verdict;
mod wording;

pub use caveat::Caveat;
pub use evidence::{EvidenceRow, EvidenceSample};
pub(crate) use examples::KEYNESS;
pub use examples::{Examples, Shown};
pub use gathered::Gathered;
pub use identity::{Identities, Names};
pub use phrases::Phrases;
pub use power::{Plan, RATIOS, STORIES, power};
pub use quantities::Thing;
pub use register::{Entry, Register, Registered};
pub use rows::{
    EmphasisRow, KeynessRow, MeasureRow, Name, OutletSummary, PowerRow, SourceRow,
    TimelineRow, WordingRow,
};
pub use rows::{Mentioned, OmissionRow, Pattern, StorySubjectRow};
pub use tally::ArticleId;
pub use timeline::{Period, Timeline};
pub use told::Told;
pub use verdict::Verdict;

use crate::error::Result;
use crate::spool::Rows;
pub(crate) use keyness::Frequencies;
use others::Outlets;

/// Fewer stories settle nothing: no exchange of labels among them is rare.
const FEW_STORIES: u64 = 5;

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Where the lots begin. Default is 1.
    pub seed: u64,
    /// How often stories are drawn anew for an interval. Default is 2,000,
    /// which fixes its bounds to two digits.
    pub replications: usize,
    /// Whether copies of one text count as voices of their own. Default is no.
    pub keep_copies: bool,
    /// How a timeline cuts time. Default is none: by week up to half a year, by
    /// month beyond.
    pub period: Option<Period>,
}

impl Default for Options {
    fn default() -> Options {
        Options { seed: 1, replications: 2_000, keep_copies: false, period: None }
    }
}

/// Outlets side by side.
#[derive(Debug, PartialEq)]
pub struct Comparison {
    /// The outlets, by name.
    pub outlets: Vec<OutletSummary>,
    /// The rates, by measure, voice, section, category and outlet.
    pub rows: Rows<MeasureRow>,
    /// The subjects, by outlet; the most prominent first.
    pub emphasis: Rows<EmphasisRow>,
    /// The sources, by outlet; the most quoted first.
    pub sources: Rows<SourceRow>,
    /// The subjects of shared stories, story by story, with what each outlet makes of
    /// them; the most told first.
    pub story_subjects: Rows<StorySubjectRow>,
    /// What most outlets on a story mention and one does not, and what one alone
    /// mentions, story by story; the most prominent first.
    pub omissions: Rows<OmissionRow>,
    /// The terms, by outlet and voice; the highest log-odds first.
    pub keyness: Rows<KeynessRow>,
    /// The rates over time.
    pub timeline: Timeline,
    /// The renderings of utterances that several outlets carry, utterance by
    /// utterance; what tells most first.
    pub wording: Rows<WordingRow>,
    /// What two or more outlets on a story give a figure for.
    pub things: Vec<Thing>,
    /// What to know about the run as a whole before reading any number.
    pub caveats: Vec<Caveat>,
    /// The sentences.
    pub evidence: EvidenceSample,
}

/// Puts the outlets side by side.
///
/// The result depends on what was gathered and the options only: rates are made here,
/// from whole numbers, in the order of their keys, and lots are hashes.
///
/// # Errors
/// When a temporary file cannot be read.
pub fn compare(gathered: Gathered, options: &Options) -> Result<Comparison> {
    let Gathered { register, mut tally, evidence, folder, .. } = gathered;
    tally.vocabulary.end(register.stories().len())?;
    let outlets = Outlets::of(&register);
    let (sources, named) = sources::rows(&outlets, &tally, &folder)?;
    let summaries = outlets::rows(&outlets, &tally.totals, &named);
    let mut things = gathered.things;
    things.sort();
    Ok(Comparison {
        rows: rates::rows(&outlets, &tally, options, &folder)?,
        emphasis: emphasis::rows(&outlets, &tally, &folder)?,
        sources,
        story_subjects: gathered.subjects.end()?,
        omissions: gathered.omissions.end()?,
        keyness: keyness::rows(&outlets, &tally.vocabulary, &folder)?,
        wording: wording::ranked(&gathered.wording.end()?, &folder)?,
        things,
        timeline: timeline::timeline(&outlets, &tally, options, &folder)?,
        caveats: outlets::caveats(&summaries, &tally.totals),
        outlets: summaries,
        evidence,
    })
}
