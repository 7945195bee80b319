//! Arguments that name input, the same for every command that reads a corpus.

use std::path::PathBuf;
use std::sync::Once;

use clap::Args;
use encoding_rs::Encoding;
use parallax::Knowledge;
use parallax::corpus::{
    self, Article, Corpus, DateOrder, Fingerprint, Language, Limit, Limits, ReadOptions,
    Shard, Shelf, Skipped,
};
use parallax::error::Error;
use parallax::lexicon;
use parallax::page::LineCounts;
use parallax::run::Opened;
use rayon::ThreadPoolBuilder;

use super::progress::Progress;
use super::stories::Stories;

/// Where articles come from and how they are read.
#[derive(Debug, Args)]
pub(super) struct Input {
    /// Folders, tables (CSV, TSV, JSONL, JSON, Parquet), exports of news databases (.docx,
    /// .rtf, .html, .txt), text files, web pages (HTML, WARC), any of them in .gz, .zst or
    /// .zip, or - for JSON on standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    how: How,

    /// A folder with a lexicon of yours, or with several, or a file of LIWC, quanteda,
    /// Lexicoder, Yoshikoder, WordStat or a table; may be given again
    #[arg(long = "lexicon", value_name = "PATH")]
    lexicons: Vec<PathBuf>,

    /// Take every line of a text for the article's, menus and appeals too: to see what
    /// setting them aside changes
    #[arg(long)]
    keep_furniture: bool,
}

/// How articles are read.
#[derive(Debug, Args)]
pub(super) struct How {
    /// Take a field from this column of a table, such as outlet=publisher
    #[arg(long = "column", value_name = "FIELD=NAME", value_parser = column)]
    columns: Vec<(String, String)>,

    /// The outlet of articles whose input names none
    #[arg(long, value_name = "NAME")]
    outlet: Option<String>,

    /// Fail when anything cannot be read, in place of skipping and counting it
    #[arg(long)]
    strict: bool,

    /// Read only the K-th of N parts of the input: every N-th article, from the K-th on
    #[arg(long, value_name = "K/N", default_value = "1/1", hide_default_value = true)]
    shard: Shard,

    /// Whether 03/04/2024 is the 3rd of April or the 4th of March, where no other date
    /// of its column tells
    #[arg(long, value_name = "day-first|month-first")]
    date_order: Option<DateOrder>,

    /// The encoding of texts that are neither UTF-8 nor Windows-1252, such as
    /// iso-8859-2
    #[arg(long, value_name = "NAME", value_parser = corpus::encoding_named)]
    encoding: Option<&'static Encoding>,

    /// Read articles in this language too (ISO 639 code, such as de), or in any: what is
    /// not in English, the language of the bundled lexicons, is else skipped as not
    /// applicable; may be given again
    #[arg(long = "language", value_name = "CODE|any", value_parser = language)]
    languages: Vec<Option<Language>>,

    /// Move a bound: article=20MB (default 10MB), record=SIZE (80MB), total=SIZE (1TB),
    /// ratio=N (250 bytes from a compressed one), columns=N (2000), files=N (5000000),
    /// depth=N (50 folders), archives=N (2 zips in each other); may be given again
    #[arg(long = "limit", value_name = "NAME=SIZE")]
    limits: Vec<Limit>,

    /// How many threads to use; all cores if not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
}

/// A language by its code; none for any.
fn language(argument: &str) -> Result<Option<Language>, String> {
    (argument != "any").then(|| argument.parse()).transpose()
}

/// `FIELD=NAME` taken apart.
pub(super) fn column(argument: &str) -> Result<(String, String), String> {
    argument
        .split_once('=')
        .map(|(field, name)| (field.trim().to_string(), name.trim().to_string()))
        .ok_or_else(|| "write FIELD=NAME, such as outlet=publisher".to_string())
}

impl Input {
    /// Takes the first argument away, which is no place, and says how many are left.
    pub(super) fn split_first(&mut self) -> (String, usize) {
        let first = self.paths.remove(0); // clap asks for one at least
        (first.to_string_lossy().into_owned(), self.paths.len())
    }

    /// Reads the corpus.
    pub(super) fn read(&self) -> anyhow::Result<Corpus> {
        self.how.read(&self.paths)
    }

    /// Opens the corpus, with its stories.
    pub(super) fn open(
        &self,
        stories: &Stories,
        knowledge: &Knowledge,
        progress: &Progress,
    ) -> anyhow::Result<Opened> {
        opened(stories, knowledge, progress, |look| self.how.open(&self.paths, look))
    }

    /// What is known about words: the bundled lexicons and those that are named.
    pub(super) fn knowledge(&self) -> anyhow::Result<&'static Knowledge> {
        knowledge(&self.lexicons, self.how.threads, self.keep_furniture)
    }
}

/// The articles of a shelf that `open` opens, which shows each of them, with their
/// stories.
pub(super) fn opened(
    stories: &Stories,
    knowledge: &Knowledge,
    progress: &Progress,
    open: impl FnOnce(&mut dyn FnMut(&Article)) -> anyhow::Result<Shelf>,
) -> anyhow::Result<Opened> {
    let mut lines = LineCounts::default();
    let mut fingerprint = Fingerprint::default();
    let mut written = stories.written()?;
    let shelf = open(&mut |article| {
        progress.opening();
        lines.add(&article.outlet, &article.text);
        fingerprint.add(article);
        if let Some(file) = &mut written {
            file.written.see(&article.doc_id);
        }
    })?;
    let mut opened = Opened { shelf, repeats: lines.repeats(), fingerprint };
    stories.tell_opened(&mut opened, written, knowledge, progress)?;
    Ok(opened)
}

/// What is known about words: the bundled lexicons and those in these folders.
///
/// It stays until the process ends: to take it apart is a sixth of a small run.
pub(super) fn knowledge(
    lexicons: &[PathBuf],
    threads: Option<u16>,
    keep_furniture: bool,
) -> anyhow::Result<&'static Knowledge> {
    use_threads(threads);
    let lexicons = lexicon::from_folders(lexicons)?;
    let mut knowledge = Knowledge::new(lexicons)?;
    if keep_furniture {
        knowledge.lines = knowledge.lines.keeping_furniture();
    }
    Ok(Box::leak(Box::new(knowledge)))
}

/// Sets the number of threads, before any is used. Once a run: who comes later
/// asks for the same.
fn use_threads(threads: Option<u16>) {
    static SET: Once = Once::new();
    SET.call_once(|| {
        if let Some(threads) = threads {
            let pool = ThreadPoolBuilder::new().num_threads(usize::from(threads));
            drop(pool.build_global());
        }
    });
}

impl How {
    /// Reads the corpus that stands at `paths`.
    pub(super) fn read(&self, paths: &[PathBuf]) -> anyhow::Result<Corpus> {
        let corpus = corpus::read(paths, std::io::stdin(), &self.options())?;
        if corpus.articles.is_empty() {
            return Err(nothing(&corpus.skipped).into());
        }
        Ok(corpus)
    }

    /// Opens the corpus that stands at `paths`; `look` sees every article.
    pub(super) fn open(
        &self,
        paths: &[PathBuf],
        look: impl FnMut(&Article),
    ) -> anyhow::Result<Shelf> {
        Ok(Shelf::open(paths, std::io::stdin(), &self.options(), look)?)
    }

    /// The options of the library.
    pub(super) fn options(&self) -> ReadOptions {
        self.use_threads();
        let mut limits = Limits::default();
        self.limits.iter().for_each(|limit| limits.set(*limit));
        ReadOptions {
            columns: self.columns.iter().cloned().collect(),
            outlet: self.outlet.clone(),
            strict: self.strict,
            shard: self.shard,
            limits,
            encoding: self.encoding,
            date_order: self.date_order,
            languages: self.languages(),
        }
    }

    /// The languages that are read; none stands for all.
    fn languages(&self) -> Vec<Language> {
        match self.languages.iter().copied().collect::<Option<Vec<Language>>>() {
            Some(named) => [named, vec![Language::ENGLISH]].concat(),
            None => Vec::new(),
        }
    }

    /// Sets the number of threads, before any is used.
    pub(super) fn use_threads(&self) {
        use_threads(self.threads);
    }
}

/// Sees to it that there is something to work with.
pub(super) fn not_empty(shelf: &Shelf) -> anyhow::Result<()> {
    if shelf.is_empty() {
        return Err(nothing(&shelf.told.skipped).into());
    }
    Ok(())
}

/// Why there is nothing to read, with the first reasons.
fn nothing(skipped: &[Skipped]) -> Error {
    let mut message = String::from("no article could be read");
    for skipped in skipped.iter().take(3) {
        message.push_str(&format!("\n  {skipped}"));
    }
    if skipped.len() > 3 {
        message.push_str(&format!("\n  and {} more", skipped.len() - 3));
    }
    message.push_str("\n  see `parallax analyze --help` for what can be read");
    Error::Input(message)
}
