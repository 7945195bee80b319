//! HTML that is ready: the only type that a template takes over as it is.

use std::fmt::{self, Display, Formatter};

use askama::filters::{Escaper, Html, HtmlSafe};

/// HTML in which every text of the data has been escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Markup(String);

impl Markup {
    /// What the program itself has written.
    pub(super) fn trusted(html: impl Into<String>) -> Markup {
        Markup(html.into())
    }

    /// Adds a tag of ours.
    pub(super) fn tag(&mut self, tag: &str) {
        self.0.push_str(tag);
    }

    /// Adds a text, escaped.
    pub(super) fn text(&mut self, text: &str) {
        // Writing to a text does not fail.
        let _ = Html.write_escaped_str(&mut self.0, text);
    }
}

impl Display for Markup {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl HtmlSafe for Markup {}
