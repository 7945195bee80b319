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
/// let has = |base, form: &str| parallax::lexicon::inflections(base).iter().any(|f| **f == *form);
/// assert!(has("sue", "suing") && has("interfere", "interfered") && has("acquit", "acquitted"));
/// assert!(!has("see", "seed") && !has("new", "news"));
/// ```
pub fn inflections(base: &str) -> Vec<Box<str>> {
    let stemmer = Stemmer::create(Algorithm::English);
    let stem = stemmer.stem(base);
    let mut forms: Vec<Box<str>> = vec![base.into()];
    for form in proposals(base) {
        let same = is_certain(base, &form) || stemmer.stem(&form) == stem;
        if same && !forms.iter().any(|f| **f == *form) {
            forms.push(form.into());
        }
    }
    forms
}

/// Forms that are taken from the spelling rule alone, because Snowball gives
/// them another stem: it keeps doubled `ll`, `ss` and `zz` (*labelled*,
/// *quizzed*), undoubles *added* to *ad*, cuts *sued* to *su* and *interfering*
/// to *interf*.
fn is_certain(base: &str, form: &str) -> bool {
    let letters = base.as_bytes();
    let doubled = letters.len() > 2
        && letters[letters.len() - 1] == letters[letters.len() - 2]
        && !base.ends_with(VOWELS);
    let behind = form.len() > base.len() && form.starts_with(base);
    let least = if base.ends_with("ee") { 3 } else { 2 };
    let silent = base.strip_suffix('e').filter(|root| root.len() >= least);
    let without_e = silent
        .is_some_and(|root| form == format!("{base}d") || form == format!("{root}ing"));
    without_e || behind && (doubled || base.ends_with(['l', 's', 'z']))
}

fn proposals(base: &str) -> Vec<String> {
    // The u of `qu` is no vowel: *acquit* doubles as *commit* does.
    let sound = base.replace("qu", "qw");
    let ending: String =
        sound.chars().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect();
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
