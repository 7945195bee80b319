//! Texts as numbers, the same ones on every machine and in every version. The
//! hashers of the standard library do not promise that.

/// FNV-1a of some bytes (Fowler, Noll & Vo; 64 bits).
pub(crate) fn fnv_1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::fnv_1a;

    #[test]
    fn hashes_are_fnv_1a() {
        // The test vectors of Fowler, Noll & Vo.
        let hashes = ["", "a", "foobar"].map(|text| fnv_1a(text.bytes()));
        assert_eq!(
            hashes,
            [0xCBF2_9CE4_8422_2325, 0xAF63_DC4C_8601_EC8C, 0x8594_4171_F739_67E8]
        );
    }
}
