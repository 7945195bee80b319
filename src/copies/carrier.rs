//! Articles as the carriers of texts.

use std::borrow::Cow;
use std::sync::Arc;

use super::sketch::{Sketch, Stretch};
use crate::corpus::Article;
use crate::error::Result;
use crate::text::Plain;

/// An article, as far as it must be known to say what it shares with others: about
/// 100 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    /// The article.
    pub doc_id: Box<str>,
    /// Who published it.
    pub outlet: Arc<str>,
    /// What it tells of; empty if that is not known.
    pub story: Arc<str>,
    /// Its date; none if it has none.
    pub date: Option<Arc<str>>,
    /// The agency that it is credited to.
    pub(super) credit: Option<Arc<str>>,
    /// Words of its running text outside quotation marks.
    pub(super) words: u32,
}

impl Carrier {
    /// The carrier of a text that was sketched. `share` gives one text for all that are
    /// equal, so that names are kept once.
    pub fn of(
        article: &Article,
        sketch: &Sketch,
        mut share: impl FnMut(&str) -> Arc<str>,
    ) -> Carrier {
        Carrier {
            doc_id: article.doc_id.as_str().into(),
            outlet: share(&article.outlet),
            story: share(article.story.as_deref().unwrap_or_default()),
            date: article.date.as_deref().map(&mut share),
            credit: sketch.credit.as_deref().map(&mut share),
            words: sketch.words,
        }
    }
}

/// Where the texts of articles are, by their number.
pub trait Texts: Sync {
    /// The text of an article, and where its running text stands in it.
    ///
    /// # Errors
    /// When it cannot be read.
    fn running(&self, article: usize) -> Result<Running<'_>>;
}

/// A text with its stretches of running text.
pub type Running<'t> = (Cow<'t, Plain>, Cow<'t, [Stretch]>);

impl Texts for [(Article, Sketch)] {
    fn running(&self, article: usize) -> Result<Running<'_>> {
        let (article, sketch) = &self[article];
        Ok((Cow::Borrowed(&article.text), Cow::Borrowed(&sketch.stretches)))
    }
}
