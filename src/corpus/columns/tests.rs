//! The headers of what people have, and what is taken from them.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Evidence, Field, choose};
use crate::corpus::record::{Record, Values};

/// Whose table, its columns, and what they are taken for.
const HEADERS: &[(&str, &str, &str)] = &[
    (
        "news-please",
        "authors,date_download,date_modify,date_publish,description,filename,image_url,\
         language,localpath,maintext,source_domain,title,title_page,title_rss,url",
        "outlet source_domain, text maintext, title title, date date_publish, url url",
    ),
    (
        "trafilatura, JSON",
        "title,author,hostname,date,categories,tags,fingerprint,id,license,comments,\
         raw_text,text,language,image,pagetype,filedate,source,source-hostname,excerpt",
        "outlet source-hostname, text text, title title, date date, doc_id id",
    ),
    (
        "newspaper4k",
        "url,read_more_link,language,title,top_image,meta_img,images,movies,keywords,\
         meta_keywords,tags,authors,publish_date,summary,meta_description,meta_lang,\
         meta_favicon,meta_site_name,canonical_link,text",
        "outlet meta_site_name, text text, title title, date publish_date, url url",
    ),
    (
        "Fundus",
        "title,body.summary[],body.sections[].headline[],body.sections[].paragraphs[],\
         authors[],publishing_date,topics[],free_access",
        "text body.sections[].paragraphs[], title title, date publishing_date",
    ),
    (
        "NELA-GT",
        "id,date,source,title,content,author,published,published_utc,collection_utc,url",
        "outlet source, text content, title title, date date, url url, doc_id id",
    ),
    (
        "All the News 1",
        ",id,title,publication,author,date,year,month,url,content",
        "outlet publication, text content, title title, date date, url url, doc_id id",
    ),
    (
        "All the News 2",
        ",Unnamed: 0,date,year,month,day,author,title,article,url,section,publication",
        "outlet publication, text article, title title, date date, url url",
    ),
    (
        "Webz.io",
        "thread.site,thread.site_full,thread.title_full,thread.country,url,author,\
         published,title,text,highlightText,language,crawled,uuid",
        "outlet thread.site, text text, title title, date published, url url, doc_id uuid",
    ),
    (
        "NewsAPI",
        "source.id,source.name,author,title,description,url,urlToImage,publishedAt,content",
        "outlet source.name, text content, title title, date publishedAt, url url",
    ),
    (
        "Factiva, as a table",
        "HD,BY,WC,PD,SN,SC,LA,CY,LP,TD,CO,IN,NS,RE,AN",
        "outlet SN, text LP+TD, title HD, date PD, doc_id AN",
    ),
    (
        "Media Cloud",
        "id,indexed_date,language,media_name,media_url,publish_date,title,url",
        "outlet media_name, title title, date publish_date, url url, doc_id id",
    ),
];

#[test]
fn columns_are_known_by_name() {
    for (whose, header, expected) in HEADERS {
        let header: Vec<String> = header.split(',').map(|n| n.trim().into()).collect();
        let found = taken(&header, &Evidence::default()).unwrap();
        assert_eq!(found, *expected, "{whose}");
    }
}

#[test]
fn values_decide_where_they_speak_clearly() {
    let long = "word ".repeat(80);
    let short = "word ".repeat(9);
    let address = "https://www.example.org/a";
    for (name, columns, expected) in [
        ("an empty text", vec![("text", ""), ("maintext", "A.")], "text maintext"),
        (
            "a text that is a teaser",
            vec![("text", &short[..]), ("body", &long[..])],
            "text body",
        ),
        ("short texts, both", vec![("text", "A."), ("body", "B.")], "text text"),
        (
            "an address as source",
            vec![("source", address), ("text", "A.")],
            "outlet source, text text, url source",
        ),
        (
            "an address and nothing else",
            vec![("link", address), ("text", "A.")],
            "outlet link, text text, url link",
        ),
        (
            "a date that is none",
            vec![("date", "None"), ("published", "2021-12-06"), ("text", "A.")],
            "text text, date published",
        ),
        (
            "the same twice",
            vec![("Text", "A."), ("text", "A."), ("outlet", "B")],
            "outlet outlet, text Text",
        ),
    ] {
        let found = seen(&columns);
        assert_eq!(found, Ok(expected.to_string()), "{name}");
    }
    let tie = seen(&[("Text", "A."), ("text", "B.")]).unwrap_err();
    assert!(tie.contains("--column text=#1 or --column text=#2"), "{tie}");
}

#[test]
fn texts_that_are_no_whole_texts_are_doubted() {
    let cut = "The bridge was closed on Monday after an inspec… [+4121 chars]";
    let masked = "The mayor said @ @ @ @ @ @ @ would be open by May.";
    let doubts = |text: &str| {
        let columns = [("text", text), ("outlet", "A")];
        let header: Vec<String> = columns.iter().map(|(n, _)| n.to_string()).collect();
        let evidence = evidence(&columns);
        let choice = choose(&header, &BTreeMap::new(), &evidence).unwrap();
        choice.doubts(&header, &evidence).join(" ")
    };
    assert!(doubts(cut).contains("[+1234 chars]"));
    assert!(doubts(masked).contains("NELA-GT"));
    assert!(doubts("<p>The bridge.</p>").contains("HTML"));
    assert_eq!(doubts("The bridge was closed."), "");
}

/// What is taken from columns with one value each.
fn seen(columns: &[(&str, &str)]) -> Result<String, String> {
    let header: Vec<String> = columns.iter().map(|(name, _)| name.to_string()).collect();
    taken(&header, &evidence(columns))
}

fn evidence(columns: &[(&str, &str)]) -> Evidence {
    let names = Rc::new(columns.iter().map(|(name, _)| name.to_string()).collect());
    let values =
        Values::Texts(columns.iter().map(|(_, value)| value.to_string()).collect());
    let mut evidence = Evidence::default();
    evidence.see(&Record { names, values, strays: 0 });
    evidence
}

fn taken(header: &[String], evidence: &Evidence) -> Result<String, String> {
    let choice = choose(header, &BTreeMap::new(), evidence)?;
    let fields = Field::ALL.into_iter().filter_map(|field| {
        let (_, taken) = choice.taken().find(|(taken, _)| *taken == field)?;
        let columns: Vec<&str> = taken.columns.iter().map(|c| &header[*c][..]).collect();
        Some(format!("{} {}", field.name(), columns.join("+")))
    });
    Ok(fields.collect::<Vec<_>>().join(", "))
}
