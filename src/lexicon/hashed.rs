//! Words as numbers of 128 bits.
//!
//! Up to sixteen bytes a word is its own number, so that comparing numbers
//! compares words; a longer one is hashed. No text has the byte that marks the
//! hashed ones, and no token has a zero byte.

/// The byte that UTF-8 never has.
const LONG: u8 = 0xFF;
/// Bytes that fit.
const SHORT: usize = 16;
/// Odd, half of its bits set, without a pattern: the golden ratio, by 2⁶⁴.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The number of a word.
pub(super) fn key(word: &str) -> u128 {
    let bytes = word.as_bytes();
    let mut key = [0; SHORT];
    if bytes.len() <= SHORT {
        key[..bytes.len()].copy_from_slice(bytes);
        return u128::from_le_bytes(key);
    }
    let hash = bytes.chunks(SHORT).fold(0, |hash: u64, chunk| {
        key = [0; SHORT];
        key[..chunk.len()].copy_from_slice(chunk);
        (hash.rotate_left(5) ^ fold(u128::from_le_bytes(key))).wrapping_mul(MIX)
    });
    u128::from(hash) << 64 | u128::from(LONG)
}

/// Whether two words may have this number: the words themselves decide.
pub(super) fn is_long(key: u128) -> bool {
    key as u8 == LONG
}

/// A place for the number in a table.
pub(super) fn spread(key: u128) -> usize {
    (fold(key) >> 32) as usize
}

fn fold(key: u128) -> u64 {
    let (low, high) = (key as u64, (key >> 64) as u64);
    (low.wrapping_mul(MIX).rotate_left(32) ^ high).wrapping_mul(MIX)
}

#[cfg(test)]
mod tests {
    use super::{is_long, key};

    #[test]
    fn a_short_word_is_its_own_number() {
        assert_eq!(key("the").to_le_bytes()[..4], *b"the\0");
        assert_eq!(key("sixteen letters!").to_le_bytes(), *b"sixteen letters!");
        assert!(!is_long(key("sixteen letters!")) && is_long(key("seventeen letters")));
    }

    #[test]
    fn long_words_that_differ_anywhere_have_other_numbers() {
        let words =
            ["counter-revolutionary", "counter-revolutionaries", "Counter-revolutionary"];
        let [one, two, three] = words.map(key);
        assert!(one != two && one != three && two != three);
    }
}
