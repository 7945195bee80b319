//! What the first values of a column look like.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::dates;
use crate::corpus::record::Record;
use crate::hash;

/// How many records are looked at before columns are chosen, and how many bytes.
pub(in crate::corpus) const RECORDS: usize = 200;
pub(in crate::corpus) const BYTES: usize = 8_000_000;

/// The columns of the first records, by name and, where a name stands twice, by number.
#[derive(Debug, Default)]
pub(in crate::corpus) struct Evidence {
    seen: BTreeMap<(String, usize), Seen>,
}

/// What the values of a column look like.
#[derive(Debug, Default)]
pub(in crate::corpus) struct Seen {
    /// How many are not blank.
    pub(super) filled: usize,
    addresses: usize,
    dates: usize,
    /// Cut by who gave them: `… [+1234 chars]`.
    counted_out: usize,
    /// Ending in an ellipsis.
    trailing: usize,
    /// With words replaced: `@ @ @`.
    masked: usize,
    tagged: usize,
    words: Vec<usize>,
    distinct: BTreeSet<u64>,
    /// Changes with any value and its place.
    digest: u64,
}

impl Evidence {
    /// Looks at a record.
    pub(in crate::corpus) fn see(&mut self, record: &Record) {
        for (column, key) in keys(&record.names).enumerate() {
            if let Ok(value) = record.value(column) {
                self.seen.entry(key).or_default().see(&value.text);
            }
        }
    }

    /// What was seen of a column.
    pub(super) fn of(&self, header: &[String], column: usize) -> Option<&Seen> {
        self.seen.get(&keys(header).nth(column)?)
    }

    /// What was seen of the first column of a name, for people.
    pub(in crate::corpus) fn summary(&self, name: &str) -> String {
        let seen = self.seen.get(&(name.to_string(), 0));
        seen.map(Seen::summary).unwrap_or_default()
    }

    /// The columns whose values have the length of texts, with their median of words.
    pub(super) fn long(&self) -> Vec<(&str, usize)> {
        let texts = self.seen.iter().map(|((name, _), seen)| (&name[..], seen.median()));
        texts.filter(|(_, words)| *words >= SHORT).collect()
    }
}

/// The fewest words that the median of whole articles has.
pub(super) const SHORT: usize = 60;

impl Seen {
    fn see(&mut self, value: &str) {
        let value = value.trim();
        self.digest = hash::of_texts(&[&self.digest.to_string(), value]);
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        self.addresses += usize::from(is_address(value));
        self.dates += usize::from(dates::is_date(value));
        self.counted_out += usize::from(is_counted_out(value));
        self.trailing += usize::from(value.ends_with(['…']) || value.ends_with("..."));
        self.masked += usize::from(value.contains("@ @ @"));
        self.tagged +=
            usize::from(["</p>", "<br", "</a>"].iter().any(|t| value.contains(t)));
        self.words.push(value.split_whitespace().count());
        self.distinct.insert(hash::of_texts(&[value]));
    }

    /// Whether nearly all values are addresses.
    pub(super) fn are_addresses(&self) -> bool {
        self.mostly(self.addresses)
    }

    pub(super) fn has_dates(&self) -> bool {
        self.dates > 0
    }

    /// How many words the value in the middle has.
    pub(super) fn median(&self) -> usize {
        let mut words = self.words.clone();
        words.sort_unstable();
        words.get(words.len() / 2).copied().unwrap_or(0)
    }

    pub(super) fn is_same(&self, other: &Seen) -> bool {
        self.digest == other.digest
    }

    /// What makes a column of texts doubtful, each with what to do.
    pub(super) fn doubts_of_text(&self) -> Vec<String> {
        const ENOUGH: usize = 20;
        let mut doubts = Vec::new();
        let half = |count: usize| 2 * count >= self.filled && count > 0;
        if half(self.counted_out) {
            doubts.push(
                "texts are cut (“[+1234 chars]”), as NewsAPI does without a paid plan; \
                 counts are those of the beginnings"
                    .into(),
            );
        } else if half(self.trailing) && self.filled >= 5 {
            doubts.push("most texts end in “…”; they seem to be beginnings".into());
        } else if self.filled >= ENOUGH && self.median() < SHORT {
            let median = self.median();
            doubts.push(format!(
                "half of the texts have {median} words or fewer; they seem to be \
                 beginnings or summaries"
            ));
        }
        if 5 * self.masked >= self.filled && self.masked > 0 {
            doubts.push(
                "words are masked (“@ @ @”), as in NELA-GT, where 7 of each 100 are; \
                 what they were is not known, and quotations may be broken"
                    .into(),
            );
        }
        if half(self.tagged) {
            doubts.push("texts hold HTML, whose tags are read as text".into());
        }
        doubts
    }

    /// What makes a column of outlets doubtful.
    pub(super) fn doubt_of_outlet(&self) -> Option<String> {
        const ENOUGH: usize = 20;
        let count = self.distinct.len();
        let is_doubtful =
            self.filled >= ENOUGH && 2 * count > self.filled && !self.are_addresses();
        is_doubtful.then(|| {
            let filled = self.filled;
            format!("{count} outlets in the first {filled} records; is it a name?")
        })
    }

    fn summary(&self) -> String {
        let mut said = vec![match self.filled {
            0 => "empty in the first records".into(),
            filled => format!("{filled} filled"),
        }];
        if self.filled > 0 {
            said.push(format!("{} different", self.distinct.len()));
            let median = self.median();
            said.push(format!("{median} words in the middle"));
        }
        if self.are_addresses() {
            said.push("addresses".into());
        }
        said.join(", ")
    }

    /// At least four of five, and one.
    fn mostly(&self, count: usize) -> bool {
        count > 0 && 5 * count >= 4 * self.filled
    }
}

/// `https://…`, `www.…`.
pub(super) fn is_address(value: &str) -> bool {
    let has_host = value.split_once("://").is_some_and(|(scheme, rest)| {
        !scheme.contains(char::is_whitespace) && !rest.is_empty()
    });
    (has_host || value.starts_with("www.")) && !value.contains(char::is_whitespace)
}

/// `… [+1234 chars]`.
fn is_counted_out(value: &str) -> bool {
    let inside = value.strip_suffix(" chars]").and_then(|rest| rest.rsplit_once("[+"));
    inside.is_some_and(|(_, count)| {
        !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The names of columns, each with how many of its name stand before it.
fn keys(header: &[String]) -> impl Iterator<Item = (String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    header.iter().map(move |name| {
        let count = counts.entry(name).or_default();
        *count += 1;
        (name.clone(), *count - 1)
    })
}
