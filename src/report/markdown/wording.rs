//! One remark, several wordings.

use super::escape::{text, words_marked};
use super::layout::Page;
use crate::compare::WordingRow;
use crate::report::excerpt::{LISTED, Remarks};
use crate::report::figures::{counted, list, rate, some};
use crate::report::utterances::Utterance;
use crate::report::view::View;

/// The most renderings of one outlet that are shown of a remark.
const OF_AN_OUTLET: usize = 2;
/// The most words that an outlet is told to leave out.
const LEFT_OUT: usize = 6;
/// The most remarks on the page of one outlet.
const OF_ONE: usize = 6;
/// The most outlets in which a remark was not found.
const NOT_FOUND: usize = 4;

/// The remarks that most outlets tell in the most different words, rendering by
/// rendering.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() < 2 {
        return;
    }
    page.heading(2, "One remark, several wordings");
    let Remarks { worded, copied } = view.report.excerpt.remarks;
    if worded + copied == 0 {
        return page.paragraph("No remark was found in articles of two outlets.");
    }
    page.paragraph(
        "Renderings that are probably of the same remark, aligned by the program: by the \
         speaker, shared words and their synonyms, figures and order. Words that no other \
         outlet has in the remark are in bold. *Similarity* is the part of the wording that \
         is shared with the other outlets, from 0 to 1. A translator’s choice is in here as \
         well as a reporter’s.",
    );
    for utterance in view.utterances.iter().filter(|u| !u.is_copied()).take(LISTED) {
        remark(page, view, utterance);
    }
    page.paragraph(&further(page, worded.saturating_sub(LISTED), copied));
}

fn further(page: &Page, worded: usize, copied: usize) -> String {
    let file = page.file("wording.csv");
    let more = counted(worded as u64, "further remark", "further remarks");
    let same = counted(copied as u64, "remark stands", "remarks stand");
    match (worded, copied) {
        (0, 0) => format!("All renderings stand in {file}."),
        (_, 0) => format!("{more} and all renderings stand in {file}."),
        (0, _) => format!("{same} in the same words in several outlets: see {file}."),
        (_, _) => format!(
            "{more} stand in {file}; {same} in the same words in several outlets, at its end."
        ),
    }
}

/// One remark: who, a table of its renderings, what was left out.
fn remark(page: &mut Page, view: &View<'_>, utterance: &Utterance<'_>) {
    let on = match view.has_stories() {
        true => format!(", on “{}”", text(utterance.story())),
        false => String::new(),
    };
    page.heading(3, &format!("{}{on}", utterance.who()));
    let mut rows = Vec::new();
    for renderings in utterance.by_outlet().values() {
        rows.extend(renderings.iter().take(OF_AN_OUTLET).map(|row| line(row)));
    }
    page.table(&["Outlet", "Put as", "Kind", "Words", "Similarity"], &rows, "");
    page.paragraph(&notes(view, utterance).join(" "));
}

fn line(row: &WordingRow) -> Vec<String> {
    let cue = match row.cue.as_str() {
        "" => "no cue".to_string(),
        cue => format!("“{}”", text(cue)),
    };
    let relay = match row.relay.as_str() {
        "" => String::new(),
        relay => format!(", through {}", text(relay)),
    };
    vec![
        text(&row.outlet),
        format!("{cue}{relay}"),
        row.kind.to_string(),
        words_marked(&row.text, &row.distinctive_words),
        rate(row.similarity),
    ]
}

/// What is to be known of a remark: who is named, what is left out, where it is not
/// found.
fn notes(view: &View<'_>, utterance: &Utterance<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    match utterance.speakers() {
        "several" => notes.push(
            "The outlets name several speakers of one side: it may be more than one remark."
                .to_string(),
        ),
        "unnamed" => {
            notes.push("Not every outlet names the speaker: read the sentences.".to_string());
        }
        _ => {}
    }
    if let Some((first, last)) = utterance.days() {
        notes.push(format!("The articles are of {} to {}.", text(first), text(last)));
    }
    for (outlet, rows) in utterance.by_outlet() {
        let words = rows.first().map_or(&[][..], |row| &row.left_out);
        if !words.is_empty() {
            let words: Vec<String> =
                words.iter().map(|w| format!("“{}”", text(w))).collect();
            notes.push(format!(
                "{} is without {}.",
                text(outlet),
                some(&words, LEFT_OUT)
            ));
        }
    }
    let absent = utterance.not_found_in(view);
    if !absent.is_empty() {
        notes.push(format!("Not found in {}.", some(&absent, NOT_FOUND)));
    }
    notes
}

/// The remarks of one outlet that others word otherwise, with the words that only
/// it has.
pub(super) fn of_outlet(page: &mut Page, view: &View<'_>, outlet: &str) {
    let own = view.of(outlet).utterances.iter().map(|at| &view.utterances[*at]);
    let theirs = own.filter(|u| !u.is_copied());
    let rows: Vec<Vec<String>> =
        theirs.filter_map(|u| own_line(u, outlet)).take(OF_ONE).collect();
    if rows.is_empty() {
        return;
    }
    page.heading(2, "Remarks that others word otherwise");
    page.paragraph(&format!(
        "Probably the same remarks, aligned by the program; in bold what no other outlet has \
         in them. All renderings stand in {}.",
        page.file("wording.csv")
    ));
    page.table(&["Source", "Put as", "Words", "Also in"], &rows, "");
}

fn own_line(utterance: &Utterance<'_>, outlet: &str) -> Option<Vec<String>> {
    let outlets = utterance.by_outlet();
    let cells = line(outlets.get(outlet)?.first()?);
    let others: Vec<String> =
        outlets.keys().filter(|other| **other != outlet).map(|o| text(o)).collect();
    let [_, cue, _, words, _] = cells.try_into().ok()?;
    Some(vec![utterance.who(), cue, words, list(&others)])
}
