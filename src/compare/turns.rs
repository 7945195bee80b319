//! Work side by side, taken up one after the other.

use rayon::prelude::*;

use crate::error::Result;

/// Makes something of each item, a few of them side by side, and takes it up in their
/// order: what is made of all of them is never held together.
///
/// # Errors
/// The first one of `make` or `take`.
pub(super) fn in_turn<I: Send, T: Send>(
    items: impl IntoIterator<Item = I>,
    make: impl Fn(I) -> Result<T> + Sync,
    mut take: impl FnMut(T) -> Result<()>,
) -> Result<()> {
    let (mut items, threads) = (items.into_iter(), rayon::current_num_threads());
    loop {
        let some: Vec<I> = items.by_ref().take(2 * threads).collect();
        if some.is_empty() {
            return Ok(());
        }
        let made: Result<Vec<T>> = some.into_par_iter().map(&make).collect();
        made?.into_iter().try_for_each(&mut take)?;
    }
}
