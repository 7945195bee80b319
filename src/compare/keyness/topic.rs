//! Does a word belong to a story, or to an outlet?
//!
//! The words of an event stand in the articles on it, many times, whoever
//! writes them; the words of an outlet come back in story after story.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

/// The stories on which an outlet is compared, by their words in one voice.
#[derive(Debug, Default)]
pub(super) struct StoryWords {
    /// How many stories have so many words.
    sizes: BTreeMap<u64, u64>,
    words: u64,
    /// Stories expected, by uses.
    expected: FxHashMap<u64, f64>,
}

impl StoryWords {
    /// Adds a story.
    pub(super) fn add(&mut self, words: u64) {
        *self.sizes.entry(words).or_default() += 1;
        self.words += words;
    }

    /// Whether a word that stands so many times in so many stories is one of
    /// theirs: it stands in one story only, or in no more than half as many as it
    /// would if each use fell anywhere.
    ///
    /// The logarithm of that ratio is the residual inverse document frequency
    /// (Church & Gale 1995, *Third Workshop on Very Large Corpora*), with stories
    /// as documents: a topic has 1 bit or more.
    pub(super) fn is_topic(&mut self, uses: u64, stories: u64) -> bool {
        stories <= 1 || 2.0 * stories as f64 <= self.expected(uses)
    }

    /// The stories that would have a word of so many uses: Σ (1 − exp (− uses ·
    /// words of the story / all words)).
    fn expected(&mut self, uses: u64) -> f64 {
        let StoryWords { sizes, words, expected } = self;
        *expected.entry(uses).or_insert_with(|| {
            let rate = uses as f64 / *words as f64;
            let found = |(size, number): (&u64, &u64)| {
                *number as f64 * -(-rate * *size as f64).exp_m1()
            };
            sizes.iter().map(found).sum()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::StoryWords;

    fn ten_stories() -> StoryWords {
        let mut stories = StoryWords::default();
        (0..10).for_each(|_| stories.add(1_000));
        stories
    }

    #[test]
    fn expected_stories_are_those_of_a_computation_by_hand() {
        // 10 (1 − e^(−0.5)), and 2 (1 − e^(−4 · 100 / 500)) + 1 − e^(−4 · 300 / 500).
        assert!((ten_stories().expected(5) - 3.934_693_402_873_666).abs() < 1e-12);
        let mut unequal = StoryWords::default();
        [100, 100, 300].into_iter().for_each(|words| unequal.add(words));
        assert!((unequal.expected(4) - 2.010_624_118_485_2).abs() < 1e-9);
    }

    #[test]
    fn a_topic_stands_in_few_stories() {
        // Of 20 uses 8.6 stories are expected.
        let mut stories = ten_stories();
        assert!(stories.is_topic(20, 4) && !stories.is_topic(20, 5));
        assert!(stories.is_topic(1, 1));
    }
}
