//! Each outlet as a whole.

use super::concentration::Spread;
use super::others::Outlets;
use super::tally::Totals;
use super::{Caveat, concentration};
use super::{FEW_STORIES, OutletSummary};

/// One row for each outlet, by name; `named` are the sources of each with a name.
pub(super) fn rows(
    outlets: &Outlets<'_>,
    totals: &[Totals],
    named: &[Spread],
) -> Vec<OutletSummary> {
    let each = totals.iter().zip(named).enumerate();
    each.map(|(at, (totals, named))| row(outlets, at, totals, named)).collect()
}

fn row(
    outlets: &Outlets<'_>,
    at: usize,
    totals: &Totals,
    named: &Spread,
) -> OutletSummary {
    let [direct, partial, indirect, scare] = totals.kinds;
    let spoken = direct + partial + indirect;
    let herfindahl = named.herfindahl();
    OutletSummary {
        outlet: outlets.name(at).to_string(),
        articles: outlets.articles[at],
        stories: outlets.stories[at],
        shared_stories: outlets.shared[at],
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
        sources: named.sources,
        herfindahl,
        effective_sources: herfindahl.map(concentration::effective),
        mean_quotation_words: per(totals.quotation_words, direct + partial),
        unnamed_share: per(100 * totals.unnamed, spoken),
        relayed_share: per(100 * totals.relayed, spoken),
    }
}

/// A part of a base, if there is one.
fn per(part: u64, base: u64) -> Option<f64> {
    (base > 0).then(|| part as f64 / base as f64)
}

/// What to know about the run before reading any number.
pub(super) fn caveats(rows: &[OutletSummary], totals: &[Totals]) -> Vec<Caveat> {
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
        (totals.iter().any(Totals::is_copied), Caveat::Copies),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, caveat)| caveat).collect()
}
