//! What is made of whom.

use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Labels, slot};
use crate::error::Result;
use crate::lexicon::normal;
use crate::measure::Measured;
use crate::spool::{Buckets, Part};

/// All subjects of all articles, sorted out by name.
#[derive(Debug)]
pub(in crate::compare) struct Subjects(Buckets);

/// A subject, article by article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compare) struct SubjectTally {
    pub(in crate::compare) labels: Labels,
    /// By the number of the article, ascending.
    pub(in crate::compare) articles: Vec<(u32, SubjectSums)>,
}

/// What is made of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::compare) struct SubjectSums {
    pub(in crate::compare) articles: u64,
    pub(in crate::compare) mentions: u64,
    pub(in crate::compare) headlines: u64,
    pub(in crate::compare) leads: u64,
    /// In thousandths.
    pub(in crate::compare) prominence: u64,
    pub(in crate::compare) space_words: u64,
}

/// What an article makes of a subject, as it waits.
#[derive(Debug, Serialize, Deserialize)]
struct Named<'a> {
    key: &'a str,
    /// The number of the article.
    article: u32,
    subject: &'a str,
    kind: &'a str,
    mentions: u64,
    headline: bool,
    lead: bool,
    prominence: u64,
    space_words: u64,
}

impl Subjects {
    /// Nothing yet; a file, if one is needed, is made in `folder`.
    pub(in crate::compare) fn new(folder: &Path) -> Subjects {
        Subjects(Buckets::new(folder))
    }

    /// Adds the subjects of an article. Two spellings of one name are one subject.
    pub(in crate::compare) fn add(
        &mut self,
        article: u32,
        measured: &Measured,
    ) -> Result<()> {
        for row in &measured.subjects {
            let key = normal(&row.subject);
            let named = Named {
                key: &key,
                article,
                subject: &row.subject,
                kind: row.kind,
                mentions: row.mentions,
                headline: row.headline,
                lead: row.lead,
                prominence: row.prominence,
                space_words: row.space_words,
            };
            self.0.put(&key, &named)?;
        }
        Ok(())
    }

    /// The subjects, part by part; what has one name stands in one of them.
    pub(in crate::compare) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.0.parts()
    }
}

/// The subjects of a part, by name in small letters.
///
/// # Errors
/// When a temporary file cannot be read.
pub(in crate::compare) fn subjects_of(
    part: &Part<'_>,
) -> Result<BTreeMap<String, SubjectTally>> {
    let mut subjects = BTreeMap::new();
    part.each(|record| {
        let named: Named<'_> = postcard::from_bytes(record).ok()?;
        slot::<SubjectTally>(&mut subjects, named.key).add(&named);
        Some(())
    })?;
    Ok(subjects)
}

impl SubjectTally {
    fn add(&mut self, named: &Named<'_>) {
        self.labels.add(named.subject, named.kind, named.mentions);
        if self.articles.last().is_none_or(|(article, _)| *article != named.article) {
            self.articles.push((named.article, SubjectSums::default()));
        }
        let Some((_, sums)) = self.articles.last_mut() else { return };
        sums.articles = 1;
        sums.mentions += named.mentions;
        sums.headlines |= u64::from(named.headline);
        sums.leads |= u64::from(named.lead);
        sums.prominence += named.prominence;
        sums.space_words += named.space_words;
    }
}

impl AddAssign for SubjectSums {
    /// Adds other articles.
    fn add_assign(&mut self, other: SubjectSums) {
        self.articles += other.articles;
        self.mentions += other.mentions;
        self.headlines += other.headlines;
        self.leads += other.leads;
        self.prominence += other.prominence;
        self.space_words += other.space_words;
    }
}
