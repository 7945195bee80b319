//! How each outlet sources its story.

use std::cmp::Reverse;

use super::concentration;
use super::escape::text;
use super::layout::Page;
use crate::compare::{OutletSummary, SourceRow};
use crate::measure::Text;
use crate::report::charts;
use crate::report::cues::{cues, is_neutral, ranked};
use crate::report::digest::Way;
use crate::report::figures::{count, of, percent, some};
use crate::report::names::last_name;
use crate::report::view::View;

/// The most sources that are told of an outlet.
const SOURCES: usize = 4;
/// The most relays that are told of all outlets.
const RELAYS: usize = 15;
/// The most classes of cues or cues in a cell.
const CUES: usize = 4;

/// Kinds of attribution, relays, unnamed sources, cue classes, sources, and how
/// few of them carry the words.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    if view.is_empty() {
        return;
    }
    page.heading(2, "How each outlet sources its story");
    if view.report.digest.totals.attributions == 0 {
        return page.paragraph("No attribution was found: nobody is quoted or reported.");
    }
    let outlets = view.shown();
    page.paragraph(
        "A *direct* attribution quotes a clause, a *partial* one a fragment within the \
         reporter’s sentence, an *indirect* one paraphrases. *Scare* stands for quotation \
         marks with nobody who speaks.",
    );
    page.chart(charts::voices(view));
    page.chart(charts::kinds(view));
    kinds(page, &outlets);
    page.heading(3, "Sources without a name");
    unnamed(page, view, &outlets);
    page.heading(3, "Through whom it came");
    let all: Vec<&str> = view.outlets().iter().map(|o| o.outlet.as_str()).collect();
    relays(page, view, &all, true);
    page.heading(3, "How it is put");
    page.chart(charts::cues(view));
    classes(page, view, &outlets);
    page.heading(3, "Who is heard most");
    page.chart(charts::share_of_voice(view));
    sources(page, view, &outlets, SOURCES);
    concentration::write(page, view, &outlets);
}

/// An outlet, a source, a relay, and what came that way.
type RelayedWay<'a> = (&'a str, &'a Text, &'a Text, &'a Way);

/// The kinds of attribution in percent, with the base.
pub(super) fn kinds(page: &mut Page, outlets: &[&OutletSummary]) {
    let row = |o: &&OutletSummary| {
        let share = |part| percent(part, o.attributions);
        let name = text(&o.outlet);
        let all = count(o.attributions);
        vec![
            name,
            all,
            share(o.direct),
            share(o.partial),
            share(o.indirect),
            share(o.scare),
        ]
    };
    let rows: Vec<Vec<String>> = outlets.iter().map(row).collect();
    let head = ["Outlet", "Attributions", "Direct", "Partial", "Indirect", "Scare"];
    page.table(&head, &rows, "");
}

/// How many attributions leave the source without a name or out.
pub(super) fn unnamed(page: &mut Page, view: &View<'_>, outlets: &[&OutletSummary]) {
    let row = |outlet: &&OutletSummary| {
        let sourcing = &view.digest(&outlet.outlet).sourcing;
        let (unnamed, untold) = (sourcing.unnamed, sourcing.untold);
        vec![
            text(&outlet.outlet),
            of(unnamed, sourcing.spoken),
            percent(unnamed, sourcing.spoken),
            of(untold, sourcing.spoken),
            percent(untold, sourcing.spoken),
        ]
    };
    let rows: Vec<Vec<String>> = outlets.iter().map(row).collect();
    let head = ["Outlet", "Unnamed source", "Share", "No source told", "Share"];
    page.table(&head, &rows, "");
}

/// Who relays whom through which agency in some outlets, with the cues.
pub(super) fn relays(page: &mut Page, view: &View<'_>, outlets: &[&str], named: bool) {
    let mut ways: Vec<RelayedWay<'_>> = outlets
        .iter()
        .flat_map(|outlet| {
            let ways = &view.digest(outlet).sourcing.ways;
            ways.iter().map(|((source, relay), way)| (*outlet, source, relay, way))
        })
        .collect();
    let more = ways.len() > RELAYS;
    ways.sort_by_key(|(outlet, source, relay, way)| {
        (Reverse(way.times), *outlet, *source, *relay)
    });
    ways.truncate(RELAYS);
    ways.sort_by_key(|(outlet, ..)| *outlet);
    let line = |(outlet, source, relay, way): &RelayedWay<'_>| {
        let cues: Vec<String> = cues(&view.report.digest.cues, [&way.cues])
            .iter()
            .map(|(cue, _)| format!("“{}”", text(cue)))
            .collect();
        let source =
            if source.is_empty() { "no source told".into() } else { text(source) };
        let mut cells = vec![source, text(relay), count(way.times), some(&cues, CUES)];
        if named {
            cells.insert(0, text(outlet));
        }
        cells
    };
    let lines: Vec<Vec<String>> = ways.iter().map(line).collect();
    let head = ["Outlet", "Whose words", "Through", "Times", "Cues"];
    let head = if named { &head[..] } else { &head[1..] };
    page.table(head, &lines, "Nothing is passed on through an agency or another medium.");
    if more {
        page.paragraph(&format!(
            "Further ones stand in {}.",
            page.file("attributions.csv")
        ));
    }
}

/// How many cues are neutral, and what the others are.
pub(super) fn classes(page: &mut Page, view: &View<'_>, outlets: &[&OutletSummary]) {
    let row = |outlet: &&OutletSummary| {
        let classes = &view.digest(&outlet.outlet).sourcing.classes;
        let classes = ranked(classes.iter().map(|(class, n)| (&**class, *n)));
        let all = classes.iter().map(|(_, n)| n).sum();
        let neutral = classes.iter().filter(|(class, _)| is_neutral(class));
        let neutral = neutral.map(|(_, n)| n).sum();
        let others: Vec<String> = classes
            .iter()
            .filter(|(class, _)| !is_neutral(class))
            .map(|(class, n)| format!("{} {n}", text(&view.label(class)).to_lowercase()))
            .collect();
        let others = if others.is_empty() { "–".into() } else { some(&others, CUES) };
        vec![text(&outlet.outlet), count(all), percent(neutral, all), others]
    };
    let rows: Vec<Vec<String>> = outlets.iter().map(row).collect();
    page.table(&["Outlet", "Cues", "Neutral", "Other kinds of cue"], &rows, "");
}

/// Whether no other outlet hears anybody of that last name.
pub(super) fn only_here(view: &View<'_>, row: &SourceRow) -> String {
    let heard = &view.report.digest.heard;
    let elsewhere = heard.is_elsewhere(&last_name(&row.source), &row.outlet);
    (if row.only_here && !elsewhere { "yes" } else { "no" }).to_string()
}

/// The most quoted sources with the words they get.
pub(super) fn sources(
    page: &mut Page,
    view: &View<'_>,
    outlets: &[&OutletSummary],
    most: usize,
) {
    let named = |row: &&SourceRow| !row.source.is_empty();
    let rows = outlets.iter().flat_map(|outlet| {
        view.of(&outlet.outlet).sources.iter().copied().filter(named).take(most)
    });
    let line = |row: &SourceRow| {
        vec![
            text(&row.outlet),
            text(&row.source),
            text(&view.label(&row.kind)).to_lowercase(),
            count(row.attributions),
            count(row.words),
            only_here(view, row),
        ]
    };
    let lines: Vec<Vec<String>> = rows.map(line).collect();
    let head = ["Outlet", "Source", "Kind", "Attributions", "Words", "Only here"];
    page.table(&head, &lines, "No source is named.");
}
