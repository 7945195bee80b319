//! How few sources carry the words that an outlet attributes.

use super::SourceRow;
use super::sources::is_named;

/// The concentration of attributed words over an outlet's sources with a name, from
/// near 0 (very many sources with few words each) to 1 (a single source); none
/// if no word is attributed to a source with a name.
///
/// H = Σ (wᵢ / W)², where wᵢ are the words of source i and W those of all
/// (Hirschman 1945, *National Power and the Structure of Foreign Trade*, ch. 6,
/// without his square root; Herfindahl 1950, *Concentration in the U.S. Steel
/// Industry*). It is never below 1 / the number of sources, so that few
/// attributions look concentrated whatever the outlet does.
pub(super) fn herfindahl(sources: &[SourceRow]) -> Option<f64> {
    let named = sources.iter().filter(|source| is_named(&source.kind));
    let words: Vec<u64> = named.map(|source| source.words).collect();
    of_sums(&words)
}

fn of_sums(sums: &[u64]) -> Option<f64> {
    let all = sums.iter().sum::<u64>() as f64;
    let squares: f64 = sums.iter().map(|sum| (*sum as f64 / all).powi(2)).sum();
    (all > 0.0).then_some(squares)
}

/// How many sources with equally many words would be as concentrated: N = 1 / H
/// (Laakso & Taagepera 1979, *Comparative Political Studies* 12(1), p. 4, N₂).
pub(super) fn effective(herfindahl: f64) -> f64 {
    1.0 / herfindahl
}

#[cfg(test)]
mod tests {
    use super::{effective, of_sums};

    #[test]
    fn equal_sources_count_whole() {
        assert_eq!(of_sums(&[7, 7, 7, 7]).map(effective), Some(4.0));
        assert_eq!(of_sums(&[9]), Some(1.0));
    }

    #[test]
    fn unequal_sources_count_for_less() {
        // (26² + 10² + 4²) / 40² = 792 / 1600.
        assert!((of_sums(&[26, 10, 0, 4]).unwrap() - 0.495).abs() < 1e-12);
    }

    #[test]
    fn without_words_there_is_no_concentration() {
        assert_eq!(of_sums(&[]), None);
        assert_eq!(of_sums(&[0, 0]), None);
    }
}
