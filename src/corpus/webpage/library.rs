//! Asks the library where on a page the article is.

use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{CandidateSelectMode, Config, Readability};
use rustc_hash::FxHashSet;

use super::blocks::{self, Block};

/// The attribute that tells elements again after the library has moved them.
const NUMBER: &str = "data-parallax-number";

/// What the library takes for the article.
#[derive(Default)]
pub(super) struct Found {
    /// The numbers of elements.
    numbers: FxHashSet<usize>,
    /// The paragraphs of elements that the library made itself.
    texts: FxHashSet<String>,
}

impl Found {
    /// Whether a paragraph belongs to it; `owner` is the element in which it stands.
    pub(super) fn has(&self, block: &Block, owner: Option<&NodeRef>) -> bool {
        owner.and_then(of).is_some_and(|number| self.numbers.contains(&number))
            || self.texts.contains(&block.text)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }
}

/// Numbers the elements of a page.
pub(super) fn number(page: &Document) {
    let Some(body) = page.body() else { return };
    let elements = body.descendants_it().filter(NodeRef::is_element);
    let elements: Vec<NodeId> = elements.map(|node| node.id).collect();
    for (number, id) in elements.into_iter().enumerate() {
        if let Some(node) = page.tree.get(&id) {
            node.set_attr(NUMBER, &number.to_string());
        }
    }
}

fn of(node: &NodeRef) -> Option<usize> {
    node.attr(NUMBER)?.parse().ok()
}

/// Finds the article on a page whose elements have numbers.
pub(super) fn find(page: Document) -> Found {
    let config = Config {
        disable_json_ld: true,
        candidate_select_mode: CandidateSelectMode::DomSmoothie,
        ..Config::default()
    };
    let Ok(mut library) = Readability::with_document(page, None, Some(config)) else {
        return Found::default();
    };
    if library.parse().is_err() {
        return Found::default();
    }
    let article = library.doc.select_single("#readability-page-1");
    let Some(article) = article.nodes().first() else { return Found::default() };
    let numbers = article.descendants_it().filter_map(|node| of(&node));
    let texts = blocks::below(article).into_iter().map(|block| block.text);
    Found { numbers: numbers.collect(), texts: texts.collect() }
}
