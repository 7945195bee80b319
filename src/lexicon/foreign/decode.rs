//! Bytes become text: UTF-8, or else Windows-1252, which holds Latin-1.

use super::dictionary::Dictionary;
use crate::corpus::decode;

/// The text of a file. Nothing is guessed: what is not UTF-8 is taken as
/// Windows-1252, as quanteda does, and the file is told so.
///
/// # Errors
/// When it is UTF-16 or holds NUL bytes.
pub(super) fn text(
    bytes: Vec<u8>,
    dictionary: &mut Dictionary,
) -> Result<String, String> {
    if let Some(reason) = decode::foreign(&bytes) {
        return Err(reason.to_string());
    }
    if std::str::from_utf8(&bytes).is_ok() {
        return decode::text(bytes);
    }
    dictionary.change(0, "not UTF-8: read as Windows-1252 (Latin-1)");
    Ok(bytes.into_iter().map(windows_1252).collect())
}

/// What Windows-1252 has where Latin-1 has control characters, from 0x80 on;
/// bytes without a character stay what they are, as in the WHATWG table.
const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or_default(),
        _ => char::from(byte),
    }
}
