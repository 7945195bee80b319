//! Every case of `tests/omission/*.txt`: what some outlets wrote on one event, and who
//! mentions what.
//!
//! A case is a block: its name between dashes, one article to a paragraph that begins
//! with its outlet in brackets, an empty line, and what is expected:
//!
//! ```text
//! --- a surname is enough ---
//! [Beacon] Senna votes
//! Mayor Vasko Terrin resigned on Monday.
//!
//! [Courier] The vote in Senna
//! Terrin resigned.
//!
//! Vasko Terrin (person) | Beacon L 20% | Courier L 0%
//! ```
//!
//! The first line of an article is its headline. A line that is expected names a subject
//! and what each outlet makes of it: `H` in the headline, `L` in the lead and how far
//! down, `?` where nothing may be said, `–` where no form of it stands. Lines that begin
//! with `omitted`, `only_here` or `one_of_two` are rows of `omissions.csv`; such a line
//! with `none` behind it says that there is no such row. Lines that begin with `#` are
//! remarks.

use crate::cases;
use crate::made::side_by_side;
use crate::measuring::analyze;
use parallax::compare::{Mentioned, OmissionRow, Options, Pattern, StorySubjectRow};
use parallax::corpus::Article;
use parallax::{Analysis, Knowledge};

#[test]
fn every_case_is_read_as_it_says() {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let mut failures = String::new();
    let mut cases = 0;
    for path in cases::files("omission") {
        let text = std::fs::read_to_string(&path).expect("a case file is readable");
        for block in text.split("\n--- ").filter(|block| !block.trim().is_empty()) {
            cases += 1;
            failures.push_str(&failure(block, &knowledge));
        }
    }
    assert!(cases >= 30, "{cases} cases");
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn articles_come_in_any_order() {
    use parallax::compare::Names;
    use parallax::measure::Measured;
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lexicons load");
    let text = std::fs::read_to_string(&cases::files("omission")[0])
        .expect("a case file is readable");
    let articles = articles(text.split("\n--- ").next().expect("a case"));
    let measured = analyze(&articles, &knowledge, &Options::default()).measured;
    assert!(measured.len() > 1);
    let back: Vec<Measured> = measured.iter().rev().cloned().collect();
    let told = |articles: &[Measured]| {
        let told = side_by_side(articles, &Options::default());
        (told.story_subjects.to_vec().unwrap(), told.omissions.to_vec().unwrap())
    };
    assert_eq!(told(&measured), told(&back));
    let mut names = Names::new(&parallax::spool::temporary());
    measured.iter().for_each(|one| names.add(one).unwrap());
    let alone = names.identities().unwrap();
    assert_eq!(
        alone,
        Names::new(&parallax::spool::temporary()).merge(names).identities().unwrap()
    );
}

fn articles(block: &str) -> Vec<Article> {
    let parts = block
        .split("\n\n")
        .filter_map(|part| part.rsplit_once("\n[").or(Some(("", part))));
    let texts =
        parts.filter_map(|(_, part)| part.trim_start_matches('[').split_once("] "));
    let texts: Vec<(&str, &str)> = texts.collect();
    let article = |(at, (outlet, text)): (usize, &(&str, &str))| Article {
        doc_id: format!("{at}-{outlet}"),
        outlet: outlet.to_string(),
        story: Some("event".to_string()),
        title: text.lines().next().map(String::from),
        text: text.replace('\n', "\n\n").into(),
        ..Article::default()
    };
    texts.iter().enumerate().map(article).collect()
}

fn failure(block: &str, knowledge: &Knowledge) -> String {
    let (head, _) = block.trim_start_matches("--- ").split_once('\n').expect("a name");
    let (_, expected) = block.trim().rsplit_once("\n\n").expect("what is expected");
    let Analysis { comparison, .. } =
        analyze(&articles(block), knowledge, &Options::default());
    let told = matrix(&comparison.story_subjects.to_vec().unwrap());
    let rows = comparison.omissions.to_vec().unwrap();
    let rows: Vec<String> = rows.iter().map(omission).collect();
    let mut failures = String::new();
    for line in expected.lines().filter(|line| !line.starts_with('#')) {
        let is_row =
            ["omitted", "only_here", "one_of_two"].iter().any(|p| line.starts_with(p));
        let holds = match (is_row, line.strip_suffix(" none")) {
            (_, Some(start)) => !rows.iter().any(|row| row.starts_with(start)),
            (true, None) => rows.iter().any(|row| row == line),
            (false, None) => told.iter().any(|row| row == line),
        };
        if !holds {
            let all = [told.join("\n  "), rows.join("\n  ")].join("\n  ");
            failures
                .push_str(&format!("\n--- {head}\n{line}\n  is not among\n  {all}\n"));
        }
    }
    failures
}

/// `Vasko Terrin (person) | Beacon L 20% | Courier –`
fn matrix(rows: &[StorySubjectRow]) -> Vec<String> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for row in rows {
        let subject = format!("{} ({})", row.subject, row.kind);
        if lines.last().is_none_or(|(last, _)| *last != subject) {
            lines.push((subject.clone(), subject));
        }
        if let Some((_, line)) = lines.last_mut() {
            line.push_str(&format!(" | {} {}", row.outlet, cell(row)));
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

fn cell(row: &StorySubjectRow) -> String {
    let mark = match (row.headlines, row.leads) {
        (0, 0) => "",
        (0, _) => "L ",
        _ => "H ",
    };
    match row.mentioned {
        Mentioned::Yes => {
            format!(
                "{mark}{:.0}%",
                100.0 * row.first_position.expect("it stands somewhere")
            )
        }
        Mentioned::Perhaps => "?".to_string(),
        Mentioned::No => "–".to_string(),
    }
}

/// `omitted Vasko Terrin (person): Beacon, Courier; not Post (12 words); short text`
fn omission(row: &OmissionRow) -> String {
    let pattern = match row.pattern {
        Pattern::Omitted => "omitted",
        Pattern::OnlyHere => "only_here",
        Pattern::OneOfTwo => "one_of_two",
    };
    let silent: Vec<String> = row
        .omitted_by
        .iter()
        .zip(&row.omitting_words)
        .map(|(outlet, words)| format!("{outlet} ({words} words)"))
        .collect();
    let caveats: Vec<String> =
        row.caveats.iter().map(|c| format!("; {}", c.code())).collect();
    format!(
        "{pattern} {} ({}): {}; not {}{}",
        row.subject,
        row.kind,
        row.mentioned_by.join(", "),
        silent.join(", "),
        caveats.concat()
    )
}
