//! Who had a text first, as far as credits and dates tell.

use std::collections::BTreeMap;

use super::carrier::Carrier;
use super::credit::is_agency;
use super::found::Found;
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
    pub(super) fn new(lexicons: &'a Lexicons, carriers: &'a [Carrier]) -> Agencies<'a> {
        let entries = lexicons.entries_of("agencies");
        let known: BTreeMap<String, &str> = entries
            .filter(|entry| is_agency(lexicons, *entry))
            .map(|entry| {
                (normal(&lexicons.term(entry).text), lexicons.extra(entry, "name"))
            })
            .collect();
        let mut names = BTreeMap::new();
        for carrier in carriers {
            let outlet = &*carrier.outlet;
            if !names.contains_key(outlet) {
                names.insert(outlet, known.get(&normal(outlet)).copied().unwrap_or(""));
            }
        }
        Agencies { names }
    }

    /// The agency that wrote an article: the outlet itself, or its credit.
    fn author(&self, carrier: &'a Carrier) -> Option<&'a str> {
        let outlet = self.names.get(&*carrier.outlet).copied().unwrap_or("");
        Some(outlet).filter(|name| !name.is_empty()).or(carrier.credit.as_deref())
    }

    /// Where the words of a pair come from. An agency that one of the articles
    /// credits, or both; else the outlet with the earlier date; else nobody knows.
    pub(super) fn origin(&self, carriers: &'a [Carrier], pair: &Found) -> Origin<'a> {
        let [a, b] = [0, 1].map(|side| &carriers[pair.sides[side].article]);
        if a.outlet == b.outlet {
            return Origin { name: &a.outlet, reason: "same outlet" };
        }
        let authors = [a, b].map(|carrier| self.author(carrier));
        let agency = match authors {
            [Some(one), Some(other)] => Some(one).filter(|_| one == other),
            [one, other] => one.or(other),
        };
        if let Some(agency) = agency {
            let is_its = |carrier: &&&Carrier| self.names[&*carrier.outlet] == agency;
            let outlet = [a, b].iter().find(is_its).map(|carrier| &*carrier.outlet);
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
