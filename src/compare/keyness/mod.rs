//! The words that an outlet uses more, or less, than the others.
//!
//! Words of the outlet's own voice only, on the stories that it shares; where
//! it shares none, all its articles against all others', and the run says so.

mod dispersion;
mod g2;
mod log_odds;

use std::collections::BTreeMap;

use super::KeynessRow;
use super::benjamini_hochberg::q_values;
use super::others::{Outlets, Sides};
use super::tally::{ArticleId, OutletTally, Place, StoryId, WordTally};
use dispersion::deviation_of_proportions;
pub(crate) use g2::Frequencies;

/// Rarer words are left out: they cannot be told from chance, and reading the
/// sentences is better.
const AT_LEAST: u64 = 3;

/// One row for each word of each outlet; those that stand out most first.
pub(super) fn rows<'t>(outlets: &Outlets<'t>) -> Vec<KeynessRow> {
    let words = outlets.sides_or_all(own_words);
    let forms = forms(outlets);
    let parts: Vec<Part<'_>> =
        (0..words.len()).map(|at| Part::of(outlets, at, &words)).collect();
    let mut rows: Vec<Vec<KeynessRow>> = parts.iter().map(|_| Vec::new()).collect();
    for (stem, form) in &forms {
        let counts = outlets.sides_or_all(|outlet| outlet.vocabulary.parts(stem));
        for ((part, sides), rows) in parts.iter().zip(counts).zip(&mut rows) {
            if sides.own >= AT_LEAST && part.words.others > 0 {
                rows.push(part.row(stem, form, sides));
            }
        }
    }
    rows.iter_mut().for_each(|rows| finish(rows));
    rows.into_iter().flatten().collect()
}

fn own_words(outlet: &OutletTally) -> impl Iterator<Item = (Place, u64)> {
    let articles = outlet.vocabulary.articles.values();
    articles.flat_map(|article| article.parts(article.own_words))
}

/// The most frequent form of each stem in all outlets; the first by the
/// alphabet of several.
fn forms(outlets: &Outlets<'_>) -> BTreeMap<String, String> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
    for (stem, word) in outlets.tallies.iter().flat_map(|o| &o.vocabulary.words) {
        let forms = counts.entry(stem).or_default();
        word.forms.iter().for_each(|(form, n)| *forms.entry(form).or_default() += n);
    }
    let most = |forms: BTreeMap<&str, u64>| {
        let found = forms.into_iter().rev().max_by_key(|(_, count)| *count);
        found.map_or_else(String::new, |(form, _)| form.to_string())
    };
    counts.into_iter().map(|(stem, forms)| (stem.to_string(), most(forms))).collect()
}

/// One side of the comparison.
struct Part<'t> {
    outlet: &'t str,
    tally: &'t OutletTally,
    words: Sides,
    /// The articles that are compared, with the words of the own voice.
    articles: BTreeMap<ArticleId, u64>,
}

impl<'t> Part<'t> {
    fn of(outlets: &Outlets<'t>, at: usize, words: &[Sides]) -> Part<'t> {
        let tally = outlets.tallies[at];
        let alone = outlets.shared[at] == 0;
        let matched = |story: StoryId| alone || outlets.compares(at, story);
        let articles = tally.vocabulary.articles.iter();
        let articles = articles
            .filter(|(_, article)| matched(article.place.story))
            .map(|(id, article)| (*id, article.own_words))
            .collect();
        Part { outlet: outlets.names[at], tally, words: words[at], articles }
    }

    /// Everything but the q-value.
    fn row(&self, stem: &str, form: &str, counts: Sides) -> KeynessRow {
        let frequencies = Frequencies {
            here: counts.own,
            there: counts.others,
            words_here: self.words.own,
            words_there: self.words.others,
        };
        let per_thousand = |count: u64, words: u64| 1000.0 * count as f64 / words as f64;
        let spread = self.spread(&self.tally.vocabulary.words[stem]);
        KeynessRow {
            outlet: self.outlet.to_string(),
            term: form.to_string(),
            count: counts.own,
            others_count: counts.others,
            rate: per_thousand(counts.own, self.words.own),
            others_rate: per_thousand(counts.others, self.words.others),
            g2: frequencies.g2(),
            log_ratio: frequencies.log_ratio(),
            log_odds_z: frequencies.log_odds_z(),
            p_value: frequencies.p_value(),
            q_value: 1.0,
            articles: spread.len() as u64,
            dispersion: deviation_of_proportions(spread.iter().copied(), self.words.own),
        }
    }

    /// Count and words of the articles that have the word.
    fn spread(&self, word: &WordTally) -> Vec<(u64, u64)> {
        let articles = word.articles.iter();
        articles
            .filter_map(|(id, count)| self.articles.get(id).map(|w| (*count, *w)))
            .collect()
    }
}

/// Corrects the p-values of one outlet's words, which are one family, and puts
/// the words in order.
fn finish(rows: &mut [KeynessRow]) {
    let p_values: Vec<f64> = rows.iter().map(|row| row.p_value).collect();
    for (row, q_value) in rows.iter_mut().zip(q_values(&p_values)) {
        row.q_value = q_value;
    }
    rows.sort_by(|a, b| {
        b.log_odds_z.total_cmp(&a.log_odds_z).then_with(|| a.term.cmp(&b.term))
    });
}
