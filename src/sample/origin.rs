//! What a sample was drawn from.

use std::collections::BTreeMap;

use crate::Knowledge;
use crate::corpus::Fingerprint;

/// The corpus, the lists and the program that a sample is true of: what was coded says
/// nothing of others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// What is told of each of them, by its name in `design.csv`.
    told: BTreeMap<String, String>,
}

const CORPUS: &str = "corpus";
const ARTICLES: &str = "articles";
const PROGRAM: &str = "parallax";
const FURNITURE: &str = "furniture";
const LEXICON: &str = "lexicon ";

impl Origin {
    /// Of these articles, read with this knowledge.
    pub fn new(corpus: &Fingerprint, knowledge: &Knowledge) -> Origin {
        let kept = if knowledge.lines.keeps_furniture() { "kept" } else { "set aside" };
        let about = [
            (CORPUS, corpus.id()),
            (ARTICLES, corpus.articles().to_string()),
            (PROGRAM, env!("CARGO_PKG_VERSION").to_string()),
            (FURNITURE, kept.to_string()),
        ];
        let about = about.into_iter().map(|(name, value)| (name.to_string(), value));
        let lists = knowledge.lexicons.lists.iter();
        let lists =
            lists.map(|list| (format!("{LEXICON}{}", list.id), list.hash.clone()));
        Origin { told: about.chain(lists).collect() }
    }

    /// As it was written into `design.csv`; other names are passed over.
    pub fn read<'r>(rows: impl Iterator<Item = (&'r str, &'r str)>) -> Origin {
        let is_ours = |name: &str| {
            [CORPUS, ARTICLES, PROGRAM, FURNITURE].contains(&name)
                || name.starts_with(LEXICON)
        };
        let ours = rows.filter(|(name, _)| is_ours(name));
        Origin {
            told: ours
                .map(|(name, value)| (name.to_string(), value.to_string()))
                .collect(),
        }
    }

    /// The rows of `design.csv`.
    pub(super) fn rows(&self) -> impl Iterator<Item = (String, String)> {
        self.told.clone().into_iter()
    }

    /// What keeps a sample of `self` from saying anything about a run of `now`; none if
    /// nothing does. Lists that came later are no matter.
    pub fn differs_from(&self, now: &Origin) -> Option<String> {
        let of = |origin: &Origin, name: &str| {
            origin.told.get(name).map_or("unknown", String::as_str).to_string()
        };
        if of(self, CORPUS) != of(now, CORPUS) {
            return Some(format!(
                "it was drawn from other articles than these ({} there, {} here)",
                of(self, ARTICLES),
                of(now, ARTICLES)
            ));
        }
        let differ = |name: &str| of(self, name) != of(now, name);
        if differ(PROGRAM) {
            return Some(format!(
                "it was drawn by Parallax {}, and this is Parallax {}",
                of(self, PROGRAM),
                of(now, PROGRAM)
            ));
        }
        if differ(FURNITURE) {
            return Some(format!(
                "page furniture was {} there and is {} here (--keep-furniture)",
                of(self, FURNITURE),
                of(now, FURNITURE)
            ));
        }
        let lists = self.told.keys().filter_map(|name| name.strip_prefix(LEXICON));
        let other: Vec<&str> =
            lists.filter(|id| differ(&format!("{LEXICON}{id}"))).collect();
        (!other.is_empty()).then(|| {
            format!("the list has changed since it was drawn: {}", other.join(", "))
        })
    }
}
