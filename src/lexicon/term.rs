//! The marks that a term may use: `~`, `*`, `?`, `_` and a capital letter.

use std::borrow::Cow;

use super::inflect::inflections;
use crate::text;

/// What one word of a term accepts. The letters are in their normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element<'t> {
    /// This word.
    Word(Cow<'t, str>),
    /// `word~`: this word and its regular inflections.
    Inflected(Cow<'t, str>),
    /// Words with such letters.
    Letters(Letters),
    /// `_`: any one word.
    Any,
}

/// Letters that stand for many words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Letters {
    /// `word*`: this beginning.
    Beginning(Box<str>),
    /// `*word`: this end.
    End(Box<str>),
    /// `w*rd`, `*wor*`, `wo?d`: `*` any letters or none, `?` just one.
    Glob(Box<str>),
}

/// A term taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern<'t> {
    pub(super) elements: Vec<Element<'t>>,
    /// The words as written, where case decides; one for each element.
    pub(super) exact: Option<Vec<Box<str>>>,
}

/// Reads the marks of `term`; the message says what is wrong with it.
pub(super) fn parse<'t>(term: &'t str, exact: bool) -> Result<Pattern<'t>, String> {
    let spaces = term.bytes().filter(|byte| *byte == b' ').count();
    let mut elements = Vec::with_capacity(spaces + 1);
    let is_cased = exact || term.chars().any(char::is_uppercase);
    let mut exact = is_cased.then(|| Vec::with_capacity(spaces + 1));
    let mut push = |element: Element<'t>, word: &str| {
        elements.push(element);
        exact.iter_mut().for_each(|written| written.push(straight(word).into()));
    };
    for word in term.split_whitespace() {
        if word == "_" {
            push(Element::Any, word);
        } else if word == "*" {
            return Err(format!(
                "\"{term}\" has a * without letters; write _ for any one word"
            ));
        } else if let Some(base) = word.strip_suffix("~") {
            push(Element::Inflected(plain(base)), word.trim_end_matches('~'));
        } else if word.bytes().all(|letter| letter.is_ascii_alphabetic()) {
            push(Element::Word(plain(word)), word);
        } else {
            pieces(word).into_iter().for_each(|(element, piece)| push(element, piece));
        }
    }
    if elements.iter().all(|element| *element == Element::Any) {
        return Err(format!("\"{term}\" holds no word; write at least one beside the _"));
    }
    Ok(Pattern { elements, exact })
}

/// Says what is wrong with `term`, as [`parse`] does; most are plain words.
pub(super) fn check(term: &str) -> Result<(), String> {
    let is_plain =
        |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b'-' | b'\'');
    let has_letter = term.bytes().any(|byte| byte.is_ascii_alphabetic());
    if has_letter && term.bytes().all(is_plain) {
        return Ok(());
    }
    parse(term, false).map(|_| ())
}

/// The tokens of a word without `~`, each with what it accepts. `*` and `?` are
/// marks where there is a letter or a digit in the word; in `:*` they are not.
fn pieces(word: &str) -> Vec<(Element<'_>, &str)> {
    let marked =
        word.contains(['*', '?']) && word.chars().any(|c: char| c.is_alphanumeric());
    if !marked {
        let form = |piece| (Element::Word(plain(piece)), piece);
        return text::tokens(word).iter().map(|t| form(t.span.of(word))).collect();
    }
    // A letter in the place of each mark shows where a token would end.
    let masked = word.replace(['*', '?'], "x");
    let tokens = text::tokens(&masked);
    let pieces = tokens.iter().map(|t| t.span.of(word));
    pieces.filter(|p| !p.trim_matches('*').is_empty()).map(wild).collect()
}

/// One token with its marks; the text beside it is what its case is compared to.
fn wild(piece: &str) -> (Element<'_>, &str) {
    let plain = plain(piece);
    let letters = plain.trim_matches('*');
    let prefix = piece.split(['*', '?']).next().unwrap_or_default();
    let inner = letters.contains(['*', '?']);
    let letters = match (plain.starts_with('*'), plain.ends_with('*')) {
        (false, false) if !inner => return (Element::Word(plain), prefix),
        (false, true) if !inner => Letters::Beginning(letters.into()),
        (true, false) if !inner => {
            return (Element::Letters(Letters::End(letters.into())), piece);
        }
        _ => Letters::Glob(plain.into()),
    };
    (Element::Letters(letters), prefix)
}

/// The normal form of a word of a term, which most of them have already.
fn plain(word: &str) -> Cow<'_, str> {
    match word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        true => word.into(),
        false => normal(word).into(),
    }
}

/// The form in which words are compared: small letters, straight apostrophes,
/// no soft hyphens.
pub fn normal(word: &str) -> String {
    let mut normal = String::with_capacity(word.len());
    push_normal(&mut normal, word);
    normal
}

/// Writes the normal form behind what is in `letters`.
pub(super) fn push_normal(letters: &mut String, word: &str) {
    if word.is_ascii() {
        let start = letters.len();
        letters.push_str(word);
        letters[start..].make_ascii_lowercase();
    } else {
        letters.push_str(&straight(word).to_lowercase());
    }
}

/// The words of a document in that form.
pub(super) fn words(document: &text::Document) -> Vec<String> {
    (0..document.tokens.len()).map(|at| normal(document.word(at))).collect()
}

fn straight(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return word.into();
    }
    let straight = word
        .chars()
        .filter(|c| *c != '\u{00AD}')
        .map(|c| match c {
            '’' | 'ʼ' | '＇' => '\'',
            '‑' => '-',
            c => c,
        })
        .collect::<String>();
    straight.into()
}

impl Pattern<'_> {
    /// Whether the term is looked up by fewer than three letters, as `a*` is.
    pub(super) fn is_short(&self) -> bool {
        let is_named = |e: &&Element<'_>| {
            !matches!(e, Element::Any | Element::Letters(Letters::Glob(_)))
        };
        let elements = &self.elements;
        let first = elements.iter().find(is_named);
        match first.or_else(|| elements.iter().find(|e| **e != Element::Any)) {
            Some(Element::Letters(
                Letters::Beginning(letters) | Letters::End(letters),
            )) => letters.chars().count() < 3,
            Some(Element::Letters(Letters::Glob(glob))) => {
                glob.chars().filter(|c| !matches!(c, '*' | '?')).count() < 3
            }
            _ => false,
        }
    }
}

impl Element<'_> {
    /// Whether the word, in its normal form, is accepted.
    pub(super) fn accepts(&self, word: &str) -> bool {
        match self {
            Element::Word(own) => own == word,
            Element::Inflected(base) => inflections(base).iter().any(|f| **f == *word),
            Element::Letters(letters) => letters.accept(word),
            Element::Any => true,
        }
    }
}

impl Letters {
    /// Whether the word, in its normal form, is accepted.
    pub(super) fn accept(&self, word: &str) -> bool {
        match self {
            Letters::Beginning(beginning) => word.starts_with(&**beginning),
            Letters::End(end) => word.ends_with(&**end),
            Letters::Glob(glob) => glob_accepts(glob, word),
        }
    }
}

/// Whether `word` is `glob`, where `*` stands for any letters or none and `?` for
/// one. The last `*` alone is taken back, so the time is at most the product of
/// both lengths.
fn glob_accepts(glob: &str, word: &str) -> bool {
    if !glob.split(['*', '?']).all(|letters| word.contains(letters)) {
        return false;
    }
    let (glob, word): (Vec<char>, Vec<char>) =
        (glob.chars().collect(), word.chars().collect());
    let (mut g, mut w) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while w < word.len() {
        match glob.get(g) {
            Some('*') => {
                star = Some((g, w));
                g += 1;
            }
            Some(c) if *c == '?' || *c == word[w] => (g, w) = (g + 1, w + 1),
            _ => match star {
                Some((at, from)) => {
                    star = Some((at, from + 1));
                    (g, w) = (at + 1, from + 1);
                }
                None => return false,
            },
        }
    }
    glob[g..].iter().all(|c| *c == '*')
}

/// Whether `word`, as it stands in the text, agrees in case with what the list
/// says: the same letters as `written` as far as that goes, or all capitals
/// where the list has a mixed word (`KREMLIN` for `Kremlin`, never `WHO` for
/// `who`). The first word of several (`begins`) may also stand at the beginning of
/// a sentence: *So-called Islamic State*.
pub(super) fn agrees(written: &str, word: &str, begins: bool) -> bool {
    let word = straight(word);
    let small = || {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        first.chain(letters).collect::<String>()
    };
    has_capitals_of(written, &word) || begins && has_capitals_of(written, &small())
}

fn has_capitals_of(written: &str, word: &str) -> bool {
    let written = written.trim_matches('*');
    let same = written
        .chars()
        .zip(word.chars())
        .all(|(a, b)| a == b || a.to_lowercase().ne(b.to_lowercase()));
    let mixed =
        written.starts_with(char::is_uppercase) && written.contains(char::is_lowercase);
    same || mixed && !word.contains(char::is_lowercase)
}

/// Every form that a term matches, for readers of the list; `word*` and `_`
/// stay as they are.
pub fn forms(term: &str) -> Vec<String> {
    let mut forms = vec![String::new()];
    for word in term.split_whitespace() {
        let options: Vec<String> = match word.strip_suffix('~') {
            Some(base) => inflections(base).iter().map(|f| f.to_string()).collect(),
            None => vec![word.to_string()],
        };
        forms = forms
            .iter()
            .flat_map(|begun| {
                options.iter().map(move |o| format!("{begun} {o}").trim().to_string())
            })
            .collect();
    }
    forms
}
