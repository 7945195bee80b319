//! What was taken from a file is written down as a lexicon of ours.

use std::fmt::Write;

use super::Taken;
use super::dictionary::{Entry, Heading, segment};

/// What a lexicon of ours must say and a file of another program does not.
#[derive(Debug, Clone)]
pub struct Title {
    /// Short name, unique.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// SPDX name of the licence.
    pub licence: String,
}

/// The SPDX name for a licence of which nothing is claimed.
const NOT_KNOWN: &str = "NOASSERTION";

impl Taken {
    /// What can be said without asking: the id and name of the file, and that its
    /// licence is not known.
    pub fn title(&self) -> Title {
        let file = &self.dictionary.file;
        let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
        let name = if stem.is_empty() { file } else { stem };
        Title { id: segment(name), name: name.to_string(), licence: NOT_KNOWN.into() }
    }

    /// The three files of a lexicon: their names and what is in them.
    pub fn files(&self, title: &Title) -> [(&'static str, String); 3] {
        [
            ("lexicon.toml", self.toml(title)),
            ("terms.csv", self.terms()),
            ("examples.csv", "expect,category,voice,text,note\n".to_string()),
        ]
    }

    fn toml(&self, title: &Title) -> String {
        let file = &self.dictionary.file;
        let is_rated = self.dictionary.entries.iter().any(|entry| entry.weight != 1.0);
        let weights = if is_rated { "rated" } else { "binary" };
        let mut toml = format!(
            "# Taken over from {} ({}).\n",
            file.replace(|c: char| c.is_control(), " "),
            self.format.name()
        );
        for (key, value) in [
            ("id", title.id.as_str()),
            ("name", &title.name),
            ("language", "en"),
            ("version", "1"),
            ("licence", &title.licence),
            ("use", "measure"),
            ("question", &format!("How often do the words of {file} occur?")),
            ("weights", weights),
        ] {
            let _ = writeln!(toml, "{key} = {}", quoted(value));
        }
        // No other program passes over names. This holds for a file that is loaded as
        // it is, too.
        toml.push_str("\n[defaults]\nin_name = \"keep\"\n");
        for (number, heading) in self.dictionary.headings.iter().enumerate() {
            toml.push_str(&self.category(number, heading));
        }
        let _ = writeln!(toml, "\n[source.file]\ncite = {}", quoted(file));
        toml
    }

    fn category(&self, number: usize, heading: &Heading) -> String {
        let file = &self.dictionary.file;
        let own = self.dictionary.entries.iter().any(|entry| entry.heading == number);
        let definition = match own {
            true => format!("Taken over from {file}; see its documentation."),
            false => format!("Everything below it. Taken over from {file}."),
        };
        format!(
            "\n[[category]]\nid = {}\nlabel = {}\ndefinition = {}\nunpaired = {}\nsource = \"file\"\n",
            quoted(&heading.id),
            quoted(&heading.label),
            quoted(&definition),
            quoted(&format!("Not stated in {file}."))
        )
    }

    fn terms(&self) -> String {
        let mut csv = csv::Writer::from_writer(Vec::new());
        let head = ["category", "term", "weight", "note"].map(String::from);
        let rows = self.dictionary.entries.iter().map(|entry| self.row(entry));
        for row in std::iter::once(head).chain(rows) {
            // Writing into memory does not fail.
            let _ = csv.write_record(&row);
        }
        String::from_utf8(csv.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    fn row(&self, entry: &Entry) -> [String; 4] {
        let weight = match entry.weight {
            1.0 => String::new(),
            weight => weight.to_string(),
        };
        let id = self.dictionary.headings[entry.heading].id.clone();
        [id, entry.term.clone(), weight, entry.note.clone()]
    }
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
