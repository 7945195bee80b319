//! Which article is by whom, on what, and when.

use rustc_hash::FxHashMap;

use super::tally::{ArticleId, StoryId, Text};
use crate::copies::Copied;
use crate::corpus::day;
use crate::measure::DocumentRow;

/// What must be known of all articles before stories are told: 32 bytes of each.
///
/// Outlets are numbered by name and stories by their id. An article that repeats one of
/// its outlet counts nowhere and is left out.
#[derive(Debug, Default)]
pub struct Register {
    outlets: Vec<Box<str>>,
    stories: Vec<StoryId>,
    /// By story, outlet and place.
    entries: Vec<Entry>,
    /// The first entry of each story.
    begins: Vec<u32>,
}

/// An article.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its place in the order of the corpus.
    pub place: u32,
    pub(super) article: ArticleId,
    /// The text that it is a copy of, or that others are copies of.
    pub(super) text: Option<Text>,
    /// The number of its outlet.
    pub(super) outlet: u32,
    /// The number of its story.
    pub(super) story: u32,
    /// The day of its date; none if it has none.
    pub(super) day: Option<i32>,
}

/// What the register asks of an article.
#[derive(Debug, Clone, Copy)]
pub struct Registered<'a> {
    /// The article.
    pub doc_id: &'a str,
    /// Who published it.
    pub outlet: &'a str,
    /// What it tells of; empty if that is not known.
    pub story: &'a str,
    /// Its date, if the input gives it.
    pub date: Option<&'a str>,
    /// What it shares with other articles.
    pub copied: &'a Copied,
}

impl<'a> From<&'a DocumentRow> for Registered<'a> {
    fn from(row: &'a DocumentRow) -> Registered<'a> {
        Registered {
            doc_id: &row.doc_id,
            outlet: &row.outlet,
            story: &row.story,
            date: row.date.as_deref(),
            copied: &row.copied,
        }
    }
}

impl Register {
    /// Registers articles in the order of the corpus.
    pub fn of<'a>(articles: impl Iterator<Item = Registered<'a>>) -> Register {
        let mut names: FxHashMap<Box<str>, u32> = FxHashMap::default();
        let mut found: Vec<(StoryId, Entry)> = Vec::new();
        for (article, place) in articles.zip(0..) {
            if article.copied.repeat_of.is_empty() {
                let next = names.len() as u32;
                let outlet = match names.get(article.outlet) {
                    Some(known) => *known,
                    None => *names.entry(article.outlet.into()).or_insert(next),
                };
                found.push(entry(place, outlet, &article));
            }
        }
        Register::sorted(names, found)
    }

    fn sorted(
        names: FxHashMap<Box<str>, u32>,
        mut found: Vec<(StoryId, Entry)>,
    ) -> Register {
        let mut names: Vec<(Box<str>, u32)> = names.into_iter().collect();
        names.sort_unstable();
        let mut numbers = vec![0; names.len()];
        names.iter().zip(0..).for_each(|((_, old), new)| numbers[*old as usize] = new);
        for (_, entry) in &mut found {
            entry.outlet = numbers[entry.outlet as usize];
        }
        found.sort_unstable_by_key(|(story, entry)| (*story, entry.outlet, entry.place));
        let outlets = names.into_iter().map(|(name, _)| name).collect();
        let mut register = Register { outlets, ..Register::default() };
        for (story, entry) in found {
            if register.stories.last() != Some(&story) {
                register.stories.push(story);
                register.begins.push(register.entries.len() as u32);
            }
            let story = register.stories.len() as u32 - 1;
            register.entries.push(Entry { story, ..entry });
        }
        register
    }

    /// The stories, each with the articles on it by outlet and place. An article that
    /// belongs to no story makes one alone.
    pub fn by_story(&self) -> impl Iterator<Item = &[Entry]> {
        self.entries.chunk_by(|a, b| a.story == b.story)
    }

    /// All articles, by story.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The names of the outlets, sorted.
    pub(super) fn outlets(&self) -> &[Box<str>] {
        &self.outlets
    }

    /// The ids of the stories, sorted.
    pub(super) fn stories(&self) -> &[StoryId] {
        &self.stories
    }

    /// The articles on a story, by number.
    pub(super) fn on(&self, story: u32) -> impl Iterator<Item = (u32, &Entry)> + Clone {
        let from = self.begins[story as usize];
        let articles = self.entries[from as usize..].iter();
        (from..).zip(articles.take_while(move |article| article.story == story))
    }

    /// The number of a story's first article.
    pub(super) fn begin(&self, story: u32) -> u32 {
        self.begins[story as usize]
    }
}

/// An article whose outlet and story have not got their numbers yet.
fn entry(place: u32, outlet: u32, article: &Registered<'_>) -> (StoryId, Entry) {
    let story = StoryId::named(article.story, article.outlet, article.doc_id);
    let entry = Entry {
        place,
        article: ArticleId::of(article.doc_id),
        text: Text::of(&article.copied.copy_of),
        outlet,
        story: 0,
        day: article.date.and_then(day::number),
    };
    (story, entry)
}
