//! One of those who do the first pass.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::cache::{self, Keeper};
use super::crew::Placed;
use super::record::{damaged, joined, parted};
use super::{Means, Opened, Stage};
use crate::Knowledge;
use crate::Read;
use crate::Reader;
use crate::compare::{Names, Phrases};
use crate::copies::{self, Carrier, Index, Sketch};
use crate::corpus::Article;
use crate::error::Result;
use crate::measure::{Head, Measured, Pack, measure, unpack};
use crate::spool::Writer;

/// A worker, with what it has made so far.
pub(super) struct Worker<'w> {
    opened: &'w Opened,
    knowledge: &'w Knowledge,
    means: &'w Means<'w>,
    reader: Reader<'w>,
    pack: Pack,
    keeper: Option<Keeper>,
    measured: Writer,
    stretches: Writer,
    /// What is kept to find copies.
    carriers: Vec<(usize, Carrier)>,
    index: Index,
    /// Names that many articles have.
    shared: FxHashSet<Arc<str>>,
    names: Names,
    phrases: &'w Phrases,
}

/// What all workers have made.
pub(super) struct Made {
    pub(super) measured: Vec<Writer>,
    pub(super) stretches: Vec<Writer>,
    pub(super) carriers: Vec<(usize, Carrier)>,
    pub(super) indexes: Vec<Index>,
    pub(super) names: Names,
}

impl<'w> Worker<'w> {
    /// A worker that has made nothing.
    ///
    /// # Errors
    /// When the cache cannot be written.
    pub(super) fn new(
        opened: &'w Opened,
        knowledge: &'w Knowledge,
        means: &'w Means<'w>,
        phrases: &'w Phrases,
    ) -> Result<Worker<'w>> {
        Ok(Worker {
            opened,
            knowledge,
            means,
            reader: Reader::new(knowledge, &opened.repeats),
            pack: Pack::default(),
            keeper: means.cache.map(|cache| cache.writer()).transpose()?,
            measured: Writer::new(means.folder),
            stretches: Writer::new(means.folder),
            carriers: Vec::new(),
            index: Index::new(means.folder),
            shared: FxHashSet::default(),
            names: Names::new(means.folder),
            phrases,
        })
    }

    /// Measures an article, or takes what an earlier run has measured of it.
    pub(super) fn work(&mut self, (place, article): Placed) -> Result<()> {
        self.means.observer.tell(Stage::Read, 1, self.opened.shelf.len());
        let head = Head::from(&article);
        let (record, measured) = self.record(&article)?;
        let parts = parted::<Sketch>(&record);
        let (sketch, body) = parts.ok_or_else(|| damaged("record"))?;
        let measured = measured.or_else(|| unpack(body, &head, &self.knowledge.asked));
        self.note(&measured.ok_or_else(|| damaged("measured"))?)?;
        self.measured.put(place, &joined(&head, body))?;
        self.stretches.put(place, &joined(&sketch.stretches(), &[]))?;
        let carrier = Carrier::of(&article, &sketch, |name| self.shared(name));
        self.carriers.push((place, carrier));
        self.index.add(place, &sketch)
    }

    fn shared(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.shared.get(name) {
            return known.clone();
        }
        let new: Arc<str> = name.into();
        self.shared.insert(new.clone());
        new
    }

    fn note(&mut self, measured: &Measured) -> Result<()> {
        self.phrases.add(measured);
        self.names.add(measured)
    }

    /// The sketch of an article and, behind it, what was measured; this also as it is
    /// where it is new.
    fn record(&mut self, article: &Article) -> Result<(Vec<u8>, Option<Measured>)> {
        let Some(cache) = self.means.cache else { return Ok(self.read(article)) };
        let key = cache::key(article, &self.opened.repeats);
        if let Some(record) = cache.get(&key) {
            return Ok((record, None));
        }
        let (record, measured) = self.read(article);
        if let Some(keeper) = &mut self.keeper {
            keeper.keep(&key, &record)?;
        }
        Ok((record, measured))
    }

    fn read(&mut self, article: &Article) -> (Vec<u8>, Option<Measured>) {
        let read = self.reader.read(article);
        let measured = measure(&read.reading(article, self.knowledge));
        let Read { document, marks, page, voices } = &read;
        let lexicons = &self.knowledge.lexicons;
        let sketch = copies::sketch(document, marks, page, voices, lexicons);
        (joined(&sketch, self.pack.pack(&measured)), Some(measured))
    }
}

impl Made {
    /// Puts together what workers have made.
    ///
    /// # Errors
    /// The first of a worker that could not begin; and when the disk is full.
    pub(super) fn of(crew: Vec<Result<Worker<'_>>>, folder: &Path) -> Result<Made> {
        let mut made = Made {
            measured: Vec::new(),
            stretches: Vec::new(),
            carriers: Vec::new(),
            indexes: Vec::new(),
            names: Names::new(folder),
        };
        for worker in crew {
            let worker = worker?;
            worker.keeper.map_or(Ok(()), Keeper::end)?;
            made.measured.push(worker.measured);
            made.stretches.push(worker.stretches);
            made.carriers.extend(worker.carriers);
            made.indexes.push(worker.index);
            made.names = made.names.merge(worker.names);
        }
        Ok(made)
    }
}
