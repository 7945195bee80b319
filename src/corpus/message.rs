//! Values as they stand in messages.

use std::io;

/// Units of size, from the smallest.
pub(super) const UNITS: [(&str, u64); 4] =
    [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000)];

/// A value short enough for a message.
pub(super) fn brief(value: &str) -> String {
    const SHOWN: usize = 40;
    match value.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", &value[..cut]),
        None => value.to_string(),
    }
}

/// A size for people: `10 MB`.
pub(super) fn size(bytes: u64) -> String {
    let unit = UNITS.iter().rev().find(|(_, times)| bytes >= *times);
    match unit {
        Some((unit, times)) if bytes.is_multiple_of(*times) => {
            format!("{} {unit}", bytes / times)
        }
        Some((unit, times)) => format!("{:.1} {unit}", bytes as f64 / *times as f64),
        None => format!("{bytes} bytes"),
    }
}

/// What the system said, in words where it is usual.
pub(super) fn said(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".into(),
        io::ErrorKind::PermissionDenied => "not readable: permission denied".into(),
        io::ErrorKind::UnexpectedEof => {
            "not readable: the compressed file is cut off; copy it again".into()
        }
        _ => format!("not readable: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{brief, size};

    #[test]
    fn values_are_short() {
        let sizes = [7, 10_000_000, 1_500_000].map(size);
        assert_eq!(sizes, ["7 bytes", "10 MB", "1.5 MB"]);
        assert_eq!(brief("short"), "short");
        assert_eq!(brief(&"é".repeat(50)), "é".repeat(40) + "…");
    }
}
