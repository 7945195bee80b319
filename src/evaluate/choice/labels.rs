//! Which labels of a gold file are asked about.

/// Labels by name; one that ends in `*` stands for all that begin so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels(Vec<String>);

/// Labels that are no word choice: sentences, titles, and what is marked about
/// a whole text.
const OTHER: [&str; 5] = ["sent", "title", "frame:*", "focus:*", "mention:*"];

impl Labels {
    /// These labels; without any, all but `sent`, `title`, `frame:*`, `focus:*`
    /// and `mention:*`.
    pub fn new(labels: &[String]) -> Labels {
        Labels(labels.to_vec())
    }

    /// Whether spans with this label are asked about.
    ///
    /// | asked | label | |
    /// |---|---|---|
    /// | `loaded` | `loaded` | yes |
    /// | `loaded` | `loaded:own` | no |
    /// | `loaded*` | `loaded:own` | yes |
    /// | nothing | `frame:conflict` | no |
    pub fn take(&self, label: &str) -> bool {
        match &self.0[..] {
            [] => !OTHER.iter().any(|pattern| matches(pattern, label)),
            asked => asked.iter().any(|pattern| matches(pattern, label)),
        }
    }

    /// The labels as they were asked for.
    pub(super) fn asked(&self) -> &[String] {
        &self.0
    }
}

fn matches(pattern: &str, label: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(front) => label.starts_with(front),
        None => label == pattern,
    }
}
