//! The results as CSV files, in the manner of the reports.

use super::{CoverageRow, OverlapRow, Results, SuggestionKind, SuggestionRow, TermRow};
use crate::evaluate::sheet;
use crate::report::{decimal, guarded};

/// The files with their names. The same results give the same bytes.
pub fn sheets(results: &Results) -> [(&'static str, Vec<u8>); 4] {
    let Results { coverage, terms, suggestions, overlaps, .. } = results;
    [
        ("coverage.csv", sheet(&COVERAGE, coverage.iter().map(coverage_cells))),
        ("terms.csv", sheet(&TERMS, terms.iter().map(term_cells))),
        (
            "suggestions.csv",
            sheet(&SUGGESTIONS, suggestions.iter().map(suggestion_cells)),
        ),
        ("overlaps.csv", sheet(&OVERLAPS, overlaps.iter().map(overlap_cells))),
    ]
}

/// The header of `coverage.csv`. `terms_hit` are those with a hit; `not_unless`
/// to `not_in_name` count how often a term stood there and was no hit for what
/// the cell of that name asks.
const COVERAGE: [&str; 18] = [
    "lexicon",
    "category",
    "terms",
    "terms_hit",
    "hits",
    "words",
    "per_thousand",
    "articles",
    "own",
    "quoted",
    "reported",
    "negated",
    "not_unless",
    "not_pos",
    "not_of",
    "not_next",
    "not_without",
    "not_in_name",
];
/// The header of `terms.csv`: a row for each term, also for those never hit.
const TERMS: [&str; 13] = [
    "lexicon",
    "category",
    "term",
    "forms",
    "hits",
    "articles",
    "share_of_category",
    "not_unless",
    "not_pos",
    "not_of",
    "not_next",
    "not_without",
    "not_in_name",
];
/// The header of `suggestions.csv`.
const SUGGESTIONS: [&str; 11] = [
    "lexicon",
    "category",
    "kind",
    "words",
    "form_of",
    "count",
    "elsewhere",
    "g2",
    "articles",
    "doc_id",
    "context",
];
/// The header of `overlaps.csv`.
const OVERLAPS: [&str; 8] = [
    "lexicon",
    "category",
    "other_lexicon",
    "other_category",
    "shared_words",
    "words",
    "other_words",
    "jaccard",
];

fn coverage_cells(row: &CoverageRow) -> Vec<String> {
    let mut cells = vec![guarded(&row.lexicon), guarded(&row.category)];
    cells.extend([row.terms, row.used, row.hits, row.words].map(|n| n.to_string()));
    cells.push(row.rate().map(decimal).unwrap_or_default());
    let counts = [row.articles].into_iter().chain(row.voices).chain([row.negated]);
    cells.extend(counts.chain(row.passed_over).map(|n| n.to_string()));
    cells
}

fn term_cells(row: &TermRow) -> Vec<String> {
    let forms: Vec<String> =
        row.forms.iter().map(|(form, count)| format!("{form} {count}")).collect();
    let mut cells = vec![
        guarded(&row.lexicon),
        guarded(&row.category),
        guarded(&row.term),
        guarded(&forms.join("; ")),
        row.hits.to_string(),
        row.articles.to_string(),
        row.share.map(decimal).unwrap_or_default(),
    ];
    cells.extend(row.passed_over.map(|n| n.to_string()));
    cells
}

fn suggestion_cells(row: &SuggestionRow) -> Vec<String> {
    let kind = match row.kind {
        SuggestionKind::Neighbour => "neighbour",
        SuggestionKind::Form => "form",
    };
    let (context, doc_id) = &row.context;
    vec![
        guarded(&row.lexicon),
        guarded(&row.category),
        kind.to_string(),
        guarded(&row.words),
        guarded(&row.of),
        row.count.to_string(),
        row.elsewhere.map(|n| n.to_string()).unwrap_or_default(),
        row.g2.map(decimal).unwrap_or_default(),
        row.articles.to_string(),
        guarded(doc_id),
        guarded(context),
    ]
}

fn overlap_cells(row: &OverlapRow) -> Vec<String> {
    let names = [&row.lexicon, &row.category, &row.other_lexicon, &row.other];
    let counts = [row.shared, row.words, row.other_words].map(|n| n.to_string());
    let names = names.into_iter().map(|name| guarded(name));
    names.chain(counts).chain([decimal(row.jaccard())]).collect()
}
