//! Word documents (ECMA-376): the paragraphs of `word/document.xml`.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Draft, Look, Paragraph};

/// The file in the document that holds its text.
pub(in crate::corpus) const TEXT: &str = "word/document.xml";

/// How deep elements may stand in each other.
const DEEPEST: usize = 500;

/// The paragraphs of a document's XML. Entities of its own are never made, and what was
/// deleted or moved away under review is not text.
pub(in crate::corpus) fn paragraphs(xml: &str) -> Result<Vec<Paragraph>, String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().allow_dangling_amp = true;
    let mut word = Word::default();
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(tag) => word.start(&tag)?,
            Event::Empty(tag) => {
                word.start(&tag)?;
                word.end()?;
            }
            Event::End(_) => word.end()?,
            Event::Text(text) => word.text(&text),
            Event::CData(text) => word.text(&text),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(character)) => word.text(character.encode_utf8(&mut [0; 4])),
                _ => word.text(named(&reference)),
            },
            Event::Eof => break,
            _ => {}
        }
    }
    if !word.open.is_empty() {
        return Err(CUT.into());
    }
    word.draft.finish()
}

/// A document, as far as it has been read.
#[derive(Default)]
struct Word {
    draft: Draft,
    /// The elements that are open.
    open: Vec<Element>,
    look: Look,
}

/// What is known of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Paragraph,
    Run,
    RunLook,
    Text,
    /// What is not read, with everything in it.
    Passed,
    Other,
}

impl Word {
    fn start(&mut self, tag: &BytesStart) -> Result<(), String> {
        let around = self.open.last().copied();
        let name = tag.local_name();
        let element = match name.as_ref() {
            _ if around == Some(Element::Passed) => Element::Passed,
            "p" => Element::Paragraph,
            "r" => Element::Run,
            "rPr" if around == Some(Element::Run) => Element::RunLook,
            "t" => Element::Text,
            // The second form of a drawing; text that was moved elsewhere.
            "Fallback" | "moveFrom" | "del" => Element::Passed,
            _ => Element::Other,
        };
        if self.open.len() >= DEEPEST {
            return Err(format!("a Word document with elements {DEEPEST} deep"));
        }
        self.open.push(element);
        match element {
            Element::Paragraph => self.draft.end()?,
            Element::Run => self.look = Look::default(),
            Element::Other => self.other(tag, around),
            _ => {}
        }
        Ok(())
    }

    /// An element that says something about what is around it.
    fn other(&mut self, tag: &BytesStart, around: Option<Element>) {
        match (tag.local_name().as_ref(), around) {
            ("tab", Some(Element::Run)) => self.draft.text("\t", self.look),
            ("br" | "cr", Some(Element::Run)) => self.draft.line(),
            ("b", Some(Element::RunLook)) => {
                let is_off = matches!(&value(tag, "val")[..], "0" | "false" | "off");
                self.look.is_bold = !is_off;
            }
            ("sz", Some(Element::RunLook)) => {
                self.look.size = value(tag, "val").parse().unwrap_or(0);
            }
            ("bookmarkStart", _) => self.draft.name(&value(tag, "name")),
            _ => {}
        }
    }

    fn end(&mut self) -> Result<(), String> {
        match self.open.pop() {
            Some(Element::Paragraph) => self.draft.end(),
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Element::Text) {
            self.draft.text(text, self.look);
        }
    }
}

/// An attribute of an element, whatever its prefix.
fn value(tag: &BytesStart, name: &str) -> String {
    let mut attributes = tag.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|one| one.key.local_name().as_ref() == name);
    found.map(|one| one.value.into_owned()).unwrap_or_default()
}

/// The entities that every XML has; any other is nothing.
fn named(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

const CUT: &str = "a broken Word document (it is cut off); export it again";

fn broken(error: &quick_xml::Error) -> String {
    format!("a broken Word document ({error}); export it again")
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn runs_make_paragraphs() {
        let xml = r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY lol "lollol">]>
            <w:document xmlns:w="w"><w:body>
            <w:p><w:bookmarkStart w:name="Body"/><w:pPr><w:tabs><w:tab w:val="l"/></w:tabs>
              <w:rPr><w:b/><w:sz w:val="60"/></w:rPr></w:pPr>
              <w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>Length:</w:t></w:r>
              <w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>&#160;Tom &amp; co&lol;</w:t></w:r></w:p>
            <w:p><w:r><w:br/><w:t xml:space="preserve">One </w:t></w:r>
              <w:del><w:r><w:delText>no</w:delText><w:t>no</w:t></w:r></w:del>
              <w:r><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>
            <w:p/></w:body></w:document>"#;
        let found = paragraphs(xml).unwrap();
        let texts: Vec<&str> = found.iter().map(|p| &p.text[..]).collect();
        assert_eq!(texts, ["Length:\u{A0}Tom & co", "One two\nthree"]);
        assert_eq!((found[0].bold, found[0].size), (7, 28));
        assert!(found[0].has("Body") && found[1].size == 0);
    }

    #[test]
    fn broken_and_deep_documents_are_refused() {
        let deep = "<p>".repeat(100_000);
        for xml in ["<w:p><w:r><w:t>cut", "<a></b>", &deep, "<a b='", "<"] {
            assert!(paragraphs(xml).is_err(), "{}", &xml[..xml.len().min(20)]);
        }
        assert!(paragraphs("").unwrap().is_empty());
    }
}
