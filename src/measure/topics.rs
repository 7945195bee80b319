//! What else an article speaks of, beside those it names: phrases that it may come
//! back to, the sources that it hears, the frame vocabularies that it draws on.
//!
//! A source counts where its words stand, if it has a name. A frame vocabulary counts
//! from two hits on: one word of conflict does not make an article one about it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::asked::Meaning;
use super::emphasis::{Spot, rows};
use super::phrases::{Phrase, phrases};
use super::places::Places;
use super::traces;
use super::{Reading, SubjectRow, name_traces};
use crate::voice::{Attribution, Kind};

/// The kind of a noun phrase.
pub const PHRASE: &str = "phrase";
/// The kind of somebody who is quoted or paraphrased.
pub const SOURCE: &str = "source";
/// The kind of a frame vocabulary.
pub const FRAME: &str = "frame";

/// Fewer hits of a frame vocabulary are none.
const FRAME_HITS: u64 = 2;
/// The most phrases that are kept of an article.
const PHRASES: usize = 24;

/// The rows, kind by kind. `names` are the rows of those with a name.
pub(super) fn topics(
    reading: Reading<'_>,
    places: &Places<'_>,
    names: &[SubjectRow],
) -> Vec<SubjectRow> {
    let mut all = of_phrases(reading, places);
    all.extend(of_sources(reading, places, names));
    all.extend(of_frames(reading, places));
    all
}

/// The phrases that stand in the headline, in the lead or more than once come first,
/// and of the others those that stand first.
fn of_phrases(reading: Reading<'_>, places: &Places<'_>) -> Vec<SubjectRow> {
    let found: BTreeMap<String, Vec<Phrase<'_>>> =
        phrases(reading, places).into_iter().fold(BTreeMap::new(), |mut all, p| {
            all.entry(p.key.join(" ")).or_default().push(p);
            all
        });
    let spots = found.iter().flat_map(|(key, phrases)| {
        phrases.iter().map(|p| Spot { key, kind: PHRASE, tokens: p.tokens.clone() })
    });
    let traces = |key: &str, _| {
        let [one, other] = found[key][0].key;
        let head = found[key].iter().map(|p| reading.marks.words.form(p.tokens.end - 1));
        let mut all = vec![traces::pair(one, other)];
        head.for_each(|form| traces::word(form, false, &mut all));
        traces::sorted(all)
    };
    let mut rows = rows(reading, places, spots, traces);
    for row in &mut rows {
        let shown = found[&*row.subject].iter().map(|p| text(reading, &p.tokens));
        let shown = most_frequent(shown).into();
        row.key = std::mem::replace(&mut row.subject, shown);
    }
    let weak = |row: &SubjectRow| (!row.headline, !row.lead, row.mentions < 2, row.first);
    rows.sort_by(|a, b| weak(a).cmp(&weak(b)).then_with(|| a.key.cmp(&b.key)));
    rows.truncate(PHRASES);
    rows
}

/// The words of a phrase in small letters.
fn text(reading: Reading<'_>, tokens: &Range<usize>) -> String {
    reading.marks.words.joined(tokens.clone())
}

/// The most frequent text; of several the first of the alphabet.
fn most_frequent(texts: impl Iterator<Item = String>) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    texts.for_each(|text| *counts.entry(text).or_default() += 1);
    let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    most.map(|(text, _)| text).unwrap_or_default()
}

fn of_sources(
    reading: Reading<'_>,
    places: &Places<'_>,
    names: &[SubjectRow],
) -> Vec<SubjectRow> {
    let heard = reading.voices.attributions.iter().filter_map(|attribution| {
        Some(Spot { key: named(attribution)?, kind: SOURCE, tokens: words(attribution)? })
    });
    let traces = |key: &str, _| match names.iter().find(|row| &*row.subject == key) {
        Some(row) => row.traces.to_vec(),
        None => name_traces::of_text(key),
    };
    rows(reading, places, heard, traces)
}

/// Who is heard, if it has a name.
fn named(attribution: &Attribution) -> Option<&str> {
    let source = attribution.source.as_ref()?;
    let heard = !attribution.nested && attribution.kind != Kind::Scare;
    let named = source.kind != "unnamed" && source.name.starts_with(char::is_uppercase);
    (heard && named).then_some(&source.name)
}

/// From the first to the last word of what is said, or of the cue.
fn words(attribution: &Attribution) -> Option<Range<usize>> {
    let told = |pieces: &[Range<usize>]| {
        let mut pieces = pieces.iter().filter(|piece| !piece.is_empty());
        let first = pieces.next()?.clone();
        Some(first.start..pieces.next_back().map_or(first.end, |last| last.end))
    };
    told(&attribution.content).or_else(|| told(&attribution.cue))
}

fn of_frames(reading: Reading<'_>, places: &Places<'_>) -> Vec<SubjectRow> {
    let hits = reading.marks.hits.iter();
    let spots = hits.filter_map(|hit| match reading.asked.meaning(hit.entry) {
        Meaning::Frame { id, .. } => {
            Some(Spot { key: id, kind: FRAME, tokens: hit.start..hit.end })
        }
        _ => None,
    });
    let mut rows = rows(reading, places, spots, |key, _| vec![traces::category(key)]);
    rows.retain(|row| row.mentions >= FRAME_HITS);
    rows
}
