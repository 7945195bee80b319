//! Bytes become text: UTF-8, UTF-16 with its mark, or else Windows-1252, which holds
//! Latin-1.

use super::dictionary::Dictionary;
use crate::corpus::encoding;

/// The text of a file. What is not UTF-8 is taken as Windows-1252, as quanteda does,
/// and the file is told so.
///
/// # Errors
/// When it is neither, or holds NUL bytes.
pub(super) fn text(bytes: &[u8], dictionary: &mut Dictionary) -> Result<String, String> {
    let decoded = encoding::whole(bytes)?;
    if decoded.strays > 0 {
        dictionary.change(0, "not UTF-8: read as Windows-1252 (Latin-1)");
    }
    Ok(decoded.text.into_owned())
}
