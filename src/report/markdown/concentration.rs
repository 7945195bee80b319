//! How few sources carry the words.

use super::escape::text;
use super::layout::Page;
use crate::compare::OutletSummary;
use crate::report::excerpt::{Named, is_named};
use crate::report::figures::{count, counted, percent, rate, some};
use crate::report::view::View;

/// With fewer attributions to sources with a name, one more changes the figures
/// much.
const FEW: u64 = 20;
/// The most outlets that are named.
const OUTLETS: usize = 4;

/// The effective number of sources, the largest of them, and the length of
/// quotations, with what they stand on.
pub(super) fn write(page: &mut Page, view: &View<'_>, outlets: &[&OutletSummary]) {
    page.heading(3, "Concentration");
    let told: Vec<&OutletSummary> =
        outlets.iter().copied().filter(|o| o.effective_sources.is_some()).collect();
    let lines: Vec<Vec<String>> = told.iter().map(|o| line(view, o)).collect();
    if !lines.is_empty() {
        page.paragraph(WHAT);
    }
    let head = [
        "Outlet",
        "Words of named sources",
        "Named sources",
        "Effective number",
        "Largest source",
        "Words per quotation",
    ];
    page.table_of(
        &head,
        lines,
        "No words are attributed to a named source.",
        outlets.len(),
    );
    page.paragraph(&few(view, &told));
}

/// The same of one outlet, in a sentence; nothing without words of named sources.
pub(super) fn of_outlet(view: &View<'_>, outlet: &OutletSummary) -> String {
    let (Some(effective), Named { words, attributions }) =
        (outlet.effective_sources, named(view, outlet))
    else {
        return String::new();
    };
    let [_, _, _, _, largest, _] = &line(view, outlet)[..] else {
        return String::new();
    };
    let few = match attributions < FEW {
        true => format!(
            "; {} are few for that",
            counted(attributions, "attribution", "attributions")
        ),
        false => String::new(),
    };
    format!(
        "{} are given to {}, the largest part to {largest}. They are as concentrated as those \
         of {} sources with equally many words (the effective number, which grows with the \
         number of articles{few}).",
        counted(words, "word", "words"),
        counted(outlet.sources, "named source", "named sources"),
        rate(effective),
    )
}

const WHAT: &str = "The *effective number* says how many sources with equally many words would be as \
     concentrated: close to the number of named sources where all have their say, close to 1 \
     where one fills the space. It grows with the number of articles, so compare outlets with \
     about as many. *Words per quotation* are those between quotation marks per direct or \
     partial attribution; in brackets how many there are.";

fn line(view: &View<'_>, outlet: &OutletSummary) -> Vec<String> {
    let words = named(view, outlet).words;
    let sources = view.of(&outlet.outlet).sources.iter().filter(|row| is_named(row));
    // Of several the one that is quoted most: the rows come in that order.
    let most = sources.rev().max_by_key(|source| source.words);
    let largest =
        most.map(|s| format!("{}, {}", text(&s.source), percent(s.words, words)));
    let quotation = outlet.mean_quotation_words.map(|mean| {
        format!("{} ({})", rate(mean), count(outlet.direct + outlet.partial))
    });
    vec![
        text(&outlet.outlet),
        count(words),
        count(outlet.sources),
        outlet.effective_sources.map_or("–".to_string(), rate),
        largest.unwrap_or("–".to_string()),
        quotation.unwrap_or("–".to_string()),
    ]
}

/// Names the outlets with too little to stand on.
fn few(view: &View<'_>, outlets: &[&OutletSummary]) -> String {
    let thin = |outlet: &&&OutletSummary| named(view, outlet).attributions < FEW;
    let thin: Vec<String> =
        outlets.iter().filter(thin).map(|o| text(&o.outlet)).collect();
    match thin.len() {
        0 => String::new(),
        _ => format!(
            "Fewer than {FEW} attributions to named sources: {}. With so few, one more \
             changes these figures much, and the effective number is low whatever the outlet \
             does.",
            some(&thin, OUTLETS)
        ),
    }
}

/// What the sources of an outlet that have a name come to.
fn named(view: &View<'_>, outlet: &OutletSummary) -> Named {
    view.report.excerpt.named.get(&outlet.outlet).copied().unwrap_or_default()
}
