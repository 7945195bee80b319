//! An article of an export.

use super::label;
use super::words::{self, Part};

/// What an export says of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) outlet: String,
    pub(super) title: String,
    pub(super) date: String,
    pub(super) text: Vec<String>,
    pub(super) url: String,
    pub(super) id: String,
    pub(super) author: String,
    pub(super) section: String,
    /// What stands above the text and is not part of it.
    pub(super) highlight: String,
}

/// The columns of [`Entry::values`].
pub(in crate::corpus) const COLUMNS: [&str; 9] =
    ["outlet", "title", "date", "text", "url", "id", "author", "section", "highlight"];

impl Entry {
    /// Takes what a labelled line says.
    pub(super) fn take(&mut self, part: Part, value: &str) {
        let field = match part {
            Part::Outlet => &mut self.outlet,
            Part::Title => &mut self.title,
            Part::Date => &mut self.date,
            Part::Url => &mut self.url,
            Part::Id => &mut self.id,
            Part::Byline => &mut self.author,
            Part::Section => &mut self.section,
            Part::Highlight => &mut self.highlight,
            _ => return,
        };
        if field.is_empty() {
            *field = value.trim().to_string();
        }
    }

    /// The article, if it has a text; captions that end the text are none of it.
    pub(super) fn checked(mut self) -> Result<Entry, String> {
        let is_caption = |text: &String| {
            let name = label::split(text).map(|(name, _)| name);
            name.is_some_and(|name| words::is(Part::Caption, name))
        };
        self.text.retain(|text| !words::is(Part::Nothing, text));
        while self.text.len() > 1 && self.text.last().is_some_and(is_caption) {
            self.text.pop();
        }
        if self.text.is_empty() {
            let title = crate::corpus::message::brief(&self.title);
            return Err(match title.as_str() {
                "" => "an article without title and text".into(),
                title => format!("no text was found for “{title}”"),
            });
        }
        Ok(self)
    }

    /// The values of [`COLUMNS`].
    pub(super) fn values(self) -> Vec<String> {
        let Entry { outlet, title, date, text, url, id, author, section, highlight } =
            self;
        let text = text.join("\n\n");
        vec![outlet, title, date, text, url, id, author, section, highlight]
    }
}
