//! What stands on a page beside the article is taken out before the article is looked
//! for: by element, and by the names that newspapers give their boxes (`furniture.csv`).

use std::sync::LazyLock;

use dom_query::{Document, NodeId, NodeRef};
use rustc_hash::{FxHashMap, FxHashSet};

/// Names of boxes; each is a word, or words with `-` between.
static MARKS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("furniture.csv").lines().skip(1);
    lines.filter_map(|line| line.split(',').next()).collect()
});

/// Elements that hold no text of an article.
const EMPTY: &[&str] = &[
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "button",
    "figcaption",
    "select",
    "textarea",
    "svg",
    "object",
    "embed",
    "video",
    "audio",
];

/// Elements that hold none unless they hold most of the page, as forms do where a server
/// keeps its state in one.
const BOXES: &[&str] = &["nav", "form", "dialog"];

/// Roles that say the same of any element.
const ROLES: &[&str] =
    &["navigation", "menu", "menubar", "dialog", "alertdialog", "search"];

/// Elements that are no boxes, or hold the article whatever they are called.
const KEPT: &[&str] =
    &["html", "body", "main", "article", "h1", "a", "span", "em", "strong", "b", "i"];

/// Attributes in which boxes are named.
const NAMING: &[&str] = &["class", "id", "data-component", "data-testid", "data-type"];

/// A box is not taken out if more than this part of the text stands in it: then
/// the name means something else on this page.
const MOST: f64 = 0.3;

/// Takes out what is not the article: elements that hold none and, if `by_name`, boxes
/// with names that say so.
pub(super) fn remove(page: &Document, by_name: bool) {
    let Some(body) = page.body() else { return };
    let order: Vec<NodeRef> = body.descendants_it().collect();
    let held = held(&order);
    let most = (of(&held, &body).size as f64 * MOST) as usize;
    let is_small = |node: &NodeRef| {
        let Held { size, has_headline } = of(&held, node);
        size <= most && !has_headline
    };
    let is_box = |node: &NodeRef| is_aside(node) || by_name && is_marked(node);
    let is_unwanted = |node: &&NodeRef| is_empty(node) || is_box(node) && is_small(node);
    let elements = order.iter().filter(|node| node.is_element());
    let unwanted: Vec<&NodeRef> = elements.filter(is_unwanted).collect();
    unwanted.iter().for_each(|node| node.remove_from_parent());
}

/// What stands below a node.
#[derive(Default, Clone, Copy)]
struct Held {
    /// How many bytes of text that is no link.
    size: usize,
    /// Whether the headline does, or all of the page's content.
    has_headline: bool,
}

fn of(held: &FxHashMap<NodeId, Held>, node: &NodeRef) -> Held {
    held.get(&node.id).copied().unwrap_or_default()
}

/// What stands below each node.
fn held(order: &[NodeRef]) -> FxHashMap<NodeId, Held> {
    let mut held: FxHashMap<NodeId, Held> = FxHashMap::default();
    for node in order.iter().rev() {
        let mut own = of(&held, node);
        if node.is_text() {
            own.size = node.text().trim().len();
        } else if node.has_name("a") || is_empty(node) {
            own.size = 0;
        }
        own.has_headline |= node.has_name("h1") || node.has_name("main");
        held.insert(node.id, own);
        let Some(parent) = node.parent() else { continue };
        let above = held.entry(parent.id).or_default();
        above.size += own.size;
        above.has_headline |= own.has_headline;
    }
    held
}

fn is_empty(node: &NodeRef) -> bool {
    node.node_name().is_some_and(|name| EMPTY.contains(&&*name))
}

/// Whether a node says itself that it stands beside the article, or is not seen.
fn is_aside(node: &NodeRef) -> bool {
    node.node_name().is_some_and(|name| BOXES.contains(&&*name))
        || node.has_attr("hidden")
        || node.attr("role").is_some_and(|role| ROLES.contains(&&*role))
}

/// Whether a name of a box stands in its class or id.
fn is_marked(node: &NodeRef) -> bool {
    let is_kept = node.node_name().is_none_or(|name| KEPT.contains(&&*name));
    !is_kept
        && NAMING.iter().any(|name| {
            let value = node.attr(name);
            value.is_some_and(|value| value.split_ascii_whitespace().any(names_furniture))
        })
}

/// Whether a class such as `article__share-bar` or `relatedStories` names furniture.
fn names_furniture(class: &str) -> bool {
    let words = words(class);
    (0..words.len()).any(|from| {
        (from + 1..=words.len().min(from + 3))
            .any(|to| MARKS.contains(&*words[from..to].join("-")))
    })
}

/// The words of a name, in lower case: parted by signs and by capitals.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for c in name.chars() {
        let is_start = c.is_uppercase() && was_lower;
        if (is_start || !c.is_alphanumeric())
            && words.last().is_some_and(|w| !w.is_empty())
        {
            words.push(String::new());
        }
        if let Some(last) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            last.extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}
