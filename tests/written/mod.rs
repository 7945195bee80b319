//! Articles written down in a file: `id | outlet | date | story`, of which `-` is
//! none, then the text, whose first line is the title.

use std::fmt::Write as _;

use parallax::corpus::Article;

/// The articles of a file, by id, and what is expected of them: the lines that begin
/// with `= `.
pub(crate) fn case(text: &str) -> (Vec<Article>, String) {
    let is_article = |line: &str| line.contains(" | ");
    let mut articles: Vec<Article> = Vec::new();
    let mut expected = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with("= ") {
            writeln!(expected, "{line}").expect("memory");
        } else if is_article(line) {
            let mut cells =
                line.split(" | ").map(|c| Some(c.to_string()).filter(|c| c != "-"));
            let mut cell = || cells.next().flatten();
            articles.push(Article {
                doc_id: cell().expect("an id"),
                outlet: cell().expect("an outlet"),
                date: cell(),
                story: cell(),
                ..Article::default()
            });
        } else if let Some(article) = articles.last_mut() {
            article.text = format!("{}{line}\n", &*article.text).into();
        }
    }
    articles.sort_by(|a, b| a.doc_id.cmp(&b.doc_id));
    (articles, expected)
}
