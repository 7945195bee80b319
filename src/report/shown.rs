//! The rows that the pages show, looked up when it is known which these are.

use std::collections::{BTreeMap, BTreeSet};

use super::digest::{Place, Places};
use crate::compare::{ArticleId, Thing};
use crate::measure::{AttributionRow, HitRow, LabelRow, Measured, QuantityRow};

/// What the pages want of single articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    hits: Places,
    attributions: Places,
    labels: Places,
    /// Articles whose titles are wanted.
    titles: BTreeSet<ArticleId>,
    /// Where quantities stand, by article and first code point.
    quantities: BTreeSet<(ArticleId, usize)>,
}

/// The rows that were looked up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    hits: BTreeMap<Place, HitRow>,
    attributions: BTreeMap<Place, AttributionRow>,
    labels: BTreeMap<Place, LabelRow>,
    titles: BTreeMap<ArticleId, String>,
    /// In the order of the corpus.
    pub(super) quantities: Vec<QuantityRow>,
}

impl Wanted {
    /// Whether something is wanted of the article at this place in the corpus.
    pub fn has(&self, at: usize, article: ArticleId) -> bool {
        let rows = [&self.hits, &self.attributions, &self.labels];
        rows.into_iter().any(|rows| rows.has(at))
            || self.titles.contains(&article)
            || self
                .quantities
                .range((article, 0)..=(article, usize::MAX))
                .next()
                .is_some()
    }

    pub(super) fn hit(&mut self, at: Place) {
        self.hits.insert(at);
    }

    pub(super) fn attribution(&mut self, at: Place) {
        self.attributions.insert(at);
    }

    pub(super) fn label(&mut self, at: Place) {
        self.labels.insert(at);
    }

    pub(super) fn title(&mut self, article: ArticleId) {
        self.titles.insert(article);
    }

    pub(super) fn figures(&mut self, thing: &Thing) {
        let places = thing.places.iter();
        self.quantities.extend(places.map(|(id, start)| (ArticleId::of(id), *start)));
    }
}

impl Shown {
    /// Takes what is wanted of an article.
    pub fn add(&mut self, wanted: &Wanted, at: usize, measured: &Measured) {
        let article = ArticleId::of(&measured.document.doc_id);
        if !wanted.has(at, article) {
            return;
        }
        self.hits.extend(cloned(&wanted.hits, at, &measured.hits));
        self.attributions.extend(cloned(
            &wanted.attributions,
            at,
            &measured.attributions,
        ));
        self.labels.extend(cloned(&wanted.labels, at, &measured.labels));
        if let Some(title) = &measured.document.title {
            self.titles.insert(article, title.clone());
        }
        let is_wanted = |row: &&QuantityRow| {
            wanted.quantities.contains(&(article, row.start as usize))
        };
        self.quantities.extend(measured.quantities.iter().filter(is_wanted).cloned());
    }

    pub(super) fn hit(&self, at: Place) -> Option<&HitRow> {
        self.hits.get(&at)
    }

    pub(super) fn attribution(&self, at: Place) -> Option<&AttributionRow> {
        self.attributions.get(&at)
    }

    pub(super) fn label(&self, at: Place) -> Option<&LabelRow> {
        self.labels.get(&at)
    }

    pub(super) fn title(&self, article: ArticleId) -> Option<&str> {
        self.titles.get(&article).map(String::as_str)
    }
}

fn cloned<R: Clone>(
    wanted: &Places,
    at: usize,
    rows: &[R],
) -> impl Iterator<Item = (Place, R)> {
    wanted.of(at, rows).map(|(place, row)| (place, row.clone()))
}
