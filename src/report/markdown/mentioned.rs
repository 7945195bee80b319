//! What is mentioned and what is not.

use super::escape::{marked, text};
use super::layout::Page;
use super::quote::{Origin, Quote};
use crate::compare::{Caveat, Mentioned, OmissionRow, Pattern, StorySubjectRow};
use crate::measure::{FRAME, PHRASE, SOURCE};
use crate::report::charts;
use crate::report::excerpt::outlets;
use crate::report::figures::{count, counted, list, of};
use crate::report::view::View;

/// The most stories that are shown.
const STORIES: usize = 2;
/// The most outlets that a table shows.
const OUTLETS: usize = 6;
/// The most subjects of a story in the table.
const SUBJECTS: usize = 16;
/// The most sentences on one story.
const SENTENCES: usize = 6;

/// The subjects that are told of a story.
pub(in crate::report) struct Subjects<'a> {
    pub(in crate::report) outlets: Vec<&'a str>,
    /// With what people call them, and their rows in the order of the outlets.
    pub(in crate::report) subjects: Vec<(String, &'a [StorySubjectRow])>,
}

/// Those of the stories that most outlets tell.
pub(in crate::report) fn told_subjects<'a>(view: &View<'a>) -> Vec<Subjects<'a>> {
    stories(view).into_iter().take(STORIES).map(|rows| subjects(view, rows)).collect()
}

fn stories<'a>(view: &View<'a>) -> Vec<&'a [StorySubjectRow]> {
    let rows = view.report.excerpt.story_subjects.chunk_by(|a, b| a.story == b.story);
    let mut stories: Vec<&[StorySubjectRow]> = rows.collect();
    stories.sort_by_key(|rows| std::cmp::Reverse(outlets(rows).count()));
    stories
}

fn subjects<'a>(view: &View<'a>, rows: &'a [StorySubjectRow]) -> Subjects<'a> {
    let outlets: Vec<&str> = outlets(rows).collect();
    let told = |cells: &&[StorySubjectRow]| cells[0].kind != SOURCE;
    let told = rows.chunks(outlets.len()).filter(told).take(SUBJECTS);
    let name = |cells: &[StorySubjectRow]| match &*cells[0].kind {
        FRAME => view.label(&cells[0].subject),
        _ => cells[0].subject.clone(),
    };
    let subjects = told.map(|cells| (name(cells), cells)).collect();
    Subjects { outlets: outlets.into_iter().take(OUTLETS).collect(), subjects }
}

/// A table and a few sentences for the stories that most outlets tell.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    let stories = stories(view);
    if stories.is_empty() {
        return;
    }
    page.heading(2, "What is mentioned and what is not");
    page.paragraph(&format!(
        "**H** stands in the headline, **L** in the lead; the number says how far down the article \
         it first stands (0% is the first word). **–**: no form of it stands anywhere, captions and \
         quotations included. **?**: a word stands there that may mean it, so nothing is said. A \
         dash says nothing of why. All subjects: {}; who leaves out what: {}.",
        page.file("story_subjects.csv"),
        page.file("omissions.csv"),
    ));
    page.chart(charts::mentioned(view));
    for rows in stories.iter().take(STORIES) {
        let story = &rows[0].story;
        if view.has_stories() {
            page.heading(3, &text(story));
        }
        matrix(page, view, rows);
        sentences(page, view, story);
    }
}

fn matrix(page: &mut Page, view: &View<'_>, rows: &[StorySubjectRow]) {
    let Subjects { outlets, subjects } = subjects(view, rows);
    let mut head = vec!["Subject".to_string(), "Kind".to_string()];
    head.extend(outlets.iter().map(|outlet| text(outlet)));
    let lines = subjects.iter().map(|(name, cells)| {
        let mut line = vec![text(name), kind(&cells[0].kind)];
        line.extend(cells.iter().take(outlets.len()).map(cell));
        line
    });
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    page.table(&head, &lines.collect::<Vec<_>>(), "");
}

/// Where a subject stands in an outlet's articles on a story: `H 0%`, `–`, `?`.
pub(in crate::report) fn cell(row: &StorySubjectRow) -> String {
    let mark = match (row.headlines, row.leads) {
        (0, 0) => "",
        (0, _) => "L ",
        _ => "H ",
    };
    match (row.mentioned, row.first_position) {
        (Mentioned::Yes, Some(first)) => format!("{mark}{:.0}%", 100.0 * first),
        (Mentioned::No, _) => "–".to_string(),
        _ => "?".to_string(),
    }
}

fn kind(kind: &str) -> String {
    match kind {
        "unclassified" => "name".to_string(),
        FRAME => "frame words".to_string(),
        kind => text(kind),
    }
}

/// The most prominent rows on a story, each with the sentence of who mentions it.
/// Frame vocabularies stay in the table: that a list of words has no hit is no sentence.
fn sentences(page: &mut Page, view: &View<'_>, story: &str) {
    let rows = view.report.excerpt.omissions.iter();
    let rows = rows.filter(|row| row.story == story && row.kind != FRAME);
    for row in rows.take(SENTENCES) {
        page.paragraph(&sentence(row));
        page.quote(&quote(view, row));
    }
}

/// `Kyiv: mentioned by A, B and C; D (525 words) does not mention it.`
fn sentence(row: &OmissionRow) -> String {
    let silent: Vec<String> = row
        .omitted_by
        .iter()
        .zip(&row.omitting_words)
        .map(|(outlet, words)| format!("{} ({} words)", text(outlet), count(*words)))
        .collect();
    let does = if silent.len() == 1 { "does" } else { "do" };
    let told: Vec<String> = row.mentioned_by.iter().map(|outlet| text(outlet)).collect();
    let only = if row.pattern == Pattern::OnlyHere { "only in " } else { "" };
    let short = match row.caveats.contains(&Caveat::ShortText) {
        true => " A text so short cannot mention everything.",
        false => "",
    };
    let (verb, with) = match row.kind.as_str() {
        PHRASE => ("stands", "have no form of these words"),
        SOURCE => ("is heard", "neither quote nor name this source"),
        "person" => ("is named", "do not name this person"),
        _ => ("is mentioned", "do not mention it"),
    };
    format!(
        "**{}** {verb} {only}{} ({}); {} {}.{short}",
        text(&row.subject),
        if only.is_empty() { format!("in {}", list(&told)) } else { list(&told) },
        base(row),
        list(&silent),
        singular(with, does),
    )
}

/// `do not name` of one outlet is `does not name`.
fn singular(words: &str, does: &str) -> String {
    match (does, words) {
        ("does", "have no form of these words") => {
            "has no form of these words".to_string()
        }
        ("does", "neither quote nor name this source") => {
            "neither quotes nor names this source".to_string()
        }
        _ => words.replacen("do ", &format!("{does} "), 1),
    }
}

/// `4 mentions in 2 articles, in the headline of 1 of 2`.
fn base(row: &OmissionRow) -> String {
    let mentions = match row.kind.as_str() {
        SOURCE => counted(row.mentions, "attribution", "attributions"),
        _ => counted(row.mentions, "mention", "mentions"),
    };
    let articles = counted(row.articles, "article", "articles");
    let above = match (row.headlines, row.leads) {
        (0, 0) => String::new(),
        (0, leads) => format!(", in the lead of {}", of(leads, row.articles)),
        (headlines, _) => format!(", in the headline of {}", of(headlines, row.articles)),
    };
    format!("{mentions} in {articles}{above}")
}

/// Where the subject is most prominent.
pub(in crate::report) fn quote(view: &View<'_>, row: &OmissionRow) -> Quote {
    Quote {
        sentence: marked(&row.sentence, row.marked),
        from: format!(
            "{}, “{}”",
            text(&row.prominence_outlet),
            text(view.title(&row.doc_id))
        ),
        origin: Origin::of(
            [&row.prominence_outlet, &row.story, &row.doc_id],
            "",
            &row.sentence,
        ),
    }
}
