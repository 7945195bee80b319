//! A sentence as evidence: its words, then who wrote it where, in whose voice.

use super::escape::{marked, text, words_marked};
use crate::compare::{EvidenceRow, WordingRow};
use crate::copies::CopyRow;
use crate::measure::{AttributionRow, HitRow, LabelRow, bytes};
use crate::report::digest::Headline;
use crate::report::names;
use crate::report::view::{View, title};

/// A sentence that shows something, ready for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The sentence in Markdown, what matters in bold.
    pub sentence: String,
    /// Outlet, article, section and voice, in Markdown.
    pub from: String,
    /// The same as the data have it.
    pub(in crate::report) origin: Origin,
}

/// Where a sentence stands; what is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::report) struct Origin {
    pub(in crate::report) outlet: String,
    pub(in crate::report) story: String,
    pub(in crate::report) doc_id: String,
    pub(in crate::report) voice: &'static str,
    pub(in crate::report) sentence: String,
}

impl Origin {
    pub(super) fn of(
        [outlet, story, doc_id]: [&str; 3],
        voice: &'static str,
        text: &str,
    ) -> Origin {
        let [outlet, story, doc_id, sentence] =
            [outlet, story, doc_id, text].map(str::to_string);
        Origin { outlet, story, doc_id, voice, sentence }
    }
}

/// What of an attribution matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Mark {
    /// How it is put.
    Cue,
    /// Through whom it came.
    Relay,
    /// Who says it.
    Source,
    /// What is said.
    Content,
}

impl Quote {
    /// A sentence with a hit.
    pub(in crate::report) fn of_hit(view: &View<'_>, hit: &HitRow) -> Quote {
        let voice = voice(hit.voice, &hit.source_id);
        Quote {
            sentence: marked(&hit.sentence, bytes(hit.marked)),
            from: from(view.title(&hit.doc_id), [&hit.outlet, hit.section], &voice),
            origin: Origin::of(
                [&hit.outlet, &hit.story, &hit.doc_id],
                hit.voice,
                &hit.sentence,
            ),
        }
    }

    /// A sentence with what an actor is called.
    pub(in crate::report) fn of_label(view: &View<'_>, row: &LabelRow) -> Quote {
        let voice = voice(row.voice, &row.source);
        Quote {
            sentence: marked(&row.sentence, bytes(row.marked)),
            from: from(view.title(&row.doc_id), [&row.outlet, row.section], &voice),
            origin: Origin::of(
                [&row.outlet, &row.story, &row.doc_id],
                row.voice,
                &row.sentence,
            ),
        }
    }

    /// A sentence with an attribution.
    pub(in crate::report) fn of_attribution(
        view: &View<'_>,
        row: &AttributionRow,
        mark: Mark,
    ) -> Quote {
        Quote {
            sentence: marked(&row.sentence, place(row, mark)),
            from: from(view.title(&row.doc_id), [&row.outlet, row.section], &way(row)),
            origin: Origin::of(
                [&row.outlet, &row.story, &row.doc_id],
                voice_of(row.kind),
                &row.sentence,
            ),
        }
    }

    /// A rendering, with what nobody else has in the remark.
    pub(in crate::report) fn of_rendering(view: &View<'_>, row: &WordingRow) -> Quote {
        let voice = voice(voice_of(row.kind), &row.source_id);
        Quote {
            sentence: words_marked(&row.text, &row.distinctive_words),
            from: format!(
                "{}, “{}”, {voice}",
                text(&row.outlet),
                text(view.title(&row.doc_id))
            ),
            origin: Origin::of(
                [&row.outlet, &row.story, &row.doc_id],
                voice_of(row.kind),
                &row.text,
            ),
        }
    }

    /// A sentence of the sample that stands for a rate.
    pub(in crate::report) fn of_evidence(row: &EvidenceRow) -> Quote {
        let voice = voice(row.voice, &row.source);
        Quote {
            sentence: marked(&row.sentence, row.marked),
            from: from(
                title(row.title.as_deref(), &row.doc_id),
                [&row.outlet, row.section],
                &voice,
            ),
            origin: Origin::of(
                [&row.outlet, &row.story, &row.doc_id],
                row.voice,
                &row.sentence,
            ),
        }
    }

    /// A passage that stands in another article, too.
    pub(in crate::report) fn of_copy(view: &View<'_>, row: &CopyRow) -> Quote {
        let first = match (row.reason, row.origin.as_str()) {
            ("agency credit", agency) => format!("credited to {}", text(agency)),
            ("earlier date", outlet) => format!("{} has the earlier date", text(outlet)),
            _ => "which was first is not known".to_string(),
        };
        let from = format!(
            "{}, “{}”; also in {}, “{}”; {first}",
            text(&row.outlet),
            text(view.title(&row.doc_id)),
            text(&row.other_outlet),
            text(view.title(&row.other_doc_id)),
        );
        let origin = Origin::of([&row.outlet, &row.story, &row.doc_id], "", &row.text);
        Quote { sentence: text(&row.text), from, origin }
    }

    /// A headline as the input gives it, with a name that it may hold.
    pub(in crate::report) fn of_headline(
        headline: Headline<'_>,
        name: &str,
    ) -> Option<Quote> {
        let title = headline.title?;
        let found = place_of(title, name).or_else(|| {
            let last = name.split_whitespace().next_back()?;
            place_of(title, last)
        });
        let from = format!("{}, headline", text(headline.outlet));
        let origin = Origin::of([headline.outlet, "", ""], "", title);
        Some(Quote { sentence: marked(title, found.unwrap_or((0, 0))), from, origin })
    }
}

/// Whose words an attribution of a kind has.
fn voice_of(kind: &str) -> &'static str {
    if kind == "indirect" { "reported" } else { "quoted" }
}

/// Whether the sentence of an attribution does not show what matters.
pub(in crate::report) fn is_hidden(row: &AttributionRow, mark: Mark) -> bool {
    place(row, mark) == (0, 0)
}

/// Where in its sentence stands what matters; nowhere is (0, 0).
fn place(row: &AttributionRow, mark: Mark) -> (usize, usize) {
    let first = |words: &str| {
        let piece = words.split(" … ").next().unwrap_or_default();
        outside(row, piece)
    };
    match mark {
        Mark::Cue => first(&row.cue),
        Mark::Relay => first(&row.relay),
        Mark::Source => first(&row.source),
        Mark::Content => bytes(row.marked),
    }
}

/// In whose voice words stand: `quoted: Dmitry Peskov`.
fn voice(voice: &str, source: &str) -> String {
    let source = if source.is_empty() { "nobody named".into() } else { text(source) };
    match voice {
        "own" => "in the outlet’s own voice".to_string(),
        voice => format!("{}: {source}", text(voice)),
    }
}

/// How an attribution is put: `reported: Dmitry Peskov, through Reuters`.
fn way(row: &AttributionRow) -> String {
    let said = match row.kind {
        "scare" => return "in quotation marks, with nobody who speaks".to_string(),
        "indirect" => "reported",
        _ => "quoted",
    };
    let name = if row.source_id.is_empty() { &*row.source } else { &*row.source_id };
    match row.relayed_by() {
        None => voice(said, name),
        Some(relay) => {
            format!("{}, through {}", voice(said, name), text(&names::relay(relay)))
        }
    }
}

fn from(title: &str, [outlet, section]: [&str; 2], voice: &str) -> String {
    format!("{}, “{}”, {}, {voice}", text(outlet), text(title), text(section))
}

/// Where `words` stand in the sentence outside of what is said; anywhere if
/// they stand only there.
fn outside(row: &AttributionRow, words: &str) -> (usize, usize) {
    let sentence = &row.sentence;
    let (start, end) = bytes(row.marked);
    let end = end.min(sentence.len());
    let after = sentence.get(end..).and_then(|rest| place_of(rest, words));
    let after = after.map(|(from, to)| (from + end, to + end));
    let before = sentence.get(..start).and_then(|start| place_of(start, words));
    before.or(after).or_else(|| place_of(sentence, words)).unwrap_or((0, 0))
}

/// Where `words` stand in `sentence` as whole words.
fn place_of(sentence: &str, words: &str) -> Option<(usize, usize)> {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |at: &usize| {
        let end = at + words.len();
        !inside(sentence[..*at].chars().next_back())
            && !inside(sentence[end..].chars().next())
    };
    if words.is_empty() {
        return None;
    }
    let at = sentence.match_indices(words).map(|(at, _)| at).find(whole)?;
    Some((at, at + words.len()))
}
