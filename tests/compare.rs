//! A few articles, counted by hand, and what comes of comparing them.

use std::sync::Arc;

use crate::made::side_by_side;
use parallax::compare::{Caveat, Comparison, MeasureRow, Options, Verdict};
use parallax::copies::Copied;
use parallax::lexicon::Form;
use parallax::measure::{AttributionRow, Categories, CategoryId, ContentWord};
use parallax::measure::{ContentWords, Count, Heading, Listed};
use parallax::measure::{DocumentRow, HitRow, Measured, Occurrence};
use parallax::measure::{Observation, Seen, SentenceBase, SubjectRow};
use parallax::voice::Voice;

/// An article of `words` own words in sentences of ten, the first `hits` of
/// which have a loaded word each.
fn article(outlet: &str, story: &str, words: u64, hits: u64) -> Measured {
    let doc_id = format!("{outlet}-{story}");
    let own = |section| Observation {
        measure: "word_choice",
        voice: "own",
        section,
        out_of: words,
        sentences: Some(SentenceBase { sentences: words / 10, squares: words * 10 }),
        counts: counts("loaded", hits, 10),
    };
    Measured {
        document: document(&doc_id, outlet, story, words),
        observations: vec![own("body"), own("all")],
        hits: (0..hits).map(|at| hit(&doc_id, outlet, story, at as usize)).collect(),
        attributions: Vec::new(),
        removed: Vec::new(),
        subjects: Vec::new(),
        words: ContentWords::default(),
        labels: Vec::new(),
        quantities: Vec::new(),
        topics: Vec::new(),
        seen: Seen::default(),
        categories: Arc::new(categories()),
    }
}

/// The categories of these articles.
fn categories() -> Categories {
    Categories::of(["loaded", "unused"])
}

fn number(category: &str) -> CategoryId {
    categories().number(category).expect("it is one of them")
}

fn counts(category: &str, count: u64, base: u64) -> Vec<(CategoryId, Count)> {
    let sums = Count { count, squares: count, products: count * base };
    if count == 0 { Vec::new() } else { vec![(number(category), sums)] }
}

fn document(doc_id: &str, outlet: &str, story: &str, words: u64) -> DocumentRow {
    DocumentRow {
        doc_id: doc_id.into(),
        outlet: outlet.into(),
        story: story.into(),
        date: None,
        title: Some(format!("What {outlet} says")),
        words,
        own_words: words,
        quoted_words: 0,
        reported_words: 0,
        furniture_words: 7,
        sentences: words / 10,
        attributions: 0,
        copied: Copied::default(),
        shared: false,
        path: String::new(),
        categories: [("loaded", 0), ("unused", 0)].into_iter().collect(),
    }
}

fn hit(doc_id: &str, outlet: &str, story: &str, at: usize) -> HitRow {
    HitRow {
        sums: 0,
        attributed: "own_voice",
        doc_id: doc_id.into(),
        outlet: outlet.into(),
        story: story.into(),
        listed: Arc::new(Listed {
            lexicon: "test".into(),
            category: "loaded".into(),
            term: "regime".into(),
            ..Listed::default()
        }),
        r#match: "regime".into(),
        voice: "own",
        source: "".into(),
        negated: false,
        section: "body",
        start: 100 * at as u32,
        end: 100 * at as u32 + 6,
        sentence: format!("regime {at}").into(),
        counted: Some(Arc::new(Heading {
            id: number("loaded"),
            name: "loaded".into(),
            above: Vec::new(),
        })),
        source_id: "".into(),
        marked: (0, 6),
        sentence_number: at as u32,
    }
}

fn speech(source: &str, kind: &str, words: u64, place: u32) -> AttributionRow {
    AttributionRow {
        doc_id: "".into(),
        outlet: "".into(),
        story: "".into(),
        kind: "direct",
        source: source.into(),
        source_name: source.into(),
        source_kind: kind.into(),
        cue: "said".into(),
        cue_class: "neutral".into(),
        relay: "".into(),
        content: String::new(),
        words,
        section: "body",
        start: 0,
        end: 1,
        sentence: "".into(),
        quoted_words: words,
        nested: false,
        rule: "",
        source_id: source.into(),
        speaks_for: "".into(),
        marked: (0, 0),
        place,
        renderings: Vec::new(),
    }
}

fn compared(articles: &[Measured]) -> Comparison {
    side_by_side(articles, &Options::default())
}

/// Three stories; *Blunt* tells a fourth one, alone.
fn four_stories() -> Vec<Measured> {
    vec![
        article("Blunt", "dam", 400, 8),
        article("Blunt", "strike", 600, 6),
        article("Blunt", "treaty", 500, 1),
        article("Blunt", "gossip", 500, 20),
        article("Mild", "dam", 1_000, 2),
        article("Mild", "strike", 500, 1),
        article("Mild", "treaty", 500, 1),
    ]
}

fn row(of: &Comparison, outlet: &str, category: &str) -> MeasureRow {
    let key = |row: &MeasureRow| {
        row.outlet == outlet && row.category == category && row.section == "all"
    };
    of.rows.to_vec().unwrap().into_iter().find(key).unwrap()
}

fn near(value: Option<f64>, expected: f64) {
    let value = value.unwrap();
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

#[test]
fn articles_come_in_any_order() {
    let articles = four_stories();
    let mut backwards = articles.clone();
    backwards.reverse();
    assert_eq!(compared(&backwards), compared(&articles));
}

#[test]
fn outlets_are_compared_on_shared_stories() {
    let comparison = compared(&four_stories());
    let blunt = row(&comparison, "Blunt", "loaded");
    assert_eq!(
        (blunt.count, blunt.out_of, blunt.articles, blunt.stories),
        (35, 2_000, 4, 4)
    );
    near(Some(blunt.rate), 17.5);
    // Without the gossip: on the dam 8 of 400 words beside 2 of 1,000, and so on.
    // With the weights 400 · 1,000 / 1,400, 600 · 500 / 1,100 and 250 the means of
    // the rates by story are 11.0602 and 2 (in Python).
    near(blunt.others_rate, 2.0);
    near(blunt.ratio, 5.530_120_481_927_711);
    near(blunt.difference, 9.060_240_963_855_42);
    let mild = row(&comparison, "Mild", "loaded");
    near(mild.others_rate, 11.060_240_963_855_42);
    near(mild.ratio, 1.0 / 5.530_120_481_927_711);
    // Three stories are too few for a test.
    assert_eq!((blunt.shared_stories, blunt.p_value, blunt.family), (3, None, None));
    assert_eq!((blunt.verdict, blunt.needed_stories), (Verdict::CannotTell, None));
    let summary = &comparison.outlets[0];
    assert_eq!(
        (summary.stories, summary.shared_stories, summary.furniture_words),
        (4, 3, 28)
    );
}

#[test]
fn intervals_stand_on_stories() {
    let comparison = compared(&four_stories());
    let blunt = row(&comparison, "Blunt", "loaded");
    // On the log odds, with each of the four stories left out (in Python; Student's
    // quantile to nine digits).
    assert!((blunt.low.unwrap() - 3.006_658_596).abs() < 1e-6);
    assert!((blunt.high.unwrap() - 95.187_061_94).abs() < 1e-5);
    assert_eq!(blunt.interval, "stories (jackknife)");
    // Every story of Mild has the rate 2: nothing varies.
    let mild = row(&comparison, "Mild", "loaded");
    assert_eq!((mild.low, mild.high, mild.interval), (None, None, ""));
}

#[test]
fn one_article_stands_on_its_sentences() {
    let comparison = compared(&[article("Lone", "dam", 500, 5)]);
    let lone = row(&comparison, "Lone", "loaded");
    // 50 sentences of 10 words, 5 of them with a hit: as a mean of 50 numbers it
    // is 0.1 with the variance 50 / 49 · 0.09 / 50; t(49) at 0.975 is 2.0095752.
    let reach = 2.009_575_2 * (0.09f64 / 49.0).sqrt() * 100.0;
    assert_eq!(lone.interval, "sentences");
    assert!((lone.low.unwrap() - (10.0 - reach)).abs() < 1e-5);
    assert!((lone.high.unwrap() - (10.0 + reach)).abs() < 1e-5);
    assert_eq!(lone.caveats, [Caveat::OneOutlet, Caveat::OneArticle]);
    assert_eq!((lone.others_rate, lone.ratio), (None, None));
}

#[test]
fn what_was_asked_and_not_found_is_zero() {
    let comparison = compared(&four_stories());
    let unused = row(&comparison, "Blunt", "unused");
    assert_eq!((unused.count, unused.out_of, unused.low), (0, 2_000, None));
    near(unused.others_rate, 0.0);
    assert_eq!(unused.ratio, None);
    near(unused.difference, 0.0);
    assert!(unused.caveats.contains(&Caveat::NoVariation));
}

#[test]
fn caveats_say_why_a_number_may_mislead() {
    let comparison = compared(&four_stories());
    let blunt = &row(&comparison, "Blunt", "loaded").caveats;
    use Caveat::{
        FewHits, FewStories, NoVariation, NotTested, OneArticleDominates,
        SharedStoriesOnly,
    };
    let expected = [SharedStoriesOnly, FewStories, OneArticleDominates, NotTested];
    assert_eq!(*blunt, expected);
    let mild = &row(&comparison, "Mild", "loaded").caveats;
    assert_eq!(*mild, [FewStories, FewHits, NoVariation, NotTested]);
    assert_eq!(comparison.caveats, [SharedStoriesOnly, FewStories]);
    let apart = compared(&[article("Blunt", "dam", 600, 9), article("Mild", "", 600, 9)]);
    assert_eq!(apart.caveats, [Caveat::NoSharedStories, Caveat::OneArticle]);
    assert_eq!(row(&apart, "Mild", "loaded").others_rate, None);
    assert!(
        Caveat::ALL.iter().all(|c| c.text().ends_with('.') && !c.code().contains(';'))
    );
}

#[test]
fn every_number_has_its_sentences() {
    let evidence = compared(&four_stories()).evidence;
    let rows = evidence.of("Blunt", "word_choice", "loaded", "own");
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|r| r.outlet == "Blunt" && r.sentence.starts_with("regime")));
    assert_eq!(rows, evidence.of("Blunt", "word_choice", "loaded", "all"));
    assert_eq!(rows[0].title.as_deref(), Some("What Blunt says"));
    assert!(evidence.of("Blunt", "word_choice", "unused", "own").is_empty());
}

#[test]
fn sources_are_counted_by_name() {
    let mut articles = four_stories();
    let (peskov, officials) =
        (speech("Peskov", "official", 10, 300), speech("officials", "unnamed", 4, 500));
    articles[0].attributions = vec![peskov.clone(), officials.clone(), peskov.clone()];
    articles[1].attributions = vec![speech("Peskov", "official", 6, 100)];
    articles[4].attributions = vec![officials, speech("Berg", "person", 5, 0)];
    let sources = compared(&articles).sources.to_vec().unwrap();
    let first = &sources[0];
    assert_eq!((&*first.outlet, &*first.source), ("Blunt", "Peskov"));
    assert_eq!(
        (first.attributions, first.direct, first.words, first.articles),
        (3, 3, 26, 2)
    );
    near(Some(first.share), 75.0);
    near(Some(first.first_position), 0.2);
    let only: Vec<(&str, bool)> =
        sources.iter().map(|row| (&*row.source, row.only_here)).collect();
    let expected =
        [("Peskov", true), ("officials", false), ("Berg", true), ("officials", false)];
    assert_eq!(only, expected);
}

#[test]
fn the_classes_of_the_cues_of_a_source_are_counted() {
    let mut articles = four_stories();
    let put = |class: &str| {
        let cue_class = class.into();
        AttributionRow { cue_class, ..speech("Peskov", "official", 5, 0) }
    };
    let nested = AttributionRow { nested: true, ..put("alarming") };
    articles[0].attributions = vec![put("neutral"), put("doubting"), put(""), nested];
    articles[1].attributions = vec![put("neutral"), put("neutral"), put("alarming")];
    let row = &compared(&articles).sources.to_vec().unwrap()[0];
    let classes = [("neutral", 3), ("alarming", 1), ("doubting", 1)];
    assert_eq!(row.cue_classes, classes.map(|(class, count)| (class.to_string(), count)));
}

#[test]
fn concentration_is_that_of_words_over_named_sources() {
    let mut articles = four_stories();
    let unnamed = speech("officials", "unnamed", 40, 0);
    let mut paraphrase = speech("Berg", "person", 10, 0);
    (paraphrase.kind, paraphrase.quoted_words) = ("indirect", 0);
    paraphrase.relay = "Reuters".into();
    let mut fragment = speech("Ash", "person", 4, 0);
    (fragment.kind, fragment.quoted_words) = ("partial", 1);
    let nested = AttributionRow { nested: true, ..speech("Berg", "person", 99, 0) };
    let mut scare = speech("", "none", 2, 0);
    scare.kind = "scare";
    articles[0].attributions =
        vec![speech("Peskov", "official", 20, 0), unnamed, paraphrase, scare];
    articles[1].attributions = vec![speech("Peskov", "official", 6, 0), fragment, nested];
    let outlets = compared(&articles).outlets;
    let blunt = &outlets[0];
    // Words of Peskov, Berg and Ash: (26² + 10² + 4²) / 40² = 792 / 1600.
    near(blunt.herfindahl, 0.495);
    near(blunt.effective_sources, 1_600.0 / 792.0);
    // 20 + 40 + 6 + 1 quoted words in three direct and one partial attribution.
    near(blunt.mean_quotation_words, 67.0 / 4.0);
    // One each of five attributions; the scare quote and the nested one are none.
    near(blunt.unnamed_share, 20.0);
    near(blunt.relayed_share, 20.0);
    let mild = &outlets[1];
    assert_eq!((mild.herfindahl, mild.effective_sources), (None, None));
    assert_eq!((mild.mean_quotation_words, mild.unnamed_share), (None, None));
    assert_eq!(mild.relayed_share, None);
}

#[test]
fn emphasis_is_compared_on_shared_stories() {
    let mut articles = four_stories();
    let subject = |mentions, prominence, space_words| SubjectRow {
        doc_id: "".into(),
        outlet: "".into(),
        story: "".into(),
        subject: "Terrin".into(),
        kind: "person",
        mentions,
        headline: mentions > 2,
        lead: true,
        prominence,
        space_words,
        ..SubjectRow::default()
    };
    articles[0].subjects = vec![subject(4, 3_000, 90)];
    articles[3].subjects = vec![subject(2, 900, 60)];
    articles[4].subjects = vec![subject(1, 600, 20)];
    // Capitals do not make another subject.
    articles[4].subjects[0].subject = "TERRIN".into();
    let rows = compared(&articles).emphasis.to_vec().unwrap();
    assert!(rows.iter().all(|row| row.subject == "Terrin"));
    let blunt = &rows[0];
    // On the three shared stories 3.0 in 3 articles, and 90 of 1,500 words.
    assert_eq!(
        (blunt.articles, blunt.mentions, blunt.headlines, blunt.leads),
        (2, 6, 1, 2)
    );
    near(Some(blunt.prominence), 1.0);
    near(Some(blunt.space_share), 6.0);
    near(blunt.others_prominence, 0.2);
    near(blunt.others_space_share, 1.0);
}

/// Own words with their stems, one after the other, so many times each.
fn content_words(words: &[(&str, &str, u64)]) -> ContentWords {
    let word = |(stem, form, _): &(&str, &str, u64)| {
        let form = Arc::new(Form::alone(form));
        assert_eq!(form.stem(), *stem);
        ContentWord::of(&form)
    };
    let of = |(word, (_, _, count)): (u32, &(&str, &str, u64))| {
        (0..*count).map(move |_| Occurrence {
            word,
            token: 0,
            voice: Voice::Own,
            content: true,
            name: false,
            two: false,
            three: false,
        })
    };
    ContentWords {
        words: words.iter().map(word).collect(),
        running: (0..).zip(words).flat_map(of).collect(),
    }
}

#[test]
fn keyness_puts_the_outlet_s_own_words_first() {
    let mut articles = four_stories();
    articles[0].words = content_words(&[("regim", "regime", 5), ("regim", "regimes", 1)]);
    articles[1].words = content_words(&[("dam", "dam", 3), ("rare", "rare", 2)]);
    // Told by Blunt alone, so that it counts nowhere.
    articles[3].words = content_words(&[("gossip", "gossip", 30)]);
    articles[4].words = content_words(&[("dam", "dam", 4)]);
    let rows = compared(&articles).keyness.to_vec().unwrap();
    let listed: Vec<(&str, &str, u64, u64)> =
        rows.iter().map(|r| (&*r.outlet, &*r.term, r.count, r.others_count)).collect();
    let expected =
        [("Blunt", "regime", 6, 0), ("Blunt", "dam", 3, 4), ("Mild", "dam", 4, 3)];
    assert_eq!(listed, expected);
    near(Some(rows[0].rate), 4.0);
    // All six in 400 of 1,500 words: 1 − 400 / 1,500.
    near(Some(rows[0].dispersion), 1.0 - 400.0 / 1_500.0);
    assert!(rows[0].log_odds_z > 0.0);
    // Three shared stories settle nothing.
    assert_eq!(
        (rows[0].p_value, rows[0].q_value, rows[0].log_ratio_low),
        (None, None, None)
    );
}

#[test]
fn a_rate_on_little_says_so() {
    let comparison = compared(&four_stories());
    let row = row(&comparison, "Mild", "loaded");
    let codes: Vec<&str> = row.caveats.iter().map(|caveat| caveat.code()).collect();
    assert_eq!(codes, ["few stories", "few hits", "no variation", "not tested"]);
    assert_eq!(row.verdict.text(), "cannot tell");
    assert_eq!(row.unit.id(), "per_1000_words");
}
