//! Web archives (WARC, as Common Crawl and browsers write them): their pages become
//! articles.
//!
//! * [`record`] reads one record after the other;
//! * [`http`] takes the server's answer apart.
//!
//! The day of the crawl is never taken for that of publication: an article has the date
//! that its page says, or none. Its outlet is the site of its address, which is the
//! same for all pages of a site; a crawl's folders are seldom called after outlets.

mod http;
mod record;

use std::collections::BTreeMap;

use encoding_rs::UTF_8;

use super::cells::Cells;
use super::columns::{Field, outlet_name};
use super::format::{Format, Recognised};
use super::gather::Gathered;
use super::pages::{self, Known};
use super::source::{Found, Wrapped};
use super::{ReadOptions, encoding};

use http::Answer;
use record::{Body, Damage, Header, Record, Records};

/// How many digits the number of a record has in its id, as in tables.
const ID_DIGITS: usize = 6;

/// Reads the pages of an archive; what is no page is counted, what is damaged skipped.
pub(super) fn read(
    found: &Found,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let file = found.origin.pieces(gathered.budget(), b"WARC/")?;
    let wrapped = Wrapped { container: file.container, encoding: UTF_8 };
    let format = Format::Archive;
    let mut apart = gathered.apart();
    apart.recognised(&found.place, Recognised { format, wrapped, separator: None });
    let records = Records::new(file.bytes, options.limits.record, is_wanted);
    let mut archive =
        Archive { found, options, gathered: apart, number: 0, others: BTreeMap::new() };
    for record in records {
        archive.number += 1;
        if archive.gathered.is_full() {
            break;
        }
        archive.record(record);
    }
    if archive.number == 0 {
        archive.gathered.skip(&found.place, None, "the file holds no records");
    }
    let mut apart = archive.finish();
    apart.input(file.fingerprint.input(&found.place));
    let heard = apart.heard();
    gathered.append(heard);
    Ok(())
}

/// Whether a page may stand in a record.
fn is_wanted(header: &Header) -> bool {
    let kind = header.get("content-type").unwrap_or_default().to_ascii_lowercase();
    match header.get("warc-type") {
        Some("response") => kind.starts_with("application/http"),
        Some("resource") => is_html(&kind),
        _ => false,
    }
}

fn is_html(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(&kind[..], "text/html" | "application/xhtml+xml")
}

/// An archive, as far as it has been read.
struct Archive<'a, 'e> {
    found: &'a Found<'a>,
    options: &'a ReadOptions,
    gathered: Gathered<'e>,
    /// How many records there were.
    number: u64,
    /// What else stands in it, and how often.
    others: BTreeMap<String, usize>,
}

impl<'e> Archive<'_, 'e> {
    fn record(&mut self, record: Result<Record, Damage>) {
        let Record { header, body } = match record {
            Ok(record) => record,
            Err(Damage { offset, reason }) => {
                if self.gathered.takes() {
                    self.skip(format!("byte {offset}: {reason}"));
                }
                return;
            }
        };
        match body {
            Body::Whole(body) => self.answer(&header, &body),
            Body::Passed => {
                let kind = header.get("warc-type").unwrap_or("without a type");
                self.pass(format!("{kind} record"));
            }
            Body::TooLong => {
                if self.gathered.takes() {
                    let outcome = self.options.limits.check_page(usize::MAX);
                    self.skip(outcome.err().unwrap_or_default());
                }
            }
        }
    }

    /// Reads what a server answered, or a page that was kept without its answer.
    fn answer(&mut self, header: &Header, body: &[u8]) {
        let address = header.get("warc-target-uri").unwrap_or_default();
        let address = address.trim_matches(['<', '>']).to_string();
        if header.get("warc-type") == Some("resource") {
            let kind = header.get("content-type").unwrap_or_default();
            return self.page(&address, kind, Ok(body.to_vec()));
        }
        let Some(answer) = Answer::of(body) else {
            if self.gathered.takes() {
                self.skip("no answer of a server, though the record says so".into());
            }
            return;
        };
        let kind = answer.header.get("content-type").unwrap_or_default();
        if answer.status != 200 {
            self.pass(format!("answer with status {}", answer.status));
        } else if !is_html(kind) {
            self.pass("answer that is no page".into());
        } else {
            let limit = self.options.limits.record;
            let html = answer.page(&self.gathered.budget().apart(), limit);
            self.page(&address, kind, html);
        }
    }

    fn page(&mut self, address: &str, kind: &str, html: Result<Vec<u8>, String>) {
        if !self.gathered.takes() {
            return;
        }
        if let Err(reason) = html.and_then(|html| self.article(address, kind, &html)) {
            self.skip(match address {
                "" => reason,
                address => format!("{address}: {reason}"),
            });
        }
    }

    fn article(&mut self, address: &str, kind: &str, html: &[u8]) -> Result<(), String> {
        let charset = kind.to_ascii_lowercase();
        let charset = charset.split_once("charset=").map(|(_, behind)| behind);
        let charset = charset.and_then(|name| name.split([';', ',']).next());
        let charset = charset.map(|name| name.trim_matches(['"', '\'', ' ']));
        let (html, _) = encoding::page(html, charset, self.options.encoding)?;
        let mut cells = Cells::default();
        cells.put(Field::Url, address);
        let site = outlet_name(address.to_string());
        let site = Some(site).filter(|site| !site.is_empty() && !site.contains("://"));
        let Found { place, id, .. } = self.found;
        let known = Known {
            id: format!("{id}-{:0ID_DIGITS$}", self.number),
            path: format!("{place}:{}", self.number),
            outlet: self.options.outlet.clone().or(site),
            cells,
        };
        pages::add(&html, known, &mut self.gathered, self.options)
    }

    fn skip(&mut self, reason: String) {
        self.gathered.skip(&self.found.place, Some(self.number), reason);
    }

    fn pass(&mut self, what: String) {
        *self.others.entry(what).or_default() += 1;
    }

    /// Says what else stood in the archive.
    fn finish(mut self) -> Gathered<'e> {
        if !self.others.is_empty() {
            let all: usize = self.others.values().sum();
            let others =
                self.others.iter().map(|(what, count)| format!("{count} {what}"));
            let others = others.collect::<Vec<_>>().join(", ");
            let place = &self.found.place;
            self.gathered.note(format!("{place}: {all} records are no pages: {others}"));
        }
        self.gathered
    }
}
