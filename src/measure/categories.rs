//! The names under which measures count, by number.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Text;
use super::label_rule::VERDICTS;
use super::relay::RELAYED;
use crate::lexicon::Lexicons;
use crate::voice::{Kind, Voice};

/// The number of a name among the [`Categories`] of a run. Numbers sort as their
/// names do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryId(u16);

/// Every name that a measure may count under: categories of the lists, kinds of
/// sources, classes of cues, voices. The same for all articles of a run, so that an
/// observation needs numbers only.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Categories {
    /// Sorted.
    names: Vec<Text>,
    numbers: FxHashMap<Text, CategoryId>,
    /// The categories of measured lists, sorted.
    measured: Vec<CategoryId>,
}

/// Kinds of sources that no list of roles describes, and classes of cues that no list
/// of cues has to have.
const FIXED: [&str; 10] = [
    "agency",
    "believing",
    "medium",
    "neutral",
    "none",
    "official",
    "organisation",
    "person",
    UNCLASSIFIED,
    "unnamed",
];

/// Of which nothing is known.
const UNCLASSIFIED: &str = "unclassified";

impl Categories {
    /// All names that the lexicons and the rules of this room can give.
    pub(super) fn new(lexicons: &Lexicons) -> Categories {
        let measured = lexicons.measured().flat_map(|list| &list.categories);
        let headings = lexicons.lists.iter().flat_map(|list| &list.categories);
        let classes = headings.clone().filter_map(|c| c.id.split_once('.'));
        let mirrors = headings.clone().filter_map(|c| c.mirror.as_deref());
        let roles = ["places", "roles"].map(|list| lexicons.entries_of(list));
        let kinds = roles.into_iter().flatten().map(|at| lexicons.extra(at, "kind"));
        let fixed = FIXED.into_iter().chain(VERDICTS).chain([RELAYED]);
        let names = fixed
            .chain(Voice::ALL.map(Voice::id))
            .chain(Kind::ALL.map(Kind::id))
            .chain(classes.map(|(_, class)| class))
            .chain(headings.map(|c| c.id.as_str()))
            .chain(kinds)
            .chain(mirrors);
        Categories::made(names.collect(), measured.map(|c| c.id.as_str()).collect())
    }

    /// Categories of measured lists, for counts that no lexicon was asked for.
    pub fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Categories {
        let names: BTreeSet<&str> = names.into_iter().collect();
        Categories::made(names.clone(), names)
    }

    fn made(names: BTreeSet<&str>, measured: BTreeSet<&str>) -> Categories {
        let names: Vec<Text> = names.into_iter().map(Text::from).collect();
        let numbered = names.iter().zip(0..).map(|(n, at)| (n.clone(), CategoryId(at)));
        let numbers: FxHashMap<Text, CategoryId> = numbered.collect();
        let measured = measured.into_iter().filter_map(|name| numbers.get(name).copied());
        Categories { measured: measured.collect(), names, numbers }
    }

    /// The number of a name.
    pub fn number(&self, name: &str) -> Option<CategoryId> {
        self.numbers.get(name).copied()
    }

    /// The number of a kind, which is unclassified if no list has it.
    pub(super) fn number_or_unclassified(&self, name: &str) -> Option<CategoryId> {
        self.number(name).or_else(|| self.number(UNCLASSIFIED))
    }

    /// The number as the place in an array, if there are so many.
    pub fn at(&self, index: usize) -> Option<CategoryId> {
        let id = u16::try_from(index).ok().filter(|_| index < self.names.len());
        id.map(CategoryId)
    }

    /// What a number stands for.
    pub fn name(&self, id: CategoryId) -> &Text {
        &self.names[usize::from(id.0)]
    }

    /// How many there are: no number is as large.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The categories of measured lists, in the order of their names.
    pub fn measured(&self) -> &[CategoryId] {
        &self.measured
    }
}

impl CategoryId {
    /// As the place in an array.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Counts by name, all of categories of measured lists.
impl<'n> FromIterator<(&'n str, u32)> for CategoryCounts {
    fn from_iter<I: IntoIterator<Item = (&'n str, u32)>>(counts: I) -> CategoryCounts {
        let counts: BTreeMap<&str, u32> = counts.into_iter().collect();
        let categories = Categories::of(counts.keys().copied()).into();
        CategoryCounts { categories, counts: counts.into_values().collect() }
    }
}

/// How often each measured category was counted, zeros included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CategoryCounts {
    categories: Arc<Categories>,
    /// In the order of [`Categories::measured`].
    counts: Box<[u32]>,
}

impl CategoryCounts {
    /// Nothing counted yet.
    pub fn new(categories: Arc<Categories>) -> CategoryCounts {
        let counts = vec![0; categories.measured.len()].into();
        CategoryCounts { categories, counts }
    }

    /// What was counted, in the order of [`Categories::measured`].
    pub(super) fn counted(
        counts: Box<[u32]>,
        categories: Arc<Categories>,
    ) -> CategoryCounts {
        CategoryCounts { categories, counts }
    }

    /// In the order of [`Categories::measured`].
    pub(super) fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// Counts once more; what is no category of a measured list counts nowhere.
    pub fn add(&mut self, id: CategoryId) {
        if let Ok(at) = self.categories.measured.binary_search(&id) {
            self.counts[at] += 1;
        }
    }

    /// The count of a category; none if it is not measured.
    pub fn get(&self, name: &str) -> Option<u64> {
        let id = self.categories.number(name)?;
        let at = self.categories.measured.binary_search(&id).ok()?;
        Some(u64::from(self.counts[at]))
    }

    /// All of them by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        let names =
            self.categories.measured.iter().map(|id| &**self.categories.name(*id));
        names.zip(self.counts.iter().map(|count| u64::from(*count)))
    }
}
