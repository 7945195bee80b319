//! Parquet, row by row.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::Arc;

use encoding_rs::UTF_8;
use parquet::basic::Repetition;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::reader::RowIter;
use parquet::record::{Field, Row};
use parquet::schema::types::Type;

use super::{Body, Format, Problem, Raw, Recognised, Records};
use crate::corpus::container::{self, Budget, Container, Fingerprint};
use crate::corpus::limits::Limits;
use crate::corpus::message;
use crate::corpus::source::{Origin, Wrapped};
use crate::corpus::{day, encoding};

/// The rows of a file. Lists and structures are no columns here.
///
/// An error is the reason why there are none.
pub(super) fn records<'a>(
    origin: &'a Origin<'a>,
    budget: &Budget,
    limits: &Limits,
) -> Result<Records<'a>, String> {
    let fingerprint = Fingerprint::default();
    let packed = container::hash(origin.bytes(budget)?, &fingerprint);
    let packed = packed.map_err(|error| message::said(&error))?;
    let Table { header, rows } = guarded(|| table(origin, packed, limits))?;
    let columns = header.len();
    let header = Rc::new(header);
    let rows = Rows {
        rows: Some(rows),
        header: header.clone(),
        number: 0,
        budget: budget.clone(),
        out: 0,
        packed,
    };
    limits.check_columns(columns as u64)?;
    let wrapped = Wrapped { container: Container::Plain, encoding: UTF_8 };
    let recognised = Recognised { format: Format::Parquet, wrapped, separator: None };
    let (all, header) = (Box::new(rows), Some(header));
    Ok(Records { all, header, recognised, fingerprint, counts: None })
}

/// An open file.
struct Table {
    header: Vec<String>,
    rows: RowIter<'static>,
}

fn table(origin: &Origin, packed: u64, limits: &Limits) -> Result<Table, String> {
    let file = SerializedFileReader::new(origin.file()?).map_err(said)?;
    let about = file.metadata().file_metadata();
    let rows = u64::try_from(about.num_rows()).unwrap_or(u64::MAX);
    if rows / packed.max(1) > limits.ratio {
        return Err(format!("says that it has {rows} rows, in {packed} bytes"));
    }
    let schema = about.schema_descr().root_schema();
    let is_column = |field: &&Arc<Type>| {
        field.is_primitive()
            && field.get_basic_info().repetition() != Repetition::REPEATED
    };
    let columns: Vec<Arc<Type>> =
        schema.get_fields().iter().filter(is_column).cloned().collect();
    let header = columns.iter().map(|column| column.name().to_string()).collect();
    let wanted = Type::group_type_builder(schema.name()).with_fields(columns);
    let wanted = wanted.build().map_err(said)?;
    let rows = RowIter::from_file_into(Box::new(file)).project(Some(wanted));
    Ok(Table { header, rows: rows.map_err(said)? })
}

struct Rows {
    /// None once something went wrong, behind which nothing can be trusted.
    rows: Option<RowIter<'static>>,
    header: Rc<Vec<String>>,
    number: u64,
    budget: Budget,
    out: u64,
    packed: u64,
}

impl Iterator for Rows {
    type Item = Result<Raw, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        let rows = self.rows.as_mut()?;
        self.number += 1;
        let line = self.number;
        let row = guarded(|| rows.next().transpose().map_err(said)).transpose()?;
        let raw = row.and_then(|row| self.raw(&row));
        if raw.is_err() {
            self.rows = None;
        }
        Some(raw.map_err(|reason| Problem { line, reason }))
    }
}

impl Rows {
    fn raw(&mut self, row: &Row) -> Result<Raw, String> {
        let values: Vec<String> =
            row.get_column_iter().map(|(_, field)| value(field)).collect();
        let bytes: usize = values.iter().map(String::len).sum();
        self.out += bytes as u64;
        self.budget.spend(bytes as u64, (self.out, self.packed))?;
        Ok(Raw { line: self.number, body: Body::Flat(self.header.clone(), values) })
    }
}

/// A value as text; days and times of day as `2021-12-06`.
fn value(field: &Field) -> String {
    const DAY: i64 = 86_400; // seconds
    const LAST: i32 = 2_932_896; // 9999-12-31
    let day = |days: i64| match i32::try_from(days) {
        Ok(days) if (0..=LAST).contains(&days) => day::written(days),
        _ => String::new(),
    };
    match field {
        Field::Str(text) => text.clone(),
        Field::Bytes(bytes) => match encoding::text(bytes.data()) {
            Ok(decoded) => decoded.text.into_owned(),
            Err(_) => String::new(),
        },
        Field::Date(days) => day(i64::from(*days)),
        Field::TimestampMillis(time) => day(time.div_euclid(DAY * 1_000)),
        Field::TimestampMicros(time) => day(time.div_euclid(DAY * 1_000_000)),
        Field::Byte(number) => number.to_string(),
        Field::Short(number) => number.to_string(),
        Field::Int(number) => number.to_string(),
        Field::Long(number) => number.to_string(),
        Field::UByte(number) => number.to_string(),
        Field::UShort(number) => number.to_string(),
        Field::UInt(number) => number.to_string(),
        Field::ULong(number) => number.to_string(),
        Field::Float(number) => number.to_string(),
        Field::Double(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Runs the Parquet reader, which may panic on a broken file.
fn guarded<T>(read: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(BROKEN.into()))
}

const BROKEN: &str = "a broken Parquet file; write it again";

fn said(error: ParquetError) -> String {
    format!("not readable as Parquet: {error}")
}
