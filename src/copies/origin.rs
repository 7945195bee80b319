//! Who had a text first, as far as credits and dates tell.

use std::collections::BTreeMap;

use super::credit::is_agency;
use super::found::Found;
use super::sketch::Sketch;
use crate::corpus::Article;
use crate::lexicon::{Lexicons, normal};

/// The outlets that are agencies.
pub(super) struct Agencies<'a> {
    names: BTreeMap<&'a str, &'a str>,
}

/// Where the words that two articles share come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Origin<'a> {
    /// An agency or an outlet; empty if that is not known.
    pub(super) name: &'a str,
    /// `agency credit`, `earlier date`, `same outlet` or empty.
    pub(super) reason: &'static str,
}

impl<'a> Agencies<'a> {
    /// Looks up the outlets of all articles.
    pub(super) fn new(lexicons: &'a Lexicons, articles: &'a [Article]) -> Agencies<'a> {
        let entries = lexicons.entries_of("agencies");
        let known: BTreeMap<String, &str> = entries
            .filter(|entry| is_agency(lexicons, *entry))
            .map(|entry| {
                (normal(&lexicons.term(entry).text), lexicons.extra(entry, "name"))
            })
            .collect();
        let mut names = BTreeMap::new();
        for article in articles {
            let outlet = article.outlet.as_str();
            if !names.contains_key(outlet) {
                names.insert(outlet, known.get(&normal(outlet)).copied().unwrap_or(""));
            }
        }
        Agencies { names }
    }

    /// The agency that wrote an article: the outlet itself, or its credit.
    fn author(&self, article: &Article, sketch: &'a Sketch) -> Option<&'a str> {
        let outlet = self.names.get(article.outlet.as_str()).copied().unwrap_or("");
        Some(outlet).filter(|name| !name.is_empty()).or(sketch.credit.as_deref())
    }

    /// Where the words of a pair come from. An agency that one of the articles
    /// credits, or both; else the outlet with the earlier date; else nobody knows.
    pub(super) fn origin(
        &self,
        articles: &'a [Article],
        sketches: &'a [Sketch],
        pair: &Found,
    ) -> Origin<'a> {
        let [a, b] = [0, 1].map(|side| &articles[pair.sides[side].article]);
        if a.outlet == b.outlet {
            return Origin { name: &a.outlet, reason: "same outlet" };
        }
        let authors = [0, 1].map(|side| {
            let at = pair.sides[side].article;
            self.author(&articles[at], &sketches[at])
        });
        let agency = match authors {
            [Some(one), Some(other)] => Some(one).filter(|_| one == other),
            [one, other] => one.or(other),
        };
        if let Some(agency) = agency {
            let is_its =
                |article: &&&Article| self.names[article.outlet.as_str()] == agency;
            let outlet =
                [a, b].iter().find(is_its).map(|article| article.outlet.as_str());
            return Origin { name: outlet.unwrap_or(agency), reason: "agency credit" };
        }
        match (&a.date, &b.date) {
            (Some(one), Some(other)) if one < other => {
                Origin { name: &a.outlet, reason: "earlier date" }
            }
            _ => Origin::default(),
        }
    }
}
