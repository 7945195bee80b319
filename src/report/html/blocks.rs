//! The parts of a page in HTML, section by section.

use std::collections::BTreeMap;

use askama::Template;

use super::Ids;
use super::inline::{marked, markup, plain};
use super::markup::Markup;
use crate::report::charts::Chart;
use crate::report::markdown::{Block, Quote, Table};
use crate::report::view::View;

/// What stands below a heading of level 2.
pub(super) struct Section {
    pub(super) id: String,
    pub(super) title: Markup,
    pub(super) parts: Vec<Markup>,
    /// Long lists that few read are closed at first.
    pub(super) closed: bool,
}

/// Sections that are closed at first.
const CLOSED: [&str; 3] =
    ["What was set aside", "Provenance", "The columns of the CSV files"];

#[derive(Template)]
#[template(path = "table.html")]
struct TableHtml {
    id: String,
    caption: String,
    head: Vec<(Markup, bool)>,
    rows: Vec<RowHtml>,
}

struct RowHtml {
    outlet: Option<String>,
    story: Option<String>,
    cells: Vec<(Markup, bool)>,
}

#[derive(Template)]
#[template(path = "quotes.html")]
struct QuotesHtml {
    quotes: Vec<QuoteHtml>,
}

/// A sentence with where it stands.
struct QuoteHtml {
    outlet: String,
    story: String,
    voice: &'static str,
    sentence: Markup,
    from: Markup,
    place: Option<String>,
}

#[derive(Template)]
#[template(path = "figure.html")]
struct FigureHtml<'c> {
    name: &'static str,
    title: &'c str,
    note: &'c str,
    marks: &'c str,
    drawing: Markup,
    sentences: bool,
}

/// What stands before the first section, and the sections.
pub(super) fn sections(view: &View<'_>, blocks: &[Block]) -> (Vec<Markup>, Vec<Section>) {
    let mut writer = Writer {
        view,
        ids: Ids::default(),
        heading: String::new(),
        captions: BTreeMap::new(),
        tables: 0,
    };
    let (mut opening, mut sections) = (Vec::new(), Vec::<Section>::new());
    for block in blocks {
        if let Block::Heading(2, heading) = block {
            let title = plain(heading);
            sections.push(Section {
                id: writer.ids.of(&title),
                title: markup(heading),
                parts: Vec::new(),
                closed: CLOSED.contains(&title.as_str()),
            });
            writer.heading = title;
            continue;
        }
        let part = writer.part(block);
        sections.last_mut().map_or(&mut opening, |s| &mut s.parts).push(part);
    }
    (opening, sections)
}

/// Sentences with where they stand.
pub(super) fn quotes(view: &View<'_>, quotes: &[Quote]) -> Markup {
    let quote = |quote: &Quote| {
        let origin = &quote.origin;
        QuoteHtml {
            outlet: view.slug(&origin.outlet).to_string(),
            story: origin.story.clone(),
            voice: origin.voice,
            sentence: marked(&quote.sentence),
            from: markup(&quote.from),
            place: view.report.articles.place(&origin.doc_id, &origin.sentence),
        }
    };
    rendered(&QuotesHtml { quotes: quotes.iter().map(quote).collect() })
}

/// A template of texts does not fail.
pub(super) fn rendered(template: &impl Template) -> Markup {
    Markup::trusted(template.render().unwrap_or_default())
}

struct Writer<'v, 'a> {
    view: &'v View<'a>,
    ids: Ids,
    /// The last heading, which names the tables below it.
    heading: String,
    captions: BTreeMap<String, usize>,
    tables: usize,
}

impl Writer<'_, '_> {
    fn part(&mut self, block: &Block) -> Markup {
        let mut html = Markup::default();
        match block {
            Block::Heading(level, heading) => {
                self.heading = plain(heading);
                let id = self.ids.of(&self.heading);
                html.tag(&format!("<h{level} id=\"{id}\">"));
                html.tag(&markup(heading).to_string());
                html.tag(&format!("</h{level}>"));
            }
            Block::Paragraph(paragraph) => {
                html.tag(&format!("<p>{}</p>", markup(paragraph)));
            }
            Block::List(items) => {
                let item = |item: &String| format!("<li>{}</li>", markup(item));
                let items: String = items.iter().map(item).collect();
                html.tag(&format!("<ul>{items}</ul>"));
            }
            Block::Quotes(all) => return quotes(self.view, all),
            Block::Table(table) => return self.table(table),
            Block::Chart(chart) => return figure(chart),
        }
        html
    }

    /// The heading above; with a number where several tables stand below it.
    fn caption(&mut self) -> String {
        let times = self.captions.entry(self.heading.clone()).or_default();
        *times += 1;
        match *times {
            1 => self.heading.clone(),
            n => format!("{} ({n})", self.heading),
        }
    }

    fn table(&mut self, table: &Table) -> Markup {
        self.tables += 1;
        let figures: Vec<bool> =
            (0..table.head.len()).map(|column| table.is_figures(column)).collect();
        let cells = |row: &Vec<String>| {
            let cells = row.iter().map(|cell| markup(cell));
            cells.zip(figures.iter().copied()).collect::<Vec<_>>()
        };
        let column = |name: &str| table.head.iter().position(|head| head == name);
        let (outlet, story) = (column("Outlet"), column("Story"));
        let told = |row: &Vec<String>, at: Option<usize>| at.map(|at| plain(&row[at]));
        let row = |row: &Vec<String>| RowHtml {
            outlet: told(row, outlet).map(|name| self.view.slug(&name).to_string()),
            story: told(row, story),
            cells: cells(row),
        };
        rendered(&TableHtml {
            id: format!("t{}", self.tables),
            caption: self.caption(),
            head: cells(&table.head),
            rows: table.rows.iter().map(row).collect(),
        })
    }
}

fn figure(chart: &Chart) -> Markup {
    rendered(&FigureHtml {
        name: chart.name,
        title: &chart.title,
        note: &chart.note,
        marks: chart.marks,
        drawing: Markup::trusted(chart.inline()),
        sentences: !chart.numbers.is_empty(),
    })
}
