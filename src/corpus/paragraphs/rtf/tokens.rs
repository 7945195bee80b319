//! RTF cut up: groups, control words, bytes.

/// A piece of RTF.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\fs28`: a name and a number.
    Word(&'a str, Option<i32>),
    /// `\*`: who does not know the word behind it passes the group by.
    Marked,
    /// A byte of text, in the code page that holds.
    Byte(u8),
}

/// The pieces of a document.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Tokens<'a> {
        Tokens { rest: bytes }
    }

    fn pass(&mut self, count: usize) {
        self.rest = &self.rest[count.min(self.rest.len())..];
    }

    /// What stands behind a `\`; nothing if it is passed by.
    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.rest.first()?;
        if first.is_ascii_alphabetic() {
            return self.word();
        }
        self.pass(1);
        Some(match first {
            b'\'' => {
                let digits = self.rest.get(..2).and_then(|two| str::from_utf8(two).ok());
                let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok())?;
                self.pass(2);
                Token::Byte(byte)
            }
            b'*' => Token::Marked,
            b'~' => Token::Word("~", None),
            b'_' => Token::Word("_", None),
            b'\r' | b'\n' => Token::Word("par", None),
            b'\t' => Token::Word("tab", None),
            b'{' | b'}' | b'\\' => Token::Byte(first),
            // `\-`, a place for a hyphen, and what is not known.
            _ => return None,
        })
    }

    /// A word and its number; a space behind it belongs to it, and to `\bin` the bytes.
    fn word(&mut self) -> Option<Token<'a>> {
        let end = |bytes: &[u8], is_part: fn(&u8) -> bool| {
            bytes.iter().position(|byte| !is_part(byte)).unwrap_or(bytes.len())
        };
        let length = end(self.rest, u8::is_ascii_alphabetic);
        let (name, behind) = self.rest.split_at(length);
        let sign = usize::from(behind.first() == Some(&b'-'));
        let digits = end(&behind[sign..], u8::is_ascii_digit);
        let number = if digits == 0 { &[][..] } else { &behind[..sign + digits] };
        self.pass(length + number.len());
        self.pass(usize::from(self.rest.first() == Some(&b' ')));
        let (name, number) = (str::from_utf8(name).ok()?, str::from_utf8(number).ok()?);
        if name == "bin" {
            self.pass(number.parse().unwrap_or(0));
            return None;
        }
        Some(Token::Word(name, number.parse().ok()))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = *self.rest.first()?;
            self.pass(1);
            match byte {
                b'{' => return Some(Token::Open),
                b'}' => return Some(Token::Close),
                b'\r' | b'\n' | 0 => {}
                b'\\' => {
                    if let Some(token) = self.control() {
                        return Some(token);
                    }
                }
                byte => return Some(Token::Byte(byte)),
            }
        }
    }
}
