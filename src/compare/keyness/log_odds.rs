//! Is a word more frequent here than there, with rare words held back?

use super::g2::Frequencies;

impl Frequencies {
    /// The weighted log-odds with an informative Dirichlet prior: Monroe, Colaresi
    /// & Quinn 2008, *Political Analysis* 16(4), as the R package tidylo makes
    /// them of two sets, here and there.
    ///
    /// The prior α of a word is its count in both sets, that of all words c + d:
    /// with y = a + α, δ = ln (y / (c + α0 − y)) − ln (α / (α0 − α)) and
    /// σ² = 1 / y + 1 / (3 α), since both sets with their priors hold the word
    /// 3 α times; ζ = δ / σ. So strong a prior draws every word towards 0: ζ puts
    /// words in order and is not to be read against 1.96.
    pub(super) fn log_odds_z(&self) -> f64 {
        let prior = (self.here + self.there) as f64;
        let all = (self.words_here + self.words_there) as f64;
        let count = self.here as f64 + prior;
        let delta = (count / (self.words_here as f64 + all - count)).ln()
            - (prior / (all - prior)).ln();
        delta / (1.0 / count + 1.0 / (3.0 * prior)).sqrt()
    }
}
