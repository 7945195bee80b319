//! A reader that turns another encoding into UTF-8.

use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Decoder, Encoding};

/// The UTF-8 of a source in another encoding. What it does not understand becomes
/// U+FFFD, as in every browser.
pub(super) struct Transcoded<R> {
    source: R,
    decoder: Decoder,
    /// Decoded and not yet taken.
    ready: Vec<u8>,
    taken: usize,
    is_over: bool,
}

/// How much is decoded at once.
const PIECE: usize = 1 << 14;

impl<R: BufRead> Transcoded<R> {
    pub(super) fn new(source: R, encoding: &'static Encoding) -> Transcoded<R> {
        let decoder = encoding.new_decoder_without_bom_handling();
        Transcoded { source, decoder, ready: Vec::new(), taken: 0, is_over: false }
    }

    /// Decodes the next piece.
    fn fill(&mut self) -> io::Result<()> {
        let bytes = self.source.fill_buf()?;
        let is_last = bytes.is_empty();
        self.ready.resize(PIECE, 0);
        let (result, read, written, _) =
            self.decoder.decode_to_utf8(bytes, &mut self.ready, is_last);
        self.source.consume(read);
        self.ready.truncate(written);
        self.taken = 0;
        self.is_over = is_last && result == CoderResult::InputEmpty;
        Ok(())
    }
}

impl<R: BufRead> Read for Transcoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.ready.len() && !self.is_over {
            self.fill()?;
        }
        let ready = &self.ready[self.taken..];
        let count = ready.len().min(buffer.len());
        buffer[..count].copy_from_slice(&ready[..count]);
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read};

    use super::Transcoded;

    #[test]
    fn pieces_of_any_size_make_the_same_text() {
        let text = "“Não”, 😀 said.\n".repeat(3_000);
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for capacity in [1, 2, 3, 7, 1 << 16] {
            let source = BufReader::with_capacity(capacity, &bytes[..]);
            let mut read = String::new();
            Transcoded::new(source, encoding_rs::UTF_16LE)
                .read_to_string(&mut read)
                .unwrap();
            assert!(read == text, "{capacity}");
        }
    }
}
