//! What is to be drawn.

use super::{By, Question};
use crate::error::{Error, Result};
use crate::lexicon::Lexicons;

/// What is drawn and what is asked of it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What a unit is.
    pub unit: UnitKind,
    /// How many units.
    pub n: usize,
    /// What the strata are made of; one stratum if empty.
    pub by: Vec<By>,
    /// What coders are asked.
    pub questions: Vec<Question>,
    /// Where the lots begin.
    pub seed: u64,
}

/// What coders get to see at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// Words that a list found, in their sentence.
    Hits,
    /// A sentence.
    Sentences,
    /// An article.
    Articles,
    /// What somebody is given as saying, in its sentence.
    Attributions,
}

/// A sheet with more columns is filled in badly.
const MOST_QUESTIONS: usize = 40;

impl UnitKind {
    /// All kinds.
    pub const ALL: [UnitKind; 4] =
        [UnitKind::Hits, UnitKind::Sentences, UnitKind::Articles, UnitKind::Attributions];

    /// The name in files.
    pub fn id(self) -> &'static str {
        match self {
            UnitKind::Hits => "hits",
            UnitKind::Sentences => "sentences",
            UnitKind::Articles => "articles",
            UnitKind::Attributions => "attributions",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<UnitKind> {
        UnitKind::ALL.into_iter().find(|unit| unit.id() == name)
    }

    /// Whether units are drawn from all there is, also where the program finds
    /// nothing: only then can it be said what it misses.
    pub fn covers_all(self) -> bool {
        matches!(self, UnitKind::Sentences | UnitKind::Articles)
    }

    /// Whether coders write down the words of the source and of what is said.
    pub fn asks_for_spans(self) -> bool {
        self == UnitKind::Attributions
    }
}

impl Plan {
    /// A plan that asks for these categories, or for the kind of attributions, and
    /// for the researcher's own questions.
    ///
    /// # Errors
    /// When a category is unknown, a question stands twice, or there are too many.
    pub fn new(
        (unit, n, by, seed): (UnitKind, usize, Vec<By>, u64),
        categories: &[String],
        own: &[Question],
        lexicons: &Lexicons,
    ) -> Result<Plan> {
        let mut questions = match unit {
            UnitKind::Attributions => vec![Question::kind()],
            _ => Question::categories(lexicons, categories)?,
        };
        for question in own {
            if questions.iter().any(|known| known.id == question.id) {
                let message = format!("the question {} stands twice", question.id);
                return Err(Error::Input(message));
            }
            questions.push(question.clone());
        }
        if questions.len() > MOST_QUESTIONS {
            return Err(Error::Input(format!(
                "{} questions of each unit are too many for a coder; ask for fewer than {} \
                 categories with --category",
                questions.len(),
                MOST_QUESTIONS + 1
            )));
        }
        Ok(Plan { unit, n, by, questions, seed })
    }
}
