//! `parallax lexicon format`: tables written in the one way.

use std::path::PathBuf;

use anyhow::{Context, bail};
use parallax::lexicon;

use crate::cli::print::print;

pub(super) fn run(folders: &[PathBuf], check: bool) -> anyhow::Result<()> {
    let mut changed = 0;
    for folder in folders {
        for file in lexicon::formatted(folder)? {
            if file.was == file.should {
                continue;
            }
            changed += 1;
            let path = folder.join(file.name);
            if check {
                print(format_args!("{} is not formatted\n", path.display()))?;
            } else {
                std::fs::write(&path, &file.should)
                    .with_context(|| format!("{} cannot be written", path.display()))?;
                print(format_args!("formatted {}\n", path.display()))?;
            }
        }
    }
    if check && changed > 0 {
        bail!(
            "{changed} files would change; run `parallax lexicon format` without --check"
        );
    }
    Ok(())
}
