//! Names that may stand for the same person.

/// The last word of a name in small letters: `Dmitry Peskov` and `Dmitri
/// Peskov` share it.
///
/// Where a finding says that somebody is *not* heard, everybody with the same
/// last name counts as the same: better silent than wrong.
pub(super) fn last_name(name: &str) -> String {
    words(name).last().unwrap_or_default()
}

/// The words of a text in small letters.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// A relay as it is said: `Reuters`, `a news agency`.
pub(super) fn relay(relay: &str) -> String {
    let nameless = relay.starts_with(char::is_lowercase);
    let article = if relay.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    if nameless { format!("{article} {relay}") } else { relay.to_string() }
}
