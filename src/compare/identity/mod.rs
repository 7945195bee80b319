//! One name for one source in all articles and outlets.
//!
//! An article names its own persons with one spelling; another article may spell
//! them otherwise. [`Names`] collects what all articles name, and
//! [`Names::identities`] says who is who, by rules that look at spellings and at
//! nothing else:
//!
//! | names | rule | one source? |
//! |---|---|---|
//! | `PORT SENNA`, Port Senna | the same but for capitals and apostrophes | yes, whatever they name |
//! | Dmitri Peskov, Dmitry Peskov | last and given names are spelling variants | yes, if one is a person somewhere |
//! | Terrin; Vasko Terrin in the same story | a bare surname and one person who has it | yes |
//! | Terrin; Vasko and Anna Terrin in the same story | a bare surname and several persons | no |
//! | Terrin; Vasko Terrin in another story | may be a namesake | no |
//! | D. Peskov, Dmitry Peskov | an initial is no spelling of a name | no |
//!
//! # When it misleads
//! Two persons whose names differ only in spelling become one (Daniel Cohn and
//! Daniel Kohn); one person whose names differ in more stays two (Aleksandr and
//! Alexander). `attributions.csv` has both the name in the article and this one.

mod apply;
mod identities;
mod named;
mod names;
mod spelling;

pub use identities::Identities;
pub use names::Names;
