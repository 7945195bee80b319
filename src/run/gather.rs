//! The two passes of a comparison.

use std::borrow::Cow;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::record::{damaged, parted};
use super::store::Store;
use super::worker::{Made, Worker};
use super::{Means, Opened, crew};
use crate::Knowledge;
use crate::Read;
use crate::compare::{ArticleId, Gathered, Identities, Names, Options, Phrases};
use crate::copies::{self, Copied, CopyRow, Sketch, Texts};
use crate::corpus::Article;
use crate::error::Result;
use crate::measure::{Head, Measured, unpack};
use crate::readers::{Lent, Readers};

/// What is known of all articles before they are compared.
pub struct Material<'k> {
    /// What the comparison keeps of all of them.
    pub gathered: Gathered,
    /// What they share word for word.
    pub copies: Vec<CopyRow>,
    /// How sources are called in all of them.
    pub identities: Identities,
    known: Known<'k>,
}

/// What a first pass leaves of the articles.
struct Known<'k> {
    knowledge: &'k Knowledge,
    measured: Store,
    articles: Store,
    ids: Vec<ArticleId>,
    copied: Vec<Copied>,
    /// Whether two or more outlets tell the story of an article.
    shared: Vec<bool>,
    phrases: Phrases,
}

/// Walks a corpus up to the comparison. What waits for the second pass waits in
/// files.
///
/// The first pass reads and measures every article. Which articles are one text, how
/// a source is called everywhere, and which phrases are frequent, is known when it is
/// over. The second gives every row its part of that, and gathers; `look` sees each
/// article then, in the order of the corpus.
///
/// # Errors
/// When the input cannot be read again, or files not be written; and those of `look`.
pub fn gather<'k>(
    opened: &Opened,
    knowledge: &'k Knowledge,
    options: &Options,
    means: &Means<'_>,
    mut look: impl FnMut(Measured) -> Result<()>,
) -> Result<Material<'k>> {
    let (known, names, copies) = first(opened, knowledge, options, means)?;
    let identities = names.identities();
    let mut gathered = Gathered::new(options);
    let places: Vec<usize> = (0..known.measured.len()).collect();
    known.each(&places, &identities, |_, measured| {
        gathered.add(&measured);
        look(measured)
    })?;
    Ok(Material { gathered, copies, identities, known })
}

/// So many articles are in memory at once in the second pass.
const AT_ONCE: usize = 1024;

fn first<'k>(
    opened: &Opened,
    knowledge: &'k Knowledge,
    options: &Options,
    means: &Means<'_>,
) -> Result<(Known<'k>, Names, Vec<CopyRow>)> {
    let worker = || Worker::new(opened, knowledge, means);
    let work = |worker: &mut Result<Worker<'_>>, batch: Vec<crew::Placed>| match worker {
        Ok(worker) => batch.into_iter().try_for_each(|placed| worker.work(placed)),
        Err(_) => Ok(()),
    };
    let threads = rayon::current_num_threads();
    let crew = crew::crew(threads, |each| opened.shelf.each(each), worker, work)?;
    let Made { measured, articles, mut sketches, names, phrases } = Made::of(crew)?;
    let count = opened.shelf.len();
    let (measured, articles) = (Store::of(measured, count), Store::of(articles, count));
    let mut known = Known {
        knowledge,
        measured,
        articles,
        ids: Vec::new(),
        copied: Vec::new(),
        shared: Vec::new(),
        phrases,
    };
    sketches.sort_unstable_by_key(|(place, ..)| *place);
    let (heads, sketches): (Vec<Article>, Vec<Sketch>) =
        sketches.into_iter().map(|(_, head, sketch)| (head, sketch)).unzip();
    let mut copies = copies::find(&heads, &known, &sketches, &knowledge.lexicons)?;
    if options.keep_copies {
        copies.keep();
    }
    known.copied = copies.articles;
    known.shared = shared(&heads);
    known.ids = heads.iter().map(|head| ArticleId::of(&head.doc_id)).collect();
    Ok((known, names, copies.rows))
}

/// Whether two or more outlets tell the story of each article.
fn shared(heads: &[Article]) -> Vec<bool> {
    let mut stories: FxHashMap<&str, (&str, bool)> = FxHashMap::default();
    for head in heads {
        if let Some(story) = head.story.as_deref() {
            let (first, shared) = stories.entry(story).or_insert((&head.outlet, false));
            *shared |= *first != head.outlet;
        }
    }
    let is_shared = |story: &str| stories.get(story).is_some_and(|(_, shared)| *shared);
    heads.iter().map(|head| head.story.as_deref().is_some_and(is_shared)).collect()
}

impl Known<'_> {
    /// An article with everything that all articles say of it.
    fn finished(&self, place: usize, identities: &Identities) -> Result<Measured> {
        let mut record = Vec::new();
        self.measured.read(place, &mut record)?;
        let measured = parted::<Head>(&record)
            .and_then(|(head, body)| unpack(body, &head, &self.knowledge.asked));
        let mut measured = measured.ok_or_else(|| damaged("measured"))?;
        measured.document.copied = self.copied[place].clone();
        measured.document.shared = self.shared[place];
        identities.apply(&mut measured);
        self.phrases.apply(&mut measured);
        Ok(measured)
    }

    /// Some articles, one after the other, as [`Known::finished`] gives them.
    fn each(
        &self,
        places: &[usize],
        identities: &Identities,
        mut look: impl FnMut(usize, Measured) -> Result<()>,
    ) -> Result<()> {
        for places in places.chunks(AT_ONCE) {
            let finished =
                places.par_iter().map(|place| self.finished(*place, identities));
            let finished = finished.collect::<Result<Vec<Measured>>>()?;
            let mut articles = places.iter().zip(finished);
            articles.try_for_each(|(place, measured)| look(*place, measured))?;
        }
        Ok(())
    }

    fn article(&self, place: usize) -> Result<Article> {
        let mut record = Vec::new();
        self.articles.read(place, &mut record)?;
        let article = parted(&record).map(|(article, _)| article);
        article.ok_or_else(|| damaged("article"))
    }
}

impl Texts for Known<'_> {
    fn text(&self, article: usize) -> Result<Cow<'_, str>> {
        Ok(Cow::Owned(self.article(article)?.text))
    }
}

impl Material<'_> {
    /// Looks at some articles once more, in the order of the corpus: those that are
    /// wanted by their place in it or by their id.
    ///
    /// # Errors
    /// When a temporary file cannot be read; and those of `look`.
    pub fn look_again(
        &self,
        want: impl Fn(usize, ArticleId) -> bool,
        look: impl FnMut(usize, Measured) -> Result<()>,
    ) -> Result<()> {
        self.known.each(&self.places(want), &self.identities, look)
    }

    /// The places of the articles that are wanted.
    pub(super) fn places(&self, want: impl Fn(usize, ArticleId) -> bool) -> Vec<usize> {
        let ids = self.known.ids.iter().enumerate();
        ids.filter(|(place, id)| want(*place, **id)).map(|(place, _)| place).collect()
    }

    /// Reads some articles once more.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub(super) fn read_again<T: Send>(
        &self,
        opened: &Opened,
        wanted: &[usize],
        look: impl Fn(&Article, &Read) -> T + Sync,
    ) -> Result<Vec<T>> {
        let readers = Readers::new(self.known.knowledge, &opened.repeats);
        let look = |reader: &mut Lent<'_, '_>, place: &usize| {
            let article = self.known.article(*place)?;
            Ok(look(&article, &reader.read(&article)))
        };
        wanted.par_iter().map_init(|| readers.lend(), look).collect()
    }
}
