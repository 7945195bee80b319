//! The results for reading.

use std::fmt::Write as _;

use super::{AgreementRow, Results, Score, Share};
use crate::sample::UnitKind;

/// The most faults and disagreements that are listed; the tables have all.
const LISTED: usize = 20;

/// The results, in Markdown.
pub fn markdown(results: &Results) -> String {
    let mut out = String::from("# Agreement of the coders\n\n");
    let names: Vec<&str> = results.coders.iter().map(|sheet| &*sheet.coder).collect();
    let units = results.key.units.len();
    let _ = writeln!(
        out,
        "{units} {} were drawn and coded by {}.\n",
        results.key.unit.id(),
        names.join(", ")
    );
    agreements(&mut out, results);
    spans(&mut out, results);
    scores(&mut out, results);
    disagreements(&mut out, results);
    faults(&mut out, results);
    out
}

fn agreements(out: &mut String, results: &Results) {
    out.push_str(
        "| question | coders | scale | units | alike, % | α | 95 % interval |\n\
         |---|---|---|---:|---:|---:|---|\n",
    );
    for row in &results.agreements {
        let AgreementRow { question, coders, scale, agreement } = row;
        let coders = if coders.is_empty() { "all".into() } else { coders.join(" × ") };
        let interval = match (agreement.interval, agreement.alpha) {
            (Some((low, high)), _) => format!("{low:.3} to {high:.3}"),
            (None, Some(_)) if agreement.articles < 2 => {
                "of one article: not known".into()
            }
            (None, Some(_)) => "too few differences to tell".to_string(),
            (None, None) => String::new(),
        };
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | {interval} |",
            cell(question),
            cell(&coders),
            scale.id(),
            agreement.units,
            agreement.percentage.map(|p| format!("{:.1}", p * 100.0)).unwrap_or_default(),
            agreement.alpha.map_or("not defined".into(), |alpha| format!("{alpha:.3}")),
        );
    }
    out.push_str(
        "\nα is Krippendorff's (2011): 1 where all codes are alike, 0 where they are no \
         more alike than by chance; it is not defined where one code only was given. The \
         intervals are percentiles of 1,000 resamplings of the articles, each with all its \
         units, because units of one article are not independent of each other. Both are of the \
         sample, which may hold more of a category than the corpus. Krippendorff (2004) \
         asks for .800, and takes .667 for the least from which tentative conclusions \
         may be drawn.\n",
    );
}

fn spans(out: &mut String, results: &Results) {
    if results.likenesses.is_empty() {
        return;
    }
    out.push_str(
        "\n## Source and content\n\n| who | measure | units | alike, % (95 % interval) |\n\
         |---|---|---:|---|\n",
    );
    for row in &results.likenesses {
        let who = cell(&row.who.join(" × "));
        let _ = writeln!(
            out,
            "| {who} | {} | {} | {} |",
            row.measure,
            row.units,
            shown(row.share)
        );
    }
    out.push_str(
        "\nTwo contents or sources are *exact* when they are the same words, punctuation and \
         capitals aside; contents *overlap* when F of their words is one half or more; \
         sources agree in their *head* when the head of each stands in the other, and \
         *overlap* when they have a word in common; nobody agrees with nobody only. \
         `parallax evaluate` measures the same. Of content what stands in the coded sentence is \
         compared. Rows with the program are those of the attributions that it lists, \
         weighted by the probabilities, where the coder takes them for attributions; what the \
         program misses was never drawn.\n",
    );
}

fn scores(out: &mut String, results: &Results) {
    if results.scores.is_empty() {
        return;
    }
    out.push_str("\n## The program against the coders\n\n");
    out.push_str(match results.adjudicated {
        Some(_) => "What is right says the sheet `adjudicated`.",
        None => "What is right says the majority of the coders.",
    });
    out.push_str(
        " The shares are those of the whole corpus, in percent: every unit weighs 1 / its \
         probability of being drawn (Horvitz & Thompson 1952). The intervals, at 95 %, are \
         those of Clopper & Pearson for the effective number of units (Korn & Graubard \
         1998), which is the smaller the more units of one article are alike; that of recall \
         is put together from those of precision and of what is missed where the program finds \
         nothing (Zou & Donner 2008).\n\n",
    );
    out.push_str(
        "| question | code | units | undecided | program | coders | both | precision | \
         recall | F1 |\n|---|---|---:|---:|---:|---:|---:|---|---|---|\n",
    );
    results.scores.iter().for_each(|score| score_line(out, score));
    if results.scores.iter().any(|score| score.undecided > 0) {
        out.push_str(
            "\nUndecided units count nowhere here, and they are the hard ones: fill in a \
             sheet `adjudicated.csv` beside the others, and it decides.\n",
        );
    }
    if !results.key.unit.covers_all() {
        let what = match results.key.unit {
            UnitKind::Attributions => "attributions",
            _ => "hits",
        };
        let _ = writeln!(
            out,
            "\nRecall is not told: the units are {what} that the program found, and what it \
             misses was never drawn. A sample of sentences tells it."
        );
    }
}

fn score_line(out: &mut String, score: &Score) {
    let [precision, recall, f1] = [score.precision, score.recall, score.f1].map(shown);
    let Score { units, undecided, program, coders, both, .. } = score;
    let _ = writeln!(
        out,
        "| {} | {} | {units} | {undecided} | {program} | {coders} | {both} | {precision} | \
         {recall} | {f1} |",
        cell(&score.question),
        cell(&score.value),
    );
}

/// `82.0 (61.2 to 94.1)`.
fn shown(share: Option<Share>) -> String {
    let Some(share) = share else { return String::new() };
    let [share, low, high] = [share.share, share.low, share.high].map(|s| s * 100.0);
    format!("{share:.1} ({low:.1} to {high:.1})")
}

fn disagreements(out: &mut String, results: &Results) {
    let all = results.disagreements();
    let _ = write!(out, "\n## To be discussed: {}\n\n", all.len());
    for &(unit, asked) in all.iter().take(LISTED) {
        let (known, question) = (&results.key.units[unit], &results.key.questions[asked]);
        let said = results.coders.iter().filter_map(|sheet| {
            let code = sheet.codes[unit][asked]?;
            Some(format!("{} {}", sheet.coder, question.values[code]))
        });
        let said: Vec<String> = said.collect();
        let text = cell(&known.text);
        let short: String = text.chars().take(300).collect();
        let dots = if short.len() < text.len() { " …" } else { "" };
        let _ = writeln!(
            out,
            "* {}, {}: {} — {short}{dots}",
            known.id,
            cell(&question.id),
            cell(&said.join(", "))
        );
    }
    more(out, all.len(), "disagreements.csv");
}

fn faults(out: &mut String, results: &Results) {
    let all: Vec<_> = results.faults().collect();
    if all.is_empty() {
        return;
    }
    let _ = write!(out, "\n## To be mended on the sheets: {}\n\n", all.len());
    for fault in all.iter().take(LISTED) {
        let row = fault.row.map(|row| format!(", row {row}")).unwrap_or_default();
        let about = [&fault.unit, &fault.question].map(|part| cell(part));
        let about: Vec<&str> =
            about.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let about = match about.is_empty() {
            true => String::new(),
            false => format!(" {}:", about.join(", ")),
        };
        let found = match fault.cell.is_empty() {
            true => String::new(),
            false => format!(" (“{}”)", cell(&fault.cell)),
        };
        let sheet = cell(&fault.sheet);
        let _ = writeln!(out, "* {sheet}{row}:{about} {}{found}", fault.fault);
    }
    more(out, all.len(), "faults.csv");
}

fn more(out: &mut String, all: usize, file: &str) {
    if all > LISTED {
        let _ = writeln!(out, "* and {} more; {file} has all", all - LISTED);
    }
}

/// Text of others on one line, without what Markdown would take for its own.
fn cell(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars()
        .flat_map(|c| {
            let escaped = matches!(c, '|' | '<' | '*' | '_' | '`' | '\\' | '[' | ']');
            escaped.then_some('\\').into_iter().chain([c])
        })
        .collect()
}
