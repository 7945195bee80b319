//! Every bundled list: its examples, its tidiness, the voices it promises.

use std::fmt::Write;
use std::path::Path;

use parallax::corpus::Article;
use parallax::lexicon::{self, Category, Expect};
use parallax::page::Repeats;
use parallax::{Knowledge, read};

#[test]
fn nothing_is_to_be_mended() {
    let knowledge = knowledge();
    let mut found = String::new();
    for list in knowledge.lexicons.lists.iter() {
        for finding in lexicon::check(&knowledge.lexicons, list, &knowledge.orthography) {
            let _ = writeln!(
                found,
                "lexicons/en/{}/{}: {}",
                list.id, finding.place, finding.message
            );
        }
    }
    assert!(found.is_empty(), "\n{found}");
}

/// What a measured list that is published must show of every category; for a
/// list of one's own, `lexicon check` asks for two of each.
const SHOWN: usize = 6;

#[test]
fn every_measured_category_has_six_hits_and_six_misses() {
    let mut wrong = String::new();
    for list in knowledge().lexicons.measured() {
        let own = |(number, _): &(usize, &Category)| !list.is_sum(*number);
        for (number, category) in list.categories.iter().enumerate().filter(own) {
            let count = |expect: Expect| {
                let of = list.examples.iter().filter(|e| e.category == number);
                of.filter(|e| e.expect == expect).count()
            };
            let (hits, misses) = (count(Expect::Hit), count(Expect::Miss));
            if hits < SHOWN || misses < SHOWN {
                let _ = writeln!(wrong, "{}: {hits} hits, {misses} misses", category.id);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_list_is_formatted() {
    for folder in folders() {
        for file in lexicon::formatted(&folder).expect("a bundled list") {
            let place = folder.join(file.name);
            assert!(
                file.was == file.should,
                "{} is not tidy: run `parallax lexicon format {}`",
                place.display(),
                folder.display()
            );
        }
    }
}

#[test]
fn a_folder_on_disk_is_the_list_that_is_built_in() {
    let built_in = knowledge().lexicons.lists;
    assert_eq!(folders().len(), built_in.len());
    for (folder, list) in folders().iter().zip(built_in.iter()) {
        let on_disk = lexicon::from_folder(folder).expect("a bundled list");
        assert_eq!(on_disk[0].hash, list.hash, "{}", folder.display());
    }
}

#[test]
fn examples_stand_in_the_voice_they_name() {
    let knowledge = knowledge();
    let mut wrong = String::new();
    let (mut right, mut all) = (0, 0);
    for list in knowledge.lexicons.lists.iter().filter(|l| l.is_measured()) {
        for example in list
            .examples
            .iter()
            .filter(|e| e.expect == Expect::Hit && !e.voice.is_empty())
        {
            let (text, marked) = example.plain();
            let article = Article { text: text.into(), ..Article::default() };
            let read = read(&article, &knowledge, &Repeats::default());
            for span in marked {
                let token =
                    read.document.tokens.iter().position(|t| span.contains(t.span));
                let voice = token.map_or("none", |at| read.voices.by_token[at].id());
                all += 1;
                right += usize::from(voice == example.voice);
                if voice != example.voice {
                    let _ = writeln!(
                        wrong,
                        "lexicons/en/{}/examples.csv:{}: {voice}, not {}: {}",
                        list.id, example.line, example.voice, example.text
                    );
                }
            }
        }
    }
    // The examples are about words, not about voices, and some of their
    // sentences are hard; nearly all must be right.
    assert!(right * 100 >= all * 95, "{right} of {all} voices are right:\n{wrong}");
}

fn knowledge() -> Knowledge {
    Knowledge::new(Vec::new()).expect("the bundled lists load")
}

fn folders() -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/en");
    let mut folders: Vec<_> = std::fs::read_dir(folder)
        .expect("lexicons/en is there")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}
