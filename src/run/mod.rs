//! The staircase: a corpus walks through the floors without ever being held.
//!
//! * *Takes* a [`Shelf`], which is read as often as needed, and the [`Knowledge`].
//! * *Gives* what the floors make of it, in the order of the corpus.
//! * *Never* holds more articles than are being worked on; what must wait for others
//!   waits on disk.
//! * *Start reading at* [`analyze()`], [`annotate`] and [`visit`].

mod ahead;
mod analyze;
mod cache;
mod concordance;
mod crew;
mod gather;
mod known;
mod observer;
mod record;
mod stories;
mod worker;

use std::io::Write;
use std::path::Path;

use crate::Knowledge;
use crate::Read;
use crate::Reader;
use crate::corpus::{Article, Fingerprint, Shelf};
use crate::error::{Error, Result};
use crate::page::Repeats;
use crate::repeats;
use crate::spool::{Store, Writer, temporary};

pub use analyze::analyze;
pub use cache::Cache;
pub use concordance::concordance;
pub use gather::{Material, gather};
pub use known::keep;
pub use observer::{Observer, Stage};
pub use stories::find_stories;

/// A corpus that is ready to be walked through.
#[derive(Debug)]
pub struct Opened {
    /// The articles.
    pub shelf: Shelf,
    /// The lines that repeat within an outlet.
    pub repeats: Repeats,
    /// What tells it from other corpora.
    pub fingerprint: Fingerprint,
}

/// What a run may use beside memory.
#[derive(Debug, Clone, Copy)]
pub struct Means<'m> {
    /// Where articles wait for the second pass.
    pub folder: &'m Path,
    /// What was measured in earlier runs.
    pub cache: Option<&'m Cache>,
    /// Who is told how far it is.
    pub observer: Observer<'m>,
}

impl Opened {
    /// A corpus in memory: articles sorted by their ids, which are unique.
    pub fn of(articles: &[Article]) -> Opened {
        let mut fingerprint = Fingerprint::default();
        articles.iter().for_each(|article| fingerprint.add(article));
        let shelf = Shelf::of(articles.to_vec());
        Opened { shelf, repeats: repeats(articles), fingerprint }
    }
}

/// Reads every article once, on all threads, and gives back what each thread has made.
///
/// `look` adds to what its thread has so far; it sees the article's place in the order
/// of the corpus, and articles in no particular order.
///
/// # Errors
/// When the spool cannot be read; and those of `look`.
pub fn visit<T: Send>(
    opened: &Opened,
    knowledge: &Knowledge,
    begin: impl Fn() -> T + Sync,
    look: impl Fn(&mut T, usize, &Article, &Read) -> Result<()> + Sync,
) -> Result<Vec<T>> {
    let worker = || (Reader::new(knowledge, &opened.repeats), begin());
    let work = |(reader, made): &mut (Reader<'_>, T), batch: Vec<(usize, Article)>| {
        let mut batch = batch.into_iter();
        batch.try_for_each(|(at, article)| {
            look(made, at, &article, &reader.read(&article))
        })
    };
    let crew = crew::on_all_threads(&opened.shelf, worker, work)?;
    Ok(crew.into_iter().map(|(_, made)| made).collect())
}

/// Reads every article and writes what `look` makes of it, a line each, in the order
/// of the corpus.
///
/// # Errors
/// When the spool cannot be read, or `out` not be written.
pub fn annotate(
    opened: &Opened,
    knowledge: &Knowledge,
    observer: Observer<'_>,
    look: impl Fn(&Article, &Read) -> serde_json::Result<Vec<u8>> + Sync,
    out: &mut impl Write,
) -> Result<()> {
    let folder = temporary();
    let writers = visit(
        opened,
        knowledge,
        || Writer::new(&folder),
        |writer, at, article, read| {
            let line = look(article, read);
            let line =
                line.map_err(|error| Error::data(&article.path, error.to_string()));
            observer.tell(Stage::Read, 1, opened.shelf.len());
            writer.put(at, &line?)
        },
    )?;
    let lines = Store::of(writers, opened.shelf.len());
    let mut line = Vec::new();
    for place in 0..lines.len() {
        lines.read(place, &mut line)?;
        line.push(b'\n');
        out.write_all(&line).map_err(|error| Error::io(Path::new("-"), error))?;
    }
    Ok(())
}
