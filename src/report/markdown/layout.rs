//! Headings, paragraphs, tables, quotations and charts of a page.

use super::escape;
use super::quote::Quote;
use crate::report::charts::Chart;

/// A page on its way. What is put in is Markdown already: texts from the data
/// have gone through `escape::text`.
#[derive(Debug, Default)]
pub(in crate::report) struct Page {
    blocks: Vec<Block>,
    /// What leads from the page to the files of the report.
    root: &'static str,
}

/// A part of a page; its texts are Markdown.
#[derive(Debug)]
pub(in crate::report) enum Block {
    /// A heading of level 1, 2, 3 …
    Heading(usize, String),
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
    /// Sentences with where they stand.
    Quotes(Vec<Quote>),
    /// A table with at least one row.
    Table(Table),
    /// A chart.
    Chart(Box<Chart>),
}

/// Cells, all rows as wide as the head.
#[derive(Debug)]
pub(in crate::report) struct Table {
    pub(in crate::report) head: Vec<String>,
    pub(in crate::report) rows: Vec<Vec<String>>,
}

impl Page {
    /// A page in a folder of the report.
    pub(super) fn in_folder() -> Page {
        Page { blocks: Vec::new(), root: "../" }
    }

    /// A link to a file of the report.
    pub(super) fn file(&self, name: &str) -> String {
        format!("[{name}]({}{name})", self.root)
    }

    /// A heading of level 1, 2, 3 …
    pub(super) fn heading(&mut self, level: usize, heading: &str) {
        self.blocks.push(Block::Heading(level, heading.to_string()));
    }

    /// A paragraph; nothing if there is nothing in it.
    pub(super) fn paragraph(&mut self, paragraph: &str) {
        if !paragraph.is_empty() {
            self.blocks.push(Block::Paragraph(paragraph.to_string()));
        }
    }

    /// A list; nothing if there is nothing in it.
    pub(super) fn list<T: AsRef<str>>(&mut self, items: &[T]) {
        let items: Vec<String> = items.iter().map(|i| i.as_ref().to_string()).collect();
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// A sentence with where it stands.
    pub(super) fn quote(&mut self, quote: &Quote) {
        self.quotes(std::slice::from_ref(quote));
    }

    /// Several sentences, kept apart.
    pub(super) fn quotes(&mut self, quotes: &[Quote]) {
        if !quotes.is_empty() {
            self.blocks.push(Block::Quotes(quotes.to_vec()));
        }
    }

    /// Several sentences; of those that stand on the page already, one at most, and only if
    /// there is no new one.
    pub(super) fn new_quotes(&mut self, mut quotes: Vec<Quote>) {
        if quotes.iter().any(|quote| !self.shows(quote)) {
            quotes.retain(|quote| !self.shows(quote));
        } else {
            quotes.truncate(1);
        }
        self.quotes(&quotes);
    }

    /// A table; or, without rows, the sentence that says so.
    pub(super) fn table(&mut self, head: &[&str], rows: &[Vec<String>], none: &str) {
        if rows.is_empty() {
            return self.paragraph(none);
        }
        let head = head.iter().map(|cell| (*cell).to_string()).collect();
        self.blocks.push(Block::Table(Table { head, rows: rows.to_vec() }));
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

    /// A chart, if there is anything to draw.
    pub(super) fn chart(&mut self, chart: Option<Chart>) {
        self.blocks.extend(chart.map(|chart| Block::Chart(Box::new(chart))));
    }

    /// Its parts, in order.
    pub(in crate::report) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The charts among them.
    pub(in crate::report) fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Chart(chart) => Some(&**chart),
            _ => None,
        })
    }

    /// Whether a sentence stands on it already, whatever is marked there.
    pub(super) fn shows(&self, quote: &Quote) -> bool {
        self.sentences().any(|shown| shown.origin == quote.origin)
    }

    /// The sentences on it.
    pub(in crate::report) fn sentences(&self) -> impl Iterator<Item = &Quote> {
        let quotes = self.blocks.iter().filter_map(|block| match block {
            Block::Quotes(quotes) => Some(quotes),
            _ => None,
        });
        quotes.flatten()
    }

    /// The page in Markdown, ending with a line end.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let blocks: Vec<String> = self.blocks.iter().map(Block::markdown).collect();
        let end = if blocks.is_empty() { "" } else { "\n" };
        format!("{}{end}", blocks.join("\n\n")).into_bytes()
    }
}

impl Block {
    fn markdown(&self) -> String {
        match self {
            Block::Heading(level, heading) => format!("{} {heading}", "#".repeat(*level)),
            Block::Paragraph(paragraph) => paragraph.clone(),
            Block::List(items) => {
                let lines: Vec<String> = items.iter().map(|i| format!("- {i}")).collect();
                lines.join("\n")
            }
            Block::Quotes(quotes) => {
                // Two spaces break the line in every dialect.
                let block = |q: &Quote| format!("> {}  \n> — {}", q.sentence, q.from);
                quotes.iter().map(block).collect::<Vec<_>>().join("\n>\n")
            }
            Block::Table(table) => table.markdown(),
            Block::Chart(chart) => {
                format!("![{}]({})", escape::text(&chart.title), chart.file())
            }
        }
    }
}

impl Table {
    /// Whether all cells of a column are numbers, which stand on the right.
    pub(in crate::report) fn is_figures(&self, column: usize) -> bool {
        self.rows.iter().all(|row| is_figure(&row[column]))
    }

    fn markdown(&self) -> String {
        let rule = |column| if self.is_figures(column) { "--:" } else { "---" };
        let rules = (0..self.head.len()).map(|column| rule(column).to_string()).collect();
        let lines = [&self.head, &rules].into_iter().chain(&self.rows);
        let line = |cells: &Vec<String>| format!("| {} |", cells.join(" | "));
        lines.map(line).collect::<Vec<_>>().join("\n")
    }
}

/// `1,204`, `42%`, `5 of 12`, `2.1 to 4.8`, `(0.4)`.
fn is_figure(cell: &str) -> bool {
    let part = |c: char| c.is_ascii_digit() || ".,%()–−".contains(c);
    let word = |word: &str| matches!(word, "of" | "to") || word.chars().all(part);
    !cell.is_empty() && cell.split(' ').all(word)
}
