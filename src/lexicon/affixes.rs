//! Patterns filed under the beginning or the end of a word.

use rustc_hash::FxHashMap;

/// Beginnings or ends of words, by their letters.
#[derive(Debug, Default)]
pub(super) struct Affixes {
    by_letters: FxHashMap<Box<str>, Vec<u32>>,
    lengths: Vec<usize>,
}

impl Affixes {
    /// Files a pattern.
    pub(super) fn add(&mut self, letters: &str, pattern: u32) {
        self.by_letters.entry(letters.into()).or_default().push(pattern);
        if !self.lengths.contains(&letters.len()) {
            self.lengths.push(letters.len());
            self.lengths.sort_unstable();
        }
    }

    /// The patterns whose letters `word` begins with, or ends with.
    pub(super) fn of<'a>(
        &'a self,
        word: &'a str,
        from_end: bool,
    ) -> impl Iterator<Item = &'a u32> + 'a {
        self.lengths
            .iter()
            .filter_map(move |&n| match from_end {
                false => word.get(..n),
                true => word.len().checked_sub(n).and_then(|at| word.get(at..)),
            })
            .filter_map(|letters| self.by_letters.get(letters))
            .flatten()
    }
}
