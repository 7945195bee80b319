//! Who mentions a subject, and who does not.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::matrix::{Cell, Matrix, Outlet, Told};
use super::prominence;
use crate::compare::Caveat;
use crate::compare::rows::{Mentioned, OmissionRow, Pattern};
use crate::measure::{PHRASE, SOURCE};

/// So many mentions in one outlet make a subject of the story what stands neither in a
/// headline nor in a lead, if other outlets mention it, too …
const REPEATED: u64 = 2;
/// … and so many if none does.
const REPEATED_ALONE: u64 = 3;

/// The rows of a story, the most prominent first, and no more than `most`.
pub(super) fn rows(matrix: &Matrix<'_>, most: usize) -> Vec<OmissionRow> {
    let mut rows: Vec<OmissionRow> =
        matrix.subjects.iter().filter_map(|told| row(matrix, told)).collect();
    rows.sort_by(|a, b| {
        let order =
            rank(b).cmp(&rank(a)).then(b.prominence_max.total_cmp(&a.prominence_max));
        order.then_with(|| (&a.subject, &a.kind).cmp(&(&b.subject, &b.kind)))
    });
    drop_twins(&mut rows);
    rows.truncate(most);
    rows
}

fn rank(row: &OmissionRow) -> (Reverse<Pattern>, u64, u64) {
    let pattern = match row.pattern {
        Pattern::OneOfTwo => Pattern::Omitted,
        pattern => pattern,
    };
    (Reverse(pattern), row.headlines, row.leads)
}

/// A source is a name, too. Where both are left out by the same outlets one row is
/// enough: that of the source if all that name it hear it, else that of the name.
fn drop_twins(rows: &mut Vec<OmissionRow>) {
    let key = |row: &OmissionRow| (row.subject.clone(), row.omitted_by.clone());
    let is_source = |row: &&OmissionRow| row.kind == SOURCE;
    let heard: BTreeMap<_, _> = rows
        .iter()
        .filter(is_source)
        .map(|row| (key(row), row.mentioned_by.clone()))
        .collect();
    let named: BTreeMap<_, _> = rows
        .iter()
        .filter(|row| row.kind != SOURCE && row.kind != PHRASE)
        .map(|row| (key(row), row.mentioned_by.clone()))
        .collect();
    rows.retain(|row| match row.kind.as_str() {
        SOURCE => named.get(&key(row)).is_none_or(|by| *by == row.mentioned_by),
        PHRASE => true,
        _ => heard.get(&key(row)).is_none_or(|by| *by != row.mentioned_by),
    });
}

fn row(matrix: &Matrix<'_>, told: &Told<'_>) -> Option<OmissionRow> {
    let pairs = || told.cells.iter().zip(&matrix.outlets);
    let those = |is: Mentioned| -> Vec<(&Cell<'_>, &Outlet<'_>)> {
        pairs().filter(|(cell, _)| cell.mentioned() == is).collect()
    };
    let [yes, perhaps, no] =
        [Mentioned::Yes, Mentioned::Perhaps, Mentioned::No].map(those);
    let pattern = pattern(matrix.outlets.len(), yes.len(), no.len(), perhaps.len())?;
    let (subject, kind) = told.name();
    if !yes.iter().any(|(cell, _)| is_prominent(cell, kind, pattern)) {
        return None;
    }
    let (top, top_outlet) = yes.iter().max_by(|(a, x), (b, y)| {
        let order = prominence(x, a).total_cmp(&prominence(y, b));
        order.then_with(|| y.name.cmp(x.name))
    })?;
    let (doc_id, note, best) = top.best?;
    let sum = |value: fn(&Cell<'_>) -> u64| yes.iter().map(|(cell, _)| value(cell)).sum();
    let names = |of: &[(&Cell<'_>, &Outlet<'_>)]| {
        of.iter().map(|(_, outlet)| outlet.name.to_string()).collect()
    };
    Some(OmissionRow {
        story: matrix.story.to_string(),
        subject: subject.to_string(),
        kind: kind.to_string(),
        mentioned_by: names(&yes),
        omitted_by: names(&no),
        outlets: matrix.outlets.len() as u64,
        prominence_max: prominence(top_outlet, top),
        prominence_outlet: top_outlet.name.to_string(),
        pattern,
        perhaps: names(&perhaps),
        articles: sum(|cell| cell.articles),
        mentions: sum(|cell| cell.mentions),
        headlines: sum(|cell| cell.headlines),
        leads: sum(|cell| cell.leads),
        omitting_articles: no.iter().map(|(_, o)| o.articles.len() as u64).sum(),
        omitting_words: no.iter().map(|(_, outlet)| outlet.words).collect(),
        caveats: caveats(matrix, &no),
        doc_id: doc_id.to_string(),
        sentence: note.sentences[best.sentence as usize].to_string(),
        marked: (best.marked.0 as usize, best.marked.1 as usize),
    })
}

/// Of `all` outlets `yes` mention it, `no` do not, and of `perhaps` it cannot be said.
///
/// *Most* are two or more, and two thirds of the outlets that any silent one is put
/// beside.
fn pattern(all: usize, yes: usize, no: usize, perhaps: usize) -> Option<Pattern> {
    let most = yes >= 2 && 3 * yes >= 2 * (all - 1);
    match (all, yes, no) {
        (2, 1, 1) => Some(Pattern::OneOfTwo),
        (_, 1, no) if no > 0 && perhaps == 0 => Some(Pattern::OnlyHere),
        (_, _, no) if no > 0 && most => Some(Pattern::Omitted),
        _ => None,
    }
}

/// Whether an outlet makes so much of it that leaving it out is worth a line: it stands
/// in a headline or a lead, or comes back. Wordings that one outlet alone has are many;
/// one must come back.
fn is_prominent(cell: &Cell<'_>, kind: &str, pattern: Pattern) -> bool {
    let alone = pattern != Pattern::Omitted;
    let above = cell.headlines + cell.leads > 0 && !(alone && kind == PHRASE);
    above || cell.mentions >= if alone { REPEATED_ALONE } else { REPEATED }
}

/// An outlet with less than half of the median words of the outlets on the story.
fn caveats(matrix: &Matrix<'_>, no: &[(&Cell<'_>, &Outlet<'_>)]) -> Vec<Caveat> {
    let mut words: Vec<u64> = matrix.outlets.iter().map(|outlet| outlet.words).collect();
    words.sort_unstable();
    let middle = words.len() / 2;
    let twice_median = words[middle] + words[(words.len() - 1) / 2];
    let short = no.iter().any(|(_, outlet)| 4 * outlet.words < twice_median);
    if short { vec![Caveat::ShortText] } else { Vec::new() }
}
