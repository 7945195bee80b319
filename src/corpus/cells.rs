//! What is said about one article.

use std::collections::BTreeMap;

use super::columns::Field;

/// What a row, a manifest line or front matter says about an article.
#[derive(Debug, Default)]
pub(super) struct Cells(BTreeMap<Field, String>);

impl Cells {
    /// Keeps a value, trimmed unless it is the text; nothing if it is blank, or what
    /// programs write for nothing.
    pub(super) fn put(&mut self, field: Field, value: &str) {
        let trimmed = value.trim();
        if !matches!(trimmed, "" | "null" | "None" | "nan" | "NaN") {
            let value = if field == Field::Text { value } else { trimmed };
            self.0.insert(field, value.to_string());
        }
    }

    /// Fills the fields that are still empty.
    pub(super) fn fill(&mut self, other: Cells) {
        for (field, value) in other.0 {
            self.0.entry(field).or_insert(value);
        }
    }

    pub(super) fn get(&self, field: Field) -> Option<&str> {
        self.0.get(&field).map(String::as_str)
    }

    pub(super) fn take(&mut self, field: Field) -> Option<String> {
        self.0.remove(&field)
    }
}

/// The text as read: the title is part of it and stands once.
pub(super) fn with_title(text: String, title: Option<&str>) -> String {
    let Some(title) = title else { return text };
    let behind = text.trim_start().strip_prefix(title);
    if behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric)) {
        return text;
    }
    format!("{title}\n\n{text}")
}
