//! What a record says, whatever the format.

use std::borrow::Cow;
use std::rc::Rc;

use csv::ByteRecord;

use super::encoding::{self, Decoded};

/// Named values.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) names: Rc<Vec<String>>,
    pub(super) values: Values,
    /// How many bytes of it were no UTF-8 and read as Windows-1252, as far as they are
    /// not in [`Values::Bytes`].
    pub(super) strays: usize,
}

/// The values of a record, in the order of the names.
#[derive(Debug)]
pub(super) enum Values {
    Texts(Vec<String>),
    /// Cells of a table, decoded when they are asked for: most are not.
    Bytes(ByteRecord),
}

impl Record {
    /// The value of a column; an error says why its bytes are no text.
    pub(super) fn value(&self, column: usize) -> Result<Decoded<'_>, String> {
        match &self.values {
            Values::Texts(values) => {
                let text = values.get(column).map_or("", String::as_str);
                Ok(Decoded { text: Cow::Borrowed(text), strays: 0 })
            }
            Values::Bytes(cells) => {
                let said = |reason| format!("column {}: {reason}", column + 1);
                encoding::text(cells.get(column).unwrap_or_default()).map_err(said)
            }
        }
    }
}
