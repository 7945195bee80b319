//! Whole numbers in few bytes (LEB128): small ones, which nearly all are, in one.

/// Appends a number.
pub(crate) fn push(to: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Takes the first number off some bytes; 0 where there is none.
pub(crate) fn take(from: &mut &[u8]) -> u64 {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, rest)) = from.split_first() {
        *from = rest;
        number |= u64::from(byte & 0x7F) << shift;
        shift = (shift + 7).min(63);
        if *byte < 0x80 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::{push, take};

    #[test]
    fn numbers_come_back() {
        let numbers = [0, 1, 127, 128, 300, 1 << 20, u64::from(u32::MAX), u64::MAX];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| push(&mut bytes, *number));
        let mut from = bytes.as_slice();
        assert_eq!(numbers.map(|_| take(&mut from)), numbers);
        assert_eq!((from.len(), take(&mut from)), (0, 0));
    }
}
