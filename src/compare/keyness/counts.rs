//! How often each term stands here and there, story by story.

use super::AT_LEAST;
use super::compared::Compared;
use super::dispersion::Deviation;
use super::log_ratio::Products;
use crate::compare::others::Outlets;
use crate::compare::register::Entry;
use crate::compare::tally::{ArticleId, StoryTerms, Term, Vocabulary};
use crate::error::Result;
use crate::hash;

/// A term, here and there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) here: u64,
    pub(super) there: u64,
    pub(super) articles: u64,
    pub(super) others_articles: u64,
    /// Stories in which either side has it.
    pub(super) stories: u64,
    /// Without the sums over all stories, which are those of the base.
    pub(super) products: Products,
    pub(super) deviation: Deviation,
    /// The own article drawn to show it, behind its lot.
    pub(super) example: Option<(u64, ArticleId)>,
}

/// The counts of some terms.
pub(super) struct Table<'t> {
    vocabulary: &'t Vocabulary,
    pub(super) terms: Vec<Term>,
    pub(super) counts: Vec<Counts>,
    /// Where each of all terms in each voice stands here; [`NONE`] if nowhere.
    places: Vec<u32>,
    /// The uses of each term on both sides in the story at hand,
    here_and_there: Vec<(u64, u64)>,
    /// and the terms that have any.
    touched: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// What outlets that share no story are put beside: all that there is.
pub(super) fn of_all<'t>(
    outlets: &Outlets<'_>,
    vocabulary: &'t Vocabulary,
    compared: &[Compared<'_>],
) -> Result<Table<'t>> {
    let mut terms: Vec<Term> = Vec::new();
    let alone = || compared.iter().filter(|compared| compared.alone);
    for compared in alone() {
        terms.extend(frequent(compared)?);
    }
    terms.sort_unstable();
    terms.dedup();
    let mut table = Table::of(vocabulary, terms);
    let stories = 0..outlets.register.stories().len() as u32;
    let mut open = StoryTerms::default();
    for story in stories.filter(|_| alone().next().is_some()) {
        let articles = outlets.register.on(story).map(|(number, _)| (number, false));
        table.add_story(outlets, story, articles, &mut open)?;
    }
    Ok(table)
}

/// Counts the terms that an outlet uses often enough; `all` is what one that
/// shares no story is put beside.
pub(super) fn of_outlet<'t>(
    compared: &Compared<'t>,
    all: &Table<'_>,
) -> Result<Table<'t>> {
    let mut table = Table::of(compared.vocabulary, frequent(compared)?);
    let mut open = StoryTerms::default();
    for story in &compared.stories {
        if !compared.alone || compared.tells(*story) {
            let articles =
                compared.on(*story).map(|(n, article)| (n, compared.is_own(article)));
            table.add_story(compared.outlets, *story, articles, &mut open)?;
        }
    }
    if compared.alone {
        table.put_beside(all);
    }
    table.look_at_articles(compared, &mut open)?;
    Ok(table)
}

/// The terms that an outlet uses at least three times in one voice.
fn frequent(compared: &Compared<'_>) -> Result<Vec<Term>> {
    let vocabulary = compared.vocabulary;
    let mut counts = vec![0u32; vocabulary.terms.len() << 2];
    each_own(compared, &mut StoryTerms::default(), |_, terms| {
        for (term, count) in terms {
            counts[term.place()] += *count as u32;
        }
    })?;
    let often =
        counts.iter().enumerate().filter(|(_, count)| u64::from(**count) >= AT_LEAST);
    Ok(often.map(|(place, _)| Term::of((place >> 2) as u32, place & 3)).collect())
}

/// Shows the terms of each article of the outlet.
fn each_own(
    compared: &Compared<'_>,
    open: &mut StoryTerms,
    mut look: impl FnMut((u32, &Entry), &[(Term, u64)]),
) -> Result<()> {
    let mut story = None;
    for (number, article) in compared.own() {
        if story.replace(article.story) != Some(article.story) {
            compared.vocabulary.read(article.story, open)?;
        }
        let first = compared.outlets.register.begin(article.story);
        look((number, article), open.of(number - first));
    }
    Ok(())
}

impl<'t> Table<'t> {
    fn of(vocabulary: &'t Vocabulary, terms: Vec<Term>) -> Table<'t> {
        let mut places = vec![NONE; vocabulary.terms.len() << 2];
        terms.iter().zip(0..).for_each(|(term, at)| places[term.place()] = at);
        Table {
            vocabulary,
            counts: vec![Counts::default(); terms.len()],
            here_and_there: vec![(0, 0); terms.len()],
            touched: Vec::new(),
            places,
            terms,
        }
    }

    /// The place of a term.
    pub(super) fn place(&self, term: Term) -> Option<usize> {
        Some(self.places[term.place()]).filter(|at| *at != NONE).map(|at| at as usize)
    }

    /// Adds articles on a story, each with whether it is the outlet's own.
    fn add_story(
        &mut self,
        outlets: &Outlets<'_>,
        story: u32,
        articles: impl Iterator<Item = (u32, bool)>,
        open: &mut StoryTerms,
    ) -> Result<()> {
        self.vocabulary.read(story, open)?;
        let first = outlets.register.begin(story);
        let mut words = [(0, 0); 3];
        for (number, own) in articles {
            for (words, more) in
                words.iter_mut().zip(self.vocabulary.words[number as usize])
            {
                *(if own { &mut words.0 } else { &mut words.1 }) += u64::from(more);
            }
            for (term, count) in open.of(number - first) {
                let at = self.places[term.place()];
                if at != NONE {
                    self.add(at, *count, own);
                }
            }
        }
        self.close_story(&words);
        Ok(())
    }

    fn add(&mut self, at: u32, count: u64, own: bool) {
        let counts = &mut self.counts[at as usize];
        let uses = &mut self.here_and_there[at as usize];
        if *uses == (0, 0) {
            self.touched.push(at);
        }
        let (sum, articles) = match own {
            true => (&mut uses.0, &mut counts.articles),
            false => (&mut uses.1, &mut counts.others_articles),
        };
        *sum += count;
        *articles += 1;
    }

    fn close_story(&mut self, words: &[(u64, u64); 3]) {
        for at in self.touched.drain(..) {
            let (a, b) = std::mem::take(&mut self.here_and_there[at as usize]);
            let (c, d) = words[self.terms[at as usize].voice()];
            let counts = &mut self.counts[at as usize];
            counts.here += a;
            counts.there += b;
            counts.stories += 1;
            let products = &mut counts.products;
            let sums = [
                (&mut products.aa, a * a),
                (&mut products.ac, a * c),
                (&mut products.bb, b * b),
                (&mut products.bd, b * d),
                (&mut products.ab, a * b),
                (&mut products.ad, a * d),
                (&mut products.bc, b * c),
            ];
            sums.into_iter().for_each(|(sum, more)| *sum += more);
        }
    }

    /// Puts what these have beside the rest of all.
    fn put_beside(&mut self, all: &Table<'_>) {
        for (term, counts) in self.terms.iter().zip(&mut self.counts) {
            if let Some(all) = all.place(*term).map(|at| &all.counts[at]) {
                counts.there = all.there - counts.here;
                counts.others_articles = all.others_articles - counts.articles;
                counts.stories = all.stories;
                counts.products.bb = all.products.bb - counts.products.aa;
                counts.products.bd = all.products.bd - counts.products.ac;
            }
        }
    }

    /// What the single articles of the outlet say: how evenly a term stands in
    /// them, and which one is drawn to show it.
    fn look_at_articles(
        &mut self,
        compared: &Compared<'_>,
        open: &mut StoryTerms,
    ) -> Result<()> {
        let vocabulary = self.vocabulary;
        let words = |number: u32| vocabulary.words[number as usize].map(u64::from);
        let mut all = [0; 3];
        for (number, _) in compared.own() {
            all.iter_mut().zip(words(number)).for_each(|(all, words)| *all += words);
        }
        each_own(compared, open, |(number, article), terms| {
            let words = words(number);
            for (term, count) in terms {
                let Some(at) = self.place(*term) else { continue };
                let counts = &mut self.counts[at];
                let voice = term.voice();
                counts.deviation.add(*count, counts.here, words[voice], all[voice]);
                let id = vocabulary.terms.written(term.number()).id;
                let lot = (hash::draw(id.0, article.article.number()), article.article);
                counts.example = Some(counts.example.map_or(lot, |known| known.min(lot)));
            }
        })
    }
}
