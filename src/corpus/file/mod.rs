//! One file, read by its format.

mod zipped;

use std::io::Read;

use super::cells::Cells;
use super::columns::Field;
use super::encoding;
use super::format::{self, Document, Format, Recognised};
use super::gather::{Draft, Gathered};
use super::message;
use super::pages::{self, Known};
use super::source::{Found, Wrapped};
use super::{ReadOptions, archive, front_matter, table};

/// What to do about a text file that names no outlet.
const NO_OUTLET: &str = "no outlet; give it with --outlet NAME, begin the file with front \
                         matter (outlet: NAME between two lines ---), or put it into a \
                         folder named after its outlet";

/// What to do about an export where a single article was asked for.
const EXPORTED: &str = "the export of a news database, with many articles; name it itself, \
                        not in a manifest";

/// Reads records, pages or a text by the file's ending; what is neither is skipped.
///
/// An error is the reason why records as a whole cannot be used: their columns.
pub(super) fn read(
    found: &Found,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let outcome = read_any(found, gathered, options);
    found.origin.end(gathered.budget());
    outcome
}

fn read_any(
    found: &Found,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let name = found.origin.name();
    let outcome = match Format::by_name(&name) {
        _ if zipped::is_one(&name) => zipped::read(found, gathered, options),
        Ok(format) if format.is_one() && gathered.passes(format) => Ok(()),
        Ok(format) => match seen(format, found, gathered, options) {
            one if one.is_one() && !gathered.takes() => Ok(()),
            Format::Text => read_text(found, Cells::default(), gathered, options),
            Format::Page => read_page(found, Cells::default(), gathered, options),
            Format::Archive => archive::read(found, gathered, options),
            format => return table::read(found, format, gathered, options),
        },
        Err(reason) => Err(reason),
    };
    if let Err(reason) = outcome {
        gathered.skip(&found.place, None, reason);
    }
    Ok(())
}

/// A format after a look into the file: a text or a page may be the export of a news
/// database. What goes wrong here is said when it is read.
fn seen(
    format: Format,
    found: &Found,
    gathered: &Gathered,
    options: &ReadOptions,
) -> Format {
    let document = match format {
        Format::Text => Document::Text,
        Format::Page => Document::Page,
        other => return other,
    };
    let budget = gathered.budget().apart();
    let source = found.origin.text(options.encoding, &budget);
    match source.is_ok_and(|mut source| format::is_export(document, &mut source)) {
        true => Format::Export(document, None),
        false => format,
    }
}

/// Reads a text file or a page into an article; `cells` come before what it says of
/// itself.
pub(super) fn read_one(
    found: &Found,
    cells: Cells,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let format = Format::by_name(&found.origin.name()).unwrap_or(Format::Text);
    let outcome = match seen(format, found, gathered, options) {
        Format::Export(Document::Text | Document::Page, _) => Err(EXPORTED.into()),
        Format::Page => read_page(found, cells, gathered, options),
        _ => read_text(found, cells, gathered, options),
    };
    found.origin.end(gathered.budget());
    outcome
}

fn read_text(
    found: &Found,
    mut cells: Cells,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let mut source = found.origin.text(options.encoding, gathered.budget())?;
    let limits = &options.limits;
    let mut bytes = Vec::new();
    let most = limits.article.saturating_add(1);
    let outcome = source.text.by_ref().take(most).read_to_end(&mut bytes);
    outcome.map_err(|error| message::said(&error))?;
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

fn read_page(
    found: &Found,
    cells: Cells,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let most = options.limits.record;
    let mut file = found.origin.unpacked(gathered.budget())?;
    let mut bytes = Vec::new();
    let outcome =
        file.bytes.by_ref().take(most.saturating_add(1)).read_to_end(&mut bytes);
    outcome.map_err(|error| message::said(&error))?;
    options.limits.check_page(bytes.len())?;
    gathered.input(file.fingerprint.input(&found.place));
    let (html, encoding) = encoding::page(&bytes, None, options.encoding)?;
    let wrapped = Wrapped { container: file.container, encoding };
    let format = Format::Page;
    gathered.recognised(&found.place, Recognised { format, wrapped, separator: None });
    let known = Known {
        id: found.id.clone(),
        path: found.place.clone(),
        outlet: found.outlet.clone(),
        cells,
    };
    pages::add(&html, known, gathered, options)
}
