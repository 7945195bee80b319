//! What may stand in a cell: visible text that no spreadsheet runs, and bare
//! numbers.

use serde_json::Value;

/// A value as a cell of a CSV file: text guarded, numbers bare, absent empty.
pub(super) fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => (if *yes { "true" } else { "false" }).to_string(),
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() => decimal(float),
            _ => number.to_string(),
        },
        Value::String(text) => guarded(text),
        Value::Array(parts) => guarded(&joined(parts)),
        Value::Object(_) => guarded(&value.to_string()),
    }
}

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
    let text = visible(text);
    let runs = text.starts_with(runs_in_a_spreadsheet) && !is_plain_number(&text);
    if runs { format!("'{text}") } else { text }
}

/// Text without what nobody sees: NUL and other controls (tab and line ends
/// stay), byte-order marks, bidi controls, zero-width characters.
pub fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

/// A decimal number with at most six significant decimals, never with an
/// exponent; empty if it is no number.
///
/// Small numbers, such as p-values, keep six digits after their zeros, down to
/// the 15th decimal.
pub fn decimal(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let zeros = if number == 0.0 { 0.0 } else { -number.abs().log10().floor() - 1.0 };
    let places = (6.0 + zeros.max(0.0)).min(15.0) as usize;
    let text = format!("{number:.places$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    (if text == "-0" { "0" } else { text }).to_string()
}

fn joined(parts: &[Value]) -> String {
    let parts = parts.iter().map(|part| match part {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    parts.collect::<Vec<_>>().join("; ")
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
