//! The records of a WARC file (ISO 28500), one after the other.

use std::io::{self, BufRead, Cursor, Read};

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
    source: io::Chain<Cursor<Vec<u8>>, R>,
    offset: u64,
    /// The most bytes of a record that are held.
    limit: u64,
    wanted: W,
    is_over: bool,
}

impl<R: BufRead, W: Fn(&Header) -> bool> Records<R, W> {
    pub(super) fn new(source: R, limit: u64, wanted: W) -> Records<R, W> {
        let source = Cursor::new(Vec::new()).chain(source);
        Records { source, offset: 0, limit, wanted, is_over: false }
    }

    /// Looks for the first line of a record; `None` at the end of the file.
    fn begin(&mut self) -> io::Result<Option<Result<(), Damage>>> {
        let mut lost = None;
        loop {
            let offset = self.offset;
            let line = self.line()?;
            let damage = |offset| Damage {
                offset,
                reason: "no record where one should begin; what stands there is passed \
                         over"
                    .into(),
            };
            match line {
                None => return Ok(lost.map(damage).map(Err)),
                Some(line) if line.starts_with("WARC/") => {
                    let Some(lost) = lost else { return Ok(Some(Ok(()))) };
                    self.put_back(format!("{line}\n").into_bytes());
                    return Ok(Some(Err(damage(lost))));
                }
                Some(line) if line.trim().is_empty() => {}
                Some(_) => lost = lost.or(Some(offset)),
            }
        }
    }

    fn record(&mut self) -> io::Result<Option<Result<Record, Damage>>> {
        let offset = self.offset;
        match self.begin()? {
            None => return Ok(None),
            Some(Err(damage)) => return Ok(Some(Err(damage))),
            Some(Ok(())) => {}
        }
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
            self.offset += passed;
            let body = if is_wanted { Body::TooLong } else { Body::Passed };
            return match passed < length {
                true => damage("a record that is cut off; copy the file again"),
                false => Ok(Some(Ok(Record { header, body }))),
            };
        }
        let mut body = Vec::new();
        self.source.by_ref().take(length).read_to_end(&mut body)?;
        self.offset += body.len() as u64;
        if (body.len() as u64) == length && self.is_at_end()? {
            return Ok(Some(Ok(Record { header, body: Body::Whole(body) })));
        }
        let held = body.len();
        let next = next_record(&body);
        if let Some(at) = next {
            self.put_back(body.split_off(at));
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
    fn is_at_end(&mut self) -> io::Result<bool> {
        let mut next = Vec::new();
        self.source.by_ref().take(9).read_to_end(&mut next)?;
        self.offset += next.len() as u64;
        let start = next.trim_ascii_start();
        let is_end = b"WARC/".starts_with(start) || start.starts_with(b"WARC/");
        self.put_back(next);
        Ok(is_end)
    }

    /// Reads a header; `None` if it does not end.
    fn header(&mut self) -> io::Result<Option<Header>> {
        let (mut header, mut length) = (Header::default(), 0);
        while let Some(line) = self.line()? {
            if line.is_empty() {
                return Ok(Some(header));
            }
            length += line.len();
            if length > HEADER || line.starts_with("WARC/") {
                return Ok(None);
            }
            header.add(&line);
        }
        Ok(None)
    }

    /// The next line without its end; of one that is too long, its beginning.
    fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        let count = self.source.by_ref().take(LINE).read_until(b'\n', &mut line)?;
        self.offset += count as u64;
        if count == 0 {
            return Ok(None);
        }
        while line.ends_with(b"\n") || line.ends_with(b"\r") {
            line.pop();
        }
        Ok(Some(String::from_utf8_lossy(&line).into_owned()))
    }

    /// Reads bytes once more.
    fn put_back(&mut self, bytes: Vec<u8>) {
        self.offset = self.offset.saturating_sub(bytes.len() as u64);
        let (held, _) = self.source.get_mut();
        let rest = held.get_ref()[held.position() as usize..].to_vec();
        *held = Cursor::new([bytes, rest].concat());
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
                self.is_over = true;
                let reason = crate::corpus::source::said(&error);
                Some(Err(Damage { offset: self.offset, reason }))
            }
        }
    }
}

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
        let lost = "no record where one should begin; what stands there is passed over";
        assert_eq!(
            read(&format!("{one}junk\r\nmore\r\n{two}junk")),
            ["one", &format!("58: {lost}"), "two", &format!("128: {lost}")]
        );
        let lying = record("a", "19", "x");
        assert_eq!(
            read(&format!("{lying}{two}")),
            ["0: a record of 19 bytes, in which another begins after 5", "two"]
        );
        let cut = &one[..one.len() - 6];
        assert_eq!(
            read(&format!("{two}{cut}")),
            ["two", "54: a record of 3 bytes, of which 1 are there"]
        );
        let boundless = record("a", "19", "x").replace("19", "18446744073709551615");
        assert_eq!(read(&format!("{boundless}{two}")).len(), 1);
        assert_eq!(
            read(&record("a", "many", "x"))[0],
            "0: a record that does not say how long it is"
        );
        assert!(read("").is_empty() && read("\r\n\r\n").is_empty());
    }
}
