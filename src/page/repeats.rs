//! Lines that stand in many articles of one outlet.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

/// The lines that stand in many articles of an outlet, as hashes.
#[derive(Debug, Default)]
pub struct Repeats {
    outlets: FxHashMap<String, FxHashSet<u64>>,
}

/// Counts in how many articles of each outlet a line stands. One pass over the
/// corpus fills it.
#[derive(Debug, Default)]
pub struct LineCounts {
    outlets: FxHashMap<String, OutletLines>,
}

#[derive(Debug, Default)]
struct OutletLines {
    articles: u32,
    lines: FxHashMap<u64, Count>,
}

/// In how many articles a line stands.
#[derive(Debug)]
struct Count {
    articles: u32,
    /// The first of them, counted from 1,
    first: u32,
    /// and the last.
    last: u32,
}

/// A line must stand in this many articles,
const ARTICLES: u32 = 3;
/// and in this share of the outlet's articles.
const SHARE: f64 = 0.1;
/// After so many articles of an outlet, lines are forgotten that stand in fewer than
/// this share of those since they first came: most lines stand in one article only, and
/// what is kept does not grow with the corpus (after the lossy counting of Manku &
/// Motwani 2002, “Approximate frequency counts over data streams”).
const FORGET: (u32, f64) = (256, 0.02);

impl LineCounts {
    /// Counts the lines of one article.
    pub fn add(&mut self, outlet: &str, text: &str) {
        match self.outlets.get_mut(outlet) {
            Some(known) => known.add(text),
            None => self.outlets.entry(outlet.to_string()).or_default().add(text),
        }
    }

    /// The lines that stand in many articles, when all are counted.
    pub fn repeats(self) -> Repeats {
        let outlets = self.outlets.into_iter();
        Repeats { outlets: outlets.map(|(name, lines)| (name, lines.many())).collect() }
    }
}

impl Repeats {
    /// Whether the line stands in many articles of the outlet.
    pub fn contains(&self, outlet: &str, line: &str) -> bool {
        let lines = self.outlets.get(outlet).filter(|lines| !lines.is_empty());
        lines.is_some_and(|lines| key(line).is_some_and(|key| lines.contains(&key)))
    }
}

impl OutletLines {
    fn add(&mut self, text: &str) {
        self.articles += 1;
        let this = self.articles;
        for line in text.lines().filter_map(key) {
            let new = Count { articles: 0, first: this, last: 0 };
            let count = self.lines.entry(line).or_insert(new);
            if count.last != this {
                count.last = this;
                count.articles += 1;
            }
        }
        if this.is_multiple_of(FORGET.0) {
            self.lines.retain(|_, count| {
                let since = f64::from(this - count.first + 1);
                f64::from(count.articles) >= FORGET.1 * since
            });
        }
    }

    fn many(self) -> FxHashSet<u64> {
        let least = f64::from(ARTICLES).max(SHARE * f64::from(self.articles));
        let many = |(line, count): (u64, Count)| {
            (f64::from(count.articles) >= least).then_some(line)
        };
        self.lines.into_iter().filter_map(many).collect()
    }
}

/// The line without case and white space at its ends; none for a blank line.
fn key(line: &str) -> Option<u64> {
    let line = line.trim();
    if line.is_empty() {
        return None;
    }
    let mut hasher = FxHasher::default();
    if line.is_ascii() {
        write_small(&mut hasher, line);
    } else {
        write_small(&mut hasher, &line.to_lowercase());
    }
    Some(hasher.finish())
}

/// Adds the line in small letters, block by block, without a copy on the heap.
fn write_small(hasher: &mut FxHasher, line: &str) {
    let mut small = [0; 128];
    for block in line.as_bytes().chunks(small.len()) {
        let small = &mut small[..block.len()];
        small.copy_from_slice(block);
        small.make_ascii_lowercase();
        hasher.write(small);
    }
}

#[cfg(test)]
mod tests {
    use super::LineCounts;

    #[test]
    fn lines_that_come_back_are_known_and_others_forgotten() {
        let mut counts = LineCounts::default();
        for at in 0..2_000 {
            let own: String =
                (0..20).map(|line| format!("line {line} of {at}\n")).collect();
            let foot = if at % 8 == 0 { "Read more in the app" } else { "" };
            let new = if at > 1_700 { "Follow us there" } else { "" };
            let rare = if at % 20 == 0 { "Weather" } else { "" };
            counts.add("Ledger", &[&own, foot, new, rare].join("\n"));
        }
        let kept = counts.outlets["Ledger"].lines.len();
        assert!(kept < 2 * 256 * 20, "{kept}");
        let repeats = counts.repeats();
        let known = |line| repeats.contains("Ledger", line);
        assert!(known("read more in the app ") && known("Follow us there"));
        assert!(!known("Weather") && !known("line 3 of 1999"));
        assert!(!repeats.contains("Courier", "Follow us there"));
    }
}
