//! The report on one outlet; it can be read without the others.

mod called;
mod first;
mod rates;
mod same_thing;
mod sourcing;
mod words;

use super::escape::text;
use super::layout::Page;
use super::opening::limits;
use super::{copies, how_to_read, provenance, stands_out, wording};
use crate::compare::OutletSummary;
use crate::report::figures::{count, counted, list, percent, some};
use crate::report::findings::Finding;
use crate::report::view::View;

/// The most other outlets that are named.
const OTHERS: usize = 6;

/// Whom it quotes, in which words, what it puts first, what it sets aside.
pub(super) fn page(
    view: &View<'_>,
    outlet: &OutletSummary,
    found: &[Vec<Finding<'_>>],
) -> Vec<u8> {
    let mut page = Page::in_folder();
    page.heading(1, &format!("Framing report: {}", text(&outlet.outlet)));
    page.paragraph(&what_was_read(&page, outlet));
    let copied = copies::of_outlet(&page, view, outlet);
    page.paragraph(format!("{} {copied}", beside(view, outlet)).trim_end());
    page.paragraph(&limits(view));
    if view.outlets().len() > 1 {
        stands_out::of_outlet(&mut page, view, &outlet.outlet, found);
    }
    sourcing::write(&mut page, view, outlet);
    wording::of_outlet(&mut page, view, &outlet.outlet);
    words::write(&mut page, view, outlet);
    called::write(&mut page, view, outlet);
    same_thing::write(&mut page, view, outlet);
    first::write(&mut page, view, outlet);
    how_to_read::in_short(&mut page, view);
    page.paragraph(&format!(
        "All outlets stand side by side in {}.",
        page.file("report.md")
    ));
    provenance::in_short(&mut page, view);
    page.bytes()
}

fn what_was_read(page: &Page, outlet: &OutletSummary) -> String {
    let share = |words| percent(words, outlet.words);
    format!(
        "{} with {} on {}. {} of the words are the outlet’s own, {} stand between quotation \
         marks, {} report what somebody said. {}",
        counted(outlet.articles, "article", "articles"),
        counted(outlet.words, "word", "words"),
        counted(outlet.stories, "story", "stories"),
        share(outlet.own_words),
        share(outlet.quoted_words),
        share(outlet.reported_words),
        match outlet.furniture_words {
            0 => "No page furniture was found.".to_string(),
            words => format!(
                "{} of page furniture (menus, credits, appeals) {} set aside; every line \
                 stands in {}.",
                counted(words, "word", "words"),
                if words == 1 { "was" } else { "were" },
                page.file("removed.csv"),
            ),
        },
    )
}

/// Which outlets it is compared with, and on what.
fn beside(view: &View<'_>, outlet: &OutletSummary) -> String {
    let others = view.of(&outlet.outlet).beside.iter();
    let others: Vec<String> =
        others.filter(|o| **o != outlet.outlet).map(|o| text(o)).collect();
    if others.is_empty() {
        return "No other outlet tells any of these stories, so nothing is compared."
            .to_string();
    }
    let on = match (outlet.shared_stories, outlet.stories) {
        (1, 1) => "on this story".to_string(),
        (shared, all) if shared == all => format!("on these {} stories", count(all)),
        (shared, _) => format!(
            "on the {} that it shares with them",
            counted(shared, "story", "stories")
        ),
    };
    let others = match others.len() {
        n if n <= OTHERS => list(&others),
        _ => some(&others, OTHERS),
    };
    format!("It is compared with {others}, {on}.")
}
