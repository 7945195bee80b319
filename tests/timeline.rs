//! Articles with dates become rows of time.

use crate::made::{article, side_by_side};
use parallax::compare::{Caveat, Comparison, Options, Period, Timeline, TimelineRow};
use parallax::measure::{Categories, Count, Measured, Observation};

/// An article of 1,000 words with so many loaded ones.
fn dated(outlet: &str, story: &str, date: &str, hits: u64) -> Measured {
    let mut one = article(outlet, story, 1_000, &[("loaded".to_string(), hits)]);
    one.document.doc_id = format!("{outlet}-{story}-{date}").into();
    one.document.date = (!date.is_empty()).then(|| date.to_string());
    one
}

fn compared(articles: &[Measured], period: Option<Period>) -> Comparison {
    let options = Options { period, ..Options::default() };
    side_by_side(articles, &options)
}

fn of(timeline: &Timeline) -> Vec<TimelineRow> {
    timeline.rows.to_vec().expect("temporary files can be read")
}

/// `outlet period count/out_of articles stories` of each row.
fn rows(comparison: &Comparison) -> Vec<String> {
    let line = |row: &TimelineRow| {
        let TimelineRow { outlet, period, count, out_of, articles, stories, .. } = row;
        format!("{outlet} {period} {count}/{out_of} {articles} {stories}")
    };
    of(&comparison.timeline).iter().map(line).collect()
}

/// Two outlets in February 2026; the dam is told on both sides of a Sunday.
fn february() -> Vec<Measured> {
    vec![
        dated("Beacon", "dam", "2026-02-14", 4),
        dated("Beacon", "dam", "2026-02-15", 2),
        dated("Beacon", "dam", "2026-02-16", 3),
        dated("Beacon", "fire", "2026-02-18", 0),
        dated("Voice", "dam", "2026-02-16", 0),
        dated("Voice", "fire", "", 9),
    ]
}

#[test]
fn an_article_counts_in_the_week_of_its_own_date() {
    let comparison = compared(&february(), None);
    assert_eq!(
        rows(&comparison),
        [
            "Beacon 2026-W07 6/2000 2 1",
            "Beacon 2026-W08 3/2000 2 2",
            "Voice 2026-W08 0/1000 1 1",
        ]
    );
    let timeline = &comparison.timeline;
    assert_eq!((timeline.period, timeline.dated), (Some(Period::Week), 5));
    assert_eq!(
        timeline.note().as_deref(),
        Some("timeline.csv: articles without a date, which stand in no row: 1 of 6")
    );
    let week = &of(timeline)[1];
    assert_eq!((week.start.as_str(), week.end.as_str()), ("2026-02-16", "2026-02-22"));
    assert_eq!(
        (week.unit_of_time, week.measure, week.voice),
        ("week", "word_choice", "own")
    );
    assert!((week.rate - 1.5).abs() < 1e-12);
}

#[test]
fn time_is_cut_as_it_is_asked_for() {
    let days = compared(&february(), Some(Period::Day));
    assert_eq!(rows(&days)[0], "Beacon 2026-02-14 4/1000 1 1");
    assert_eq!(of(&days.timeline).len(), 5);
    // All in one month: there is nothing to see over time.
    let months = compared(&february(), Some(Period::Month));
    assert_eq!((months.timeline.period, of(&months.timeline).len()), (None, 0));
    let note = months.timeline.note();
    assert_eq!(
        note.as_deref(),
        Some("timeline.csv is empty: all dates lie in one period")
    );
}

#[test]
fn half_a_year_goes_by_week_and_more_by_month() {
    let year = [
        dated("Beacon", "a", "2025-01-31", 1),
        dated("Beacon", "b", "2025-02-01", 1),
        dated("Beacon", "c", "2025-12-31", 1),
    ];
    let names: Vec<String> = rows(&compared(&year, None));
    assert_eq!(
        names,
        [
            "Beacon 2025-01 1/1000 1 1",
            "Beacon 2025-02 1/1000 1 1",
            "Beacon 2025-12 1/1000 1 1"
        ]
    );
    assert_eq!(rows(&compared(&year[..2], None)), ["Beacon 2025-W05 2/2000 2 2"; 0]);
}

#[test]
fn too_few_dates_make_no_timeline() {
    let articles = [
        dated("Beacon", "a", "2026-02-01", 1),
        dated("Beacon", "b", "2026-03-01", 1),
        dated("Beacon", "c", "", 1),
        dated("Beacon", "d", "", 1),
        dated("Beacon", "e", "", 1),
    ];
    assert_eq!(of(&compared(&articles[..4], None).timeline).len(), 2);
    let few = compared(&articles, None).timeline;
    assert_eq!(of(&few), []);
    assert_eq!(
        few.note().as_deref(),
        Some("timeline.csv is empty: too few articles have a date (2 of 5)")
    );
}

#[test]
fn a_period_has_the_interval_that_its_stories_have_alone() {
    let hits = [2, 0, 5, 1, 3, 0, 4, 1];
    let week = |at: usize, date: &str| {
        let story =
            |(n, hits): (usize, &u64)| dated("Beacon", &format!("{at}-{n}"), date, *hits);
        hits.iter().enumerate().map(story).collect::<Vec<_>>()
    };
    let (first, second) = (week(1, "2026-02-10"), week(2, "2026-02-17"));
    let alone = compared(&first, None);
    let alone = &alone.rows.to_vec().unwrap()[0];
    let both: Vec<Measured> = first.into_iter().chain(second).collect();
    let over_time = compared(&both, None).timeline;
    for row in of(&over_time) {
        assert_eq!(
            (row.low, row.high, row.interval),
            (alone.low, alone.high, alone.interval)
        );
        assert_eq!(
            (row.count, row.stories, row.interval),
            (16, 8, "stories (jackknife)")
        );
        assert_eq!(row.caveats, []);
    }
    assert_eq!(of(&over_time).len(), 2);
}

#[test]
fn too_few_stories_have_no_interval() {
    let comparison = compared(&february(), None);
    let rows = of(&comparison.timeline);
    assert_eq!((rows[0].low, rows[0].interval), (None, ""));
    assert_eq!(rows[0].caveats, [Caveat::FewStories]);
    assert_eq!(rows[2].caveats, [Caveat::OneArticle, Caveat::FewHits]);
}

#[test]
fn voices_are_told_apart_where_the_measure_does_so() {
    let loaded = Categories::of(["loaded"]).number("loaded").unwrap();
    let observation = |measure, voice, section| Observation {
        measure,
        voice,
        section,
        out_of: 600,
        sentences: None,
        counts: vec![(loaded, Count { count: 9, ..Count::default() })],
    };
    let week = |date| {
        let mut one = dated("Beacon", date, date, 0);
        one.observations = vec![
            observation("word_choice", "own", "all"),
            observation("word_choice", "own", "lead"),
            observation("word_choice", "quoted", "all"),
            observation("word_choice", "all", "all"),
            observation("voice_share", "all", "all"),
        ];
        one
    };
    let timeline = compared(&[week("2026-02-10"), week("2026-02-17")], None).timeline;
    let kept: Vec<(&str, &str)> =
        of(&timeline).iter().map(|row| (row.measure, row.voice)).collect();
    assert_eq!(
        kept,
        [
            ("word_choice", "own"),
            ("word_choice", "own"),
            ("voice_share", "all"),
            ("voice_share", "all"),
        ]
    );
}

#[test]
fn articles_come_in_any_order() {
    let (forth, mut back) = (february(), february());
    back.reverse();
    assert_eq!(compared(&forth, None).timeline, compared(&back, None).timeline);
}
