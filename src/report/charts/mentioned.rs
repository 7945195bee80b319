//! Who mentions what, and how far up.

use super::Chart;
use super::grid::{LETTER, cut};
use super::picture::{Picture, WIDTH};
use super::sheet::wrapped;
use crate::compare::{Mentioned, StorySubjectRow};
use crate::report::markdown::{cell_of_subject, told_subjects};
use crate::report::view::View;

/// Room for the names of the subjects.
const NAMES: f64 = 200.0;
/// How high a row is.
const ROW: f64 = 22.0;

/// A matrix of subjects and outlets for each story that the report shows.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let mut picture = Picture::default();
    for story in told_subjects(view) {
        matrix(&mut picture, view, &story.outlets, &story.subjects);
    }
    (picture.height > 0.0).then(|| Chart {
        name: "mentioned",
        title: "What each outlet mentions, and how far up".to_string(),
        note: "The number says how far down the outlet’s articles the subject first stands (0% \
               is the first word), and the bar is the longer the further up. H: it stands in \
               the headline, L: in the lead. An empty field with a dash: no form of it stands \
               anywhere in the articles, captions and quotations included; ?: a word stands \
               there that may mean it. A dash says nothing of why, and a short article cannot \
               mention everything."
            .to_string(),
        picture,
        marks: "",
        numbers: Vec::new(),
    })
}

fn matrix(
    picture: &mut Picture,
    view: &View<'_>,
    outlets: &[&str],
    subjects: &[(String, &[StorySubjectRow])],
) {
    let each = (WIDTH - NAMES) / outlets.len() as f64;
    let mut y = picture.height;
    if let Some((_, rows)) = subjects.first().filter(|_| view.has_stories()) {
        y += 22.0;
        picture.text("heading", (0.0, y), &rows[0].story);
    }
    let letters = ((each - 10.0) / LETTER) as usize;
    let heads: Vec<Vec<String>> = outlets.iter().map(|o| wrapped(o, letters)).collect();
    let lines = heads.iter().map(Vec::len).max().unwrap_or_default();
    for (column, head) in heads.iter().enumerate() {
        for (line, words) in head.iter().enumerate() {
            let below = y + 18.0 + 14.0 * (lines - head.len() + line) as f64;
            picture.text("head", (NAMES + each * column as f64, below), words);
        }
    }
    y += 12.0 + 14.0 * lines as f64;
    for (name, rows) in subjects {
        picture.line("guide", (0.0, y), (WIDTH, y));
        picture.text("name", (0.0, y + 15.0), &cut(name));
        for (column, row) in rows.iter().take(outlets.len()).enumerate() {
            let x = NAMES + each * column as f64;
            cell(picture, view, name, row, ((x, y), each - 12.0));
        }
        y += ROW;
    }
    picture.height = y + 16.0;
}

fn cell(
    picture: &mut Picture,
    view: &View<'_>,
    name: &str,
    row: &StorySubjectRow,
    ((x, y), width): ((f64, f64), f64),
) {
    let mark = cell_of_subject(row);
    let tip = match row.mentioned {
        Mentioned::No => format!("{}: no form of {name} in {}", row.story, row.outlet),
        _ => format!(
            "{}: {name} in {}: {} mentions in {} of {} articles; {mark}",
            row.story, row.outlet, row.mentions, row.articles, row.of_articles
        ),
    };
    let to = view.report.articles.on(&row.outlet, &row.story);
    picture.group(view.slug(&row.outlet), &row.story, |picture| {
        picture.link(to, &tip, |picture| {
            picture.bar("field", (x, y + 3.0), (width, ROW - 6.0));
            if let (Mentioned::Yes, Some(first)) = (row.mentioned, row.first_position) {
                let strong =
                    if row.headlines + row.leads > 0 { "first" } else { "later" };
                let long = width * (1.0 - first).clamp(0.02, 1.0);
                picture.bar(strong, (x, y + 3.0), (long, ROW - 6.0));
            }
            picture.text("cell", (x + 5.0, y + 15.0), &mark);
        });
    });
}
