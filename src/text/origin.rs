//! Where the characters of a plain text stood in the text as it was read.

/// Code points there for code points here, as far as they differ: between two breaks
/// one here is one there. A text that was plain has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Origin {
    breaks: Vec<Break>,
}

/// Finds where the counts differ, from the first character to the last.
#[derive(Debug, Default)]
pub(super) struct Passed {
    origin: Origin,
    /// How many code points were written and read.
    counts: [u32; 2],
}

/// A place at which the count goes astray.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Break {
    /// The byte here.
    byte: u32,
    /// The code points before it here.
    here: u32,
    /// The code points there when the character before it ends,
    end: u32,
    /// and when the next begins: what was left out stands between.
    start: u32,
}

impl Passed {
    /// Notes that so many code points were read and so many written for them, up to the
    /// byte `at`.
    pub(super) fn pass(&mut self, at: usize, written: u32, read: u32) {
        let end = self.counts[1] + if written == 0 { 0 } else { read };
        self.counts = [self.counts[0] + written, self.counts[1] + read];
        if written == read {
            return;
        }
        let [here, start] = self.counts;
        let byte = at as u32;
        let breaks = &mut self.origin.breaks;
        match breaks.last_mut() {
            Some(last) if last.byte == byte => last.start = start,
            _ => breaks.push(Break { byte, here, end, start }),
        }
    }

    /// The origin of what was passed.
    pub(super) fn origin(self) -> Origin {
        self.origin
    }
}

impl Origin {
    /// The code point there of the character that begins at `byte` here, which is the
    /// code point `here`.
    pub(super) fn start(&self, byte: usize, here: usize) -> usize {
        self.before(byte)
            .map_or(here, |one| one.start as usize + here - one.here as usize)
    }

    /// The code point there behind the character that ends at `byte` here.
    pub(super) fn end(&self, byte: usize, here: usize) -> usize {
        match self.before(byte) {
            Some(one) if one.byte as usize == byte => one.end as usize,
            _ => self.start(byte, here),
        }
    }

    /// The last break up to a byte.
    fn before(&self, byte: usize) -> Option<&Break> {
        let behind = self.breaks.partition_point(|one| one.byte as usize <= byte);
        behind.checked_sub(1).map(|at| &self.breaks[at])
    }
}
