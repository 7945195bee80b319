//! Articles dealt out to workers.

use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::corpus::{Article, Shelf};
use crate::error::Result;

/// An article with its place in the order of the corpus.
pub(super) type Placed = (usize, Article);

/// A batch has so many bytes of text or a little more: few enough that workers end
/// together, enough that dealing out costs nothing (1 in 1,000 of the time).
const BATCH: usize = 1 << 18;

/// Hands each article of a shelf to one of as many workers as there are threads, and
/// gives the workers back.
///
/// # Errors
/// The first of the shelf, or else of a worker.
pub(super) fn on_all_threads<W: Send>(
    shelf: &Shelf,
    worker: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, Vec<Placed>) -> Result<()> + Sync,
) -> Result<Vec<W>> {
    crew(rayon::current_num_threads(), |each| shelf.each(each), worker, work)
}

/// Hands each article to one of several workers and gives the workers back.
///
/// `walk` hands on the articles one by one; they are dealt out in batches, of which
/// two wait at most, so that reading never runs ahead of the work. With one thread
/// everything happens on it.
///
/// # Errors
/// The first of the walk, or else of a worker.
fn crew<W: Send>(
    threads: usize,
    walk: impl FnOnce(&mut dyn FnMut(usize, Article)) -> Result<()>,
    worker: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, Vec<Placed>) -> Result<()> + Sync,
) -> Result<Vec<W>> {
    if threads < 2 {
        return alone(walk, worker(), work);
    }
    let (deal, dealt) = sync_channel::<Vec<Placed>>(2);
    let dealt = Mutex::new(dealt);
    thread::scope(|scope| {
        let labour = || -> Result<W> {
            let (mut worker, mut outcome) = (worker(), Ok(()));
            // Who has failed goes on taking, so that the walk comes to its end.
            while let Some(batch) = next(&dealt) {
                outcome = outcome.and_then(|()| work(&mut worker, batch));
            }
            outcome.map(|()| worker)
        };
        let crew: Vec<_> = (0..threads).map(|_| scope.spawn(labour)).collect();
        let walked = batches(walk, |batch| drop(deal.send(batch)));
        drop(deal);
        let ended = crew.into_iter().map(|worker| match worker.join() {
            Ok(ended) => ended,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        let ended: Result<Vec<W>> = ended.collect();
        walked.and(ended)
    })
}

fn next(dealt: &Mutex<Receiver<Vec<Placed>>>) -> Option<Vec<Placed>> {
    dealt.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

fn alone<W>(
    walk: impl FnOnce(&mut dyn FnMut(usize, Article)) -> Result<()>,
    mut worker: W,
    work: impl Fn(&mut W, Vec<Placed>) -> Result<()>,
) -> Result<Vec<W>> {
    let mut failed = Ok(());
    batches(walk, |batch| {
        if failed.is_ok() {
            failed = work(&mut worker, batch);
        }
    })?;
    failed.map(|()| vec![worker])
}

fn batches(
    walk: impl FnOnce(&mut dyn FnMut(usize, Article)) -> Result<()>,
    mut deal: impl FnMut(Vec<Placed>),
) -> Result<()> {
    let (mut batch, mut bytes) = (Vec::new(), 0);
    walk(&mut |place, article| {
        bytes += article.text.len();
        batch.push((place, article));
        if bytes >= BATCH {
            bytes = 0;
            deal(std::mem::take(&mut batch));
        }
    })?;
    if !batch.is_empty() {
        deal(batch);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::crew;
    use crate::corpus::Article;
    use crate::error::Error;

    #[test]
    fn every_article_is_worked_on_once() {
        for threads in [1, 3] {
            let walk = |each: &mut dyn FnMut(usize, Article)| {
                for place in 0..50 {
                    each(
                        place,
                        Article { text: "x".repeat(20_000).into(), ..Article::default() },
                    );
                }
                Ok(())
            };
            let crew = crew(threads, walk, Vec::new, |seen: &mut Vec<usize>, batch| {
                seen.extend(batch.iter().map(|(place, _)| *place));
                Ok(())
            });
            let mut seen: Vec<usize> = crew.unwrap().into_iter().flatten().collect();
            seen.sort_unstable();
            assert_eq!(seen, (0..50).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_error_ends_the_walk() {
        for threads in [1, 3] {
            let walk = |each: &mut dyn FnMut(usize, Article)| {
                (0..50).for_each(|place| {
                    each(
                        place,
                        Article {
                            text: "x".repeat(300_000).into(),
                            ..Article::default()
                        },
                    );
                });
                Ok(())
            };
            let work = |(): &mut (), _| Err(Error::Input("full".into()));
            assert!(crew(threads, walk, || (), work).is_err());
        }
    }
}
