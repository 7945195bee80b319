//! `parallax lexicon list`: all lexicons with their numbers.

use std::io::Write;

use parallax::Knowledge;
use parallax::lexicon::Lexicon;

use crate::cli::print::out;

pub(super) fn run(knowledge: &Knowledge) -> anyhow::Result<()> {
    let mut out = out();
    writeln!(
        out,
        "{:<11} {:>5} {:>6}  {:<9} question",
        "id", "cat.", "terms", "licence"
    )?;
    for list in knowledge.lexicons.lists.iter() {
        let (categories, terms) = (list.categories.len(), list.terms.len());
        let Lexicon { id, licence, question, .. } = list;
        writeln!(out, "{id:<11} {categories:>5} {terms:>6}  {licence:<9} {question}")?;
    }
    Ok(out.flush()?)
}
