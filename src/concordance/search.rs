//! What is looked for, and where it stands in an article.

use super::context::{around, line};
use super::kwic::Sort;
use super::row::ContextRow;
use crate::corpus::Article;
use crate::error::{Error, Result};
use crate::lexicon::{Forms, Hit, Lexicons, of_terms};
use crate::measure::Reading;
use crate::text::{self, CodePoints, Orthography};
use crate::voice::Voice;

/// What is looked for.
#[derive(Debug)]
pub struct Search {
    /// The terms, if terms are looked for.
    terms: Option<Lexicons>,
    /// The categories, or headings above some, if these are.
    categories: Vec<String>,
    /// Only in these voices; in all if there is none.
    pub voices: Vec<Voice>,
    /// Only in these outlets; in all if there is none.
    pub outlets: Vec<String>,
    /// How much of the text stands on each side, in columns of a terminal.
    pub width: usize,
    /// In which order.
    pub sort: Sort,
}

/// Finds the terms of a search in one article after the other.
#[derive(Debug)]
pub struct Finder<'s> {
    search: &'s Search,
    forms: Option<Forms<'s>>,
}

/// Where something stands.
struct Found<'l> {
    hit: Hit,
    term: &'l str,
    category: &'l str,
}

impl Search {
    /// Looks for terms, written as in a lexicon: `terror*`, `regime change`.
    ///
    /// # Errors
    /// When a term is none.
    pub fn for_terms(terms: &[String]) -> Result<Search> {
        Ok(Search { terms: Some(of_terms(terms)?), ..Search::nothing() })
    }

    /// Looks for what stands in categories of these lexicons, by the category's id or that
    /// of a heading above it.
    ///
    /// # Errors
    /// When no list has such a category.
    pub fn for_categories(categories: &[String], lexicons: &Lexicons) -> Result<Search> {
        let known = |wanted: &String| {
            let all = lexicons.lists.iter().filter(|list| lexicons.leaves_hits(list));
            let mut all = all.flat_map(|list| &list.categories);
            all.any(|category| is_below(&category.id, wanted))
        };
        if let Some(unknown) = categories.iter().find(|wanted| !known(wanted)) {
            return Err(Error::Input(format!(
                "no lexicon has a category \"{unknown}\"; `parallax lexicon list` names them"
            )));
        }
        Ok(Search { categories: categories.to_vec(), ..Search::nothing() })
    }

    fn nothing() -> Search {
        Search {
            terms: None,
            categories: Vec::new(),
            voices: Vec::new(),
            outlets: Vec::new(),
            width: 40,
            sort: Sort::default(),
        }
    }

    /// One that finds it in articles.
    pub fn finder(&self) -> Finder<'_> {
        Finder { search: self, forms: self.terms.as_ref().map(Forms::new) }
    }
}

impl Finder<'_> {
    /// Whether an article may have a row: to read it whole takes ten times as long.
    pub fn may_have(&mut self, article: &Article, words: &Orthography) -> bool {
        let outlets = &self.search.outlets;
        if !outlets.is_empty() && !outlets.contains(&article.outlet) {
            return false;
        }
        match (&self.search.terms, &mut self.forms) {
            (Some(terms), Some(forms)) => {
                let document = text::parse(&article.text, words);
                !terms.find_with(&document, forms).hits.is_empty()
            }
            _ => true,
        }
    }

    /// A row for each place in the article, which is the one at `place` in the order of the
    /// corpus.
    pub fn rows(&mut self, reading: &Reading<'_>, place: usize) -> Vec<ContextRow> {
        let Search { terms, categories, .. } = self.search;
        let found: Vec<Found<'_>> = match (terms, &mut self.forms) {
            (Some(terms), Some(forms)) => {
                let hits = terms.find_with(reading.document, forms).hits;
                let found = |hit: Hit| {
                    let term = &*terms.term(hit.entry).text;
                    Found { hit, term, category: "" }
                };
                hits.into_iter().map(found).collect()
            }
            _ => in_categories(reading, categories),
        };
        let points = CodePoints::new(&reading.document.text);
        let row = |found: &Found<'_>| self.row(reading, &points, found, place);
        found.iter().filter_map(row).collect()
    }

    /// The row of a place; none in the furniture and in voices that are not wanted.
    fn row(
        &self,
        reading: &Reading<'_>,
        points: &CodePoints<'_>,
        found: &Found<'_>,
        place: usize,
    ) -> Option<ContextRow> {
        let Reading { article, document, page, voices, .. } = *reading;
        let Found { hit, term, category } = found;
        let at = document.sentences.partition_point(|s| s.tokens.end <= hit.start);
        let section = (*page.sections.get(at)?)?;
        let voice = voices.by_token[hit.start];
        let Search { voices: wanted, width, sort, .. } = self.search;
        if !wanted.is_empty() && !wanted.contains(&voice) {
            return None;
        }
        let span = document.span(hit.start..hit.end);
        let paragraph = document.sentences[at].paragraph;
        let (left, right) = around(document, paragraph, span, *width);
        let [start, end] = points.span(span);
        let speaker = voices.speaker[hit.start].map(|at| &voices.attributions[at]);
        let source = speaker.and_then(|said| said.source.as_ref());
        let mut row = ContextRow {
            doc_id: article.doc_id.clone(),
            outlet: article.outlet.clone(),
            story: article.story.clone().unwrap_or_default(),
            date: article.date.clone().unwrap_or_default(),
            left,
            r#match: line(span.of(&document.text)),
            right,
            voice: voice.id().to_string(),
            source: source.map(|source| source.name.clone()).unwrap_or_default(),
            section: section.id().to_string(),
            term: (*term).to_string(),
            category: (*category).to_string(),
            start: start as u64,
            end: end as u64,
            key: String::new(),
            place: place as u64,
        };
        row.key = sort.key(&row);
        Some(row)
    }
}

/// What the lexicons have found in categories.
fn in_categories<'l>(reading: &Reading<'l>, categories: &[String]) -> Vec<Found<'l>> {
    let lexicons = reading.lexicons;
    let found = |hit: &Hit| {
        let category = &*lexicons.category(hit.entry).id;
        let is_wanted = categories.iter().any(|wanted| is_below(category, wanted));
        let term = &*lexicons.term(hit.entry).text;
        is_wanted.then(|| Found { hit: hit.clone(), term, category })
    };
    reading.marks.hits.iter().filter_map(found).collect()
}

/// Whether a category is the wanted one or stands below it.
fn is_below(category: &str, wanted: &str) -> bool {
    category
        .strip_prefix(wanted)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
