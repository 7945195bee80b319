//! What the measures of labels and of violence make of a text.

use crate::measuring;
use parallax::Knowledge;
use parallax::measure::{self, Measured};

#[test]
fn a_label_in_the_outlet_s_own_voice() {
    let uses = uses("Soldiers of the regime closed the bridge on Monday.");
    assert_eq!(uses, ["regime attribute own_voice"]);
}

#[test]
fn a_label_that_a_source_says() {
    let uses = uses("“The regime closed the bridge,” said Marta Quill, a farmer.");
    assert_eq!(uses, ["regime attribute attributed"]);
}

#[test]
fn a_label_in_a_paraphrase() {
    let uses = uses("Marta Quill said that the regime had closed the bridge.");
    assert_eq!(uses, ["regime attribute attributed"]);
}

#[test]
fn a_label_between_quotation_marks_that_nobody_says() {
    let uses = uses("The “regime” closed the bridge.");
    assert_eq!(uses, ["regime attribute unattributed"]);
}

#[test]
fn the_share_of_labels_in_the_own_voice() {
    let text =
        "Soldiers of the regime closed the bridge. “The regime lies,” said Marta Quill.";
    assert_eq!(counts(text, "label_rule", "all"), "2: attributed 1, own_voice 1");
}

#[test]
fn a_word_without_a_rule_is_no_label() {
    assert_eq!(counts("The government closed the bridge.", "label_rule", "all"), "");
}

#[test]
fn a_passive_without_a_doer_names_nobody() {
    let text = "Nine people were killed in the raid on Monday.";
    let found = "1: agency.agentless 1, agency.agentless.passive 1";
    assert_eq!(counts(text, "agentless_violence", "own"), found);
}

#[test]
fn a_passive_with_by_names_the_doer() {
    let text = "Nine people were killed by soldiers on Monday.";
    let found = "1: agency.named 1, agency.named.passive 1";
    assert_eq!(counts(text, "agentless_violence", "own"), found);
}

#[test]
fn an_active_verb_names_the_doer() {
    let text = "Soldiers killed nine people on Monday.";
    let found = "1: agency.named 1, agency.named.active 1";
    assert_eq!(counts(text, "agentless_violence", "own"), found);
}

#[test]
fn violence_that_breaks_out_names_nobody() {
    let text = "Clashes erupted near the bridge.";
    let found = "1: agency.agentless 1, agency.agentless.nominal 1";
    assert_eq!(counts(text, "agentless_violence", "own"), found);
}

#[test]
fn an_article_without_violence_has_no_share() {
    assert_eq!(counts("The bridge was opened.", "agentless_violence", "own"), "");
}

/// Each hit of the list `labels`: its words, its rule, in whose mouth it is.
fn uses(text: &str) -> Vec<String> {
    let measured = measured(text);
    let labels = measured.hits.iter().filter(|hit| &*hit.listed.lexicon == "labels");
    labels.map(|h| format!("{} {} {}", h.r#match, h.listed.rule, h.attributed)).collect()
}

/// The base and the counts of a measure in one voice, all sections together.
fn counts(text: &str, measure: &str, voice: &str) -> String {
    let measured = measured(text);
    let is = |o: &&measure::Observation| {
        [o.measure, o.voice, o.section] == [measure, voice, "all"]
    };
    measured.observations.iter().find(is).map_or(String::new(), |o| {
        let counts = o.counts.iter();
        let name = |id| measured.categories.name(id);
        let counts = counts.map(|(id, c)| format!("{} {}", name(*id), c.count));
        format!("{}: {}", o.out_of, counts.collect::<Vec<_>>().join(", "))
    })
}

fn measured(text: &str) -> Measured {
    let knowledge = Knowledge::new(Vec::new()).expect("the bundled lists load");
    measuring::measured(&knowledge, text)
}
