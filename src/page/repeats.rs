//! Lines that stand in many articles of one outlet.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

/// Counts in how many articles of each outlet a line stands. One pass over the
/// corpus fills it; hashes stand for lines, so it stays small.
#[derive(Debug, Default)]
pub struct Repeats {
    outlets: FxHashMap<String, OutletLines>,
}

#[derive(Debug, Default)]
struct OutletLines {
    articles: u32,
    lines: FxHashMap<u64, Count>,
    /// The lines that stand in [`ARTICLES`] or more: few, and all that is asked for.
    frequent: FxHashSet<u64>,
}

/// In how many articles a line stands.
#[derive(Debug, Default)]
struct Count {
    articles: u32,
    /// The last of them.
    last: u32,
}

/// A line must stand in this many articles,
const ARTICLES: u32 = 3;
/// and in this share of the outlet's articles.
const SHARE: f64 = 0.1;

impl Repeats {
    /// Counts the lines of one article.
    pub fn add(&mut self, outlet: &str, text: &str) {
        match self.outlets.get_mut(outlet) {
            Some(known) => known.add(text),
            None => self.outlets.entry(outlet.to_string()).or_default().add(text),
        }
    }

    /// Whether the line stands in many articles of the outlet.
    pub fn contains(&self, outlet: &str, line: &str) -> bool {
        self.outlets.get(outlet).is_some_and(|known| known.contains(line))
    }
}

impl OutletLines {
    fn add(&mut self, text: &str) {
        self.articles += 1;
        for line in text.lines().filter_map(key) {
            let count = self.lines.entry(line).or_default();
            if count.last != self.articles {
                count.last = self.articles;
                count.articles += 1;
                if count.articles == ARTICLES {
                    self.frequent.insert(line);
                }
            }
        }
    }

    fn contains(&self, line: &str) -> bool {
        if self.frequent.is_empty() {
            return false;
        }
        let key = key(line).filter(|key| self.frequent.contains(key));
        let count = key.and_then(|key| self.lines.get(&key));
        count.is_some_and(|count| {
            f64::from(count.articles) >= SHARE * f64::from(self.articles)
        })
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
