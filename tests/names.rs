//! Who is who in all articles: cases of names, each with what is right.

use crate::made::side_by_side;
use std::sync::Arc;

use parallax::compare::{Identities, Names, Options};
use parallax::copies::Copied;
use parallax::measure::{AttributionRow, CategoryCounts, ContentWords, DocumentRow};
use parallax::measure::{LabelRow, Measured, Seen, SubjectRow};

/// An article of `outlet` on `story` that names persons, and has each speak once.
fn article(outlet: &str, story: &str, persons: &[&str]) -> Measured {
    let subjects = persons.iter().map(|name| subject(outlet, story, name, "person"));
    Measured {
        document: document(outlet, story),
        observations: Vec::new(),
        hits: Vec::new(),
        attributions: persons.iter().map(|name| speech(outlet, story, name)).collect(),
        removed: Vec::new(),
        subjects: subjects.collect(),
        words: ContentWords::default(),
        labels: Vec::new(),
        quantities: Vec::new(),
        topics: Vec::new(),
        seen: Seen::default(),
        categories: Arc::default(),
    }
}

fn document(outlet: &str, story: &str) -> DocumentRow {
    DocumentRow {
        doc_id: format!("{outlet}-{story}").into(),
        outlet: outlet.into(),
        story: story.into(),
        date: None,
        title: None,
        words: 100,
        own_words: 80,
        quoted_words: 20,
        reported_words: 0,
        furniture_words: 0,
        sentences: 9,
        attributions: 1,
        copied: Copied::default(),
        shared: false,
        path: String::new(),
        categories: CategoryCounts::default(),
    }
}

fn subject(outlet: &str, story: &str, name: &str, kind: &'static str) -> SubjectRow {
    SubjectRow {
        doc_id: format!("{outlet}-{story}").into(),
        outlet: outlet.into(),
        story: story.into(),
        subject: name.into(),
        kind,
        mentions: 2,
        headline: false,
        lead: true,
        prominence: 500,
        space_words: 10,
        ..SubjectRow::default()
    }
}

fn speech(outlet: &str, story: &str, name: &str) -> AttributionRow {
    AttributionRow {
        doc_id: format!("{outlet}-{story}").into(),
        outlet: outlet.into(),
        story: story.into(),
        kind: "direct",
        source: name.into(),
        source_name: name.into(),
        source_kind: "official".into(),
        cue: "said".into(),
        cue_class: "neutral".into(),
        relay: "".into(),
        content: String::new(),
        words: 5,
        section: "body",
        start: 0,
        end: 1,
        sentence: format!("{name} said so.").into(),
        quoted_words: 5,
        nested: false,
        rule: "",
        source_id: name.into(),
        speaks_for: "".into(),
        marked: (0, 0),
        place: 0,
        renderings: Vec::new(),
    }
}

fn identities(articles: &[Measured]) -> Identities {
    let mut names = Names::new(&parallax::spool::temporary());
    articles.iter().for_each(|article| names.add(article).unwrap());
    names.identities().unwrap()
}

/// The names in all articles of the sources of each article.
fn named(articles: &[Measured]) -> Vec<Vec<String>> {
    let identities = identities(articles);
    let named = |article: &Measured| {
        let mut article = article.clone();
        identities.apply(&mut article);
        article.attributions.into_iter().map(|row| row.source_id.to_string()).collect()
    };
    articles.iter().map(named).collect()
}

/// Gives each outlet one article with one name, on one story.
fn one_story(names: &[&str]) -> Vec<Measured> {
    let outlets = names.iter().enumerate();
    outlets.map(|(at, name)| article(&format!("Outlet {at}"), "dam", &[*name])).collect()
}

#[test]
fn spellings_of_a_name_are_one_source() {
    for (name, names, shown) in [
        (
            "final y",
            &["Dmitri Peskov", "Dmitry Peskov", "Dmitry Peskov"][..],
            "Dmitry Peskov",
        ),
        ("as often: shorter", &["Dmitriy Peskov", "Dmitry Peskov"], "Dmitry Peskov"),
        ("as short: alphabet", &["Sergey Lavrov", "Sergei Lavrov"], "Sergei Lavrov"),
        (
            "last name",
            &["Volodymyr Zelenskyy", "Volodymyr Zelensky"],
            "Volodymyr Zelensky",
        ),
        ("marks", &["José Terrín", "Jose Terrin", "Jose Terrin"], "Jose Terrin"),
        ("capitals", &["VASKO TERRIN", "Vasko Terrin"], "Vasko Terrin"),
        ("double letters", &["Mohammed Amin", "Mohamed Amin"], "Mohamed Amin"),
    ] {
        let found = named(&one_story(names));
        assert!(found.iter().flatten().all(|found| found == shown), "{name}: {found:?}");
    }
}

#[test]
fn other_names_stay_apart() {
    for names in [
        ["Volodymyr Zelensky", "Vladimir Zelensky"],
        ["Anna Lee", "Anna Le"],
        ["Vasko Terrin", "Anna Terrin"],
        ["D. Peskov", "Dmitry Peskov"],
    ] {
        let found = named(&one_story(&names));
        assert_eq!(found.concat(), names, "one spelling each");
    }
}

#[test]
fn a_bare_surname_is_the_one_who_has_it_in_the_story() {
    let articles = [
        article("Beacon", "dam", &["Terrin"]),
        article("Courier", "dam", &["Vasko Terrin"]),
        article("Ledger", "dam", &["TERRIN"]),
        article("Beacon", "strike", &["Terrin"]),
        article("Beacon", "treaty", &["Terrin", "Vasko Terrin", "Anna Terrin"]),
    ];
    let expected = [
        vec!["Vasko Terrin"],
        vec!["Vasko Terrin"],
        vec!["Vasko Terrin"],
        vec!["Terrin"],
        vec!["Terrin", "Vasko Terrin", "Anna Terrin"],
    ];
    assert_eq!(named(&articles), expected);
}

#[test]
fn two_spellings_of_a_person_are_not_several_persons() {
    let found = named(&one_story(&["Peskov", "Dmitri Peskov", "Dmitriy Peskov"]));
    assert_eq!(found.concat(), ["Dmitri Peskov"; 3]);
}

#[test]
fn articles_without_a_story_share_none() {
    let found = named(&[
        article("Beacon", "", &["Terrin"]),
        article("Courier", "", &["Vasko Terrin"]),
    ]);
    assert_eq!(found.concat(), ["Terrin", "Vasko Terrin"]);
}

#[test]
fn places_and_bodies_are_no_persons() {
    let mut articles = one_story(&["Vera Halden", "Halden", "Port Sena", "Port Senna"]);
    articles[1].subjects[0].kind = "place";
    articles[2].subjects[0].kind = "place";
    articles[3].subjects[0].kind = "place";
    let found = named(&articles);
    assert_eq!(found.concat(), ["Vera Halden", "Halden", "Port Sena", "Port Senna"]);
}

#[test]
fn a_name_that_nobody_classified_is_a_person_beside_one() {
    let mut articles = one_story(&["Dmitry Peskov", "Dmitri Peskov", "Peskov"]);
    articles[1].subjects[0].kind = "unclassified";
    articles[2].subjects[0].kind = "unclassified";
    assert_eq!(named(&articles).concat(), ["Dmitri Peskov"; 3]);
    articles[0].subjects[0].kind = "unclassified";
    let alone = named(&articles).concat();
    assert_eq!(alone, ["Dmitry Peskov", "Dmitri Peskov", "Peskov"], "nobody is one");
}

#[test]
fn the_order_of_the_articles_does_not_matter() {
    let articles = [
        article("Beacon", "dam", &["Terrin", "Dmitri Peskov"]),
        article("Courier", "dam", &["Vasko Terrin", "Dmitry Peskov"]),
        article("Ledger", "strike", &["Anna Terrin", "PESKOV"]),
        article("Voice", "strike", &["Terrin", "Dmitriy Peskov"]),
    ];
    let whole = identities(&articles);
    let mut backwards = articles.clone();
    backwards.reverse();
    assert_eq!(identities(&backwards), whole);
    let part = |articles: &[Measured]| {
        let mut names = Names::new(&parallax::spool::temporary());
        articles.iter().for_each(|article| names.add(article).unwrap());
        names
    };
    let both = || [part(&articles[..1]), part(&articles[1..])];
    let [first, last] = both();
    assert_eq!(first.merge(last).identities().unwrap(), whole);
    let [first, last] = both();
    assert_eq!(last.merge(first).identities().unwrap(), whole);
}

#[test]
fn subjects_of_one_person_become_one() {
    let mut articles = one_story(&["Terrin", "Vasko Terrin"]);
    let more = subject("Outlet 1", "dam", "Terrin", "unclassified");
    articles[1].subjects.push(SubjectRow { headline: true, mentions: 1, ..more });
    let identities = identities(&articles);
    identities.apply(&mut articles[1]);
    let [row] = articles[1].subjects.as_slice() else { panic!("two subjects") };
    assert_eq!((&*row.subject, row.kind), ("Vasko Terrin", "person"));
    assert_eq!((row.mentions, row.headline, row.prominence), (3, true, 1_000));
}

#[test]
fn actors_get_the_name_that_all_articles_share() {
    let mut articles = one_story(&["Terrin", "Vasko Terrin"]);
    let identities = identities(&articles);
    articles[0].labels.push(label("Terrin", "TERRIN"));
    identities.apply(&mut articles[0]);
    let row = &articles[0].labels[0];
    assert_eq!([&*row.actor, &*row.source], ["Vasko Terrin", "Vasko Terrin"]);
}

/// A label that `source` gives to `actor`.
fn label(actor: &str, source: &str) -> LabelRow {
    LabelRow {
        actor: actor.into(),
        actor_kind: "person",
        outlet: "Outlet 0".into(),
        doc_id: "Outlet 0-dam".into(),
        story: "dam".into(),
        label: "hero".into(),
        head: "hero".into(),
        modifiers: String::new(),
        relation: "predicate",
        voice: "reported",
        source: source.into(),
        negated: false,
        categories: Vec::new(),
        section: "lead",
        start: 0,
        end: 4,
        sentence: "hero".into(),
        key: "hero".into(),
        marked: (0, 4),
    }
}

#[test]
fn tables_and_evidence_show_one_name() {
    let mut articles = one_story(&["Peskov", "Dmitry Peskov", "Dmitri Peskov"]);
    let identities = identities(&articles);
    articles.iter_mut().for_each(|article| identities.apply(article));
    assert_eq!(&*articles[0].attributions[0].source_name, "Peskov", "as in the article");
    let comparison = side_by_side(&articles, &Options::default());
    let sources = comparison.sources.to_vec().unwrap();
    let sources = sources.iter().map(|row| (&*row.source, row.only_here));
    assert_eq!(sources.collect::<Vec<_>>(), [("Dmitri Peskov", false); 3]);
    assert!(
        comparison
            .emphasis
            .to_vec()
            .unwrap()
            .iter()
            .all(|row| row.subject == "Dmitri Peskov")
    );
    let shown = comparison.evidence.of("Outlet 0", "cue_class", "neutral", "all");
    assert_eq!(shown[0].source, "Dmitri Peskov");
}
