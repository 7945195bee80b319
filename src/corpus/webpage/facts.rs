//! What a page says of its article: title, outlet, day and address.

use dom_query::{Document, NodeRef};
use rustc_hash::FxHashMap;

use super::json_ld::{self, Said};
use super::plain;
use crate::corpus::columns::outlet_name;
use crate::corpus::dates;

/// Something a page says, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::corpus) struct Fact {
    pub(in crate::corpus) value: String,
    pub(in crate::corpus) from: &'static str,
}

/// What a page says of its article.
#[derive(Debug, Default)]
pub(in crate::corpus) struct Facts {
    pub(in crate::corpus) title: Option<Fact>,
    pub(in crate::corpus) outlet: Option<Fact>,
    pub(in crate::corpus) date: Option<Fact>,
    pub(in crate::corpus) url: Option<Fact>,
    /// The text of the article as JSON-LD gives it.
    pub(super) body: Option<String>,
    /// Whether the page says that reading all of it costs.
    pub(super) is_paid: bool,
}

/// Where a day of publication stands, the most telling first; never that of a change.
const DATES: [&str; 16] = [
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "publishdate",
    "publish-date",
    "pubdate",
    "pub_date",
    "date",
    "dc.date",
];

/// Reads what a page says of its article.
pub(super) fn read(page: &Document) -> Facts {
    let head = Head::of(page);
    let Said { headline, published, publisher, url, body, is_paid } =
        json_ld::read(&head.scripts, &head.title);
    // A publisher may be a company, a slogan, or the agency; the site's name is the title.
    let outlet = head
        .meta("og:site_name")
        .or_else(|| fact("JSON-LD publisher", publisher))
        .or_else(|| head.meta("application-name"));
    let url = head.canonical().or_else(|| fact("JSON-LD url", url).filter(is_address));
    let site = url.as_ref().map(|url| outlet_name(url.value.clone()));
    let site = site.filter(|site| !site.contains("://"));
    let title = fact("JSON-LD headline", headline)
        .or_else(|| head.meta("og:title"))
        .or_else(|| head.meta("twitter:title"))
        .or_else(|| head.heading())
        .or_else(|| fact("<title>", Some(head.title.clone())));
    let names = [outlet.as_ref().map(|outlet| &outlet.value), site.as_ref()];
    let title = title.map(|title| without_site(title, &names));
    let date = fact("JSON-LD datePublished", published).filter(is_day);
    Facts {
        title,
        outlet: outlet.or_else(|| fact("the site in the URL", site.clone())),
        date: date.or_else(|| head.date()).or_else(|| head.time(page)),
        url,
        body,
        is_paid,
    }
}

/// A fact, if there is anything in it; entities that were written twice are read.
fn fact(from: &'static str, value: Option<String>) -> Option<Fact> {
    let value = plain(&value?);
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then_some(Fact { value, from })
}

fn is_address(fact: &Fact) -> bool {
    let address = &fact.value;
    (address.starts_with("https://") || address.starts_with("http://"))
        && !address.contains(' ')
}

fn is_day(fact: &Fact) -> bool {
    dates::is_date(&fact.value)
}

/// A title without the name of the outlet, which most pages add to it.
fn without_site(mut title: Fact, names: &[Option<&String>]) -> Fact {
    let key = |name: &str| -> String {
        let name =
            name.strip_prefix("The ").or(name.strip_prefix("the ")).unwrap_or(name);
        name.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    for part in [" | ", " - ", " – ", " — ", " :: ", " · "] {
        let Some((before, behind)) = title.value.rsplit_once(part) else { continue };
        let behind = key(behind);
        let is_name = names.iter().flatten().any(|name| {
            let name = key(name);
            name == behind || behind.len() > 3 && name.starts_with(&behind)
        });
        if is_name && !before.trim().is_empty() {
            title.value = before.trim().to_string();
        }
    }
    title
}

/// What the head of a page says, and the scripts anywhere on it.
#[derive(Default)]
struct Head {
    /// The first content of each name, in lower case.
    meta: FxHashMap<String, String>,
    scripts: Vec<String>,
    title: String,
    canonical: Option<String>,
    heading: Option<String>,
}

impl Head {
    fn of(page: &Document) -> Head {
        let mut head = Head::default();
        for node in page.tree.root().descendants_it().filter(NodeRef::is_element) {
            let Some(name) = node.node_name() else { continue };
            match &*name {
                "meta" => head.add(&node),
                "title" if head.title.is_empty() && !is_drawn(&node) => {
                    head.title = node.text().trim().to_string();
                }
                "link" if head.canonical.is_none() && is(&node, "rel", "canonical") => {
                    head.canonical = node.attr("href").map(|href| href.to_string());
                }
                "script"
                    if node.attr("type").is_some_and(|kind| kind.contains("ld+json")) =>
                {
                    head.scripts.push(node.text().to_string());
                }
                "h1" if head.heading.is_none() => {
                    let text = node.text().trim().to_string();
                    head.heading = Some(text).filter(|text| !text.is_empty());
                }
                _ => {}
            }
        }
        head
    }

    fn add(&mut self, node: &NodeRef) {
        let Some(content) = node.attr("content").filter(|c| !c.trim().is_empty()) else {
            return;
        };
        for name in ["property", "name", "itemprop"] {
            if let Some(name) = node.attr(name) {
                let name = name.trim().to_ascii_lowercase();
                self.meta.entry(name).or_insert_with(|| content.trim().to_string());
            }
        }
    }

    fn meta(&self, name: &'static str) -> Option<Fact> {
        fact(name, self.meta.get(name).cloned())
    }

    fn heading(&self) -> Option<Fact> {
        fact("<h1>", self.heading.clone())
    }

    fn canonical(&self) -> Option<Fact> {
        let canonical = fact("link rel=canonical", self.canonical.clone());
        canonical.filter(is_address).or_else(|| self.meta("og:url").filter(is_address))
    }

    fn date(&self) -> Option<Fact> {
        DATES.iter().find_map(|name| self.meta(name).filter(is_day))
    }

    /// The day in a `<time>` that is marked as that of publication, or in the only one.
    fn time(&self, page: &Document) -> Option<Fact> {
        let body = page.body()?;
        let below = body.descendants_it();
        let times: Vec<NodeRef> = below.filter(|node| node.has_name("time")).collect();
        let published = times.iter().find(|time| {
            time.has_attr("pubdate")
                || is(time, "itemprop", "datePublished")
                || time
                    .class()
                    .is_some_and(|class| class.to_lowercase().contains("publish"))
        });
        let days: Vec<Fact> = times.iter().filter_map(day).collect();
        let only =
            days.first().filter(|first| days.iter().all(|day| same_day(day, first)));
        published.and_then(day).or_else(|| only.cloned())
    }
}

fn same_day(one: &Fact, other: &Fact) -> bool {
    dates::iso(&one.value, None) == dates::iso(&other.value, None)
}

fn day(time: &NodeRef) -> Option<Fact> {
    let written = time.attr("datetime").map(|written| written.to_string());
    fact("<time>", written.or_else(|| Some(time.text().to_string()))).filter(is_day)
}

/// Whether an attribute holds a word.
fn is(node: &NodeRef, name: &str, word: &str) -> bool {
    node.attr(name).is_some_and(|value| {
        value.split_ascii_whitespace().any(|part| part.eq_ignore_ascii_case(word))
    })
}

/// Whether an element stands in a drawing.
fn is_drawn(node: &NodeRef) -> bool {
    node.ancestors_it(None).any(|above| above.has_name("svg"))
}
