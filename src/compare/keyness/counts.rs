//! How often each term stands here and there, story by story.

use rustc_hash::FxHashMap;

use super::AT_LEAST;
use super::compared::{Compared, Stories};
use super::dispersion::Deviation;
use super::log_ratio::Products;
use crate::compare::tally::{ArticleId, ArticleWords, VoicedTerm};
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
pub(super) struct Table {
    pub(super) terms: Vec<VoicedTerm>,
    pub(super) counts: Vec<Counts>,
    places: FxHashMap<VoicedTerm, u32>,
    /// The uses of each term on both sides in the story at hand,
    here_and_there: Vec<(u64, u64)>,
    /// and the terms that have any.
    touched: Vec<u32>,
}

/// What outlets that share no story are put beside: all that there is.
pub(super) fn of_all(stories: &Stories<'_>, alone: &[Compared<'_>]) -> Table {
    let mut terms: Vec<VoicedTerm> = alone.iter().flat_map(frequent).collect();
    terms.sort_unstable();
    terms.dedup();
    let mut table = Table::of(terms);
    for story in stories.values() {
        table.add_story(story.iter().copied(), |_| false);
    }
    table
}

/// Counts the terms that an outlet uses often enough; `all` is what one that
/// shares no story is put beside.
pub(super) fn of_outlet(compared: &Compared<'_>, all: &Table) -> Table {
    let mut terms = frequent(compared);
    terms.sort_unstable();
    let mut table = Table::of(terms);
    let is_own = |outlet: usize| outlet == compared.outlet;
    for story in &compared.stories {
        if !compared.alone || is_own(story[0].0) {
            table.add_story(compared.on(story), is_own);
        }
    }
    if compared.alone {
        table.put_beside(all);
    }
    table.look_at_articles(&compared.articles);
    table
}

/// The terms that an outlet uses at least three times in one voice.
fn frequent(compared: &Compared<'_>) -> Vec<VoicedTerm> {
    let mut counts: FxHashMap<VoicedTerm, u64> = FxHashMap::default();
    for (term, count) in compared.articles.iter().flat_map(|(_, words)| words.counts()) {
        *counts.entry(term).or_default() += count;
    }
    counts.retain(|_, count| *count >= AT_LEAST);
    counts.into_keys().collect()
}

impl Table {
    fn of(terms: Vec<VoicedTerm>) -> Table {
        let places = terms.iter().zip(0..).map(|(term, at)| (*term, at)).collect();
        Table {
            counts: vec![Counts::default(); terms.len()],
            here_and_there: vec![(0, 0); terms.len()],
            touched: Vec::new(),
            places,
            terms,
        }
    }

    /// The place of a term.
    pub(super) fn place(&self, term: VoicedTerm) -> Option<usize> {
        self.places.get(&term).map(|at| *at as usize)
    }

    fn add_story<'t>(
        &mut self,
        articles: impl Iterator<Item = (usize, &'t ArticleWords)>,
        is_own: impl Fn(usize) -> bool,
    ) {
        let mut words = [(0, 0); 3];
        for (outlet, article) in articles {
            let own = is_own(outlet);
            for (words, more) in words.iter_mut().zip(article.words) {
                *(if own { &mut words.0 } else { &mut words.1 }) += more;
            }
            for (term, count) in article.counts() {
                if let Some(at) = self.places.get(&term) {
                    self.add(*at, count, own);
                }
            }
        }
        self.close_story(&words);
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
    fn put_beside(&mut self, all: &Table) {
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
    fn look_at_articles(&mut self, articles: &[(ArticleId, &ArticleWords)]) {
        let mut all = [0; 3];
        for (_, article) in articles {
            all.iter_mut().zip(article.words).for_each(|(all, words)| *all += words);
        }
        for (id, article) in articles {
            for (term, count) in article.counts() {
                let Some(at) = self.place(term) else { continue };
                let counts = &mut self.counts[at];
                let voice = term.voice();
                counts.deviation.add(
                    count,
                    counts.here,
                    article.words[voice],
                    all[voice],
                );
                let lot = (hash::draw(term.term().0, id.number()), *id);
                counts.example = Some(counts.example.map_or(lot, |known| known.min(lot)));
            }
        }
    }
}
