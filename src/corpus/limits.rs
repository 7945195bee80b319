//! How much is taken of an input before it is refused.

use std::str::FromStr;

use super::message::{self, UNITS};

/// The bounds of a reading. Each has a default that no honest corpus reaches, a
/// message that names it, and `--limit NAME=SIZE` to move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest text that is taken for one article, in bytes.
    pub article: u64,
    /// The longest record that is held in memory (a line, a row, an object), in bytes:
    /// an article with its escapes, and the page it came from beside it.
    pub record: u64,
    /// How many bytes are read in all, counted after decompression.
    pub total: u64,
    /// How many bytes may come out of one compressed byte.
    pub ratio: u64,
    /// How many columns a record has.
    pub columns: u64,
    /// How many files a folder holds, with everything below it.
    pub files: u64,
    /// How many folders stand in each other.
    pub depth: u64,
    /// How many zip archives stand in each other.
    pub archives: u64,
}

/// The longest text that is taken for one article unless said otherwise: 10 MB.
///
/// The longest pieces that newspapers print have some 100 kB. What is a hundred
/// times longer is a book, a log or an archive, and would be read as one
/// article with hopeless rates. It is skipped and named.
pub const MAX_ARTICLE: usize = 10_000_000;

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            article: MAX_ARTICLE as u64,
            record: 8 * MAX_ARTICLE as u64,
            total: 1_000_000_000_000,
            ratio: 250, // text shrinks to a fifth, a table of one word to a hundredth
            columns: 2_000,
            files: 5_000_000,
            depth: 50,
            archives: 2,
        }
    }
}

impl Limits {
    /// Refuses a text that is too long for an article.
    pub(super) fn check_article(&self, bytes: usize) -> Result<(), String> {
        if bytes as u64 <= self.article {
            return Ok(());
        }
        let limit = message::size(self.article);
        Err(format!(
            "longer than {limit}, which no article is; split it or take it out (or \
             --limit article=SIZE)"
        ))
    }

    /// Refuses a record with too many columns.
    pub(super) fn check_columns(&self, count: u64) -> Result<(), String> {
        if count <= self.columns {
            return Ok(());
        }
        Err(format!(
            "{count} columns; --limit columns=N takes more than {}",
            self.columns
        ))
    }

    /// Moves the bound that `moved` names.
    pub fn set(&mut self, moved: Limit) {
        let Limit { name, size } = moved;
        match name {
            Name::Article => self.article = size,
            Name::Record => self.record = size,
            Name::Total => self.total = size,
            Name::Ratio => self.ratio = size,
            Name::Columns => self.columns = size,
            Name::Files => self.files = size,
            Name::Depth => self.depth = size,
            Name::Archives => self.archives = size,
        }
    }
}

/// A bound that is moved: `article=20MB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    name: Name,
    size: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    Article,
    Record,
    Total,
    Ratio,
    Columns,
    Files,
    Depth,
    Archives,
}

const NAMES: [(&str, Name); 8] = [
    ("article", Name::Article),
    ("record", Name::Record),
    ("total", Name::Total),
    ("ratio", Name::Ratio),
    ("columns", Name::Columns),
    ("files", Name::Files),
    ("depth", Name::Depth),
    ("archives", Name::Archives),
];

impl FromStr for Limit {
    type Err = String;

    fn from_str(text: &str) -> Result<Limit, String> {
        let known = NAMES.map(|(name, _)| name).join(", ");
        let how = || format!("write NAME=SIZE, such as article=20MB; names: {known}");
        let (name, size) = text.split_once('=').ok_or_else(how)?;
        let found = NAMES.iter().find(|(known, _)| *known == name.trim());
        let (_, name) = *found.ok_or_else(how)?;
        let size = parsed(&size.trim().to_uppercase()).ok_or_else(how)?;
        Ok(Limit { name, size })
    }
}

/// `20MB`, `1000`.
fn parsed(size: &str) -> Option<u64> {
    let unit = UNITS.iter().find_map(|(unit, times)| {
        size.strip_suffix(unit).map(|number| (number.trim(), *times))
    });
    let (number, times) = unit.unwrap_or((size, 1));
    number.parse::<u64>().ok()?.checked_mul(times).filter(|size| *size > 0)
}

#[cfg(test)]
mod tests {
    use super::{Limit, Limits};

    #[test]
    fn bounds_are_moved_by_name() {
        let mut limits = Limits::default();
        for text in ["article=20MB", "files = 7", "total=2 tb"] {
            limits.set(text.parse::<Limit>().unwrap());
        }
        assert_eq!((limits.article, limits.files), (20_000_000, 7));
        assert_eq!(limits.total, 2_000_000_000_000);
        for text in ["", "article", "article=", "article=0", "length=1", "article=-1"] {
            assert!(
                text.parse::<Limit>().unwrap_err().contains("article=20MB"),
                "{text}"
            );
        }
        assert!("total=99999999999TB".parse::<Limit>().is_err());
    }
}
