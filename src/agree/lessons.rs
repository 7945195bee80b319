//! What a list may learn from the coders: rows to paste, after reading them.

use super::{Filled, Results, Truth};
use crate::evaluate::sheet;
use crate::report::guarded;
use crate::sample::{Question, UnitKind};

/// `examples.csv`, with the columns of a list's: what the program found and the
/// coders did not (`miss`), and what they found with the words that they named and
/// the program missed (`hit`). `candidates.csv`: the terms that such words suggest;
/// without a term where nobody named words, or it is not clear for which category.
pub fn lessons(results: &Results) -> [(&'static str, Vec<u8>); 2] {
    let (mut examples, mut candidates) = (Vec::new(), Vec::new());
    for (at, unit) in results.key.units.iter().enumerate() {
        for (asked, question) in results.key.questions.iter().enumerate() {
            let Truth::Code(code) = results.truth[at][asked] else { continue };
            if !is_category(question) || results.key.unit == UnitKind::Articles {
                continue;
            }
            let note = format!("coded by hand: {} ({})", unit.id, unit.doc_id);
            let text = unit.text.replace("[[", "").replace("]]", "");
            match (&*unit.program[asked], &*question.values[code]) {
                ("1", "0") => {
                    examples.push(example("miss", &question.id, &text, &note));
                }
                ("0", "1") => {
                    let terms = words(results, at, asked);
                    if let Some(marked) = marked(&text, &terms) {
                        examples.push(example("hit", &question.id, &marked, &note));
                    }
                    let terms =
                        if terms.is_empty() { vec![String::new()] } else { terms };
                    candidates.extend(terms.iter().map(|term| {
                        [&question.id, term, &note, &text].map(|c| guarded(c)).to_vec()
                    }));
                }
                _ => (),
            }
        }
    }
    let columns = ["expect", "category", "voice", "text", "note"];
    [
        ("examples.csv", sheet(&columns, examples.into_iter())),
        (
            "candidates.csv",
            sheet(&["category", "term", "note", "text"], candidates.into_iter()),
        ),
    ]
}

/// Whether it asks for a category.
fn is_category(question: &Question) -> bool {
    question.scored == ["1"]
}

fn example(expect: &str, category: &str, text: &str, note: &str) -> Vec<String> {
    [expect, category, "", text, note].map(guarded).to_vec()
}

/// The words that coders named for a category, sorted: of those who gave the unit
/// this category and no other, and only words that stand in the text.
fn words(results: &Results, unit: usize, asked: usize) -> Vec<String> {
    let questions = &results.key.questions;
    let text = &results.key.units[unit].text;
    let yes = |sheet: &Filled, asked: usize| {
        let code = sheet.codes[unit][asked];
        code.is_some_and(|code| questions[asked].values[code] == "1")
    };
    let clear = |sheet: &&Filled| {
        let mut all = (0..questions.len()).filter(|at| is_category(&questions[*at]));
        yes(sheet, asked) && all.all(|other| other == asked || !yes(sheet, other))
    };
    let sheets = results.coders.iter().chain(&results.adjudicated).filter(clear);
    let named = sheets.flat_map(|sheet| sheet.words[unit].split(';'));
    let named = named.map(|word| word.trim().to_lowercase());
    let mut words: Vec<String> =
        named.filter(|word| !word.is_empty() && place(text, word).is_some()).collect();
    words.sort();
    words.dedup();
    words
}

/// Where words in small letters stand in a text, whole.
fn place(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    let small = text.to_lowercase();
    if small.len() != text.len() {
        return None;
    }
    let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut places = small.match_indices(words).map(|(at, _)| at..at + words.len());
    places.find(|range| {
        text.is_char_boundary(range.start)
            && text.is_char_boundary(range.end)
            && !is_inside(small[..range.start].chars().next_back())
            && !is_inside(small[range.end..].chars().next())
    })
}

/// The text with `[[…]]` around the words; none without words, or where some overlap.
fn marked(text: &str, words: &[String]) -> Option<String> {
    let mut places: Vec<_> = words.iter().filter_map(|word| place(text, word)).collect();
    places.sort_by_key(|place| place.start);
    let overlap = places.windows(2).any(|two| two[0].end > two[1].start);
    if places.is_empty() || overlap {
        return None;
    }
    let mut marked = text.to_string();
    for place in places.into_iter().rev() {
        marked.insert_str(place.end, "]]");
        marked.insert_str(place.start, "[[");
    }
    Some(marked)
}
