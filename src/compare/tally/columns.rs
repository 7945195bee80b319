//! What was counted, column by column.
//!
//! A column has a number for each article in which there is anything to count: the base
//! of a measure, or one category on it. Nearly all numbers are small and the articles
//! come in the order of the register, so that a number takes two or three bytes with
//! its place; the columns of a large corpus wait on disk and are read one by one.

use std::path::Path;

use rustc_hash::FxHashMap;

use super::column::Column;
use crate::compare::register::Register;
use crate::error::Result;
use crate::measure::{Count, Observation, SentenceBase};
use crate::spool::{Logs, push, take};

/// What a base is the base of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::compare) struct BaseKey {
    pub(in crate::compare) measure: &'static str,
    pub(in crate::compare) voice: &'static str,
    pub(in crate::compare) section: &'static str,
}

/// A base, or what was counted out of it, in one outlet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct OutletSum {
    /// In all.
    pub(in crate::compare) sum: u64,
    /// By story, those without any left out.
    pub(in crate::compare) stories: Vec<(u32, u64)>,
    /// Articles with any.
    pub(in crate::compare) articles: u64,
    /// The most in any one article.
    pub(in crate::compare) most: u64,
    pub(in crate::compare) sentences: Sentences,
}

/// Sums over sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::compare) struct Sentences {
    /// How many sentences; none if the measure does not go by sentences.
    pub(in crate::compare) count: Option<u64>,
    /// Of value × value.
    pub(in crate::compare) squares: u64,
    /// Of count × base.
    pub(in crate::compare) products: u64,
}

/// A column with its sums by outlet.
#[derive(Debug, Clone, Default)]
pub(in crate::compare) struct Counted {
    pub(in crate::compare) column: Column,
    pub(in crate::compare) outlets: Vec<OutletSum>,
}

/// All columns.
#[derive(Debug)]
pub(in crate::compare) struct Columns {
    keys: Vec<BaseKey>,
    numbers: FxHashMap<BaseKey, usize>,
    /// How many categories there are.
    width: usize,
    logs: Logs,
    /// The article that stands last in each list.
    last: Vec<u32>,
    sentences: FxHashMap<(u32, u32), Sentences>,
}

impl Columns {
    /// No columns yet; `categories` is how many there are.
    pub(in crate::compare) fn new(categories: usize, folder: &Path) -> Columns {
        Columns {
            keys: Vec::new(),
            numbers: FxHashMap::default(),
            width: categories + 1,
            logs: Logs::new(folder),
            last: Vec::new(),
            sentences: FxHashMap::default(),
        }
    }

    /// Adds an article, by its number in the register; numbers must ascend.
    pub(in crate::compare) fn add(
        &mut self,
        number: u32,
        outlet: u32,
        seen: &Observation,
    ) -> Result<()> {
        let key = BaseKey::of(seen);
        let next = self.keys.len();
        let base = *self.numbers.entry(key).or_insert(next);
        if base == next {
            self.keys.push(key);
        }
        let list = base * self.width;
        self.put(list, number, seen.out_of)?;
        if let Some(SentenceBase { sentences, squares }) = seen.sentences {
            let sums = self.sentences.entry((list as u32, outlet)).or_default();
            *sums.count.get_or_insert(0) += sentences;
            sums.squares += squares;
        }
        for (category, Count { count, squares, products }) in &seen.counts {
            let list = list + 1 + category.index();
            self.put(list, number, *count)?;
            let sums = self.sentences.entry((list as u32, outlet)).or_default();
            sums.squares += squares;
            sums.products += products;
        }
        Ok(())
    }

    fn put(&mut self, list: usize, number: u32, value: u64) -> Result<()> {
        if list >= self.last.len() {
            self.last.resize(list + 1, 0);
        }
        let mut bytes = Vec::with_capacity(8);
        push(&mut bytes, u64::from(number - self.last[list]));
        push(&mut bytes, value);
        self.last[list] = number;
        self.logs.append(list, &bytes)
    }

    /// The bases that there are.
    pub(in crate::compare) fn keys(&self) -> &[BaseKey] {
        &self.keys
    }

    /// The categories that were counted on a base.
    pub(in crate::compare) fn categories(
        &self,
        key: BaseKey,
    ) -> impl Iterator<Item = usize> {
        let list = self.numbers.get(&key).map(|base| base * self.width);
        let all =
            list.into_iter().flat_map(|list| (1..self.width).map(move |c| list + c));
        let found = all.filter(|list| !self.logs.is_empty(*list));
        found.map(|list| list % self.width - 1)
    }

    /// A base; `category` for what was counted of it. By article: its number in the
    /// register and the value.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub(in crate::compare) fn values(
        &self,
        key: BaseKey,
        category: Option<usize>,
    ) -> Result<Vec<(u32, u64)>> {
        let bytes = self.logs.read(self.list(key, category))?;
        let (mut from, mut number, mut values) = (bytes.as_slice(), 0, Vec::new());
        while !from.is_empty() {
            number += take(&mut from) as u32;
            values.push((number, take(&mut from)));
        }
        Ok(values)
    }

    /// The same by story and outlet.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub(in crate::compare) fn counted(
        &self,
        register: &Register,
        key: BaseKey,
        category: Option<usize>,
    ) -> Result<Counted> {
        let values = self.values(key, category)?;
        let column = Column::of(register, values.iter().copied());
        let mut outlets = vec![OutletSum::default(); register.outlets().len()];
        for (number, value) in values {
            let entry = &register.entries()[number as usize];
            outlets[entry.outlet as usize].add(entry.story, value);
        }
        let list = self.list(key, category) as u32;
        for (at, outlet) in outlets.iter_mut().enumerate() {
            let sums = self.sentences.get(&(list, at as u32)).copied();
            outlet.sentences = sums.unwrap_or_default();
        }
        Ok(Counted { column, outlets })
    }

    fn list(&self, key: BaseKey, category: Option<usize>) -> usize {
        let base = self.numbers.get(&key).map_or(self.keys.len(), |number| *number);
        base * self.width + category.map_or(0, |category| category + 1)
    }
}

impl OutletSum {
    /// Adds an article; stories must ascend.
    pub(in crate::compare) fn add(&mut self, story: u32, value: u64) {
        self.sum += value;
        self.articles += 1;
        self.most = self.most.max(value);
        match self.stories.last_mut() {
            Some((last, sum)) if *last == story => *sum += value,
            _ => self.stories.push((story, value)),
        }
    }
}

impl BaseKey {
    /// Of which key an observation is.
    pub(in crate::compare) fn of(observation: &Observation) -> BaseKey {
        let Observation { measure, voice, section, .. } = *observation;
        BaseKey { measure, voice, section }
    }
}
