//! HTML of exports: paragraphs in the order of the text, with the classes around them.
//!
//! Only the tokenizer of the parser is used. Exports have thousands of articles in one
//! page, and no tree of them is needed; so depth costs nothing.

use std::cell::RefCell;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};

use super::{Draft, Look, Paragraph};
use crate::corpus::webpage::is_void;

/// The paragraphs of a page.
pub(in crate::corpus) fn paragraphs(html: &str) -> Result<Vec<Paragraph>, String> {
    let sink = Sink(RefCell::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    // Nothing stops it: scripts are passed by.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut page = tokenizer.sink.0.into_inner();
    page.end();
    page.outcome?;
    page.draft.finish()
}

struct Sink(RefCell<Page>);

/// A page, as far as it has been read.
struct Page {
    draft: Draft,
    /// The elements that are open and say something.
    open: Vec<Element>,
    /// The element whose text is none.
    passed: Option<String>,
    /// Text of the paragraph that waits, where white space is one space.
    is_spaced: bool,
    outcome: Result<(), String>,
}

/// An open element, and the names it gives to what is in it.
struct Element {
    name: String,
    names: Vec<String>,
    is_bold: bool,
}

impl Default for Page {
    fn default() -> Page {
        Page {
            draft: Draft::default(),
            open: Vec::new(),
            passed: None,
            is_spaced: false,
            outcome: Ok(()),
        }
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                page.start(&tag);
                return match &*tag.name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "noscript" | "noframes" | "iframe" | "xmp" => {
                        TokenSinkResult::RawData(RawKind::Rawtext)
                    }
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
            }
            Token::TagToken(tag) => page.close(&tag.name),
            Token::CharacterTokens(text) => page.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Page {
    fn start(&mut self, tag: &Tag) {
        if self.passed.is_some() {
            return;
        }
        let name = &*tag.name;
        match name {
            "br" => {
                self.draft.line();
                self.is_spaced = false;
            }
            _ if is_passed(name) => {
                self.end();
                self.passed = Some(name.to_string());
            }
            _ if is_void(name) || tag.self_closing => {}
            _ => {
                if is_block(name) {
                    self.end();
                }
                if let "p" | "tr" | "td" | "th" | "li" = name {
                    self.leave_alike(name);
                }
                self.open(tag);
            }
        }
    }

    /// A paragraph, row or cell that nobody closed ends where the next begins.
    fn leave_alike(&mut self, name: &str) {
        if self.open.last().is_some_and(|last| last.name == name) {
            self.open.pop();
        }
    }

    fn open(&mut self, tag: &Tag) {
        const DEEPEST: usize = 10_000;
        let mut names = vec![format!("<{}>", &*tag.name)];
        for attribute in &tag.attrs {
            if let "class" | "id" = &*attribute.name.local {
                names.extend(attribute.value.split_whitespace().map(String::from));
            }
        }
        names.truncate(8);
        let is_bold = matches!(&*tag.name, "b" | "strong" | "th");
        if self.open.len() < DEEPEST {
            self.open.push(Element { name: tag.name.to_string(), names, is_bold });
        }
    }

    fn close(&mut self, name: &str) {
        /// How far an element may stand above those that nobody closed.
        const FAR: usize = 50;
        match &self.passed {
            Some(passed) if passed == name => self.passed = None,
            Some(_) => {}
            None => {
                if is_block(name) {
                    self.end();
                }
                let from = self.open.len().saturating_sub(FAR);
                let at = self.open[from..].iter().rposition(|open| open.name == name);
                self.open.truncate(at.map_or(self.open.len(), |at| from + at));
            }
        }
    }

    /// White space is one space, as it is shown; a hard space stays.
    fn text(&mut self, text: &str) {
        if self.passed.is_some() {
            return;
        }
        let is_space = |c: char| c.is_ascii_whitespace();
        for (at, word) in text.split(is_space).enumerate() {
            self.is_spaced |= at > 0;
            if word.is_empty() {
                continue;
            }
            self.begin();
            let is_bold = self.open.iter().rev().take(4).any(|open| open.is_bold);
            let look = Look { is_bold, size: 0 };
            let needs_space = self.is_spaced && !self.draft.open.text.ends_with('\n');
            if needs_space && !self.draft.open.text.is_empty() {
                self.draft.text(" ", look);
            }
            self.draft.text(word, look);
            self.is_spaced = false;
        }
    }

    /// Names a paragraph at its first word.
    fn begin(&mut self) {
        /// How many elements around a paragraph name it.
        const AROUND: usize = 8;
        if !self.draft.open.text.is_empty() {
            return;
        }
        let from = self.open.len().saturating_sub(AROUND);
        for element in &self.open[from..] {
            element.names.iter().for_each(|name| self.draft.name(name));
        }
    }

    fn end(&mut self) {
        self.is_spaced = false;
        if self.draft.open.text.trim().is_empty() {
            self.draft.open = Paragraph::default();
        }
        let ended = self.draft.end();
        self.outcome = std::mem::replace(&mut self.outcome, Ok(())).and(ended);
    }
}

/// Elements that stand in a line of text.
fn is_block(name: &str) -> bool {
    !matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Elements whose text is none of the page's.
fn is_passed(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "title"
            | "textarea"
            | "iframe"
            | "select"
            | "noframes"
            | "svg"
            | "button"
            | "xmp"
    )
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn blocks_are_paragraphs_with_the_names_around() {
        let html = "<title>T</title><style>p{}</style><!-- <DOC> -->\n\
            <DIV class='article enArticle' id=x><p>\n<div id=hd><span class=deHeadline>A\n\
            <b>B</b>&amp;&nbsp;C</span></div>One<br>two<table><tr><td><b>SN</b>&nbsp;<td>\n\
            S<tr><td>x</table><script>if(a<b)'<p>'</script></div>after &eacute;";
        let found = paragraphs(html).unwrap();
        let texts: Vec<&str> = found.iter().map(|p| &p.text[..]).collect();
        let expected = ["A B&\u{A0}C", "One\ntwo", "SN", "S", "x", "after é"];
        assert_eq!(texts, expected);
        assert!(
            found[0].has("deHeadline") && found[0].has("hd") && found[0].has("article")
        );
        assert!(found[1].has("article") && !found[1].has("hd"));
        assert_eq!((found[2].bold, found[3].bold), (2, 0));
        assert!(found[5].names.is_empty());
    }

    #[test]
    fn any_page_is_read_in_time_that_its_length_needs() {
        let deep = "<ul><li>a".repeat(50_000) + "b";
        assert!(paragraphs(&deep).is_ok());
        let open = "<b>".repeat(200_000) + "a" + &"</i>".repeat(200_000);
        assert_eq!(paragraphs(&open).unwrap().len(), 1);
        for html in ["<", "<p", "<!--", "</", "<script>", "&#0;&#xFFFFFFFF;", "\0"] {
            assert!(paragraphs(html).is_ok(), "{html}");
        }
    }
}
