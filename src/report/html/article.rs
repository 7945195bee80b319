//! An article to be read with its marks.

use super::markup::Markup;
use crate::report::articles::{Mark, MarkedArticle, Paragraph, Run, Sentence};
use crate::report::charts;
use crate::report::view::View;
use crate::voice::Voice;

/// The articles on a story.
pub(super) struct Group<'p> {
    /// Empty if the story is not known.
    pub(super) story: &'p str,
    pub(super) articles: Vec<Leaf<'p>>,
}

/// An article.
pub(super) struct Leaf<'p> {
    pub(super) article: &'p MarkedArticle,
    pub(super) slug: String,
    /// Where it stood, if that is a page of the web.
    pub(super) url: Option<&'p str>,
    pub(super) strip: Markup,
    pub(super) text: Markup,
}

/// All articles that the page holds, by story.
pub(super) fn groups<'p>(view: &View<'p>) -> Vec<Group<'p>> {
    let mut groups: Vec<Group<'p>> = Vec::new();
    for article in view.report.articles.iter() {
        let leaf = leaf(view, article);
        match groups.last_mut() {
            Some(last) if last.story == article.story => last.articles.push(leaf),
            _ => groups.push(Group { story: &article.story, articles: vec![leaf] }),
        }
    }
    groups
}

fn leaf<'p>(view: &View<'_>, article: &'p MarkedArticle) -> Leaf<'p> {
    Leaf {
        article,
        slug: view.slug(&article.outlet).to_string(),
        url: article.url.as_deref().filter(|url| is_web(url)),
        strip: Markup::trusted(charts::strip(article)),
        text: text(view, article),
    }
}

/// Whether an address leads to a page of the web and nowhere else.
fn is_web(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let rest = url.get(scheme.len()..).unwrap_or_default();
    ["http", "https"].contains(&&*scheme)
        && rest.starts_with("://")
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn text(view: &View<'_>, article: &MarkedArticle) -> Markup {
    let mut html = Markup::default();
    for paragraph in &article.paragraphs {
        match paragraph {
            Paragraph::Furniture(text, rule) => {
                html.tag("<p class=\"furniture\" title=\"set aside: ");
                html.text(rule);
                html.tag("\">");
                html.text(text);
                html.tag("</p>\n");
            }
            Paragraph::Headline(sentences) => {
                lines(&mut html, view, article, sentences, "headline");
            }
            Paragraph::Text(sentences) => lines(&mut html, view, article, sentences, ""),
        }
    }
    html
}

fn lines(
    html: &mut Markup,
    view: &View<'_>,
    article: &MarkedArticle,
    sentences: &[Sentence],
    class: &str,
) {
    html.tag(&match class {
        "" => "<p>".to_string(),
        class => format!("<p class=\"{class}\">"),
    });
    for (at, sentence) in sentences.iter().enumerate() {
        if at > 0 {
            html.text(" ");
        }
        html.tag(&format!("<span id=\"{}\">", article.sentence(sentence.number)));
        sentence.runs.iter().for_each(|part| run(html, view, part));
        html.tag("</span>");
    }
    html.tag("</p>\n");
}

fn run(html: &mut Markup, view: &View<'_>, run: &Run) {
    let classes = classes(&run.marks);
    match &run.marks.hit {
        None if classes.is_empty() => html.text(&run.text),
        None => {
            html.tag(&format!("<span class=\"{classes}\">"));
            html.text(&run.text);
            html.tag("</span>");
        }
        Some(category) => {
            html.tag(&format!("<mark class=\"{classes}\" title=\""));
            html.text(&view.label(category));
            html.tag("\">");
            html.text(&run.text);
            html.tag("</mark>");
        }
    }
}

fn classes(marks: &Mark) -> String {
    let voice = match marks.voice {
        Voice::Own => "",
        Voice::Quoted => "q",
        Voice::Reported => "r",
    };
    let all = [
        voice,
        if marks.hit.is_some() { "h" } else { "" },
        if marks.source { "s" } else { "" },
        if marks.cue { "c" } else { "" },
    ];
    let some: Vec<&str> = all.into_iter().filter(|class| !class.is_empty()).collect();
    some.join(" ")
}

#[cfg(test)]
mod tests {
    use super::is_web;

    #[test]
    fn only_pages_of_the_web_are_linked_to() {
        for url in ["https://a.example/x?y=1", "HTTP://a.example"] {
            assert!(is_web(url), "{url}");
        }
        for url in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https:x",
            " https://a",
            "//a",
            "",
        ] {
            assert!(!is_web(url), "{url}");
        }
    }
}
