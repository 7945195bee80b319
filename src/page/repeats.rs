//! Lines that stand in many articles of one outlet.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

/// Counts in how many articles of each outlet a line stands. One pass over the
/// corpus fills it; hashes stand for lines, so it stays small.
#[derive(Debug, Default)]
pub struct Repeats {
    outlets: FxHashMap<String, OutletLines>,
}

#[derive(Debug, Default)]
struct OutletLines {
    articles: usize,
    lines: FxHashMap<u64, u32>,
}

/// A line must stand in this many articles,
const ARTICLES: u32 = 3;
/// and in this share of the outlet's articles.
const SHARE: f64 = 0.1;

impl Repeats {
    /// Counts the lines of one article.
    pub fn add(&mut self, outlet: &str, text: &str) {
        let entry = self.outlets.entry(outlet.to_string()).or_default();
        entry.articles += 1;
        let lines: FxHashSet<u64> = text.lines().filter_map(key).collect();
        for line in lines {
            *entry.lines.entry(line).or_default() += 1;
        }
    }

    /// Whether the line stands in many articles of the outlet.
    pub fn contains(&self, outlet: &str, line: &str) -> bool {
        let Some(entry) = self.outlets.get(outlet) else { return false };
        let count = key(line).and_then(|k| entry.lines.get(&k)).copied().unwrap_or(0);
        count >= ARTICLES && f64::from(count) >= SHARE * entry.articles as f64
    }
}

/// The line without case and white space at its ends; none for a blank line.
fn key(line: &str) -> Option<u64> {
    let line = line.trim().to_lowercase();
    if line.is_empty() {
        return None;
    }
    let mut hasher = FxHasher::default();
    line.hash(&mut hasher);
    Some(hasher.finish())
}
