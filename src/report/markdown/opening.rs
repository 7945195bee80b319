//! What was read, by whom it was written, and what it cannot tell.

use super::escape::{link_to, text};
use super::layout::Page;
use crate::compare::{Caveat, OutletSummary};
use crate::report::figures::{count, counted, in_words, percent, some};
use crate::report::view::{FEW_STORIES, View};

/// The most outlets that a caveat names.
const OUTLETS: usize = 6;

/// The title, the material and its limits.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    page.heading(1, &title(view));
    page.paragraph(&what_was_read(view));
    let rows: Vec<Vec<String>> = view.shown().iter().map(|o| row(view, o)).collect();
    let head = ["Outlet", "Articles", "Words", "Own voice", "Quoted", "Reported"];
    page.table(&head, &rows, "");
    page.paragraph(&view.left_out());
    let limits = limits(view);
    if !limits.is_empty() {
        page.heading(2, "What these articles cannot tell");
        page.paragraph(&limits);
    }
    let note = view.report.run.evidence.note().map(|note| format!("{}.", text(&note)));
    page.list(&caveats(view).into_iter().chain(note).collect::<Vec<_>>());
}

fn title(view: &View<'_>) -> String {
    let stories = view.stories().count();
    let what = match stories {
        1 => "one story".to_string(),
        stories => format!("{} stories", in_words(stories)),
    };
    match view.outlets() {
        [] => "Nothing was read".to_string(),
        [one] => format!("How {} tells {what}", text(&one.outlet)),
        all => format!("How {} outlets tell {what}", in_words(all.len() as u64)),
    }
}

fn what_was_read(view: &View<'_>) -> String {
    let all = &view.report.digest.totals;
    let run = view.report.run;
    let removed = match all.removed {
        0 => "No page furniture was found.".to_string(),
        lines => format!(
            "{} of page furniture (menus, credits, appeals and the like) {} set aside and \
             counted nowhere.",
            counted(lines, "line", "lines"),
            if lines == 1 { "was" } else { "were" },
        ),
    };
    let skipped = match run.skipped {
        0 => "Nothing was skipped.".to_string(),
        n => format!(
            "{} could not be read; see [What was not read](#what-was-not-read).",
            counted(n, "record", "records"),
        ),
    };
    format!(
        "Parallax read {} by {}, {} in all. {} {removed} {skipped}",
        counted(all.articles, "article", "articles"),
        counted(view.outlets().len() as u64, "outlet", "outlets"),
        counted(all.words, "word", "words"),
        told(view),
    )
}

/// How many stories, and how many of them can be compared.
fn told(view: &View<'_>) -> String {
    let (all, shared) = (view.stories().count(), view.stories().shared() as u64);
    match (all, shared) {
        (1, 1) => "They tell one story.".to_string(),
        (all, 0) => format!(
            "They tell {}, and no two outlets tell the same one.",
            counted(all, "story", "stories")
        ),
        (all, shared) if all == shared => format!(
            "They tell {}, each of which two or more outlets tell.",
            counted(all, "story", "stories")
        ),
        (all, shared) => format!(
            "They tell {}, of which two or more outlets tell {}.",
            counted(all, "story", "stories"),
            count(shared)
        ),
    }
}

fn row(view: &View<'_>, outlet: &OutletSummary) -> Vec<String> {
    let share = |words| percent(words, outlet.words);
    vec![
        link_to(&outlet.outlet, &view.page_of(&outlet.outlet)),
        count(outlet.articles),
        count(outlet.words),
        share(outlet.own_words),
        share(outlet.quoted_words),
        share(outlet.reported_words),
    ]
}

/// What so few articles cannot tell; nothing if there are enough.
pub(super) fn limits(view: &View<'_>) -> String {
    let articles = view.report.digest.articles();
    let (stories, shared) = (view.stories().count(), view.stories().shared() as u64);
    let one_each = view.outlets().iter().all(|outlet| outlet.articles <= 1);
    let few = FEW_STORIES as u64;
    let told_by_caveats = shared == 0 && stories >= few && !one_each;
    if articles == 0 || told_by_caveats || (shared >= few && !one_each) {
        return String::new();
    }
    let these = match articles {
        1 => "This is one article".to_string(),
        _ => format!("These are {} articles", in_words(articles)),
    };
    let each = if one_each && articles > 1 { ", one from each outlet," } else { "" };
    let on = match (view.outlets().len(), shared) {
        (1, _) => " of one outlet".to_string(),
        (_, 0) => " on different stories".to_string(),
        (_, 1) => " on one shared story".to_string(),
        _ => format!(" on {} shared stories", in_words(shared)),
    };
    format!(
        "{these}{each}{on}. Nothing here can be generalised to what an outlet usually does: \
         with so few stories, a difference may come from the event, the day, the writer or \
         the agency as well as from the outlet. The numbers describe these articles and no \
         others, and the intervals are rough. Read the sentences."
    )
}

/// The caveats of the run that the paragraph before does not tell, with the
/// outlets that they are about.
fn caveats(view: &View<'_>) -> Vec<String> {
    let told = !limits(view).is_empty();
    let line = |caveat: &Caveat| {
        let outlets: Vec<String> = view
            .outlets()
            .iter()
            .filter(|outlet| concerns(*caveat, outlet))
            .map(|outlet| text(&outlet.outlet))
            .collect();
        match *caveat {
            Caveat::OneArticle | Caveat::FewStories if told => None,
            _ if outlets.is_empty() => Some(text(caveat.text())),
            _ => {
                Some(format!("**{}.** {}", some(&outlets, OUTLETS), text(caveat.text())))
            }
        }
    };
    view.report.comparison.caveats.iter().filter_map(line).collect()
}

fn concerns(caveat: Caveat, outlet: &OutletSummary) -> bool {
    let shared = outlet.shared_stories;
    match caveat {
        Caveat::NoSharedStories => shared == 0,
        Caveat::SharedStoriesOnly => shared > 0 && shared < outlet.stories,
        Caveat::OneArticle => outlet.articles == 1,
        Caveat::FewStories => outlet.articles > 1 && outlet.stories < FEW_STORIES as u64,
        _ => false,
    }
}
