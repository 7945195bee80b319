//! Our lexicons in the files of other programs.
//!
//! *Takes* a [`Lexicon`]. *Gives* the text of a file, and what its format cannot
//! say ([`Loss`]). *Never* leaves anything out without naming it.
//! *Start reading at* [`export`].

mod liwc;
mod loss;
mod yaml;

use std::collections::BTreeSet;

use super::Lexicon;
pub use loss::Loss;

/// A format that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// quanteda, `.yml`.
    Yaml,
    /// LIWC, `.dic`.
    Liwc,
}

/// A lexicon in another format.
#[derive(Debug, Clone)]
pub struct Export {
    /// The file.
    pub text: String,
    /// What its format cannot say.
    pub losses: Vec<Loss>,
    /// How many terms are in it.
    pub terms: usize,
    /// How many entries they became.
    pub entries: usize,
}

/// A category with its entries, in the tree that dots make.
struct Branch {
    name: String,
    entries: Vec<String>,
    below: Vec<Branch>,
}

/// Writes a lexicon down in another format: `word~` as its forms, everything in
/// small letters, because neither format knows case.
pub fn export(lexicon: &Lexicon, target: Target) -> Export {
    let mut losses = loss::of(lexicon);
    let mut root = Branch::new("");
    let mut terms = 0;
    for category in &lexicon.categories {
        root.at(&category.id);
    }
    for term in &lexicon.terms {
        let id = &lexicon.categories[term.category].id;
        match entries(&term.text, target) {
            Ok(entries) => {
                terms += 1;
                root.at(id).entries.extend(entries);
            }
            Err(reason) => loss::add(&mut losses, reason, true, &term.text, term.line),
        }
    }
    root.once();
    let entries = root.count();
    let text = match target {
        Target::Yaml => yaml::write(lexicon, &root, &losses),
        Target::Liwc => liwc::write(&root),
    };
    Export { text, losses, terms, entries }
}

/// Every form of a term as an entry; or why the format has none.
fn entries(term: &str, target: Target) -> Result<Vec<String>, &'static str> {
    let mut entries = Vec::new();
    for form in super::forms(term) {
        let words: Vec<String> =
            form.split_whitespace().map(super::term::normal).collect();
        let words = words.iter().map(|word| match target {
            Target::Yaml => yaml::word(word),
            Target::Liwc => liwc::word(word),
        });
        let words = words.collect::<Result<Vec<_>, _>>()?;
        if target == Target::Liwc {
            liwc::readable(&words)?;
        }
        entries.push(words.join(" "));
    }
    Ok(entries)
}

impl Branch {
    fn new(name: &str) -> Branch {
        Branch { name: name.to_string(), entries: Vec::new(), below: Vec::new() }
    }

    /// The branch with this id below this one; grown when there is none.
    fn at(&mut self, id: &str) -> &mut Branch {
        id.split('.').fold(self, |branch, name| {
            let known = branch.below.iter().position(|b| b.name == name);
            let at = known.unwrap_or_else(|| {
                branch.below.push(Branch::new(name));
                branch.below.len() - 1
            });
            &mut branch.below[at]
        })
    }

    /// Sorts entries; what stands twice stands once.
    fn once(&mut self) {
        let entries: BTreeSet<String> = self.entries.drain(..).collect();
        self.entries.extend(entries);
        self.below.iter_mut().for_each(Branch::once);
    }

    fn count(&self) -> usize {
        self.entries.len() + self.below.iter().map(Branch::count).sum::<usize>()
    }
}

/// Whether the word holds a letter or a digit, so that its `*` and `?` are marks.
fn has_letters(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}
