//! Which program wrote a file?

use super::{rated, table, wordstat};

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// LIWC 2001 to 2022, `.dic`: numbered categories between two `%`, words below.
    Liwc,
    /// quanteda, `.yml`: keys and lists.
    Yaml,
    /// Lexicoder 3, `.lc3`: `+category`, words below.
    Lexicoder,
    /// Yoshikoder `.ykd` and Lexicoder 2 `.lcd`: `cnode` and `pnode` in XML.
    Yoshikoder,
    /// WordStat, `.cat`: categories indented by tabs, `WORD (1)`.
    WordStat,
    /// A table with a word and a category in each row, `.csv`.
    Table,
    /// VADER: word, mean, standard deviation and ratings, parted by tabs.
    Rated,
}

/// Name, what it is called in messages, and the endings of its files.
const FORMATS: [(Format, &str, &str, &[&str]); 7] = [
    (Format::Liwc, "liwc", "LIWC", &["dic"]),
    (Format::Yaml, "yaml", "quanteda YAML", &["yml", "yaml"]),
    (Format::Lexicoder, "lexicoder", "Lexicoder", &["lc3"]),
    (Format::Yoshikoder, "yoshikoder", "Yoshikoder XML", &["ykd", "lcd"]),
    (Format::WordStat, "wordstat", "WordStat", &["cat"]),
    (Format::Table, "csv", "a table", &["csv"]),
    (Format::Rated, "rated", "a rated list", &[]),
];

impl Format {
    /// The format of the file `place`: by its ending, otherwise by how it begins.
    ///
    /// # Errors
    /// When neither shows it.
    pub(super) fn of(place: &str, text: &str) -> Result<Format, String> {
        let ending = place.rsplit_once('.').map(|(_, e)| e.to_lowercase());
        let is =
            |endings: &[&str]| ending.as_deref().is_some_and(|e| endings.contains(&e));
        match FORMATS.iter().find(|(.., endings)| is(endings)) {
            // Both programs have written both.
            Some((Format::Lexicoder | Format::Yoshikoder, ..)) => {
                Ok(if is_xml(text) { Format::Yoshikoder } else { Format::Lexicoder })
            }
            Some((format, ..)) => Ok(*format),
            None => sniffed(text).ok_or_else(|| {
                let names = Format::names().join(", ");
                format!(
                    "what kind of word list this is, its ending and its beginning do not \
                     show; convert it with `parallax lexicon convert --from FORMAT` \
                     ({names})"
                )
            }),
        }
    }

    /// The format with this name.
    pub fn named(name: &str) -> Option<Format> {
        FORMATS.iter().find(|(_, id, ..)| *id == name).map(|(format, ..)| *format)
    }

    /// The names of all formats.
    pub fn names() -> Vec<&'static str> {
        FORMATS.iter().map(|(_, id, ..)| *id).collect()
    }

    /// What it is called in messages.
    pub fn name(self) -> &'static str {
        FORMATS.iter().find(|(f, ..)| *f == self).map_or("", |(_, _, name, _)| name)
    }
}

fn is_xml(text: &str) -> bool {
    text.trim_start().starts_with('<')
}

/// Whether a line of YAML says nothing.
fn is_comment(line: &str) -> bool {
    line.is_empty() || line.starts_with('#') || line == "---"
}

/// How many lines show what a file is.
const LOOK: usize = 50;

fn sniffed(text: &str) -> Option<Format> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(LOOK);
    let first = lines.next()?;
    let beginning = first.trim();
    if beginning == "%" {
        return Some(Format::Liwc);
    }
    if is_xml(text) {
        return Some(Format::Yoshikoder);
    }
    if rated::is_row(first) {
        return Some(Format::Rated);
    }
    if beginning.starts_with('+') {
        return Some(Format::Lexicoder);
    }
    if lines.any(|line| wordstat::weighted(line.trim()).is_some()) {
        return Some(Format::WordStat);
    }
    if table::is_header(first) {
        return Some(Format::Table);
    }
    let first_key = text.lines().map(str::trim).find(|line| !is_comment(line))?;
    (first_key.ends_with(':') || first_key.contains(": ")).then_some(Format::Yaml)
}
