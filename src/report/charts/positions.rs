//! Where quotations, sources and loaded words stand: a strip for each article.

use std::cmp::Reverse;

use super::Chart;
use super::grid::cut;
use super::picture::{Picture, WIDTH};
use crate::report::articles::MarkedArticle;
use crate::report::figures::count;
use crate::report::view::View;

/// The most strips.
const STRIPS: usize = 40;
/// Room for the names of the outlets.
const NAMES: f64 = 176.0;
/// How high a strip and what belongs to it is,
const ROW: f64 = 34.0;
/// and the strip itself.
const STRIP: f64 = 13.0;

/// The articles that the report holds, story by story.
pub(in crate::report) fn chart(view: &View<'_>) -> Option<Chart> {
    let articles = drawn(view);
    let longest =
        articles.iter().map(|article| article.words).max().filter(|n| *n > 0)?;
    let mut picture = Picture::default();
    let mut y = 0.0;
    for story in articles.chunk_by(|one, next| one.story == next.story) {
        if !story[0].story.is_empty() {
            y += 22.0;
            picture.text("heading", (0.0, y), &story[0].story);
            y += 4.0;
        }
        for article in story {
            picture.group(view.slug(&article.outlet), &article.story, |picture| {
                row(picture, article, longest, y);
            });
            y += ROW;
        }
    }
    axis(&mut picture, longest, y);
    picture.height = y + 38.0;
    Some(Chart {
        name: "positions",
        title: "Where each article quotes, reports and uses loaded words".to_string(),
        note: note(articles.len(), view.report.digest.articles()),
        picture,
        marks: "",
        numbers: Vec::new(),
    })
}

/// The articles on the stories of which most are held, in their order.
fn drawn<'v>(view: &'v View<'_>) -> Vec<&'v MarkedArticle> {
    let articles: Vec<&MarkedArticle> = view.report.articles.iter().collect();
    let mut stories: Vec<_> = articles.chunk_by(|a, b| a.story == b.story).collect();
    stories.sort_by_key(|story| Reverse(story.len()));
    let mut drawn: Vec<&MarkedArticle> =
        stories.into_iter().flatten().take(STRIPS).copied().collect();
    drawn.sort_by_key(|article| article.number);
    drawn
}

fn note(shown: usize, all: u64) -> String {
    let some = match all > shown as u64 {
        true => format!(" {} of {} articles are drawn.", count(shown as u64), count(all)),
        false => String::new(),
    };
    format!(
        "Each strip is an article from its headline to its last word. Pale: the outlet’s own \
         voice; full height: quoted; lower half: reported. Upright stroke through the strip: \
         headline and lead (first three sentences) end here. Triangle above: a word of the \
         lists of loaded wording, full in the outlet’s own voice, hollow in somebody else’s. Dot \
         below: a source is given.{some}"
    )
}

/// One article as a strip of its own, as long as it is wide.
pub(in crate::report) fn strip(article: &MarkedArticle) -> String {
    let mut picture = Picture::default();
    picture.height = ROW;
    marks(&mut picture, article, (0.0, WIDTH / f64::from(article.words.max(1))), 0.0);
    let title =
        format!("Where “{}” quotes, reports and uses loaded words", article.name());
    picture.inline(&format!("strip-{}", article.number), &title, "")
}

fn row(picture: &mut Picture, article: &MarkedArticle, longest: u32, y: f64) {
    let tip = format!("{}: {}", article.outlet, article.name());
    picture.link(Some(article.anchor()), &tip, |picture| {
        picture.text("name", (0.0, y + 22.0), &cut(&article.outlet));
    });
    marks(picture, article, (NAMES, (WIDTH - NAMES) / f64::from(longest)), y);
}

/// The marks of an article from `x` on, a word as wide as `word`.
fn marks(picture: &mut Picture, article: &MarkedArticle, (x, word): (f64, f64), y: f64) {
    let at = |words: u32| x + word * f64::from(words);
    let top = y + 11.0;
    picture.bar("own", (x, top), (word * f64::from(article.words), STRIP));
    for stretch in &article.strip.stretches {
        let wide = word * f64::from(stretch.to - stretch.from);
        let (class, down) = match stretch.voice {
            "quoted" => ("quoted", 0.0),
            _ => ("reported", STRIP / 2.0),
        };
        picture.bar(class, (at(stretch.from), top + down), (wide, STRIP - down));
    }
    for end in &article.strip.ends {
        picture.line("end", (at(*end), top - 3.0), (at(*end), top + STRIP + 3.0));
    }
    for hit in &article.strip.hits {
        let to = Some(article.sentence(hit.sentence));
        picture.link(to, &hit.tip, |picture| {
            let class = if hit.voice == "own" { "hit" } else { "hit hollow" };
            picture
                .path(class, format!("M{:.1} {:.1}l-4 -7h8z", at(hit.word), top - 1.0));
        });
    }
    for source in &article.strip.sources {
        let (cx, cy) = (at(source.word), top + STRIP + 5.0);
        picture.link(Some(article.sentence(source.sentence)), &source.tip, |picture| {
            picture.shape("circle", "source", &[("cx", cx), ("cy", cy), ("r", 2.2)]);
        });
    }
}

fn axis(picture: &mut Picture, longest: u32, y: f64) {
    let step = [50, 100, 200, 500, 1000, 2000, 5000, 10_000]
        .into_iter()
        .find(|step| longest / step <= 8)
        .unwrap_or(100_000);
    for words in (0..=longest).step_by(step as usize) {
        let x = NAMES + (WIDTH - NAMES) * f64::from(words) / f64::from(longest);
        picture.line("guide", (x, y + 2.0), (x, y + 7.0));
        picture.text("tick middle", (x, y + 18.0), &count(u64::from(words)));
    }
    picture.text("axis", (NAMES, y + 31.0), "words from the beginning");
}
