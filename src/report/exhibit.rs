//! What shows a finding: named first, looked up only if the finding is told.

use super::digest::{Headline, Pair, Place};
use super::markdown::{Mark, Quote, quote_of_omission};
use super::view::View;
use crate::compare::{EvidenceRow, OmissionRow, WordingRow};

/// A sentence that shows a finding.
#[derive(Debug, Clone)]
pub(super) enum Exhibit<'a> {
    /// A hit, by its place.
    Hit(Place),
    /// An attribution, by its place, and what of it matters.
    Attribution(Place, Mark),
    /// A sentence that stands for a rate.
    Evidence(&'a EvidenceRow),
    /// A rendering of an utterance.
    Rendering(&'a WordingRow),
    /// Where a subject stands that others leave out.
    Omission(&'a OmissionRow),
    /// A headline, with a name that it may hold.
    Headline(Headline<'a>, &'a str),
}

impl Exhibit<'_> {
    /// Two attributions.
    pub(super) fn pair(shown: &Pair, mark: Mark) -> Vec<Self> {
        shown.places().map(|(_, at)| Exhibit::Attribution(at, mark)).collect()
    }

    /// The sentence, if it was looked up.
    pub(super) fn quote(&self, view: &View<'_>) -> Option<Quote> {
        match self {
            Exhibit::Hit(at) => view.hit(*at).map(|row| Quote::of_hit(view, row)),
            Exhibit::Attribution(at, mark) => {
                let row = view.attribution(*at);
                row.map(|row| Quote::of_attribution(view, row, *mark))
            }
            Exhibit::Evidence(row) => Some(Quote::of_evidence(row)),
            Exhibit::Rendering(row) => Some(Quote::of_rendering(view, row)),
            Exhibit::Omission(row) => Some(quote_of_omission(view, row)),
            Exhibit::Headline(headline, name) => Quote::of_headline(*headline, name),
        }
    }
}
