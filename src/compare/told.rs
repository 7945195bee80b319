//! What one story says by itself.

use super::quantities::{self, Thing};
use super::register::Entry;
use super::tally::ArticleTerms;
use super::wording::{self, Utterance};
use super::{OmissionRow, StorySubjectRow, omission};
use crate::measure::Measured;

/// All articles on one story, and what can be said of it without the others.
///
/// Stories are worked on side by side, and taken up one after the other
/// ([`super::Gathered::take`]).
#[derive(Debug)]
pub struct Told {
    /// By outlet and place, as in the register.
    pub(super) articles: Vec<(Entry, Measured, ArticleTerms)>,
    pub(super) wording: Vec<Utterance>,
    pub(super) things: Vec<Thing>,
    pub(super) subjects: Vec<StorySubjectRow>,
    pub(super) omissions: Vec<OmissionRow>,
}

impl Told {
    /// Puts the articles on a story side by side: those that
    /// [`super::Register::by_story`] gives, in their order.
    pub fn of(articles: Vec<(Entry, Measured)>) -> Told {
        let measured = || articles.iter().map(|(_, measured)| measured);
        let name = measured().next().map_or("", |first| &first.document.story);
        let (subjects, omissions) = omission::of_story(measured());
        let wording = wording::of_story(name, measured());
        let things = quantities::of_story(measured());
        let counted = articles.into_iter().map(|(entry, measured)| {
            let terms = ArticleTerms::of(&measured);
            (entry, measured, terms)
        });
        Told { articles: counted.collect(), wording, things, subjects, omissions }
    }
}
