//! Where the forms of one table live.
//!
//! Documents outlive the look into the table, and name their forms by number. A form
//! never moves and is never taken away, so that the table can grow while documents
//! hold it, and holding a form costs nothing.

use std::sync::OnceLock;

use super::form::Form;

/// Forms by their numbers, which are given in the order in which forms are met.
#[derive(Debug, Default)]
pub(super) struct Arena {
    /// Each block is as long as all before it together.
    blocks: [OnceLock<Box<[OnceLock<Form>]>>; BLOCKS],
}

/// The first block has so many forms, as a power of two.
const FIRST: u32 = 8;
/// Enough for all numbers.
const BLOCKS: usize = (u32::BITS - FIRST + 1) as usize;

impl Arena {
    /// Adds a form under the next number.
    pub(super) fn add(&self, number: u32, form: Form) {
        let (block, length, at) = place(number);
        let places = || (0..length).map(|_| OnceLock::new()).collect();
        let place = &self.blocks[block].get_or_init(places)[at];
        place.get_or_init(|| form);
    }

    /// The form with this number, which was added.
    pub(super) fn form(&self, number: u32) -> &Form {
        let (block, _, at) = place(number);
        let form = self.blocks[block].get().and_then(|forms| forms[at].get());
        form.expect("only the numbers of forms that were added are given")
    }
}

/// The block that holds a number, its length, and the place in it.
fn place(number: u32) -> (usize, usize, usize) {
    match number.checked_ilog2() {
        Some(power) if power >= FIRST => {
            let length = 1 << power;
            ((power - FIRST + 1) as usize, length, number as usize - length)
        }
        _ => (0, 1 << FIRST, number as usize),
    }
}
