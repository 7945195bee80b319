//! `report.html` and the charts: one file that loads nothing, says what `report.md` says,
//! and lets no text act.

use std::collections::BTreeSet;
use std::path::Path;

use parallax::report::columns::TABLES;
use roxmltree::Document;

use crate::report_pair::Pair;

/// The tags that our templates write; no other may stand in a page.
const TAGS: &str = "a article b blockquote body button caption circle code dd desc details div \
    dl dt em fieldset figcaption figure g h1 h2 h3 head header html input label legend li line \
    link main mark meta nav ol option p path rect script section select span strong style \
    summary svg table tbody td text th thead title tr ul !DOCTYPE";

fn sample(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("reports/sample").join(file);
    std::fs::read_to_string(path).expect("the sample report")
}

/// The tags of a page, as they stand, style and script left out.
fn tags(html: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        let end = rest.find('>').expect("a tag ends");
        tags.push(&rest[1..end]);
        let opaque =
            ["style", "script"].into_iter().find(|tag| rest[1..].starts_with(tag));
        rest = match opaque {
            Some(tag) => &rest[rest.find(&format!("</{tag}")).expect("it ends")..],
            None => &rest[end..],
        };
    }
    tags
}

fn name(tag: &str) -> &str {
    tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default()
}

/// Our tags and no others, no handler, links to nothing that runs.
pub(crate) fn harmless(html: &str, place: &str) {
    let known: BTreeSet<&str> = TAGS.split_whitespace().collect();
    for tag in tags(html) {
        assert!(known.contains(name(tag)), "{place}: <{tag}>");
        for attribute in ["onerror=", "onload=", "onclick=", "style=", "src="] {
            assert!(!outside_of_values(tag).contains(attribute), "{place}: <{tag}>");
        }
        if let Some(link) = tag.split("href=\"").nth(1) {
            let ours = ["#", "data:,", "https://", "http://"];
            let ours = ours.iter().any(|start| link.starts_with(start))
                || !link.split('"').next().unwrap_or_default().contains(':');
            assert!(ours, "{place}: <{tag}>");
        }
    }
    assert_eq!(html.matches("<script").count(), 1, "{place}");
}

/// A tag without what stands between quotation marks.
fn outside_of_values(tag: &str) -> String {
    tag.split('"').step_by(2).collect()
}

#[test]
fn the_page_loads_nothing_and_only_its_own_script_may_run() {
    let html = sample("report.html");
    harmless(&html, "report.html");
    let policy =
        html.split("Content-Security-Policy\" content=\"").nth(1).expect("a policy");
    let policy = policy.split('"').next().unwrap_or_default().replace("&#39;", "'");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    for tag in tags(&html) {
        assert!(!tag.contains(" src=") && !tag.contains("@import"), "<{tag}>");
        assert!(!tag.starts_with("link") || tag.contains("data:,"), "<{tag}>");
    }
}

#[test]
fn every_tag_is_closed_and_every_link_leads_somewhere() {
    let html = sample("report.html");
    let mut open = Vec::new();
    let (mut ids, mut links) = (BTreeSet::new(), BTreeSet::new());
    for tag in tags(&html) {
        let void = ["meta", "link", "input", "!DOCTYPE"].contains(&name(tag));
        match tag.strip_prefix('/') {
            Some(end) => assert_eq!(open.pop(), Some(end), "</{end}>"),
            None if void || tag.ends_with('/') => {}
            None => open.push(name(tag)),
        }
        let value = |name: &str| tag.split(name).nth(1).and_then(|v| v.split('"').next());
        if let Some(id) = value(" id=\"") {
            assert!(ids.insert(id.to_string()), "{id} is given twice");
        }
        links.extend(value("href=\"#").map(String::from));
    }
    assert!(open.is_empty(), "{open:?}");
    let lost: Vec<&String> = links.difference(&ids).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(links.len() > 100);
}

#[test]
fn the_page_says_what_the_markdown_says() {
    let (html, markdown) = (sample("report.html"), sample("report.md"));
    for line in markdown.lines().filter(|line| line.starts_with("## ")) {
        let heading = line.trim_start_matches("## ");
        assert!(html.contains(&format!("<h2>{heading}</h2>")), "{heading}");
    }
    let rows = |line: &&str| line.starts_with("| ") && !line.starts_with("| -");
    assert_eq!(html.matches("<tr").count(), markdown.lines().filter(rows).count());
    let stands = |file: &str| markdown.contains(&format!("[{file}]({file}): a row is"));
    for table in TABLES.iter().filter(|table| stands(table.file())) {
        for column in table.columns() {
            assert!(
                html.contains(&format!("<code>{}</code>", column.name)),
                "{}",
                column.name
            );
        }
    }
}

#[test]
fn charts_are_drawings_with_a_title_and_a_description() {
    let mut drawn = 0;
    for line in sample("report.md").lines().filter(|line| line.starts_with("![")) {
        let file = line.rsplit('(').next().unwrap_or_default().trim_end_matches(')');
        let svg = sample(file);
        let svg = Document::parse(&svg).unwrap_or_else(|error| panic!("{file}: {error}"));
        let root = svg.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{file}");
        for named in root.attribute("aria-labelledby").unwrap_or_default().split(' ') {
            let found = root.children().find(|node| node.attribute("id") == Some(named));
            let text = found.and_then(|node| node.text()).unwrap_or_default();
            assert!(text.len() > 20, "{file}: {named} says {text:?}");
        }
        let known = |name: &str| TAGS.split_whitespace().any(|tag| tag == name);
        assert!(
            root.descendants()
                .all(|node| !node.is_element() || known(node.tag_name().name()))
        );
        drawn += 1;
    }
    assert!(drawn >= 6, "{drawn} charts");
}

#[test]
fn a_hostile_name_stands_in_the_page_as_it_is() {
    let hostile = "</script><img src=x>";
    let mut pair = Pair::new();
    pair.comparison.outlets[0].outlet = hostile.to_string();
    let files = pair.files();
    let page = files.iter().find(|file| file.path == "report.html").expect("a page");
    let page = String::from_utf8_lossy(&page.bytes);
    harmless(&page, "report.html");
    assert!(page.contains("&#60;/script&#62;&#60;img src=x&#62;"));
}

#[test]
fn every_article_stands_in_the_page_whole() {
    let html = sample("report.html");
    let (mut text, mut rest) = (String::new(), html.as_str());
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    for (code, sign) in
        [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
    {
        text = text.replace(code, sign);
    }
    let text = squeezed(&text);
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/sample");
    let manifest =
        std::fs::read_to_string(corpus.join("manifest.csv")).expect("a manifest");
    let mut reader = csv::Reader::from_reader(manifest.as_bytes());
    let column =
        reader.headers().unwrap().iter().position(|name| name == "path").unwrap();
    let mut articles = 0;
    for record in reader.records() {
        let path = corpus.join(&record.unwrap()[column]);
        let article = std::fs::read_to_string(&path).expect("an article");
        for line in article.lines() {
            assert!(text.contains(&squeezed(line)), "{}: {line}", path.display());
        }
        articles += 1;
    }
    assert_eq!(articles, 13);
    for mark in [
        "<span class=\"q\">",
        "<span class=\"r\">",
        "<mark class=\"h\"",
        "<span class=\"s\">",
        "<p class=\"furniture\"",
    ] {
        assert!(html.matches(mark).count() > 10, "{mark}");
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
