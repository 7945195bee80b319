//! Whose remarks may be one.

use std::collections::{BTreeMap, BTreeSet};

use super::gathered::Kept;
use super::score::Evidence;
use crate::lexicon::normal;

/// How two speakers hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bond {
    /// They are one.
    Same,
    /// One is a body, and the other speaks for it or heads it: *the Kremlin* and its
    /// spokesman, *the Orlo government* and Orlo.
    Body,
    /// At least one of them is not named.
    Unknown,
    /// Two on one side, by way of a body: what they say may meet in what the body
    /// says.
    Colleagues,
    /// They have nothing to do with one another.
    Different,
}

impl Bond {
    /// The least evidence for one remark, in nats; none can make colleagues or
    /// strangers say one thing.
    fn needs(self) -> f64 {
        match self {
            Bond::Same => 7.0,
            Bond::Body => 7.0,
            Bond::Unknown => 10.0,
            Bond::Colleagues | Bond::Different => f64::INFINITY,
        }
    }

    /// What the score has over what the speakers need.
    pub(super) fn over(self, evidence: &Evidence) -> f64 {
        let thin = self == Bond::Unknown && evidence.coverage < UNNAMED_COVERAGE;
        if thin { f64::NEG_INFINITY } else { evidence.score - self.needs() }
    }
}

/// Where somebody is not named, so much of the richer rendering must be in both.
const UNNAMED_COVERAGE: f64 = 0.5;

/// The speakers of a story.
pub(super) struct Speakers {
    numbers: BTreeMap<String, usize>,
    names: Vec<String>,
    /// The bodies that each speaks for, in any article.
    bodies: Vec<BTreeSet<String>>,
}

/// The number of all who are not named.
const NOBODY: usize = 0;

impl Speakers {
    pub(super) fn new<'a>(renderings: impl Iterator<Item = &'a Kept>) -> Speakers {
        let mut speakers = Speakers {
            numbers: BTreeMap::new(),
            names: vec![String::new()],
            bodies: vec![BTreeSet::new()],
        };
        for kept in renderings {
            let number = speakers.number(kept);
            if number != NOBODY && !kept.speaks_for.is_empty() {
                speakers.bodies[number].insert(normal(&kept.speaks_for));
            }
        }
        speakers
    }

    /// The number of who is made to say a rendering.
    pub(super) fn number(&mut self, kept: &Kept) -> usize {
        if matches!(kept.source_kind.as_str(), "unnamed" | "none") {
            return NOBODY;
        }
        let name = normal(&kept.source_id);
        if name.is_empty() {
            return NOBODY;
        }
        if let Some(number) = self.numbers.get(&name) {
            return *number;
        }
        self.numbers.insert(name.clone(), self.names.len());
        self.names.push(name);
        self.bodies.push(BTreeSet::new());
        self.names.len() - 1
    }

    /// How two speakers hang together.
    pub(super) fn bond(&self, one: usize, other: usize) -> Bond {
        let is_of = |who: usize, body: usize| {
            self.bodies[who].contains(&self.names[body])
                || heads(&self.names[who], &self.names[body])
        };
        match (one, other) {
            (NOBODY, _) | (_, NOBODY) => Bond::Unknown,
            _ if one == other => Bond::Same,
            _ if is_of(one, other) || is_of(other, one) => Bond::Body,
            _ if self.have_one_voice(one, other) => Bond::Body,
            _ if self.side(one).is_disjoint(&self.side(other)) => Bond::Different,
            _ => Bond::Colleagues,
        }
    }

    /// A speaker with the bodies that it speaks for, and those with one voice with
    /// any of them.
    fn side(&self, who: usize) -> BTreeSet<&str> {
        let own = || self.bodies[who].iter().chain([&self.names[who]]);
        let with_own =
            |bodies: &&BTreeSet<String>| own().any(|body| bodies.contains(body));
        let others = self.bodies.iter().filter(with_own).flatten();
        own().chain(others).map(String::as_str).collect()
    }

    /// Whether somebody speaks for both.
    fn have_one_voice(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.names[one], &self.names[other]);
        self.bodies.iter().any(|bodies| bodies.contains(one) && bodies.contains(other))
    }
}

/// Whether the body bears the name of a person: *the Orlo government*, *Viktor
/// Orlo’s administration*. A namesake has the name at the end.
fn heads(person: &str, body: &str) -> bool {
    let words = |name: &str| {
        let words = name.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(String::from).collect::<Vec<_>>()
    };
    let (person, body) = (words(person), words(body));
    let Some((last, before)) = body.split_last() else { return false };
    person.len() > 1
        && person.last().is_some_and(|name| before.contains(name) && name != last)
}
