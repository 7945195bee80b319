//! A coded sample of the corpus that is analysed.

use std::path::Path;

use anyhow::bail;
use parallax::Knowledge;
use parallax::agree::{self, Results};
use parallax::report::Validation;
use parallax::run::Opened;
use parallax::sample::Origin;

use crate::cli::agree::{key, sheets};

/// Where the lots of α's interval begin, which no report of a run shows.
const SEED: u64 = 1;

/// Reads the sample and its sheets.
///
/// # Errors
/// When it is no sample of this corpus with these lists, or nobody has coded it.
pub(super) fn read(
    folder: &Path,
    opened: &Opened,
    knowledge: &Knowledge,
) -> anyhow::Result<Validation> {
    let key = key(folder)?;
    let now = Origin::new(&opened.fingerprint, knowledge);
    if let Some(why) = key.origin.differs_from(&now) {
        bail!(
            "--validated {}: {why}. What was coded there says nothing of this run: draw and \
             code a sample of this corpus with these lists, or leave --validated out",
            folder.display()
        );
    }
    let sheets = sheets(folder, &key)?;
    Ok(agree::validation(&Results::new(key, sheets, SEED)?))
}
