//! A corpus of two hundred articles: `corpus/sample`, again and again in other words.

use std::collections::BTreeSet;
use std::path::Path;

use parallax::corpus::{self, Article, ReadOptions};
use parallax::{Knowledge, text};

/// One for each round: what its long words end in.
const ENDINGS: [&str; 16] = [
    "", "ba", "ca", "da", "fa", "ga", "ha", "ka", "la", "ma", "na", "pa", "ra", "ta",
    "va", "za",
];

/// The articles of all rounds, by id. Each round has stories and a month of its own.
///
/// From round to round, long words that no lexicon knows change: otherwise every line
/// would be furniture and every article a copy, and little would be left to do.
pub(crate) fn articles(knowledge: &Knowledge) -> Vec<Article> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/sample");
    let sample = corpus::read(&[sample], std::io::empty(), &ReadOptions::default());
    let sample = sample.expect("corpus/sample can be read").articles;
    let rounds = ENDINGS.iter().enumerate();
    let again = |round| sample.iter().map(move |one| varied(one, round, knowledge));
    let mut articles: Vec<Article> = rounds.flat_map(again).collect();
    articles.sort_by(|a, b| a.doc_id.cmp(&b.doc_id));
    articles
}

fn varied(
    article: &Article,
    (round, ending): (usize, &&str),
    knowledge: &Knowledge,
) -> Article {
    let month = |date: &String| {
        format!("{}-{:02}-{}", 2023 + round / 12, 1 + round % 12, &date[8..])
    };
    Article {
        doc_id: format!("{}-{round}", article.doc_id),
        story: article.story.as_ref().map(|story| format!("{story}-{round}")),
        date: article.date.as_ref().map(month),
        title: article.title.as_ref().map(|title| other_words(title, ending, knowledge)),
        text: other_words(&article.text, ending, knowledge).into(),
        ..article.clone()
    }
}

/// The text with `ending` behind its long words that are part of no hit.
fn other_words(text: &str, ending: &str, knowledge: &Knowledge) -> String {
    let document = text::parse(&text.into(), &knowledge.orthography);
    let hits = knowledge.lexicons.find(&document).hits;
    let known: BTreeSet<usize> = hits.iter().flat_map(|hit| hit.start..hit.end).collect();
    let (mut other, mut done) = (String::new(), 0);
    for (place, token) in document.tokens.iter().enumerate() {
        let span = token.span;
        other.push_str(&text[done..span.end]);
        if token.is_word() && span.end - span.start > 4 && !known.contains(&place) {
            other.push_str(ending);
        }
        done = span.end;
    }
    other + &text[done..]
}
