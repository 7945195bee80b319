//! What articles share word for word: every file of `tests/copies`, texts made with
//! known shares, and what one voice is in the comparison.
//!
//! A file has a remark, articles (see `written`), and the pairs that are right:
//! `= id other-id kind words/of other's words/of origin, reason`.

use crate::measuring::analyze;
use std::path::Path;
use std::sync::LazyLock;

use crate::written::case;
use parallax::compare::{Comparison, MeasureRow, Options};
use parallax::corpus::Article;
use parallax::{Analysis, Knowledge, Read, copies, read_all};

static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| Knowledge::new(Vec::new()).expect("the bundled lists"));

#[test]
fn pairs_are_those_of_the_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/copies");
    for entry in std::fs::read_dir(folder).expect("tests/copies is there").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("a case");
        let (articles, expected) = case(&text);
        assert_eq!(shown(&analyzed(&articles)), expected, "{}", entry.path().display());
    }
}

/// Of an article of 400 words a tenth, two tenths, … are another outlet's.
#[test]
fn made_shares_are_told_apart() {
    let agency = words(1, 400);
    for tenths in 1..=10 {
        let kept = 40 * tenths;
        for pieces in [1, 2] {
            // The copied words in one piece, or in two that changed places.
            let half = kept / pieces;
            let mut mixed = words(2, 400 - kept);
            let middle = mixed.len() / 2;
            mixed.splice(middle..middle, agency[..half].iter().cloned());
            mixed.splice(0..0, agency[half..kept].iter().cloned());
            let articles =
                [article("a", "Wire", "s", &agency), article("b", "Ledger", "s", &mixed)];
            let analysis = analyzed(&articles);
            let [row] = &analysis.copies[..] else { panic!("{tenths} tenths: one pair") };
            let made = tenths as f64 / 10.0;
            assert!((row.share - made).abs() <= 0.02, "{made}: {}", row.share);
            assert!(
                (row.other_share - made).abs() <= 0.02,
                "{made}: {}",
                row.other_share
            );
            let copied = &analysis.measured[1].document.copied;
            assert_eq!(copied.copied_words, row.shared_words);
            assert_eq!(row.kind != "part", tenths >= 8, "{tenths} tenths");
        }
    }
}

#[test]
fn edits_every_fifteen_words_leave_a_copy_a_copy() {
    let agency = words(1, 400);
    let mut edited = agency.clone();
    (0..400).step_by(15).for_each(|at| edited[at] = format!("edited{at}x"));
    let articles =
        [article("a", "Wire", "s", &agency), article("b", "Ledger", "s", &edited)];
    let row = &analyzed(&articles).copies[0];
    // 27 of 400 words were changed.
    assert!((row.share - 373.0 / 400.0).abs() < 0.02, "{}", row.share);
    assert_eq!(row.kind, "near");
}

#[test]
fn words_that_stand_in_several_outlets_count_once() {
    let text = words(1, 300);
    let articles = [
        article("a", "Ledger", "s", &text),
        article("b", "Beacon", "s", &[words(2, 100), text[..100].to_vec()].concat()),
        article("c", "Courier", "s", &[words(3, 100), text[50..150].to_vec()].concat()),
    ];
    let copied = &analyzed(&articles).measured[0].document.copied;
    // With the article `the` at the head of each sentence.
    assert_eq!((copied.copied_words, copied.text_words), (165, 330));
}

#[test]
fn a_text_that_three_outlets_print_is_one_voice() {
    let three = ["Ledger", "Morning Post", "Valley News"];
    let all = corpus(&three);
    let one = corpus(&three[..1]);
    let (all, one) = (analyzed(&all), analyzed(&one));
    let compared = |comparison: &Comparison, outlet: &str| -> Vec<String> {
        let rows = comparison.rows.to_vec().unwrap();
        rows.iter().filter(|row| row.outlet == outlet).map(numbers).collect()
    };
    for outlet in ["Beacon", "Ledger"] {
        let rows = compared(&one.comparison, outlet);
        assert!(rows.iter().any(|row| row.contains("ratio Some")), "{rows:?}");
        assert_eq!(compared(&all.comparison, outlet), rows, "{outlet}");
    }
    let caveats = |analysis: &Analysis| {
        let rows = analysis.comparison.rows.to_vec().unwrap();
        let rows = rows.iter().filter(|row| row.outlet == "Beacon");
        rows.filter(|row| row.caveats.iter().any(|c| c.code() == "copies")).count()
    };
    assert_eq!(caveats(&one), 0);
    assert!(caveats(&all) > 0);
    let emphasis = |analysis: &Analysis| {
        let rows = analysis.comparison.emphasis.to_vec().unwrap();
        let rows = rows.iter().filter(|row| row.outlet == "Beacon");
        rows.map(|row| (row.subject.clone(), row.others_prominence)).collect::<Vec<_>>()
    };
    assert!(!emphasis(&one).is_empty());
    assert_eq!(emphasis(&all), emphasis(&one));
    let keyness = |analysis: &Analysis| {
        let rows = analysis.comparison.keyness.to_vec().unwrap();
        let rows = rows.iter().filter(|row| row.outlet == "Beacon");
        rows.map(|row| (row.term.clone(), row.others_count)).collect::<Vec<_>>()
    };
    assert!(!keyness(&one).is_empty());
    assert_eq!(keyness(&all), keyness(&one));
}

#[test]
fn copies_that_are_kept_are_voices() {
    let articles = corpus(&["Ledger", "Morning Post"]);
    let options = Options { keep_copies: true, ..Options::default() };
    let kept = analyze(&articles, &KNOWLEDGE, &options);
    let once = analyzed(&articles);
    let shared = |analysis: &Analysis, outlet: &str| {
        let mut outlets = analysis.comparison.outlets.iter();
        outlets.find(|row| row.outlet == outlet).map(|row| row.shared_stories)
    };
    assert_eq!(kept.copies, once.copies);
    assert_eq!((shared(&kept, "Ledger"), shared(&once, "Ledger")), (Some(6), Some(6)));
    // Without the outlet that writes itself nothing is shared.
    let wire: Vec<Article> =
        articles.into_iter().filter(|article| article.outlet != "Beacon").collect();
    let kept = analyze(&wire, &KNOWLEDGE, &options);
    let once = analyzed(&wire);
    assert_eq!((shared(&kept, "Ledger"), shared(&once, "Ledger")), (Some(6), Some(0)));
}

#[test]
fn an_article_printed_twice_counts_once() {
    let text = words(1, 200);
    let own = article("c", "Beacon", "s", &words(2, 200));
    let twice = [
        article("a", "Ledger", "s", &text),
        article("b", "Ledger", "s", &text),
        own.clone(),
    ];
    let once = [article("a", "Ledger", "s", &text), own];
    let (twice, once) = (analyzed(&twice), analyzed(&once));
    assert_eq!(twice.measured[1].document.copied.repeat_of, "a");
    assert_eq!(twice.comparison.outlets, once.comparison.outlets);
    assert_eq!(twice.comparison.rows, once.comparison.rows);
}

#[test]
fn threads_and_names_change_nothing() {
    let mut articles = corpus(&["Ledger", "Morning Post", "Valley News"]);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(|| analyzed(&articles))
    };
    let (one, many) = (on(1), on(7));
    assert_eq!(one.copies, many.copies);
    assert_eq!(one.comparison, many.comparison);
    // The articles in another order, with ids that follow it.
    articles.reverse();
    let other = analyzed(&articles);
    let numbers_of = |analysis: &Analysis| {
        analysis.comparison.rows.to_vec().unwrap().iter().map(numbers).collect::<Vec<_>>()
    };
    assert_eq!(numbers_of(&one), numbers_of(&other));
}

/// Nine hundred outlets with one text, and two thousand articles with one sentence in
/// common: neither takes a comparison of all with all.
#[test]
fn many_articles_with_one_text_are_no_trouble() {
    let text = words(1, 60);
    let same =
        |at: usize| article(&format!("s{at:05}"), &format!("Outlet {at}"), "", &text);
    let formula = |at: usize| {
        let words = [words(at as u64 + 9, 40), words(5, 25)].concat();
        article(&format!("t{at:05}"), &format!("Outlet {at}"), "", &words)
    };
    let articles: Vec<Article> =
        (0..900).map(same).chain((0..2_000).map(formula)).collect();
    let sketches = read_all(&articles, &KNOWLEDGE, |_, read| {
        let Read { document, marks, page, voices } = read;
        copies::sketch(document, marks, page, voices, &KNOWLEDGE.lexicons)
    });
    let mut index = copies::Index::new(&parallax::spool::temporary());
    let carrier = |(at, (article, sketch)): (usize, (&Article, &copies::Sketch))| {
        index.add(at, sketch).expect("memory");
        copies::Carrier::of(article, sketch, |name| name.into())
    };
    let carriers: Vec<copies::Carrier> =
        articles.iter().zip(&sketches).enumerate().map(carrier).collect();
    let texts: Vec<(Article, copies::Sketch)> =
        articles.iter().cloned().zip(sketches).collect();
    let lexicons = &KNOWLEDGE.lexicons;
    let found = copies::find(&carriers, &texts[..], &[index], lexicons).expect("texts");
    let of_text = found.articles.iter().filter(|copied| copied.copy_of == "s00000");
    assert_eq!(of_text.count(), 900);
    assert!(found.rows.len() <= 16 * articles.len(), "{}", found.rows.len());
}

/// The pairs as a file writes them.
fn shown(analysis: &Analysis) -> String {
    let words = |id: &str| {
        let mut documents = analysis.measured.iter().map(|one| &one.document);
        documents.find(|d| &*d.doc_id == id).map_or(0, |d| d.copied.text_words)
    };
    let lines = analysis.copies.iter().map(|row| {
        let origin = match row.reason {
            "" => "not known".to_string(),
            reason => format!("{}, {reason}", row.origin),
        };
        let (id, other) = (&row.doc_id, &row.other_doc_id);
        format!(
            "= {id} {other} {} {}/{} {}/{} {origin}\n",
            row.kind,
            row.shared_words,
            words(id),
            row.other_shared_words,
            words(other),
        )
    });
    lines.collect()
}

/// What a row says of its outlet beside the others.
fn numbers(row: &MeasureRow) -> String {
    let MeasureRow { category, count, out_of, others_rate, ratio, p_value, .. } = row;
    format!(
        "{} {category} {} {}: {count} / {out_of}, others {others_rate:?}, ratio {ratio:?}, \
         p {p_value:?}, {} stories, {:?}",
        row.measure, row.voice, row.section, row.shared_stories, row.verdict
    )
}

/// Six stories, each told by the Beacon in its own words and by `outlets` in those of
/// an agency.
fn corpus(outlets: &[&str]) -> Vec<Article> {
    let mut articles = Vec::new();
    for story in 0..6 {
        let name = format!("story-{story}");
        let mut own = words(50 + story, 120);
        own.extend(["the", "brutal", "regime", "of", "Ravel", "Orlo"].map(String::from));
        articles.push(article(&format!("a-{name}"), "Beacon", &name, &own));
        let mut wire = words(90 + story, 150);
        wire.extend(["a", "heinous", "crime", "by", "Ravel", "Orlo"].map(String::from));
        for outlet in outlets {
            let id = format!("{}-{name}", outlet.to_lowercase().replace(' ', "-"));
            articles.push(article(&id, outlet, &name, &wire));
        }
    }
    articles.sort_by(|a, b| a.doc_id.cmp(&b.doc_id));
    articles
}

/// An article of these words, in sentences of ten.
fn article(id: &str, outlet: &str, story: &str, words: &[String]) -> Article {
    let sentence = |words: &[String]| format!("The {}.", words.join(" "));
    let sentences: Vec<String> = words.chunks(10).map(sentence).collect();
    Article {
        doc_id: id.into(),
        outlet: outlet.into(),
        story: Some(story.to_string()).filter(|story| !story.is_empty()),
        title: Some(format!("What {outlet} tells")),
        text: format!("What {outlet} tells\n\n{}\n", sentences.join(" ")).into(),
        ..Article::default()
    }
}

/// Words by lot out of a thousand that nobody uses.
fn words(seed: u64, count: usize) -> Vec<String> {
    const SYLLABLES: [&str; 10] =
        ["ba", "do", "fe", "gu", "ki", "lo", "mu", "ne", "pa", "ri"];
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut syllable = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        SYLLABLES[(state >> 33) as usize % 10]
    };
    (0..count).map(|_| format!("{}{}{}m", syllable(), syllable(), syllable())).collect()
}

fn analyzed(articles: &[Article]) -> Analysis {
    analyze(articles, &KNOWLEDGE, &Options::default())
}
