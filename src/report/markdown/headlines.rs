//! The headlines of a story side by side.

use super::escape::text;
use super::layout::Page;
use crate::compare::OutletSummary;
use crate::report::figures::counted;
use crate::report::view::View;

/// One row for each article on a story that two or more outlets tell, and this outlet, if
/// one is given.
pub(super) fn table(page: &mut Page, view: &View<'_>, of: Option<&OutletSummary>) {
    let (mut rows, mut all) = (Vec::new(), 0);
    for (name, mut headlines) in view.stories().headlines() {
        let tells = |outlet: &&OutletSummary| {
            headlines.iter().any(|headline| headline.outlet == outlet.outlet)
        };
        if of.is_some_and(|outlet| !tells(&outlet)) {
            continue;
        }
        let on_story = view.stories().outlets_on(name);
        all += on_story.map(|(_, told)| u64::from(told.articles)).sum::<u64>();
        headlines.sort_by_key(|headline| headline.outlet);
        rows.extend(headlines.iter().map(|headline| {
            vec![text(name), text(headline.outlet), text(headline.title.unwrap_or("–"))]
        }));
    }
    let left = all.saturating_sub(rows.len() as u64);
    let stories = if view.has_stories() { view.stories().shared() } else { 1 };
    page.table_of(&["Story", "Outlet", "Headline"], rows, "", stories);
    if left > 0 {
        let more = counted(left, "further headline stands", "further headlines stand");
        page.paragraph(&format!("{more} in {}.", page.file("documents.csv")));
    }
}
