//! Headings that sum up what lies below them.

use crate::measuring;
use std::path::{Path, PathBuf};

use parallax::measure::{self, Measured};
use parallax::{Knowledge, lexicon};

#[test]
fn a_heading_above_others_counts_what_is_hit_below_it() {
    let measured = measured("Grief and joy filled the hall.");
    assert_eq!(count(&measured, "feeling.grief"), 1);
    assert_eq!(count(&measured, "feeling.joy"), 1);
    assert_eq!(count(&measured, "feeling"), 2);
}

#[test]
fn a_place_that_two_categories_hit_is_summed_once() {
    let measured = measured("They wept tears of joy.");
    assert_eq!(count(&measured, "feeling.grief"), 1, "tears of joy");
    assert_eq!(count(&measured, "feeling.joy"), 1, "joy");
    assert_eq!(count(&measured, "feeling"), 1);
}

#[test]
fn a_heading_with_terms_of_its_own_counts_only_those() {
    let measured = measured("The thing had a part.");
    assert_eq!(count(&measured, "other"), 1);
    assert_eq!(count(&measured, "other.part"), 1);
}

#[test]
fn sums_are_columns_of_the_articles() {
    let measured = measured("Grief and joy filled the hall.");
    assert_eq!(measured.document.categories.get("feeling"), Some(2));
}

/// Hits of a category in all voices and sections.
fn count(measured: &Measured, category: &str) -> u64 {
    let all = |o: &&measure::Observation| {
        [o.measure, o.voice, o.section] == ["word_choice", "all", "all"]
    };
    let observation = measured.observations.iter().find(all).expect("words were counted");
    let counts = observation.counts.iter();
    let mut counts =
        counts.filter(|(id, _)| &**measured.categories.name(*id) == category);
    counts.next().map_or(0, |(_, c)| c.count)
}

fn measured(text: &str) -> Measured {
    let lists = lexicon::from_folder(&folder()).expect("the list is sound");
    let knowledge = Knowledge::new(lists).expect("the list loads");
    measuring::measured(&knowledge, text)
}

fn folder() -> PathBuf {
    let thread = std::thread::current().name().unwrap_or("sums").to_string();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sums").join(thread);
    std::fs::create_dir_all(&folder).expect("a folder for the list");
    for (name, text) in [
        ("lexicon.toml", LEXICON),
        ("terms.csv", TERMS),
        ("examples.csv", "expect,category,voice,text,note\n"),
    ] {
        std::fs::write(folder.join(name), text).expect("a file of the list");
    }
    folder
}

const TERMS: &str = "\
category,term
feeling.joy,joy
feeling.grief,grief
feeling.grief,tears of joy
other,thing
other.part,part
";

const LEXICON: &str = r#"
id = "feelings"
name = "Feelings"
language = "en"
version = "1"
licence = "CC0-1.0"
question = "What is felt?"

[[category]]
id = "feeling"
label = "Feelings"
definition = "All of them."
unpaired = "A sum."
source = "house"

[[category]]
id = "feeling.joy"
label = "Joy"
definition = "Joy."
mirror = "feeling.grief"
source = "house"

[[category]]
id = "feeling.grief"
label = "Grief"
definition = "Grief."
mirror = "feeling.joy"
source = "house"

[[category]]
id = "other"
label = "Things"
definition = "Things."
unpaired = "A test."
source = "house"

[[category]]
id = "other.part"
label = "Parts"
definition = "Parts."
unpaired = "A test."
source = "house"
"#;
