//! One article, cut where its marks change.

use std::ops::Range;

use super::strip::Strip;
use crate::lexicon::Hit;
use crate::measure::Reading;
use crate::report::{LexiconInfo, shown_hits};
use crate::text::{Document, Span};
use crate::voice::{Attribution, Voice};

/// A longer text is not held, in bytes.
const LONGEST: usize = 100_000;

/// An article as a page shows it.
#[derive(Debug, Clone)]
pub struct MarkedArticle {
    /// Its place among the articles of the page, from 1.
    pub(in crate::report) number: usize,
    pub(in crate::report) doc_id: String,
    pub(in crate::report) outlet: String,
    /// Empty if it is not known.
    pub(in crate::report) story: String,
    pub(in crate::report) date: Option<String>,
    pub(in crate::report) title: Option<String>,
    pub(in crate::report) url: Option<String>,
    /// Words outside the furniture.
    pub(in crate::report) words: u32,
    pub(in crate::report) paragraphs: Vec<Paragraph>,
    pub(in crate::report) strip: Strip,
}

/// A line of the page.
#[derive(Debug, Clone)]
pub(in crate::report) enum Paragraph {
    /// What is not the article, and the rule that found it.
    Furniture(String, String),
    /// The headline.
    Headline(Vec<Sentence>),
    /// Any other.
    Text(Vec<Sentence>),
}

/// A sentence.
#[derive(Debug, Clone)]
pub(in crate::report) struct Sentence {
    /// Its number in the document.
    pub(in crate::report) number: u32,
    pub(in crate::report) runs: Vec<Run>,
}

/// Text with the same marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Run {
    pub(in crate::report) text: String,
    pub(in crate::report) marks: Mark,
}

/// What is known of a word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct Mark {
    pub(in crate::report) voice: Voice,
    /// The category of a hit of a list of loaded wording.
    pub(in crate::report) hit: Option<String>,
    pub(in crate::report) source: bool,
    pub(in crate::report) cue: bool,
}

impl MarkedArticle {
    /// Marks an article that has been read; nothing if it is too long for a page.
    /// `lists` says which lexicons claim to be loaded wording.
    pub fn of(reading: Reading<'_>, lists: &[LexiconInfo]) -> Option<MarkedArticle> {
        let Reading { article, document, marks, page, lexicons, .. } = reading;
        if article.text.len() > LONGEST {
            return None;
        }
        let wording = |hit: &&Hit| {
            let id = &lexicons.list_of(hit.entry).id;
            lists.iter().any(|list| list.wording && list.id == *id)
        };
        let hits: Vec<&Hit> =
            shown_hits(document, marks, page, lexicons).filter(wording).collect();
        let marked = word_marks(reading, &hits);
        Some(MarkedArticle {
            number: 0,
            doc_id: article.doc_id.clone(),
            outlet: article.outlet.clone(),
            story: article.story.clone().unwrap_or_default(),
            date: article.date.clone(),
            title: article.title.clone(),
            url: article.url.clone(),
            words: words(reading),
            paragraphs: paragraphs(reading, &marked),
            strip: Strip::of(reading, &hits),
        })
    }

    /// Its order among others.
    pub(super) fn place(&self) -> (&str, &str, &str) {
        (&self.story, &self.outlet, &self.doc_id)
    }

    /// As many bytes as its text has.
    pub(super) fn bytes(&self) -> usize {
        self.runs().map(|run| run.text.len()).sum()
    }

    /// What it is called: its title, or else its name.
    pub(in crate::report) fn name(&self) -> &str {
        crate::report::view::title(self.title.as_deref(), &self.doc_id)
    }

    /// Where it stands on a page.
    pub(in crate::report) fn anchor(&self) -> String {
        format!("a{}", self.number)
    }

    /// Where a sentence of it stands.
    pub(in crate::report) fn sentence(&self, number: u32) -> String {
        format!("a{}-{number}", self.number)
    }

    /// The sentences with their numbers.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (u32, String)> {
        let sentences = self.paragraphs.iter().flat_map(Paragraph::sentences);
        sentences.map(|s| (s.number, s.runs.iter().map(|run| &*run.text).collect()))
    }

    fn runs(&self) -> impl Iterator<Item = &Run> {
        self.paragraphs.iter().flat_map(Paragraph::sentences).flat_map(|s| &s.runs)
    }
}

impl Paragraph {
    fn sentences(&self) -> &[Sentence] {
        match self {
            Paragraph::Furniture(..) => &[],
            Paragraph::Headline(sentences) | Paragraph::Text(sentences) => sentences,
        }
    }
}

/// Words outside the furniture.
fn words(read: Reading<'_>) -> u32 {
    let kept = (0..).zip(&read.document.sentences).filter(|(at, _)| read.page.keeps(*at));
    kept.map(|(_, sentence)| read.document.words(sentence.tokens.clone()) as u32).sum()
}

/// The marks of every token.
fn word_marks(read: Reading<'_>, hits: &[&Hit]) -> Vec<Mark> {
    let voices = read.voices.by_token.iter();
    let mut marks: Vec<Mark> =
        voices.map(|voice| Mark { voice: *voice, ..Mark::default() }).collect();
    let spoken = |said: &&Attribution| !said.nested;
    for said in read.voices.attributions.iter().filter(spoken) {
        let mention = said.source.iter().flat_map(|source| &source.mention);
        each(&mut marks, mention, |mark| mark.source = true);
        each(&mut marks, &said.cue, |mark| mark.cue = true);
    }
    for hit in hits {
        let category = &read.lexicons.category(hit.entry).id;
        each(&mut marks, [&(hit.start..hit.end)], |mark| {
            mark.hit = Some(category.clone())
        });
    }
    marks
}

fn each<'r>(
    marks: &mut [Mark],
    ranges: impl IntoIterator<Item = &'r Range<usize>>,
    change: impl Fn(&mut Mark),
) {
    for range in ranges {
        marks[range.clone()].iter_mut().for_each(&change);
    }
}

fn paragraphs(read: Reading<'_>, marks: &[Mark]) -> Vec<Paragraph> {
    let Reading { document, page, .. } = read;
    let mut paragraphs = Vec::new();
    let mut sentences = (0..).zip(&document.sentences).peekable();
    for (number, paragraph) in document.paragraphs.iter().enumerate() {
        let furniture = page.furniture.iter().find(|f| f.paragraph == number);
        let mut inside = Vec::new();
        while let Some((at, sentence)) =
            sentences.next_if(|(_, sentence)| sentence.paragraph == number)
        {
            let runs = runs(document, marks, sentence.tokens.clone());
            inside.push(Sentence { number: at, runs });
        }
        paragraphs.push(match furniture {
            Some(furniture) => {
                let text = paragraph.span.of(&document.text).to_string();
                Paragraph::Furniture(text, furniture.rule.clone())
            }
            None if page.headline == Some(paragraph.span) => Paragraph::Headline(inside),
            None => Paragraph::Text(inside),
        });
    }
    paragraphs
}

/// The text of some tokens, cut where the marks change. What stands between two tokens
/// has their marks if these are the same, or else their voice if that is the same.
fn runs(document: &Document, marks: &[Mark], tokens: Range<usize>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for at in tokens.clone() {
        if at > tokens.start {
            let gap = Span::new(
                document.tokens[at - 1].span.end,
                document.tokens[at].span.start,
            );
            push(&mut runs, gap.of(&document.text), &between(&marks[at - 1], &marks[at]));
        }
        push(&mut runs, document.word(at), &marks[at]);
    }
    runs
}

fn between(before: &Mark, after: &Mark) -> Mark {
    match before {
        _ if before == after => before.clone(),
        _ if before.voice == after.voice => {
            Mark { voice: before.voice, ..Mark::default() }
        }
        _ => Mark::default(),
    }
}

fn push(runs: &mut Vec<Run>, text: &str, marks: &Mark) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.marks == *marks => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_string(), marks: marks.clone() }),
    }
}
