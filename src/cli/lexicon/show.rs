//! `parallax lexicon show`: every form that a category matches.

use std::io::Write;

use anyhow::bail;
use parallax::{Knowledge, lexicon};

use crate::cli::print::out;

pub(super) fn run(knowledge: &Knowledge, id: &str) -> anyhow::Result<()> {
    let mut out = out();
    let mut found = false;
    for list in knowledge.lexicons.lists.iter() {
        for (number, category) in list.categories.iter().enumerate() {
            let below = category
                .id
                .strip_prefix(id)
                .is_some_and(|r| r.is_empty() || r.starts_with('.'));
            if list.id != id && !below {
                continue;
            }
            found = true;
            writeln!(out, "{}  ({})", category.id, category.label)?;
            writeln!(out, "  catches  {}", category.definition)?;
            writeln!(out, "  not      {}", category.not)?;
            let mirror = category.mirror.as_deref().or(category.unpaired.as_deref());
            writeln!(out, "  mirror   {}", mirror.unwrap_or_default())?;
            writeln!(out, "  source   {}", category.source)?;
            if list.is_sum(number) {
                writeln!(out, "  terms    all of the categories below it")?;
            }
            for term in list.terms.iter().filter(|t| t.category == number) {
                writeln!(out, "    {}", lexicon::forms(&term.text).join(", "))?;
            }
        }
    }
    if !found {
        bail!(
            "no lexicon and no category is called \"{id}\"; `parallax lexicon list` names them"
        );
    }
    Ok(out.flush()?)
}
