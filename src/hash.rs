//! Numbers out of names: the same ones on every machine and in every version.
//!
//! What is drawn by lot is drawn by hash, so that a run can be repeated and
//! does not depend on the order of the articles. The hashers of the standard
//! library promise neither.

/// FNV-1a of some texts, each ended by a byte that UTF-8 never has, so that
/// `ab` + `c` is not `a` + `bc`.
#[inline]
pub(crate) fn of_texts(texts: &[&str]) -> u64 {
    fnv_1a(texts.iter().flat_map(|text| text.bytes().chain([0xFF])))
}

/// FNV-1a of some bytes (Fowler, Noll & Vo; 64 bits).
#[inline]
pub(crate) fn fnv_1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

/// Output number `at` of SplitMix64 (Steele, Lea & Flood 2014, fig. 17) that
/// starts from `seed`, counted from 1: evenly spread 64 bits.
#[inline]
pub(crate) fn draw(seed: u64, at: u64) -> u64 {
    let z = seed.wrapping_add(at.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Maps a draw to one of `0..below`, evenly (Lemire 2019, without rejection:
/// off by less than `below` / 2⁶⁴).
pub(crate) fn below(draw: u64, below: usize) -> usize {
    ((u128::from(draw) * below as u128) >> 64) as usize
}

#[cfg(test)]
mod tests {
    use super::{below, draw, fnv_1a};

    #[test]
    fn hashes_are_fnv_1a() {
        // The test vectors of Fowler, Noll & Vo.
        let hashes = ["", "a", "foobar"].map(|text| fnv_1a(text.bytes()));
        assert_eq!(
            hashes,
            [0xCBF2_9CE4_8422_2325, 0xAF63_DC4C_8601_EC8C, 0x8594_4171_F739_67E8]
        );
    }

    #[test]
    fn draws_are_splitmix64() {
        // The first outputs for the seed 1234567, as published with the
        // algorithm (rosettacode.org, "Pseudo-random numbers/Splitmix64").
        let published = [6457827717110365317, 3203168211198807973, 9817491932198370423];
        assert_eq!([1, 2, 3].map(|at| draw(1234567, at)), published);
    }

    #[test]
    fn draws_below_a_bound_are_even() {
        let mut counts = [0; 3];
        (0..3000).for_each(|at| counts[below(draw(7, at), 3)] += 1);
        assert!(counts.iter().all(|n| (900..1100).contains(n)), "{counts:?}");
    }
}
