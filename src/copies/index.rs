//! Which articles have fingerprints in common.

use std::path::Path;

use rayon::prelude::*;

use super::sketch::Sketch;
use crate::error::Result;
use crate::spool::Logs;

/// An article is compared with at most this many of those that came next, for each
/// fingerprint. Of up to seventeen articles with a passage all are compared.
const NEXT: usize = 16;
/// What stands in more articles is a formula (a disclaimer, an agency's line on
/// itself) and not news.
const FORMULA: usize = 1000;
/// The index is sorted in so many parts, of which one is in memory.
const PARTS: u32 = 64;

/// The fingerprints of many articles, eight bytes each, on disk where they are many.
#[derive(Debug)]
pub struct Index(Logs);

impl Index {
    /// An empty index; a file, if one is needed, is made in `folder`.
    pub fn new(folder: &Path) -> Index {
        Index(Logs::new(folder))
    }

    /// Adds the fingerprints of the article with this number.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn add(&mut self, article: usize, sketch: &Sketch) -> Result<()> {
        sketch.prints.iter().try_for_each(|print| {
            let entry = u64::from(*print) << 32 | article as u64;
            self.0.append((print / (u32::MAX / PARTS + 1)) as usize, &entry.to_le_bytes())
        })
    }
}

/// Pairs of places in the order in which articles came out, the earlier first, sorted.
/// `places` are those of the articles by number.
///
/// The fingerprints are sorted; what stands side by side has one in common.
pub(super) fn pairs(indexes: &[Index], places: &[u32]) -> Result<Vec<(u32, u32)>> {
    let mut pairs = Pairs::default();
    for part in 0..PARTS as usize {
        let mut index: Vec<u64> = Vec::new();
        for Index(logs) in indexes {
            let bytes = logs.read(part)?;
            let entries =
                bytes.as_chunks().0.iter().map(|entry| u64::from_le_bytes(*entry));
            index.extend(entries.map(|entry| {
                entry >> 32 << 32 | u64::from(places[entry as u32 as usize])
            }));
        }
        index.par_sort_unstable();
        for carriers in index.chunk_by(|a, b| a >> 32 == b >> 32) {
            pairs.add_all(carriers);
        }
    }
    Ok(pairs.sorted())
}

/// Pairs, of which many come again and again.
#[derive(Default)]
struct Pairs {
    pairs: Vec<(u32, u32)>,
    /// How many were different at the last look.
    different: usize,
}

/// Fewer are not looked through for repetitions.
const FEW: usize = 1 << 20;

impl Pairs {
    /// Adds those of the carriers of one fingerprint, the earliest first.
    fn add_all(&mut self, carriers: &[u64]) {
        if carriers.len() <= FORMULA {
            for (at, first) in carriers.iter().enumerate() {
                let next = carriers[at + 1..].iter().take(NEXT);
                next.for_each(|second| self.add(*first as u32, *second as u32));
            }
        }
    }

    /// Adds one; when the pairs have doubled, repetitions are taken out.
    fn add(&mut self, first: u32, second: u32) {
        if self.pairs.len() >= FEW.max(2 * self.different) {
            self.tidy();
        }
        self.pairs.push((first, second));
    }

    fn tidy(&mut self) {
        self.pairs.par_sort_unstable();
        self.pairs.dedup();
        self.different = self.pairs.len();
    }

    fn sorted(mut self) -> Vec<(u32, u32)> {
        self.tidy();
        self.pairs
    }
}
