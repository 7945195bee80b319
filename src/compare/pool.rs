//! What all outlets have of something in one story, where a text that several of them
//! print counts once.

use super::others::Outlets;
use super::tally::Part;

/// All outlets together on one story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Total {
    /// Copies counted once.
    pub(super) value: u64,
    /// Copies counted as often as they are printed.
    pub(super) printed: u64,
    /// Outlets with anything.
    pub(super) tellers: u64,
    /// Outlets with anything that is not another one's text.
    pub(super) voices: u64,
}

impl Total {
    /// Adds up the outlets.
    pub(super) fn of(outlets: &Outlets<'_>, part: &Part<'_>) -> Total {
        let mut total = Total::default();
        for cell in part.cells.iter().filter(|cell| cell.value > 0) {
            let value = once(outlets, part, cell.outlet);
            total.value += value;
            total.printed += cell.value;
            total.tellers += 1;
            total.voices += u64::from(value > 0);
        }
        total
    }

    /// What the others have beside an outlet: all that is printed, less what the outlet
    /// prints, be it in the words of the first outlet that prints it.
    pub(super) fn others(
        &self,
        outlets: &Outlets<'_>,
        part: &Part<'_>,
        outlet: u32,
    ) -> u64 {
        let mut others = self.value;
        for copy in part.copies_of(outlet) {
            others = others + copy.value - outlets.first_print(part, copy);
        }
        others - part.of(outlet)
    }
}

/// What an outlet has on a story, texts left out that an outlet before it prints.
pub(super) fn once(outlets: &Outlets<'_>, part: &Part<'_>, outlet: u32) -> u64 {
    let copies = part.copies_of(outlet);
    let others = copies.filter(|copy| outlets.first(copy.story, copy.text) != outlet);
    part.of(outlet) - others.map(|copy| copy.value).sum::<u64>()
}
