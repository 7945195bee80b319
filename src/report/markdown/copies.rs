//! What outlets share word for word.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use crate::compare::OutletSummary;
use crate::copies::CopyRow;
use crate::report::figures::{count, counted, of, percent, some};
use crate::report::view::View;

/// The most lines of the table,
const LINES: usize = 12;
/// and the most passages below it.
const QUOTES: usize = 3;
/// The most outlets that a sentence names.
const OUTLETS: usize = 4;

/// A table of outlets with the share of their text that stands in another one, the
/// longest passages, and what was counted once.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() > 1 {
        page.heading(2, "Text that several outlets print");
        let rows = between_outlets(view);
        if rows.is_empty() {
            page.paragraph(
                "No passage outside quotation marks stands word for word in articles of two \
                 outlets.",
            );
        } else {
            table(page, view, &rows);
            page.quotes(&quotes(view, &rows));
        }
    }
    page.paragraph(&one_voice(view));
    page.paragraph(&repeats(view));
}

/// How much of an outlet's text stands in others.
pub(super) fn of_outlet(page: &Page, view: &View<'_>, outlet: &OutletSummary) -> String {
    if view.outlets().len() < 2 {
        return String::new();
    }
    let digest = view.digest(&outlet.outlet);
    let (copied, all) = (digest.copied_words, digest.text_words);
    if copied == 0 {
        return "No passage of its text was found word for word in another outlet."
            .to_string();
    }
    let others = view.of(&outlet.outlet).copied.iter();
    let others: Vec<String> =
        others.filter(|other| **other != outlet.outlet).map(|o| text(o)).collect();
    format!(
        "{} words of its running text outside quotation marks ({}) stand word for word in {}, \
         too; see {}.",
        of(copied, all),
        percent(copied, all),
        some(&others, OUTLETS),
        page.file("copies.csv"),
    )
}

fn between_outlets<'a>(view: &View<'a>) -> Vec<&'a CopyRow> {
    view.report.copies.iter().filter(|row| row.outlet != row.other_outlet).collect()
}

fn table(page: &mut Page, view: &View<'_>, rows: &[&CopyRow]) {
    page.paragraph(&format!(
        "Passages that stand word for word in articles of two outlets. Headlines and captions \
         are left out, and so is what stands between quotation marks: two reporters who write \
         down one remark have not copied each other. Nor does the same text say who copied: \
         often both have it from an agency. All pairs stand in {}.",
        page.file("copies.csv")
    ));
    let mut lines: Vec<((&str, &str), Shared)> = shared(rows).into_iter().collect();
    lines.sort_by_key(|(_, shared)| Reverse(shared.words));
    let left = lines.len().saturating_sub(LINES) as u64;
    lines.truncate(LINES);
    lines.sort_by_key(|(outlets, _)| *outlets);
    let line = |((outlet, other), shared): &((&str, &str), Shared)| {
        let digest = view.digest(outlet);
        vec![
            text(outlet),
            text(other),
            of(shared.articles, digest.articles),
            of(shared.words, digest.text_words),
            percent(shared.words, digest.text_words),
            count(shared.alike),
        ]
    };
    let lines: Vec<Vec<String>> = lines.iter().map(line).collect();
    let head = ["Outlet", "Also in", "Articles", "Words", "Share", "One text"];
    page.table(&head, &lines, "");
    if left > 0 {
        page.paragraph(&format!(
            "{} with fewer words.",
            counted(left, "more pair", "more pairs")
        ));
    }
}

/// What one outlet shares with another.
#[derive(Default)]
struct Shared {
    articles: u64,
    words: u64,
    /// Articles that are the same text, or nearly so.
    alike: u64,
}

/// By outlet and other outlet; of an article the most that it shares with any one
/// article of the other.
fn shared<'a>(rows: &[&'a CopyRow]) -> BTreeMap<(&'a str, &'a str), Shared> {
    let mut most: BTreeMap<(&str, &str, &str), (u64, bool)> = BTreeMap::new();
    for row in rows {
        let (one, other) = (row.outlet.as_str(), row.other_outlet.as_str());
        let sides = [
            ((one, other, row.doc_id.as_str()), row.shared_words),
            ((other, one, row.other_doc_id.as_str()), row.other_shared_words),
        ];
        for (key, words) in sides {
            let known = most.entry(key).or_default();
            *known = (known.0.max(words), known.1 || row.kind != "part");
        }
    }
    let mut shared: BTreeMap<(&str, &str), Shared> = BTreeMap::new();
    for ((one, other, _), (words, alike)) in most {
        let sums = shared.entry((one, other)).or_default();
        sums.articles += 1;
        sums.words += words;
        sums.alike += u64::from(alike);
    }
    shared
}

/// The longest passages, each pair of articles once.
fn quotes(view: &View<'_>, rows: &[&CopyRow]) -> Vec<Quote> {
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| Reverse(row.longest_words));
    let mut texts = BTreeSet::new();
    rows.retain(|row| texts.insert(&row.text));
    rows.iter().take(QUOTES).map(|row| Quote::of_copy(view, row)).collect()
}

/// Which articles are one text and how they count.
fn one_voice(view: &View<'_>) -> String {
    let copies = &view.report.digest.copies;
    let several = || copies.values().filter(|articles| **articles > 1);
    let (articles, texts) = (several().sum(), several().count() as u64);
    match articles {
        0 => String::new(),
        _ => format!(
            "{} of different outlets are {}, or nearly so. In the comparison such a text is one \
             voice: it counts once among the others, and not at all beside an outlet that \
             prints it itself. Each outlet’s own rates count what it printed.",
            counted(articles, "article", "articles"),
            if texts == 1 {
                "one text".to_string()
            } else {
                counted(texts, "text", "texts")
            },
        ),
    }
}

/// Which articles were left out because their outlet printed them twice.
fn repeats(view: &View<'_>) -> String {
    match view.report.digest.repeats() {
        0 => String::new(),
        1 => {
            "1 article repeats an earlier one of its outlet and is left out of all rates."
                .to_string()
        }
        n => format!(
            "{} articles repeat an earlier one of their outlet and are left out of all rates.",
            count(n)
        ),
    }
}
