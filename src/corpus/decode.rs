//! Bytes become text, or a reason why not. Nothing is guessed or replaced.

/// The mark that some programs write before UTF-8.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Takes the bytes of a file as UTF-8, without the byte-order mark.
pub(crate) fn text(mut bytes: Vec<u8>) -> Result<String, String> {
    if let Some(reason) = foreign(&bytes) {
        return Err(reason.to_string());
    }
    let mark = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    utf8(&bytes)?;
    bytes.drain(..mark);
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// Takes bytes as UTF-8; the reason names the first bad byte, counted from 0.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let byte = bytes.get(offset).copied().unwrap_or_default();
        format!("not UTF-8: byte 0x{byte:02X} at offset {offset}; save it as UTF-8")
    })
}

/// Why bytes cannot be text in UTF-8, if their first look shows it.
pub(crate) fn foreign(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Some("text in UTF-16; save it as UTF-8");
    }
    bytes
        .contains(&0)
        .then_some("a binary file (it has NUL bytes); save it as plain text")
}
