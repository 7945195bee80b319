//! The article as a whole, and what was set aside of it.

use super::places::{Places, one_line};
use super::{CategoryCounts, DocumentRow, Facts, Reading, RemovedRow};
use crate::copies::Copied;
use crate::voice::Voice;

/// The article's row.
pub(super) fn row(facts: &Facts<'_>, places: &Places<'_>) -> DocumentRow {
    let Reading { article, document, page, .. } = facts.reading;
    let furniture =
        page.furniture.iter().map(|f| &document.paragraphs[f.paragraph].tokens);
    DocumentRow {
        doc_id: places.doc_id.clone(),
        outlet: places.outlet.clone(),
        story: places.story.clone(),
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
        shared: false,
        categories: categories(facts),
    }
}

/// The hits in the outlet's own voice, for every measured category.
fn categories(facts: &Facts<'_>) -> CategoryCounts {
    let mut counts = CategoryCounts::new(facts.reading.asked.categories.clone());
    for hit in facts.hits.iter().filter(|hit| hit.voice == Voice::Own.id()) {
        hit.counts_for().for_each(|(category, _)| counts.add(category));
    }
    counts
}

/// One row for each piece of furniture.
pub(super) fn removed(reading: Reading<'_>, places: &Places<'_>) -> Vec<RemovedRow> {
    let rows = reading.page.furniture.iter().map(|piece| {
        let [start, end] = places.code_points(piece.span);
        RemovedRow {
            doc_id: places.doc_id.clone(),
            outlet: places.outlet.clone(),
            rule: piece.rule.clone(),
            start,
            end,
            text: one_line(piece.span.of(&reading.document.text)).into(),
        }
    });
    rows.collect()
}
