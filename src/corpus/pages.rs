//! What stands on a page becomes an article of the corpus.

use super::ReadOptions;
use super::cells::{Cells, with_title};
use super::columns::Field;
use super::encoding::Decoded;
use super::gather::{Draft, Gathered};
use super::webpage::{self, Facts, LIBRARY, Page};

/// What is known of a page beside what it says itself.
pub(super) struct Known {
    /// The id it gets.
    pub(super) id: String,
    pub(super) path: String,
    /// Its outlet: a name that somebody gave comes before those that pages give.
    pub(super) outlet: Option<String>,
    /// What its line of a manifest says, or its archive.
    pub(super) cells: Cells,
}

/// Adds the article on a page; an error is the reason why there is none.
pub(super) fn add(
    html: &Decoded,
    known: Known,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let Page { text, from, facts, is_teaser } = webpage::read(&html.text)?;
    let Known { id, path, outlet, mut cells } = known;
    if let Some(outlet) = outlet.filter(|_| cells.get(Field::Outlet).is_none()) {
        cells.put(Field::Outlet, &outlet);
    }
    let sources = fill(&mut cells, &facts);
    let outlet = cells.take(Field::Outlet).ok_or(NO_OUTLET)?;
    let text = with_title(text, cells.get(Field::Title));
    options.limits.check_article(text.len())?;
    gathered.note(format!(
        "web pages: articles were found with {LIBRARY}; menus, appeals, captions and their \
         like on the pages are no part of the texts"
    ));
    gathered.sourced(Field::Text.name(), from);
    sources.into_iter().for_each(|(field, from)| gathered.sourced(field.name(), from));
    let draft = Draft { id, outlet, path, text, cells, order: options.date_order };
    if html.strays > 0 {
        gathered.stray_bytes(&draft);
    }
    if is_teaser {
        gathered.teaser(&draft);
    }
    gathered.add(draft);
    Ok(())
}

/// What to do about a page that names no outlet.
const NO_OUTLET: &str = "no outlet: the page names none, and no address; give it with \
                         --outlet NAME, or put the file into a folder named after its \
                         outlet";

/// Takes from the page what is not known yet, and says where it stands there.
fn fill(cells: &mut Cells, facts: &Facts) -> Vec<(Field, &'static str)> {
    let mut sources = Vec::new();
    for (field, fact) in [
        (Field::Title, &facts.title),
        (Field::Outlet, &facts.outlet),
        (Field::Date, &facts.date),
        (Field::Url, &facts.url),
    ] {
        if let Some(fact) = fact.as_ref().filter(|_| cells.get(field).is_none()) {
            cells.put(field, &fact.value);
            sources.push((field, fact.from));
        }
    }
    sources
}
