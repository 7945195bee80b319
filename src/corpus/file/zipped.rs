//! A zip archive, read like a folder.

use crate::corpus::ReadOptions;
use crate::corpus::container::zipped::{self, Listing, Packed};
use crate::corpus::gather::Gathered;
use crate::corpus::place;
use crate::corpus::source::{Found, Origin};

/// The ending by which archives are known.
const ENDING: &str = ".zip";

/// Whether a file of this name, in lower case, is an archive.
pub(super) fn is_one(name: &str) -> bool {
    name.ends_with(ENDING)
}

/// Reads the files of an archive in the order of their names, as those of a folder
/// without manifest: a folder in it is called after its outlet, unless the archive stands
/// in the folder of one.
///
/// | entry | read |
/// |---|---|
/// | `bbc/a.txt` | as `export.zip/bbc/a.txt`, with the outlet bbc |
/// | `export/bbc/a.txt` where all stand in `export/` | the same |
/// | `b.zip` | its files, two deep |
/// | `.a.txt`, `__MACOSX/a.txt` | nothing: systems leave them |
/// | `../a.txt`, `/a.txt`, encrypted, damaged | nothing, and why |
pub(super) fn read(
    found: &Found,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let Listing { files, has_twins } = listing(found, gathered, options)?;
    if has_twins {
        let reason = "files of the same name stand in it, of which only the last is read";
        gathered.skip(&found.place, None, reason);
    }
    if files.is_empty() {
        gathered.skip(&found.place, None, "the archive holds no files");
    }
    let own = own_folder(found, &files);
    for file in files {
        if gathered.budget().over().is_some() {
            break;
        }
        match file {
            Ok(packed) if is_left(&packed.name) => {}
            Ok(packed) => one(found, packed, own.as_deref(), gathered, options),
            Err((name, _)) if is_left(&name) => {}
            Err((name, reason)) => {
                gathered.skip(&place::join(&found.place, &name), None, reason);
            }
        }
    }
    Ok(())
}

fn listing(
    found: &Found,
    gathered: &Gathered,
    options: &ReadOptions,
) -> Result<Listing, String> {
    let (limits, budget) = (&options.limits, gathered.budget());
    let depth = match &found.origin {
        Origin::Packed(packed) => packed.depth + 1,
        _ => 0,
    };
    if depth >= limits.archives {
        let most = limits.archives;
        return Err(format!(
            "more than {most} archives in each other; --limit archives=N takes more"
        ));
    }
    let listing = zipped::list(&found.origin.whole(budget, limits)?, depth)?;
    budget.take_files(listing.files.len() as u64)?;
    Ok(listing)
}

/// Reads a file of an archive; what cannot be read is skipped.
fn one(
    around: &Found,
    packed: Packed,
    own: Option<&str>,
    gathered: &mut Gathered,
    options: &ReadOptions,
) {
    let place = place::join(&around.place, &packed.name);
    let Some(parts) = parts(&packed.name) else {
        let reason = "its name leads out of the archive; pack it again";
        gathered.skip(&place, None, reason);
        return;
    };
    let inside = parts.join("/");
    let inside = own.and_then(|own| inside.strip_prefix(own)).unwrap_or(&inside);
    let folder = inside.split_once('/').map(|(folder, _)| folder.to_string());
    let is_given = around.outlet != options.outlet;
    let outlet = around.outlet.clone();
    let outlet = if is_given { outlet } else { folder.or(outlet) };
    let id = place::join(&around.id, place::id(inside));
    let found = Found { origin: Origin::Packed(packed), place, id, outlet };
    if let Err(reason) = super::read(&found, gathered, options) {
        gathered.skip(&found.place, None, reason);
    }
}

/// The parts of a name that stays in the archive.
fn parts(name: &str) -> Option<Vec<&str>> {
    let is_absolute = name.starts_with('/') || name.as_bytes().get(1) == Some(&b':');
    let parts = name.split('/').filter(|part| !matches!(*part, "" | "."));
    let parts: Vec<&str> = parts.collect();
    (!is_absolute && !parts.contains(&"..") && !parts.is_empty()).then_some(parts)
}

/// Whether systems leave such files in archives and folders.
fn is_left(name: &str) -> bool {
    let is_hidden = |part: &str| part.len() > 1 && part.starts_with('.') && part != "..";
    name.split('/').any(|part| part == "__MACOSX" || is_hidden(part))
}

/// The folder that a system packs around everything, `export/` in `export.zip`.
fn own_folder(
    found: &Found,
    files: &[Result<Packed, (String, String)>],
) -> Option<String> {
    let own = format!("{}/", place::last(&found.id));
    let names = files.iter().map(|file| match file {
        Ok(packed) => &packed.name[..],
        Err((name, _)) => name,
    });
    let mut names = names.filter(|name| !is_left(name));
    names.all(|name| name.starts_with(&own)).then_some(own)
}
