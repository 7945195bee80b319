//! What the same actor is called, side by side.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::escape::text;
use super::layout::Page;
use super::quote::Quote;
use crate::measure::LabelRow;
use crate::report::digest::{Actor, Called, CalledAs, Label, Place};
use crate::report::figures::few;
use crate::report::view::View;

/// The most actors that are shown with sentences.
const SHOWN: usize = 3;
/// The most labels in a cell,
const LABELS: usize = 5;
/// chosen by their words from no more that numbers put first.
const EQUAL: usize = 100;

/// A table of actors, outlet by outlet, and sentences for the first of them.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.outlets().len() < 2 || view.is_empty() {
        return;
    }
    page.heading(2, "What the same actor is called");
    let actors = &view.report.digest.actors;
    if actors.is_empty() {
        return page.paragraph("No two outlets call the same actor anything.");
    }
    page.paragraph(&format!(
        "Nouns and adjectives that stand beside a name: before it, between commas behind it, \
         behind *is* or *called*; “… regime” stands directly behind the name. A label that is quoted or reported is its source’s and no \
         judgement of the outlet; nor is a label by itself. Descriptions that stand for a name \
         (*the strongman*) and labels too far from it are not found. All stand in {}.",
        page.file("labels.csv")
    ));
    let shown: BTreeSet<&str> = view.shown().iter().map(|o| o.outlet.as_str()).collect();
    let mut rows = Vec::new();
    for actor in actors {
        let outlets =
            actor.outlets.iter().filter(|(outlet, _)| shown.contains(&***outlet));
        rows.extend(outlets.map(|(outlet, called)| {
            let [own, others] = cells(view, called);
            vec![text(&actor.name), text(outlet), own, others]
        }));
    }
    let head = ["Actor", "Outlet", "In its own voice", "In somebody else’s mouth"];
    page.table(&head, &rows, "");
    for actor in actors.iter().take(SHOWN) {
        page.heading(3, &text(&actor.name));
        page.quotes(&quotes(view, actor, &shown));
    }
}

/// The labels that the outlet itself gives, and those that it quotes or reports,
/// with how often; those with a word of the wording lists first, offices last.
pub(super) fn cells(view: &View<'_>, called: &Called) -> [String; 2] {
    [true, false].map(|own| {
        let side = called.iter().filter(|label| label.label.own_voice == own);
        let uses = uses(side);
        if uses.is_empty() {
            return "none".to_string();
        }
        let words: Vec<String> = first(view, &uses).iter().map(Spelled::cell).collect();
        few(&words, uses.len())
    })
}

/// How often a label is used, and where it is told first and spelled best.
struct Use {
    weight: u8,
    negated: bool,
    times: u64,
    first: Place,
    spelled: (u16, Place),
}

impl Use {
    /// What comes first, as far as numbers tell.
    fn rank(&self) -> (u8, Reverse<u64>, bool) {
        (self.weight, Reverse(self.times), self.negated)
    }
}

/// The labels of one side; a label has one spelling, whether it is denied or not.
fn uses<'a>(labels: impl Iterator<Item = &'a CalledAs>) -> Vec<Use> {
    let mut uses: BTreeMap<(u8, bool, u64), Use> = BTreeMap::new();
    let mut spellings: BTreeMap<u64, (u16, Place)> = BTreeMap::new();
    for CalledAs { label, times, first, spelled } in labels {
        let (weight, negated) = (weight(label), label.negated);
        let new = Use { weight, negated, times: 0, first: *first, spelled: *spelled };
        let known = uses.entry((weight, negated, label.key)).or_insert(new);
        known.times += u64::from(*times);
        known.first = known.first.min(*first);
        let best = spellings.entry(label.key).or_insert(*spelled);
        *best = (*best).min(*spelled);
    }
    let spelled = |((_, _, key), of): ((u8, bool, u64), Use)| Use {
        spelled: spellings[&key],
        ..of
    };
    uses.into_iter().map(spelled).collect()
}

/// A label with its words.
struct Spelled<'a> {
    of: &'a Use,
    row: &'a LabelRow,
}

/// The first labels. Where numbers do not tell which these are, the words do.
fn first<'a>(view: &View<'a>, uses: &'a [Use]) -> Vec<Spelled<'a>> {
    let mut ranked: Vec<&Use> = uses.iter().collect();
    ranked.sort_by_key(|of| (of.rank(), of.first));
    let last = ranked.get(LABELS - 1).map(|of| of.rank());
    let ranked = ranked.into_iter().take(EQUAL);
    let ranked = ranked.filter(|of| last.is_none_or(|last| of.rank() <= last));
    let spelled = |of: &'a Use| Some(Spelled { of, row: view.label_row(of.spelled.1)? });
    let mut ranked: Vec<Spelled<'_>> = ranked.filter_map(spelled).collect();
    ranked.sort_by_key(|label| (label.of.rank(), &label.row.key));
    ranked.truncate(LABELS);
    ranked
}

impl Spelled<'_> {
    /// How a label is shown: as it stands where it has the fewest capitals, without
    /// quotation marks of its own; behind the name (*the Orlo regime*) with dots for
    /// the name.
    fn cell(&self) -> String {
        let label = self.row.label.replace(['“', '”', '"'], "");
        let dots = if self.row.relation == "behind" { "… " } else { "" };
        let label = text(&format!("{dots}{label}"));
        let not = if self.of.negated { "not " } else { "" };
        match self.of.times {
            1 => format!("{not}“{label}”"),
            n => format!("{not}“{label}” ({n})"),
        }
    }
}

/// What is told first: 0 for loaded wording, 2 for an office.
fn weight(label: &Label) -> u8 {
    match (label.loaded, label.office) {
        (true, _) => 0,
        (false, true) => 2,
        (false, false) => 1,
    }
}

/// The most telling sentence of each outlet.
fn quotes(view: &View<'_>, actor: &Actor, shown: &BTreeSet<&str>) -> Vec<Quote> {
    let outlets = actor.outlets.iter().filter(|(outlet, _)| shown.contains(&***outlet));
    outlets.filter_map(|(_, called)| quote(view, called)).collect()
}

/// The label that says most: loaded wording first, the outlet’s own first.
pub(super) fn quote(view: &View<'_>, called: &Called) -> Option<Quote> {
    let rank = |l: &&CalledAs| (!l.label.is_own(), weight(&l.label), l.first);
    let best = called.iter().min_by_key(rank)?;
    view.label_row(best.first).map(|row| Quote::of_label(view, row))
}
