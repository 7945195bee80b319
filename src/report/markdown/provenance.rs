//! How the report was made.

use super::escape::{inline, text};
use super::layout::Page;
use crate::corpus::Input;
use crate::report::figures::{count, counted};
use crate::report::view::View;
use crate::report::{LexiconInfo, run_json};

/// The most input files that are named here.
const INPUTS: usize = 10;
/// As much of a hash as a person compares.
const HASH: usize = 12;

/// Version, lexicons, options, inputs.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    let run = view.report.run;
    page.heading(2, "Provenance");
    page.paragraph(&format!(
        "Made by Parallax {}. The same input, lists and options give the same bytes. \
         Everything stands in [run.json](run.json), with full hashes.",
        inline(&run.version)
    ));
    let lists: Vec<Vec<String>> = run.lexicons.iter().map(list).collect();
    let head = ["List", "Version", "Licence", "Terms", "SHA-256"];
    page.table(&head, &lists, "No word list was asked.");
    let options = run.options.iter().map(|(name, value)| {
        format!("{}: {}", text(name), text(&run_json::place(value)))
    });
    page.list(&options.collect::<Vec<_>>());
    let inputs: Vec<Vec<String>> = run.inputs.iter().take(INPUTS).map(input).collect();
    page.table(&["Input", "Bytes", "SHA-256"], &inputs, "");
    if run.inputs.len() > INPUTS {
        let more = (run.inputs.len() - INPUTS) as u64;
        let more = counted(more, "more input file is", "more input files are");
        page.paragraph(&format!("{more} named in [run.json](run.json)."));
    }
    page.list(&run.notes.iter().map(|note| text(note)).collect::<Vec<_>>());
}

fn list(lexicon: &LexiconInfo) -> Vec<String> {
    let name = if lexicon.name.is_empty() { &lexicon.id } else { &lexicon.name };
    vec![
        text(name),
        text(&lexicon.version),
        text(&lexicon.licence),
        count(lexicon.terms),
        hash(&lexicon.sha256),
    ]
}

fn input(input: &Input) -> Vec<String> {
    vec![text(&run_json::place(&input.path)), count(input.bytes), hash(&input.sha256)]
}

fn hash(hash: &str) -> String {
    text(&hash.chars().take(HASH).collect::<String>())
}
