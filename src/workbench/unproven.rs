//! What a list leaves open before it meets a corpus, as text for a terminal.

use super::tables::{line, more, width};
use crate::lexicon::{Expect, Overlap, Untested};
use crate::report::visible;

/// Terms that no example touches, by category, and cells that none tries; at
/// most `top` of each. Empty if nothing is open.
pub fn unproven(untested: &Untested, top: usize) -> String {
    let mut out = String::new();
    terms(&mut out, untested, top);
    cells(&mut out, untested, top);
    visible(&out)
}

fn terms(out: &mut String, untested: &Untested, top: usize) {
    let mut open: Vec<_> =
        untested.categories.iter().filter(|c| c.untested > 0).collect();
    if open.is_empty() {
        return;
    }
    open.sort_by_key(|category| usize::MAX - category.untested);
    let all: usize = untested.categories.iter().map(|c| c.terms).sum();
    let without: usize = open.iter().map(|c| c.untested).sum();
    line(out, &format!("  {without} of {all} terms stand in no example"));
    let wide = width(open.iter().take(top).map(|c| c.category.as_str()));
    for category in open.iter().take(top) {
        let (name, open, terms) = (&category.category, category.untested, category.terms);
        line(out, &format!("    {name:<wide$}{open:>7} of {terms}"));
    }
    more(out, open.len(), top, "");
}

fn cells(out: &mut String, untested: &Untested, top: usize) {
    let (untried, all) = (&untested.untried, untested.cells);
    if untried.is_empty() {
        return;
    }
    line(
        out,
        &format!("  {} of {all} context cells are tried by no example", untried.len()),
    );
    for cell in untried.iter().take(top) {
        let needs = match cell.needs {
            Expect::Hit => "a hit",
            Expect::Miss => "a miss",
        };
        let (at, column, term) = (cell.line, cell.column, &cell.term);
        let category = &cell.category;
        line(
            out,
            &format!(
                "    terms.csv:{at}: \"{term}\" ({category}): add {needs} row that tries its {column}"
            ),
        );
    }
    more(out, untried.len(), top, "");
}

/// How many terms of a pair are shown.
const FEW: usize = 4;

/// Categories with terms in common, at most `top`; empty if there are none.
pub fn shared_terms(overlaps: &[Overlap], top: usize) -> String {
    let mut out = String::new();
    if overlaps.is_empty() {
        return out;
    }
    line(&mut out, "terms in two categories");
    for Overlap { category, other, terms } in overlaps.iter().take(top) {
        let count = terms.len();
        let first = terms[..count.min(FEW)].join(", ");
        let dots = if count > FEW { ", …" } else { "" };
        line(&mut out, &format!("  {count:>5} {category} and {other}: {first}{dots}"));
    }
    more(&mut out, overlaps.len(), top, "");
    visible(&out)
}
