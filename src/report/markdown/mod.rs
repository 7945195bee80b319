//! The reports that people read: one on all outlets, and one on each.
//!
//! Each file writes one part of a page. Whatever comes from the data passes
//! through [`text`] or [`marked`] on its way.

mod aside;
mod called;
mod coded;
mod column_list;
mod concentration;
mod copies;
mod emphasis;
mod escape;
mod headlines;
mod how_to_read;
mod key_words;
mod label_rule;
mod layout;
mod mentioned;
mod mouths;
mod opening;
mod outlet;
mod over_time;
mod provenance;
mod quote;
mod same_thing;
mod sourcing;
mod stands_out;
mod verbs;
mod verdict;
mod violence;
mod wording;
mod words;

pub(super) use key_words::sentences as sentences_of_terms;
pub(super) use quote::{Mark, is_hidden};
pub(super) use words::told_categories;

pub use escape::{marked, text};
pub(super) use layout::{Block, Page, Table};
pub(super) use mentioned::quote as quote_of_omission;
pub(super) use mentioned::{cell as cell_of_subject, told_subjects};
pub(super) use over_time::{OverTime, is_over_time, over_time};
pub use quote::Quote;
pub(super) use verdict::q_value;

use super::findings::Finding;
use super::shelf::File;
use super::view::View;

/// All Markdown files of the report; `report` is the page on all outlets.
pub(super) fn files(
    view: &View<'_>,
    found: &[Vec<Finding<'_>>],
    report: &Page,
) -> Vec<File> {
    let mut files = vec![File { path: "report.md".to_string(), bytes: report.bytes() }];
    files.extend(view.outlets().iter().map(|outlet| File {
        path: view.page_of(&outlet.outlet),
        bytes: outlet::page(view, outlet, found),
    }));
    files
}

/// The page on all outlets: what was read, what stands out, the tables, how to read them.
pub(super) fn report(view: &View<'_>, found: &[Vec<Finding<'_>>]) -> Page {
    let mut page = Page::default();
    opening::write(&mut page, view);
    stands_out::write(&mut page, view, found);
    sourcing::write(&mut page, view);
    verbs::write(&mut page, view);
    wording::write(&mut page, view);
    coded::write(&mut page, view);
    words::write(&mut page, view);
    mouths::write(&mut page, view);
    label_rule::write(&mut page, view);
    violence::write(&mut page, view);
    called::write(&mut page, view);
    same_thing::write(&mut page, view);
    emphasis::write(&mut page, view);
    mentioned::write(&mut page, view);
    key_words::write(&mut page, view);
    copies::write(&mut page, view);
    over_time::write(&mut page, view);
    aside::write(&mut page, view);
    how_to_read::write(&mut page, view);
    provenance::write(&mut page, view);
    column_list::write(&mut page, view);
    page
}
