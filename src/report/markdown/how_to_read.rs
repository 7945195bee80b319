//! How to read the numbers, and what they do not say.

use super::layout::Page;
use crate::report::view::View;

/// The same words in every report.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    page.heading(2, "How to read these numbers");
    let keeps = view.report.run.keeps_furniture();
    let notes = NOTES.iter().filter(|note| !(keeps && note.starts_with("**Furniture**")));
    page.list(&notes.collect::<Vec<_>>());
    page.heading(3, "What they do not say");
    page.list(&LIMITS);
}

/// What somebody must know who reads the page of one outlet and nothing else.
pub(super) fn in_short(page: &mut Page, view: &View<'_>) {
    page.heading(2, "How to read these numbers");
    let keeps = view.report.run.keeps_furniture();
    page.list(&IN_SHORT.iter().chain(keeps.then_some(&KEPT)).collect::<Vec<_>>());
}

const IN_SHORT: [&str; 4] = [
    "**Voice.** Every word is the outlet’s *own*, *quoted* (between quotation marks) or \
     *reported* (in a paraphrase). Rates of word choice count the own voice alone: a loaded \
     word in a politician’s mouth is not the outlet’s.",
    "**The others** are the other outlets on the same stories. No outlet is taken for neutral, \
     and there is no overall score. The numbers do not say why outlets differ, who is right, \
     or whether anybody is fair.",
    "**Interval.** The 95% interval says how far a rate would move with other stories (with \
     one article, other sentences) of the same kind. With few it is wide and rough.",
    "**A word list** indicates and does not decide: it counts frame vocabulary, not frames, \
     and irony and context escape it.",
];

const KEPT: &str =
    "**Furniture** (menus, credits, appeals, links) is counted with the rest.";

const NOTES: [&str; 8] = [
    "**Voice.** Every word is the outlet’s *own*, *quoted* (between quotation marks) or \
     *reported* (in a paraphrase of what somebody said). A loaded word in a politician’s mouth \
     is not the outlet’s word, so rates of word choice count the own voice alone.",
    "**Base.** Behind every number stands what it was counted in. Rates are compared, never \
     counts, because a long text contains more of everything.",
    "**Interval.** The 95% interval says how far the rate would move if other stories (or, with \
     one article, other sentences) of the same kind had been read. With few stories it is \
     wide and rough.",
    "**The others** are the other outlets on the same stories. No outlet is taken for neutral, \
     and there is no overall score.",
    "**Verdict.** *Higher* and *lower* say that on the shared stories the outlet differs from \
     the others by more than exchanging their labels story by story explains, corrected for all \
     comparisons of the same kind (q below 0.05); *no difference larger than* says that the \
     ratio of the rates lies, with its interval, between 0.8 and 1.25. *Cannot tell* is \
     everything else: neither a difference nor its absence is shown, and small collections \
     show nothing else.",
    "**Attribution.** *Cue* is how words are put (“said”, “according to”), *relay* through whom \
     they came. Attributions inside another are listed in `attributions.csv` and not counted.",
    "**Furniture** (menus, credits, appeals, links) is set aside before anything is counted.",
    "**The CSV files** have an empty cell where there is no value. In texts that a spreadsheet \
     would run as a formula an apostrophe stands first, and characters that nobody sees are \
     left out; offsets count the code points of the text as it was read.",
];

const LIMITS: [&str; 4] = [
    "They do not say why outlets differ, who is right, or whether anybody is fair.",
    "A word list indicates and does not decide. What is counted is frame vocabulary, not \
     frames; irony and context escape it.",
    "Much of what distinguishes outlets is which facts and events they choose. Word counts do \
     not see that; the tables of sources, headlines and names show a part of it.",
    "Voices, sources and furniture are found by rules, which err. Every sentence is listed with \
     its place, so that a reader can check and recount.",
];
