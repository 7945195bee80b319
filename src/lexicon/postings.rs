//! Patterns filed under a whole word, with a neighbour that tells most of them off.

use super::slot::Slot;
use super::words::Words;

/// A pattern that is filed under a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    pub(super) pattern: u32,
    /// Where the neighbour stands, counted from the word.
    offset: i32,
    /// Which word it must be; the word itself where the pattern has no other.
    neighbour: u32,
}

/// All postings, word by word in one row: a look at a word touches one place in
/// memory, and a pattern is only touched where its neighbour agrees.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where the postings of each word begin, by its number; the end behind them.
    starts: Vec<u32>,
    postings: Vec<Posting>,
}

impl Posting {
    /// Files `pattern` under the slot `anchor`, which accepts `word`.
    pub(super) fn new(pattern: u32, slots: &[Slot], anchor: usize, word: u32) -> Posting {
        let distance = |at: usize| at as i32 - anchor as i32;
        let single = |(at, slot): (usize, &Slot)| match slot {
            Slot::One(number) if at != anchor => Some((distance(at), *number)),
            _ => None,
        };
        let others = slots.iter().enumerate().filter_map(single);
        let (offset, neighbour) =
            others.min_by_key(|(offset, _)| offset.abs()).unwrap_or((0, word));
        Posting { pattern, offset, neighbour }
    }

    fn agrees(&self, words: &Words, at: usize) -> bool {
        let place = at.checked_add_signed(self.offset as isize);
        place.is_some_and(|place| words.get(place) == Some(self.neighbour))
    }
}

impl Postings {
    /// Puts the postings of each word together; those of one word stay in order.
    pub(super) fn new(mut filed: Vec<(u32, Posting)>) -> Postings {
        filed.sort_by_key(|(word, _)| *word);
        let words = filed.last().map_or(0, |(word, _)| *word + 1);
        let first = |word| filed.partition_point(|(filed, _)| *filed < word) as u32;
        Postings {
            starts: (0..=words).map(first).collect(),
            postings: filed.into_iter().map(|(_, posting)| posting).collect(),
        }
    }

    /// The numbers of the patterns that may stand where the word at `at` does.
    pub(super) fn of(&self, words: &Words, at: usize) -> impl Iterator<Item = &u32> {
        let word = words.number(at) as usize;
        let range = match self.starts.get(word..word.saturating_add(2)) {
            Some([from, to]) => *from as usize..*to as usize,
            _ => 0..0,
        };
        let agreeing = self.postings[range].iter().filter(move |p| p.agrees(words, at));
        agreeing.map(|posting| &posting.pattern)
    }
}
