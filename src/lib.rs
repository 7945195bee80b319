//! Parallax reads what several outlets wrote about the same events and shows,
//! with the sentences that prove it, how their word choice, their attribution
//! and their emphasis differ.
//!
//! # The house
//!
//! ```text
//! roof   main, cli      parse, call, print the error chain, exit
//!        workbench      word lists at work on a corpus
//!        agree          coders beside each other
//!        sample         units for coding by hand, drawn by lot
//!        evaluate       annotations against marks made by hand
//!        run            the staircase: a corpus walks through the floors
//! 10     report         numbers with their sentences
//!  9     compare        outlets side by side
//!  8     measure        one question per file
//!        concordance    words in their context
//!  7     copies         what articles share word for word
//!  6     voice          who is speaking
//!  5     page           which lines are the article
//!  4     stories        articles become stories
//!  3     lexicon        words become hits
//!  2     corpus         files become articles (the only door that reads input)
//!  1     text           characters become tokens, sentences, quotations
//! cellar spool          what waits on disk until it is wanted
//! ```
//!
//! A room uses the rooms below it and nothing else; this file is the staircase.
//! Start reading at [`Reader::read`], which walks one article through floors 1 to 6, and
//! go on with [`analyze`].
//!
//! # Invariants
//!
//! 1. The same input, lexicons and options give the same bytes, on one thread
//!    or many.
//! 2. A bad file or row never stops a run: it is skipped, counted, and printed
//!    in every report with its place and reason.
//! 3. Every token has exactly one voice. A hit is never dropped because of its
//!    voice; the measure decides what counts.
//! 4. No number without its base and its sentences.
//! 5. Words are data: no word list in Rust, but for the few words that the
//!    grammar of a rule is made of (`that`, `by`, `and`).
//! 6. Offsets that leave the library are Unicode code points into the text as
//!    it was read; bytes stay inside.
//! 7. The library never prints, never exits and never panics on input. Only
//!    `corpus`, `lexicon`, `report`, `run` and `spool` touch the disk.
//! 8. Output appears whole or not at all.

pub mod agree;
pub mod compare;
pub mod concordance;
pub mod copies;
pub mod corpus;
pub mod error;
pub mod evaluate;
mod hash;
pub mod lexicon;
pub mod measure;
pub mod page;
mod readers;
pub mod report;
pub mod run;
pub mod sample;
pub mod spool;
pub mod stories;
pub mod text;
pub mod voice;
pub mod workbench;

use rayon::prelude::*;

use compare::{Comparison, Options};
use copies::CopyRow;
use corpus::Article;
use lexicon::{Forms, Lexicon, Lexicons, Marks};
use measure::{Asked, Measured, Reading};
use page::{LineCounts, Page, Repeats};
use readers::Readers;
use text::{Document, Orthography};
use voice::{Voices, Words};

/// Everything that is known about words, made ready once for a run.
#[derive(Debug)]
pub struct Knowledge {
    /// The lexicons.
    pub lexicons: Lexicons,
    /// What floor 1 must know of them.
    pub orthography: Orthography,
    /// What the page room must know of them.
    pub lines: page::Terms,
    /// What the voice room must know of them.
    pub words: Words,
    /// What the measures must know of them.
    pub asked: Asked,
}

impl Knowledge {
    /// The bundled lexicons and `more`, which take the place of bundled ones with
    /// the same id.
    ///
    /// # Errors
    /// When two of `more` share an id, or a term asks for a class of words that
    /// no list has.
    pub fn new(more: Vec<Lexicon>) -> error::Result<Knowledge> {
        let mut lists = lexicon::built_in()?;
        lists.retain(|bundled| more.iter().all(|list| list.id != bundled.id));
        lists.extend(more);
        Ok(Knowledge::of(Lexicons::new(lists)?))
    }

    /// These lexicons and no others.
    pub fn of(lexicons: Lexicons) -> Knowledge {
        let orthography = lexicons.orthography();
        let lines = page::Terms::new(&lexicons);
        let (words, asked) =
            rayon::join(|| Words::new(&lexicons), || Asked::new(&lexicons));
        Knowledge { lexicons, orthography, lines, words, asked }
    }
}

/// An article, read: its parts, its hits, its page, its voices.
#[derive(Debug)]
pub struct Read {
    /// Its parts.
    pub document: Document,
    /// What the lexicons say.
    pub marks: Marks,
    /// What of the page is the article.
    pub page: Page,
    /// Who speaks.
    pub voices: Voices,
}

impl Read {
    /// What measures ask.
    pub fn reading<'a>(
        &'a self,
        article: &'a Article,
        knowledge: &'a Knowledge,
    ) -> Reading<'a> {
        let Read { document, marks, page, voices } = self;
        let Knowledge { lexicons, asked, .. } = knowledge;
        Reading { article, document, marks, page, voices, lexicons, asked }
    }
}

/// Reads articles one after the other. What it has learned of words makes it
/// faster and changes no result: the same article and knowledge give the same.
#[derive(Debug)]
pub struct Reader<'k> {
    knowledge: &'k Knowledge,
    repeats: &'k Repeats,
    forms: Forms<'k>,
}

impl<'k> Reader<'k> {
    /// A reader that has read nothing.
    pub fn new(knowledge: &'k Knowledge, repeats: &'k Repeats) -> Reader<'k> {
        Reader { knowledge, repeats, forms: Forms::new(&knowledge.lexicons) }
    }

    /// Reads one article.
    pub fn read(&mut self, article: &Article) -> Read {
        let Knowledge { lexicons, orthography, lines, words, .. } = self.knowledge;
        let document = text::parse(&article.text, orthography);
        let marks = lexicons.find_with(&document, &mut self.forms);
        let repeated = |line: &str| self.repeats.contains(&article.outlet, line);
        let title = article.title.as_deref();
        let page = page::read(&document, &marks, lines, title, &repeated);
        let voices = voice::attribute(&document, &marks, &page, words);
        Read { document, marks, page, voices }
    }
}

/// Reads one article; a [`Reader`] is faster with many.
pub fn read(article: &Article, knowledge: &Knowledge, repeats: &Repeats) -> Read {
    Reader::new(knowledge, repeats).read(article)
}

/// Reads all articles, in parallel, and gives what `look` makes of each, in
/// their order.
///
/// Two passes: lines that repeat within an outlet must be known first.
pub fn read_all<T: Send>(
    articles: &[Article],
    knowledge: &Knowledge,
    look: impl Fn(&Article, &Read) -> T + Sync,
) -> Vec<T> {
    let repeats = repeats(articles);
    let readers = Readers::new(knowledge, &repeats);
    let lend = || readers.lend();
    articles
        .par_iter()
        .map_init(lend, |reader, article| look(article, &reader.read(article)))
        .collect()
}

/// The lines that repeat within an outlet.
fn repeats(articles: &[Article]) -> Repeats {
    let mut lines = LineCounts::default();
    articles.iter().for_each(|article| lines.add(&article.outlet, &article.text));
    lines.repeats()
}

/// What comes out of [`analyze`]: the comparison, and what was measured of each
/// article, in their order.
#[derive(Debug)]
pub struct Analysis {
    /// Outlets side by side.
    pub comparison: Comparison,
    /// One for each article.
    pub measured: Vec<Measured>,
    /// What articles share word for word, pair by pair.
    pub copies: Vec<CopyRow>,
}

/// The one pipeline, [`run::analyze`], for articles in memory, sorted by their ids.
///
/// # Errors
/// When a temporary file cannot be written, which only a large corpus needs.
pub fn analyze(
    articles: &[Article],
    knowledge: &Knowledge,
    options: &Options,
) -> error::Result<Analysis> {
    let mut measured = Vec::new();
    let keep = |one| {
        measured.push(one);
        Ok(())
    };
    let opened = run::Opened::of(articles);
    let folder = spool::temporary();
    let means =
        run::Means { folder: &folder, cache: None, observer: run::Observer::default() };
    let (comparison, material) = run::analyze(&opened, knowledge, options, &means, keep)?;
    Ok(Analysis { comparison, measured, copies: material.copies })
}
