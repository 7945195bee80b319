//! `omissions.csv` and `story_subjects.csv`

use serde::{Deserialize, Serialize};

use crate::compare::Caveat;

/// Whether an outlet's articles on a story mention a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mentioned {
    /// They do.
    Yes,
    /// They have a word that may stand for it, so that nothing is said.
    Perhaps,
    /// No form of it stands anywhere in them.
    No,
}

impl Mentioned {
    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Mentioned::Yes => "yes",
            Mentioned::Perhaps => "perhaps",
            Mentioned::No => "no",
        }
    }
}

/// What one outlet makes of one subject of a story: a row of `story_subjects.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StorySubjectRow {
    /// The story.
    pub story: String,
    /// The subject.
    pub subject: String,
    /// What it is mostly taken for.
    pub kind: String,
    /// The outlet.
    pub outlet: String,
    /// Whether it mentions the subject.
    pub mentioned: Mentioned,
    /// Its articles on the story that do.
    pub articles: u64,
    /// Its articles on the story.
    pub of_articles: u64,
    /// How often they mention it.
    pub mentions: u64,
    /// Headlines that have it.
    pub headlines: u64,
    /// Leads that have it.
    pub leads: u64,
    /// How far down it first stands: 0 at the first word, 1 at the last.
    pub first_position: Option<f64>,
    /// Mentions per article, each weighing 1 at the first word and 0 at the last.
    pub prominence: f64,
    /// Percent of the words that stand in a sentence with it.
    pub space_share: f64,
    /// Whether any form of it stands in a headline.
    pub headline_seen: bool,
}

/// Who mentions a subject and who does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pattern {
    /// Most outlets on the story mention it, and others do not.
    Omitted,
    /// One of three or more outlets alone mentions it.
    OnlyHere,
    /// One of two outlets mentions it: both at once.
    OneOfTwo,
}

impl Pattern {
    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Pattern::Omitted => "omitted",
            Pattern::OnlyHere => "only_here",
            Pattern::OneOfTwo => "one_of_two",
        }
    }
}

/// A subject that is mentioned here and not there: a row of `omissions.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OmissionRow {
    /// The story.
    pub story: String,
    /// The subject.
    pub subject: String,
    /// What it is mostly taken for.
    pub kind: String,
    /// The outlets that mention it, by name.
    pub mentioned_by: Vec<String>,
    /// The outlets in whose articles no form of it stands, by name.
    pub omitted_by: Vec<String>,
    /// The outlets on the story.
    pub outlets: u64,
    /// The highest prominence in any outlet: mentions per article, each weighing 1 at
    /// the first word and 0 at the last.
    pub prominence_max: f64,
    /// Which outlet that is.
    pub prominence_outlet: String,
    /// Who mentions it and who does not.
    pub pattern: Pattern,
    /// The outlets of which it cannot be said, by name.
    pub perhaps: Vec<String>,
    /// Articles that mention it.
    pub articles: u64,
    /// How often they do.
    pub mentions: u64,
    /// Headlines that have it.
    pub headlines: u64,
    /// Leads that have it.
    pub leads: u64,
    /// Articles of those who do not mention it.
    pub omitting_articles: u64,
    /// Their words, in the order of `omitted_by`.
    pub omitting_words: Vec<u64>,
    /// Why the row may mislead.
    pub caveats: Vec<Caveat>,
    /// The article in which it is most prominent.
    pub doc_id: String,
    /// The sentence in which it first stands there.
    pub sentence: String,
    /// The bytes of it inside `sentence`.
    pub marked: (usize, usize),
}
