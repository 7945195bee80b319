//! Pages say in which encoding they are, and are not always right.

use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED};

use super::{BINARY, Decoded, text, utf_16};

/// Where a page says its encoding, at the latest; the standard asks for it within 1,024
/// bytes, and some write comments before it.
const HEAD: usize = 4_096;

/// The text of a page, and the encoding that was taken.
///
/// | first of these | taken |
/// |---|---|
/// | a byte-order mark | what it says |
/// | valid UTF-8 with other signs than ASCII | UTF-8, whatever is declared: a page that is saved keeps the declaration it had |
/// | `server`, what the server said; then the page's `<meta>` | that |
/// | `asked` | that |
/// | nothing | UTF-8, and what is not as Windows-1252 ([`text`]) |
///
/// # Errors
/// When it is no text.
pub(in crate::corpus) fn page(
    bytes: &[u8],
    server: Option<&str>,
    asked: Option<&'static Encoding>,
) -> Result<(Decoded<'static>, &'static Encoding), String> {
    if let Some((marked, length)) = Encoding::for_bom(bytes) {
        return Ok((decoded(&bytes[length..], marked)?, marked));
    }
    if let Some(encoding) = utf_16(bytes) {
        return Ok((decoded(bytes, encoding)?, encoding));
    }
    let named = |name: &str| Encoding::for_label(name.trim().as_bytes());
    let declared = server.and_then(named).or_else(|| in_head(bytes)).map(real);
    let is_unknown = |encoding: &&Encoding| *encoding != REPLACEMENT;
    let encoding = declared.filter(is_unknown).or(asked).unwrap_or(UTF_8);
    let is_utf_8 = !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
    let encoding = if is_utf_8 { UTF_8 } else { encoding };
    Ok((decoded(bytes, encoding)?, encoding))
}

fn decoded(
    bytes: &[u8],
    encoding: &'static Encoding,
) -> Result<Decoded<'static>, String> {
    if encoding == UTF_8 {
        let head = &bytes[..bytes.len().min(HEAD)];
        return match head.contains(&0) {
            true => Err(BINARY.into()),
            false => text(bytes).map(Decoded::into_owned),
        };
    }
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let strays = text.matches('\u{FFFD}').count();
    Ok(Decoded { text: text.into_owned().into(), strays })
}

/// What a name in a page really means: it can be read as ASCII, or it is none of these.
fn real(encoding: &'static Encoding) -> &'static Encoding {
    match encoding {
        e if e == UTF_16LE || e == UTF_16BE => UTF_8,
        e if e == X_USER_DEFINED => encoding_rs::WINDOWS_1252,
        other => other,
    }
}

/// The encoding that the beginning of a page names: `<meta charset=…>`, `<meta
/// http-equiv=… content="…; charset=…">`, `<?xml … encoding=…?>`.
fn in_head(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let xml = head.trim_start().strip_prefix("<?xml");
    let xml = xml.and_then(|xml| value(xml.split('>').next()?, "encoding"));
    let mut tags = head.split("<meta").skip(1).filter_map(|tag| tag.split('>').next());
    let found = xml.or_else(|| tags.find_map(|tag| value(tag, "charset")));
    Encoding::for_label(found?.as_bytes())
}

/// `charset = "utf-8"`.
fn value(tag: &str, name: &str) -> Option<String> {
    let (_, behind) = tag.split_once(name)?;
    let behind = behind.trim_start().strip_prefix('=')?.trim_start();
    let behind = behind.trim_start_matches(['"', '\'']);
    let end = behind.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c));
    Some(behind[..end.unwrap_or(behind.len())].to_string())
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn pages_are_read_as_they_say_unless_they_are_wrong() {
        let cases: [(&[u8], Option<&str>, &str, &str); 12] = [
            (b"<p>caf\xE9", None, "<p>caf\u{e9}", "UTF-8"),
            (b"<meta charset=iso-8859-2>\xB1", None, "\u{105}", "ISO-8859-2"),
            (b"<META http-equiv=content-type content='text/html; charset=windows-1251'>\xDF", None, "\u{42f}", "windows-1251"),
            (b"<?xml version='1.0' encoding='shift_jis'?>\x83\x65", None, "\u{30c6}", "Shift_JIS"),
            (b"<meta charset='iso-8859-1'>\xC3\xA9", None, "\u{e9}", "UTF-8"),
            (b"\xEF\xBB\xBF<meta charset=iso-8859-1>\xC3\xA9", None, "\u{e9}", "UTF-8"),
            (b"\xFF\xFE<\0p\0>\0\xE9\0", None, "<p>\u{e9}", "UTF-16LE"),
            (b"<\0p\0>\0a\0b\0c\0", None, "<p>abc", "UTF-16LE"),
            (b"<meta charset=utf-16>\xE9", None, "\u{e9}", "UTF-8"),
            (b"<meta charset=klingon>\xE9", None, "\u{e9}", "UTF-8"),
            (b"<meta charset=utf-8>\xC1", Some("koi8-r"), "\u{430}", "KOI8-R"),
            (b"<meta charset=utf-7>+ADw-", None, "+ADw-", "UTF-8"),
        ];
        for (bytes, server, expected, name) in cases {
            let (decoded, encoding) = page(bytes, server, None).unwrap();
            let shown = String::from_utf8_lossy(bytes);
            assert!(decoded.text.ends_with(expected), "{shown}: {}", decoded.text);
            assert_eq!(encoding.name(), name, "{shown}");
        }
        assert!(page(b"GIF89a\0\0\0", None, None).is_err());
    }
}
