//! Is a word more frequent here than there, beyond chance?

use statrs::distribution::{ChiSquared, ContinuousCDF};

/// A word in two corpora, with all words of these.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frequencies {
    /// a: the word here.
    pub(crate) here: u64,
    /// b: the word there.
    pub(crate) there: u64,
    /// c: all words here.
    pub(crate) words_here: u64,
    /// d: all words there.
    pub(crate) words_there: u64,
}

impl Frequencies {
    /// The log-likelihood statistic of the table of four cells (Dunning 1993,
    /// *Computational Linguistics* 19(1)): G² = 2 Σ O ln (O / E) over a, b, c − a
    /// and d − b, with E = row sum · column sum / (c + d).
    pub(crate) fn g2(&self) -> f64 {
        let Frequencies { here, there, words_here, words_there } = *self;
        let all = (words_here + words_there) as f64;
        let term = |observed: u64, row: u64, column: u64| match observed {
            0 => 0.0,
            _ => {
                let expected = row as f64 * column as f64 / all;
                observed as f64 * (observed as f64 / expected).ln()
            }
        };
        let word = here + there;
        let rest_here = words_here.saturating_sub(here);
        let rest_there = words_there.saturating_sub(there);
        let rest = rest_here + rest_there;
        let uses = term(here, word, words_here) + term(there, word, words_there);
        let others =
            term(rest_here, rest, words_here) + term(rest_there, rest, words_there);
        (2.0 * (uses + others)).max(0.0)
    }

    /// The chance of such a G² if words fell independently: χ² with one degree
    /// of freedom (Dunning 1993).
    pub(super) fn p_value(&self) -> f64 {
        ChiSquared::new(1.0).map_or(1.0, |chi_squared| chi_squared.sf(self.g2()))
    }
}
