//! Paragraphs, tables and quotations of a Markdown page.

use super::quote::Quote;

/// A page on its way. What is put in is Markdown already: texts from the data
/// have gone through `escape::text`.
#[derive(Debug, Default)]
pub(super) struct Page {
    text: String,
    /// What leads from the page to the files of the report.
    root: &'static str,
}

impl Page {
    /// A page in a folder of the report.
    pub(super) fn in_folder() -> Page {
        Page { text: String::new(), root: "../" }
    }

    /// A link to a file of the report.
    pub(super) fn file(&self, name: &str) -> String {
        format!("[{name}]({}{name})", self.root)
    }

    /// A heading of level 1, 2, 3 …
    pub(super) fn heading(&mut self, level: usize, heading: &str) {
        self.block(&format!("{} {heading}", "#".repeat(level)));
    }

    /// A paragraph; nothing if there is nothing in it.
    pub(super) fn paragraph(&mut self, paragraph: &str) {
        if !paragraph.is_empty() {
            self.block(paragraph);
        }
    }

    /// A list.
    pub(super) fn list<T: AsRef<str>>(&mut self, items: &[T]) {
        let lines: Vec<String> =
            items.iter().map(|item| format!("- {}", item.as_ref())).collect();
        self.paragraph(&lines.join("\n"));
    }

    /// A sentence with where it stands.
    pub(super) fn quote(&mut self, quote: &Quote) {
        self.block(&format!("> {}\n>\n> — {}", quote.sentence, quote.from));
    }

    /// Several sentences, kept apart.
    pub(super) fn quotes(&mut self, quotes: &[Quote]) {
        let block = |q: &Quote| format!("> {}\n>\n> — {}", q.sentence, q.from);
        let blocks: Vec<String> = quotes.iter().map(block).collect();
        self.paragraph(&blocks.join("\n>\n"));
    }

    /// A table with a caption above it; or, without rows, the sentence that
    /// says so.
    pub(super) fn table(&mut self, head: &[&str], rows: &[Vec<String>], none: &str) {
        if rows.is_empty() {
            return self.paragraph(none);
        }
        let figures = |column: usize| rows.iter().all(|row| is_figure(&row[column]));
        let rule = |column| if figures(column) { "--:" } else { "---" };
        let rules: Vec<&str> = (0..head.len()).map(rule).collect();
        let line = |cells: &[&str]| format!("| {} |", cells.join(" | "));
        let mut lines = vec![line(head), line(&rules)];
        for row in rows {
            lines.push(line(&row.iter().map(String::as_str).collect::<Vec<_>>()));
        }
        self.block(&lines.join("\n"));
    }

    /// A table whose first column, an outlet or a story, is left out where there
    /// is only one.
    pub(super) fn table_of(
        &mut self,
        head: &[&str],
        mut rows: Vec<Vec<String>>,
        none: &str,
        kinds: usize,
    ) {
        if kinds > 1 {
            return self.table(head, &rows, none);
        }
        rows.iter_mut().for_each(|row| drop(row.remove(0)));
        self.table(&head[1..], &rows, none);
    }

    /// The page, ending with a line end.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn block(&mut self, block: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
    }
}

/// Numbers stand on the right: `1,204`, `42%`, `5 of 12`, `2.1 to 4.8`, `(0.4)`.
fn is_figure(cell: &str) -> bool {
    let part = |c: char| c.is_ascii_digit() || ".,%()–−".contains(c);
    let word = |word: &str| matches!(word, "of" | "to") || word.chars().all(part);
    !cell.is_empty() && cell.split(' ').all(word)
}
