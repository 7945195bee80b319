//! The records of a WARC file (ISO 28500), one after the other.

use std::io::{self, BufRead, Read};

use crate::corpus::container::Damaged;
use crate::corpus::message::said;

/// The longest line of a header, and the longest header, in bytes.
const LINE: u64 = 16_384;
const HEADER: usize = 262_144;

/// A record, its content read.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) header: Header,
    pub(super) body: Body,
}

/// The named fields of a header, names in lower case.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header(Vec<(String, String)>);

/// What stands in a record.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// More than may be held; it was passed over.
    TooLong,
    /// Nobody asked for it.
    Passed,
}

/// Why a piece of a file is no record.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Damage {
    /// Where it begins, counted in bytes as they come out of the container.
    pub(super) offset: u64,
    pub(super) reason: String,
}

impl Header {
    /// The value of a field.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| &value[..])
    }

    /// Adds a line `name: value`; one that begins with a space goes on with the last.
    pub(super) fn add(&mut self, line: &str) {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = self.0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            self.0.push((name.trim().to_ascii_lowercase(), value.trim().to_string()));
        }
    }
}

/// Reads records of which `wanted` holds.
///
/// What is no record is told of with its place, and the next one looked for. A record
/// that says it is longer than the file is looked through for those that it swallows.
pub(super) struct Records<R, W> {
    source: Back<R>,
    /// Where a record begins whose first line is read.
    begun: Option<u64>,
    /// The most bytes of a record that are held.
    limit: u64,
    wanted: W,
    /// What went wrong behind a record that was still good.
    failed: Option<io::Error>,
    is_over: bool,
}

impl<R: BufRead, W: Fn(&Header) -> bool> Records<R, W> {
    pub(super) fn new(source: R, limit: u64, wanted: W) -> Records<R, W> {
        let source = Back { held: Vec::new(), from: 0, offset: 0, source };
        Records { source, begun: None, limit, wanted, failed: None, is_over: false }
    }

    /// Reads the first line of the next record, and says where it begins; `None` at the
    /// end of the file.
    fn begin(&mut self) -> io::Result<Option<Result<u64, Damage>>> {
        if let Some(begun) = self.begun.take() {
            return Ok(Some(Ok(begun)));
        }
        let mut lost = None;
        loop {
            let at = self.source.offset;
            let line = self.line()?;
            let is_record = line.as_ref().is_some_and(|line| line.starts_with("WARC/"));
            match (line, lost) {
                (Some(_), None) if is_record => return Ok(Some(Ok(at))),
                (Some(line), _) if !is_record => {
                    lost = lost.or((!line.trim().is_empty()).then_some(at));
                }
                (_, Some(offset)) => {
                    self.begun = is_record.then_some(at);
                    return Ok(Some(Err(Damage { offset, reason: LOST.into() })));
                }
                (_, None) => return Ok(None),
            }
        }
    }

    fn record(&mut self) -> io::Result<Option<Result<Record, Damage>>> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        let offset = match self.begin()? {
            None => return Ok(None),
            Some(Err(damage)) => return Ok(Some(Err(damage))),
            Some(Ok(offset)) => offset,
        };
        let damage =
            |reason: &str| Ok(Some(Err(Damage { offset, reason: reason.into() })));
        let Some(header) = self.header()? else {
            return damage("a record whose header does not end");
        };
        let length = header.get("content-length").and_then(|n| n.parse::<u64>().ok());
        let Some(length) = length else {
            return damage("a record that does not say how long it is");
        };
        if !(self.wanted)(&header) || length > self.limit {
            let is_wanted = (self.wanted)(&header);
            let passed =
                io::copy(&mut self.source.by_ref().take(length), &mut io::sink())?;
            let body = if is_wanted { Body::TooLong } else { Body::Passed };
            return match passed < length {
                true => damage("a record that is cut off; copy the file again"),
                false => Ok(Some(Ok(Record { header, body }))),
            };
        }
        let mut body = Vec::new();
        self.source.by_ref().take(length).read_to_end(&mut body)?;
        if (body.len() as u64) == length && self.is_at_end() {
            return Ok(Some(Ok(Record { header, body: Body::Whole(body) })));
        }
        let held = body.len();
        let next = next_record(&body);
        if let Some(at) = next {
            self.source.put_back(&body.split_off(at));
        }
        match next {
            None if held as u64 == length => {
                Ok(Some(Ok(Record { header, body: Body::Whole(body) })))
            }
            None => {
                damage(&format!("a record of {length} bytes, of which {held} are there"))
            }
            Some(at) => damage(&format!(
                "a record of {length} bytes, in which another begins after {at}"
            )),
        }
    }

    /// Whether a record can end here: the file does, or another begins.
    fn is_at_end(&mut self) -> bool {
        let mut next = Vec::new();
        self.failed = self.source.by_ref().take(9).read_to_end(&mut next).err();
        let start = next.trim_ascii_start();
        let is_end = b"WARC/".starts_with(start)
            || start.starts_with(b"WARC/")
            || self.failed.is_some();
        self.source.put_back(&next);
        is_end
    }

    /// Reads a header; `None` if it does not end.
    fn header(&mut self) -> io::Result<Option<Header>> {
        let (mut header, mut length) = (Header::default(), 0);
        loop {
            let at = self.source.offset;
            let Some(line) = self.line()? else { return Ok(None) };
            if line.is_empty() {
                return Ok(Some(header));
            }
            length += line.len();
            self.begun = line.starts_with("WARC/").then_some(at);
            if length > HEADER || self.begun.is_some() {
                return Ok(None);
            }
            header.add(&line);
        }
    }

    /// The next line without its end; of one that is too long, its beginning.
    fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        let count = self.source.by_ref().take(LINE).read_until(b'\n', &mut line)?;
        if count == 0 {
            return Ok(None);
        }
        while line.ends_with(b"\n") || line.ends_with(b"\r") {
            line.pop();
        }
        Ok(Some(String::from_utf8_lossy(&line).into_owned()))
    }
}

/// A source to which bytes can be given back.
struct Back<R> {
    held: Vec<u8>,
    /// How many of these are read.
    from: usize,
    /// How many bytes have been read, and not been given back.
    offset: u64,
    source: R,
}

impl<R> Back<R> {
    fn put_back(&mut self, bytes: &[u8]) {
        self.offset = self.offset.saturating_sub(bytes.len() as u64);
        if self.held[..self.from].ends_with(bytes) {
            self.from -= bytes.len();
            return;
        }
        self.held = [bytes, &self.held[self.from..]].concat();
        self.from = 0;
    }
}

impl<R: BufRead> Read for Back<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut ready = self.fill_buf()?;
        let count = ready.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Back<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self.from < self.held.len() {
            true => Ok(&self.held[self.from..]),
            false => self.source.fill_buf(),
        }
    }

    fn consume(&mut self, count: usize) {
        self.offset += count as u64;
        match self.from < self.held.len() {
            true => self.from += count,
            false => self.source.consume(count),
        }
    }
}

impl<R: BufRead, W: Fn(&Header) -> bool> Iterator for Records<R, W> {
    type Item = Result<Record, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        match self.record() {
            Ok(Some(found)) => Some(found),
            Ok(None) => None,
            Err(error) => {
                let goes_on = error.get_ref().is_some_and(|cause| cause.is::<Damaged>());
                self.is_over = !goes_on;
                self.begun = None;
                // What was put back stood in the damaged piece, too.
                self.source.held.clear();
                self.source.from = 0;
                let offset = self.source.offset;
                let reason = if goes_on { error.to_string() } else { said(&error) };
                Some(Err(Damage { offset, reason }))
            }
        }
    }
}

/// What is wrong where no record begins.
const LOST: &str = "no record where one should begin; what stands there is passed over";

/// Where another record begins in the content of one.
fn next_record(body: &[u8]) -> Option<usize> {
    let mark = b"\nWARC/1.";
    body.windows(mark.len()).position(|window| window == mark).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::{Body, Records};

    fn record(kind: &str, length: &str, body: &str) -> String {
        format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}\r\n\r\n"
        )
    }

    /// The kinds and contents of the records, and what is said of the rest.
    fn read(file: &str) -> Vec<String> {
        let wanted = |header: &super::Header| header.get("warc-type") == Some("a");
        let records = Records::new(file.as_bytes(), 20, wanted);
        let told = records.map(|record| match record {
            Ok(record) => match record.body {
                Body::Whole(body) => String::from_utf8(body).unwrap(),
                other => format!("{other:?}"),
            },
            Err(damage) => format!("{}: {}", damage.offset, damage.reason),
        });
        told.collect()
    }

    #[test]
    fn damage_is_told_and_the_rest_is_read() {
        let (one, two) = (record("a", "3", "one"), record("a", "3", "two"));
        let other = record("b", "5", "other");
        let long = record("a", "30", &"x".repeat(30));
        assert_eq!(
            read(&format!("{one}{other}{long}{two}")),
            ["one", "Passed", "TooLong", "two"]
        );
        let lost = super::LOST;
        assert_eq!(
            read(&format!("{one}junk\r\nmore\r\n{two}junk")),
            ["one", &format!("52: {lost}"), "two", &format!("116: {lost}")]
        );
        let lying = record("a", "19", "x");
        assert_eq!(
            read(&format!("{lying}{two}")),
            ["0: a record of 19 bytes, in which another begins after 5", "two"]
        );
        let cut = &one[..one.len() - 6];
        assert_eq!(
            read(&format!("{two}{cut}")),
            ["two", "52: a record of 3 bytes, of which 1 are there"]
        );
        let boundless = record("a", "19", "x").replace("19", "18446744073709551615");
        assert_eq!(read(&format!("{boundless}{two}")).len(), 1);
        assert_eq!(
            read(&record("a", "many", "x"))[0],
            "0: a record that does not say how long it is"
        );
        let headless = "WARC/1.0\r\nWARC-Type: a\r\n";
        assert_eq!(
            read(&format!("{headless}{two}")),
            ["0: a record whose header does not end", "two"]
        );
        assert!(read("").is_empty() && read("\r\n\r\n").is_empty());
    }
}
