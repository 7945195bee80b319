//! Articles by lot: counts that come in bunches, lengths that differ.
#![allow(dead_code)] // each test file uses a part

pub(crate) mod press;

use std::sync::Arc;

use parallax::compare::{Comparison, Gathered, Options, compare};
use parallax::copies::Copied;
use parallax::measure::{Categories, CategoryCounts, CategoryId, ContentWords, Count};
use parallax::measure::{DocumentRow, Measured, Observation, Seen};
use parallax::spool::temporary;

/// SplitMix64 (Steele, Lea & Flood 2014), and what is made of it.
pub(crate) struct Lots(pub(crate) u64);

impl Lots {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) as f64 + 0.5) / 2f64.powi(64)
    }

    /// Box & Muller 1958.
    pub(crate) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }

    /// Mean 1, variance 1 / `shape`, which is at least 1: Marsaglia & Tsang 2000.
    pub(crate) fn gamma(&mut self, shape: f64) -> f64 {
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            let accepted = |u: f64| u.ln() < 0.5 * x * x + d - d * v + d * v.ln();
            if v > 0.0 && accepted(self.uniform()) {
                return d * v / shape;
            }
        }
    }

    /// Counts how many waiting times fit in.
    pub(crate) fn poisson(&mut self, mean: f64) -> u64 {
        let (mut count, mut time) = (0, -self.uniform().ln());
        while time < mean {
            count += 1;
            time -= self.uniform().ln();
        }
        count
    }

    /// The words of an article: half of them between 250 and 650.
    pub(crate) fn words(&mut self) -> u64 {
        (400.0 * (0.7 * self.normal()).exp()).clamp(60.0, 3_000.0) as u64
    }
}

/// An article with some hits in its own voice.
pub(crate) fn article(
    outlet: &str,
    story: &str,
    words: u64,
    hits: &[(String, u64)],
) -> Measured {
    let categories = Categories::of(hits.iter().map(|(name, _)| &**name));
    let counts = hits.iter().filter(|(_, count)| *count > 0);
    let count = |count: u64| Count { count, ..Count::default() };
    let counts = counts.map(|(name, n)| (categories.number(name).unwrap(), count(*n)));
    let mut counts: Vec<(CategoryId, Count)> = counts.collect();
    counts.sort_by_key(|(id, _)| *id);
    Measured {
        document: document(outlet, story, words),
        observations: vec![Observation {
            measure: "word_choice",
            voice: "own",
            section: "all",
            out_of: words,
            sentences: None,
            counts,
        }],
        hits: Vec::new(),
        attributions: Vec::new(),
        removed: Vec::new(),
        subjects: Vec::new(),
        words: ContentWords::default(),
        labels: Vec::new(),
        quantities: Vec::new(),
        topics: Vec::new(),
        seen: Seen::default(),
        categories: Arc::new(categories),
    }
}

fn document(outlet: &str, story: &str, words: u64) -> DocumentRow {
    DocumentRow {
        doc_id: format!("{outlet}-{story}").into(),
        outlet: outlet.into(),
        story: story.into(),
        date: None,
        title: None,
        words,
        own_words: words,
        quoted_words: 0,
        reported_words: 0,
        furniture_words: 0,
        sentences: words / 20,
        attributions: 0,
        copied: Copied::default(),
        shared: false,
        path: String::new(),
        categories: CategoryCounts::default(),
    }
}

/// What comes of comparing articles.
pub(crate) fn compared(articles: impl Iterator<Item = Measured>) -> Comparison {
    side_by_side(&articles.collect::<Vec<_>>(), &Options::default())
}

/// What comes of comparing articles.
pub(crate) fn side_by_side(articles: &[Measured], options: &Options) -> Comparison {
    compare(gathered(articles, options), options).expect("temporary files can be read")
}

/// What is kept of articles.
pub(crate) fn gathered(articles: &[Measured], options: &Options) -> Gathered {
    let folder = temporary();
    Gathered::of(articles, options, &folder).expect("temporary files can be written")
}
