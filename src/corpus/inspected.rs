//! What one file was recognised as.

use super::Article;
use super::columns::{Evidence, Mapping};
use super::container::Container;
use super::format::{Document, Format, Recognised};

/// What a file was recognised as, and what was found in its first records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inspected {
    /// The file as shown to people; of text files in a row, the first.
    pub place: String,
    /// How many files it stands for.
    pub files: usize,
    /// What it is wrapped in, how its text is encoded, and how it holds articles.
    pub container: &'static str,
    /// The encoding of its text.
    pub encoding: &'static str,
    /// How it holds articles.
    pub format: String,
    /// How many articles an export has in all, and how many ends are marked in it.
    pub counts: String,
    /// The fields that were found: field, column, why.
    pub fields: Vec<[String; 3]>,
    /// The columns that are not used, with what stands in them.
    pub unused: Vec<(String, String)>,
    /// How many articles were read.
    pub articles: usize,
    /// Of these, how many have no title, date, URL, story.
    pub without: [usize; 4],
    /// The first article, as read.
    pub first: Option<Article>,
}

impl Inspected {
    /// Begins with a file; text files of a kind that follow each other are told of
    /// together.
    pub(super) fn begin(all: &mut Vec<Inspected>, place: &str, recognised: Recognised) {
        let new = Inspected::of(place, recognised);
        match all.last_mut() {
            Some(last) if recognised.format == Format::Text && last.is_like(&new) => {
                last.files += 1;
            }
            _ => all.push(new),
        }
    }

    fn of(place: &str, recognised: Recognised) -> Inspected {
        let mut format = recognised.format.name();
        if let Some(parted) = recognised.separated_by() {
            format.push_str(&format!(" with columns parted by {parted}"));
        }
        let is_own = matches!(
            recognised.format,
            Format::Parquet | Format::Export(Document::Word | Document::Rich, _)
        );
        Inspected {
            place: place.to_string(),
            files: 1,
            container: match recognised.wrapped.container {
                Container::Plain => "",
                other => other.name(),
            },
            encoding: if is_own { "" } else { recognised.wrapped.encoding.name() },
            format,
            ..Inspected::default()
        }
    }

    /// Whether it stands for text files.
    pub(super) fn is_text(&self) -> bool {
        self.format == Format::Text.name()
    }

    fn is_like(&self, other: &Inspected) -> bool {
        (self.container, self.encoding, &self.format)
            == (other.container, other.encoding, &other.format)
    }

    /// Counts an article, and keeps the first.
    pub(super) fn learn(&mut self, article: &Article) {
        self.articles += 1;
        let Article { title, date, url, story, .. } = article;
        for (count, value) in self.without.iter_mut().zip([title, date, url, story]) {
            *count += usize::from(value.is_none());
        }
        self.first.get_or_insert_with(|| article.clone());
    }

    /// Says what the columns were taken for.
    pub(super) fn mapped(
        &mut self,
        mapping: &Mapping,
        columns: Vec<String>,
        evidence: &Evidence,
    ) {
        let rows = mapping.rows();
        self.fields =
            rows.map(|(field, name, why)| [field.name().into(), name, why]).collect();
        let mut unused = columns;
        unused.retain(|column| !mapping.uses(column));
        let summary = |name: String| {
            let summary = evidence.summary(&name);
            (name, summary)
        };
        self.unused = unused.into_iter().map(summary).collect();
    }
}
