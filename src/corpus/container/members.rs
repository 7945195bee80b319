//! Gzip members, each a file of its own, of which one may be damaged.
//!
//! Web archives are packed record by record. What stands behind a damaged record is
//! found by its first bytes, so that one bad sector costs one page and not a million.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

/// So much of a damaged member is looked through for the next one from its beginning;
/// damaged data may be unpacked far into what follows.
const KEPT: usize = 4 << 20;
/// So much is unpacked to see whether a member begins.
const LOOK: usize = 1 << 14;
/// More damaged members, or false beginnings of one, are no file that goes on.
const MOST: usize = 1_000;
/// How a member begins: the magic number and the only method (RFC 1952, 2.3.1).
const BEGIN: [u8; 3] = [0x1F, 0x8B, 0x08];

/// Reads members one after the other. Behind a damaged one it fails once, with
/// [`Damaged`], and goes on.
pub(super) struct Members<R: BufRead> {
    /// None at the end.
    member: Option<GzDecoder<Kept<R>>>,
    /// How the content of every member begins.
    start: &'static [u8],
    /// How many were damaged.
    damaged: usize,
}

/// A member that could not be read and was passed over.
#[derive(Debug, thiserror::Error)]
#[error(
    "a damaged piece of the compressed file: {0} bytes of it are passed over; copy the \
     file again"
)]
pub(in crate::corpus) struct Damaged(u64);

impl<R: BufRead> Members<R> {
    /// Reads members whose content begins with `start`.
    pub(super) fn new(packed: R, start: &'static [u8]) -> Members<R> {
        let kept = Kept { source: packed, bytes: Vec::new(), begun: 0, at: 0, lost: 0 };
        Members { member: Some(GzDecoder::new(kept)), start, damaged: 0 }
    }

    /// Goes on behind the end of a member.
    fn next_member(&mut self, mut packed: Kept<R>) -> io::Result<()> {
        packed.begin();
        if !packed.fill_buf()?.is_empty() {
            self.member = Some(GzDecoder::new(packed));
        }
        Ok(())
    }

    /// Looks for the member behind a damaged one; what is wrong with that is `cause`.
    fn pass(&mut self, mut packed: Kept<R>, cause: io::Error) -> io::Result<usize> {
        self.damaged += 1;
        if self.damaged > MOST || !packed.find(self.start)? {
            return Err(cause);
        }
        let passed = packed.passed();
        packed.begin();
        self.member = Some(GzDecoder::new(packed));
        Err(io::Error::new(io::ErrorKind::InvalidData, Damaged(passed)))
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(mut member) = self.member.take() {
            match member.read(buffer) {
                Ok(0) if !buffer.is_empty() => self.next_member(member.into_inner())?,
                Err(error) if error.kind() != io::ErrorKind::Interrupted => {
                    return self.pass(member.into_inner(), error);
                }
                other => {
                    self.member = Some(member);
                    return other;
                }
            }
        }
        Ok(0)
    }
}

/// A source whose bytes since the beginning of a member can be read again.
struct Kept<R> {
    source: R,
    bytes: Vec<u8>,
    /// Where the member begins, or what is still kept of it.
    begun: usize,
    /// What is read next.
    at: usize,
    /// How many bytes of the member are no longer kept.
    lost: u64,
}

impl<R: BufRead> Kept<R> {
    /// A member begins here.
    fn begin(&mut self) {
        (self.begun, self.lost) = (self.at, 0);
    }

    /// How many bytes stand between the beginning of the member and here.
    fn passed(&self) -> u64 {
        self.lost + (self.at - self.begun) as u64
    }

    /// Reads on, so that `length` bytes wait if they are there.
    fn fill(&mut self, length: usize) -> io::Result<()> {
        while self.bytes.len() - self.at < length {
            let new = self.source.fill_buf()?;
            let count = new.len();
            if count == 0 {
                break;
            }
            self.bytes.extend_from_slice(new);
            self.source.consume(count);
        }
        Ok(())
    }

    /// Drops what nobody reads again, when it is worth the moving.
    fn shrink(&mut self) {
        if self.at - self.begun > KEPT {
            self.lost += (self.at - self.begun) as u64;
            self.begun = self.at;
        }
        if self.begun > self.bytes.len() / 2 && self.begun > KEPT / 8 {
            self.bytes.drain(..self.begun);
            (self.at, self.begun) = (self.at - self.begun, 0);
        }
    }

    /// Goes to the next place behind the beginning of this member where one begins whose
    /// content begins with `start`; whether there is one.
    fn find(&mut self, start: &[u8]) -> io::Result<bool> {
        self.at = self.begun + usize::from(self.begun < self.bytes.len());
        for _ in 0..MOST {
            loop {
                self.fill(LOOK)?;
                let waiting = &self.bytes[self.at..];
                if waiting.len() < BEGIN.len() {
                    return Ok(false);
                }
                let found = waiting.windows(BEGIN.len()).position(|new| new == BEGIN);
                self.at += found.unwrap_or(waiting.len() + 1 - BEGIN.len());
                if found.is_some() {
                    break;
                }
                self.shrink();
            }
            self.fill(LOOK)?;
            let end = self.bytes.len().min(self.at + LOOK);
            if begins(&self.bytes[self.at..end], start) {
                return Ok(true);
            }
            self.at += 1;
        }
        Ok(false)
    }
}

/// Whether a member begins whose content begins with `start`.
fn begins(packed: &[u8], start: &[u8]) -> bool {
    let mut content = Vec::new();
    let content_of = GzDecoder::new(packed).take(start.len() as u64);
    drop({ content_of }.read_to_end(&mut content));
    content == start
}

impl<R: BufRead> Read for Kept<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Kept<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.fill(1)?;
        Ok(&self.bytes[self.at..])
    }

    fn consume(&mut self, count: usize) {
        self.at += count;
        self.shrink();
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::{Damaged, MOST, Members};

    fn member(content: &str) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(content.as_bytes()).unwrap();
        packed.finish().unwrap()
    }

    /// A record that deflate does not make short.
    fn record(number: u32) -> String {
        let noise = (1..400_u32).map(|at| (at * (number + 7919)).wrapping_pow(3) % 9973);
        let noise: Vec<String> = noise.map(|number| number.to_string()).collect();
        format!("WARC {number} {}\n", noise.join(" "))
    }

    /// What is read of a file, and what is said of the rest.
    fn read(file: &[u8]) -> (String, Vec<String>) {
        let mut members = Members::new(file, b"WARC");
        let (mut text, mut said) = (Vec::new(), Vec::new());
        while let Err(error) = members.read_to_end(&mut text) {
            let goes_on = error.get_ref().is_some_and(|cause| cause.is::<Damaged>());
            said.push(error.to_string());
            if !goes_on {
                break;
            }
        }
        (String::from_utf8_lossy(&text).into_owned(), said)
    }

    #[test]
    fn members_follow_each_other() {
        let [one, two] = [1, 2].map(record);
        let file = [member(&one), member(""), member(&two)].concat();
        assert_eq!(read(&file), (one + &two, Vec::new()));
        assert_eq!(read(&member("")), (String::new(), Vec::new()));
    }

    #[test]
    fn a_damaged_member_costs_itself() {
        let texts = [1, 2, 3].map(record);
        let [first, second, third] = texts.each_ref().map(|text| member(text));
        for (at, value) in [(0, 0), (2, 0), (12, 0xFF), (200, 0x55), (400, 0)] {
            let mut broken = second.clone();
            broken[at] = value;
            let (text, said) = read(&[&first[..], &broken, &third].concat());
            assert!(text.starts_with(&texts[0]), "{at}");
            assert!(text.ends_with(&texts[2]), "{at}");
            let expected = Damaged(second.len() as u64).to_string();
            assert_eq!(said, [expected], "{at}");
        }
        let cut = &second[..second.len() / 2];
        let (text, said) = read(&[&first, cut, &third].concat());
        assert!(text.starts_with(&texts[0]) && text.ends_with(&texts[2]));
        assert_eq!(said, [Damaged(cut.len() as u64).to_string()]);
    }

    #[test]
    fn junk_between_members_is_passed_over_and_an_end_is_an_end() {
        let texts = [1, 2].map(record);
        let [first, second] = texts.each_ref().map(|text| member(text));
        let junk = [0x1F, 0x8B, 0x08, 0, 7, 7];
        let (text, said) = read(&[&first[..], &junk, &second].concat());
        assert_eq!((text, said.len()), (texts.concat(), 1));
        let (text, said) = read(&[&first[..], &second[..90]].concat());
        assert!(text.starts_with(&texts[0]));
        assert_eq!(said.len(), 1, "cut off: {said:?}");
    }

    #[test]
    fn a_file_of_false_beginnings_is_given_up() {
        let junk = [0x1F, 0x8B, 0x08].repeat(100_000);
        assert_eq!(read(&junk).1.len(), 1);
        let broken = [member(&record(1))[..60].to_vec()].concat().repeat(2 * MOST);
        assert!(read(&broken).1.len() <= MOST + 1);
    }
}
