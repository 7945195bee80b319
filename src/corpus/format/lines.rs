//! JSON Lines: one object a line.

use std::io::{self, BufRead, Read};

use super::{Body, Problem, Raw};
use crate::corpus::message;
use crate::corpus::source::Source;

/// The lines of a source that are not empty; each should be an object. A broken one
/// leaves those behind it whole.
pub(super) fn records<'a>(
    source: Source<'a>,
    limit: u64,
) -> impl Iterator<Item = Result<Raw, Problem>> + 'a {
    Lines { source: source.text, limit, number: 0, is_over: false }
}

struct Lines<R> {
    source: R,
    limit: u64,
    number: u64,
    is_over: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Raw, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_over {
            let mut line = Vec::new();
            self.number += 1;
            let number = self.number;
            let problem = |reason| Some(Err(Problem { line: number, reason }));
            match self.line(&mut line) {
                Ok(Length::End) => return None,
                Ok(Length::Whole) if line.trim_ascii().is_empty() => {}
                Ok(Length::Whole) => {
                    return Some(Ok(Raw { line: number, body: Body::Json(line, None) }));
                }
                Ok(Length::Cut) => {
                    let limit = message::size(self.limit);
                    return problem(format!(
                        "a line of more than {limit}; --limit record=SIZE takes more"
                    ));
                }
                Err(error) => {
                    self.is_over = true;
                    return problem(message::said(&error));
                }
            }
        }
        None
    }
}

/// How a line was got.
enum Length {
    End,
    Whole,
    Cut,
}

impl<R: BufRead> Lines<R> {
    /// Reads the next line without holding more of it than the limit.
    fn line(&mut self, line: &mut Vec<u8>) -> io::Result<Length> {
        let count = self.source.by_ref().take(self.limit).read_until(b'\n', line)?;
        if count == 0 {
            return Ok(Length::End);
        }
        if (count as u64) < self.limit || line.ends_with(b"\n") {
            return Ok(Length::Whole);
        }
        self.source.skip_until(b'\n')?;
        Ok(Length::Cut)
    }
}
