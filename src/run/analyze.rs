//! The main job, from the first article to the last sentence.

use super::gather::{Material, gather};
use super::{Means, Opened};
use crate::Knowledge;
use crate::compare::{self, Comparison, Examples, Options};
use crate::error::Result;
use crate::measure::Measured;

/// Reads, measures, finds copies, agrees on names, and compares: two passes, and a few
/// articles are read again at the end, for the sentences of the terms that stand out.
///
/// `look` sees every article when all is known of it, in the order of the corpus.
///
/// # Errors
/// When the spool cannot be read, or files not be written; and those of `look`.
pub fn analyze<'k>(
    opened: &'k Opened,
    knowledge: &'k Knowledge,
    options: &Options,
    means: &Means<'_>,
    look: impl FnMut(Measured) -> Result<()> + Send,
) -> Result<(Comparison, Material<'k>)> {
    let (gathered, material) = gather(opened, knowledge, options, means, look)?;
    let mut comparison = compare::compare(gathered, options)?;
    show_terms(&mut comparison, opened, knowledge, &material)?;
    Ok((comparison, material))
}

/// Finds a sentence for each term that stands out.
fn show_terms(
    comparison: &mut Comparison,
    opened: &Opened,
    knowledge: &Knowledge,
    material: &Material<'_>,
) -> Result<()> {
    let Comparison { keyness, evidence, .. } = comparison;
    let examples = Examples::wanted(keyness)?;
    let wanted = material.places(|_, article| examples.want(article));
    let found = material.read_again(opened, &wanted, |article, read| {
        examples.find(&read.reading(article, knowledge))
    })?;
    found.into_iter().for_each(|found| evidence.take(found, &material.identities));
    Ok(())
}
