//! What a file is wrapped in, told by its first bytes: nothing, gzip, Zstandard.
//!
//! A new container is a line of [`Container::of`] and of [`unpacked`]. Zip is not one of
//! them, because it holds many files: `zipped`.

mod budget;
mod hashed;
mod members;
pub(super) mod zipped;

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

pub(super) use budget::Budget;
pub(super) use hashed::Fingerprint;
pub(super) use members::Damaged;

use budget::Counted;
use hashed::Hashed;
use members::Members;

/// How much is read at once.
pub(super) const BUFFER: usize = 1 << 16;

/// What a file is wrapped in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    Plain,
    Gzip,
    Zstd,
}

impl Container {
    /// Tells the container by the first bytes of a file.
    fn of(start: &[u8]) -> Container {
        match start {
            [0x1F, 0x8B, ..] => Container::Gzip,
            // A frame, or one that is skipped (RFC 8878, 3.1).
            [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => {
                Container::Zstd
            }
            _ => Container::Plain,
        }
    }

    /// The name for people.
    pub(super) fn name(self) -> &'static str {
        match self {
            Container::Plain => "plain file",
            Container::Gzip => "gzip",
            Container::Zstd => "Zstandard",
        }
    }
}

/// The endings of file names that a container adds.
pub(super) const ENDINGS: [&str; 4] = [".gz", ".gzip", ".zst", ".zstd"];

/// What is in a file, and its container. What is read of it goes into `fingerprint`
/// as it stands in the file, and into `budget` as it comes out. If it is known how every
/// member of it begins, damaged ones are passed over, and reading fails once for each.
pub(super) fn open<'a>(
    file: impl Read + 'a,
    fingerprint: &Fingerprint,
    budget: &Budget,
    begins: Option<&'static [u8]>,
) -> io::Result<(Container, Box<dyn Read + 'a>)> {
    let hashed = Hashed::new(file, fingerprint.clone());
    let mut packed = BufReader::with_capacity(BUFFER, hashed);
    let container = Container::of(packed.fill_buf()?);
    let count = |source| Counted::new(source, budget.clone(), fingerprint.clone());
    let bytes = match (container, begins) {
        (Container::Gzip, Some(start)) => Box::new(Members::new(packed, start)),
        _ => unpacked(container, packed)?,
    };
    Ok((container, Box::new(count(bytes))))
}

/// Reads a file for its fingerprint alone; gives its length.
pub(super) fn hash(file: impl Read, fingerprint: &Fingerprint) -> io::Result<u64> {
    io::copy(&mut Hashed::new(file, fingerprint.clone()), &mut io::sink())
}

/// The bytes inside. Members that follow each other are one file, as gzip has it.
fn unpacked<'a>(
    container: Container,
    packed: impl BufRead + 'a,
) -> io::Result<Box<dyn Read + 'a>> {
    Ok(match container {
        Container::Plain => Box::new(packed),
        Container::Gzip => Box::new(MultiGzDecoder::new(packed)),
        Container::Zstd => Box::new(zstd::Decoder::with_buffer(packed)?),
    })
}
