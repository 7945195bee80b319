//! The two passes of a comparison.

use rayon::prelude::*;

use super::ahead::ahead;
use super::known::{AT_ONCE, Known, Together, known};
use super::{Means, Opened, Stage};
use crate::Knowledge;
use crate::Read;
use crate::compare::{ArticleId, Entry, Gathered, Identities, Options, Register, Told};
use crate::copies::CopyRow;
use crate::corpus::Article;
use crate::error::Result;
use crate::measure::Measured;
use crate::readers::{Lent, Readers};

/// What is known of all articles before they are compared.
pub struct Material<'k> {
    /// What they share word for word.
    pub copies: Vec<CopyRow>,
    /// How sources are called in all of them.
    pub identities: Identities,
    known: Known<'k>,
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
/// When the spool cannot be read, or files not be written; and those of `look`.
pub fn gather<'k>(
    opened: &'k Opened,
    knowledge: &'k Knowledge,
    options: &Options,
    means: &Means<'_>,
    mut look: impl FnMut(Measured) -> Result<()> + Send,
) -> Result<(Gathered, Material<'k>)> {
    let (known, together) = known(opened, knowledge, options.keep_copies, means)?;
    let Together { names, copies, register } = together;
    let identities = names.identities()?;
    let places: Vec<usize> = (0..opened.shelf.len()).collect();
    known.each(&places, &identities, |_, measured| {
        means.observer.tell(Stage::Finish, 1, places.len());
        look(measured)
    })?;
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
    let finished =
        |entry: Entry| Ok((entry, known.finished(entry.place as usize, identities)?));
    let tell = |story: Vec<Entry>| {
        let articles = story.into_iter().map(finished).collect::<Result<Vec<_>>>()?;
        means.observer.tell(Stage::Compare, articles.len(), known.ids.len());
        Ok(Told::of(articles))
    };
    ahead(batches(stories), tell, |story| gathered.take(story))?;
    Ok(gathered)
}

/// Stories in batches of not many articles.
fn batches(stories: Vec<Vec<Entry>>) -> impl Iterator<Item = Vec<Vec<Entry>>> {
    let mut rest = stories.into_iter().peekable();
    std::iter::from_fn(move || {
        rest.peek()?;
        let mut articles = 0;
        let some = std::iter::from_fn(|| {
            let story = rest.next_if(|_| articles < AT_ONCE)?;
            articles += story.len();
            Some(story)
        });
        Some(some.collect())
    })
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
        look: impl FnMut(usize, Measured) -> Result<()> + Send,
    ) -> Result<()> {
        self.known.each(&self.places(want), &self.identities, look)
    }

    /// All articles in the order of the corpus, each with a number for its story; 0 without
    /// one.
    pub fn told(&self) -> impl Iterator<Item = (ArticleId, u32)> {
        self.known.ids.iter().copied().zip(self.known.stories.iter().copied())
    }

    /// The places of the articles that are wanted.
    pub(super) fn places(&self, want: impl Fn(usize, ArticleId) -> bool) -> Vec<usize> {
        let ids = self.known.ids.iter().enumerate();
        ids.filter(|(place, id)| want(*place, **id)).map(|(place, _)| place).collect()
    }

    /// Reads some articles once more, whole, and gives what `look` makes of each, in the
    /// order of the corpus.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub fn read_some<T: Send>(
        &self,
        opened: &Opened,
        want: impl Fn(usize, ArticleId) -> bool,
        look: impl Fn(&Article, &Read) -> T + Sync,
    ) -> Result<Vec<T>> {
        self.read_again(opened, &self.places(want), look)
    }

    /// The same for places.
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
