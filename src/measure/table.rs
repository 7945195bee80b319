//! The table of measures.

use super::{AttributionRow, Facts, HitRow, Observation, Unit};
use super::{agentless_violence, attribution_kind, cue_class, label_rule, relay};
use super::{share_of_voice, source_kind, voice_share, word_choice};

/// The questions, in the order of the reports. A new one is a file and a line.
pub const MEASURES: &[Measure] = &[
    Measure {
        id: "word_choice",
        question: "How often are words of a category used, in whose voice and where?",
        unit: Unit::PerThousandWords,
        proof: Proof::Hits(|hit| hit.counts_for().map(|(_, name)| &**name).collect()),
        observe: word_choice::observe,
    },
    Measure {
        id: "label_rule",
        question: "Are labels that want an attribution used with one?",
        unit: Unit::PercentOfLabelUses,
        proof: Proof::Hits(|hit| label_rule::verdict(hit).into_iter().collect()),
        observe: label_rule::observe,
    },
    Measure {
        id: "agentless_violence",
        question: "Is violence told with or without somebody who does it?",
        unit: Unit::PercentOfViolence,
        proof: Proof::Hits(|hit| {
            agentless_violence::categories(hit).map(|(_, name)| &**name).collect()
        }),
        observe: agentless_violence::observe,
    },
    Measure {
        id: "voice_share",
        question: "How much of the text is the outlet's own, quoted and paraphrased?",
        unit: Unit::PercentOfWords,
        proof: Proof::Words,
        observe: voice_share::observe,
    },
    Measure {
        id: "attribution_kind",
        question: "Are others quoted, quoted in fragments or paraphrased?",
        unit: Unit::PercentOfAttributions,
        proof: Proof::Attributions(attribution_kind::sort),
        observe: attribution_kind::observe,
    },
    Measure {
        id: "cue_class",
        question: "Which verbs and phrases put what others say?",
        unit: Unit::PercentOfAttributions,
        proof: Proof::Attributions(cue_class::sort),
        observe: cue_class::observe,
    },
    Measure {
        id: "source_kind",
        question: "What kinds of sources are given?",
        unit: Unit::PercentOfAttributions,
        proof: Proof::Attributions(source_kind::sort),
        observe: source_kind::observe,
    },
    Measure {
        id: "relay",
        question: "How much of what is attributed came through somebody else?",
        unit: Unit::PercentOfAttributions,
        proof: Proof::Attributions(relay::sort),
        observe: relay::observe,
    },
    Measure {
        id: "share_of_voice",
        question: "Which kinds of sources get how many of the attributed words?",
        unit: Unit::PercentOfAttributedWords,
        proof: Proof::Attributions(source_kind::sort),
        observe: share_of_voice::observe,
    },
];

/// A question asked of every article.
pub struct Measure {
    /// Its name in the columns.
    pub id: &'static str,
    /// What it asks, ending in a question mark.
    pub question: &'static str,
    /// What its rates are counted in.
    pub unit: Unit,
    /// Which rows prove its numbers.
    pub proof: Proof,
    /// How it is answered.
    pub observe: fn(&Facts<'_>) -> Vec<Observation>,
}

/// Which rows prove the numbers of a measure.
#[derive(Debug, Clone, Copy)]
pub enum Proof {
    /// The hits, each for the categories that this gives.
    Hits(fn(&HitRow) -> Vec<&str>),
    /// The attributions, sorted so.
    Attributions(Sort),
    /// None: all words of the article are counted.
    Words,
}

/// How a measure sorts attributions: none for what is not in its base, empty
/// for what is in the base and in no category.
pub type Sort = fn(&AttributionRow) -> Option<&str>;
