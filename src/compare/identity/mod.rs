//! One name for one source in all articles and outlets.
//!
//! An article names its own persons with one spelling; another article may spell
//! them otherwise. [`Names`] collects what all articles name, and
//! [`Names::identities`] says who is who, by rules that look at spellings and at
//! nothing else:
//!
//! | names | rule | one source? |
//! |---|---|---|
//! | `PORT SENNA`, Port Senna | the same but for capitals and apostrophes | yes, whatever they name |
//! | Dmitri Peskov, Dmitry Peskov | last and given names are spelling variants | yes, if one is a person somewhere |
//! | Terrin; Vasko Terrin in the same story | a bare surname and one person who has it | yes |
//! | Terrin; Vasko and Anna Terrin in the same story | a bare surname and several persons | no |
//! | Terrin; Vasko Terrin in another story | may be a namesake | no |
//! | D. Peskov, Dmitry Peskov | an initial is no spelling of a name | no |
//!
//! # When it misleads
//! Two persons whose names differ only in spelling become one (Daniel Cohn and
//! Daniel Kohn); one person whose names differ in more stays two (Aleksandr and
//! Alexander). `attributions.csv` has both the name in the article and this one.

mod apply;
mod spelling;

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::tally::{Labels, StoryId};
use crate::hash;
use crate::lexicon::normal;
use crate::measure::Measured;
use spelling::Key;

/// The names that articles use.
///
/// Whole numbers and sets only: two registers merge exactly and in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// By name, in small letters.
    named: FxHashMap<Box<str>, Named>,
    /// A hash of the outlet that tells a story; none if several do.
    tellers: FxHashMap<StoryId, Option<u64>>,
}

/// A name in small letters, with what is known of it.
type Member<'n> = (&'n str, &'n Named);

/// A name: how it is written, what bears it, and where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Named {
    labels: Labels,
    /// The stories in which it may be a person's full name; some may come twice.
    stories: Vec<StoryId>,
}

/// Who is who: the name of every source and subject in all articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identities {
    /// The names as they are shown.
    shown: Vec<String>,
    /// Name in small letters to the place of the shown one.
    by_name: FxHashMap<Box<str>, u32>,
    /// Bare surname in small letters to the number of its key.
    bare: FxHashMap<Box<str>, u32>,
    /// The person whom a surname, by the number of its key, means in a story; none if it
    /// may mean several.
    surnames: FxHashMap<(StoryId, u32), Option<u32>>,
    /// The stories that two or more outlets tell.
    shared: FxHashSet<StoryId>,
}

impl Names {
    /// Adds the names of an article: subjects as often as they are mentioned,
    /// sources that are no subjects as often as something is attributed to them.
    pub fn add(&mut self, measured: &Measured) {
        let story = StoryId::of(&measured.document);
        self.note_teller(story, Some(hash::of_texts(&[&measured.document.outlet])));
        let subjects: BTreeSet<&str> =
            measured.subjects.iter().map(|row| &*row.subject).collect();
        for row in &measured.subjects {
            self.note(story, &row.subject, row.kind, row.mentions);
        }
        let sources = measured.attributions.iter().map(|row| &*row.source_name);
        for name in sources.filter(|name| !name.is_empty() && !subjects.contains(name)) {
            self.note(story, name, UNTOLD, 1);
        }
    }

    /// Joins the names of different articles.
    pub fn merge(mut self, other: Names) -> Names {
        for (name, other) in other.named {
            let named = self.named.entry(name).or_default();
            named.labels.merge(&other.labels);
            named.stories.extend(other.stories);
        }
        for (story, teller) in other.tellers {
            self.note_teller(story, teller);
        }
        self
    }

    /// Says who is who. A person is shown with the most frequent spelling of the
    /// name; of several with the fewest capitals, then the shortest, then the
    /// first of the alphabet.
    pub fn identities(&self) -> Identities {
        let shared = self.tellers.iter().filter(|(_, teller)| teller.is_none());
        let mut found = Identities {
            shared: shared.map(|(s, _)| *s).collect(),
            ..Identities::default()
        };
        let mut named: Vec<Member<'_>> =
            self.named.iter().map(|(name, named)| (&**name, named)).collect();
        named.sort_unstable_by_key(|(name, _)| *name);
        let mut groups: BTreeMap<Key, Vec<Member<'_>>> = BTreeMap::new();
        for member in named {
            match member.1.key() {
                Some(key) => groups.entry(key).or_default().push(member),
                None => found.show(&[member]),
            }
        }
        let groups: Vec<(Key, Vec<Member<'_>>)> = groups.into_iter().collect();
        // The names that share a last name are neighbours.
        for (surname, groups) in
            (0..).zip(groups.chunk_by(|(a, _), (b, _)| a.last == b.last))
        {
            groups.iter().for_each(|(key, members)| found.take(key, surname, members));
        }
        found
    }

    fn note_teller(&mut self, story: StoryId, teller: Option<u64>) {
        let known = self.tellers.entry(story).or_insert(teller);
        *known = known.filter(|known| Some(*known) == teller);
    }

    fn note(&mut self, story: StoryId, name: &str, kind: &str, times: u64) {
        let normal = normal(name);
        if !self.named.contains_key(normal.as_str()) {
            self.named.insert(normal.as_str().into(), Named::default());
        }
        let Some(named) = self.named.get_mut(normal.as_str()) else { return };
        named.labels.add(name, kind, times);
        if may_be_person(kind) && name.contains(' ') {
            named.stories.push(story);
        }
    }
}

/// The kind of subject that is a person.
const PERSON: &str = "person";
/// The kind of subject of which nothing is told but the name.
const UNCLASSIFIED: &str = "unclassified";
/// The kind of a source that is no subject.
const UNTOLD: &str = "";

fn may_be_person(kind: &str) -> bool {
    matches!(kind, PERSON | UNCLASSIFIED | UNTOLD)
}

impl Named {
    /// The key of the name, if a person may bear it.
    fn key(&self) -> Option<Key> {
        let may_be = may_be_person(self.labels.kind());
        may_be.then(|| spelling::key(self.labels.name())).flatten()
    }
}

impl Identities {
    /// The name in all articles of what an article on `story` calls `name`.
    pub(super) fn name<'a>(&'a self, story: StoryId, name: &'a str) -> &'a str {
        let normal = normal(name);
        let surname = self.bare.get(normal.as_str());
        let person = surname.and_then(|surname| self.surnames.get(&(story, *surname)));
        let by_name = || self.by_name.get(normal.as_str()).copied();
        let place = person.copied().flatten().or_else(by_name);
        place.map_or(name, |at| &self.shown[at as usize])
    }

    /// Takes up the names with one key; `surname` is the number of its last name.
    fn take(&mut self, key: &Key, surname: u32, members: &[Member<'_>]) {
        let person = members.iter().any(|(_, named)| named.labels.kind() == PERSON);
        match person {
            true => self.show(members),
            false => members.iter().for_each(|member| self.show(&[*member])),
        }
        match key.given.is_empty() {
            true => self
                .bare
                .extend(members.iter().map(|(name, _)| ((*name).into(), surname))),
            false if person => self.note_full(surname, members),
            false => {}
        }
    }

    /// Shows several names as one.
    fn show(&mut self, members: &[Member<'_>]) {
        let mut labels = Labels::default();
        members.iter().for_each(|(_, named)| labels.merge(&named.labels));
        let place = self.shown.len() as u32;
        self.shown.push(labels.name().to_string());
        self.by_name.extend(members.iter().map(|(name, _)| ((*name).into(), place)));
    }

    /// Notes who has the surname in the stories of the person shown last.
    fn note_full(&mut self, surname: u32, members: &[Member<'_>]) {
        let person = self.shown.len() as u32 - 1;
        for story in members.iter().flat_map(|(_, named)| &named.stories) {
            self.surnames
                .entry((*story, surname))
                .and_modify(|known| *known = known.filter(|known| *known == person))
                .or_insert(Some(person));
        }
    }
}
