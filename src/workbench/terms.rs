//! A row for each term: what it caught, and where it was passed over.

use super::ground::Ground;
use super::{Bench, Results, Seen};
use crate::lexicon::{Hit, Reason, normal};
use crate::measure::Reading;

/// One term of a list that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct TermRow {
    /// The list.
    pub lexicon: String,
    /// The category.
    pub category: String,
    /// The term as it is written.
    pub term: String,
    /// The forms that occurred, the most frequent first, with their counts.
    pub forms: Vec<(String, u64)>,
    /// Hits in all voices.
    pub hits: u64,
    /// Articles with a hit.
    pub articles: u64,
    /// Its part of the hits of its category; none where that has no hit.
    pub share: Option<f64>,
    /// How often it stood there and was no hit, in the order of [`Reason::ALL`].
    pub passed_over: [u64; 6],
    /// Two hits in their surroundings, with the article.
    pub contexts: Vec<(String, String)>,
}

/// Notes the hits of the asked lists, and what was passed over.
pub(super) fn note(
    reading: &Reading<'_>,
    bench: &Bench<'_>,
    ground: &Ground,
    seen: &mut Seen,
) {
    let document = reading.document;
    let counts = |hit: &&Hit| ground.kept[hit.start] && bench.asked(hit.entry).is_some();
    for hit in reading.marks.hits.iter().filter(counts) {
        let span = document.span(hit.start..hit.end);
        let used = seen.uses.entry(hit.entry).or_default();
        used.hits.note(span);
        used.voices[reading.voices.by_token[hit.start] as usize] += 1;
        used.negated += u64::from(hit.negated);
        let form = normal(span.of(&document.text));
        let form = form.split_whitespace().collect::<Vec<_>>().join(" ");
        *used.forms.entry(form).or_default() += 1;
    }
    for (hit, reason) in &reading.marks.passed_over {
        let Some(heading) = bench.asked(hit.entry).filter(|_| ground.kept[hit.start])
        else {
            continue;
        };
        // A term inside a longer hit of its category is not missed there.
        if (hit.start..hit.end).any(|token| ground.covers(heading, token)) {
            continue;
        }
        let place = Reason::ALL.iter().position(|r| r == reason).unwrap_or_default();
        seen.uses.entry(hit.entry).or_default().passed_over[place] += 1;
    }
}

impl Results {
    /// The rows of one category, the most frequent term first.
    pub(super) fn terms_of<'r>(
        &'r self,
        lexicon: &str,
        category: &str,
    ) -> Vec<&'r TermRow> {
        let of = |row: &&TermRow| row.lexicon == lexicon && row.category == category;
        let mut rows: Vec<&TermRow> =
            self.terms.iter().filter(of).filter(|row| row.hits > 0).collect();
        rows.sort_by_key(|row| u64::MAX - row.hits);
        rows
    }
}
