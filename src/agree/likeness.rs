//! What coders mark as source and as said, beside each other and beside the program.

use super::score::{Share, Weighted};
use super::{Filled, Key, KeyUnit, Places};
use crate::evaluate::Mark;

/// How often two mark the same.
#[derive(Debug, Clone, PartialEq)]
pub struct LikenessRow {
    /// `content.exact`, `content.overlap`, `source.exact`, `source.head` or
    /// `source.overlap`, as `parallax evaluate` defines them.
    pub measure: &'static str,
    /// Who; the program is called `program`.
    pub who: [String; 2],
    /// Units that both marked.
    pub units: usize,
    /// The share that is alike: of two coders of these units; of the program and a coder of
    /// all attributions that the program lists.
    pub share: Option<Share>,
}

/// What the program is called.
const PROGRAM: &str = "program";

/// Source and content, as numbers of the columns.
const SOURCE: usize = 0;
const CONTENT: usize = 1;

/// A row for every measure and every two of the coders, of whoever decided, and of the
/// program; none where units are no attributions.
pub(super) fn likenesses(
    key: &Key,
    coders: &[Filled],
    adjudicated: Option<&Filled>,
) -> Vec<LikenessRow> {
    if !key.unit.asks_for_spans() {
        return Vec::new();
    }
    let program: Vec<[Option<Places>; 2]> =
        key.units.iter().map(|u| u.spans.clone()).collect();
    let all =
        coders.iter().chain(adjudicated).map(|sheet| (&*sheet.coder, &sheet.spans[..]));
    let all: Vec<(&str, &[[Option<Places>; 2]])> =
        all.chain([(PROGRAM, &program[..])]).collect();
    let pairs = (0..all.len()).flat_map(|a| (a + 1..all.len()).map(move |b| (a, b)));
    pairs.flat_map(|(a, b)| rows(key, all[a], all[b])).collect()
}

type Marks<'m> = (&'m str, &'m [[Option<Places>; 2]]);

fn rows(key: &Key, one: Marks<'_>, other: Marks<'_>) -> [LikenessRow; 5] {
    let mut totals: [(Weighted<'_>, usize); 5] = Default::default();
    for (at, unit) in key.units.iter().enumerate() {
        let weight = if other.0 == PROGRAM { unit.weight } else { 1.0 };
        let alike = compared(unit, [&one.1[at], &other.1[at]]);
        for ((total, units), alike) in totals.iter_mut().zip(alike) {
            if let Some(alike) = alike {
                total.add(true, alike, (weight, unit.cluster()));
                *units += 1;
            }
        }
    }
    let who = [one.0, other.0].map(String::from);
    let mut measures = MEASURES.into_iter();
    totals.map(|(total, units)| LikenessRow {
        measure: measures.next().unwrap_or_default(),
        who: who.clone(),
        units,
        share: total.share(),
    })
}

const MEASURES: [&str; 5] =
    ["content.exact", "content.overlap", "source.exact", "source.head", "source.overlap"];

/// For each of the measures whether two marks are alike; none where one is missing.
fn compared(unit: &KeyUnit, marks: [&[Option<Places>; 2]; 2]) -> [Option<bool>; 5] {
    let mark = |source: &Places, content: &Places| Mark {
        source: source.clone(),
        content: content.clone(),
        ..Mark::default()
    };
    let both = |at: usize| marks[0][at].as_ref().zip(marks[1][at].as_ref());
    let content = both(CONTENT).map(|(one, other)| {
        let nobody = Places::new();
        unit.seen.likeness(&mark(&nobody, one), &mark(&nobody, other))
    });
    // Sources are asked of one attribution, whatever each takes for its content.
    let source = both(SOURCE).map(|(one, other)| {
        let said = unit.seen.marked().to_vec();
        unit.seen.likeness(&mark(one, &said), &mark(other, &said))
    });
    [
        content.map(|alike| alike.content_exact),
        content.map(|alike| alike.content_overlap),
        source.map(|alike| alike.source_exact),
        source.map(|alike| alike.source_head),
        source.map(|alike| alike.source_overlap),
    ]
}
