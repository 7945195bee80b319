//! Patterns filed under a whole word.

/// The numbers of all patterns, word by word in one row: a look at a word touches
/// one place in memory.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where the patterns of each word begin, by its number; the end behind them.
    starts: Vec<u32>,
    patterns: Vec<u32>,
}

impl Postings {
    /// Puts the patterns of each word together; those of one word stay in order.
    pub(super) fn new(mut filed: Vec<(u32, u32)>) -> Postings {
        filed.sort_by_key(|(word, _)| *word);
        let words = filed.last().map_or(0, |(word, _)| *word as usize + 1);
        let mut starts = vec![0; words + 1];
        filed.iter().for_each(|(word, _)| starts[*word as usize + 1] += 1);
        (0..words).for_each(|word| starts[word + 1] += starts[word]);
        Postings {
            starts,
            patterns: filed.into_iter().map(|(_, pattern)| pattern).collect(),
        }
    }

    /// The patterns that are filed under a word, by its number.
    pub(super) fn of(&self, word: u32) -> &[u32] {
        let word = word as usize;
        match self.starts.get(word..word.saturating_add(2)) {
            Some([from, to]) => &self.patterns[*from as usize..*to as usize],
            _ => &[],
        }
    }
}
