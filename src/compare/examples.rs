//! Sentences for the terms that stand out.
//!
//! Which terms these are is known when all articles have been compared. One
//! article for each was drawn by lot then, and is read again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::tally::{ArticleId, StoryId, TermId, VoicedTerm};
use super::{EvidenceRow, EvidenceSample, Identities, KeynessRow, Name};
use crate::error::Result;
use crate::measure::{self, Reading};
use crate::spool::Rows;

/// What sentences of terms are kept under ([`EvidenceSample::of`]).
pub(crate) const KEYNESS: &str = "keyness";
/// Terms of one outlet and voice that a sentence is looked for.
const TERMS: usize = 16;

/// Where a sentence with a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Shown(Option<(ArticleId, VoicedTerm)>);

impl Shown {
    pub(super) fn by(article: Option<ArticleId>, term: VoicedTerm) -> Shown {
        Shown(article.map(|article| (article, term)))
    }
}

/// The terms that want a sentence, by article.
#[derive(Debug, Default)]
pub struct Examples {
    wanted: BTreeMap<ArticleId, Vec<Wanted>>,
}

/// A term, how it is written, and the voice that uses it.
type Wanted = (VoicedTerm, String, Name);

impl Examples {
    /// The first of the words and phrases that stand out in an outlet and voice.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub fn wanted(rows: &Rows<KeynessRow>) -> Result<Examples> {
        let mut told: BTreeMap<(String, Name), usize> = BTreeMap::new();
        let mut wanted: BTreeMap<ArticleId, Vec<Wanted>> = BTreeMap::new();
        for row in rows.iter() {
            let row = row?;
            if !row.stands_out() || !row.is_style() {
                continue;
            }
            let told = told.entry((row.outlet.clone(), row.voice)).or_default();
            *told += 1;
            if let Some((article, term)) = row.shown.0.filter(|_| *told <= TERMS) {
                let wanted = wanted.entry(article).or_default();
                wanted.push((term, row.term.clone(), row.voice));
            }
        }
        Ok(Examples { wanted })
    }

    /// Whether the article must be read again.
    pub fn want(&self, article: ArticleId) -> bool {
        self.wanted.contains_key(&article)
    }

    /// The sentences of an article, with the terms that they show.
    pub fn find(&self, reading: &Reading<'_>) -> Vec<(&str, EvidenceRow)> {
        let wanted = self.wanted.get(&ArticleId::of(&reading.article.doc_id));
        let mut wanted: Vec<&Wanted> = wanted.into_iter().flatten().collect();
        let measured = measure::measure(reading);
        let stems = TermId::of_words(&measured.words);
        let mut found = Vec::new();
        for uses in measured.words.terms() {
            let term = VoicedTerm::of(TermId::of(&stems, uses), uses[0].voice as usize);
            let Some(at) = wanted.iter().position(|(wanted, ..)| *wanted == term) else {
                continue;
            };
            let tokens = uses[0].token as usize..uses[uses.len() - 1].token as usize + 1;
            if let Some(example) = measure::example(*reading, tokens) {
                let (_, term, voice) = wanted.swap_remove(at);
                found.push((term.as_str(), evidence(reading, voice, example)));
            }
        }
        found
    }
}

impl EvidenceSample {
    /// Takes up the sentences of [`Examples`], with the names that all articles
    /// share.
    pub fn take(&mut self, examples: Vec<(&str, EvidenceRow)>, identities: &Identities) {
        for (term, mut row) in examples {
            let story = StoryId::named(&row.story, &row.outlet, &row.doc_id);
            row.source = identities.name(story, &row.source).to_string();
            self.put(KEYNESS, term, row);
        }
    }
}

fn evidence(
    reading: &Reading<'_>,
    voice: &'static str,
    example: measure::Example,
) -> EvidenceRow {
    let article = reading.article;
    EvidenceRow {
        doc_id: article.doc_id.clone(),
        outlet: article.outlet.clone(),
        story: article.story.clone().unwrap_or_default(),
        title: article.title.clone(),
        voice,
        source: example.source.to_string(),
        section: example.section,
        sentence: example.sentence.to_string(),
        marked: measure::bytes(example.marked),
    }
}
