//! What a source is made to say, sentence by sentence: the words by which the
//! comparison finds the same remark in another outlet.
//!
//! A quotation may run over several sentences, and another outlet may quote only
//! one of them; so the content of an attribution is cut at the ends of sentences.
//! A content word is known by its stem and by its **term**: the set of the working
//! list `synonyms` that it belongs to (*lamentable* and *deplorable* are one), the
//! value of a number (*40,000* and *forty thousand*), else the stem.

use std::ops::Range;

use super::Reading;
use super::numbers::{self, Number};
use super::places::Places;
use super::synonyms::Synonyms;
use crate::hash;
use crate::lexicon::{Classes, GRAMMAR, Lexicons};
use crate::text::TokenKind;
use crate::voice::{Attribution, Kind, Voice};

/// The classes of words that any remark may hold.
const COMMON: [&str; 4] =
    ["verb.common", "adjective.common", "time.day", "time.relative"];
/// The part of a cue's class that says that the source refuses the content.
const DENYING: &str = "denying";
/// Numbers up to this one are common.
const SMALL: u64 = 10_000;
/// The most content words that are kept of one sentence.
const WORDS: usize = 60;

/// What this file must know of the lexicons.
#[derive(Debug)]
pub(super) struct Asked {
    /// Classes of words that any remark may hold.
    common: Classes,
}

impl Asked {
    pub(super) fn new(lexicons: &Lexicons) -> Asked {
        let common = COMMON.iter().map(|class| lexicons.class(GRAMMAR, class));
        Asked { common: common.fold(Classes::default(), Classes::with) }
    }
}

/// What one sentence of an article makes a source say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendering {
    /// The words; pieces are joined by ` … `.
    pub text: String,
    /// The first code point in the article.
    pub start: u32,
    /// The first code point behind it.
    pub end: u32,
    /// The content words, by place.
    pub words: Vec<SaidWord>,
}

/// A content word of a rendering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SaidWord {
    /// What its forms have in common (Snowball), as a hash.
    pub stem: u64,
    /// What it is compared by, as a hash: `=` and its set of synonyms, `#` and its
    /// value in thousandths, or its stem.
    pub term: u64,
    /// Where its form stands in the text of the rendering, in bytes.
    pub place: (u32, u32),
    /// Whether it stands between quotation marks.
    pub quoted: bool,
    /// Whether what is said of it is denied, by a negator or by the cue.
    pub negated: bool,
    /// Whether any remark may hold it: a common verb, a day, a small number.
    pub common: bool,
    /// Whether it is a number.
    pub number: bool,
    /// Whether it is written like a name: with a capital inside its sentence.
    pub name: bool,
    /// Whether it judges: an evaluation of the list `synonyms`.
    pub judges: bool,
}

impl Rendering {
    /// The form of a word, as it stands there.
    pub fn form(&self, word: &SaidWord) -> &str {
        let (from, to) = word.place;
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// The renderings of an attribution, by place; none of scare quotes, of what
/// stands inside another attribution, and of sentences without content words.
pub(super) fn of(
    reading: Reading<'_>,
    places: &Places<'_>,
    attribution: &Attribution,
) -> Vec<Rendering> {
    if attribution.nested || attribution.kind == Kind::Scare {
        return Vec::new();
    }
    let maker = Maker::new(reading, places, attribution.cue_class.contains(DENYING));
    let sentences = by_sentence(places, &attribution.content);
    let renderings = sentences.iter().map(|pieces| rendering(&maker, places, pieces));
    renderings.filter(|rendering| !rendering.words.is_empty()).collect()
}

/// The pieces of each sentence.
fn by_sentence(places: &Places<'_>, content: &[Range<usize>]) -> Vec<Vec<Range<usize>>> {
    let mut sentences: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    for token in content.iter().cloned().flatten() {
        let Some((sentence, _)) = places.sentence(token) else { continue };
        match sentences.last_mut() {
            Some((last, pieces)) if *last == sentence => match pieces.last_mut() {
                Some(piece) if piece.end == token => piece.end += 1,
                _ => pieces.push(token..token + 1),
            },
            _ => sentences.push((sentence, vec![token..token + 1])),
        }
    }
    sentences.into_iter().map(|(_, pieces)| pieces).collect()
}

fn rendering(
    maker: &Maker<'_>,
    places: &Places<'_>,
    pieces: &[Range<usize>],
) -> Rendering {
    let document = maker.reading.document;
    let mut words = Vec::new();
    let mut before = 0;
    for piece in pieces {
        let span = document.span(piece.clone());
        maker.add(&mut words, piece.clone(), before);
        before += span.end - span.start + PAUSE.len();
    }
    words.truncate(WORDS);
    let first = pieces.first().map_or(0, |piece| piece.start);
    let last = pieces.last().map_or(0, |piece| piece.end);
    let [start, end] = places.code_points(document.span(first..last));
    Rendering { text: places.pieces(pieces), start, end, words }
}

/// What joins pieces.
const PAUSE: &str = " … ";

/// Makes content words of tokens.
struct Maker<'a> {
    reading: Reading<'a>,
    synonyms: Synonyms<'a>,
    places: &'a Places<'a>,
    denied: bool,
}

impl<'a> Maker<'a> {
    fn new(reading: Reading<'a>, places: &'a Places<'a>, denied: bool) -> Maker<'a> {
        Maker { reading, synonyms: Synonyms::new(reading, places), places, denied }
    }

    /// Adds the content words of a piece; `before` bytes of the text stand before
    /// it.
    fn add(&self, words: &mut Vec<SaidWord>, piece: Range<usize>, before: usize) {
        let document = self.reading.document;
        let from = document.span(piece.clone()).start;
        let mut negated = false;
        let mut at = piece.start;
        while at < piece.end {
            if document.tokens[at].kind == TokenKind::Punctuation
                && numbers::is_pause(document.word(at))
            {
                negated = false;
            }
            negated |= self.synonyms.negates(at);
            let number = numbers::at(document, &self.synonyms, at..piece.end);
            let next = number.as_ref().map_or(at + 1, |number| number.end);
            if let Some(word) = self.word(at, number) {
                let span = document.span(at..next);
                let place =
                    [span.start, span.end].map(|byte| (byte - from + before) as u32);
                let negated = negated != self.denied;
                words.push(SaidWord { place: (place[0], place[1]), negated, ..word });
            }
            at = next;
        }
    }

    fn word(&self, at: usize, number: Option<Number>) -> Option<SaidWord> {
        let Reading { document, marks, voices, asked, .. } = self.reading;
        let word = SaidWord {
            quoted: voices.by_token[at] == Voice::Quoted,
            common: marks.classes[at].any(asked.renderings.common),
            ..SaidWord::default()
        };
        if let Some(Number { value, .. }) = number {
            let term = hash::of_texts(&[&format!("#{value}")]);
            let common = value <= SMALL;
            return Some(SaidWord { stem: term, term, common, number: true, ..word });
        }
        let form = marks.words.form(at);
        let is_content = document.tokens[at].kind == TokenKind::Word
            && form.normal().len() > 1
            && !marks.classes[at].any(asked.function)
            && !self.synonyms.negates(at);
        is_content.then(|| {
            let stem = form.stem_hash();
            let set = self.synonyms.set(at);
            let judges = set.is_some_and(|set| set.judges);
            let term = set.map_or(stem, |set| set.term);
            SaidWord { stem, term, judges, name: self.places.is_name(at), ..word }
        })
    }
}
