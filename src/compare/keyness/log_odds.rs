//! Is a word more frequent here than there, with rare words held back?

use super::g2::Frequencies;

/// α0, the weight of the prior in words: about what one article has in the
/// outlet's own voice, so that every side is compared as if it had one more
/// article with the vocabulary of both. Larger values hold rare words back more.
const PRIOR_WORDS: f64 = 500.0;

impl Frequencies {
    /// The log-odds ratio with an informative Dirichlet prior, as a z-score:
    /// Monroe, Colaresi & Quinn 2008, *Political Analysis* 16(4).
    ///
    /// α is the prior of the word: α0 times its share in both corpora;
    /// δ = ln ((a + α) / (c + α0 − a − α)) − ln ((b + α) / (d + α0 − b − α))
    /// (eq. 16); σ² = 1 / (a + α) + 1 / (b + α) (eq. 20); ζ = δ / σ (eq. 22).
    pub(super) fn log_odds_z(&self) -> f64 {
        let both = (self.here + self.there) as f64;
        let alpha = PRIOR_WORDS * both / (self.words_here + self.words_there) as f64;
        let odds = |count: u64, words: u64| {
            let count = count as f64 + alpha;
            (count / (words as f64 + PRIOR_WORDS - count)).ln()
        };
        let delta = odds(self.here, self.words_here) - odds(self.there, self.words_there);
        let variance =
            1.0 / (self.here as f64 + alpha) + 1.0 / (self.there as f64 + alpha);
        delta / variance.sqrt()
    }
}
