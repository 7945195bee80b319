//! The staircase: a corpus walks through the floors without ever being held.
//!
//! * *Takes* a [`Shelf`], which is read as often as needed, and the [`Knowledge`].
//! * *Gives* what the floors make of it, in the order of the corpus.
//! * *Never* holds more articles than are being worked on; what must wait for others
//!   waits on disk.
//! * *Start reading at* [`analyze()`] and [`annotate`].

mod analyze;
mod cache;
mod crew;
mod gather;
mod known;
mod record;
mod stories;
mod worker;

use std::io::Write;
use std::path::Path;

use crate::Knowledge;
use crate::Read;
use crate::Reader;
use crate::corpus::{Article, Shelf};
use crate::error::{Error, Result};
use crate::page::Repeats;
use crate::repeats;
use crate::spool::{Store, Writer, temporary};

pub use analyze::analyze;
pub use cache::Cache;
pub use gather::{Material, gather};
pub use known::keep;
pub use stories::find_stories;

/// A corpus that is ready to be walked through.
#[derive(Debug)]
pub struct Opened {
    /// The articles.
    pub shelf: Shelf,
    /// The lines that repeat within an outlet.
    pub repeats: Repeats,
}

/// What a run may use beside memory.
#[derive(Debug, Clone, Copy)]
pub struct Means<'m> {
    /// Where articles wait for the second pass.
    pub folder: &'m Path,
    /// What was measured in earlier runs.
    pub cache: Option<&'m Cache>,
}

impl Opened {
    /// A corpus in memory: articles sorted by their ids, which are unique.
    pub fn of(articles: &[Article]) -> Opened {
        Opened { shelf: Shelf::of(articles.to_vec()), repeats: repeats(articles) }
    }
}

/// Reads every article and writes what `look` makes of it, a line each, in the order
/// of the corpus.
///
/// # Errors
/// When the spool cannot be read, or `out` not be written.
pub fn annotate(
    opened: &Opened,
    knowledge: &Knowledge,
    look: impl Fn(&Article, &Read) -> serde_json::Result<Vec<u8>> + Sync,
    out: &mut impl Write,
) -> Result<()> {
    let folder = temporary();
    let worker = || (Reader::new(knowledge, &opened.repeats), Writer::new(&folder));
    let work = |(reader, writer): &mut (Reader<'_>, Writer), batch: Vec<_>| {
        for (place, article) in &batch {
            let line = look(article, &reader.read(article));
            let line =
                line.map_err(|error| Error::data(&article.path, error.to_string()));
            writer.put(*place, &line?)?;
        }
        Ok(())
    };
    let threads = rayon::current_num_threads();
    let crew = crew::crew(threads, |each| opened.shelf.each(each), worker, work)?;
    let writers = crew.into_iter().map(|(_, writer)| writer).collect();
    let lines = Store::of(writers, opened.shelf.len());
    let mut line = Vec::new();
    for place in 0..lines.len() {
        lines.read(place, &mut line)?;
        line.push(b'\n');
        out.write_all(&line).map_err(|error| Error::io(Path::new("-"), error))?;
    }
    Ok(())
}
