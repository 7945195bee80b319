//! A corpus that is read as often as it is needed and never held.

use std::io::Read;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::gather::{Each, Gathered, Heard};
use super::ids::{Ids, Order};
use super::walk::{self, Kept};
use super::{Article, ReadOptions, Told, columns, part};
use crate::error::{Error, Result};

/// A corpus on its shelf: where the articles are, and in which order they stand.
///
/// It is walked through once when it is opened, for the ids, and then as often as
/// the work needs. Of an article it holds four bytes.
#[derive(Debug)]
pub struct Shelf {
    from: From,
    order: Order,
    /// What was said about the reading.
    pub told: Told,
    stories: Stories,
}

/// Where the articles are.
#[derive(Debug)]
enum From {
    /// In files.
    Files(Files),
    /// In parts that were kept.
    Parts(Vec<PathBuf>),
    /// In memory, in the order of their ids.
    Memory(Vec<Article>),
}

#[derive(Debug)]
struct Files {
    paths: Vec<PathBuf>,
    options: ReadOptions,
    kept: Kept,
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
        let files = Files {
            paths: paths.to_vec(),
            options: options.clone(),
            kept: Kept::of(paths, stdin)?,
        };
        Shelf::walked(From::Files(files), options.strict, look)
    }

    /// Walks through the parts that [`Shelf::keep`] kept, in any order of `folders`: what
    /// comes of them is what comes of the whole input.
    ///
    /// # Errors
    /// When a folder holds no part, or one that was not finished.
    pub fn of_parts(folders: &[PathBuf], look: impl FnMut(&Article)) -> Result<Shelf> {
        Shelf::walked(From::Parts(folders.to_vec()), false, look)
    }

    fn walked(from: From, strict: bool, mut look: impl FnMut(&Article)) -> Result<Shelf> {
        let mut ids = Ids::default();
        let heard = from.walk(&mut |_, article| {
            ids.add(&article);
            look(&article);
        })?;
        let mut told = heard.finish(strict)?;
        let mut order = ids.order();
        told.notes.extend(order.note.take());
        told.notes.sort();
        let stories = Stories::default();
        Ok(Shelf { from, order, told, stories })
    }

    /// Keeps the articles in a folder, as they were read: without the ids and stories
    /// that they get from the others.
    ///
    /// # Errors
    /// When the input cannot be read again, or the folder not be written.
    pub fn keep(&self, folder: &Path) -> Result<()> {
        let mut part = part::Keeper::new(folder)?;
        let mut outcome = Ok(());
        let heard = self.from.walk(&mut |number, article| {
            if outcome.is_ok() {
                outcome = part.keep(number, &article);
            }
        })?;
        outcome.and_then(|()| part.end(&heard))
    }

    /// A shelf of articles in memory, sorted by their ids, which are unique.
    pub fn of(articles: Vec<Article>) -> Shelf {
        let places = (0..articles.len() as u32).collect();
        let order = Order { places, ..Order::default() };
        let told = Told { read: articles.len(), ..Told::default() };
        let from = From::Memory(articles);
        Shelf { from, order, told, stories: Stories::default() }
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
    /// When a file can no longer be read, or other articles are found than before.
    pub fn each(&self, mut take: impl FnMut(usize, Article)) -> Result<()> {
        let mut at = 0;
        let heard = self.from.walk(&mut |_, article| {
            if let Some(place) = self.order.places.get(at as usize) {
                take(*place as usize, self.told_last(at, article));
            }
            at += 1;
        })?;
        let told = heard.finish(false)?;
        let is_same = told.inputs.iter().all(|input| self.told.inputs.contains(input));
        if !is_same || at as usize != self.len() {
            return Err(changed(&told, &self.told));
        }
        Ok(())
    }

    /// The article that was read as number `at`, with its id and its story.
    fn told_last(&self, at: u32, mut article: Article) -> Article {
        if let Some(id) = self.order.renamed.get(&at) {
            article.doc_id.clone_from(id);
        }
        self.stories.tell(self.order.places[at as usize] as usize, &mut article);
        article
    }
}

impl From {
    fn walk(&self, each: &mut Each<'_>) -> Result<Heard> {
        match self {
            From::Files(Files { paths, options, kept }) => {
                let mut gathered = Gathered::new(each, options);
                walk::all(paths, kept, &mut gathered, options)?;
                Ok(gathered.heard())
            }
            From::Parts(folders) => part::join(folders, each),
            From::Memory(articles) => {
                let articles = articles.iter().cloned();
                (1..).zip(articles).for_each(|(number, one)| each(number, one));
                Ok(Heard::default())
            }
        }
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

/// What is said when the input is another one at the second look.
fn changed(now: &Told, before: &Told) -> Error {
    let differs = before.inputs.iter().find(|input| !now.inputs.contains(input));
    let place = differs.map_or("the input", |input| input.path.as_str());
    Error::data(place, "changed while it was read; run again when nothing writes to it")
}
