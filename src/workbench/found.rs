//! Something that was found, and where to look at it.

use std::collections::BTreeMap;

use crate::text::Span;

/// How many places are kept to show.
const SHOWN: usize = 2;

/// How often something stands, and the first places.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) count: u64,
    pub(super) articles: u64,
    /// The number of the article, and where in it.
    pub(super) places: Vec<(usize, Span)>,
}

impl Found {
    /// Once more in this article.
    pub(super) fn note(&mut self, span: Span) {
        self.count += 1;
        self.articles = 1;
        if self.places.len() < SHOWN {
            self.places.push((0, span));
        }
    }

    /// What was found in article number `article`, too.
    pub(super) fn add(&mut self, article: usize, found: &Found) {
        self.count += found.count;
        self.articles += found.articles;
        let free = SHOWN.saturating_sub(self.places.len());
        let places = found.places.iter().take(free);
        self.places.extend(places.map(|(_, span)| (article, *span)));
    }
}

/// How a term is used.
#[derive(Debug, Clone, Default)]
pub(super) struct Use {
    pub(super) hits: Found,
    /// Hits by voice, in the order of `Voice::ALL`.
    pub(super) voices: [u64; 3],
    pub(super) negated: u64,
    /// The forms that stood there, in small letters.
    pub(super) forms: BTreeMap<String, u64>,
    /// How often it was passed over, in the order of `Reason::ALL`.
    pub(super) passed_over: [u64; 6],
}

impl Use {
    /// The use in article number `article`, too.
    pub(super) fn add(&mut self, article: usize, other: &Use) {
        self.hits.add(article, &other.hits);
        self.negated += other.negated;
        for (form, count) in &other.forms {
            *self.forms.entry(form.clone()).or_default() += count;
        }
        let voices = self.voices.iter_mut().zip(other.voices);
        let passed_over = self.passed_over.iter_mut().zip(other.passed_over);
        voices.chain(passed_over).for_each(|(sum, count)| *sum += count);
    }
}
