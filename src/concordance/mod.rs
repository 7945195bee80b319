//! Floor 8: words in their context.
//!
//! *Takes* what is looked for ([`Search`]) and articles.
//! *Gives* a [`ContextRow`] for each place, with the voice it stands in, and puts rows in
//! order ([`Kwic`]) without holding them all.
//! *Never* counts what a measure counts: every occurrence in the article is shown, in names
//! and copies of other articles, too; furniture is not.
//! *Start reading at* [`Finder::rows`].

mod context;
mod kwic;
mod row;
mod search;

pub use kwic::{Kwic, Sort, Table, Totals};
pub use row::ContextRow;
pub use search::{Finder, Search};
