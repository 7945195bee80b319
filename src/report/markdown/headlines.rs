//! The headlines of a story side by side.

use super::escape::text;
use super::layout::Page;
use crate::report::stories::Story;
use crate::report::view::View;

/// One row for each article on a story that two or more outlets tell.
pub(super) fn table(page: &mut Page, view: &View<'_>, of: impl Fn(&Story<'_>) -> bool) {
    let mut rows = Vec::new();
    for (name, story) in view.shared.iter().filter(|(_, story)| of(story)) {
        let mut articles = story.articles.clone();
        articles.sort_by_key(|article| &article.outlet);
        rows.extend(articles.iter().map(|article| {
            let title = article.title.as_deref().unwrap_or("–");
            vec![text(name), text(&article.outlet), text(title)]
        }));
    }
    let stories = if view.has_stories() { view.shared.len() } else { 1 };
    page.table_of(&["Story", "Outlet", "Headline"], rows, "", stories);
}
