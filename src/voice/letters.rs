//! Words that are compared without their capitals.

/// Whether two texts are the same in small letters.
#[inline]
pub(super) fn same_letters(one: &str, other: &str) -> bool {
    if surely_differ(one, other) {
        return false;
    }
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(other);
    }
    one.to_lowercase() == other.to_lowercase()
}

/// Whether the first letters tell that two texts differ, as they nearly always do.
#[inline]
pub(super) fn surely_differ(one: &str, other: &str) -> bool {
    differ(one.as_bytes().first(), other.as_bytes().first())
}

/// The same of the last letters.
#[inline]
pub(super) fn ends_surely_differ(one: &str, other: &str) -> bool {
    differ(one.as_bytes().last(), other.as_bytes().last())
}

fn differ(one: Option<&u8>, other: Option<&u8>) -> bool {
    match (one, other) {
        (Some(a), Some(b)) => a.is_ascii() && b.is_ascii() && !a.eq_ignore_ascii_case(b),
        (a, b) => a.is_some() != b.is_some(),
    }
}

/// The last word of a name.
pub(super) fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}

/// Its first word.
pub(super) fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}
