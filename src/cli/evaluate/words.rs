//! `parallax evaluate` of word choice.

use anyhow::bail;
use clap::Args;
use parallax::corpus::Corpus;
use parallax::evaluate::{self, Categories, Labels, Text, WordHit};
use parallax::read_all;

use super::content;
use crate::cli::print::print;
use crate::cli::tables;

/// Arguments that only word choice has.
#[derive(Debug, Args)]
pub(super) struct WordArguments {
    /// Word choice: hits of this lexicon or category and of all below it; may be
    /// given again [default: loaded and labels; of a --pred with one hit a line, all]
    #[arg(long = "category", value_name = "ID")]
    categories: Vec<String>,

    /// Word choice: spans with this label, a * at its end for all that begin so; may
    /// be given again [default: all but sent, title, frame:*, focus:*, mention:*]
    #[arg(long = "label", value_name = "LABEL")]
    labels: Vec<String>,

    /// Word choice: the field that says whether a sentence is marked [default: biased]
    #[arg(long, value_name = "NAME")]
    sentence_key: Option<String>,
}

/// The field of marked sentences in the collections that there are.
const SENTENCE_KEY: &str = "biased";

impl WordArguments {
    /// Whether one of them was given.
    pub(super) fn are_given(&self) -> bool {
        let lists = [&self.categories, &self.labels];
        self.sentence_key.is_some() || lists.iter().any(|list| !list.is_empty())
    }
}

/// Compares, prints, and writes the tables if a folder is named.
pub(super) fn run(
    arguments: &super::Arguments,
    corpus: &Corpus,
    texts: &[Text<'_>],
    gold: &str,
) -> anyhow::Result<()> {
    let place = arguments.gold.display().to_string();
    let labels = Labels::new(&arguments.words.labels);
    let key = arguments.words.sentence_key.as_deref().unwrap_or(SENTENCE_KEY);
    let gold = evaluate::read_words(gold, &place, texts, &labels, key)?;
    let hits = match &arguments.pred {
        Some(path) => {
            let place = path.display().to_string();
            let asked = &arguments.words.categories;
            evaluate::read_hits(&content(path)?, &place, texts, asked)?
        }
        None => found(arguments, corpus)?,
    };
    let choice = evaluate::word_choice(texts, &gold, &hits, arguments.seed);
    if let Some(folder) = &arguments.out {
        let tables = [
            ("words.csv", evaluate::word_rows(&choice)),
            ("sentences.csv", evaluate::sentences(&choice)),
            ("scores.csv", evaluate::choice_scores(&choice)),
            ("categories.csv", evaluate::categories(&choice)),
        ];
        tables::write(folder, &tables, super::COMMAND)?;
    }
    print(evaluate::choice_table(&choice.overall))?;
    if !choice.categories.is_empty() {
        print(format_args!("\n{}", evaluate::category_table(&choice.categories)))?;
    }
    for outlet in choice.outlets.iter().filter(|_| arguments.by_outlet) {
        print(format_args!("\n{}", evaluate::choice_table(outlet)))?;
    }
    Ok(())
}

/// What this program hits in the articles.
fn found(arguments: &super::Arguments, corpus: &Corpus) -> anyhow::Result<Vec<WordHit>> {
    let knowledge = arguments.input.knowledge()?;
    let categories = Categories::new(&arguments.words.categories);
    if let Some(id) = categories.unknown(&knowledge.lexicons) {
        bail!(
            "--category {id}: no lexicon with reports has this id, and no category; \
             `parallax lexicon list` names them"
        );
    }
    let hits = read_all(&corpus.articles, knowledge, |article, read| {
        let parts = (&read.document, &read.marks, &read.page);
        evaluate::of_hits(&article.doc_id, parts, &knowledge.lexicons, &categories)
    });
    Ok(hits.into_iter().flatten().collect())
}
