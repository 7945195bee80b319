//! One file, read by its format.

mod zipped;

use std::io::Read;

use super::cells::Cells;
use super::columns::Field;
use super::encoding;
use super::format::{self, Document, Format, Recognised};
use super::gather::{Draft, Gathered};
use super::source::{self, Found, Source};
use super::{ReadOptions, front_matter, table};

/// What to do about a text file that names no outlet.
const NO_OUTLET: &str = "no outlet; give it with --outlet NAME, begin the file with front \
                         matter (outlet: NAME between two lines ---), or put it into a \
                         folder named after its outlet";

/// What to do about an export where a single article was asked for.
const EXPORTED: &str = "the export of a news database, with many articles; name it itself, \
                        not in a manifest";

/// A text with many articles.
const EXPORT: Format = Format::Export(Document::Text, None);

/// Reads records or a text by the file's ending; what is neither is skipped.
///
/// An error is the reason why records as a whole cannot be used: their columns.
pub(super) fn read(
    found: &Found,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let name = found.origin.name();
    let outcome = match Format::by_name(&name) {
        _ if zipped::is_one(&name) => zipped::read(found, gathered, options),
        Ok(Format::Text) if gathered.passes_text() => Ok(()),
        Ok(Format::Text) => match open_text(found, gathered, options) {
            Ok((_, true)) => return table::read(found, EXPORT, gathered, options),
            _ if !gathered.takes() => Ok(()),
            Ok((source, _)) => {
                read_opened(found, source, Cells::default(), gathered, options)
            }
            Err(reason) => Err(reason),
        },
        Ok(format) => return table::read(found, format, gathered, options),
        Err(reason) => Err(reason),
    };
    if let Err(reason) = outcome {
        gathered.skip(&found.place, None, reason);
    }
    Ok(())
}

/// Opens a text file, and tells whether it is the export of a news database.
fn open_text<'a>(
    found: &'a Found,
    gathered: &Gathered,
    options: &ReadOptions,
) -> Result<(Source<'a>, bool), String> {
    let mut source = found.origin.text(options.encoding, gathered.budget())?;
    let is_export = format::is_export(Document::Text, &mut source);
    Ok((source, is_export))
}

/// Reads a text file into an article; `cells` come before its front matter.
pub(super) fn read_text(
    found: &Found,
    cells: Cells,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    match open_text(found, gathered, options)? {
        (_, true) => Err(EXPORTED.into()),
        (source, _) => read_opened(found, source, cells, gathered, options),
    }
}

fn read_opened(
    found: &Found,
    mut source: Source,
    mut cells: Cells,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let limits = &options.limits;
    let mut bytes = Vec::new();
    let most = limits.article.saturating_add(1);
    let outcome = source.text.by_ref().take(most).read_to_end(&mut bytes);
    outcome.map_err(|error| source::said(&error))?;
    limits.check_article(bytes.len())?;
    gathered.input(source.fingerprint.input(&found.place));
    let decoded = encoding::text(&bytes)?;
    let mut text = decoded.text.into_owned();
    let (front_matter, length) = front_matter::split(&text);
    text.drain(..length);
    if text.trim().is_empty() {
        return Err("the file has no text".into());
    }
    cells.fill(front_matter);
    let outlet = cells.take(Field::Outlet).or_else(|| found.outlet.clone());
    let outlet = outlet.ok_or(NO_OUTLET)?;
    let (format, wrapped) = (Format::Text, source.wrapped);
    gathered.recognised(&found.place, Recognised { format, wrapped, separator: None });
    let (id, path, order) = (found.id.clone(), found.place.clone(), options.date_order);
    let draft = Draft { id, outlet, path, text, cells, order };
    if decoded.strays > 0 {
        gathered.stray_bytes(&draft);
    }
    gathered.add(draft);
    Ok(())
}
