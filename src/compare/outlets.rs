//! Each outlet as a whole.

use super::others::Outlets;
use super::tally::{OutletTally, Totals};
use super::{Caveat, concentration, sources};
use super::{FEW_STORIES, OutletSummary};

/// One row for each outlet, by name.
pub(super) fn rows(outlets: &Outlets<'_>) -> Vec<OutletSummary> {
    (0..outlets.names.len()).map(|at| row(outlets, at)).collect()
}

fn row(outlets: &Outlets<'_>, at: usize) -> OutletSummary {
    let tally = outlets.tallies[at];
    let totals = tally.totals;
    let [direct, partial, indirect, scare] = totals.kinds;
    let spoken = direct + partial + indirect;
    let herfindahl = concentration::herfindahl(tally);
    OutletSummary {
        outlet: outlets.names[at].to_string(),
        articles: totals.articles,
        stories: tally.stories.stories.len() as u64,
        shared_stories: outlets.shared[at] as u64,
        words: totals.words,
        own_words: totals.own_words,
        quoted_words: totals.quoted_words,
        reported_words: totals.reported_words,
        furniture_words: totals.furniture_words,
        sentences: totals.sentences,
        attributions: totals.attributions,
        direct,
        partial,
        indirect,
        scare,
        relayed: totals.relayed,
        unnamed: totals.unnamed,
        sources: sources::named(tally),
        herfindahl,
        effective_sources: herfindahl.map(concentration::effective),
        mean_quotation_words: per(totals.quotation_words, direct + partial),
        unnamed_share: per(100 * totals.unnamed, spoken),
        relayed_share: per(100 * totals.relayed, spoken),
    }
}

/// One word in so many that stands in another outlet, too, moves the numbers.
const COPIED: u64 = 5;

/// Whether much of what an outlet prints stands elsewhere word for word.
pub(super) fn is_copied(outlet: &OutletTally) -> bool {
    let Totals { words, copied_words, .. } = outlet.totals;
    copied_words > 0 && COPIED * copied_words >= words
}

/// A part of a base, if there is one.
fn per(part: u64, base: u64) -> Option<f64> {
    (base > 0).then(|| part as f64 / base as f64)
}

/// What to know about the run before reading any number.
pub(super) fn caveats(outlets: &Outlets<'_>, rows: &[OutletSummary]) -> Vec<Caveat> {
    let any = |holds: fn(&OutletSummary) -> bool| rows.iter().any(holds);
    let alone = rows.len() == 1;
    let found = [
        (alone, Caveat::OneOutlet),
        (!alone && any(|row| row.shared_stories == 0), Caveat::NoSharedStories),
        (
            any(|row| row.shared_stories > 0 && row.shared_stories < row.stories),
            Caveat::SharedStoriesOnly,
        ),
        (any(|row| row.articles == 1), Caveat::OneArticle),
        (any(|row| row.articles > 1 && row.stories < FEW_STORIES), Caveat::FewStories),
        (outlets.tallies.iter().any(|tally| is_copied(tally)), Caveat::Copies),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, caveat)| caveat).collect()
}
