//! Does a word stand everywhere, or in one article?

/// The deviation of proportions (Gries 2008, *International Journal of Corpus
/// Linguistics* 13(4)): half the sum over the articles of |v − s|, where v is
/// the article's share of the word and s its share of all words. 0 is spread as
/// the words are; near 1 all stand in one short article.
///
/// Articles that have the word are added one by one; the others have the share s
/// that these leave.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Deviation {
    sum: f64,
    /// The share of all words that the articles with the word have.
    shares: f64,
}

impl Deviation {
    /// Adds an article with `count` of the `total` uses and `words` of all `all`.
    pub(super) fn add(&mut self, count: u64, total: u64, words: u64, all: u64) {
        let share = words as f64 / all as f64;
        self.sum += (count as f64 / total as f64 - share).abs();
        self.shares += share;
    }

    /// DP, from 0 to 1 less the share of the smallest article.
    pub(super) fn of_proportions(self) -> f64 {
        0.5 * (self.sum + f64::max(1.0 - self.shares, 0.0))
    }

    /// DP over the most that it can be (Lijffijt & Gries 2012, *International
    /// Journal of Corpus Linguistics* 17(1)): 1 is reached, however long the
    /// articles. None for a single article.
    pub(super) fn normalised(self, smallest: u64, all: u64) -> Option<f64> {
        let most = 1.0 - smallest as f64 / all as f64;
        (most > 0.0).then(|| self.of_proportions() / most)
    }
}

#[cfg(test)]
mod tests {
    use super::Deviation;

    fn check(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-12, "{value} is not {expected}");
    }

    fn of(articles: &[(u64, u64)], all: u64) -> Deviation {
        let total = articles.iter().map(|(count, _)| count).sum();
        let mut deviation = Deviation::default();
        articles.iter().for_each(|(count, words)| {
            deviation.add(*count, total, *words, all);
        });
        deviation
    }

    #[test]
    fn deviation_is_that_of_the_paper() {
        // Gries 2008: five parts of 9, 10, 10, 10 and 11 words in which a word
        // stands 1, 2, 3, 4 and 5 times. DP = 0.18; the most is 1 − 9 / 50.
        let deviation = of(&[(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)], 50);
        check(deviation.of_proportions(), 0.18);
        check(deviation.normalised(9, 50).unwrap(), 0.18 / 0.82);
    }

    #[test]
    fn parts_without_the_word_add_their_share() {
        // All in the first of two parts: (|1 − 0.2| + |0 − 0.8|) / 2, which is the
        // most that there can be.
        let deviation = of(&[(6, 20)], 100);
        check(deviation.of_proportions(), 0.8);
        check(deviation.normalised(20, 100).unwrap(), 1.0);
    }

    #[test]
    fn one_article_has_no_spread() {
        assert_eq!(of(&[(6, 20)], 20).normalised(20, 20), None);
    }
}
