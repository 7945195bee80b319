//! Who is who.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::named::{Named, named_of};
use super::spelling::Key;
use crate::compare::tally::{Labels, StoryId};
use crate::error::Result;
use crate::lexicon::normal;
use crate::spool::Part;

/// Who is who: the name of every source and subject in all articles.
///
/// Only names that are written in several ways are kept, and only surnames that stand
/// alone somewhere: most names are neither.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identities {
    /// The names as they are shown.
    shown: Vec<Box<str>>,
    /// Name in small letters to the place of the shown one.
    by_name: FxHashMap<Box<str>, u32>,
    /// Bare surname in small letters to the number of its key.
    bare: FxHashMap<Box<str>, u32>,
    /// The person whom a surname, by the number of its key, means in a story; none if it
    /// may mean several.
    surnames: FxHashMap<(StoryId, u32), Option<u32>>,
    /// The number of the next surname.
    surname: u32,
}

/// A name in small letters, with what is known of it.
type Member<'n> = (&'n str, &'n Named);

/// Names with one key.
type Group<'n> = (Key, Vec<Member<'n>>);

impl Identities {
    /// The name in all articles of what an article on `story` calls `name`.
    pub(in crate::compare) fn name<'a>(
        &'a self,
        story: StoryId,
        name: &'a str,
    ) -> &'a str {
        let normal = normal(name);
        let surname = self.bare.get(normal.as_str());
        let person = surname.and_then(|surname| self.surnames.get(&(story, *surname)));
        let by_name = || self.by_name.get(normal.as_str()).copied();
        let place = person.copied().flatten().or_else(by_name);
        place.map_or(name, |at| &self.shown[at as usize])
    }

    /// Takes up the names of a part: all that have one key stand in it.
    pub(super) fn take(&mut self, part: &Part<'_>) -> Result<()> {
        let named = named_of(part)?;
        let mut groups: BTreeMap<Key, Vec<Member<'_>>> = BTreeMap::new();
        for (name, named) in &named {
            match named.key() {
                Some(key) => groups.entry(key).or_default().push((name, named)),
                None => self.show(&[(name, named)]),
            }
        }
        let groups: Vec<Group<'_>> = groups.into_iter().collect();
        // The names that share a last name are neighbours.
        let surnames = groups.chunk_by(|(a, _), (b, _)| a.last == b.last);
        surnames.for_each(|groups| self.take_surname(groups));
        Ok(())
    }

    /// Takes up all names with one last name. The bare one comes first.
    fn take_surname(&mut self, groups: &[Group<'_>]) {
        let mut alone = FxHashSet::default();
        for (key, members) in groups {
            let person = members.iter().any(|(_, named)| named.is_person());
            match person {
                true => self.show(members),
                false => members.iter().for_each(|member| self.show(&[*member])),
            }
            if key.given.is_empty() {
                let names =
                    members.iter().map(|(name, _)| ((*name).into(), self.surname));
                self.bare.extend(names);
                alone.extend(members.iter().flat_map(|(_, named)| named.stories()));
            } else if person {
                self.note_full(members, &alone);
            }
        }
        self.surname += 1;
    }

    /// Shows several names as one.
    fn show(&mut self, members: &[Member<'_>]) {
        let labels = labels(members);
        if labels.spellings() > 1 {
            let place = self.shown(&labels);
            self.by_name.extend(members.iter().map(|(name, _)| ((*name).into(), place)));
        }
    }

    /// Notes who has the surname in the stories in which it stands `alone`.
    fn note_full(&mut self, members: &[Member<'_>], alone: &FxHashSet<StoryId>) {
        let stories = members.iter().flat_map(|(_, named)| named.stories_of_person());
        let mut stories = stories.filter(|story| alone.contains(story)).peekable();
        if stories.peek().is_none() {
            return;
        }
        let person = self.shown(&labels(members));
        for story in stories {
            self.surnames
                .entry((story, self.surname))
                .and_modify(|known| *known = known.filter(|known| *known == person))
                .or_insert(Some(person));
        }
    }

    /// The place of a name that is shown.
    fn shown(&mut self, labels: &Labels) -> u32 {
        self.shown.push(labels.name().into());
        self.shown.len() as u32 - 1
    }
}

/// How names are written that are shown as one.
fn labels(members: &[Member<'_>]) -> Labels {
    let mut labels = Labels::default();
    members.iter().for_each(|(_, named)| labels.merge(&named.labels));
    labels
}
