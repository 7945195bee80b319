//! Web pages: what of them is the article, and what they say of it.

use std::time::Instant;

use parallax::corpus::inspect;

use super::packed::gzip;
use super::{Case, Folder, check};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "page_with_everything_around_the_article",
        files: &[(
            "harbour.html",
            br##"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ferry strike ends after nine days | The Harbour</title>
<link rel="canonical" href="https://www.harbour.example/ferry-strike">
<meta property="og:site_name" content="The Harbour">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Ferry strike ends after nine days","datePublished":"2024-05-06T07:08:09+01:00",
"dateModified":"2024-05-09","publisher":{"@type":"Organization","name":"Harbour Media plc"}}</script>
<script>var headline = "Not a word of this.";</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<header class="site-header"><div class="breadcrumbs">News / Islands</div></header>
<main><article><h1>Ferry strike ends after nine days</h1>
<div class="byline">By Oona Marrick</div><div class="share-bar">Share on every platform you know</div>
<figure><img src="f.jpg" alt="A ferry"><figcaption>The ferry at Brannock pier on Sunday. Photo: Tam Orley</figcaption></figure>
<div class="story"><p>The nine-day strike of ferry crews ended on Monday,&nbsp;when both sides signed a deal that neither would call a victory.</p>
<p>&ldquo;We were <a href="/tag/promise">promised</a> a rota and got a lecture,&rdquo; said Ina Corrow, who speaks for the crews. &quot;Now we have the rota.&quot;</p>
<aside class="related-stories"><h3>More on this</h3><ul><li><a href="/1">Islands run out of flour</a></li></ul></aside>
<p>The company, which runs eleven ships, said that it <em>had</em> always wanted to talk.</p>
<h2>What happens next</h2>
<blockquote><p>The crews vote on Friday, and a third of them have said that they will vote against it.</p></blockquote>
<p><a href="/2">Read more about the ferries of the north</a></p>
<div class="newsletter-signup"><p>Sign up to our newsletter and never miss a ferry again in your life.</p></div></div>
</article></main><footer><p>Copyright The Harbour. All rights reserved by all of us.</p></footer></body></html>"##,
        )],
        read: &["harbour.html"],
        expect: r#"
harbour | The Harbour | - | 2024-05-06 | Ferry strike ends after nine days | https://www.harbour.example/ferry-strike | harbour.html | "Ferry strike ends after nine days\n\nThe nine-day strike of ferry crews ended on Monday,\u{a0}when both sides signed a deal that neither would call a victory.\n\n“We were promised a rota and got a lecture,” said Ina Corrow, who speaks for the crews. \"Now we have the rota.\"\n\nThe company, which runs eleven ships, said that it had always wanted to talk.\n\nWhat happens next\n\nThe crews vote on Friday, and a third of them have said that they will vote against it."
note web pages: articles were found with dom_smoothie 0.19; menus, appeals, captions and their like on the pages are no part of the texts
"#,
    },
    Case {
        name: "page_of_the_old_kind",
        files: &[(
            "old.HTM",
            b"<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">\n\
<title>Mill burns - The Vale Post</title><meta name=date content=\"6 December 2003\"></head>\n\
<body><form id=aspnetForm><table><tr><td><a href=/>Home</a><td><font size=2>\n\
The old mill at Caf\xE9 Corner burned down on Saturday, \x93all of it\x94, as the fire chief said.<br><br>\n\
Nobody was hurt, he added, and the owner, who was in Spain, learned of it by telephone.<br><br>\n\
The council will decide in spring whether the walls, which still stand, may be built on.</font></table></form></body></html>",
        )],
        read: &["old.HTM", "--outlet=The Vale Post"],
        expect: r#"
old | The Vale Post | - | 2003-12-06 | Mill burns - The Vale Post | - | old.HTM | "Mill burns - The Vale Post\n\nThe old mill at Café Corner burned down on Saturday, “all of it”, as the fire chief said.\n\nNobody was hurt, he added, and the owner, who was in Spain, learned of it by telephone.\n\nThe council will decide in spring whether the walls, which still stand, may be built on."
note web pages: articles were found with dom_smoothie 0.19; menus, appeals, captions and their like on the pages are no part of the texts
"#,
    },
    Case {
        name: "pages_that_hold_no_article",
        files: &[
            ("in/empty.html", b""),
            ("in/frames.html", b"<frameset><frame src=a></frameset>"),
            ("in/home.html", b"<title>Home</title><body><ul><li><a href=1>One</a><li><a href=2>Two</a></ul>"),
            ("in/nameless.html", b"<p>The strike of the ferry crews ended on Monday, when both sides signed a deal.<p>Neither of them would call it a victory, and neither would call it a defeat."),
            ("in/picture.html", b"GIF89a\0\0\0\0"),
            ("in/scripts.html", b"<body><script>document.write('A long text that only a script would write, and nobody else.')</script>"),
        ],
        read: &["in"],
        expect: r#"
skipped in/empty.html: no text of an article was found on the page (dom_smoothie 0.19); if it is one, save its text as .txt
skipped in/frames.html: no text of an article was found on the page (dom_smoothie 0.19); if it is one, save its text as .txt
skipped in/home.html: no text of an article was found on the page (dom_smoothie 0.19); if it is one, save its text as .txt
skipped in/nameless.html: no outlet: the page names none, and no address; give it with --outlet NAME, or put the file into a folder named after its outlet
skipped in/picture.html: a binary file (it has NUL bytes); save it as plain text
skipped in/scripts.html: no text of an article was found on the page (dom_smoothie 0.19); if it is one, save its text as .txt
"#,
    },
    Case {
        name: "page_whose_text_stands_in_json_ld_and_page_that_costs",
        files: &[
            (
                "in/app.html",
                br#"<title>Flour</title><script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["Article"],
"headline":"Islands run out of flour","publisher":[{"name":"The Harbour"}],"datePublished":"2024-05-01",
"articleBody":"The last sack of flour was sold on Tuesday, the shop said.\n\nThe next ferry that carries flour is due on Friday, &quot;if it sails&quot;."}]}</script>
<body><div id=app>Loading</div>"#,
            ),
            (
                "in/paid.html",
                br#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"The price of rope","isAccessibleForFree":"False",
"publisher":"The Harbour"}</script><body><article><h1>The price of rope</h1>
<p>Rope has become dearer, and those who use it say that they saw it coming for years.</p>
<p>Behind the rise stands, as so often, a firm that nobody on the islands had heard of.</p></article>"#,
            ),
        ],
        read: &["in"],
        expect: r#"
app | The Harbour | - | 2024-05-01 | Islands run out of flour | - | in/app.html | "Islands run out of flour\n\nThe last sack of flour was sold on Tuesday, the shop said.\n\nThe next ferry that carries flour is due on Friday, \"if it sails\"."
paid | The Harbour | - | - | The price of rope | - | in/paid.html | "The price of rope\n\nRope has become dearer, and those who use it say that they saw it coming for years.\n\nBehind the rise stands, as so often, a firm that nobody on the islands had heard of."
note 1 article may be a beginning: the page says that the article costs, and has little of it: The Harbour 1; the first is in/paid.html; counts are those of the beginnings
note web pages: articles were found with dom_smoothie 0.19; menus, appeals, captions and their like on the pages are no part of the texts
"#,
    },
    Case {
        name: "page_that_an_advertisement_parts_and_a_manifest_lists",
        files: &[
            ("in/manifest.csv", b"path,outlet,date,title\np.html,The Harbour,2024-05-02,\n"),
            (
                "in/p.html",
                br#"<title>Two halves</title><meta property="article:published_time" content="2019-01-01"><body>
<div class="grid"><div class="body-part"><p>The first half of the article says what happened, and says it at some length, with commas.</p>
<p>It goes on, as first halves do, until the layout puts something else between it and the second.</p></div></div>
<div class="ad-slot"><p>Buy a boat, buy two boats, and get a third that nobody needs.</p></div>
<div class="grid"><div class="body-part"><p>The second half says why, &ldquo;as far as anyone knows&rdquo;, and then ends.</p></div></div>"#,
            ),
        ],
        read: &["in"],
        expect: r#"
p | The Harbour | - | 2024-05-02 | Two halves | - | in/p.html | "Two halves\n\nThe first half of the article says what happened, and says it at some length, with commas.\n\nIt goes on, as first halves do, until the layout puts something else between it and the second.\n\nThe second half says why, “as far as anyone knows”, and then ends."
note web pages: articles were found with dom_smoothie 0.19; menus, appeals, captions and their like on the pages are no part of the texts
"#,
    },
];

/// A page with two paragraphs.
pub(super) fn page(head: &str, first: &str) -> String {
    format!(
        "<html><head>{head}</head><body><article><p>{first}</p><p>The council, which met \
         behind closed doors, will say more on Friday, its spokesman said.</p></article>"
    )
}

#[test]
fn packed_pages_are_inspected() {
    let folder = Folder::new("packed_pages_are_inspected");
    for number in 0..12 {
        let head = format!(
            "<title>Rain {number} | The Harbour</title><meta property=og:site_name \
             content='The Harbour'><meta property=article:published_time content=2024-05-06>"
        );
        let first = "It rained on Monday, on Tuesday and, as the forecast said, again.";
        folder.write(
            &format!("in/{number:02}.html.gz"),
            &gzip(page(&head, first).as_bytes()),
        );
    }
    let (paths, stdin, options) = folder.asked(&["in"]);
    let found = inspect(&paths, &stdin[..], &options, 10).unwrap();
    let [file] = &found.files[..] else { panic!("{found:?}") };
    let how = (file.files, file.container, &file.format[..], file.encoding);
    assert_eq!(how, (12, "gzip", "web page", "UTF-8"));
    let sources: Vec<String> = file
        .sources
        .iter()
        .map(|((field, from), n)| format!("{field} {from} {n}"))
        .collect();
    assert_eq!(
        sources,
        [
            "date article:published_time 10",
            "outlet og:site_name 10",
            "text dom_smoothie 0.19 10",
            "title <title> 10",
        ]
    );
    let first = file.first.as_ref().unwrap();
    assert_eq!(first.title.as_deref(), Some("Rain 0"));
}

#[test]
fn pages_made_to_hurt_do_not() {
    let folder = Folder::new("pages_made_to_hurt");
    let sentence = "The council met on Monday, and on Tuesday, and then it met again. ";
    for (name, unit) in [
        ("divs", "<div>"),
        ("lists", "<ul><li>"),
        ("marks", "<b x=1><p>"),
        ("tables", "<table><tr><td>"),
        ("drawings", "<svg><g>"),
        ("classes", "<div class='share related'>"),
        ("comments", "<!--"),
        ("paragraphs", "<p>So it went on, and on."),
        ("breaks", "a<br>"),
    ] {
        let html = format!("<p>{sentence}{sentence}</p>{}", unit.repeat(6_000));
        folder.write(&format!("in/{name}.html"), html.as_bytes());
    }
    let started = Instant::now();
    let corpus = folder.read(&["in", "--outlet=A"]).unwrap();
    assert_eq!(corpus.read, 9);
    let took = started.elapsed().as_secs();
    assert!(took < 60, "took {took} s");
    for article in &corpus.articles {
        assert!(article.text.starts_with(sentence.trim()), "{}", article.doc_id);
    }
}

#[test]
fn a_page_that_is_too_long_is_named() {
    let folder = Folder::new("a_page_that_is_too_long");
    let first = "It rained on Monday, on Tuesday and, as the forecast said, again.";
    folder.write("in/a.html", page("", first).as_bytes());
    let expect = "skipped in/a.html: a page of more than 100 bytes; --limit record=SIZE takes more";
    check("record", &folder, &["in", "--outlet=A", "--limit=record=100"], expect);
    let expect = "skipped in/a.html: longer than 50 bytes, which no article is; split it or \
                  take it out (or --limit article=SIZE)";
    check("article", &folder, &["in", "--outlet=A", "--limit=article=50"], expect);
}

#[test]
fn every_way_to_say_a_title_and_a_day_is_read() {
    let first = "It rained on Monday, on Tuesday and, as the forecast said, again.";
    for (head, title, date) in [
        ("<title>Rain</title>", "Rain", "-"),
        (
            "<title>Rain – harbour</title><meta name=og:url content=https://www.harbour.example/x>",
            "Rain",
            "-",
        ),
        (
            "<title>x</title><meta property=og:title content='Rain &amp;amp; sun'>",
            "Rain & sun",
            "-",
        ),
        (
            "<title>Rain</title><meta itemprop=datePublished content=2024-05-06T23:59:59Z>",
            "Rain",
            "2024-05-06",
        ),
        (
            "<title>Rain</title><meta name=DC.date.issued content='6 May 2024'>",
            "Rain",
            "2024-05-06",
        ),
        (
            "<title>Rain</title><meta property=article:modified_time content=2024-05-06>",
            "Rain",
            "-",
        ),
        (
            "<title>Rain</title><meta name=date content=yesterday><meta name=pubdate content=20240506>",
            "Rain",
            "2024-05-06",
        ),
    ] {
        let folder = Folder::new("every_way_to_say");
        folder.write("in/a.html", page(head, first).as_bytes());
        let corpus = folder.read(&["in", "--outlet=Harbour"]).unwrap();
        let [article] = &corpus.articles[..] else { panic!("{head}: {corpus:?}") };
        assert_eq!(article.title.as_deref(), Some(title), "{head}");
        assert_eq!(article.date.as_deref().unwrap_or("-"), date, "{head}");
    }
}
