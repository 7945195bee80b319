//! The article as a whole, and what was set aside of it.

use std::collections::BTreeMap;

use super::places::{Places, one_line};
use super::{DocumentRow, Facts, Reading, RemovedRow};
use crate::copies::Copied;
use crate::voice::Voice;

/// The article's row.
pub(super) fn row(facts: &Facts<'_>, places: &Places<'_>) -> DocumentRow {
    let Reading { article, document, page, .. } = facts.reading;
    let furniture =
        page.furniture.iter().map(|f| &document.paragraphs[f.paragraph].tokens);
    DocumentRow {
        doc_id: article.doc_id.clone(),
        outlet: article.outlet.clone(),
        story: article.story.clone().unwrap_or_default(),
        date: article.date.clone(),
        title: article.title.clone(),
        words: places.words() as u64,
        own_words: facts.words(Voice::Own),
        quoted_words: facts.words(Voice::Quoted),
        reported_words: facts.words(Voice::Reported),
        furniture_words: furniture
            .map(|tokens| document.words(tokens.clone()) as u64)
            .sum(),
        sentences: facts.sentences.len() as u64,
        attributions: facts.counted().count() as u64,
        path: article.path.clone(),
        copied: Copied::default(),
        categories: categories(facts),
    }
}

/// The hits in the outlet's own voice, for every measured category.
fn categories(facts: &Facts<'_>) -> BTreeMap<String, u64> {
    let measured = facts.reading.lexicons.measured().flat_map(|list| &list.categories);
    let mut counts: BTreeMap<String, u64> = measured.map(|c| (c.id.clone(), 0)).collect();
    for hit in facts.hits.iter().filter(|hit| hit.voice == Voice::Own.id()) {
        for category in hit.counts_for() {
            if let Some(count) = counts.get_mut(category) {
                *count += 1;
            }
        }
    }
    counts
}

/// One row for each piece of furniture.
pub(super) fn removed(reading: Reading<'_>, places: &Places<'_>) -> Vec<RemovedRow> {
    let rows = reading.page.furniture.iter().map(|piece| {
        let [start, end] = places.code_points(piece.span);
        RemovedRow {
            doc_id: reading.article.doc_id.clone(),
            outlet: reading.article.outlet.clone(),
            rule: piece.rule.clone(),
            start,
            end,
            text: one_line(piece.span.of(&reading.document.text)),
        }
    });
    rows.collect()
}
