//! Floor 4: articles become stories.
//!
//! * *Takes* articles one by one: their titles, texts and dates, and the stories
//!   that the input gives them.
//! * *Gives* [`Story`]: which articles tell the same event, and what it is called.
//! * *Never* moves an article out of the story that it was given, asks who
//!   published it, or compares every article with every other.
//! * *Start reading at* [`find`].
//!
//! It stands above the lexicons because it asks them which words carry no
//! content, and below the page because a story is found in the whole corpus
//! before an article is read.
//!
//! The walk: [`Sketch`] keeps of an article what it speaks of (`terms`) and how it
//! writes it (`forms`); `vocabulary` numbers the terms, `weights` says how much each
//! tells (tf-idf), `vectors` how alike two articles are (centred cosine), `index`
//! which share telling terms, `pairs` which of those are alike, `groups` joins them
//! (group average), `label` names them.
//!
//! It is walked twice. How rare a word is must be asked of events, not of articles:
//! where all articles are on one event, its words stand in all of them and still
//! tell it. So the first walk takes from the corpus nothing but its words, finds
//! `events` roughly, and the second counts in how many of them a word stands.
//!
//! Grouping a stream of news by event is *topic detection* (Allan, Carbonell,
//! Doddington, Yamron & Yang 1998, “Topic detection and tracking pilot study: final
//! report”).

mod assign;
mod events;
mod forms;
mod groups;
mod index;
mod known;
mod label;
mod pairs;
mod sketch;
mod sum;
mod terms;
mod vectors;
mod vocabulary;
mod weights;

use rayon::prelude::*;

pub use assign::{Assigned, Written, assign, give, place};
pub use known::Known;
pub use sketch::Sketch;

use events::Events;
use groups::Groups;
use index::Index;
use pairs::Pair;
use vectors::Vectors;
use vocabulary::Vocabulary;
use weights::Weights;

/// How stories are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Articles of one story that has been found are at most this many days
    /// apart, where they have dates.
    pub days: u32,
}

/// Some articles on one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Its name, unique: the one that the input gives, or its label in small
    /// letters with hyphens.
    pub name: String,
    /// What it is about, in its own words: `Lynch, trafficking, Senate`.
    pub label: String,
    /// Whether the input gave it.
    pub given: bool,
    /// Its articles, as places in the corpus, in order; at least one.
    pub articles: Vec<usize>,
}

/// Three days: the day, its evening edition in another time zone, the morning
/// papers, and the weekly that comes a day later. Coverage that goes on tells the
/// next event.
impl Default for Options {
    fn default() -> Options {
        Options { days: 3 }
    }
}

/// Two groups are one event when their articles are so alike on average, where
/// only the words themselves say how much they tell. Then topics are hardly told
/// from events, so they are asked again.
const ROUGHLY_ALIKE: f32 = 0.22;
/// And one story when they are so alike, where the events say how much words tell.
///
/// Both were chosen on 203 hand-made stories (F1 90) together with corpora on a
/// single event.
const ALIKE: f32 = 0.25;
/// Articles that are so alike by their words alone are copies of one text with some
/// sentences more or less, and one story whatever the corpus says.
const NEARLY_SAME: f32 = 0.8;

/// The stories of the articles of `sketches`, by their first article. Every
/// article is in one.
///
/// An article with a story keeps it; one without may join it, or others. What
/// comes out depends on the articles and not on their outlets; give them sorted by
/// `doc_id`, and it does not depend on files or threads either.
///
/// Takes time in proportion to the articles, and beside the sketches the memory of
/// an index and of one vector for each.
pub fn find(sketches: &[Sketch], options: &Options) -> Vec<Story> {
    let finder = Finder { sketches, vocabulary: Vocabulary::new(sketches), options };
    let (members, weights) = finder.stories();
    let labels: Vec<String> = members
        .par_iter()
        .map(|members| label::label(members, sketches, &weights))
        .collect();
    label::named(sketches, members, labels)
}

/// What both walks need.
struct Finder<'a> {
    sketches: &'a [Sketch],
    vocabulary: Vocabulary,
    options: &'a Options,
}

impl Finder<'_> {
    /// The articles of each story, and what the terms weigh.
    fn stories(&self) -> (Vec<Vec<usize>>, Weights<'_>) {
        let articles = self.sketches.len();
        let mut groups = Groups::given(self.sketches);
        let mut same = Vec::new();
        let is_complete = self.sketches.iter().all(|sketch| sketch.story.is_some());
        if !is_complete {
            let events = Events::unknown(articles);
            let (vectors, pairs) =
                self.pairs(&self.weights(&events), &events, ROUGHLY_ALIKE);
            same.extend(pairs.iter().copied().filter(|pair| pair.alike >= NEARLY_SAME));
            self.join(&mut groups, (&same, pairs), &vectors, ROUGHLY_ALIKE);
        }
        let mut members = groups.members();
        let events = Events::of(&members, articles);
        let weights = self.weights(&events);
        if !is_complete {
            let (vectors, pairs) = self.pairs(&weights, &events, ALIKE);
            let mut groups = Groups::given(self.sketches);
            self.join(&mut groups, (&same, pairs), &vectors, ALIKE);
            members = groups.members();
        }
        (members, weights)
    }

    fn weights(&self, events: &Events) -> Weights<'_> {
        Weights::new(self.sketches, &self.vocabulary, events)
    }

    /// The articles as vectors, and which of them are so alike.
    fn pairs(
        &self,
        weights: &Weights<'_>,
        events: &Events,
        least: f32,
    ) -> (Vectors, Vec<Pair>) {
        let vectors = Vectors::new(self.sketches, weights, events);
        let terms = self.vocabulary.len();
        let index = Index::new(&vectors, terms, self.sketches, self.options.days);
        let pairs = pairs::alike(self.sketches, &vectors, &index, least);
        (vectors, pairs)
    }

    fn join(
        &self,
        groups: &mut Groups,
        pairs: (&[Pair], Vec<Pair>),
        vectors: &Vectors,
        least: f32,
    ) {
        groups.join(self.sketches, pairs, vectors, least, self.options.days);
    }
}
