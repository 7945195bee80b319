//! Fingerprints of a text: few of the hashes of its word sequences, chosen so that
//! two texts with a long passage in common choose the same ones there.

use super::running_text::grams;

/// Sequences of this many words. Shorter ones stand by chance in many articles.
const GRAM: usize = 8;
/// Of this many sequences in a row one is chosen at least, so that a passage of
/// GRAM + WINDOW − 1 = 20 words, a sentence, never goes unseen.
const WINDOW: usize = 13;

/// The fingerprints of a text, in order, each once: about one for every seven words.
///
/// Winnowing: of every window of hashes the least is chosen, of several the last
/// (Schleimer, Wilkerson & Aiken 2003, “Winnowing: local algorithms for document
/// fingerprinting”, SIGMOD, definition 1; the density is 2 / (WINDOW + 1), §3.2).
/// Hashes have 32 bits: two articles in a million that agree by accident are
/// compared in vain and found to share nothing.
pub(super) fn prints(words: &[u64]) -> Box<[u32]> {
    let hashes: Vec<u32> = grams(words, GRAM).map(|hash| (hash >> 32) as u32).collect();
    let mut chosen = winnowed(&hashes, WINDOW);
    chosen.sort_unstable();
    chosen.dedup();
    chosen.into_boxed_slice()
}

fn winnowed(hashes: &[u32], window: usize) -> Vec<u32> {
    let mut chosen = Vec::with_capacity(2 * hashes.len() / (window + 1) + 1);
    let mut least: Option<usize> = None;
    for end in window.min(hashes.len())..=hashes.len() {
        let from = end.saturating_sub(window);
        // Only the newest can beat the least of the last window, unless that has left.
        let next = match least {
            Some(least) if least >= from && hashes[least] < hashes[end - 1] => continue,
            Some(least) if least >= from => Some(end - 1),
            _ => (from..end).rev().min_by_key(|at| hashes[*at]),
        };
        chosen.extend(next.map(|at| hashes[at]));
        least = next;
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::winnowed;

    #[test]
    fn the_example_of_the_paper() {
        // Schleimer, Wilkerson & Aiken 2003, figure 2: hashes, windows of four and
        // what is chosen of them.
        let hashes = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98];
        assert_eq!(winnowed(&hashes, 4), [17, 17, 8, 39, 17]);
    }

    #[test]
    fn a_short_text_has_one_print_and_an_empty_one_none() {
        assert_eq!(winnowed(&[5, 3, 9], 13), [3]);
        assert!(winnowed(&[], 13).is_empty());
    }
}
