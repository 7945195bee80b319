//! A web page becomes an article: its text, and what the page says of it.
//!
//! * [`tree`] parses it, within bounds of depth and size ([`tags`]);
//! * [`facts`] reads title, outlet, day and address: JSON-LD ([`json_ld`]), Open Graph,
//!   `meta`, `<time>`;
//! * [`furniture`] takes out menus, forms, captions, credits, appeals;
//! * [`library`] asks `dom_smoothie` where the article is; [`body`] keeps its paragraphs
//!   as they stand on the page ([`blocks`]), and those that belong to them.
//!
//! A sniff for pages that are exports of news databases belongs before [`read`].

mod blocks;
mod body;
mod facts;
mod furniture;
mod json_ld;
mod library;
mod tags;
mod tree;

use std::panic::{self, AssertUnwindSafe};

use dom_query::Document;

pub(super) use facts::{Fact, Facts};
pub(super) use tags::is_void;

use blocks::Block;

/// What finds the article.
pub(super) const LIBRARY: &str = "dom_smoothie 0.19";

/// An article as a page has it.
#[derive(Debug)]
pub(super) struct Page {
    /// The paragraphs, a blank line between; the headline is none of them.
    pub(super) text: String,
    /// Where the text was found.
    pub(super) from: &'static str,
    pub(super) facts: Facts,
    /// Whether the text may be the beginning of an article that costs.
    pub(super) is_teaser: bool,
}

/// The fewest bytes of sentences that make an article; a list of winners has none, but
/// is longer.
const LEAST: usize = 120;
const LEAST_OF_ALL: usize = 600;
/// The most words of a text that is taken for a beginning, where the rest costs.
const TEASER: usize = 200;

/// Reads a page; an error is the reason why there is no article on it.
pub(super) fn read(html: &str) -> Result<Page, String> {
    // The libraries are not ours: where one fails, the page is skipped and named.
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| page(html)));
    outcome.unwrap_or_else(|_| Err("the page cannot be taken apart".into()))
}

fn page(html: &str) -> Result<Page, String> {
    let tree = tree::parse(html)?;
    let facts = facts::read(&tree);
    let blocks = body::paragraphs(&tree);
    let mut paragraphs: Vec<String> = blocks
        .iter()
        .filter(|block| !is_title(block, &facts))
        .map(|b| b.text.clone())
        .collect();
    let mut from = LIBRARY;
    let found = sentences(&blocks);
    if let Some(body) =
        facts.body.as_deref().map(body_of).filter(|body| is_better(body, found))
    {
        (paragraphs, from) = (body, "JSON-LD articleBody");
    } else if found < LEAST && all(&paragraphs) < LEAST_OF_ALL {
        return Err(format!(
            "no text of an article was found on the page ({LIBRARY}); if it is one, save \
             its text as .txt"
        ));
    }
    let text = paragraphs.join("\n\n");
    let is_teaser = facts.is_paid && text.split_whitespace().count() < TEASER;
    Ok(Page { text, from, facts, is_teaser })
}

/// How many bytes of sentences were found.
fn sentences(blocks: &[Block]) -> usize {
    let sentences = blocks.iter().filter(|block| !block.is_heading && block.ends());
    sentences.map(|block| block.text.len()).sum()
}

fn all(paragraphs: &[String]) -> usize {
    paragraphs.iter().map(String::len).sum()
}

/// The paragraphs of a text in JSON-LD.
fn body_of(body: &str) -> Vec<String> {
    let lines: Vec<String> = match body.contains("</") {
        true => tree::parse(body)
            .map(|tree| blocks::below(&tree.root()).into_iter().map(|b| b.text).collect())
            .unwrap_or_default(),
        false => body.lines().map(plain).collect(),
    };
    let lines = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    lines.map(String::from).collect()
}

/// Whether a text in JSON-LD comes before one of which `found` bytes were found: where
/// hardly anything was, and where it has paragraphs or nothing else has.
fn is_better(body: &[String], found: usize) -> bool {
    let length = all(body);
    let is_whole = body.len() > 1 || found < LEAST;
    length >= LEAST && is_whole && 3 * found < length
}

/// Whether a paragraph is the headline once more.
fn is_title(block: &Block, facts: &Facts) -> bool {
    let same = |title: &Fact| letters(&title.value) == letters(&block.text);
    facts.title.as_ref().is_some_and(same)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A value without tags and with its entities read.
fn plain(value: &str) -> String {
    if !value.contains(['&', '<']) || value.len() > 1_000_000 {
        return value.to_string();
    }
    let parsed = tree::parse(value);
    parsed.map_or_else(
        |_| value.to_string(),
        |tree: Document| tree.root().text().to_string(),
    )
}
