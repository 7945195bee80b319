//! Bytes become text: UTF-8, what a byte-order mark says, what was asked for, and for
//! stray bytes Windows-1252, which holds Latin-1.
//!
//! * [`begin`] tells the encoding of a source by its first bytes and turns UTF-16, and
//!   what was asked for, into UTF-8 as it is read.
//! * [`text`] then takes a record: what is not UTF-8 in it is Windows-1252, and is
//!   counted. So files of either kind, and files that mix them, need no guess about
//!   the whole, and a file of any size is read in one go.
//! * [`page`] takes a web page, which says its encoding itself.

mod declared;
mod mojibake;
mod stray;
mod transcoded;

use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

pub(super) use declared::page;
pub(super) use mojibake::is_mojibake;
pub(crate) use stray::{Decoded, text};

use transcoded::Transcoded;

/// The encoding that a name means: `windows-1252`, `latin1`, `utf-16`.
///
/// # Errors
/// When no encoding is called so.
pub fn named(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes())
        .filter(|encoding| *encoding != encoding_rs::REPLACEMENT)
        .ok_or_else(|| format!("no encoding is called {name}; try windows-1252"))
}

/// A source of UTF-8, but for stray bytes, without its byte-order mark.
pub(super) struct Begun<'a> {
    pub(super) source: BufReader<Box<dyn Read + 'a>>,
    pub(super) encoding: &'static Encoding,
}

/// Tells the encoding of a source; `asked` is taken where no mark says otherwise.
///
/// An error says that this is no text.
pub(super) fn begin<'a>(
    mut source: BufReader<Box<dyn Read + 'a>>,
    asked: Option<&'static Encoding>,
) -> io::Result<Result<Begun<'a>, String>> {
    let start = source.fill_buf()?;
    if start.starts_with(b"\xFF\xFE\0\0") || start.starts_with(b"\0\0\xFE\xFF") {
        return Ok(Err(UTF_32.into()));
    }
    let marked = Encoding::for_bom(start);
    let encoding =
        marked.map(|(encoding, _)| encoding).or(asked).or_else(|| utf_16(start));
    let encoding = encoding.unwrap_or(UTF_8);
    if encoding == UTF_8 && start.contains(&0) {
        return Ok(Err(BINARY.into()));
    }
    source.consume(marked.map_or(0, |(_, length)| length));
    if encoding == UTF_8 {
        return Ok(Ok(Begun { source, encoding }));
    }
    let capacity = source.capacity();
    let source: Box<dyn Read> = Box::new(Transcoded::new(source, encoding));
    Ok(Ok(Begun { source: BufReader::with_capacity(capacity, source), encoding }))
}

/// The text of a whole file that is not read as a corpus is, such as a word list, and
/// how many of its bytes were read as Windows-1252.
///
/// # Errors
/// When it is no text.
pub(crate) fn whole(bytes: &[u8]) -> Result<Decoded<'static>, String> {
    let source: Box<dyn Read> = Box::new(io::Cursor::new(bytes.to_vec()));
    let said = |error: io::Error| error.to_string();
    let mut begun = begin(BufReader::new(source), None).map_err(said)??;
    let mut bytes = Vec::new();
    begun.source.read_to_end(&mut bytes).map_err(said)?;
    Ok(text(&bytes)?.into_owned())
}

const UTF_32: &str = "UTF-32, which is not read; save it as UTF-8";

/// What is wrong with a file that has NUL bytes.
const BINARY: &str = "a binary file (it has NUL bytes); save it as plain text";

/// UTF-16 without a mark, if the first bytes look like it: Latin letters have a zero
/// byte each, always on the same side.
fn utf_16(start: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 256;
    let pairs = start[..start.len().min(LOOKED_AT)].chunks_exact(2);
    let (mut before, mut behind, count) = (0, 0, pairs.len());
    for pair in pairs {
        before += usize::from(pair[0] == 0);
        behind += usize::from(pair[1] == 0);
    }
    match (before, behind) {
        (0, behind) if count > 1 && 4 * behind >= 3 * count => Some(UTF_16LE),
        (before, 0) if count > 1 && 4 * before >= 3 * count => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{named, whole};

    #[test]
    fn marks_and_zero_bytes_tell_the_encoding() {
        for (bytes, expected) in [
            (&b"a\xE2\x80\x9C"[..], "a“"),
            (b"\xEF\xBB\xBFa", "a"),
            (b"\xFF\xFEa\0\x1C\x20", "a“"),
            (b"\xFE\xFF\0a\x20\x1C", "a“"),
            (b"a\0b\0c\0d\0", "abcd"),
            (b"\0a\0b\0c\0d", "abcd"),
            (b"", ""),
        ] {
            assert_eq!(whole(bytes).map(|d| d.text.into_owned()), Ok(expected.into()));
        }
        assert!(whole(b"PK\x03\x04\0\0").is_err());
    }

    #[test]
    fn encodings_have_names() {
        assert_eq!(named("latin1").map(|e| e.name()), Ok("windows-1252"));
        assert!(named("klingon").is_err() && named("hz-gb-2312").is_err());
    }
}
