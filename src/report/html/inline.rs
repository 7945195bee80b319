//! From the Markdown of a page's sentences to HTML: emphasis, code, links to our own files
//! and places; everything else is text.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::markup::Markup;
use crate::report::run_json;

/// The sentence in HTML.
pub(super) fn markup(markdown: &str) -> Markup {
    written(markdown, ["<strong>", "</strong>"])
}

/// The same of a sentence that shows something: what matters is marked.
pub(super) fn marked(markdown: &str) -> Markup {
    written(markdown, ["<mark>", "</mark>"])
}

/// The sentence without its marks, not escaped.
pub(super) fn plain(markdown: &str) -> String {
    let mut plain = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            event => plain.push_str(text_of(&event)),
        }
    }
    plain
}

fn written(markdown: &str, [strong, end]: [&'static str; 2]) -> Markup {
    let mut html = Markup::default();
    let mut links = Vec::new();
    for event in Parser::new(markdown) {
        match &event {
            Event::Start(Tag::Strong) => html.tag(strong),
            Event::End(TagEnd::Strong) => html.tag(end),
            Event::Start(Tag::Emphasis) => html.tag("<em>"),
            Event::End(TagEnd::Emphasis) => html.tag("</em>"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push(leads_to_us(dest_url));
                if links.last() == Some(&true) {
                    html.tag("<a href=\"");
                    html.text(dest_url);
                    html.tag("\">");
                }
            }
            Event::End(TagEnd::Link) => {
                if links.pop() == Some(true) {
                    html.tag("</a>");
                }
            }
            Event::Code(code) => {
                html.tag("<code>");
                html.text(code);
                html.tag("</code>");
            }
            Event::SoftBreak | Event::HardBreak => html.text(" "),
            event => html.text(text_of(event)),
        }
    }
    html
}

/// What an event says; HTML is text here.
fn text_of<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text)
        | Event::Code(text)
        | Event::Html(text)
        | Event::InlineHtml(text) => text,
        _ => "",
    }
}

/// Only files of the report and places of the page are linked to.
fn leads_to_us(target: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    match target.strip_prefix('#') {
        Some(place) => place.chars().all(plain),
        None => run_json::is_ours(target),
    }
}

#[cfg(test)]
mod tests {
    use super::{marked, markup, plain};
    use crate::report::markdown::text;

    #[test]
    fn marks_become_tags_and_everything_else_is_text() {
        let cases = [
            ("**so** and *so*", "<strong>so</strong> and <em>so</em>"),
            ("`q_value` & more", "<code>q_value</code> &#38; more"),
            ("[hits.csv](hits.csv)", "<a href=\"hits.csv\">hits.csv</a>"),
            ("[x](javascript:alert(1))", "x"),
            ("[x](https://a.example)", "x"),
            ("<img src=x onerror=alert(1)>", "&#60;img src=x onerror=alert(1)&#62;"),
            ("![x](http://a.example/x.png)", "x"),
        ];
        for (markdown, html) in cases {
            assert_eq!(markup(markdown).to_string(), html);
        }
        assert_eq!(marked("a **mob**").to_string(), "a <mark>mob</mark>");
    }

    #[test]
    fn escaped_texts_come_back_whole() {
        for data in
            ["a *b* [c](d) <e> `f` | g", "1. May", "# x", "- y", "R&D &amp; &#65;"]
        {
            assert_eq!(plain(&text(data)), data);
        }
    }
}
