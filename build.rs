//! The inflections of the bundled lists are worked out when the program is built,
//! which spares every start 12 ms.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/lexicon/inflect.rs"]
#[allow(unreachable_pub)] // public in the library
mod inflect;

/// Where the lists are.
const LISTS: &str = "lexicons/en";

#[allow(clippy::print_stdout)] // the way to talk to cargo
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LISTS}");
    let mut bases = BTreeSet::new();
    for list in fs::read_dir(LISTS)? {
        let terms = fs::read_to_string(list?.path().join("terms.csv"))?.to_lowercase();
        let words = terms.split(|c: char| c.is_whitespace() || ",;\"".contains(c));
        bases.extend(words.filter_map(|word| word.strip_suffix('~')).map(String::from));
    }
    let forms = bases.iter().map(|base| inflect::inflections(base).join(" "));
    let lines: Vec<String> = forms.collect();
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("inflections.txt"), lines.join("\n"))?;
    Ok(())
}
