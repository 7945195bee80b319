//! Work that is done while other work is handed on.

use rayon::prelude::*;

use crate::error::Result;

/// Makes something of each part of a batch, in parallel, and hands it on, in order and
/// one by one; the next batch is made meanwhile.
///
/// Two batches are in memory. With one thread, one is made and handed on after the other.
///
/// # Errors
/// The first of the batches in their order.
pub(super) fn ahead<P: Send, M: Send>(
    mut batches: impl Iterator<Item = Vec<P>>,
    make: impl Fn(P) -> Result<M> + Sync,
    mut take: impl FnMut(M) -> Result<()> + Send,
) -> Result<()> {
    let made = |batch: Vec<P>| batch.into_par_iter().map(&make).collect::<Result<_>>();
    let mut take_all = |made: Vec<M>| made.into_iter().try_for_each(&mut take);
    let mut ready: Vec<M> = batches.next().map_or(Ok(Vec::new()), made)?;
    for batch in batches {
        let (taken, next) = rayon::join(|| take_all(ready), || made(batch));
        taken?;
        ready = next?;
    }
    take_all(ready)
}

#[cfg(test)]
mod tests {
    use super::ahead;
    use crate::error::Error;

    #[test]
    fn what_is_made_is_handed_on_in_order() {
        let batches = || (0..7).map(|batch| (batch * 3..batch * 3 + 3).collect());
        let mut taken: Vec<i32> = Vec::new();
        let take = |made| {
            taken.push(made);
            Ok(())
        };
        ahead(batches(), |part: i32| Ok(part * 2), take).expect("nothing fails");
        assert_eq!(taken, (0..21).map(|part| part * 2).collect::<Vec<_>>());
        ahead(std::iter::empty(), Ok::<i32, Error>, |_| panic!("there is nothing"))
            .expect("nothing fails");
    }

    #[test]
    fn the_first_error_ends_it() {
        let batches = || (0..5).map(|batch| vec![batch]);
        let fail = |at: i32| Error::Input(format!("part {at}"));
        let make = |part| if part < 2 { Ok(part) } else { Err(fail(part)) };
        let made = ahead(batches(), make, |_| Ok(()));
        assert_eq!(made.expect_err("part 2").to_string(), fail(2).to_string());
        let taken = ahead(batches(), make, |part| Err(fail(part)));
        assert_eq!(taken.expect_err("part 0").to_string(), fail(0).to_string());
    }
}
