//! What a server answered: its status, and the page as it was before it was packed.

use std::io::Read;

use flate2::bufread::{DeflateDecoder, ZlibDecoder};

use super::record::Header;
use crate::corpus::container::{self, Budget, Fingerprint};
use crate::corpus::message;

/// An answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer<'a> {
    pub(super) status: u16,
    pub(super) header: Header,
    content: &'a [u8],
}

impl<'a> Answer<'a> {
    /// Takes an answer apart; `None` if it is none.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Answer<'a>> {
        let (first, mut rest) = line(bytes)?;
        let status = first.strip_prefix("HTTP/")?.split_ascii_whitespace().nth(1)?;
        let status = status.parse().ok()?;
        let mut header = Header::default();
        loop {
            let (field, behind) = line(rest)?;
            rest = behind;
            if field.is_empty() {
                return Some(Answer { status, header, content: rest });
            }
            header.add(&field);
        }
    }

    /// The page, of at most `limit` bytes; an error says why it cannot be unpacked.
    ///
    /// Archives differ in whether they keep the page as it was sent or as it was
    /// received, and often keep the header in either case: what is not packed is taken
    /// as it stands.
    pub(super) fn page(&self, budget: &Budget, limit: u64) -> Result<Vec<u8>, String> {
        let field = |name| self.header.get(name).unwrap_or_default().to_ascii_lowercase();
        let mut content = match field("transfer-encoding").contains("chunked") {
            true => dechunked(self.content).unwrap_or_else(|| self.content.to_vec()),
            false => self.content.to_vec(),
        };
        let codings = field("content-encoding");
        for coding in codings.split(',').rev().map(str::trim) {
            content = unpacked(content, coding, budget, limit)?;
        }
        Ok(content)
    }
}

/// The first line of a header, and what stands behind it.
fn line(bytes: &[u8]) -> Option<(String, &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let line = bytes[..end].strip_suffix(b"\r").unwrap_or(&bytes[..end]);
    Some((String::from_utf8_lossy(line).into_owned(), &bytes[end + 1..]))
}

/// Content that was sent in chunks, up to where it is cut off; `None` if it was not.
fn dechunked(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    while let Some((size, behind)) = line(bytes) {
        let size = size.split(';').next().unwrap_or_default().trim();
        let Ok(size) = usize::from_str_radix(size, 16) else { break };
        if size == 0 {
            return Some(out);
        }
        let size = size.min(behind.len());
        out.extend_from_slice(&behind[..size]);
        bytes = &behind[size..];
        bytes =
            bytes.strip_prefix(b"\r\n").or(bytes.strip_prefix(b"\n")).unwrap_or(bytes);
    }
    (!out.is_empty()).then_some(out)
}

fn unpacked(
    content: Vec<u8>,
    coding: &str,
    budget: &Budget,
    limit: u64,
) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let source: Box<dyn Read> = match coding {
        "gzip" | "x-gzip" | "zstd" => {
            let opened =
                container::open(&content[..], &Fingerprint::default(), budget, None);
            opened.map_err(|error| error.to_string())?.1
        }
        "deflate" if content.first().is_some_and(|byte| byte & 0x0F == 8) => {
            Box::new(ZlibDecoder::new(&content[..]))
        }
        "deflate" => Box::new(DeflateDecoder::new(&content[..])),
        "br" if !looks_like_text(&content) => {
            return Err("packed with Brotli, which is not read; fetch it unpacked".into());
        }
        _ => return Ok(content),
    };
    let outcome = source.take(limit.saturating_add(1)).read_to_end(&mut out);
    if out.len() as u64 > limit {
        let limit = message::size(limit);
        return Err(format!(
            "more than {limit} when unpacked; --limit record=SIZE takes more"
        ));
    }
    match outcome {
        Ok(_) => Ok(out),
        Err(_) if looks_like_text(&content) => Ok(content),
        Err(error) => Err(format!("cannot be unpacked ({coding}): {error}")),
    }
}

/// Whether a page begins here, and nothing packed.
fn looks_like_text(content: &[u8]) -> bool {
    let start = content.trim_ascii_start();
    start.starts_with(b"<") || start.starts_with(b"\xEF\xBB\xBF<")
}

#[cfg(test)]
mod tests {
    use super::{Answer, dechunked};

    #[test]
    fn answers_are_taken_apart() {
        let bytes =
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=x\r\n\r\n<p>";
        let answer = Answer::of(bytes).unwrap();
        assert_eq!((answer.status, answer.content), (200, &b"<p>"[..]));
        assert_eq!(answer.header.get("content-type"), Some("text/html; charset=x"));
        for none in ["", "HTTP/1.1\r\n\r\n", "<html>\n\n", "HTTP/1.1 200 OK\r\nA: b\r\n"]
        {
            assert!(Answer::of(none.as_bytes()).is_none(), "{none}");
        }
    }

    #[test]
    fn chunks_are_joined() {
        for (sent, expected) in [
            ("3\r\n<p>\r\n2;x=y\r\nHi\r\n0\r\n\r\n", Some("<p>Hi")),
            ("3\r\n<p>\r\nFF\r\nHi", Some("<p>Hi")),
            ("<p>Hi</p>\n", None),
            ("ffffffffffffffffff\r\nHi", None),
            ("", None),
        ] {
            let found = dechunked(sent.as_bytes()).map(|b| String::from_utf8(b).unwrap());
            assert_eq!(found.as_deref(), expected, "{sent:?}");
        }
    }
}
