//! Text that was once decoded wrongly.

/// Whether UTF-8 was taken for Windows-1252 on the way here: `â€œ` stands where a
/// quotation mark was, `Ã©` where an é was. The text stays as it is; but who speaks in
/// it cannot be seen.
pub(in crate::corpus) fn is_mojibake(text: &str) -> bool {
    // The three bytes of quotation marks and dashes begin E2 80, of which the second is
    // the euro sign; é, ü and their like begin C3, and the second is a sign, never a
    // letter.
    if text.contains("â€") {
        return true;
    }
    let mut rest = text;
    while let Some(at) = rest.find('Ã') {
        rest = &rest[at + 'Ã'.len_utf8()..];
        if rest.starts_with(|c| ('\u{A0}'..='\u{BF}').contains(&c)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_mojibake;

    #[test]
    fn only_what_was_decoded_twice_is_mojibake() {
        for text in ["â€œNo,â€\u{9d} she said", "the cafÃ© on the corner", "it â€™s"]
        {
            assert!(is_mojibake(text), "{text}");
        }
        for text in ["“No,” she said", "café", "São Paulo, SÃO PAULO", "€5", "pâté"]
        {
            assert!(!is_mojibake(text), "{text}");
        }
    }
}
