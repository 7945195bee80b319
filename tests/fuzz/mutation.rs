//! Files, broken by lot.

/// Draws numbers (xorshift64*, Vigna 2016); the same seed gives the same ones.
pub(super) struct Lots(u64);

impl Lots {
    pub(super) fn new(seed: u64) -> Lots {
        Lots(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    /// A number below `end`; 0 where there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end.max(1)
    }

    /// A range of some bytes, often short.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        let most = [3, 30, 3_000][self.below(3)];
        let to = (from + 1 + self.below(most)).min(length);
        from..to.max(from)
    }
}

/// What somebody would try.
const ODD: [&[u8]; 44] = [
    b"\0",
    b"\xFF",
    b"\xFE\xFF",
    b"\xEF\xBB\xBF",
    b"\xC0\x80",
    b"\xED\xA0\x80",
    b"\r",
    b"\n",
    b"\r\n\r\n",
    b"\"",
    b"\"\"",
    b"'",
    b",",
    b";",
    b"\t",
    b"{",
    b"}",
    b"[[[[[[[[",
    b"]]]]",
    b":",
    b"null",
    b"-0",
    b"1e999",
    b"99999999999999999999",
    b"-1",
    b"0x",
    b"\\u0000",
    b"\\ud800",
    b"<",
    b">",
    b"</",
    b"<!--",
    b"<![CDATA[",
    b"<script>",
    b"&#x110000;",
    b"&lt",
    b"{\\bin99999999 ",
    b"\\u-1 ",
    b"Content-Length: 0\r\n",
    b"WARC/1.1\r\n",
    "\u{202E}".as_bytes(),
    "\u{2028}".as_bytes(),
    b"9999999-99-99",
    b"=cmd|' /C x'!A0",
];

/// A file that differs from `whole` in some places; pieces of `other` may stand in it.
pub(super) fn broken(whole: &[u8], other: &[u8], lots: &mut Lots) -> Vec<u8> {
    const LONGEST: usize = 200_000;
    let mut bytes = whole.to_vec();
    for _ in 0..=lots.below(4) {
        change(&mut bytes, other, lots);
        bytes.truncate(LONGEST);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, other: &[u8], lots: &mut Lots) {
    let at = lots.below(bytes.len() + 1);
    let range = lots.range(bytes.len());
    match lots.below(10) {
        0 if at < bytes.len() => bytes[at] ^= 1 << lots.below(8),
        1 if at < bytes.len() => bytes[at] = lots.below(256) as u8,
        2 => drop(bytes.drain(range)),
        3 => {
            let again = bytes[range].repeat(1 + lots.below(60));
            bytes.splice(at..at, again);
        }
        4 => bytes.truncate(at),
        5 => {
            let from = lots.range(other.len());
            bytes.splice(range, other[from].iter().copied());
        }
        6 => {
            let moved: Vec<u8> = bytes.drain(range).collect();
            let at = lots.below(bytes.len() + 1);
            bytes.splice(at..at, moved);
        }
        7 => {
            let digits = bytes.iter().skip(at).position(u8::is_ascii_digit);
            if let Some(digit) = digits.map(|found| at + found) {
                bytes.splice(digit..=digit, ODD[22 + lots.below(3)].iter().copied());
            }
        }
        _ => drop(bytes.splice(at..at, ODD[lots.below(ODD.len())].iter().copied())),
    }
}
