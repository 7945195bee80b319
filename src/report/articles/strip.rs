//! Where in an article the marks stand, counted in words.

use crate::lexicon::Hit;
use crate::measure::Reading;
use crate::page::Section;
use crate::voice::Voice;

/// An article as a line of marks.
#[derive(Debug, Clone, Default)]
pub(in crate::report) struct Strip {
    /// Words that are quoted or reported.
    pub(in crate::report) stretches: Vec<Stretch>,
    /// Hits of lists of loaded wording.
    pub(in crate::report) hits: Vec<Point>,
    /// Where a source is given.
    pub(in crate::report) sources: Vec<Point>,
    /// Where the headline and the lead end.
    pub(in crate::report) ends: Vec<u32>,
}

/// Words in one voice.
#[derive(Debug, Clone)]
pub(in crate::report) struct Stretch {
    pub(in crate::report) voice: &'static str,
    pub(in crate::report) from: u32,
    pub(in crate::report) to: u32,
}

/// A place in an article.
#[derive(Debug, Clone)]
pub(in crate::report) struct Point {
    /// So many words stand before it.
    pub(in crate::report) word: u32,
    /// The number of its sentence in the document.
    pub(in crate::report) sentence: u32,
    pub(in crate::report) voice: &'static str,
    /// What it is, in words.
    pub(in crate::report) tip: String,
}

impl Strip {
    pub(super) fn of(read: Reading<'_>, hits: &[&Hit]) -> Strip {
        let before = before(read);
        let point = |token: usize, tip: String| {
            let sentences = &read.document.sentences;
            let sentence = sentences.partition_point(|s| s.tokens.end <= token);
            let voice = read.voices.by_token[token].id();
            Point { word: before[token], sentence: sentence as u32, voice, tip }
        };
        let hit = |hit: &&Hit| {
            let tokens = hit.start..hit.end;
            let words = read.document.span(tokens).of(&read.document.text);
            let voice = read.voices.by_token[hit.start].id();
            let label = &read.lexicons.category(hit.entry).label;
            point(hit.start, format!("{words} ({label}), {voice} voice"))
        };
        let said = read.voices.attributions.iter().filter(|said| !said.nested);
        let sources = said.filter_map(|said| {
            let source = said.source.as_ref()?;
            let first = source.mention.first()?;
            Some(point(first.start, format!("{}, {}", source.name, said.kind.id())))
        });
        let mut sources: Vec<Point> = sources.collect();
        sources.sort_by_key(|source| source.word);
        Strip {
            stretches: stretches(read, &before),
            hits: hits.iter().map(hit).collect(),
            sources,
            ends: ends(read, &before),
        }
    }
}

/// For each token the words of the article that stand before it, and all at the end.
fn before(read: Reading<'_>) -> Vec<u32> {
    let mut words = 0;
    let mut before = vec![0; read.document.tokens.len() + 1];
    for (number, sentence) in read.document.sentences.iter().enumerate() {
        for at in sentence.tokens.clone() {
            before[at] = words;
            let counts = read.page.keeps(number) && read.document.tokens[at].is_word();
            words += u32::from(counts);
        }
    }
    if let Some(end) = before.last_mut() {
        *end = words;
    }
    before
}

fn stretches(read: Reading<'_>, before: &[u32]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (at, voice) in read.voices.by_token.iter().enumerate() {
        let (from, to) = (before[at], before[at + 1]);
        if *voice == Voice::Own || from >= to {
            continue;
        }
        match stretches.last_mut() {
            Some(last) if last.voice == voice.id() && last.to == from => last.to = to,
            _ => stretches.push(Stretch { voice: voice.id(), from, to }),
        }
    }
    stretches
}

/// Where the last sentence of the headline and of the lead ends.
fn ends(read: Reading<'_>, before: &[u32]) -> Vec<u32> {
    let end = |section| {
        let last = read.page.sections.iter().rposition(|s| *s == Some(section))?;
        Some(before[read.document.sentences[last].tokens.end])
    };
    [Section::Headline, Section::Lead].into_iter().filter_map(end).collect()
}
