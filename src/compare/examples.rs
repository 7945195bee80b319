//! Sentences for the terms that stand out.
//!
//! Which terms these are is known when all articles have been compared. One
//! article for each was drawn by lot then, and is read again.

use std::collections::BTreeMap;

use super::tally::{ArticleId, StoryId, TermId, VoicedTerm};
use super::{EvidenceRow, EvidenceSample, Identities, KeynessRow};
use crate::measure::{self, Reading};

/// What sentences of terms are kept under ([`EvidenceSample::of`]).
pub(crate) const KEYNESS: &str = "keyness";
/// Terms of one outlet and voice that a sentence is looked for.
const TERMS: usize = 16;

/// Where a sentence with a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shown(Option<(ArticleId, VoicedTerm)>);

impl Shown {
    pub(super) fn by(article: Option<ArticleId>, term: VoicedTerm) -> Shown {
        Shown(article.map(|article| (article, term)))
    }
}

/// The terms that want a sentence, by article.
#[derive(Debug, Default)]
pub struct Examples<'r> {
    wanted: BTreeMap<ArticleId, Vec<(VoicedTerm, &'r KeynessRow)>>,
}

impl<'r> Examples<'r> {
    /// The first of the words and phrases that stand out in an outlet and voice.
    pub fn wanted(rows: &'r [KeynessRow]) -> Examples<'r> {
        let mut wanted: BTreeMap<ArticleId, Vec<_>> = BTreeMap::new();
        let same =
            |a: &KeynessRow, b: &KeynessRow| (&a.outlet, a.voice) == (&b.outlet, b.voice);
        for rows in rows.chunk_by(same) {
            let told = rows.iter().filter(|row| row.stands_out() && row.is_style());
            for row in told.take(TERMS) {
                if let Some((article, term)) = row.shown.0 {
                    wanted.entry(article).or_default().push((term, row));
                }
            }
        }
        Examples { wanted }
    }

    /// Whether the article must be read again.
    pub fn want(&self, article: ArticleId) -> bool {
        self.wanted.contains_key(&article)
    }

    /// The sentences of an article, with the terms that they show.
    pub fn find(&self, reading: &Reading<'_>) -> Vec<(&'r str, EvidenceRow)> {
        let wanted = self.wanted.get(&ArticleId::of(&reading.article.doc_id));
        let mut wanted = wanted.cloned().unwrap_or_default();
        let measured = measure::measure(reading);
        let stems = TermId::of_words(&measured.words);
        let mut found = Vec::new();
        for uses in measured.words.terms() {
            let term = TermId::of(&stems, uses).voiced(uses[0].voice);
            let Some(at) = wanted.iter().position(|(wanted, _)| *wanted == term) else {
                continue;
            };
            let tokens = uses[0].token as usize..uses[uses.len() - 1].token as usize + 1;
            if let Some(example) = measure::example(*reading, tokens) {
                let (_, row) = wanted.swap_remove(at);
                found.push((row.term.as_str(), evidence(reading, row.voice, example)));
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
