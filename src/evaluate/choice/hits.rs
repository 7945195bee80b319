//! What a program hit: this one now, or a file.

use serde_json::Value;

use super::gold::located;
use crate::error::Result;
use crate::evaluate::jsonl::{Reading, each_line, json, length_of, lengths, lies_in};
use crate::evaluate::text::Text;
use crate::lexicon::{Hit, Lexicons, Marks};
use crate::page::Page;
use crate::report::shown_hits;
use crate::text::{CodePoints, Document};

/// A term that a program found, `[start, end)` in code points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordHit {
    /// The text.
    pub doc_id: String,
    /// Where.
    pub span: [usize; 2],
    /// What it counts as: `loaded.alarm`.
    pub category: String,
    /// The term of the list; empty if the file names none.
    pub term: String,
}

/// Lexicons and categories whose hits are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Categories(Vec<String>);

/// The lists that are meant by word choice if nothing else is said.
const WORD_CHOICE: [&str; 2] = ["loaded", "labels"];

impl Categories {
    /// These lexicons and categories; without any, the lexicons `loaded` and
    /// `labels`.
    pub fn new(ids: &[String]) -> Categories {
        match ids {
            [] => Categories(WORD_CHOICE.map(String::from).to_vec()),
            ids => Categories(ids.to_vec()),
        }
    }

    /// Whether a hit is asked about: an id names a lexicon, a category, or all
    /// that stands below it.
    pub fn take(&self, lexicon: &str, category: &str) -> bool {
        self.0.iter().any(|id| takes(id, lexicon, category))
    }

    /// The first id that names nothing that is measured.
    pub fn unknown(&self, lexicons: &Lexicons) -> Option<&str> {
        let is_known = |id: &str| {
            lexicons.measured().any(|list| {
                list.id == *id
                    || list.categories.iter().any(|c| takes(id, &list.id, &c.id))
            })
        };
        self.0.iter().map(String::as_str).find(|id| !is_known(id))
    }
}

fn takes(id: &str, lexicon: &str, category: &str) -> bool {
    let below = category.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
    id == lexicon || id == category || below
}

/// The hits in a text that has been read, those that `annotate` writes.
pub fn of_hits(
    doc_id: &str,
    (document, marks, page): (&Document, &Marks, &Page),
    lexicons: &Lexicons,
    categories: &Categories,
) -> Vec<WordHit> {
    let points = CodePoints::new(&document.text);
    let hits = shown_hits(document, marks, page, lexicons).filter(|hit| {
        let list = lexicons.list_of(hit.entry);
        categories.take(&list.id, &lexicons.category(hit.entry).id)
    });
    let word_hit = |hit: &Hit| WordHit {
        doc_id: doc_id.to_string(),
        span: points.span(document.span(hit.start..hit.end)),
        category: lexicons.category(hit.entry).id.clone(),
        term: lexicons.term(hit.entry).text.clone(),
    };
    hits.map(word_hit).collect()
}

/// Reads hits from `content`, which stood at `place`.
///
/// A line is what `annotate` writes of an article (`doc_id` and `hits`), or one
/// hit: `doc_id`, `start`, `end`, `category`, and perhaps `lexicon` and `term`.
/// With `ids`, the hits that they name are taken; without, all of those that
/// stand one a line, and of `annotate`'s those of `loaded` and `labels`.
///
/// # Errors
/// At the first line that is not that, names a text that is not among `texts`,
/// or has a span that does not lie in its text.
pub fn read_hits(
    content: &str,
    place: &str,
    texts: &[Text<'_>],
    ids: &[String],
) -> Result<Vec<WordHit>> {
    let lengths = lengths(texts);
    let categories = Categories::new(ids);
    let mut all = Vec::new();
    each_line(content, place, |line| {
        let mut line = json(line)?;
        let annotated = line.get_mut("hits").map(Value::take);
        let takes_all = ids.is_empty() && annotated.is_none();
        let of_line = match annotated {
            None => vec![line],
            Some(Value::Array(hits)) => hits
                .into_iter()
                .map(|hit| named(hit, line.get("doc_id")))
                .collect::<Reading<_>>()?,
            Some(_) => return Err("hits is not a list; write [] for none".into()),
        };
        for hit in of_line {
            let (doc_id, span) = located(&hit)?;
            lies_in("the hit", span, length_of(doc_id, &lengths)?)?;
            let text = |field| hit.get(field).and_then(Value::as_str).unwrap_or_default();
            let category = text("category");
            if category.is_empty() {
                return Err("a hit has no category; name what it counts as".into());
            }
            if takes_all || categories.take(text("lexicon"), category) {
                all.push(WordHit {
                    doc_id: doc_id.to_string(),
                    span,
                    category: category.to_string(),
                    term: text("term").to_string(),
                });
            }
        }
        Ok(())
    })?;
    Ok(all)
}

/// A hit of an article, with the name of the article.
fn named(mut hit: Value, doc_id: Option<&Value>) -> Reading<Value> {
    let fields = hit.as_object_mut().ok_or("a hit is not an object")?;
    fields.insert("doc_id".into(), doc_id.cloned().unwrap_or_default());
    Ok(hit)
}
