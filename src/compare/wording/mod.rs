//! One remark, several wordings: renderings of the same utterance, aligned across
//! outlets.
//!
//! Two outlets that report one press conference translate it, shorten it, quote it
//! or paraphrase it. Inside one story, [`of_story`] finds which sentences of which
//! attributions probably render the same utterance, and says what is distinctive in
//! each. The walk: `gathered` takes the renderings of the story, `speakers` says
//! whose remarks may be one, `weights` how much a term tells in its story, `score`
//! adds up what speaks for and against a pair, `pairs` finds the pairs without
//! comparing all with all, `groups` joins them, `differ` and `rank` tell the
//! groups.
//!
//! The score of a pair, in nats of evidence:
//!
//! | part | score |
//! |---|---|
//! | a term that both have (`measure/renderings`: a stem, a number, a set of synonyms) | + its weight |
//! | … and that one of them singles out between quotation marks | + half its weight |
//! | … and that one denies and the other does not | − twice its weight |
//! | two terms that follow one another in both | + [`score::RUN`] |
//! | the terms of the poorer rendering that the other has not | − [`score::REST`] of their weight |
//! | both have figures and no figure is in both | − [`score::FIGURES`] |
//! | the remark before or after is aligned, too | + [`pairs::NEIGHBOUR`] |
//!
//! What a pair must reach depends on whether the speakers are one
//! ([`speakers::Bond::needs`]). Aligning by weighted overlap with a penalty for what
//! is left over is after Barzilay & Elhadad 2003, “Sentence alignment for
//! monolingual comparable corpora”; joining by the mean over all pairs is group
//! average linkage (Sokal & Michener 1958).
//!
//! # When it misleads
//! It is an alignment by a program: *probably* the same remark. A speaker who says
//! nearly the same on two days says one thing here. What shares too few words is
//! missed, and more is missed than is found wrongly: that is on purpose.

mod differ;
mod gathered;
mod groups;
mod pairs;
mod rank;
mod score;
mod speakers;
mod story;
mod weights;

use crate::measure::Measured;
use story::Story;

pub(super) use rank::{Utterance, ranked};

/// The utterances of a story that two or more outlets carry.
pub(super) fn of_story<'m>(
    name: &str,
    articles: impl Iterator<Item = &'m Measured>,
) -> Vec<Utterance> {
    let outlets = gathered::utterances(articles);
    if outlets.len() < 2 {
        return Vec::new();
    }
    let story = Story::new(name, &outlets);
    let groups = groups::groups(&story, &pairs::pairs(&story));
    groups.iter().map(|group| differ::utterance(&story, group)).collect()
}
