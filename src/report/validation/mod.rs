//! What coders have found out about the program on this corpus, beside its rates.
//!
//! The sample was drawn from the corpus that is analysed, so what is asked is not how a
//! test does elsewhere (sensitivity and specificity, by which Rogan & Gladen 1978 correct
//! a rate) but how much of what was found and missed *here* is right: the direct
//! estimator of double sampling (Tenenbein 1970, *Journal of the American Statistical
//! Association* 65), each unit weighed by its probability of being drawn.

mod correct;

use std::collections::BTreeMap;

pub(super) use correct::{Corrected, FEW, Rated};

/// A share and its interval at 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share.
    pub share: f64,
    /// Its lower bound.
    pub low: f64,
    /// Its upper bound.
    pub high: f64,
}

/// A coded sample of the corpus.
#[derive(Debug, Clone, PartialEq)]
pub struct Validation {
    /// What was coded: `hits`, `sentences`, `articles` or `attributions`.
    pub unit: &'static str,
    /// How many of them were drawn.
    pub drawn: u64,
    /// The articles that they stand in.
    pub articles: u64,
    /// Who coded.
    pub coders: Vec<String>,
    /// Whether somebody decided; else the majority did.
    pub adjudicated: bool,
    /// The hash of key and codes.
    pub sha256: String,
    /// Krippendorff's α of each category; none where it is not defined.
    pub alphas: BTreeMap<String, Option<f64>>,
    /// How the program did: of the corpus, and of each outlet and voice of which anything was
    /// coded; by measure and category, the corpus first.
    pub accuracies: Vec<Accuracy>,
}

/// How the program did on some coded units.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Accuracy {
    /// `word_choice` or `attribution_kind`.
    pub measure: &'static str,
    /// The category or kind.
    pub category: String,
    /// Whose articles; none for all.
    pub outlet: Option<String>,
    /// `all`, or for hits also `own`, `quoted` or `reported`.
    pub voice: String,
    /// Units with an answer of the program and one of the coders.
    pub units: u64,
    /// The articles that these stand in.
    pub articles: u64,
    /// Units on which coders did not agree and nobody decided.
    pub undecided: u64,
    /// Units that the program gives the category.
    pub program: u64,
    /// Units that the coders give it.
    pub coders: u64,
    /// Units that both give it.
    pub both: u64,
    /// Of what the program finds, the share that is right.
    pub precision: Option<Share>,
    /// Of what there is, the share that the program finds; none where units were drawn from
    /// what it found.
    pub recall: Option<Share>,
    /// The share of all units that has the category, as coders say; none where units were
    /// drawn from what the program found.
    pub coded: Option<Share>,
    /// Of the units in which the program does not find the category, the share in which
    /// coders do, and how many such units there are for each in which it does; none as
    /// with recall.
    pub missed: Option<(Share, f64)>,
}

impl Validation {
    /// How the program did on a category: of one outlet, or of the corpus.
    pub(super) fn of(
        &self,
        (measure, category): (&str, &str),
        outlet: Option<&str>,
        voice: &str,
    ) -> Option<&Accuracy> {
        self.accuracies.iter().find(|known| {
            (known.measure, &*known.category) == (measure, category)
                && known.outlet.as_deref() == outlet
                && known.voice == voice
        })
    }

    /// Of each category how the program did on the corpus, in all voices.
    pub(super) fn corpus(&self) -> impl Iterator<Item = &Accuracy> {
        self.accuracies
            .iter()
            .filter(|known| known.outlet.is_none() && known.voice == "all")
    }
}
