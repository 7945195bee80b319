//! The stories, and what each outlet makes of those that others tell, too.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::counts::Names;
use crate::corpus::day;
use crate::hash;
use crate::measure::{DocumentRow, Measured, Text};

/// With as many shared stories none is told one by one.
pub(in crate::report) const FEW: usize = 5;
/// The most headlines that are kept of one outlet on one story.
const HEADLINES: usize = 20;

/// A hash of a story's name.
type StoryId = u64;

/// All stories: a hash of each, and some numbers of those that outlets share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Stories {
    names: FxHashSet<StoryId>,
    /// Articles without a story.
    alone: u64,
    /// Shared stories, outlet by outlet.
    told: BTreeMap<(StoryId, Text), Told>,
    /// How many stories these are.
    shared: FxHashSet<StoryId>,
    /// By story and outlet, as long as the stories are few.
    headlines: BTreeMap<Text, BTreeMap<Text, Titles>>,
}

/// What an outlet has on a shared story.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Told {
    pub(in crate::report) articles: u32,
    /// Attributions, those inside another left out.
    pub(in crate::report) said: u32,
    /// Those that somebody or something makes.
    pub(in crate::report) spoken: u32,
    /// Of these, those that quote
    pub(in crate::report) quoting: u32,
    /// and those whose source has no name.
    pub(in crate::report) unnamed: u32,
    /// Quotation marks with nobody who speaks.
    pub(in crate::report) scare: u32,
    /// Those that came through a relay, by relay.
    pub(in crate::report) relays: Vec<(Text, u32)>,
    /// The day of the latest article, as a number; none comes before all.
    last: Option<i32>,
}

/// Titles of articles by their places in the corpus.
type Titles = BTreeMap<u32, Option<String>>;

/// An article on a shared story.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Headline<'a> {
    at: u32,
    pub(in crate::report) outlet: &'a str,
    pub(in crate::report) title: Option<&'a str>,
}

impl Stories {
    pub(super) fn add(&mut self, at: u32, measured: &Measured, names: &mut Names) {
        let document = &measured.document;
        if document.story.is_empty() {
            self.alone += 1;
            return;
        }
        let story = hash::of_texts(&[&document.story]);
        self.names.insert(story);
        if !document.shared {
            return;
        }
        self.shared.insert(story);
        let place = (story, names.of(&document.outlet));
        self.told.entry(place).or_default().merge(Told::of(measured, names));
        self.keep_headline(at, document, names);
    }

    fn keep_headline(&mut self, at: u32, document: &DocumentRow, names: &mut Names) {
        if self.shared.len() >= FEW {
            return self.headlines.clear();
        }
        let story = self.headlines.entry(names.of(&document.story)).or_default();
        let outlet = story.entry(names.of(&document.outlet)).or_default();
        outlet.insert(at, document.title.clone());
        shorten(outlet);
    }

    /// How many stories there are; an article without one tells its own.
    pub(in crate::report) fn count(&self) -> u64 {
        self.names.len() as u64 + self.alone
    }

    /// Whether a story needs its name, because there are several.
    pub(in crate::report) fn are_several(&self) -> bool {
        self.names.len() + usize::from(self.alone > 0) > 1
    }

    /// How many stories two or more outlets tell.
    pub(in crate::report) fn shared(&self) -> usize {
        self.shared.len()
    }

    /// What the outlets have on each shared story, by name.
    pub(in crate::report) fn told(
        &self,
    ) -> impl Iterator<Item = (StoryId, BTreeMap<&str, &Told>)> {
        let mut told = self.told.iter().peekable();
        std::iter::from_fn(move || {
            let ((story, outlet), first) = told.next()?;
            let mut outlets = BTreeMap::from([(&**outlet, first)]);
            while let Some(((_, outlet), next)) = told.next_if(|((s, _), _)| s == story) {
                outlets.insert(outlet, next);
            }
            Some((*story, outlets))
        })
    }

    /// The outlets on a shared story, with what they have on it.
    pub(in crate::report) fn outlets_on(
        &self,
        story: &str,
    ) -> impl Iterator<Item = (&str, &Told)> {
        let story = hash::of_texts(&[story]);
        let from = self.told.range((story, Text::default())..);
        from.take_while(move |((id, _), _)| *id == story)
            .map(|((_, outlet), told)| (&**outlet, told))
    }

    /// The headlines of each shared story in the order of the corpus; none where there
    /// are many stories.
    pub(in crate::report) fn headlines(&self) -> BTreeMap<&str, Vec<Headline<'_>>> {
        self.headlines.iter().map(|(story, kept)| (&**story, in_order(kept))).collect()
    }

    /// Those of one story.
    pub(in crate::report) fn headlines_on(&self, story: &str) -> Vec<Headline<'_>> {
        self.headlines.get(story).map(in_order).unwrap_or_default()
    }
}

fn in_order(kept: &BTreeMap<Text, Titles>) -> Vec<Headline<'_>> {
    let headlines = kept.iter().flat_map(|(outlet, titles)| {
        titles.iter().map(|(at, title)| Headline {
            at: *at,
            outlet,
            title: title.as_deref(),
        })
    });
    let mut headlines: Vec<Headline<'_>> = headlines.collect();
    headlines.sort_by_key(|headline| headline.at);
    headlines
}

/// Leaves no more titles than are told.
fn shorten(titles: &mut Titles) {
    while titles.len() > HEADLINES {
        titles.pop_last();
    }
}

impl Told {
    fn of(measured: &Measured, names: &mut Names) -> Told {
        let mut told = Told {
            articles: 1,
            last: measured.document.date.as_deref().and_then(day::number),
            ..Told::default()
        };
        for row in measured.attributions.iter().filter(|row| !row.nested) {
            told.said += 1;
            match row.kind {
                "scare" => told.scare += 1,
                kind => {
                    told.spoken += 1;
                    told.quoting += u32::from(kind != "indirect");
                    told.unnamed += u32::from(&*row.source_kind == "unnamed");
                    if let Some(relay) = row.relayed_by() {
                        told.relay(names.of(relay), 1);
                    }
                }
            }
        }
        told
    }

    fn merge(&mut self, other: Told) {
        self.articles += other.articles;
        self.said += other.said;
        self.spoken += other.spoken;
        self.quoting += other.quoting;
        self.unnamed += other.unnamed;
        self.scare += other.scare;
        other.relays.into_iter().for_each(|(relay, times)| self.relay(relay, times));
        self.last = self.last.max(other.last);
    }

    fn relay(&mut self, relay: Text, times: u32) {
        match self.relays.iter_mut().find(|(known, _)| *known == relay) {
            Some((_, known)) => *known += times,
            None => self.relays.push((relay, times)),
        }
    }

    /// How many attributions came through a relay.
    pub(in crate::report) fn through(&self, relay: &str) -> u32 {
        let known = self.relays.iter().find(|(known, _)| **known == *relay);
        known.map_or(0, |(_, times)| *times)
    }

    /// Whether an article is of this day or later.
    pub(in crate::report) fn is_since(&self, day: Option<&str>) -> bool {
        self.last >= day.and_then(day::number)
    }
}
