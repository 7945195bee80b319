//! Elements become paragraphs.

use dom_query::{NodeId, NodeRef};

/// A paragraph of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) text: String,
    /// The element in which it stands as a paragraph.
    pub(super) owner: Option<NodeId>,
    /// How many characters of it are links.
    linked: usize,
    /// Whether it is a heading.
    pub(super) is_heading: bool,
}

impl Block {
    /// How many characters it has that are seen.
    pub(super) fn size(&self) -> usize {
        self.text.chars().filter(|c| !is_space(*c)).count()
    }

    /// Whether it leads elsewhere: hardly anything but links, and no sentence.
    pub(super) fn is_link(&self) -> bool {
        10 * self.linked > 8 * self.size() && !self.ends()
    }

    /// Whether it ends as a sentence does.
    pub(super) fn ends(&self) -> bool {
        let closing = ['"', '”', '’', '\'', ')', ']', '»', '“'];
        self.text.trim_end_matches(closing).ends_with(['.', '!', '?', '…'])
    }
}

/// The paragraphs below a node, in their order.
///
/// White space is one space, as a browser shows it; `<br>` parts paragraphs, because
/// old pages part them so.
pub(super) fn below(root: &NodeRef) -> Vec<Block> {
    let mut walk = Walk::default();
    let mut ways: Vec<Way> = vec![Way::Down(*root)];
    while let Some(way) = ways.pop() {
        match way {
            Way::Up(node) => walk.pass(&node, false),
            Way::Down(node) if node.is_text() => walk.text(&node.text()),
            Way::Down(node) if is_seen(&node) => {
                walk.pass(&node, true);
                ways.push(Way::Up(node));
                ways.extend(node.children_it(true).map(Way::Down));
            }
            Way::Down(_) => {}
        }
    }
    walk.close();
    walk.blocks
}

#[derive(Clone, Copy)]
enum Way<'a> {
    Down(NodeRef<'a>),
    Up(NodeRef<'a>),
}

#[derive(Default)]
struct Walk {
    blocks: Vec<Block>,
    open: Block,
    /// The elements that part paragraphs, from the outermost on.
    owners: Vec<NodeId>,
    links: usize,
    headings: usize,
}

impl Walk {
    /// Enters an element, or leaves it.
    fn pass(&mut self, node: &NodeRef, enters: bool) {
        let Some(name) = node.node_name() else { return };
        if !INLINE.contains(&&*name) {
            self.close();
            if enters {
                self.owners.push(node.id);
            } else {
                self.owners.pop();
            }
        }
        let count = match &*name {
            "a" => &mut self.links,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &mut self.headings,
            _ => return,
        };
        *count = if enters { *count + 1 } else { count.saturating_sub(1) };
    }

    fn text(&mut self, text: &str) {
        let Block { text: out, linked, .. } = &mut self.open;
        for c in text.chars() {
            if !is_space(c) {
                out.push(c);
                *linked += usize::from(self.links > 0);
            } else if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        self.open.is_heading |= self.headings > 0;
    }

    /// Ends a paragraph.
    fn close(&mut self) {
        let mut block = std::mem::take(&mut self.open);
        block.text.truncate(block.text.trim_end().len());
        if block.text.chars().any(char::is_alphanumeric) {
            block.owner = self.owners.last().copied();
            self.blocks.push(block);
        }
    }
}

/// White space of HTML, and what ends lines elsewhere.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}' | '\u{2028}' | '\u{2029}')
}

fn is_seen(node: &NodeRef) -> bool {
    node.node_name().is_some_and(|name| !UNSEEN.contains(&&*name))
        || node.is_document()
        || node.is_fragment()
}

/// Elements that stand in a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
];
/// Elements whose content nobody sees.
const UNSEEN: &[&str] =
    &["script", "style", "template", "noscript", "head", "iframe", "canvas", "map"];
