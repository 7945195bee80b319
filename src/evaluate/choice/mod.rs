//! Word choice: hits of lexicons against words and sentences that people marked.
//!
//! Start reading at [`word_choice`], then `document`, which compares one text,
//! and `metrics`, which says what each number means.

mod auc;
mod csv;
mod document;
mod fourfold;
mod gold;
mod hits;
mod labels;
mod metrics;
mod rows;
mod scores;
mod table;
mod tokens;
mod totals;

use std::collections::BTreeMap;

pub use self::csv::{categories, choice_scores, sentences, words};
pub use gold::{MarkedSentence, MarkedSpan, WordGold, read_words};
pub use hits::{Categories, WordHit, of_hits, read_hits};
pub use labels::Labels;
pub use rows::{SentenceRow, WordRow};
pub use scores::{CategoryScore, ChoiceGroup, ChoiceScore, Floors, WordChoice};
pub use table::{category_table, choice_table};

use super::interval;
use super::text::Text;
use document::{Counts, Judged};
use metrics::METRICS;
use totals::Summands;

/// Compares hits with what people marked, text by text.
///
/// All texts count, also those without a mark; marks and hits of other texts
/// count nowhere ([`read_words`] and [`read_hits`] refuse them). The lots of the
/// intervals begin at `seed`.
pub fn word_choice(
    texts: &[Text<'_>],
    gold: &WordGold,
    hits: &[WordHit],
    seed: u64,
) -> WordChoice {
    let spans = by_text(&gold.spans, |span| &span.doc_id);
    let sentences = by_text(&gold.sentences, |sentence| &sentence.doc_id);
    let hits = by_text(hits, |hit| &hit.doc_id);
    let judge = |text| {
        document::judge(text, of(&spans, text), of(&sentences, text), of(&hits, text))
    };
    let judged: Vec<Judged<'_>> = texts.iter().map(judge).collect();
    let mut outlets: BTreeMap<&str, Vec<&Judged<'_>>> = BTreeMap::new();
    for text in &judged {
        outlets.entry(text.outlet).or_default().push(text);
    }
    WordChoice {
        overall: group(None, &judged.iter().collect::<Vec<_>>(), seed),
        outlets: outlets.iter().map(|(o, texts)| group(Some(o), texts, seed)).collect(),
        categories: category_scores(&judged),
        words: judged.iter().flat_map(|text| text.words.clone()).collect(),
        sentences: judged.into_iter().flat_map(|text| text.sentences).collect(),
    }
}

type ByText<'m, T> = BTreeMap<&'m str, Vec<&'m T>>;

fn by_text<T>(marks: &[T], doc_id: impl Fn(&T) -> &String) -> ByText<'_, T> {
    let mut texts = ByText::new();
    for mark in marks {
        texts.entry(doc_id(mark)).or_default().push(mark);
    }
    texts
}

fn of<'b, 'm, T>(marks: &'b ByText<'m, T>, text: &Text<'_>) -> &'b [&'m T] {
    marks.get(text.doc_id).map_or(&[], Vec::as_slice)
}

fn group(outlet: Option<&str>, texts: &[&Judged<'_>], seed: u64) -> ChoiceGroup {
    let mut counts = Counts::default();
    texts.iter().for_each(|text| counts.add(&text.counts));
    ChoiceGroup {
        outlet: outlet.map(String::from),
        texts: texts.len(),
        words: [counts.words.all, counts.words.gold],
        spans: counts.spans[0],
        sentences: [counts.sentences.all, counts.sentences.gold],
        hits: counts.hits[0],
        scores: scores(texts, seed),
    }
}

fn scores(texts: &[&Judged<'_>], seed: u64) -> Vec<ChoiceScore> {
    let summands = Summands::new(texts);
    let doc_ids: Vec<&str> = texts.iter().map(|text| text.doc_id).collect();
    let mut drawn = vec![Vec::new(); METRICS.len()];
    for lots in interval::replications(&doc_ids, seed) {
        let mut times = vec![0; texts.len()];
        lots.into_iter().for_each(|lot| times[lot] += 1);
        let totals = summands.totals(&times);
        for (values, metric) in drawn.iter_mut().zip(&METRICS) {
            values.extend((metric.value)(&totals));
        }
    }
    let totals = summands.totals(&vec![1; texts.len()]);
    let asked = METRICS.iter().zip(drawn).filter(|(m, _)| (m.is_asked)(&totals));
    let score = |(metric, drawn): (&metrics::Metric, Vec<f64>)| ChoiceScore {
        metric: metric.id,
        meaning: metric.meaning,
        value: (metric.value)(&totals),
        interval: interval::percentile(drawn),
        floors: (metric.floors)(&totals),
    };
    asked.map(score).collect()
}

fn category_scores(texts: &[Judged<'_>]) -> Vec<CategoryScore> {
    let mut counts: BTreeMap<&str, [u64; 2]> = BTreeMap::new();
    for (category, touches) in texts.iter().flat_map(|text| &text.hits) {
        let [hits, touching] = counts.entry(category).or_default();
        *hits += 1;
        *touching += u64::from(*touches);
    }
    let all: u64 = counts.values().map(|[hits, _]| hits).sum();
    let has_spans = texts.iter().any(|text| text.counts.spans[0] > 0);
    let score = |(category, [hits, touching]): (&str, [u64; 2])| CategoryScore {
        category: category.to_string(),
        hits,
        touching,
        precision: has_spans.then(|| touching as f64 / hits as f64),
        share: hits as f64 / all as f64,
    };
    let mut scores: Vec<CategoryScore> = counts.into_iter().map(score).collect();
    scores.sort_by_key(|score| std::cmp::Reverse(score.hits));
    scores
}
