//! Which articles tell the same: every file of `tests/stories`.
//!
//! A file has a remark, articles (`id | outlet | date | story`, of which `-` is
//! none, then the text, whose first line is the title), and the stories that are
//! right: `= ids`, with the story's name last where the input gives it.

use std::path::Path;

use crate::written::case;
use parallax::Knowledge;
use parallax::corpus::{Article, StoryRow};
use parallax::report::story_table;
use parallax::stories::{Known, Options, Sketch, Story, assign, find, place};

#[test]
fn articles_on_one_event_are_one_story() {
    let knowledge = knowledge();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    for entry in std::fs::read_dir(folder).expect("tests/stories is there").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("a case");
        let (articles, expected) = case(&text);
        let stories = found(&articles, &knowledge);
        assert_eq!(shown(&articles, &stories), expected, "{}", entry.path().display());
    }
}

#[test]
fn one_thread_and_many_find_the_same() {
    let knowledge = knowledge();
    let articles: Vec<Article> = (0..300).map(|at| made(at, at / 3)).collect();
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(|| found(&articles, &knowledge))
    };
    let (one, many) = (on(1), on(7));
    assert_eq!(one, many);
    assert!(one.iter().any(|story| story.articles.len() > 1), "some are joined");
}

#[test]
fn a_corrected_row_comes_before_what_was_given() {
    let (mut articles, _) = case(include_str!("stories/given.txt"));
    let row = |line: u64, id: &str, story: Option<&str>| StoryRow {
        line,
        doc_id: id.into(),
        unguarded: id.trim_start_matches('\'').into(),
        story: story.map(String::from),
    };
    let rows = vec![
        row(2, "a", Some("dam")),
        row(3, "'b", Some("dam")),
        row(4, "c", None),
        row(5, "z", None),
    ];
    let assigned = assign(&mut articles, rows);
    assert_eq!(assigned.articles, 3);
    assert_eq!(assigned.unknown.iter().map(|row| row.line).collect::<Vec<_>>(), [5]);
    let stories: Vec<_> = articles.iter().map(|a| a.story.as_deref()).collect();
    assert_eq!(stories, [Some("dam"), Some("dam"), None, None]);
}

#[test]
fn what_was_found_is_found_again_when_it_is_given_back() {
    let knowledge = knowledge();
    let (mut articles, _) = case(include_str!("stories/two-events.txt"));
    let before = found(&articles, &knowledge);
    assert_eq!(before.iter().filter(|story| story.given).count(), 0);
    place(&mut articles, &before);
    let after = found(&articles, &knowledge);
    let names = |stories: &[Story]| {
        stories.iter().map(|s| (s.name.clone(), s.articles.clone())).collect::<Vec<_>>()
    };
    assert_eq!(names(&before), names(&after));
    assert!(after.iter().all(|story| story.given));
}

#[test]
fn labels_are_words_of_the_story_and_names_are_unique() {
    let knowledge = knowledge();
    let (articles, _) = case(include_str!("stories/two-events.txt"));
    let stories = found(&articles, &knowledge);
    let dam = &stories[0];
    assert!(dam.label.contains("Halden"), "{}", dam.label);
    let twice: Vec<Article> = ["2020-01-01", "2024-01-01"]
        .iter()
        .zip(["a", "b"])
        .map(|(date, id)| Article {
            date: Some(date.to_string()),
            doc_id: id.into(),
            ..articles[0].clone()
        })
        .collect();
    let stories = found(&twice, &knowledge);
    assert_eq!(stories[0].label, stories[1].label);
    assert_eq!(stories[1].name, format!("{}-2", stories[0].name));
}

#[test]
fn a_table_runs_nothing_and_names_every_article() {
    let article = Article {
        doc_id: "=1+1".into(),
        outlet: "Ledger, The".into(),
        title: Some("@dam".into()),
        text: "@dam\n\nThe dam broke.".into(),
        ..Article::default()
    };
    let articles = [article];
    let table = story_table(&articles, &found(&articles, &knowledge()), true);
    let table = String::from_utf8(table).expect("text");
    assert!(
        table.starts_with(
            "doc_id,outlet,date,title,story,label\n'=1+1,\"Ledger, The\",,'@dam,"
        ),
        "{table}"
    );
}

/// Words that every article has weigh nothing; the same text is the same story.
#[test]
fn many_articles_with_one_text_are_one_story() {
    let article = |at: usize| Article {
        doc_id: format!("{at:06}"),
        text: "Weather for today\n\nRain over Merrow and Halden.\n".into(),
        ..Article::default()
    };
    let articles: Vec<Article> = (0..100_000).map(article).collect();
    assert_eq!(found(&articles, &knowledge()).len(), 1);
}

/// Words that all articles have are the event where the corpus is on one, and a
/// corpus on few events is told apart by them.
#[test]
fn many_articles_on_few_events_are_as_many_stories() {
    let knowledge = knowledge();
    for (events, each) in [(1, 80), (2, 60), (5, 30)] {
        let articles: Vec<Article> =
            (0..events * each).map(|at| told(at, at % events)).collect();
        let stories = found(&articles, &knowledge);
        let sizes: Vec<usize> = stories.iter().map(|s| s.articles.len()).collect();
        assert_eq!(sizes, vec![each; events]);
        for (event, story) in stories.iter().enumerate() {
            assert!(story.articles.iter().all(|at| at % events == event));
        }
    }
}

/// Nothing to go by, dates far apart, one word: every article is in one story, and
/// nothing fails.
#[test]
fn texts_without_anything_are_no_trouble() {
    let knowledge = knowledge();
    for text in ["", "\n\n", "of the", "7", "Dam"] {
        let articles: Vec<Article> = (0..1000)
            .map(|at| Article {
                doc_id: format!("{at:04}"),
                date: (at % 2 == 0).then(|| format!("{:04}-01-01", 1000 + at)),
                text: text.into(),
                ..Article::default()
            })
            .collect();
        let stories = found(&articles, &knowledge);
        let told: usize = stories.iter().map(|story| story.articles.len()).sum();
        assert_eq!(told, 1000, "{text:?}");
    }
}

/// A hundred thousand articles with one title and hardly anything else: the time
/// stays that of an index, and what is not alike stays apart.
#[test]
fn many_articles_with_one_title_are_no_trouble() {
    let count = 100_000;
    let articles: Vec<Article> = (0..count)
        .map(|at| Article {
            doc_id: format!("{at:06}"),
            outlet: "Ledger".into(),
            title: Some("Weather for today".into()),
            text: format!(
                "Weather for today\n\nRain over Merrow and Halden, {at} millimetres.\n"
            )
            .into(),
            ..Article::default()
        })
        .collect();
    let stories = found(&articles, &knowledge());
    let told: usize = stories.iter().map(|story| story.articles.len()).sum();
    assert_eq!(told, count);
}

fn found(articles: &[Article], knowledge: &Knowledge) -> Vec<Story> {
    let known = Known::new(&knowledge.lexicons);
    let sketches: Vec<Sketch> =
        articles.iter().map(|article| Sketch::of(article, &known)).collect();
    find(&sketches, &Options::default())
}

fn knowledge() -> Knowledge {
    Knowledge::new(Vec::new()).expect("the bundled lists")
}

/// The stories as a file writes them.
fn shown(articles: &[Article], stories: &[Story]) -> String {
    let line = |story: &Story| {
        let ids: Vec<&str> =
            story.articles.iter().map(|at| articles[*at].doc_id.as_str()).collect();
        let name = if story.given { format!(" {}", story.name) } else { String::new() };
        format!("= {}{name}\n", ids.join(" "))
    };
    stories.iter().map(line).collect()
}

/// An article on an event with words of its own.
fn made(at: usize, event: usize) -> Article {
    let word = |n: usize| {
        let letters = ["ba", "do", "fe", "gu", "ki", "lo", "mu", "ne", "pa", "ri"];
        let n = event * 7 + n * 131;
        format!("{}{}{}n", letters[n % 10], letters[n / 10 % 10], letters[n / 100 % 10])
    };
    let words: Vec<String> = (0..8).map(word).collect();
    Article {
        doc_id: format!("{at:04}"),
        outlet: format!("Outlet {}", at % 5),
        text: format!(
            "{} in {}\n\nThe {} was there, {} said.\n",
            words[at % 8],
            words[1],
            words[2..6].join(" "),
            words.join(" and ")
        )
        .into(),
        ..Article::default()
    }
}

/// An article in its own words on an event of twelve.
fn told(at: usize, event: usize) -> Article {
    let ours = |n: usize| invented(event * 12 + n % 12);
    let own = |n: usize| invented(10_000 + at * 12 + n);
    let sentence = |n: usize| {
        let (a, b) = (ours(at + n), ours(at + 5 * n + 1));
        format!("The {a} of {} was {b} in the {}.", own(2 * n), own(2 * n + 1))
    };
    let body: Vec<String> = (0..6).map(sentence).collect();
    Article {
        doc_id: format!("{at:04}"),
        text: format!(
            "{} {} {}\n\n{}\n",
            ours(at),
            ours(at + 3),
            ours(at + 7),
            body.join(" ")
        )
        .into(),
        ..Article::default()
    }
}

/// A word for a number: a syllable for each of five digits.
fn invented(n: usize) -> String {
    let syllables = ["ba", "do", "fe", "gu", "ki", "lo", "mu", "ne", "pa", "ri"];
    let digit = |place: u32| syllables[n / 10_usize.pow(place) % 10];
    (0..5).map(digit).collect::<String>() + "k"
}
