//! Documents become paragraphs: Word, RTF, HTML, plain text.
//!
//! Nothing is understood here. A [`Paragraph`] keeps what tells the parts of an export
//! apart in every language: the names that the document gives to places, bold letters,
//! their size.

pub(super) mod docx;
pub(super) mod html;
pub(super) mod plain;
pub(super) mod rtf;

/// A paragraph of a document that has text, or a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Its text without white space around; lines within are parted by `\n`.
    pub(super) text: String,
    /// The names of places in it: bookmarks in Word and RTF; in HTML the classes, ids
    /// and, as `<td>`, the elements around it, from the outermost.
    pub(super) names: Vec<String>,
    /// How many bytes at its beginning are in bold letters.
    pub(super) bold: usize,
    /// The size of its first letters, in half points; 0 where the document does not say.
    pub(super) size: u16,
}

impl Paragraph {
    /// Whether a place in it has this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }
}

/// The most paragraphs that one document may have.
const MOST: usize = 2_000_000;

/// Paragraphs on their way.
#[derive(Debug, Default)]
struct Draft {
    done: Vec<Paragraph>,
    open: Paragraph,
}

/// How letters look.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    is_bold: bool,
    size: u16,
}

impl Draft {
    /// Adds text to the paragraph that is open.
    fn text(&mut self, text: &str, look: Look) {
        let open = &mut self.open;
        let text = if open.text.is_empty() { text.trim_start() } else { text };
        if text.is_empty() {
            return;
        }
        if open.text.is_empty() {
            open.size = look.size;
        }
        if look.is_bold && open.bold == open.text.len() {
            open.bold += text.len();
        }
        open.text.push_str(text);
    }

    /// Begins a new line in it.
    fn line(&mut self) {
        if !self.open.text.is_empty() {
            self.open.text.push('\n');
        }
    }

    /// Names a place in it.
    fn name(&mut self, name: &str) {
        const MANY: usize = 40;
        if self.open.names.len() < MANY {
            self.open.names.push(name.to_string());
        }
    }

    /// Ends the paragraph. An error says that there are too many.
    fn end(&mut self) -> Result<(), String> {
        let mut paragraph = std::mem::take(&mut self.open);
        let length = paragraph.text.trim_end().len();
        paragraph.text.truncate(length);
        paragraph.bold = paragraph.bold.min(length);
        if !paragraph.text.is_empty() || !paragraph.names.is_empty() {
            self.done.push(paragraph);
        }
        if self.done.len() > MOST {
            return Err(format!("a document with more than {MOST} paragraphs"));
        }
        Ok(())
    }

    /// All paragraphs.
    fn finish(mut self) -> Result<Vec<Paragraph>, String> {
        self.end()?;
        Ok(self.done)
    }
}
