//! One file, read by its format.

mod zipped;

use std::io::Read;

use super::cells::Cells;
use super::columns::Field;
use super::encoding;
use super::format::{self, Document, Format, Recognised};
use super::gather::{Draft, Gathered};
use super::source::{self, Found};
use super::{ReadOptions, front_matter, table};

/// What to do about a text file that names no outlet.
const NO_OUTLET: &str = "no outlet; give it with --outlet NAME, begin the file with front \
                         matter (outlet: NAME between two lines ---), or put it into a \
                         folder named after its outlet";

/// What to do about an export where a single article was asked for.
const EXPORTED: &str = "the export of a news database, with many articles; name it itself, \
                        not in a manifest";

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
        Ok(format) => match seen(format, found, gathered, options) {
            Format::Text if !gathered.takes() => Ok(()),
            Format::Text => read_text(found, Cells::default(), gathered, options),
            format => return table::read(found, format, gathered, options),
        },
        Err(reason) => Err(reason),
    };
    if let Err(reason) = outcome {
        gathered.skip(&found.place, None, reason);
    }
    Ok(())
}

/// A format after a look into the file: a text may be the export of a news database. What
/// goes wrong here is said when it is read.
fn seen(
    format: Format,
    found: &Found,
    gathered: &Gathered,
    options: &ReadOptions,
) -> Format {
    let document = match format {
        Format::Text => Document::Text,
        other => return other,
    };
    let budget = gathered.budget().apart();
    let source = found.origin.text(options.encoding, &budget);
    match source.is_ok_and(|mut source| format::is_export(document, &mut source)) {
        true => Format::Export(document, None),
        false => format,
    }
}

/// Reads a text file into an article; `cells` come before its front matter.
pub(super) fn read_text(
    found: &Found,
    mut cells: Cells,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let limits = &options.limits;
    let mut source = found.origin.text(options.encoding, gathered.budget())?;
    if format::is_export(Document::Text, &mut source) {
        return Err(EXPORTED.into());
    }
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
