//! Yoshikoder `.ykd` and Lexicoder 2 `.lcd`: in XML, a `cnode` is a category and
//! a `pnode` an entry; a `cnode` inside another lies below it.
//!
//! quanteda passes over entries beside a category; here they are kept.

use roxmltree::{Document, Node};

use super::Problem;
use super::dictionary::{Dictionary, Raw};
use super::entry::Marks;

/// Reads a file.
pub(super) fn read(text: &str, dictionary: &mut Dictionary) -> Result<(), Problem> {
    let document = Document::parse(text).map_err(|error| {
        let message = format!("broken XML: {error}; mend it or save it anew");
        Problem::at(u64::from(error.pos().row), message)
    })?;
    walk(document.root_element(), None, dictionary)
}

/// Goes through the children of `node`; as deep as categories may nest, because
/// every step down is a category.
fn walk(
    node: Node<'_, '_>,
    heading: Option<usize>,
    dictionary: &mut Dictionary,
) -> Result<(), Problem> {
    for child in node.children().filter(Node::is_element) {
        let line = u64::from(child.document().text_pos_at(child.range().start).row);
        let name = child.attribute("name").unwrap_or_default().trim();
        match (child.tag_name().name(), heading) {
            (_, _) if name.is_empty() => {
                let tag = child.tag_name().name();
                dictionary.lose(line, &format!("<{tag}>"), "it has no name");
            }
            ("cnode", _) => {
                let below = dictionary.heading(heading, name, line)?;
                walk(child, Some(below), dictionary)?;
            }
            ("pnode", Some(heading)) => {
                dictionary.add(Raw::new(name, Marks::Glob, line), &[heading]);
            }
            ("pnode", None) => {
                dictionary.lose(line, name, "it stands in no category (cnode)");
            }
            (tag, _) => {
                let reason = format!("<{tag}> is neither cnode nor pnode");
                dictionary.lose(line, name, &reason);
            }
        }
    }
    Ok(())
}
