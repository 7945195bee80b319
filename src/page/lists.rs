//! Lines that stand among their like: menus, links to other stories, stamps.
//!
//! No word betrays them. A text that somebody copied from a page, or that a program took
//! from it whole, has them by the dozen; an article has a list of its own at times, and a
//! few short lines below a picture. So what counts is how many there are.

use super::furniture::Line;
use super::sections::{is_label, story_from};

/// So many lines without an end and a verb may stand above the story, and name pictures,
/// writers or places there.
const LABELS: usize = 4;
/// So many links stand behind the story before they are a list of them.
const LINKS: usize = 6;
/// The story has so many times their words, or they may be what it is about: an article
/// may end with a list. With 1, twice as many lines of articles are lost on some texts,
/// and no more furniture is found.
const STORY_TO_LINKS: usize = 3;
/// A link has no more words.
const LINK_WORDS: usize = 12;
/// A sentence of the story, and not below a picture or a link, has so many words.
const SENTENCE_WORDS: usize = 12;
/// A stamp has no more words.
const STAMP_WORDS: usize = 12;

/// What makes each line that stands among its like furniture; `rules` are those that
/// single lines have.
///
/// A list that is long beside the story is what the article is about.
pub(super) fn lists(
    lines: &[Line<'_>],
    rules: &[Option<String>],
    headline: Option<usize>,
) -> Vec<Option<&'static str>> {
    let is_open = |at: &usize| Some(*at) != headline && rules[*at].is_none();
    let words = |some: &[usize]| some.iter().map(|at| lines[*at].words).sum::<usize>();
    let story: Vec<usize> =
        (0..lines.len()).filter(|at| is_open(at) && lines[*at].ends).collect();
    let mut found = vec![None; lines.len()];
    let mut set_aside = |some: Vec<usize>, most: usize, share: usize, rule| {
        if some.len() > most && share * words(&some) <= words(&story) {
            some.into_iter().for_each(|at| found[at] = Some(rule));
        }
    };
    let above = story_from(lines, rules, headline).unwrap_or(0);
    let is_label = |line: &Line<'_>| is_label(line) && !line.quotes;
    let labels = (0..above).filter(|at| is_open(at) && is_label(&lines[*at]));
    set_aside(labels.collect(), LABELS, 1, "among labels above the story");
    let last = story.iter().rfind(|at| lines[**at].words >= SENTENCE_WORDS);
    let behind = last.map_or(lines.len(), |last| last + 1)..lines.len();
    let links = behind.filter(|at| is_open(at) && is_link(&lines[*at]));
    set_aside(links.collect(), LINKS - 1, STORY_TO_LINKS, "among links behind the story");
    found
}

/// Whether a line may be a link to another story: it does not end, nobody speaks in it,
/// and it counts nothing, as the results and the steps in an article do.
fn is_link(line: &Line<'_>) -> bool {
    !line.ends
        && !line.quotes
        && !line.says
        && line.numbers == 0
        && (1..=LINK_WORDS).contains(&line.words)
}

/// Whether a line says when something was published and little else: at least half of
/// its words are numbers, days or months, and it has both a number and one of the others
/// or a time of day.
pub(super) fn is_stamp(line: &Line<'_>) -> bool {
    let dated = line.numbers + line.days;
    !line.ends
        && line.words <= STAMP_WORDS
        && line.numbers > 0
        && (line.days > 0 || line.has_clock)
        && 2 * dated >= line.words
}
