//! Texts that act wherever they are taken for more than text, in every place of a report.

use std::sync::Arc;

use parallax::corpus::Article;
use parallax::measure::Text;
use parallax::spool::{Row, Rows};

use super::Pair;

/// Texts that would break out of a report if they could.
pub(crate) const TEXTS: [&str; 11] = [
    "<script>alert(1)</script>",
    "</script><script>window.hacked=1</script>",
    "\"><img src=x onerror=window.hacked=1>",
    "javascript:window.hacked=1",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](http://tracker.example/a.png)",
    "a | b | c\n\n# Heading\n\n- list",
    "```\ncode\n```",
    "**bold** _it_ `code` ~~gone~~ $x$",
    "=HYPERLINK(\"http://a.example\",\"b\")\u{202E}",
];

fn change<R: Row>(rows: &mut Rows<R>, change: impl FnMut(&mut R)) {
    let mut all = rows.to_vec().expect("memory");
    all.iter_mut().for_each(change);
    *rows = all.into();
}

/// Puts a text wherever the data can put one.
pub(crate) fn pair(hostile: &str) -> Pair {
    let mut pair = Pair::new();
    let replace = |text: &mut String| {
        if text == "Daily Beacon" {
            *text = format!("Daily {hostile}");
        }
    };
    let replace_shared = |text: &mut Text| {
        let mut own = text.to_string();
        replace(&mut own);
        *text = own.into();
    };
    pair.comparison.outlets.iter_mut().for_each(|row| replace(&mut row.outlet));
    change(&mut pair.comparison.rows, |row| replace(&mut row.outlet));
    change(&mut pair.comparison.sources, |row| {
        replace(&mut row.outlet);
        row.source = hostile.to_string();
        row.kind = hostile.to_string();
        row.cue_classes = vec![(hostile.to_string(), 1)];
    });
    change(&mut pair.comparison.emphasis, |row| {
        replace(&mut row.outlet);
        row.subject = hostile.to_string();
    });
    for row in &mut pair.rows.documents {
        replace_shared(&mut row.outlet);
        row.story = hostile.into();
        row.title = Some(hostile.to_string());
    }
    for row in &mut pair.rows.hits {
        replace_shared(&mut row.outlet);
        row.story = hostile.into();
        row.r#match = hostile.to_string();
        Arc::make_mut(&mut row.listed).term = hostile.into();
        row.source = hostile.into();
        row.source_id = hostile.into();
        row.sentence = format!("{} {hostile}", row.sentence).into();
    }
    for row in &mut pair.rows.attributions {
        replace_shared(&mut row.outlet);
        row.story = hostile.into();
        row.source_name = hostile.into();
        row.source_id = hostile.into();
        row.cue = hostile.to_string();
        row.relay = format!("Reuters {hostile}").into();
        row.sentence = hostile.into();
        row.marked = (0, hostile.len() as u32);
    }
    for row in &mut pair.rows.labels {
        replace_shared(&mut row.outlet);
        row.actor = hostile.into();
        row.story = hostile.into();
        row.label = hostile.to_string();
        row.key = hostile.to_string();
        row.source = hostile.into();
        row.sentence = format!("{} {hostile}", row.sentence).into();
    }
    for row in &mut pair.rows.removed {
        row.rule = hostile.to_string();
        row.text = hostile.to_string();
    }
    change(&mut pair.comparison.story_subjects, |row| {
        replace(&mut row.outlet);
        row.story = hostile.to_string();
        row.subject = hostile.to_string();
    });
    change(&mut pair.comparison.omissions, |row| {
        row.mentioned_by.iter_mut().chain(&mut row.omitted_by).for_each(replace);
        replace(&mut row.prominence_outlet);
        row.story = hostile.to_string();
        row.subject = hostile.to_string();
        row.sentence = format!("{} {hostile}", row.sentence);
    });
    for row in &mut pair.skipped {
        row.place = hostile.to_string().into();
        row.reason = hostile.to_string().into();
    }
    pair.labels.insert("label.crowd".into(), hostile.to_string());
    pair.run.notes = vec![hostile.to_string()];
    pair.run.options.insert("note".into(), hostile.into());
    pair.run.lexicons[0].name = hostile.to_string();
    pair.articles = vec![article(hostile)];
    pair
}

/// An article that is hostile in all its parts.
fn article(hostile: &str) -> Article {
    Article {
        doc_id: format!("beacon {hostile}"),
        outlet: format!("Daily {hostile}"),
        story: Some(hostile.to_string()),
        date: Some(hostile.to_string()),
        title: Some(hostile.to_string()),
        url: Some(hostile.to_string()),
        path: hostile.to_string(),
        text: format!(
            "{hostile}\n\nA mob {hostile} came, “so {hostile}”, {hostile} said.\n"
        )
        .into(),
    }
}
