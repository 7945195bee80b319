//! How the report was made.

use super::escape::text;
use super::layout::Page;
use crate::corpus::Input;
use crate::report::figures::{count, counted};
use crate::report::provenance::{facts, short};
use crate::report::view::View;
use crate::report::{LexiconInfo, run_json};

/// The most input files that are named here.
const INPUTS: usize = 10;

/// All that is known: the facts, each list, the first inputs.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    let run = view.report.run;
    page.heading(2, "Provenance");
    page.paragraph(&promise(page));
    let row = |(label, says): (&str, String)| vec![label.to_string(), text(&says)];
    let rows: Vec<Vec<String>> = facts(run).into_iter().map(row).collect();
    page.table(&["What", "How"], &rows, "");
    let lists: Vec<Vec<String>> = run.lexicons.iter().map(list).collect();
    let head = ["List", "Version", "Licence", "Terms", "SHA-256"];
    page.table(&head, &lists, "No word list was asked.");
    let inputs: Vec<Vec<String>> = run.inputs.iter().take(INPUTS).map(input).collect();
    page.table(&["Input", "Bytes", "SHA-256"], &inputs, "");
    if run.inputs.len() > INPUTS {
        let more = (run.inputs.len() - INPUTS) as u64;
        let more = counted(more, "more input file is", "more input files are");
        page.paragraph(&format!("{more} named in [run.json](run.json)."));
    }
}

/// The facts in a paragraph.
pub(super) fn in_short(page: &mut Page, view: &View<'_>) {
    page.heading(2, "Provenance");
    let facts = facts(view.report.run);
    let fact = |(label, says): &(&str, String)| format!("*{label}:* {}.", text(says));
    let facts: Vec<String> = facts.iter().map(fact).collect();
    page.paragraph(&format!("{} {}", facts.join(" "), promise(page)));
}

fn promise(page: &Page) -> String {
    format!(
        "The same program, input, lists and options give the same bytes; parallax analyze \
         with the option reproduce runs them again and compares every file. Full hashes stand \
         in {}.",
        page.file("run.json")
    )
}

fn list(lexicon: &LexiconInfo) -> Vec<String> {
    let name = if lexicon.name.is_empty() { &lexicon.id } else { &lexicon.name };
    vec![
        text(name),
        text(&lexicon.version),
        text(&lexicon.licence),
        count(lexicon.terms),
        text(&short(&lexicon.sha256)),
    ]
}

fn input(input: &Input) -> Vec<String> {
    let name = text(&run_json::place(&input.path));
    vec![name, count(input.bytes), text(&short(&input.sha256))]
}
