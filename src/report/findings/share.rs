//! Parts of the outlets' attributions, each beside the others' on the same
//! stories.

use std::collections::BTreeMap;

use crate::measure::AttributionRow;
use crate::report::figures::of;
use crate::report::view::View;

/// A part of an outlet's attributions on the stories that it shares, and the
/// same part of the other outlets' attributions on these stories.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Share<'a> {
    pub(super) outlet: &'a str,
    pub(super) part: u64,
    pub(super) whole: u64,
    pub(super) others_part: u64,
    pub(super) others_whole: u64,
}

/// The share of each outlet, by name. `rows` are what is counted in, and `is`
/// tells what counts.
pub(super) fn shares<'a>(
    view: &View<'a>,
    rows: impl Iterator<Item = &'a AttributionRow>,
    is: impl Fn(&AttributionRow) -> bool,
) -> Vec<Share<'a>> {
    // story → outlet → (part, whole)
    let mut stories: BTreeMap<&str, BTreeMap<&'a str, (u64, u64)>> = BTreeMap::new();
    for row in rows.filter(|row| view.is_shared(&row.story)) {
        let count =
            stories.entry(&row.story).or_default().entry(&row.outlet).or_default();
        count.0 += u64::from(is(row));
        count.1 += 1;
    }
    let of_outlet = |outlet: &'a str| {
        let mut share =
            Share { outlet, part: 0, whole: 0, others_part: 0, others_whole: 0 };
        let told = |story: &&str| {
            view.shared().get(*story).is_some_and(|outlets| outlets.contains(outlet))
        };
        for (_, counts) in stories.iter().filter(|(story, _)| told(story)) {
            for (teller, (part, whole)) in counts {
                share.add(*teller == outlet, *part, *whole);
            }
        }
        share
    };
    view.outlets().iter().map(|o| of_outlet(&o.outlet)).collect()
}

impl Share<'_> {
    fn add(&mut self, own: bool, part: u64, whole: u64) {
        if own {
            self.part += part;
            self.whole += whole;
        } else {
            self.others_part += part;
            self.others_whole += whole;
        }
    }

    /// The outlet's share, 0 without a base.
    pub(super) fn share(&self) -> f64 {
        self.part as f64 / self.whole.max(1) as f64
    }

    /// The others' share, 0 without a base.
    pub(super) fn others(&self) -> f64 {
        self.others_part as f64 / self.others_whole.max(1) as f64
    }

    /// Both, as they are said: `5 of 12 attributions; the others 1 of 38`.
    pub(super) fn base(&self, what: &str) -> String {
        let others = of(self.others_part, self.others_whole);
        format!(
            "{} {what} on shared stories; the others {others}",
            of(self.part, self.whole)
        )
    }
}
