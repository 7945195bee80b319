//! HTML becomes a tree whose depth and size are bounded while it is built.
//!
//! The parser looks through all open elements at every tag, so that 100 kB of nested
//! lists take it minutes. The bound therefore stands between its two halves: tags that
//! would open one element too many never reach the second.

use std::cell::RefCell;

use dom_query::{Document, NodeId, NodeRef};
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::tags;
use html5ever::{LocalName, TokenizerResult};

/// How many elements may stand in each other; a browser stops at 512, a page of news
/// has 20 to 60. What is deeper stays as text of the deepest.
const DEEPEST: usize = 128;
/// How many marks such as `<b>` may be left open: each is opened again in every
/// paragraph behind it.
const MARKS: usize = 8;
/// How many attributes a tag may have: each is compared with all before it.
const ATTRIBUTES: usize = 20_000;
/// How many elements a page may have. The longest live blogs have some 50,000.
const ELEMENTS: usize = 300_000;

/// Parses a page; an error says which bound it passes.
pub(super) fn parse(html: &str) -> Result<Document, String> {
    if has_crowded_tag(html.as_bytes()) {
        return Err(format!(
            "a tag with more than {ATTRIBUTES} attributes, which none has"
        ));
    }
    let options = TreeBuilderOpts { scripting_enabled: false, ..Default::default() };
    let builder = TreeBuilder::new(Document::default(), options);
    let gate = Gate { builder, open: RefCell::default() };
    let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let Gate { builder, open } = tokenizer.sink;
    let document = builder.sink.finish();
    if open.into_inner().elements > ELEMENTS {
        return Err(format!("a page of more than {ELEMENTS} elements, which none has"));
    }
    match is_deeper(&document.tree.root(), 2 * DEEPEST) {
        true => Err("elements are nested too deep to be read".into()),
        false => Ok(document),
    }
}

/// Whether a tag has too many attributes: what stands between white space or `/`, outside
/// of quotation marks.
fn has_crowded_tag(html: &[u8]) -> bool {
    let mut rest = html;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        rest = &rest[at + 1..];
        if !rest.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (mut quote, mut count, mut end) = (None, 0, rest.len());
        for (at, byte) in rest.iter().enumerate() {
            match (quote, byte) {
                (None, b'>') => {
                    end = at;
                    break;
                }
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, byte) if is_gap(*byte) => {
                    count += usize::from(!is_gap(rest[at - 1]));
                }
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
        }
        if count > ATTRIBUTES {
            return true;
        }
        rest = &rest[end..];
    }
    false
}

fn is_gap(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'/'
}

/// Whether the tree is deeper than `most`, found without descending by calls.
fn is_deeper(root: &NodeRef, most: usize) -> bool {
    let mut level = vec![*root];
    for _ in 0..=most {
        level = level.iter().flat_map(|node| node.children_it(false)).collect();
        if level.is_empty() {
            return false;
        }
    }
    true
}

/// Lets tags pass to the tree as long as it does not grow too deep or too large.
struct Gate {
    builder: TreeBuilder<NodeId, Document>,
    open: RefCell<Open>,
}

/// The elements that are open, as far as their number needs.
#[derive(Default)]
struct Open {
    names: Vec<LocalName>,
    /// How many elements there are, those that are opened again included.
    elements: usize,
}

impl TokenSink for Gate {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        let passes = match &token {
            Token::ParseError(_) => false,
            Token::TagToken(tag) => self.passes(tag),
            _ => true,
        };
        match passes {
            true => self.builder.process_token(token, line),
            false => TokenSinkResult::Continue,
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Gate {
    fn passes(&self, tag: &Tag) -> bool {
        let is_foreign = self.adjusted_current_node_present_but_not_in_html_namespace();
        let mut open = self.open.borrow_mut();
        match tag.kind {
            TagKind::StartTag => open.start(tag, is_foreign),
            TagKind::EndTag => {
                open.end(&tag.name);
                true
            }
        }
    }
}

impl Open {
    fn start(&mut self, tag: &Tag, is_foreign: bool) -> bool {
        if is_foreign {
            return tag.self_closing || self.push(&tag.name);
        }
        if tags::is_void(&tag.name) {
            self.elements += 1;
            return self.elements <= ELEMENTS;
        }
        self.close_implied(&tag.name);
        let marks = self.names.iter().filter(|open| tags::is_mark(open)).count();
        if tags::is_mark(&tag.name) && marks >= MARKS {
            return false;
        }
        self.elements += marks;
        self.push(&tag.name)
    }

    fn push(&mut self, name: &LocalName) -> bool {
        self.elements += 1;
        let passes = self.names.len() < DEEPEST && self.elements <= ELEMENTS;
        // A raw text without its element would be read as tags.
        let is_raw = tags::is_raw(name);
        if passes || is_raw {
            self.names.push(name.clone());
        }
        passes || is_raw && self.elements <= ELEMENTS
    }

    /// Closes what a start tag closes: a cell the one before it, a paragraph the same.
    fn close_implied(&mut self, name: &LocalName) {
        let Some((closes, within)) = tags::implied(name) else { return };
        let barrier = self.names.iter().rposition(|open| within(open));
        let from = barrier.map_or(0, |at| at + 1);
        let found = self.names[from..].iter().position(|open| closes(open));
        if let Some(at) = found {
            self.names.truncate(from + at);
        }
    }

    /// Closes what an end tag closes; one that the parser passes over closes nothing.
    fn end(&mut self, name: &LocalName) {
        let (is_mark, is_special) = (tags::is_mark(name), tags::is_special(name));
        for at in (0..self.names.len()).rev() {
            let open = &self.names[at];
            if open == name && is_mark {
                self.names.remove(at);
                return;
            }
            if open == name {
                self.names.truncate(at);
                return;
            }
            let holds = match is_special || is_mark {
                true => tags::is_barrier(open),
                false => tags::is_special(open),
            };
            if holds && !tags::is_table(name) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn attributes_are_bounded_outside_of_quotation_marks() {
        let words = "word ".repeat(30_000);
        assert!(parse(&format!("<p>Begin. <i {words}>The end.")).is_err());
        assert!(parse(&format!("<p>Begin. <i title='{words}'>The end.")).is_ok());
    }

    #[test]
    fn depth_and_size_are_bounded() {
        for unit in [
            "<div>",
            "<ul><li>",
            "<b x=1>",
            "<b><div></b>",
            "<div><object></div>",
            "<svg>",
            "<p><b>",
            "<svg><option>",
            "<table><td>",
            "<span><div></span>",
            "<a><table>",
            "<select><option>",
            "<button><p>",
            "<template>",
            "<svg><desc>",
            "<font color=1><p>",
            "<div><p>",
            "<i><i><p>",
            "<math><mi>",
            "<h1><h2>",
            "<dd><dt>",
            "<br>",
            "</p>",
            "<frameset>",
            "<plaintext>",
            "<iframe>",
        ] {
            let html = format!("<p>Begin.</p>{}The end.", unit.repeat(8_000));
            let started = std::time::Instant::now();
            let parsed = parse(&html);
            let took = started.elapsed().as_secs();
            assert!(took < 5, "{unit} took {took} s");
            if let Ok(page) = parsed {
                assert!(page.tree.root().text().contains("Begin."), "{unit}");
            }
        }
    }
}
