//! A few texts, each with how often.

/// Texts with how often, by the alphabet. Most names have one spelling, so that a list
/// is a tenth as large as a map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct Counts(Vec<(Box<str>, u64)>);

impl Counts {
    /// Counts a text.
    pub(in crate::compare) fn add(&mut self, text: &str, times: u64) {
        match self.0.binary_search_by(|(known, _)| (**known).cmp(text)) {
            Ok(at) => self.0[at].1 += times,
            Err(at) => {
                // Nothing is kept free: there are many lists, and they rarely grow.
                self.0.reserve_exact(1);
                self.0.insert(at, (text.into(), times));
            }
        }
    }

    /// Adds other counts.
    pub(in crate::compare) fn merge(&mut self, other: &Counts) {
        other.iter().for_each(|(text, times)| self.add(text, times));
    }

    /// The texts, by the alphabet.
    pub(in crate::compare) fn iter(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&str, u64)> {
        self.0.iter().map(|(text, times)| (&**text, *times))
    }
}
