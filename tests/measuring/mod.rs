//! One text, read and measured.

use parallax::compare::Options;
use parallax::corpus::Article;
use parallax::measure::{self, Measured};
use parallax::page::Repeats;
use parallax::{Analysis, Knowledge, read};

/// What is measured of `text`, an article without a title.
pub(crate) fn measured(knowledge: &Knowledge, text: &str) -> Measured {
    let article = Article { text: text.into(), ..Article::default() };
    let parts = read(&article, knowledge, &Repeats::default());
    measure::measure(&parts.reading(&article, knowledge))
}

/// The comparison of articles in memory.
pub(crate) fn analyze(
    articles: &[Article],
    knowledge: &Knowledge,
    options: &Options,
) -> Analysis {
    parallax::analyze(articles, knowledge, options).expect("so few need no files")
}
