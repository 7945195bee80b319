//! LIWC, `.dic`: numbered categories between two lines `%`, then a word and the
//! numbers of its categories on each line.
//!
//! Tabs or spaces part a word from its numbers, so a phrase may hold spaces.
//! Categories indented by tabs (LIWC 2015 and 2022) lie below the one before
//! them that is indented less. `*` is the one wildcard.
//! LIWC 2007 knows conditions, `word (02 134)125/464`: 125 when a word of 02 or
//! 134 stands before it, else 464. As in quanteda the condition is left off, the
//! entry stands in both, and it is named; a line with `<of>` is not taken over.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Problem;
use super::dictionary::{Dictionary, Raw};
use super::entry::Marks;
use super::wordstat::depth;

/// Reads a file.
pub(super) fn read(text: &str, dictionary: &mut Dictionary) -> Result<(), Problem> {
    let mut marks = (1..).zip(text.lines()).filter(|(_, row)| row.trim() == "%");
    let (first, second) = (marks.next(), marks.next());
    let Some((first, _)) = first else {
        let message = "no line with only a %; the categories of LIWC stand between two";
        return Err(Problem::at(0, message));
    };
    let Some((second, _)) = second else {
        let message = "the % that ends the categories is missing";
        return Err(Problem::at(first, message));
    };
    let rows = || (1u64..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty());
    for (line, row) in rows().filter(|(line, _)| *line < first) {
        dictionary.change(line, format!("before the first %: \"{}\"", row.trim()));
    }
    let head = rows().filter(|(line, _)| (first + 1..second).contains(line));
    let categories = categories(head, dictionary)?;
    for (line, row) in rows().filter(|(line, _)| *line > second) {
        match row.trim() {
            "%" => dictionary.change(line, "a third % is passed over"),
            row => entry(row, line, &categories, dictionary),
        }
    }
    Ok(())
}

/// The categories by their numbers.
type Categories = BTreeMap<u32, usize>;

fn categories<'a>(
    rows: impl Iterator<Item = (u64, &'a str)>,
    dictionary: &mut Dictionary,
) -> Result<Categories, Problem> {
    let mut categories = Categories::new();
    let mut above: Vec<(usize, usize)> = Vec::new();
    for (line, row) in rows {
        let name = row.trim();
        let end = name.find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len());
        let (number, name) = (name[..end].parse::<u32>(), name[end..].trim());
        let (Ok(number), false) = (number, name.is_empty()) else {
            let message = format!("\"{}\": write the number and the name", row.trim());
            return Err(Problem::at(line, message));
        };
        let depth = depth(row);
        while above.last().is_some_and(|(d, _)| *d >= depth) {
            above.pop();
        }
        let parent = above.last().map(|(_, heading)| *heading);
        let heading =
            dictionary.heading(parent, short(name, parent, dictionary), line)?;
        above.push((depth, heading));
        if categories.insert(number, heading).is_some_and(|other| other != heading) {
            let message = format!("two categories have the number {number}");
            return Err(Problem::at(line, message));
        }
    }
    Ok(categories)
}

/// A name without the category above it, which `lexicon convert` writes before
/// names that would stand twice: `verb.neutral` below `verb`.
fn short<'a>(name: &'a str, parent: Option<usize>, dictionary: &Dictionary) -> &'a str {
    let above = parent.map(|parent| dictionary.headings[parent].id.as_str());
    above
        .and_then(|above| name.strip_prefix(above)?.strip_prefix('.'))
        .filter(|short| !short.is_empty())
        .unwrap_or(name)
}

fn entry(row: &str, line: u64, categories: &Categories, dictionary: &mut Dictionary) {
    if row.contains("<of>") {
        let reason = "its <of> asks for a following \"of\", which is not read";
        return dictionary.lose(line, row, reason);
    }
    let (word, numbers) = split(row, categories);
    let (condition, numbers) = match condition(numbers) {
        Some(at) => {
            let rest = format!("{} {}", &numbers[..at.start], &numbers[at.end..]);
            (Some(&numbers[at]), rest)
        }
        None => (None, numbers.to_string()),
    };
    let mut headings = Vec::new();
    let mut unknown = Vec::new();
    let digits = numbers.split(|c: char| !c.is_ascii_digit());
    for number in digits.filter(|digits| !digits.is_empty()) {
        match number.parse().ok().and_then(|number: u32| categories.get(&number)) {
            Some(heading) if headings.contains(heading) => {}
            Some(heading) => headings.push(*heading),
            None => unknown.push(number),
        }
    }
    let unknown = match unknown.is_empty() {
        true => None,
        false => Some(format!("no category has the number {}", unknown.join(", "))),
    };
    if headings.is_empty() {
        let reason = unknown.unwrap_or("no number of a category stands behind it".into());
        return dictionary.lose(line, row, &reason);
    }
    let condition = condition.map(|condition| {
        format!("the condition {condition} is left off; it stands in all its categories")
    });
    let change: Vec<String> = condition.into_iter().chain(unknown).collect();
    let change = (!change.is_empty()).then(|| change.join("; "));
    dictionary.add(Raw { change, ..Raw::new(word, Marks::Star, line) }, &headings);
}

/// The word, and what stands behind it.
fn split<'a>(row: &'a str, categories: &Categories) -> (&'a str, &'a str) {
    let condition =
        condition(row).map_or(row.len(), |bracket| row[..bracket.start].trim_end().len());
    let tab = row.find('\t').filter(|tab| *tab < condition);
    // In `word 1<tab>2` numbers begin before the tab; in `route 66<tab>2` not.
    let is_number = |word: &str| match tab {
        Some(_) => word.parse().is_ok_and(|number| categories.contains_key(&number)),
        None => word.split('/').all(|digits| digits.parse::<u32>().is_ok()),
    };
    let mut end = tab.unwrap_or(condition);
    while let Some((before, last)) =
        row[..end].trim_end().rsplit_once(char::is_whitespace)
        && is_number(last)
    {
        end = before.len();
    }
    (row[..end].trim(), &row[end..])
}

/// Where numbers stand in brackets behind a word, as in `kind (02 134)125/464`.
fn condition(row: &str) -> Option<Range<usize>> {
    let is_condition = |range: &Range<usize>| {
        let inside = &row[range.start + 1..range.end - 1];
        inside.contains(|c: char| c.is_ascii_digit())
            && inside.chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
            && row[..range.start]
                .ends_with(|c: char| c.is_whitespace() || c.is_ascii_digit())
    };
    let close = |open: usize| row[open..].find(')').map(|at| open..open + at + 1);
    row.match_indices('(').filter_map(|(open, _)| close(open)).find(is_condition)
}
