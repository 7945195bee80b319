//! The units of one article that may be drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::{Plan, UnitKind, stratum};
use crate::measure::{AttributionRow, HitRow, Measured, Reading, measure};
use crate::text::CodePoints;

/// A unit that may be drawn.
#[derive(Debug, Clone, Default)]
pub struct Candidate {
    /// Its article.
    pub doc_id: String,
    /// Who published it.
    pub outlet: String,
    /// What it tells of; empty if that is not known.
    pub story: String,
    /// First code point.
    pub start: u32,
    /// First code point behind it.
    pub end: u32,
    /// The sentence before; empty if none.
    pub before: String,
    /// What is coded, with `[[…]]` around the words if only they are.
    pub text: String,
    /// The sentence behind; empty if none.
    pub behind: String,
    /// Whose words a hit is, as the program says: `own`, `quoted`, `reported`; empty for
    /// other units.
    pub voice: &'static str,
    /// What the program takes for the words of the source and for what is said, of an
    /// attribution; pieces are joined by ` … `.
    pub spans: [String; 2],
    /// What the program says to each question of the plan; empty where it says nothing.
    pub program: Vec<String>,
    /// The stratum.
    pub stratum: String,
}

/// A cell of a spreadsheet holds 32,767 characters; a longer text is cut.
const LONGEST: usize = 30_000;

/// A sentence of the article.
struct Line {
    text: String,
    start: u32,
    end: u32,
}

/// The units of one article, furniture left out.
pub fn units(reading: &Reading<'_>, plan: &Plan) -> Vec<Candidate> {
    let (measured, lines) = (measure(reading), lines(reading));
    let mut units = match plan.unit {
        UnitKind::Hits => hits(&measured, &lines, plan),
        UnitKind::Sentences => sentences(&measured, &lines, plan),
        UnitKind::Articles => article(reading, &measured, &lines, plan),
        UnitKind::Attributions => attributions(&measured, &lines, plan),
    };
    for unit in &mut units {
        unit.doc_id = measured.document.doc_id.to_string();
        unit.outlet = measured.document.outlet.to_string();
        unit.story = measured.document.story.to_string();
        for text in [&mut unit.before, &mut unit.text, &mut unit.behind] {
            shorten(text);
        }
        let found = found(plan, unit);
        unit.stratum = stratum::of(&plan.by, unit, found);
    }
    units
}

fn shorten(text: &mut String) {
    if let Some((at, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(at);
        text.push_str(" […]");
    }
}

/// What the program finds in a unit: the first category, the kind, or `none`.
fn found<'p>(plan: &'p Plan, unit: &'p Candidate) -> &'p str {
    let mut answers = plan.questions.iter().zip(&unit.program);
    let found = answers.find(|(question, answer)| question.scored.contains(answer));
    found.map_or("none", |(question, answer)| match plan.unit {
        UnitKind::Attributions => answer,
        _ => &question.id,
    })
}

/// The sentences of the article, by place.
fn lines(reading: &Reading<'_>) -> Vec<Line> {
    let document = reading.document;
    let code_points = CodePoints::new(&document.text);
    let kept = document.sentences.iter().enumerate();
    let kept = kept.filter(|(number, _)| reading.page.keeps(*number));
    kept.map(|(_, sentence)| {
        let [start, end] = code_points.span(sentence.span).map(|at| at as u32);
        let text = one_line(sentence.span.of(&document.text));
        Line { text, start, end }
    })
    .collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words of a list; one unit where several lists find the same words.
fn hits(measured: &Measured, lines: &[Line], plan: &Plan) -> Vec<Candidate> {
    let mut by_place: BTreeMap<(u32, u32), Vec<&HitRow>> = BTreeMap::new();
    for hit in measured.hits.iter().filter(|hit| is_asked(plan, hit)) {
        by_place.entry((hit.start, hit.end)).or_default().push(hit);
    }
    let unit = |((start, end), hits): ((u32, u32), Vec<&HitRow>)| {
        let text = marked(&hits[0].sentence, hits[0].marked);
        let at = line_of(lines, start);
        let program = answers(plan, hits.iter().copied());
        let voice = hits[0].voice;
        Candidate { start, end, text, voice, program, ..around(lines, at) }
    };
    by_place.into_iter().map(unit).collect()
}

fn is_asked(plan: &Plan, hit: &HitRow) -> bool {
    plan.questions.iter().any(|question| question.id == hit.counted_as())
}

/// Every sentence with a letter in it.
fn sentences(measured: &Measured, lines: &[Line], plan: &Plan) -> Vec<Candidate> {
    let with_words = lines.iter().enumerate();
    let with_words =
        with_words.filter(|(_, line)| line.text.contains(char::is_alphabetic));
    with_words
        .map(|(at, line)| {
            let inside = |hit: &&HitRow| line.start <= hit.start && hit.start < line.end;
            let program = answers(plan, measured.hits.iter().filter(inside));
            let (start, end, text) = (line.start, line.end, line.text.clone());
            Candidate { start, end, text, program, ..around(lines, at) }
        })
        .collect()
}

fn article(
    reading: &Reading<'_>,
    measured: &Measured,
    lines: &[Line],
    plan: &Plan,
) -> Vec<Candidate> {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return Vec::new();
    };
    let mut text = String::new();
    let sentences = reading.document.sentences.iter().enumerate();
    let kept = sentences.filter(|(number, _)| reading.page.keeps(*number));
    let mut paragraph = None;
    for ((_, sentence), line) in kept.zip(lines) {
        let new = paragraph.replace(sentence.paragraph) != Some(sentence.paragraph);
        if !text.is_empty() {
            text.push_str(if new { "\n\n" } else { " " });
        }
        text.push_str(&line.text);
    }
    let program = answers(plan, measured.hits.iter());
    let (start, end) = (first.start, last.end);
    vec![Candidate { start, end, text, program, ..Candidate::default() }]
}

/// What is said, but for what stands inside another's saying.
fn attributions(measured: &Measured, lines: &[Line], plan: &Plan) -> Vec<Candidate> {
    let counted = measured.attributions.iter().filter(|row| !row.nested);
    counted
        .map(|row| {
            let program = plan.questions.iter().map(|question| match &*question.id {
                "kind" => row.kind.to_string(),
                _ => String::new(),
            });
            let text = pieces_marked(row);
            let at = line_of(lines, row.start);
            let (start, end, program) = (row.start, row.end, program.collect());
            let spans = [&row.source, &row.content].map(|words| one_line(words));
            Candidate { start, end, text, spans, program, ..around(lines, at) }
        })
        .collect()
}

/// The sentence with `[[…]]` around all of what is said that stands in it: pieces that
/// follow the first one are where they are found behind it.
fn pieces_marked(row: &AttributionRow) -> String {
    let (from, to) = (row.marked.0 as usize, row.marked.1 as usize);
    let mut places = vec![from..to];
    for piece in row.content.split(" … ").skip(1) {
        let behind = places.last().map_or(to, |place| place.end);
        let found = row.sentence.get(behind..).and_then(|rest| rest.find(piece));
        places.extend(found.map(|at| behind + at..behind + at + piece.len()));
    }
    let mut text = row.sentence.to_string();
    for place in places.into_iter().rev() {
        if text.is_char_boundary(place.start) && text.is_char_boundary(place.end) {
            text.insert_str(place.end, "]]");
            text.insert_str(place.start, "[[");
        }
    }
    text
}

/// `1` for every category that is asked for and counted among the hits, else `0`;
/// nothing to other questions.
fn answers<'h>(plan: &Plan, hits: impl Iterator<Item = &'h HitRow>) -> Vec<String> {
    let counted: BTreeSet<&str> = hits.map(HitRow::counted_as).collect();
    let answer = |question: &super::Question| match question.scored.is_empty() {
        true => String::new(),
        false => u8::from(counted.contains(&*question.id)).to_string(),
    };
    plan.questions.iter().map(answer).collect()
}

/// The sentence in which a code point stands.
fn line_of(lines: &[Line], start: u32) -> usize {
    lines.partition_point(|line| line.end <= start)
}

/// A unit with nothing but the sentences before and behind `at`.
fn around(lines: &[Line], at: usize) -> Candidate {
    let text = |at: Option<usize>| {
        at.and_then(|at| lines.get(at)).map_or_else(String::new, |line| line.text.clone())
    };
    let (before, behind) = (text(at.checked_sub(1)), text(at.checked_add(1)));
    Candidate { before, behind, ..Candidate::default() }
}

/// A sentence with `[[…]]` around these bytes of it.
fn marked(sentence: &str, (from, to): (u32, u32)) -> String {
    let (from, to) = (from as usize, to as usize);
    let part = |range: std::ops::Range<usize>| sentence.get(range).unwrap_or_default();
    let (before, words) = (part(0..from), part(from..to));
    format!("{before}[[{words}]]{}", part(to..sentence.len()))
}
