//! Does a word stand everywhere, or in one article?

/// The deviation of proportions (Gries 2008, *International Journal of Corpus
/// Linguistics* 13(4)): half the sum over the articles of |v − s|, where v is
/// the article's share of the word and s its share of all words. 0 is spread as
/// the words are; near 1 all stand in one short article.
///
/// `articles` are the counts and the words of those articles that have the word;
/// the others add their share s, which is what these leave of `words`.
pub(super) fn deviation_of_proportions(
    articles: impl Iterator<Item = (u64, u64)> + Clone,
    words: u64,
) -> f64 {
    let total: u64 = articles.clone().map(|(count, _)| count).sum();
    let mut deviation = 0.0;
    let mut rest = 1.0;
    for (count, size) in articles {
        let share = size as f64 / words as f64;
        deviation += (count as f64 / total as f64 - share).abs();
        rest -= share;
    }
    0.5 * (deviation + f64::max(rest, 0.0))
}

#[cfg(test)]
mod tests {
    use super::deviation_of_proportions;

    #[test]
    fn deviation_is_that_of_the_paper() {
        // Gries 2008: five parts of 9, 10, 10, 10 and 11 words in which a word
        // stands 1, 2, 3, 4 and 5 times. DP = 0.18.
        let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)];
        let deviation = deviation_of_proportions(parts.into_iter(), 50);
        assert!((deviation - 0.18).abs() < 1e-12, "{deviation}");
    }

    #[test]
    fn parts_without_the_word_add_their_share() {
        // All in the first of two parts: (|1 − 0.2| + |0 − 0.8|) / 2.
        let deviation = deviation_of_proportions([(6, 20)].into_iter(), 100);
        assert!((deviation - 0.8).abs() < 1e-12, "{deviation}");
    }
}
