//! Time cut into periods, outlet by outlet.

use std::collections::BTreeSet;
use std::ops::Range;

use super::period::{Period, Span};
use crate::compare::register::Register;
use crate::compare::tally::OutletSum;

/// The periods of all outlets, and which of them an article stands in.
pub(super) struct Cut<'r> {
    register: &'r Register,
    pub(super) period: Period,
    /// By outlet and time.
    pub(super) spans: Vec<(u32, Span)>,
    /// By the number of the article; none of those without a date.
    of_article: Vec<Option<u32>>,
}

impl<'r> Cut<'r> {
    /// Cuts the time of each outlet into the periods in which it has an article.
    pub(super) fn of(register: &'r Register, period: Period) -> Cut<'r> {
        let entries = register.entries().iter();
        let days: BTreeSet<(u32, i32)> =
            entries.filter_map(|entry| Some((entry.outlet, entry.day?))).collect();
        let mut spans: Vec<(u32, Span)> = Vec::new();
        for (outlet, day) in days {
            if spans.last().is_none_or(|(known, last)| *known != outlet || day > last.end)
            {
                spans.push((outlet, period.around(day)));
            }
        }
        let of_article = register.entries().iter().map(|entry| {
            let day = entry.day?;
            let at = spans.partition_point(|(outlet, span)| {
                (*outlet, span.end) < (entry.outlet, day)
            });
            Some(at as u32)
        });
        Cut { of_article: of_article.collect(), register, period, spans }
    }

    /// The numbers of the stories that are told in each of some periods.
    pub(super) fn stories(&self, spans: &Range<usize>) -> Vec<Vec<u32>> {
        let mut stories: Vec<Vec<u32>> = vec![Vec::new(); spans.len()];
        for (entry, span) in self.register.entries().iter().zip(&self.of_article) {
            let at = span.and_then(|span| (span as usize).checked_sub(spans.start));
            if let Some(stories) = at.and_then(|at| stories.get_mut(at))
                && stories.last() != Some(&entry.story)
            {
                stories.push(entry.story);
            }
        }
        stories
    }

    /// Adds up a column by period; none if no article with a date has any of it.
    pub(super) fn sums(&self, values: &[(u32, u64)]) -> Option<Vec<OutletSum>> {
        let mut sums = vec![OutletSum::default(); self.spans.len()];
        let mut any = false;
        for (article, value) in values {
            let article = *article as usize;
            if let Some(span) = self.of_article[article] {
                sums[span as usize].add(self.register.entries()[article].story, *value);
                any = true;
            }
        }
        any.then_some(sums)
    }
}
