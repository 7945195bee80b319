//! The article on a page.

use dom_query::{Document, NodeRef};
use rustc_hash::{FxHashMap, FxHashSet};

use super::blocks::{self, Block};
use super::furniture;
use super::library::{self, Found};

/// The paragraphs of the article.
///
/// The library finds it; its paragraphs are taken from the page as it stands. Those it
/// missed are taken, too, if they stand in boxes of the same kind: an article that
/// advertisements part into several boxes, the posts of a live blog.
pub(super) fn paragraphs(page: &Document) -> Vec<Block> {
    library::number(page);
    let whole = page.clone();
    furniture::remove(page, true);
    let found = library::find(page.clone());
    if !found.is_empty() {
        return own(page, &found);
    }
    furniture::remove(&whole, false);
    own(&whole, &library::find(whole.clone()))
}

/// The paragraphs of a page that are found, and those that belong to them.
fn own(page: &Document, found: &Found) -> Vec<Block> {
    let Some(body) = page.body() else { return Vec::new() };
    let mut blocks = blocks::below(&body);
    blocks.retain(|block| !block.is_link());
    let mut places: Vec<Place> =
        blocks.iter().map(|block| Place::of(page, block, found)).collect();
    let kinds = own_kinds(&blocks, &places);
    let more =
        places.iter().map(|place| place.is_paragraph && kinds.contains(&place.kind));
    let more: Vec<bool> = more.collect();
    places.iter_mut().zip(more).for_each(|(place, more)| place.is_found |= more);
    let mut places = places.iter();
    blocks.retain(|_| places.next().is_some_and(|place| place.is_found));
    // A heading at the end leads to something else.
    let end = blocks.iter().rposition(|block| !block.is_heading).map_or(0, |at| at + 1);
    blocks.truncate(end);
    blocks
}

/// Where a paragraph stands.
struct Place {
    is_found: bool,
    is_paragraph: bool,
    /// The name and the class of the box around it.
    kind: (String, String),
}

impl Place {
    fn of(page: &Document, block: &Block, found: &Found) -> Place {
        let owner = block.owner.and_then(|id| page.tree.get(&id));
        let around = owner.and_then(|owner| owner.parent());
        let name = around.and_then(|around| around.node_name()).unwrap_or_default();
        let class = around.and_then(|around| around.class()).unwrap_or_default();
        Place {
            is_found: found.has(block, owner.as_ref()),
            is_paragraph: owner.is_some_and(|owner: NodeRef| owner.has_name("p")),
            kind: (name.to_string(), class.to_string()),
        }
    }
}

/// A kind of box in which this part of the article stands holds the rest of it, too.
const SHARE: f64 = 0.3;

/// The kinds of boxes in which most of what was found stands.
fn own_kinds(blocks: &[Block], places: &[Place]) -> FxHashSet<(String, String)> {
    let (mut sizes, mut all) = (FxHashMap::<_, usize>::default(), 0);
    for (block, place) in blocks.iter().zip(places).filter(|(_, place)| place.is_found) {
        let size = block.size();
        all += size;
        if place.is_paragraph && !place.kind.1.is_empty() {
            *sizes.entry(&place.kind).or_default() += size;
        }
    }
    let most = (all as f64 * SHARE) as usize;
    let own = sizes.into_iter().filter(|(_, size)| *size > most);
    own.map(|(kind, _)| kind.clone()).collect()
}
