//! The articles of a shelf, where they wait until they are wanted.

use std::io;

use super::gather::{Each, Heard};
use super::{Article, part};
use crate::error::{Error, Result};
use crate::spool::{Store, Writer, temporary};

/// Articles by the order of reading. Of an article it holds some bytes; the rest is in
/// the spool.
#[derive(Debug)]
pub(super) enum Stock {
    /// As they were read, each with the number of its record; behind them stands what was
    /// said about the reading.
    Spool(Store),
    /// In memory, in the order of their ids.
    Memory(Vec<Article>),
}

impl Stock {
    /// Puts down every article that `walk` hands on. `look` sees it before that.
    ///
    /// Whoever reads an article reads it here: the input is walked through once, so that
    /// a page is extracted once, and a file that changes later changes nothing.
    ///
    /// # Errors
    /// Those of the walk; and when the disk is full or not writable.
    pub(super) fn fill(
        walk: impl FnOnce(&mut Each<'_>) -> Result<Heard>,
        mut look: impl FnMut(&Article),
    ) -> Result<(Stock, Heard)> {
        let mut writer = Writer::new(&temporary());
        let (mut count, mut outcome) = (0, Ok(()));
        let walked = walk(&mut |number, article| {
            look(&article);
            outcome = writer.put(count, &part::record(number, &article));
            count += 1;
            outcome.is_ok()
        });
        outcome?;
        let heard = walked?;
        writer.put(count, &part::said(&heard))?;
        Ok((Stock::Spool(Store::of(vec![writer], count + 1)), heard))
    }

    /// The article that was read as number `at`, and the number of its record.
    pub(super) fn article(&self, at: usize) -> Result<(u64, Article)> {
        match self {
            Stock::Memory(articles) => Ok((at as u64 + 1, articles[at].clone())),
            Stock::Spool(records) => {
                let mut record = Vec::new();
                records.read(at, &mut record)?;
                part::article(&record).ok_or_else(damaged)
            }
        }
    }

    /// What was said about the reading.
    pub(super) fn heard(&self) -> Result<Heard> {
        match self {
            Stock::Memory(_) => Ok(Heard::default()),
            Stock::Spool(records) => {
                let mut record = Vec::new();
                records.read(records.len() - 1, &mut record)?;
                part::heard(&record).ok_or_else(damaged)
            }
        }
    }
}

fn damaged() -> Error {
    let message = "an article is not what was written; run again";
    Error::io(&temporary(), io::Error::other(message))
}
