//! Words in their context, from a corpus that is not held.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::crew::on_all_threads;
use super::{Observer, Opened, Stage};
use crate::Knowledge;
use crate::Reader;
use crate::concordance::{Finder, Kwic, Search, Table};
use crate::error::Result;

/// Finds what is looked for, in all articles; of more than `limit` lines, a number and a
/// seed, some by lot. What has no room in memory waits in a file of `folder`.
///
/// # Errors
/// When the spool cannot be read, or the file not be written.
pub fn concordance(
    opened: &Opened,
    knowledge: &Knowledge,
    search: &Search,
    limit: Option<(usize, u64)>,
    (folder, observer): (&Path, Observer<'_>),
) -> Result<Table> {
    let lines = Mutex::new(Kwic::new(limit, folder));
    let worker = || (Reader::new(knowledge, &opened.repeats), search.finder());
    let work = |(reader, finder): &mut (Reader<'_>, Finder<'_>), batch: Vec<_>| {
        observer.tell(Stage::Read, batch.len(), opened.shelf.len());
        for (place, article) in &batch {
            if !finder.may_have(article, &knowledge.orthography) {
                continue;
            }
            let read = reader.read(article);
            let rows = finder.rows(&read.reading(article, knowledge), *place);
            lines.lock().unwrap_or_else(PoisonError::into_inner).add(rows)?;
        }
        Ok(())
    };
    on_all_threads(&opened.shelf, worker, work)?;
    lines.into_inner().unwrap_or_else(PoisonError::into_inner).end()
}
