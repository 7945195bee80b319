//! A corpus that is read as often as it is needed and never held.

use std::io::Read;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::gather::{Each, Gathered, Heard};
use super::ids::{Ids, Order};
use super::stock::Stock;
use super::walk::{self, Kept};
use super::{Article, ReadOptions, Told, columns, part};
use crate::error::Result;

/// A corpus on its shelf: the articles as they were read, and the order in which they
/// stand.
///
/// The input is walked through once, when the shelf is filled; the articles then wait in
/// the spool and are read from there as often as the work needs.
#[derive(Debug)]
pub struct Shelf {
    stock: Stock,
    order: Order,
    /// What was said about the reading.
    pub told: Told,
    stories: Stories,
}

/// Stories that articles get beside those of the input.
#[derive(Debug, Default)]
struct Stories {
    /// By id; they come before those of the input, and none takes one away.
    written: FxHashMap<String, Option<String>>,
    /// The number of a name for each place, where the article has no other.
    found: Vec<u32>,
    names: Vec<String>,
}

impl Shelf {
    /// Walks through everything at `paths`, as [`super::read`] does; `look` sees each
    /// article, in the order of reading, with an id that may not be its last.
    ///
    /// # Errors
    /// As [`super::read`]; and when standard input cannot be kept in a temporary file.
    pub fn open(
        paths: &[PathBuf],
        stdin: impl Read,
        options: &ReadOptions,
        look: impl FnMut(&Article),
    ) -> Result<Shelf> {
        columns::check_fields(&options.columns)?;
        let kept = Kept::of(paths, stdin)?;
        let walk = |each: &mut Each<'_>| {
            let mut gathered = Gathered::new(each, options);
            walk::all(paths, &kept, &mut gathered, options)?;
            Ok(gathered.heard())
        };
        Shelf::filled(walk, options.strict, look)
    }

    /// Walks through the parts that [`Shelf::keep`] kept, in any order of `folders`: what
    /// comes of them is what comes of the whole input.
    ///
    /// # Errors
    /// When a folder holds no part, or one that was not finished.
    pub fn of_parts(folders: &[PathBuf], look: impl FnMut(&Article)) -> Result<Shelf> {
        Shelf::filled(|each| part::join(folders, each), false, look)
    }

    fn filled(
        walk: impl FnOnce(&mut Each<'_>) -> Result<Heard>,
        strict: bool,
        mut look: impl FnMut(&Article),
    ) -> Result<Shelf> {
        let mut ids = Ids::default();
        let (stock, heard) = Stock::fill(walk, |article| {
            ids.add(article);
            look(article);
        })?;
        let mut told = heard.finish(strict)?;
        let mut order = ids.order();
        told.notes.extend(order.note.take());
        told.notes.sort();
        let stories = Stories::default();
        Ok(Shelf { stock, order, told, stories })
    }

    /// Keeps the articles in a folder, as they were read: without the ids and stories
    /// that they get from the others.
    ///
    /// # Errors
    /// When the folder cannot be written, or the spool not be read.
    pub fn keep(&self, folder: &Path) -> Result<()> {
        let mut part = part::Keeper::new(folder)?;
        for at in 0..self.len() {
            let (number, article) = self.stock.article(at)?;
            part.keep(number, &article)?;
        }
        part.end(&self.stock.heard()?)
    }

    /// A shelf of articles in memory, sorted by their ids, which are unique.
    pub fn of(articles: Vec<Article>) -> Shelf {
        let places: Vec<u32> = (0..articles.len() as u32).collect();
        let order = Order { numbers: places.clone(), places, ..Order::default() };
        let told = Told { read: articles.len(), ..Told::default() };
        let stock = Stock::Memory(articles);
        Shelf { stock, order, told, stories: Stories::default() }
    }

    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.order.places.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.places.is_empty()
    }

    /// The ids that were given in place of ones that stand twice.
    pub fn new_ids(&self) -> impl Iterator<Item = &str> {
        self.order.renamed.values().map(String::as_str)
    }

    /// Gives articles the stories that somebody wrote down, by id, over any that they
    /// have; none takes one away.
    pub fn write_stories(&mut self, written: FxHashMap<String, Option<String>>) {
        self.stories.written = written;
    }

    /// Gives articles without a story the one that was found: `names[found[place]]`.
    pub fn find_stories(&mut self, found: Vec<u32>, names: Vec<String>) {
        (self.stories.found, self.stories.names) = (found, names);
    }

    /// Hands on every article, in the order of reading, with its place in the order
    /// of the ids.
    ///
    /// # Errors
    /// When the spool does not give back what was written to it.
    pub fn each(&self, mut take: impl FnMut(usize, Article)) -> Result<()> {
        for at in 0..self.len() {
            let (_, article) = self.stock.article(at)?;
            take(self.order.places[at] as usize, self.told_last(at, article));
        }
        Ok(())
    }

    /// The article at a place in the order of the ids.
    ///
    /// # Errors
    /// When the spool does not give back what was written to it.
    pub fn article(&self, place: usize) -> Result<Article> {
        let at = self.order.numbers[place] as usize;
        let (_, article) = self.stock.article(at)?;
        Ok(self.told_last(at, article))
    }

    /// The article that was read as number `at`, with its id and its story.
    fn told_last(&self, at: usize, mut article: Article) -> Article {
        if let Some(id) = self.order.renamed.get(&(at as u32)) {
            article.doc_id.clone_from(id);
        }
        self.stories.tell(self.order.places[at] as usize, &mut article);
        article
    }
}

impl Stories {
    fn tell(&self, place: usize, article: &mut Article) {
        if let Some(written) = self.written.get(&article.doc_id) {
            article.story.clone_from(written);
        }
        if let (None, Some(number)) = (&article.story, self.found.get(place)) {
            article.story = Some(self.names[*number as usize].clone());
        }
    }
}
