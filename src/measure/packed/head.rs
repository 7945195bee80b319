//! Where an article comes from.

use serde::{Deserialize, Serialize};

use crate::corpus::Article;
use crate::measure::{Measured, Text};

/// What rows say of an article that does not stand in its text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub(super) doc_id: String,
    pub(super) outlet: String,
    pub(super) story: String,
    pub(super) date: Option<String>,
    pub(super) path: String,
}

impl From<&Article> for Head {
    fn from(article: &Article) -> Head {
        Head {
            doc_id: article.doc_id.clone(),
            outlet: article.outlet.clone(),
            story: article.story.clone().unwrap_or_default(),
            date: article.date.clone(),
            path: article.path.clone(),
        }
    }
}

impl Head {
    /// The texts that all rows share.
    pub(super) fn texts(&self) -> [Text; 3] {
        [&self.doc_id, &self.outlet, &self.story].map(|text| text.as_str().into())
    }
}

/// The texts that all rows of an article share.
pub(super) fn names(measured: &Measured) -> [&Text; 3] {
    let document = &measured.document;
    [&document.doc_id, &document.outlet, &document.story]
}
