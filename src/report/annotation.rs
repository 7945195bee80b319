//! One JSON line for each article: everything that was marked, with offsets.
//!
//! Offsets count Unicode code points in the text as it was read; spans are
//! half-open.

use std::ops::Range;

use serde::Serialize;

use crate::corpus::Article;
use crate::lexicon::{Hit, Lexicons, Marks};
use crate::page::Page;
use crate::text::{CodePoints, Document};
use crate::voice::{Attribution, Kind, Voices};

/// What `annotate` writes of one article.
#[derive(Debug, Serialize)]
pub struct Annotation<'a> {
    doc_id: &'a str,
    outlet: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_span: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    furniture: Vec<[usize; 2]>,
    sentences: Vec<SentenceMark>,
    attributions: Vec<AttributionMark<'a>>,
    hits: Vec<HitMark<'a>>,
}

#[derive(Debug, Serialize)]
struct SentenceMark {
    start: usize,
    end: usize,
    section: &'static str,
    paragraph: usize,
}

#[derive(Debug, Serialize)]
struct AttributionMark<'a> {
    kind: &'static str,
    source: Vec<[usize; 2]>,
    source_name: Option<&'a str>,
    source_kind: Option<&'a str>,
    speaks_for: Option<&'a str>,
    cue: Vec<[usize; 2]>,
    cue_class: &'a str,
    content: Vec<[usize; 2]>,
    has_quote: bool,
    relay: Option<&'a str>,
    nested: bool,
    rule: &'a str,
}

#[derive(Debug, Serialize)]
struct HitMark<'a> {
    start: usize,
    end: usize,
    lexicon: &'a str,
    category: &'a str,
    term: &'a str,
    voice: &'static str,
    negated: bool,
}

/// Gathers what was marked in `article`; with `text` the text goes along.
pub fn annotation<'a>(
    article: &'a Article,
    (document, marks, page, voices): (&'a Document, &Marks, &Page, &'a Voices),
    lexicons: &'a Lexicons,
    text: bool,
) -> Annotation<'a> {
    let points = CodePoints::new(&document.text);
    let spans = |ranges: &[Range<usize>]| {
        ranges.iter().map(|r| points.span(document.span(r.clone()))).collect::<Vec<_>>()
    };
    let sentences =
        document.sentences.iter().zip(&page.sections).filter_map(|(s, section)| {
            let [start, end] = points.span(s.span);
            section.map(|section| SentenceMark {
                start,
                end,
                section: section.id(),
                paragraph: s.paragraph,
            })
        });
    let attribution = |a: &'a Attribution| AttributionMark {
        kind: a.kind.id(),
        source: a.source.as_ref().map(|s| spans(&s.mention)).unwrap_or_default(),
        source_name: a.source.as_ref().map(|s| s.name.as_str()),
        source_kind: a.source.as_ref().map(|s| s.kind.as_str()),
        speaks_for: a.source.as_ref().and_then(|s| s.speaks_for.as_deref()),
        cue: spans(&a.cue),
        cue_class: &a.cue_class,
        content: spans(&a.content),
        has_quote: a.kind != Kind::Indirect,
        relay: a.relay.as_deref(),
        nested: a.nested,
        rule: a.rule,
    };
    let hits = shown_hits(document, marks, page, lexicons).map(|h| {
        let [start, end] = points.span(document.span(h.start..h.end));
        HitMark {
            start,
            end,
            lexicon: &lexicons.list_of(h.entry).id,
            category: &lexicons.category(h.entry).id,
            term: &lexicons.term(h.entry).text,
            voice: voices.by_token[h.start].id(),
            negated: h.negated,
        }
    });
    Annotation {
        doc_id: &article.doc_id,
        outlet: &article.outlet,
        story: article.story.as_deref(),
        title_span: page.headline.map(|span| points.span(span)),
        text: text.then_some(document.text.as_read()),
        furniture: page.furniture.iter().map(|f| points.span(f.span)).collect(),
        sentences: sentences.collect(),
        attributions: voices.attributions.iter().map(attribution).collect(),
        hits: hits.collect(),
    }
}

/// The hits that `annotate` writes: of measured lists, in the article and not in
/// its furniture, by place.
pub fn shown_hits<'m>(
    document: &'m Document,
    marks: &'m Marks,
    page: &'m Page,
    lexicons: &'m Lexicons,
) -> impl Iterator<Item = &'m Hit> {
    let kept = |at: usize| {
        let sentence = document.sentences.partition_point(|s| s.tokens.end <= at);
        page.keeps(sentence)
    };
    let shown =
        move |hit: &&Hit| lexicons.list_of(hit.entry).is_measured() && kept(hit.start);
    marks.hits.iter().filter(shown)
}
