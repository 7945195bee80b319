//! The two passes of a comparison.

use std::borrow::Cow;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::record::{damaged, parted};
use super::worker::{Made, Worker};
use super::{Means, Opened, crew};
use crate::Knowledge;
use crate::Read;
use crate::compare::{ArticleId, Entry, Gathered, Identities, Names, Options, Phrases};
use crate::compare::{Register, Registered, Told};
use crate::copies::{self, Carrier, Copied, CopyRow, Running, Stretch, Texts};
use crate::corpus::Article;
use crate::error::Result;
use crate::measure::{Head, Measured, unpack};
use crate::readers::{Lent, Readers};
use crate::spool::Store;

/// What is known of all articles before they are compared.
pub struct Material<'k> {
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
) -> Result<(Gathered, Material<'k>)> {
    let (known, names, copies, register) = first(opened, knowledge, options, means)?;
    let identities = names.identities();
    let places: Vec<usize> = (0..known.measured.len()).collect();
    known.each(&places, &identities, |_, measured| look(measured))?;
    let gathered = by_story(&known, &identities, register, options, means)?;
    Ok((gathered, Material { copies, identities, known }))
}

/// Gathers what a comparison keeps, story by story.
fn by_story(
    known: &Known<'_>,
    identities: &Identities,
    register: Register,
    options: &Options,
    means: &Means<'_>,
) -> Result<Gathered> {
    let stories: Vec<Vec<Entry>> = register.by_story().map(<[Entry]>::to_vec).collect();
    let categories = known.knowledge.asked.categories().clone();
    let mut gathered = Gathered::new(register, categories, options, means.folder);
    let mut rest = stories.into_iter().peekable();
    while rest.peek().is_some() {
        let mut articles = 0;
        let some = std::iter::from_fn(|| {
            let story = rest.next_if(|_| articles < AT_ONCE)?;
            articles += story.len();
            Some(story)
        });
        let told = some.collect::<Vec<_>>().into_par_iter().map(|story| {
            let finished = |entry: Entry| {
                Ok((entry, known.finished(entry.place as usize, identities)?))
            };
            Ok(Told::of(story.into_iter().map(finished).collect::<Result<_>>()?))
        });
        told.collect::<Result<Vec<Told>>>()?
            .into_iter()
            .try_for_each(|story| gathered.take(story))?;
    }
    Ok(gathered)
}

/// So many articles are in memory at once in the second pass.
const AT_ONCE: usize = 128;

fn first<'k>(
    opened: &Opened,
    knowledge: &'k Knowledge,
    options: &Options,
    means: &Means<'_>,
) -> Result<(Known<'k>, Names, Vec<CopyRow>, Register)> {
    let phrases = Phrases::new(opened.shelf.len());
    let worker = || Worker::new(opened, knowledge, means, &phrases);
    let work = |worker: &mut Result<Worker<'_>>, batch: Vec<crew::Placed>| match worker {
        Ok(worker) => batch.into_iter().try_for_each(|placed| worker.work(placed)),
        Err(_) => Ok(()),
    };
    let threads = rayon::current_num_threads();
    let crew = crew::crew(threads, |each| opened.shelf.each(each), worker, work)?;
    let Made { measured, articles, mut carriers, indexes, names } = Made::of(crew)?;
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
    carriers.sort_unstable_by_key(|(place, _)| *place);
    let carriers: Vec<Carrier> =
        carriers.into_iter().map(|(_, carrier)| carrier).collect();
    let mut copies = copies::find(&carriers, &known, &indexes, &knowledge.lexicons)?;
    if options.keep_copies {
        copies.keep();
    }
    known.copied = copies.articles;
    let ids = carriers.iter().map(|carrier| ArticleId::of(&carrier.doc_id));
    known.ids = ids.collect();
    known.shared = shared(&carriers);
    let register = register(&carriers, &known.copied);
    Ok((known, names, copies.rows, register))
}

fn register(carriers: &[Carrier], copied: &[Copied]) -> Register {
    Register::of(carriers.iter().zip(copied).map(|(carrier, copied)| Registered {
        doc_id: &carrier.doc_id,
        outlet: &carrier.outlet,
        story: &carrier.story,
        date: carrier.date.as_deref(),
        copied,
    }))
}

/// Whether two or more outlets tell the story of each article.
fn shared(carriers: &[Carrier]) -> Vec<bool> {
    let mut stories: FxHashMap<&str, (&str, bool)> = FxHashMap::default();
    for Carrier { story, outlet, .. } in carriers.iter().filter(|c| !c.story.is_empty()) {
        let (first, shared) = stories.entry(story).or_insert((outlet, false));
        *shared |= **first != **outlet;
    }
    let is_shared =
        |c: &Carrier| stories.get(&*c.story).is_some_and(|(_, shared)| *shared);
    carriers.iter().map(is_shared).collect()
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
        self.stored(place).map(|(article, _)| article)
    }

    /// An article, and where its running text stands.
    fn stored(&self, place: usize) -> Result<(Article, Vec<Stretch>)> {
        let mut record = Vec::new();
        self.articles.read(place, &mut record)?;
        let stored = parted(&record).and_then(|(article, rest)| {
            parted(rest).map(|(stretches, _)| (article, stretches))
        });
        stored.ok_or_else(|| damaged("article"))
    }
}

impl Texts for Known<'_> {
    fn running(&self, article: usize) -> Result<Running<'_>> {
        let (article, stretches) = self.stored(article)?;
        Ok((Cow::Owned(article.text), Cow::Owned(stretches)))
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
