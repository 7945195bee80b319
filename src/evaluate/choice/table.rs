//! The scores of word choice as tables for a terminal.

use super::{CategoryScore, ChoiceGroup, ChoiceScore, Floors};
use crate::report::visible;

/// The table of some texts, in percent, each score beside what somebody would
/// reach who has read nothing; plain text without controls, ending with a line
/// end.
pub fn choice_table(group: &ChoiceGroup) -> String {
    let mut lines = title(group);
    lines.push(format!(
        "{:<50}{:>7}{:>15}  without reading",
        "percent", "score", "95% interval"
    ));
    lines.extend(group.scores.iter().map(line));
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The table of the categories with the most hits.
pub fn category_table(categories: &[CategoryScore]) -> String {
    let mut lines = vec![format!(
        "{:<50}{:>7}{:>15}  share of all hits",
        "category", "hits", "touch a mark"
    )];
    lines.extend(categories.iter().take(CATEGORIES).map(|score| {
        let (name, precision) = (visible(&score.category), percent(score.precision));
        let share = percent(Some(score.share));
        format!("{name:<50}{:>7}{precision:>15}{share:>7}", score.hits)
    }));
    if categories.len() > CATEGORIES {
        let more = categories.len() - CATEGORIES;
        lines.push(format!("and {more} more; --out writes all to categories.csv"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// More rows than this nobody reads on a terminal.
const CATEGORIES: usize = 12;

fn title(group: &ChoiceGroup) -> Vec<String> {
    let of = group.outlet.as_deref().map_or("all texts".into(), visible);
    let texts = counted(group.texts as u64, "text");
    let [words, marked] = group.words;
    let hits = counted(group.hits, "hit");
    let mut lines = vec![format!("{of}: {texts}, {}, {hits}", counted(words, "word"))];
    if marked > 0 {
        lines.push(format!(
            "people marked {} in {} ({} percent of all words)",
            counted(marked, "word"),
            counted(group.spans, "passage"),
            percent(Some(marked as f64 / words as f64))
        ));
    }
    let [judged, marked] = group.sentences;
    if judged > 0 {
        lines.push(format!(
            "people marked {marked} of {} that they judged ({} percent)",
            counted(judged, "sentence"),
            percent(Some(marked as f64 / judged as f64))
        ));
    }
    lines
}

fn counted(count: u64, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// A dash is a number that cannot be told.
fn line(score: &ChoiceScore) -> String {
    let bounds = |(low, high)| format!("{:.1} to {:.1}", 100.0 * low, 100.0 * high);
    format!(
        "{:<50}{:>7}{:>15}  {}",
        score.meaning,
        percent(score.value),
        score.interval.map(bounds).unwrap_or_default(),
        floors(&score.floors)
    )
}

fn floors(floors: &Floors) -> String {
    let named = [
        ("by lot", floors.by_lot),
        ("length alone", floors.length_alone),
        ("outlet alone", floors.outlet_alone),
        ("calling all marked", floors.all_marked),
    ];
    let told = named.iter().filter_map(|(name, floor)| {
        floor.map(|floor| format!("{name} {}", percent(Some(floor))))
    });
    told.collect::<Vec<_>>().join(", ")
}

fn percent(part: Option<f64>) -> String {
    part.map_or("–".into(), |part| format!("{:.1}", 100.0 * part))
}
