//! Tables go into a folder together, over nothing that is not ours.

use std::path::Path;

use anyhow::{Context, bail};

/// Writes the tables, each with its name, beside their places and, when all are
/// written, renames them.
///
/// # Errors
/// When a file of that name is no table of `command` (“`parallax evaluate`”), and when the system
/// refuses.
pub(super) fn write(
    folder: &Path,
    tables: &[(&str, impl AsRef<[u8]>)],
    command: &str,
) -> anyhow::Result<()> {
    for (name, bytes) in tables {
        refuse_foreign(&folder.join(name), bytes.as_ref(), command)?;
    }
    let beside = |name: &str| folder.join(format!(".{name}-{}", std::process::id()));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| tables.iter().try_for_each(|(n, b)| std::fs::write(beside(n), b)))
        .and_then(|()| {
            tables
                .iter()
                .try_for_each(|(n, _)| std::fs::rename(beside(n), folder.join(n)))
        });
    if written.is_err() {
        tables.iter().for_each(|(name, _)| drop(std::fs::remove_file(beside(name))));
    }
    written.with_context(|| {
        format!("{}: cannot be written; name another folder", folder.display())
    })
}

/// Writes one table beside its place and renames it, over what is there.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}-{}", std::process::id()));
    let written =
        std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        drop(std::fs::remove_file(&beside));
    }
    written.with_context(|| {
        format!("{}: cannot be written; name another with --out", path.display())
    })
}

/// How many bytes of a header tell whose it is; columns may follow in time.
const TELLING: usize = 24;

/// What stands at `path` is written over only if it begins as `bytes` does.
fn refuse_foreign(path: &Path, bytes: &[u8], command: &str) -> anyhow::Result<()> {
    let begins = |old: Vec<u8>| old.starts_with(&bytes[..TELLING.min(bytes.len())]);
    if path.exists() && !std::fs::read(path).is_ok_and(begins) {
        bail!("{}: not a table of {command}; name another folder", path.display());
    }
    Ok(())
}
