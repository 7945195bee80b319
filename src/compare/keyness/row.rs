//! A term becomes a row.

use super::compared::{Base, Compared};
use super::counts::{Counts, Table};
use super::g2::Frequencies;
use super::log_ratio::Products;
use super::within;
use crate::compare::examples::Shown;
use crate::compare::tally::{Term, VoicedTerm, Written};
use crate::compare::{FEW_STORIES, KeynessRow};
use crate::voice::Voice;

/// The rows of an outlet: everything but the corrected p-values.
pub(super) fn rows(compared: &Compared<'_>, table: &Table<'_>) -> Vec<KeynessRow> {
    let terms = &compared.vocabulary.terms;
    let outlet = compared.outlets.name(compared.outlet as usize);
    let bases = [0, 1, 2].map(|voice| compared.base(voice));
    let mut maker =
        Maker { outlet, units: compared.units(), alone: compared.alone, bases };
    let within = within::longest(table, terms);
    let mut rows = Vec::new();
    for ((term, counts), phrase) in table.terms.iter().zip(&table.counts).zip(within) {
        if maker.bases[term.voice()].there > 0 {
            let mut row = maker.row(*term, counts, terms.written(term.number()));
            let phrase = phrase.and_then(|id| terms.number(id));
            row.part_of = phrase.map(|number| terms.written(number).form().into());
            rows.push(row);
        }
    }
    rows
}

struct Maker<'t> {
    outlet: &'t str,
    /// Stories, or what stands for them.
    units: u64,
    alone: bool,
    bases: [Base; 3],
}

impl Maker<'_> {
    fn row(&mut self, term: Term, counts: &Counts, written: &Written) -> KeynessRow {
        let base = &self.bases[term.voice()];
        let frequencies = Frequencies {
            here: counts.here,
            there: counts.there,
            words_here: base.here,
            words_there: base.there,
        };
        let per_thousand = |count: u64, words: u64| 1000.0 * count as f64 / words as f64;
        let tested = self.units >= FEW_STORIES;
        let products = with_base(counts.products, base);
        let over_stories = || frequencies.over_stories(&products, self.units);
        let over_stories = tested.then(over_stories).flatten();
        let (smallest, words) = (base.smallest, base.here);
        KeynessRow {
            outlet: self.outlet.to_string(),
            term: written.form().to_string(),
            count: counts.here,
            others_count: counts.there,
            rate: per_thousand(counts.here, base.here),
            others_rate: per_thousand(counts.there, base.there),
            g2: frequencies.g2(),
            log_ratio: frequencies.log_ratio(),
            log_odds_z: frequencies.log_odds_z(),
            p_value: tested.then(|| frequencies.p_value()),
            q_value: None,
            articles: counts.articles,
            dispersion: counts.deviation.of_proportions(),
            voice: Voice::ALL[term.voice()].id(),
            words: written.words.len() as u64,
            kind: self.kind(term, counts, written),
            part_of: None,
            log_ratio_low: over_stories.map(|found| found.low),
            log_ratio_high: over_stories.map(|found| found.high),
            p_stories: over_stories.map(|found| found.p_value),
            q_stories: None,
            family: None,
            others_articles: counts.others_articles,
            dispersion_norm: counts.deviation.normalised(smallest, words),
            other_forms: written.other_forms(),
            shown: Shown::by(
                counts.example.map(|(_, article)| article),
                VoicedTerm::of(written.id, term.voice()),
            ),
        }
    }

    fn kind(&mut self, term: Term, counts: &Counts, written: &Written) -> &'static str {
        let uses = counts.here + counts.there;
        let stories = &mut self.bases[term.voice()].stories;
        let can_tell = !self.alone && self.units >= FEW_STORIES;
        match written.words.len() {
            _ if written.is_name() => "name",
            _ if can_tell && stories.is_topic(uses, counts.stories) => "topic",
            1 => "word",
            _ => "phrase",
        }
    }
}

/// With the sums over all stories.
fn with_base(products: Products, base: &Base) -> Products {
    let (cc, dd, cd) = base.squares;
    Products { cc, dd, cd, ..products }
}
