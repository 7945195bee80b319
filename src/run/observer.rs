//! Who is told how far a run is.

use std::fmt;

/// A part of the work, counted in articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The first pass: articles are read and measured.
    Read,
    /// The second: what all of them say of each is given to it.
    Finish,
    /// Stories are gathered for the comparison.
    Compare,
}

/// Is told when articles are done with: the stage, how many more, and out of how many in
/// all. It changes nothing in the result, and may be told by several threads at once.
#[derive(Clone, Copy, Default)]
pub struct Observer<'o>(Option<&'o Tell<'o>>);

type Tell<'o> = dyn Fn(Stage, u64, u64) + Sync + 'o;

impl<'o> Observer<'o> {
    /// Somebody.
    pub fn new(tell: &'o Tell<'o>) -> Observer<'o> {
        Observer(Some(tell))
    }

    pub(super) fn tell(self, stage: Stage, more: usize, all: usize) {
        if let Some(tell) = self.0 {
            tell(stage, more as u64, all as u64);
        }
    }
}

impl fmt::Debug for Observer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Observer" } else { "nobody" })
    }
}
