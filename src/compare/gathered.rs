//! What a comparison keeps of the articles, which it never sees together.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::quantities::Thing;
use super::register::Register;
use super::tally::Tally;
use super::told::Told;
use super::wording::Utterance;
use super::{EvidenceSample, OmissionRow, Options, StorySubjectRow};
use crate::error::Result;
use crate::measure::{Categories, Measured};
use crate::spool::Sorter;

/// Everything that is kept of the articles, story by story.
#[derive(Debug)]
pub struct Gathered {
    pub(super) register: Register,
    pub(super) tally: Tally,
    /// The sentences.
    pub(super) evidence: EvidenceSample,
    pub(super) wording: Sorter<Utterance>,
    pub(super) things: Vec<Thing>,
    pub(super) subjects: Sorter<StorySubjectRow>,
    pub(super) omissions: Sorter<OmissionRow>,
    /// Where tables wait that are longer than the memory.
    pub(super) folder: PathBuf,
    /// How many articles were taken.
    taken: u32,
}

impl Gathered {
    /// Nothing yet of the articles that are registered. `categories` are the names
    /// under which all of them count; what does not fit in memory waits in `folder`.
    pub fn new(
        register: Register,
        categories: Arc<Categories>,
        options: &Options,
        folder: &Path,
    ) -> Gathered {
        Gathered {
            tally: Tally::new(register.outlets().len(), categories, folder),
            register,
            evidence: EvidenceSample::new(options.seed),
            wording: Sorter::new(folder, Utterance::order),
            things: Vec::new(),
            subjects: Sorter::new(folder, |a, b| a.story.cmp(&b.story)),
            omissions: Sorter::new(folder, |a, b| a.story.cmp(&b.story)),
            folder: folder.to_path_buf(),
            taken: 0,
        }
    }

    /// The gathered of articles that are all at hand.
    ///
    /// # Errors
    /// When the disk is full, which only a large corpus can bring about.
    pub fn of(
        articles: &[Measured],
        options: &Options,
        folder: &Path,
    ) -> Result<Gathered> {
        let register = Register::of(articles.iter().map(|one| (&one.document).into()));
        let categories = articles.first().map(|one| one.categories.clone());
        let stories: Vec<Told> = register
            .by_story()
            .map(|story| {
                let article =
                    |entry: &super::Entry| articles[entry.place as usize].clone();
                Told::of(story.iter().map(|entry| (*entry, article(entry))).collect())
            })
            .collect();
        let mut gathered =
            Gathered::new(register, categories.unwrap_or_default(), options, folder);
        stories.into_iter().try_for_each(|story| gathered.take(story))?;
        Ok(gathered)
    }

    /// Which articles there are.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Takes up the next story of the register.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn take(&mut self, story: Told) -> Result<()> {
        for (entry, measured, terms) in &story.articles {
            self.tally.add(self.taken, entry, measured, terms)?;
            self.evidence.add(measured);
            self.taken += 1;
        }
        story.wording.into_iter().try_for_each(|one| self.wording.put(one))?;
        self.things.extend(story.things);
        story.subjects.into_iter().try_for_each(|row| self.subjects.put(row))?;
        story.omissions.into_iter().try_for_each(|row| self.omissions.put(row))
    }
}
