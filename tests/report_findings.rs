//! When findings speak, and when they hold their tongue.

use crate::report_pair::Pair;
use parallax::compare::WordingRow;
use parallax::report::findings;

/// The claims that are made of the pair after a change.
fn claims(change: impl FnOnce(&mut Pair)) -> Vec<String> {
    let mut pair = Pair::new();
    change(&mut pair);
    findings(&pair.ready().report()).into_iter().map(|finding| finding.claim).collect()
}

fn has(claims: &[String], words: &str) -> bool {
    claims.iter().any(|claim| claim.contains(words))
}

#[test]
fn a_word_of_one_own_voice_that_another_quotes_is_told() {
    const CLAIM: &str =
        "Daily Beacon alone uses “mob” in its own voice; Harbour Courier only";
    assert!(has(&claims(|_| ()), CLAIM));
    let both = claims(|pair| pair.rows.hits[2].voice = "own");
    assert!(!has(&both, "alone uses"), "both say it: {both:?}");
    let nobody = claims(|pair| drop(pair.rows.hits.pop()));
    assert!(!has(&nobody, "alone uses"), "nobody quotes it: {nobody:?}");
    let plain = claims(|pair| pair.run.lexicons[0].wording = false);
    assert!(!has(&plain, "alone uses"), "the list is none of loaded wording: {plain:?}");
    let uncounted = claims(|pair| {
        pair.rows.hits.iter_mut().for_each(|hit| hit.counted = None);
    });
    assert!(!has(&uncounted, "alone uses"), "the list does not count it: {uncounted:?}");
    let apart = claims(|pair| pair.rows.documents[1].story = "tunnel".into());
    assert!(apart.is_empty(), "different stories: {apart:?}");
}

#[test]
fn different_verbs_for_the_same_source_are_told() {
    const CLAIM: &str = "Corin Ashdale, put differently: Daily Beacon writes \
                         “claimed”; Harbour Courier writes “said”";
    assert!(has(&claims(|_| ()), CLAIM));
    let neutral =
        claims(|pair| pair.rows.attributions[0].cue_class = "verb.neutral".into());
    assert!(!has(&neutral, "put differently"), "both are neutral: {neutral:?}");
    let unnamed = claims(|pair| {
        pair.rows
            .attributions
            .iter_mut()
            .for_each(|row| row.source_kind = "unnamed".into());
    });
    assert!(!has(&unnamed, "put differently"), "who knows who they are: {unnamed:?}");
}

#[test]
fn relays_that_only_one_outlet_uses_are_told() {
    const CLAIM: &str = "Harbour Courier passes 2 of its 2 attributions on through Reuters; \
                         no other outlet on the same stories does so";
    assert!(has(&claims(|_| ()), CLAIM));
    let both = claims(|pair| pair.rows.attributions[0].relay = "Reuters".into());
    assert!(!has(&both, "passes"), "both do: {both:?}");
    let itself = claims(|pair| {
        pair.rows.attributions.iter_mut().for_each(|row| {
            row.source_name = "Reuters".into();
            row.source_id = "Reuters".into();
        });
    });
    assert!(!has(&itself, "passes"), "an agency that speaks is no relay: {itself:?}");
    let nested = claims(|pair| pair.rows.attributions[2].nested = true);
    assert!(!has(&nested, "passes"), "one alone is an accident: {nested:?}");
}

#[test]
fn two_ways_of_the_same_words_are_told() {
    let two = claims(|pair| pair.rows.attributions[0].relay = "news agency".into());
    let claim = "Corin Ashdale is heard through Reuters in Harbour Courier and through a news \
                 agency in Daily Beacon";
    assert!(has(&two, claim), "{two:?}");
}

#[test]
fn different_words_for_one_remark_are_told() {
    let remark = |pair: &mut Pair, [here, there]: [&str; 2], speakers: &'static str| {
        pair.comparison.wording = vec![
            rendering("Daily Beacon", here, speakers),
            rendering("Harbour Courier", there, speakers),
        ]
        .into();
    };
    let told = claims(|pair| remark(pair, ["sorry", "deplorable"], "one"));
    let claim = "In what is probably one remark (Corin Ashdale), Daily Beacon has “sorry”; \
                 Harbour Courier has “deplorable”";
    assert!(has(&told, claim), "{told:?}");
    let same = claims(|pair| remark(pair, ["sorry", "Sorry"], "one"));
    assert!(!has(&same, "one remark"), "a word in common: {same:?}");
    let unnamed = claims(|pair| remark(pair, ["sorry", "deplorable"], "unnamed"));
    assert!(!has(&unnamed, "one remark"), "nobody is named: {unnamed:?}");
}

fn rendering(outlet: &str, word: &str, speakers: &'static str) -> WordingRow {
    WordingRow {
        utterance: "story#1".into(),
        story: String::new(),
        outlet: outlet.into(),
        doc_id: String::new(),
        kind: "direct",
        source_name: "Corin Ashdale".into(),
        relay: String::new(),
        text: format!("the road is {word}"),
        distinctive_words: vec![word.into()],
        similarity: 0.5,
        start: 0,
        end: 16,
        cue: "said".into(),
        cue_class: "verb.neutral".into(),
        source_id: "Corin Ashdale".into(),
        date: None,
        left_out: Vec::new(),
        judging_words: vec![word.into()],
        evidence: 9.0,
        speakers,
    }
}

#[test]
fn a_source_is_called_absent_only_when_no_spelling_of_it_is_there() {
    let only = |name: &'static str| {
        claims(move |pair| {
            pair.rows.attributions[0].source_name = name.into();
            pair.rows.attributions[0].source = name.into();
            pair.rows.attributions[0].source_id = name.into();
            let mut sources = pair.comparison.sources.to_vec().unwrap();
            sources[0].source = name.into();
            sources[1].only_here = true;
            pair.comparison.sources = sources.into();
        })
    };
    for (name, told) in [("Ned Harrow", true), ("C. Ashdale", false), ("ASHDALE", false)]
    {
        let claims = only(name);
        let claim = "Corin Ashdale is heard by name in Harbour Courier only";
        assert_eq!(has(&claims, claim), told, "{name}: {claims:?}");
    }
}

#[test]
fn every_finding_has_its_base_and_names_its_outlets() {
    let pair = Pair::new();
    let ready = pair.ready();
    let report = ready.report();
    let findings = findings(&report);
    assert!(!findings.is_empty());
    for finding in findings {
        assert!(finding.base.contains(|c: char| c.is_ascii_digit()), "{finding:?}");
        assert!(!finding.outlets.is_empty() && finding.sentences() > 0, "{finding:?}");
    }
}
