//! LIWC `.dic` as LIWC 2015 writes it: categories below others are indented.

use std::collections::BTreeMap;

use super::{Branch, has_letters};

/// A word as LIWC knows it: the one wildcard is a `*` at the end.
pub(super) fn word(word: &str) -> Result<String, &'static str> {
    let inner = word.strip_suffix('*').unwrap_or(word);
    match word {
        "_" => Err("_, any one word, is unknown to LIWC"),
        _ if word.contains('*') && !has_letters(word) => {
            Err("a * that stands for itself")
        }
        _ if inner.contains('*') => Err("a * that is not at the end of a word"),
        _ if word.contains('?') && has_letters(word) => {
            Err("a ? that stands for a letter")
        }
        _ => Ok(word.into()),
    }
}

/// Whether an entry would be read as what it is.
pub(super) fn readable(words: &[String]) -> Result<(), &'static str> {
    let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    match words {
        [only] if only == "%" => Err("a % by itself ends the categories of LIWC"),
        [_, rest @ ..] if rest.iter().any(is_number) => {
            Err("a number behind a word, which LIWC reads as a category")
        }
        _ => Ok(()),
    }
}

/// The file. An entry of several categories has one line. A name that several
/// categories have is written with what lies above it, because quanteda refuses
/// names that stand twice.
pub(super) fn write(root: &Branch) -> String {
    let mut file = File { head: String::from("%\n"), ..File::default() };
    let mut names = BTreeMap::new();
    count_names(root, &mut names);
    for branch in &root.below {
        file.add(branch, "", 0, &names);
    }
    file.head.push_str("%\n");
    for (entry, numbers) in file.entries {
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        file.head.push_str(&format!("{entry}\t{}\n", numbers.join("\t")));
    }
    file.head
}

fn count_names<'a>(branch: &'a Branch, names: &mut BTreeMap<&'a str, usize>) {
    for below in &branch.below {
        *names.entry(&below.name).or_default() += 1;
        count_names(below, names);
    }
}

/// A file in the making.
#[derive(Default)]
struct File<'a> {
    head: String,
    /// How many categories have been written.
    count: usize,
    entries: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> File<'a> {
    fn add(
        &mut self,
        branch: &'a Branch,
        above: &str,
        depth: usize,
        names: &BTreeMap<&str, usize>,
    ) {
        self.count += 1;
        let id = format!("{above}{}", branch.name);
        let alone = names.get(branch.name.as_str()).is_none_or(|count| *count < 2);
        let name = if alone { &branch.name } else { &id };
        self.head.push_str(&format!("{}{}\t{name}\n", "\t".repeat(depth), self.count));
        for entry in &branch.entries {
            self.entries.entry(entry).or_default().push(self.count);
        }
        for below in &branch.below {
            self.add(below, &format!("{id}."), depth + 1, names);
        }
    }
}
