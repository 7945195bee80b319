//! Outlets that tell the same stories.

use super::{Lots, article};
use parallax::measure::Measured;

/// Outlets that tell the same stories at rates which are the same but for the
/// first outlet, whose are `ratio` times as high.
#[derive(Clone)]
pub(crate) struct Press {
    /// Words of an article of each outlet, times this.
    pub(crate) lengths: &'static [f64],
    pub(crate) stories: u64,
    /// Hits per 1,000 words of each category.
    pub(crate) per_thousand: Vec<f64>,
    /// Articles vary by 1 / √`shape` of their rate; stories vary, too.
    pub(crate) shape: f64,
    pub(crate) ratio: f64,
    /// All articles have [`EVEN`] words, and all stories the same rates.
    pub(crate) even: bool,
}

/// Words of an article where all have the same.
pub(crate) const EVEN: u64 = 400;

impl Press {
    /// Their articles.
    pub(crate) fn write(&self, seed: u64) -> Vec<Measured> {
        let mut lots = Lots(seed.wrapping_mul(0x5851_F42D_4C95_7F2D));
        let mut articles = Vec::new();
        for story in 0..self.stories {
            let mut heat = |rate: &f64| {
                rate / 1_000.0 * if self.even { 1.0 } else { lots.gamma(2.0) }
            };
            let heat: Vec<f64> = self.per_thousand.iter().map(&mut heat).collect();
            for (at, length) in self.lengths.iter().enumerate() {
                let words = if self.even { EVEN } else { lots.words() };
                let words = (words as f64 * length).ceil();
                let ratio = if at == 0 { self.ratio } else { 1.0 };
                let mut hits = |(category, heat): (usize, &f64)| {
                    let mean = words * heat * ratio * lots.gamma(self.shape);
                    (format!("category {category:02}"), lots.poisson(mean))
                };
                let hits: Vec<_> = heat.iter().enumerate().map(&mut hits).collect();
                let (outlet, story) = (format!("outlet {at}"), format!("story {story}"));
                articles.push(article(&outlet, &story, words as u64, &hits));
            }
        }
        articles
    }
}
