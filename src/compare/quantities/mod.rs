//! The same thing in figures: quantities of several outlets side by side.
//!
//! # What is the same thing
//! Two quantities of one story count the same thing if they have
//! * the same noun, or one that the list `quantities` calls its synonym, and the
//!   same unit (`key`),
//! * nothing that parts them: another country, other modifiers, *additional* on one
//!   side only; parts of a known whole (*40 of the rowers*) never count,
//! * sentences that speak of the same: content words in common, weighted by how few
//!   of the story's quantities share them (after inverse document frequency, Spärck
//!   Jones 1972). General nouns (*people*, *dollars*) need more of them.
//!
//! A quantity joins the first thing of its story that it agrees with, compared with
//! the quantity that began it; so that things do not drift from one to another, and
//! the work is linear in the quantities.
//!
//! # When it misleads
//! Figures of one thing may belong to different days, places and ways of counting.
//! Two figures that are worded too differently stay apart.

mod agree;
mod gathered;
mod thing;

pub use thing::Thing;

pub(super) use thing::of_story;
