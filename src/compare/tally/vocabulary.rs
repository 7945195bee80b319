//! The vocabulary of a run: which terms stand how often in which article.
//!
//! A document-feature matrix, kept by its rows and story by story: two or three bytes
//! for each term of each article, on disk. The comparison needs the single articles,
//! because words come in bunches and stories are shared by some outlets only.

use std::path::Path;

use super::article_terms::ArticleTerms;
use super::terms::Terms;
use crate::error::Result;
use crate::spool::{Store, Writer, push, take};

/// Which terms stand in which articles.
#[derive(Debug)]
pub(in crate::compare) struct Vocabulary {
    /// How they are written.
    pub(in crate::compare) terms: Terms,
    /// The words of each article by voice, by its number in the register: the base of
    /// rates.
    pub(in crate::compare) words: Vec<[u32; 3]>,
    writer: Option<Writer>,
    stories: Store,
    /// The story whose articles are being added, and their terms so far.
    open: (u32, Vec<u8>),
}

/// A term in one voice, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) struct Term(u32);

/// The terms of the articles on one story, by the number of the article.
#[derive(Debug, Default)]
pub(in crate::compare) struct StoryTerms {
    bytes: Vec<u8>,
    terms: Vec<(Term, u64)>,
    /// Where the terms of each article end.
    ends: Vec<usize>,
}

impl Vocabulary {
    /// Nothing yet; a file, if one is needed, is made in `folder`.
    pub(super) fn new(folder: &Path) -> Vocabulary {
        Vocabulary {
            terms: Terms::default(),
            words: Vec::new(),
            writer: Some(Writer::new(folder)),
            stories: Store::default(),
            open: (0, Vec::new()),
        }
    }

    /// Adds the next article of the register.
    pub(super) fn add(&mut self, story: u32, article: &ArticleTerms) -> Result<()> {
        if self.open.0 != story {
            self.close()?;
            self.open.0 = story;
        }
        self.words.push(article.words.map(|words| words as u32));
        let mut counts: Vec<(Term, u32)> = Vec::with_capacity(article.terms.len());
        for used in &article.terms {
            let number = self.terms.add(used);
            let voices = used.counts.iter().enumerate().filter(|(_, count)| **count > 0);
            counts.extend(voices.map(|(voice, count)| (Term::of(number, voice), *count)));
        }
        counts.sort_unstable();
        let bytes = &mut self.open.1;
        push(bytes, counts.len() as u64);
        let mut last = 0;
        for (term, count) in counts {
            push(bytes, u64::from(term.0 - last));
            push(bytes, u64::from(count));
            last = term.0;
        }
        Ok(())
    }

    fn close(&mut self) -> Result<()> {
        let (story, bytes) = &mut self.open;
        if let Some(writer) = &mut self.writer {
            writer.put(*story as usize, bytes)?;
        }
        bytes.clear();
        Ok(())
    }

    /// Nothing more is added; `stories` is how many there are.
    ///
    /// # Errors
    /// When the disk is full.
    pub(in crate::compare) fn end(&mut self, stories: usize) -> Result<()> {
        if stories > 0 {
            self.close()?;
        }
        self.stories = Store::of(self.writer.take().into_iter().collect(), stories);
        Ok(())
    }

    /// Reads the terms of a story.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub(in crate::compare) fn read(
        &self,
        story: u32,
        into: &mut StoryTerms,
    ) -> Result<()> {
        self.stories.read(story as usize, &mut into.bytes)?;
        into.terms.clear();
        into.ends.clear();
        let mut from = into.bytes.as_slice();
        while !from.is_empty() {
            let mut term = 0;
            for _ in 0..take(&mut from) {
                term += take(&mut from) as u32;
                into.terms.push((Term(term), take(&mut from)));
            }
            into.ends.push(into.terms.len());
        }
        Ok(())
    }
}

impl StoryTerms {
    /// The terms of the article that stands so far from the first of the story, by
    /// number.
    pub(in crate::compare) fn of(&self, article: u32) -> &[(Term, u64)] {
        let at = article as usize;
        let from = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.terms[from..self.ends[at]]
    }
}

impl Term {
    /// The term of this number in a voice.
    pub(in crate::compare) fn of(number: u32, voice: usize) -> Term {
        Term(number << 2 | voice as u32)
    }

    /// Its number in whatever voice.
    pub(in crate::compare) fn number(self) -> u32 {
        self.0 >> 2
    }

    /// The number of its voice.
    pub(in crate::compare) fn voice(self) -> usize {
        (self.0 & 3) as usize
    }

    /// Its place in a table of all terms in all voices.
    pub(in crate::compare) fn place(self) -> usize {
        self.0 as usize
    }
}
