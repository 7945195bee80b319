//! The scores as a table for a terminal.

use super::{Group, Score};
use crate::report::visible;

/// The table of some texts, in percent; plain text without controls, ending
/// with a line end.
pub fn table(group: &Group) -> String {
    let mut lines = vec![title(group)];
    let (rates, accuracies): (Vec<&Score>, Vec<&Score>) =
        group.scores.iter().partition(|score| score.accuracy.is_none());
    if !rates.is_empty() {
        lines.push(format!(
            "{:<20}{:>10}{:>8}{:>7}{:>15}{:>8}{:>11}",
            "percent", "precision", "recall", "F1", "95% interval", "gold", "predicted"
        ));
        lines.extend(rates.into_iter().map(rate));
    }
    if !accuracies.is_empty() {
        let (accuracy, interval) = ("accuracy", "95% interval");
        lines.push(format!("{:<20}{accuracy:>25}{interval:>15}{:>8}", "", "pairs"));
        lines.extend(accuracies.into_iter().map(agreement));
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn title(group: &Group) -> String {
    let of = group.outlet.as_deref().map_or("all texts".into(), visible);
    let texts = if group.texts == 1 { "text" } else { "texts" };
    format!("{of}: {} {texts}", group.texts)
}

/// A dash is a number that cannot be told; nothing stands where the metric has
/// no such number.
fn rate(score: &Score) -> String {
    let Score { metric, gold, .. } = *score;
    let recall = percent(score.recall);
    let [precision, f1, predicted] = match score.f1 {
        None => [String::new(), String::new(), String::new()],
        f1 => [percent(score.precision), percent(f1), score.predicted.to_string()],
    };
    let interval = interval(score);
    format!(
        "{metric:<20}{precision:>10}{recall:>8}{f1:>7}{interval:>15}{gold:>8}{predicted:>11}"
    )
}

fn agreement(score: &Score) -> String {
    let accuracy = percent(score.accuracy);
    let interval = interval(score);
    format!("{:<20}{accuracy:>25}{interval:>15}{:>8}", score.metric, score.gold)
}

fn percent(part: Option<f64>) -> String {
    part.map_or("–".into(), |part| format!("{:.1}", 100.0 * part))
}

fn interval(score: &Score) -> String {
    let percent = |(low, high)| format!("{:.1} to {:.1}", 100.0 * low, 100.0 * high);
    score.interval.map(percent).unwrap_or_default()
}
