//! How few sources carry the words that an outlet attributes.

/// How the words that an outlet attributes are spread over its sources with a name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spread {
    /// How many these are.
    pub(super) sources: u64,
    words: u64,
    /// The sum of the squares of the words of each.
    squares: u128,
}

impl Spread {
    /// Adds a source with so many words.
    pub(super) fn add(&mut self, words: u64) {
        self.sources += 1;
        self.words += words;
        self.squares += u128::from(words).pow(2);
    }

    /// The concentration, from near 0 (very many sources with few words each) to 1 (a
    /// single source); none if no word is attributed to a source with a name.
    ///
    /// H = Σ wᵢ² / W², where wᵢ are the words of source i and W those of all
    /// (Hirschman 1945, *National Power and the Structure of Foreign Trade*, ch. 6,
    /// without his square root; Herfindahl 1950, *Concentration in the U.S. Steel
    /// Industry*). It is never below 1 / the number of sources, so that few
    /// attributions look concentrated whatever the outlet does.
    pub(super) fn herfindahl(&self) -> Option<f64> {
        (self.words > 0).then(|| self.squares as f64 / (self.words as f64).powi(2))
    }
}

/// How many sources with equally many words would be as concentrated: N = 1 / H
/// (Laakso & Taagepera 1979, *Comparative Political Studies* 12(1), p. 4, N₂).
pub(super) fn effective(herfindahl: f64) -> f64 {
    1.0 / herfindahl
}

#[cfg(test)]
mod tests {
    use super::{Spread, effective};

    fn of_sums(words: &[u64]) -> Option<f64> {
        let mut spread = Spread::default();
        words.iter().for_each(|words| spread.add(*words));
        spread.herfindahl()
    }

    #[test]
    fn equal_sources_count_whole() {
        assert_eq!(of_sums(&[7, 7, 7, 7]).map(effective), Some(4.0));
        assert_eq!(of_sums(&[9]), Some(1.0));
    }

    #[test]
    fn unequal_sources_count_for_less() {
        // (26² + 10² + 4²) / 40² = 792 / 1600.
        assert!((of_sums(&[26, 10, 0, 4]).unwrap() - 0.495).abs() < 1e-12);
    }

    #[test]
    fn without_words_there_is_no_concentration() {
        assert_eq!(of_sums(&[]), None);
        assert_eq!(of_sums(&[0, 0]), None);
    }
}
