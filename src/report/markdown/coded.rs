//! What coders say of the lists on this corpus, and the rates corrected by it.

use std::collections::{BTreeMap, BTreeSet};

use super::escape::text;
use super::layout::Page;
use crate::compare::MeasureRow;
use crate::report::figures::{
    count, counted, in_unit, interval, interval_of, list, some,
};
use crate::report::validation::{Corrected, FEW, Rated};
use crate::report::view::View;
use crate::report::{Accuracy, Share, Validation};

/// The most names in a sentence.
const NAMED: usize = 12;
/// The most corrected rates; `measures.csv` has all.
const RATES: usize = 40;

/// Only in a run with a validation.
pub(super) fn write(page: &mut Page, view: &View<'_>) {
    let Some(validation) = view.report.validation else { return };
    page.heading(2, "What coders say of the lists");
    page.paragraph(&drawn(validation));
    let rows: Vec<Vec<String>> =
        validation.corpus().map(|of| accuracy(view, validation, of)).collect();
    let head = [
        "Category",
        "Coded",
        "Program",
        "Coders",
        "Both",
        "Precision, %",
        "Recall, %",
        "α",
    ];
    page.table(&head, &rows, "No category was coded.");
    page.paragraph(&format!(
        "*Precision*: of what the program finds, the share that coders confirm. *Recall*: of \
         what coders find, the share that the program finds. Both are of the whole corpus, with \
         95% intervals: every unit weighs 1 / its probability of being drawn.{}",
        if rows.iter().any(|row| !row[6].is_empty()) { "" } else {
            " Recall is not known: units were drawn from what the program found, and what it \
             misses was never drawn."
        }
    ));
    corrected(page, view, validation);
    page.paragraph(&not_coded(view, validation));
}

fn drawn(validation: &Validation) -> String {
    let Validation { unit, drawn, articles, coders, adjudicated, .. } = validation;
    let coders: Vec<String> = coders.iter().map(|name| text(name)).collect();
    let right = match (adjudicated, coders.len()) {
        (true, _) => "A sheet of decisions says what is right.",
        (false, 1) => "One person says what is right; nobody has coded the same beside.",
        (false, _) => "What more than half of them say is taken for right.",
    };
    format!(
        "{} {unit} of {} of this corpus were drawn by lot and coded by {}. {right} What \
         follows holds for these lists on this corpus, as these people understood the \
         categories. [validation.csv](validation.csv) has every outlet.",
        count(*drawn),
        counted(*articles, "article", "articles"),
        list(&coders)
    )
}

fn accuracy(view: &View<'_>, validation: &Validation, of: &Accuracy) -> Vec<String> {
    let question = if of.measure == "word_choice" { &*of.category } else { "kind" };
    let alpha = validation.alphas.get(question).copied().flatten();
    vec![
        text(&view.label(&of.category)),
        count(of.units),
        count(of.program),
        count(of.coders),
        count(of.both),
        share(of.precision),
        share(of.recall),
        alpha.map_or_else(|| "–".to_string(), |alpha| format!("{alpha:.2}")),
    ]
}

fn share(share: Option<Share>) -> String {
    share.map_or_else(String::new, |Share { share, low, high }| {
        let [share, low, high] = [share, low, high].map(|part| part * 100.0);
        format!("{share:.0} ({low:.0} to {high:.0})")
    })
}

/// The rates of outlets that could be corrected, and why others were not.
fn corrected(page: &mut Page, view: &View<'_>, validation: &Validation) {
    let shown = view.shown();
    let is_coded = |row: &&MeasureRow| {
        let key = (row.measure, &*row.category);
        shown.iter().any(|outlet| outlet.outlet == row.outlet)
            && validation.of(key, None, "all").is_some()
    };
    let rows = view.report.excerpt.rates.iter().filter(is_coded);
    let rated: Vec<Rated> =
        rows.map(|row| Rated::of(row.clone(), Some(validation))).collect();
    page.heading(3, "Corrected rates");
    let (done, not): (Vec<&Rated>, Vec<&Rated>) =
        rated.iter().partition(|rated| rated.corrected.is_some());
    let lines: Vec<Vec<String>> =
        done.iter().take(RATES).map(|row| line(view, row)).collect();
    let head =
        ["Outlet", "Category", "Voice", "Per 1,000", "Interval", "Corrected", "Interval"];
    page.table(&head, &lines, "No rate is corrected.");
    if done.len() > lines.len() {
        page.paragraph(&format!(
            "{} more stand in [measures.csv](measures.csv).",
            count((done.len() - lines.len()) as u64)
        ));
    }
    if !lines.is_empty() {
        page.paragraph(method(validation));
    }
    page.list(&reasons(view, &not));
}

fn line(view: &View<'_>, rated: &Rated) -> Vec<String> {
    let row: &MeasureRow = rated;
    let Corrected { rate, low, high } =
        rated.corrected.unwrap_or(Corrected { rate: row.rate, low: None, high: None });
    vec![
        text(&row.outlet),
        text(&view.label(&row.category)),
        row.voice.to_string(),
        in_unit(row.rate, row.unit),
        interval_of(row),
        in_unit(rate, row.unit),
        interval(low, high),
    ]
}

fn method(validation: &Validation) -> &'static str {
    match validation.unit {
        "hits" => {
            "*Corrected* is the rate of the hits that coders confirm: rate × precision in this \
             outlet and voice, the direct estimator of double sampling (Tenenbein 1970). What the \
             list misses is not added. The interval holds the uncertainty of the rate and of the \
             coding (Zou & Donner 2008, on the scale of logarithms). The uncorrected rates, \
             and everything that this report says of differences, stay as they are."
        }
        _ => {
            "*Corrected* is rate × precision / recall in this outlet: the rate times what \
             coders find for each sentence that the program finds (a ratio estimator under double \
             sampling; Tenenbein 1970). It takes sentences to hold as many uses whether the \
             program finds them or not. The interval holds the uncertainty of the rate and of the \
             coding (Zou & Donner 2008, on the scale of logarithms). The uncorrected rates, \
             and everything that this report says of differences, stay as they are."
        }
    }
}

/// Why rates of coded categories were not corrected: reason, category, outlets.
fn reasons(view: &View<'_>, not: &[&Rated]) -> Vec<String> {
    let mut reasons: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for rated in not.iter().filter(|rated| rated.voice == "all") {
        let (why, number) =
            rated.correction.split_once(": ").unwrap_or((&rated.correction, ""));
        let number = number.split(' ').next().unwrap_or_default();
        let outlet = text(&rated.outlet);
        let named =
            if number.is_empty() { outlet } else { format!("{outlet} ({number})") };
        reasons.entry((why, &rated.category)).or_default().push(named);
    }
    let said = |((why, category), outlets): (&(&str, &str), &Vec<String>)| {
        let needed = match *why {
            "too few coded" => format!(
                " (fewer than {FEW} that the program found, or all of one article)"
            ),
            _ => String::new(),
        };
        let category = text(&view.label(category));
        format!(
            "{category}: not corrected, {}{needed}: {}.",
            text(why),
            some(outlets, NAMED)
        )
    };
    reasons.iter().map(said).collect()
}

/// The categories with hits that nobody has coded.
fn not_coded(view: &View<'_>, validation: &Validation) -> String {
    let coded: Vec<&str> = validation.corpus().map(|of| &*of.category).collect();
    let found: BTreeSet<&str> =
        view.report.digest.lists.keys().map(|category| &**category).collect();
    let others = found.into_iter().filter(|category| !coded.contains(category));
    let others: Vec<String> =
        others.map(|category| text(&view.label(category))).collect();
    match others.len() {
        0 => String::new(),
        n => format!(
            "Not validated on this corpus, though they have hits in it: {} ({}). Nor is any \
             number that is not of word choice{}.",
            counted(n as u64, "category", "categories"),
            some(&others, NAMED),
            if validation.unit == "attributions" {
                " or kinds of attribution"
            } else {
                ""
            }
        ),
    }
}
