//! Other people's lexicons: every folder of `tests/foreign` holds a file of another
//! program, `terms.csv`, which is what it becomes, and `remarks.txt`, which is what
//! is said about it. `UPDATE=1 cargo test foreign` writes both anew: read
//! the difference.
//!
//! All words and ratings were made up for these tests.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use parallax::Knowledge;
use parallax::lexicon::foreign::{self, Format, Options, Taken};
use parallax::lexicon::{self, Lexicon, Lexicons, Target};
use parallax::text::{self, Orthography};

#[test]
fn every_file_becomes_what_stands_beside_it() {
    let mut failures = String::new();
    for folder in folders() {
        let taken = take(&folder);
        let [toml, terms, _] = taken.files(&taken.title()).map(|(_, text)| text);
        for (name, is) in [("terms.csv", terms), ("remarks.txt", remarks(&taken))] {
            let path = folder.join(name);
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&path, is).expect("writable");
                continue;
            }
            let should = std::fs::read_to_string(&path).unwrap_or_default();
            if is != should.replace("\r\n", "\n") {
                let _ = write!(failures, "\n{}\n{is}", path.display());
            }
        }
        assert!(toml.contains("in_name = \"keep\""), "names are left in peace");
        lexicon::from_taken(&taken).expect("it can be loaded");
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn a_loaded_file_is_the_converted_folder() {
    for folder in folders() {
        let taken = take(&folder);
        let direct = lexicon::from_taken(&taken).expect("it can be loaded");
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("foreign").join(name);
        std::fs::create_dir_all(&dir).expect("a folder");
        for (file, text) in taken.files(&taken.title()) {
            std::fs::write(dir.join(file), text).expect("writable");
        }
        let converted = lexicon::from_folder(&dir).expect("it can be loaded").remove(0);
        assert_eq!(rows(&direct), rows(&converted), "{}", folder.display());
        assert_eq!(ids(&direct), ids(&converted));
    }
}

#[test]
fn line_ends_marks_blanks_and_latin_1_change_nothing() {
    let file = "%\n1\twet\n2\tdry\n%\nrain*\t1\ncafé\t1\t2\ndon’t\t2\na bit\t1\n";
    let plain = read("a.dic", file.as_bytes());
    let marked = format!("\u{FEFF}{}", file.replace('\n', "\r\n"));
    let blanks = file.replace('\t', "  ");
    let latin: Vec<u8> = file
        .chars()
        .map(|c| if c == '’' { 0x92 } else { u8::try_from(c).expect("Latin-1") })
        .collect();
    for bytes in [marked.into_bytes(), blanks.into_bytes(), latin] {
        assert_eq!(table(&plain), table(&read("a.dic", &bytes)));
    }
}

#[test]
fn a_format_is_seen_without_its_ending() {
    for folder in folders() {
        let path = source(&folder);
        let bytes = std::fs::read(&path).expect("readable");
        let taken = take(&folder);
        if taken.format == Format::Table {
            continue; // its columns are named
        }
        let sniffed = foreign::read("source", bytes, &Options::default());
        assert_eq!(sniffed.expect("it is seen").format, taken.format);
    }
    let nothing = foreign::read("source", b"word\nword\n".to_vec(), &Options::default());
    assert!(nothing.expect_err("no format").to_string().contains("--from"));
}

/// What is broken is an error that says where, or a remark; nothing panics.
#[test]
fn hostile_files() {
    let deep_yaml =
        (0..5000).map(|i| format!("{}a:\n", " ".repeat(i))).collect::<String>();
    let flow = "[".repeat(100_000);
    let block = format!("a: {}x", "- ".repeat(100_000));
    let deep_xml = format!("<dictionary>{}", "<cnode name=\"a\">".repeat(100_000));
    let closed_xml = format!(
        "<dictionary>{}<pnode name=\"x\"/>{}</dictionary>",
        "<cnode name=\"a\">".repeat(100_000),
        "</cnode>".repeat(100_000)
    );
    let many = (0..6000).map(|i| format!("w,c{i}\n")).collect::<String>();
    let many = format!("word,category\n{many}");
    let same =
        (0..6000).map(|i| format!("+{}\nw\n", "!".repeat(i + 1))).collect::<String>();
    let laughs = "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>";
    for (name, file, said) in [
        ("a.dic", "", "no line with only a %"),
        ("a.dic", "%\n1\twet\n%\n", "no entries"),
        ("a.dic", "%\n1\twet\nrain\t1\n", "a.dic:1: the % that ends"),
        ("a.dic", "%\nwet\n%\nrain\t1\n", "a.dic:2: \"wet\""),
        ("a.dic", "%\n1\twet\n1\tdry\n%\nrain\t1\n", "a.dic:3: two categories"),
        ("a.dic", "%\n1\twet\n%\nrain\t2\n", "no category has the number 2"),
        ("a.dic", "%\n99999999999\twet\n%\nrain\t1\n", "a.dic:2"),
        ("a.dic", "%\n%\n", "no entries"),
        ("a.yml", "", "no entries"),
        ("a.yml", "wet:\n  - rain\n - dry\n", "a.yml:3: broken YAML"),
        ("a.yml", "wet: [*rain]\n", "quotation marks"),
        ("a.yml", "- rain\n", "stands below no key"),
        ("a.yml", "{[a]: b}\n", "a key is a list"),
        ("a.yml", &deep_yaml, "nested deeper"),
        ("a.yml", &flow, "a.yml:1"),
        ("a.yml", &block, "a.yml:1"),
        ("a.ykd", "<dictionary><cnode name=\"a\">", "broken XML"),
        ("a.ykd", "<dictionary/>", "no entries"),
        ("a.ykd", &deep_xml, "a.ykd:1"),
        ("a.ykd", &closed_xml, "a.ykd:1"),
        ("a.ykd", laughs, "broken XML"),
        ("a.lc3", "rain\n", "before the first +category"),
        ("a.lc3", "+\nrain\n", "a.lc3:1: a category without a name"),
        ("a.cat", "RAIN (1)\n", "stands in no category"),
        ("a.csv", "", "no column is known as word"),
        ("a.csv", "word,category\n", "no entries"),
        ("a.csv", "a,b\nrain,wet\n", "--column word=NAME"),
        ("a.csv", &many, "more than 5000 categories"),
        ("a.lc3", &same, "more than 5000 categories"),
        ("a.txt", "", "--from"),
        ("a.dic", "%\n1\twet\n%\n\0\t1\n", "binary"),
    ] {
        let error = foreign::read(name, file.as_bytes().to_vec(), &Options::default());
        let error = error.expect_err(said).to_string();
        assert!(error.contains(said), "{name}: {error}");
        assert!(error.starts_with(name), "{error}");
    }
    let bytes: Vec<u8> = (1..=255).cycle().take(5000).collect();
    for name in Format::names() {
        let options = Options { format: Format::named(name), ..Options::default() };
        let _ = foreign::read("a", bytes.clone(), &options);
    }
}

#[test]
fn round_trips_keep_every_form() {
    for list in lexicon::built_in().expect("the bundled lists") {
        for (target, name) in [(Target::Yaml, "a.yml"), (Target::Liwc, "a.dic")] {
            let export = lexicon::export(&list, target);
            let taken =
                foreign::read(name, export.text.into_bytes(), &Options::default());
            let back = lexicon::from_taken(&taken.expect("readable")).expect("loadable");
            let left_out: usize =
                export.losses.iter().filter(|l| l.left_out).map(|l| l.count).sum();
            assert_eq!(export.terms + left_out, list.terms.len(), "{}", list.id);
            let (was, is) = (written_out(&list), written_out(&back));
            let missing = was.difference(&is).count();
            assert_eq!(is.difference(&was).next(), None, "{} {name}", list.id);
            assert!(left_out > 0 || missing == 0, "{} {name}: {missing}", list.id);
            for category in ids(&back) {
                let below = format!("{category}.");
                let known = |id: &str| id == category || id.starts_with(&below);
                assert!(ids(&list).into_iter().any(known), "{category} of {}", list.id);
            }
        }
    }
}

/// quanteda is not in Debian, so these counts were worked out by hand from what
/// its documentation says: `tokens()` keeps punctuation, `tokens_lookup()` matches
/// globs without regard to case, phrases over adjacent tokens, and inside a key
/// (`nested_scope = "key"`) a match that lies in a longer one is not counted.
#[test]
fn counts_agree_with_quanteda() {
    let dictionary = r#"
wet: [rain*, "heavy rain", "* of rain", puddle]
dry: [dust, "dust bowl", "*parch*", colo?r]
mood:
  up: [cheer*, glad, "don't"]
  down: [glum, "not glad", well-worn]
"#;
    let text = "Rain and RAINFALL fell; heavy rain left puddles, a puddle, sheets of rain. \
                The Dust Bowl was dust. Sun-parched land, unparched land, parch! \
                Color, colour, colouring. They cheered, glad, not glad, glum; \
                don't cheer a well-worn joke. Glad?";
    let taken = read("a.yml", dictionary.as_bytes());
    let list = lexicon::from_taken(&taken).expect("it can be loaded");
    let lexicons = Lexicons::new(vec![list]).expect("one list");
    let document = text::parse(&text.into(), &Orthography::default());
    let count = |category: &str| lexicons.spans(&document, "a", category).len();
    // Rain, RAINFALL, heavy rain, puddle, "sheets of rain".
    assert_eq!(count("wet"), 5);
    // Dust Bowl, dust, Sun-parched, unparched, parch, colour: a ? is one letter.
    assert_eq!(count("dry"), 6);
    // cheered, glad, glad (of "not glad", another key), don't, cheer, Glad.
    assert_eq!(count("mood.up"), 6);
    // not glad, glum, well-worn.
    assert_eq!(count("mood.down"), 3);
}

#[test]
fn emoticons_and_rules_without_letters_are_found() {
    let taken = read("a.dic", b"%\n1\tface\n%\n:)\t1\n:-(*\t1\n:*\t1\n");
    assert_eq!(taken.converted(), 3, "{:?}", taken.remarks());
    let list = lexicon::from_taken(&taken).expect("it can be loaded");
    let lexicons = Lexicons::new(vec![list]).expect("one list");
    let document =
        text::parse(&"Well :) and :-((( it is.".into(), &Orthography::default());
    assert_eq!(lexicons.spans(&document, "a", "face").len(), 2);
}

/// Our own measured lists pass over names; those of other programs never did.
#[test]
fn names_are_hits_as_elsewhere() {
    let list = lexicon::from_taken(&read("a.lc3", b"+dry\ndust\n")).expect("loadable");
    assert!(list.terms.iter().all(|term| term.in_name == lexicon::InName::Keep));
    let lexicons = Lexicons::new(vec![list]).expect("one list");
    let document =
        text::parse(&"We met Ines Dust yesterday.".into(), &Orthography::default());
    assert_eq!(lexicons.spans(&document, "a", "dry").len(), 1);
}

#[test]
fn check_names_what_is_missing() {
    let folder = root().join("tests/foreign/liwc-2015");
    let list = lexicon::from_taken(&take(&folder)).expect("it can be loaded");
    let parent = list.category("feeling").expect("a category");
    assert!(list.is_parent(parent) && !list.is_sum(parent));
    let lexicons = Lexicons::new(vec![list]).expect("one list");
    let words = Knowledge::new(Vec::new()).expect("the bundled lists").orthography;
    let findings = lexicon::check(&lexicons, &lexicons.lists[0], &words);
    assert!(
        findings.iter().all(|f| f.message.contains("give it at least")),
        "{findings:?}"
    );
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root().join("tests/foreign"))
        .expect("tests/foreign is there")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn source(folder: &Path) -> PathBuf {
    let mut files = std::fs::read_dir(folder).expect("a folder").flatten();
    let source = files.find(|e| e.file_name().to_string_lossy().starts_with("source"));
    source.unwrap_or_else(|| panic!("{} has no source", folder.display())).path()
}

fn take(folder: &Path) -> Taken {
    let path = source(folder);
    let bytes = std::fs::read(&path).expect("readable");
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let columns = [("word".to_string(), "lemma".to_string())].into();
    let options = match name.ends_with(".csv") {
        true => Options { columns, ..Options::default() },
        false => Options::default(),
    };
    foreign::read(&name, bytes, &options)
        .unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn read(name: &str, bytes: &[u8]) -> Taken {
    foreign::read(name, bytes.to_vec(), &Options::default()).expect("it is read")
}

/// What is said of a file: its categories, how many came over, and the rest.
fn remarks(taken: &Taken) -> String {
    let list = lexicon::from_taken(taken).expect("it can be loaded");
    let mut text = format!("{}\n", taken.format.name());
    for (number, category) in list.categories.iter().enumerate() {
        let sum = if list.is_sum(number) { "  (the sum of those below)" } else { "" };
        let _ = writeln!(text, "category {} = {}{sum}", category.id, category.label);
    }
    let _ = writeln!(text, "{} read, {} converted", taken.read(), taken.converted());
    for remark in taken.remarks() {
        let how = if remark.lost { "lost" } else { "changed" };
        let _ = writeln!(text, "{how} {}: {}", remark.line, remark.message);
    }
    text
}

fn table(taken: &Taken) -> String {
    taken.files(&taken.title())[1].1.clone()
}

fn rows(list: &Lexicon) -> Vec<(usize, String, f64, String)> {
    let row =
        |t: &lexicon::Term| (t.category, t.text.clone(), t.weight, t.note.to_string());
    list.terms.iter().map(row).collect()
}

fn ids(list: &Lexicon) -> Vec<&str> {
    list.categories.iter().map(|category| category.id.as_str()).collect()
}

/// Every form of every term, as both formats write it.
fn written_out(list: &Lexicon) -> std::collections::BTreeSet<(String, String)> {
    let mut all = std::collections::BTreeSet::new();
    for term in &list.terms {
        let id = &list.categories[term.category].id;
        for form in lexicon::forms(&term.text) {
            all.insert((id.clone(), lexicon::normal(&form)));
        }
    }
    all
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
