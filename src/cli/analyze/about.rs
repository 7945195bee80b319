//! What a report says of how it was made.

use std::collections::BTreeMap;

use parallax::Knowledge;
use parallax::compare::Options;
use parallax::corpus::Told;
use parallax::lexicon::Lexicon;
use parallax::report::{
    Digest, Evidence, LexiconInfo, RunInfo, Settings, Sheets, Validation,
};

/// What is known before anything is read.
pub(super) fn info(
    knowledge: &Knowledge,
    options: &Options,
    (evidence, workbook): (Evidence, Sheets),
    asked: &Settings,
) -> RunInfo {
    let lists = &knowledge.lexicons.lists;
    let chosen = [
        ("command", "analyze"),
        ("evidence", evidence.id()),
        ("replications", &options.replications.to_string()),
    ];
    let chosen = chosen.map(|(name, value)| (name.to_string(), value.into()));
    RunInfo {
        version: env!("CARGO_PKG_VERSION").into(),
        options: asked.clone().into_iter().chain(chosen).collect(),
        lexicons: lists.iter().map(|list| LexiconInfo::of(list, list.bundled)).collect(),
        seed: options.seed,
        evidence,
        workbook,
        ..RunInfo::default()
    }
}

/// Adds which coding the rates were held against.
pub(super) fn validated(info: &mut RunInfo, validation: Option<&Validation>) {
    let Some(validation) = validation else { return };
    let Validation { unit, drawn, sha256, .. } = validation;
    let said = format!("{drawn} {unit}, sha256 {sha256}");
    info.options.insert("validated".to_string(), said.as_str().into());
}

/// Adds what the reading told.
pub(super) fn tell(
    info: &mut RunInfo,
    told: &Told,
    digest: &Digest,
    knowledge: &Knowledge,
) {
    info.inputs.clone_from(&told.inputs);
    info.read = told.read as u64;
    info.used = digest.articles();
    info.skipped = told.skipped.len() as u64;
    info.removed = digest.removed();
    info.notes.clone_from(&told.notes);
    info.notes.extend(not_taken_over(&knowledge.lexicons.lists));
    info.notes.extend(repeats(digest.repeats()));
    info.notes.extend(knowledge.lines.keeps_furniture().then(|| {
        "page furniture is counted (--keep-furniture): menus, appeals and credits have \
         their words in all numbers"
            .to_string()
    }));
}

/// The categories that are counted: columns of documents.csv.
pub(super) fn categories(knowledge: &Knowledge) -> Vec<String> {
    let categories = knowledge.asked.categories();
    categories.measured().iter().map(|id| categories.name(*id).to_string()).collect()
}

/// A note for each file of another program that did not come over whole.
fn not_taken_over(lists: &[Lexicon]) -> impl Iterator<Item = String> {
    lists.iter().filter_map(|list| {
        let origin = list.origin.as_ref().filter(|origin| origin.lost() > 0)?;
        let (file, lost) = (&origin.file, origin.lost());
        let entries = if lost == 1 { "entry is" } else { "entries are" };
        Some(format!(
            "{file}: {lost} {entries} not used; `parallax lexicon check` names them"
        ))
    })
}

/// A note on the articles that repeat one of the same outlet.
fn repeats(repeats: u64) -> Option<String> {
    let (articles, their) = match repeats {
        0 => return None,
        1 => ("1 article repeats".to_string(), "its"),
        n => (format!("{n} articles repeat"), "their"),
    };
    Some(format!(
        "{articles} an earlier one of {their} outlet; such an article is counted once \
         (documents.csv, repeat_of)"
    ))
}

/// What people call the categories.
pub(super) fn labels(knowledge: &Knowledge) -> BTreeMap<String, String> {
    let categories = knowledge.lexicons.lists.iter().flat_map(|list| &list.categories);
    categories.map(|c| (c.id.clone(), c.label.clone())).collect()
}
