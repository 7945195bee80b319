//! The regular inflections of English, for `word~`.
//!
//! The spelling rules propose forms; the Snowball stemmer (Porter2) disposes:
//! a form counts only when it has the stem of its base, so that `new~` never
//! matches *news* and `ring~` never *ringed* as another word.

use rust_stemmers::{Algorithm, Stemmer};

/// The word itself and its regular forms, in lower case, the word first.
///
/// ```
/// let forms = parallax::lexicon::inflections("deny");
/// assert_eq!(forms.iter().map(|f| &**f).collect::<Vec<_>>(), ["deny", "denies", "denied", "denying"]);
/// ```
pub fn inflections(base: &str) -> Vec<Box<str>> {
    let stemmer = Stemmer::create(Algorithm::English);
    let stem = stemmer.stem(base).into_owned();
    let mut forms: Vec<Box<str>> = vec![base.into()];
    for form in proposals(base) {
        let same = stemmer.stem(&form) == stem.as_str() || ends_doubled(base, &form);
        if same && !forms.iter().any(|f| **f == *form) {
            forms.push(form.into());
        }
    }
    forms
}

/// Snowball keeps doubled `ll`, `ss` and `zz` (*labelled*, *quizzed*) and
/// undoubles *added* to *ad*, so those forms are taken from the rule alone.
fn ends_doubled(base: &str, form: &str) -> bool {
    let letters = base.as_bytes();
    let doubled =
        letters.len() > 2 && letters[letters.len() - 1] == letters[letters.len() - 2];
    let behind = form.len() > base.len() && form.starts_with(base);
    behind && (doubled || base.ends_with(['l', 's', 'z']))
}

fn proposals(base: &str) -> Vec<String> {
    let ending: String =
        base.chars().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect();
    let mut forms = Vec::new();
    if let Some(root) = base.strip_suffix('y').filter(|root| !root.ends_with(VOWELS)) {
        forms.extend([format!("{root}ies"), format!("{root}ied"), format!("{base}ing")]);
    } else if let Some(root) = base.strip_suffix("ie") {
        forms.extend([format!("{base}s"), format!("{base}d"), format!("{root}ying")]);
    } else if let Some(root) = base.strip_suffix('e') {
        forms.extend([format!("{base}s"), format!("{base}d")]);
        let keeps = root.ends_with(['e', 'o', 'y']);
        forms.push(if keeps { format!("{base}ing") } else { format!("{root}ing") });
    } else {
        let sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|s| base.ends_with(s));
        forms.push(format!("{base}{}", if sibilant { "es" } else { "s" }));
        if base.ends_with('o') {
            forms.push(format!("{base}es"));
        }
        forms.extend([format!("{base}ed"), format!("{base}ing")]);
        if let Some(last) = doubles(&ending) {
            forms.extend([format!("{base}{last}ed"), format!("{base}{last}ing")]);
        }
    }
    forms
}

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// The consonant that is doubled behind a single vowel (*planned*), which is
/// proposed without asking for stress: the stemmer refuses what is no word of
/// the same stem, and a form nobody writes does no harm.
fn doubles(ending: &str) -> Option<char> {
    let letters: Vec<char> = ending.chars().collect();
    let [first, middle, last] = letters[..] else { return None };
    let doubled = !VOWELS.contains(&first)
        && (VOWELS.contains(&middle))
        && !VOWELS.contains(&last)
        && !matches!(last, 'w' | 'x' | 'y' | 'h');
    doubled.then_some(last)
}
