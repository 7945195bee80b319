//! JSON values as bytes, found without understanding them.

use std::io::{self, BufRead};

/// A reader that takes one JSON value after the other from a source. Where a value ends
/// is certain only if it is one; who parses it sees.
pub(super) struct Values<R> {
    source: R,
    limit: u64,
}

/// Why a value could not be taken.
#[derive(Debug)]
pub(super) enum Stop {
    Io(io::Error),
    /// The source ends within it.
    Cut,
    /// It is longer than the limit.
    Long,
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Io(error)
    }
}

impl<R: BufRead> Values<R> {
    pub(super) fn new(source: R, limit: u64) -> Values<R> {
        Values { source, limit }
    }

    /// The next byte that is no white space, left where it is.
    pub(super) fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            let bytes = self.source.fill_buf()?;
            let Some(length) = Some(bytes.len()).filter(|length| *length > 0) else {
                return Ok(None);
            };
            let at = bytes.iter().position(|byte| !byte.is_ascii_whitespace());
            let found = at.map(|at| bytes[at]);
            self.source.consume(at.unwrap_or(length));
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    /// Takes the byte that was seen.
    pub(super) fn pass(&mut self) {
        self.source.consume(1);
    }

    /// Takes the next value into `value`, behind what is there.
    pub(super) fn take(&mut self, value: &mut Vec<u8>) -> Result<(), Stop> {
        self.peek()?;
        let mut scan = Scan::default();
        let most = value.len() as u64 + self.limit;
        loop {
            let bytes = self.source.fill_buf()?;
            if bytes.is_empty() {
                return if scan.may_end() { Ok(()) } else { Err(Stop::Cut) };
            }
            let (length, is_over) = scan.follow(bytes);
            value.extend_from_slice(&bytes[..length]);
            self.source.consume(length);
            if is_over {
                return Ok(());
            }
            if value.len() as u64 > most {
                return Err(Stop::Long);
            }
        }
    }
}

/// Where in a value the bytes are.
#[derive(Debug, Default)]
struct Scan {
    depth: u64,
    is_string: bool,
    is_escaped: bool,
    has_begun: bool,
}

impl Scan {
    /// Follows a value: how many of the bytes belong to it, and whether it ends there.
    fn follow(&mut self, bytes: &[u8]) -> (usize, bool) {
        for (at, byte) in bytes.iter().enumerate() {
            if self.is_string {
                match byte {
                    _ if self.is_escaped => self.is_escaped = false,
                    b'\\' => self.is_escaped = true,
                    b'"' => {
                        self.is_string = false;
                        if self.depth == 0 {
                            return (at + 1, true);
                        }
                    }
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => self.is_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' if self.depth == 0 => return (at, true),
                b'}' | b']' => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        return (at + 1, true);
                    }
                }
                b',' | b':' if self.depth == 0 => return (at, true),
                byte if byte.is_ascii_whitespace() && self.depth == 0 => {
                    return (at, true);
                }
                _ => {}
            }
            self.has_begun = true;
        }
        (bytes.len(), false)
    }

    /// Whether a value may be over where the source is: a number, a word.
    fn may_end(&self) -> bool {
        self.has_begun && self.depth == 0 && !self.is_string
    }
}

/// Whether text that begins so is JSON Lines: an object a line, and more than one.
pub(super) fn are_lines(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let first = lines.next().unwrap_or_default();
    let is_object =
        first.starts_with(b"{") && Scan::default().follow(first) == (first.len(), true);
    let next = lines.find(|line| !line.is_empty());
    is_object && next.is_some_and(|line| line.starts_with(b"{"))
}
