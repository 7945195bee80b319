//! Bytes that are not UTF-8 in a text that should be.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

/// A text, and how many bytes of it were read as Windows-1252.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) strays: usize,
}

impl Decoded<'_> {
    /// The same, held apart from the bytes.
    pub(crate) fn into_owned(self) -> Decoded<'static> {
        Decoded { text: Cow::Owned(self.text.into_owned()), strays: self.strays }
    }
}

/// The text that bytes mean: UTF-8, and what is not as Windows-1252.
///
/// | bytes | read |
/// |---|---|
/// | `caf\xE9`, `\x93so\x94` | café, “so” |
/// | `caf\xC3\xA9 caf\xE9` | café café |
/// | `\x81` | refused: no character of Windows-1252 |
/// | Cyrillic or Greek in an old encoding | refused: mostly strays |
///
/// # Errors
/// When the strays are not Windows-1252 either; the reason names the first.
pub(crate) fn text(bytes: &[u8]) -> Result<Decoded<'_>, String> {
    let mut text = String::new();
    let mut strays = 0;
    for chunk in bytes.utf8_chunks() {
        if chunk.invalid().is_empty() && strays == 0 {
            return Ok(Decoded { text: Cow::Borrowed(chunk.valid()), strays: 0 });
        }
        text.push_str(chunk.valid());
        if let Some(byte) = chunk.invalid().iter().find(|byte| is_unknown(**byte)) {
            return Err(refused(*byte));
        }
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        strays += chunk.invalid().len();
    }
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    match bytes.iter().find(|byte| !byte.is_ascii()) {
        // Western text has a stray for every ten letters at most.
        Some(byte) if strays > 8 && 3 * strays > letters => Err(refused(*byte)),
        _ => Ok(Decoded { text: Cow::Owned(text), strays }),
    }
}

/// Bytes for which Windows-1252 has no character.
fn is_unknown(byte: u8) -> bool {
    matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
}

fn refused(byte: u8) -> String {
    format!(
        "neither UTF-8 nor Windows-1252 (byte 0x{byte:02X}); save it as UTF-8, or name \
         its encoding with --encoding"
    )
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_is_not_utf_8_is_windows_1252() {
        for (bytes, expected, strays) in [
            (&b"plain"[..], "plain", 0),
            (b"", "", 0),
            (b"caf\xE9", "café", 1),
            (b"\x93so\x94 \x80 5", "“so” € 5", 3),
            (b"caf\xC3\xA9 caf\xE9", "café café", 1),
            (b"cut \xE2\x80", "cut â€", 2),
        ] {
            let decoded = text(bytes).unwrap();
            assert_eq!((&*decoded.text, decoded.strays), (expected, strays));
        }
    }

    #[test]
    fn what_is_not_western_is_refused() {
        let cyrillic = b"\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xF1\xEA\xE0\xE7\xE0\xEB";
        assert!(text(cyrillic).unwrap_err().contains("0xCF"));
        assert!(text(b"a \x81").unwrap_err().contains("0x81"));
    }
}
