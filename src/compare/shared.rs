//! What all outlets have of one base, story by story, so that each of them can
//! be put beside the others.

use super::others::{Outlets, Sides};
use super::pool::{Total, once};
use super::strata::{Stratified, Stratum};
use super::tally::{Column, Part};

/// A base on the stories that two or more outlets tell.
pub(super) struct SharedBase<'c> {
    outlets: &'c Outlets<'c>,
    base: &'c Column,
    /// By outlet.
    pub(super) matched: Vec<Matched>,
}

/// A category on shared stories.
pub(super) struct SharedCount {
    /// Each outlet beside the others.
    pub(super) outlets: Vec<Stratified>,
    /// φ, see [`SharedBase::count`].
    pub(super) dispersion: f64,
}

/// The base of one outlet and of the others on the stories that both have it on.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Matched {
    pub(super) bases: Sides,
    /// Stories.
    pub(super) stories: u64,
    /// What the others have besides, in copies that count once or not at all.
    pub(super) copied: u64,
    /// The others on them: story by story, added up.
    pub(super) others: u64,
    /// Σ n m / T, see [`super::strata`].
    pub(super) weight: f64,
}

impl<'c> SharedBase<'c> {
    /// Puts each outlet beside the others.
    pub(super) fn of(outlets: &'c Outlets<'c>, base: &'c Column) -> SharedBase<'c> {
        let mut shared = SharedBase {
            outlets,
            base,
            matched: vec![Matched::default(); outlets.len()],
        };
        for part in base.stories() {
            if let Some(total) = total(outlets, &part) {
                for cell in part.cells.iter().filter(|cell| cell.value > 0) {
                    let others = total.others(outlets, &part, cell.outlet);
                    shared.matched[cell.outlet as usize].add(&total, cell.value, others);
                }
            }
        }
        shared
    }

    /// Puts each outlet beside the others with what was counted of a category.
    ///
    /// Hits come in bunches. How many times their variance is that of hits which
    /// fall one by one is told by the outlets' deviations from each story's
    /// common rate: φ = Σ ((O − E)² / E) / Σ (outlets − 1), at least 1 (Pearson's
    /// statistic over its degrees of freedom; after McCullagh & Nelder 1989,
    /// *Generalized Linear Models*, 2nd ed.). A text that several outlets print
    /// deviates once, in the first of them.
    pub(super) fn count(&self, count: &Column) -> SharedCount {
        let mut strata: Vec<Vec<Stratum>> = vec![Vec::new(); self.outlets.len()];
        let mut pearson = Pearson::default();
        let mut hits = count.stories().peekable();
        for base in self.base.stories() {
            let Some(hits) = hits.next_if(|hits| hits.story() == base.story()) else {
                continue;
            };
            if let Some(total) = total(self.outlets, &base) {
                let story = OneStory { outlets: self.outlets, base, total, hits };
                story.strata(|outlet, stratum| strata[outlet as usize].push(stratum));
                pearson.add(&story);
            }
        }
        let stratified = strata.into_iter().zip(&self.matched);
        SharedCount {
            outlets: stratified.map(|(s, m)| Stratified::of(s, m.weight)).collect(),
            dispersion: pearson.dispersion(),
        }
    }
}

/// The sums of a base on a story, if two or more outlets have it on.
fn total(outlets: &Outlets<'_>, base: &Part<'_>) -> Option<Total> {
    let shared = outlets.is_shared(base.story());
    shared.then(|| Total::of(outlets, base)).filter(|total| total.tellers > 1)
}

impl Matched {
    fn add(&mut self, total: &Total, own: u64, others: u64) {
        self.copied += total.printed - own - others;
        if others > 0 {
            self.bases.own += own;
            self.bases.others += others;
            self.stories += 1;
            self.others += total.voices.saturating_sub(1).max(1);
            self.weight += Stratum::weight_of(own, others);
        }
    }
}

/// A base and a category on one story.
struct OneStory<'c> {
    outlets: &'c Outlets<'c>,
    base: Part<'c>,
    total: Total,
    hits: Part<'c>,
}

impl OneStory<'_> {
    fn strata(&self, mut each: impl FnMut(u32, Stratum)) {
        let OneStory { outlets, base, total, hits } = self;
        let all = Total::of(outlets, hits);
        if all.tellers == 0 {
            return;
        }
        for cell in base.cells.iter().filter(|cell| cell.value > 0) {
            let others_base = total.others(outlets, base, cell.outlet);
            let own = hits.of(cell.outlet);
            let others = all.others(outlets, hits, cell.outlet);
            if others_base > 0 && own + others > 0 {
                let own_base = cell.value;
                each(cell.outlet, Stratum { own, own_base, others, others_base });
            }
        }
    }
}

/// Pearson's statistic and its degrees of freedom.
#[derive(Default)]
struct Pearson {
    sum: f64,
    freedom: u64,
}

impl Pearson {
    /// With E = n S / T, Σ (O − E)² / E = T / S · Σ O² / n − S.
    fn add(&mut self, story: &OneStory<'_>) {
        let OneStory { outlets, base, total, hits } = story;
        let (mut sum, mut squares, mut told) = (0, 0.0, false);
        for cell in hits.cells {
            let hits = once(outlets, hits, cell.outlet);
            let base = once(outlets, base, cell.outlet);
            sum += hits;
            if base > 0 {
                squares += (hits * hits) as f64 / base as f64;
                told = true;
            }
        }
        if told && sum > 0 {
            self.sum += squares * total.value as f64 / sum as f64 - sum as f64;
            self.freedom += total.voices.saturating_sub(1);
        }
    }

    fn dispersion(&self) -> f64 {
        (self.sum / self.freedom.max(1) as f64).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Matched, Outlets, SharedBase, SharedCount, total};
    use crate::compare::pool::Total;
    use crate::compare::register::{Register, Registered};
    use crate::compare::tally::Column;
    use crate::copies::Copied;

    /// One story told by so many outlets, an article each; of these the ones from
    /// `copies` on print one text.
    fn story(outlets: usize, copies: usize) -> Register {
        let names: Vec<String> = (0..outlets).map(|at| at.to_string()).collect();
        let copy = Copied { copy_of: "copied".into(), ..Copied::default() };
        let own = Copied::default();
        Register::of(names.iter().enumerate().map(|(at, name)| Registered {
            doc_id: name,
            outlet: name,
            story: "dam",
            date: None,
            copied: if at < copies { &own } else { &copy },
        }))
    }

    fn column(register: &Register, values: &[u64]) -> Column {
        let values = values.iter().zip(0..).filter(|(value, _)| **value > 0);
        Column::of(register, values.map(|(value, at)| (at, *value)))
    }

    /// Puts bases and hits of each outlet side by side.
    fn shared(
        register: &Register,
        bases: &[u64],
        hits: &[u64],
    ) -> (Vec<Matched>, SharedCount) {
        let outlets = Outlets::of(register);
        let (base, hits) = (column(register, bases), column(register, hits));
        let shared = SharedBase::of(&outlets, &base);
        let count = shared.count(&hits);
        (shared.matched, count)
    }

    #[test]
    fn dispersion_is_pearson_s_over_its_degrees_of_freedom() {
        // Of four hits 1 and 3 are expected, and 4 and 0 are there: 9 / 1 + 9 / 3
        // over one degree of freedom. With 1 and 3 there is nothing: then 1.
        let register = story(2, 2);
        let dispersion = |hits| shared(&register, &[100, 300], hits).1.dispersion;
        assert!((dispersion(&[4, 0]) - 12.0).abs() < 1e-12);
        assert!((dispersion(&[1, 3]) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn an_outlet_stands_beside_the_others() {
        let (matched, count) = shared(&story(3, 3), &[100, 200, 100], &[1, 2, 5]);
        assert_eq!((matched[0].bases.own, matched[0].bases.others), (100, 300));
        assert_eq!(matched[0].copied, 0);
        let sums = &count.outlets[0];
        // 1 in 100 beside 7 in 300.
        assert!((sums.ratio().unwrap() - 3.0 / 7.0).abs() < 1e-12);
        assert!((sums.own_rate().unwrap() - 0.01).abs() < 1e-12);
    }

    #[test]
    fn a_copied_text_is_one_voice() {
        // The last three print one text, with 5 hits in 100 words, 6 in 110 and 6
        // in 90; the first of them stands for it.
        let register = story(4, 1);
        let bases = [100, 100, 110, 90];
        let (matched, count) = shared(&register, &bases, &[1, 5, 6, 6]);
        let outlets = Outlets::of(&register);
        let base = column(&register, &bases);
        let sums = base.stories().next().and_then(|part| total(&outlets, &part));
        let expected = Total { value: 200, printed: 400, tellers: 4, voices: 2 };
        assert_eq!(sums, Some(expected));
        let beside = |at: usize| {
            let Matched { bases, copied, .. } = matched[at];
            (bases.own, bases.others, copied, count.outlets[at].ratio().unwrap())
        };
        // Beside the outlet with words of its own: 1 in 100 to 5 in 100.
        assert_eq!(beside(0), (100, 100, 200, 1.0 / 5.0));
        // Beside the others: each with its own print to 1 in 100.
        assert_eq!(beside(1), (100, 100, 200, 5.0));
        let (own, others, copied, ratio) = beside(2);
        assert_eq!((own, others, copied), (110, 100, 190));
        assert!((ratio - 6.0 / 1.1).abs() < 1e-12, "{ratio}");
    }
}
