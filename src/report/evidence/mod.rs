//! The tables of single articles: rows are written as the articles pass by.

mod sample;

use std::io::Write;

use super::columns::{ATTRIBUTIONS, DOCUMENTS, HITS, LABELS, REMOVED};
use super::digest::Places;
use super::sheet::Sheet;
use super::shelf::Shelf;
use crate::error::Result;
use crate::measure::{
    AttributionRow, DocumentRow, HitRow, LabelRow, Measured, RemovedRow,
};
use sample::{KEPT, Sample};

/// Which hits, attributions and labels get rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Evidence {
    /// Every one.
    #[default]
    All,
    /// A fixed number by lot of each outlet and category.
    Sample,
    /// None.
    None,
}

/// With more articles the tables of all hits are larger than a spreadsheet can hold.
const ALL_UP_TO: usize = 20_000;

impl Evidence {
    /// What so many articles get if nothing was chosen.
    pub fn of_articles(articles: usize) -> Evidence {
        if articles > ALL_UP_TO { Evidence::Sample } else { Evidence::All }
    }

    /// What it is called.
    pub fn id(self) -> &'static str {
        match self {
            Evidence::All => "all",
            Evidence::Sample => "sample",
            Evidence::None => "none",
        }
    }

    /// The same in few words.
    pub(super) fn summary(self) -> Option<&'static str> {
        match self {
            Evidence::All => None,
            Evidence::Sample => Some(
                "hits.csv, attributions.csv and labels.csv hold a sample (--evidence all: \
                 every row)",
            ),
            Evidence::None => Some(
                "hits.csv, attributions.csv and labels.csv are empty (--evidence none)",
            ),
        }
    }

    /// What a reader of the tables must know; nothing if they have every row.
    pub fn note(self) -> Option<String> {
        const FILES: &str = "hits.csv, attributions.csv and labels.csv";
        match self {
            Evidence::All => None,
            Evidence::Sample => Some(format!(
                "{FILES} hold a sample, also where it says that all stand there: of each \
                 outlet up to {KEPT} hits of each category, {KEPT} attributions of each \
                 kind and class of cue, and {KEPT} labels of each relation and category, \
                 drawn by lot. Everything was counted; --evidence all writes every row"
            )),
            Evidence::None => Some(format!(
                "{FILES} are empty, also where it says that something stands there: none \
                 of their rows was asked for (--evidence none). Everything was counted"
            )),
        }
    }
}

/// The tables of single articles on their way: no row is kept.
pub struct ArticleTables<F: Write> {
    documents: Sheet<DocumentRow, F>,
    removed: Sheet<RemovedRow, F>,
    hits: Sheet<HitRow, F>,
    attributions: Sheet<AttributionRow, F>,
    labels: Sheet<LabelRow, F>,
    evidence: Evidence,
    sample: Sample,
}

impl<F: Write> ArticleTables<F> {
    /// Begins the tables. `categories` are the columns behind those that documents always
    /// have; lots begin at `seed`; `plain` leaves out the byte-order marks.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn begin<S: Shelf<File = F>>(
        shelf: &mut S,
        categories: Vec<String>,
        plain: bool,
        (evidence, seed): (Evidence, u64),
    ) -> Result<ArticleTables<F>> {
        Ok(ArticleTables {
            documents: shelf.begin(&DOCUMENTS, categories, plain)?,
            removed: shelf.begin(&REMOVED, Vec::new(), plain)?,
            hits: shelf.begin(&HITS, Vec::new(), plain)?,
            attributions: shelf.begin(&ATTRIBUTIONS, Vec::new(), plain)?,
            labels: shelf.begin(&LABELS, Vec::new(), plain)?,
            evidence,
            sample: Sample::new(seed),
        })
    }

    /// Writes the rows of an article, which is at this place in the corpus; articles come
    /// in its order. What is drawn by lot is written when it comes again.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn add(&mut self, at: u32, measured: &Measured) -> Result<()> {
        self.documents.write(&measured.document)?;
        measured.removed.iter().try_for_each(|row| self.removed.write(row))?;
        match self.evidence {
            Evidence::None => Ok(()),
            Evidence::Sample => {
                self.sample.add(at, measured);
                Ok(())
            }
            Evidence::All => {
                measured.hits.iter().try_for_each(|row| self.hits.write(row))?;
                let attributions = &measured.attributions;
                attributions.iter().try_for_each(|row| self.attributions.write(row))?;
                measured.labels.iter().try_for_each(|row| self.labels.write(row))
            }
        }
    }

    /// The rows that were drawn, when all articles have been added.
    pub fn drawn(&self) -> Drawn {
        self.sample.drawn()
    }

    /// Writes the drawn rows of an article; articles come in the order of the corpus.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn add_drawn(
        &mut self,
        drawn: &Drawn,
        at: usize,
        measured: &Measured,
    ) -> Result<()> {
        write(&mut self.hits, &drawn.hits, at, &measured.hits)?;
        let attributions = &measured.attributions;
        write(&mut self.attributions, &drawn.attributions, at, attributions)?;
        write(&mut self.labels, &drawn.labels, at, &measured.labels)
    }

    /// Puts the tables on the shelf.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn end<S: Shelf<File = F>>(self, shelf: &mut S) -> Result<()> {
        shelf.end(self.documents)?;
        shelf.end(self.removed)?;
        shelf.end(self.hits)?;
        shelf.end(self.attributions)?;
        shelf.end(self.labels)
    }
}

/// The rows that were drawn by lot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawn {
    hits: Places,
    attributions: Places,
    labels: Places,
}

impl Drawn {
    /// Whether a row of the article at this place was drawn.
    pub fn has(&self, at: usize) -> bool {
        [&self.hits, &self.attributions, &self.labels].iter().any(|rows| rows.has(at))
    }
}

fn write<R, F: Write>(
    to: &mut Sheet<R, F>,
    drawn: &Places,
    at: usize,
    rows: &[R],
) -> Result<()> {
    drawn.of(at, rows).try_for_each(|(_, row)| to.write(row))
}
