//! What may stand in a cell of text: what a reader sees and no spreadsheet runs.

use std::borrow::Cow;

/// Text that a spreadsheet shows and does not run.
///
/// | text | cell | why |
/// |---|---|---|
/// | `=1+1` | `'=1+1` | a formula |
/// | `＝1+1` | `'＝1+1` | full-width forms are formulas in some locales |
/// | NUL `=1+1` | `'=1+1` | the invisible is taken out first |
/// | `-0.42` | `-0.42` | a plain number, not a formula |
/// | `– he said` | `– he said` | a dash is no minus |
pub fn guarded(text: &str) -> String {
    guard(text).into_owned()
}

/// What [`guarded`] gives; the same text where there is nothing to guard.
pub(super) fn guard(text: &str) -> Cow<'_, str> {
    let text = seen(text);
    let runs = text.starts_with(runs_in_a_spreadsheet) && !is_plain_number(&text);
    if runs { format!("'{text}").into() } else { text }
}

/// Text without what nobody sees: NUL and other controls (tab and line ends
/// stay), byte-order marks, bidi controls, zero-width characters.
pub fn visible(text: &str) -> String {
    seen(text).into_owned()
}

fn seen(text: &str) -> Cow<'_, str> {
    match may_hide(text.as_bytes()) && text.contains(is_invisible) {
        true => text.chars().filter(|c| !is_invisible(*c)).collect::<String>().into(),
        false => text.into(),
    }
}

/// Whether any byte can begin an invisible character. Without a way out of the loop,
/// which lets the compiler look at many bytes at once.
fn may_hide(bytes: &[u8]) -> bool {
    let begins =
        |b: u8| b < b' ' || matches!(b, 0x7F | 0xC2 | 0xD8 | 0xE1 | 0xE2 | 0xEF | 0xF3);
    bytes.iter().fold(false, |found, b| found | begins(*b))
}

fn runs_in_a_spreadsheet(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n')
        || matches!(c, '\u{FF1D}' | '\u{FF0B}' | '\u{FF0D}' | '\u{FF20}')
}

/// A number in ASCII, with or without sign, decimals and exponent.
fn is_plain_number(text: &str) -> bool {
    let shaped = text.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    shaped && text.parse::<f64>().is_ok_and(f64::is_finite)
}

fn is_invisible(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let bidi = matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}');
    let zero_width = matches!(c, '\u{00AD}' | '\u{180E}' | '\u{200B}'..='\u{200D}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}');
    control || bidi || zero_width
}
