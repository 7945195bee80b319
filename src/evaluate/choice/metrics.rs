//! What is asked, and what somebody would reach who reads nothing.
//!
//! | metric | the part of … | … that … |
//! |---|---|---|
//! | `words.precision` | words that are hit | people marked |
//! | `words.recall` | words that people marked | are hit |
//! | `inside.*` | the same, only in sentences with a marked word (the question of Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013, § 4) | |
//! | `passages.touched` | marked spans | a hit touches |
//! | `hits.touching` | hits | touch a marked span |
//! | `sentences.auc` | pairs of a marked and an unmarked sentence | have more hits in the marked one; ties count half |
//! | `sentences.auc_length_matched` | such pairs within a tenth of lengths | the same |
//! | `sentences.auc_within_outlet` | such pairs of one outlet | the same |
//! | `sentences.precision` | sentences with a hit | people marked |
//! | `sentences.recall` | sentences that people marked | have a hit |
//!
//! A long sentence has more hits and is marked more often, and so has an outlet
//! of strong words: an area under the curve means what it adds to the area of
//! length alone and of the outlet's share alone.

use super::Floors;
use super::fourfold::share;
use super::totals::Totals;

/// A question with a number for an answer.
pub(super) struct Metric {
    pub(super) id: &'static str,
    /// The question in words, as a table shows it.
    pub(super) meaning: &'static str,
    pub(super) value: fn(&Totals) -> Option<f64>,
    pub(super) floors: fn(&Totals) -> Floors,
    /// Whether there is something to ask it of.
    pub(super) is_asked: fn(&Totals) -> bool,
}

const fn metric(
    id: &'static str,
    meaning: &'static str,
    is_asked: fn(&Totals) -> bool,
    value: fn(&Totals) -> Option<f64>,
    floors: fn(&Totals) -> Floors,
) -> Metric {
    Metric { id, meaning, value, floors, is_asked }
}

/// All metrics, in the order of a table.
pub(super) const METRICS: [Metric; 15] = [
    metric(
        "words.precision",
        "words hit that people marked (precision)",
        has_words,
        |t| t.counts.words.precision(),
        |t| lot(t.counts.words.lot_precision()),
    ),
    metric(
        "words.recall",
        "marked words that are hit (recall)",
        has_words,
        |t| t.counts.words.recall(),
        |t| lot(t.counts.words.lot_recall()),
    ),
    metric(
        "words.f1",
        "words: the two together (F1)",
        has_words,
        |t| t.counts.words.f1(),
        |t| lot(t.counts.words.lot_f1()),
    ),
    metric(
        "inside.precision",
        "in sentences with a marked word: precision",
        has_inside,
        |t| t.counts.inside.precision(),
        |t| lot(t.counts.inside.lot_precision()),
    ),
    metric(
        "inside.recall",
        "in sentences with a marked word: recall",
        has_inside,
        |t| t.counts.inside.recall(),
        |t| lot(t.counts.inside.lot_recall()),
    ),
    metric(
        "inside.f1",
        "in sentences with a marked word: F1",
        has_inside,
        |t| t.counts.inside.f1(),
        |t| lot(t.counts.inside.lot_f1()),
    ),
    metric(
        "passages.touched",
        "marked passages that a hit touches",
        has_words,
        |t| share(t.counts.spans[1], t.counts.spans[0]),
        |_| Floors::default(),
    ),
    metric(
        "hits.touching",
        "hits that touch a marked passage",
        has_words,
        |t| share(t.counts.hits[1], t.counts.hits[0]),
        |_| Floors::default(),
    ),
    metric(
        "sentences.auc",
        "marked sentences have more hits (AUC)",
        has_sentences,
        |t| t.auc,
        |t| Floors {
            length_alone: t.length_alone,
            outlet_alone: t.outlet_alone,
            ..lot(Some(0.5))
        },
    ),
    metric(
        "sentences.auc_length_matched",
        "among sentences of like length (AUC)",
        has_sentences,
        |t| t.auc_length_matched,
        |_| lot(Some(0.5)),
    ),
    metric(
        "sentences.auc_within_outlet",
        "among sentences of the same outlet (AUC)",
        |t| t.auc_within_outlet.is_some(),
        |t| t.auc_within_outlet,
        |_| lot(Some(0.5)),
    ),
    metric(
        "sentences.precision",
        "sentences with a hit that are marked (precision)",
        has_sentences,
        |t| t.counts.sentences.precision(),
        |t| lot(t.counts.sentences.lot_precision()),
    ),
    metric(
        "sentences.recall",
        "marked sentences with a hit (recall)",
        has_sentences,
        |t| t.counts.sentences.recall(),
        |t| lot(t.counts.sentences.lot_recall()),
    ),
    metric(
        "sentences.f1",
        "sentences: the two together (F1)",
        has_sentences,
        |t| t.counts.sentences.f1(),
        |t| Floors {
            all_marked: t.counts.sentences.everything_f1(),
            ..lot(t.counts.sentences.lot_f1())
        },
    ),
    metric(
        "sentences.macro_f1",
        "mean F1 of marked and unmarked (macro-F1)",
        has_sentences,
        |t| t.counts.sentences.macro_f1(),
        |t| Floors {
            all_marked: t.counts.sentences.everything_f1().map(|f1| f1 / 2.0),
            ..Floors::default()
        },
    ),
];

fn lot(by_lot: Option<f64>) -> Floors {
    Floors { by_lot, ..Floors::default() }
}

fn has_words(totals: &Totals) -> bool {
    totals.counts.words.gold > 0
}

fn has_inside(totals: &Totals) -> bool {
    totals.counts.inside.gold > 0
}

fn has_sentences(totals: &Totals) -> bool {
    totals.counts.sentences.all > 0
}
