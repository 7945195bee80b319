//! The headlines of a story side by side.

use super::escape::text;
use super::layout::Page;
use crate::measure::DocumentRow;
use crate::report::view::View;

/// One row for each article on a story that two or more outlets tell.
pub(super) fn table(page: &mut Page, view: &View<'_>, of: impl Fn(&str) -> bool) {
    let mut rows = Vec::new();
    for story in view.shared().keys().filter(|story| of(story)) {
        let articles = view.report.documents.iter().filter(|d| d.story == **story);
        let mut articles: Vec<&DocumentRow> = articles.collect();
        articles.sort_by_key(|article| &article.outlet);
        rows.extend(articles.iter().map(|article| {
            let title = article.title.as_deref().unwrap_or("–");
            vec![text(story), text(&article.outlet), text(title)]
        }));
    }
    page.table(&["Story", "Outlet", "Headline"], &rows, "");
}
