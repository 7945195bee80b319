//! What the rules ask of tokens again and again, worked out once for an article.

use super::traits::Traits;
use super::words::Words;
use crate::lexicon::Marks;
use crate::page::{Page, Section};
use crate::text::{Document, TokenKind};

/// A token as the rules see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'t> {
    /// The token as it stands.
    pub(super) word: &'t str,
    pub(super) traits: Traits,
    /// The number of its sentence.
    pub(super) sentence: u32,
    /// The number of the outermost quotation that it stands in, its marks included;
    /// means nothing outside quotations.
    quotation: u32,
}

impl Look<'_> {
    /// The number of the outermost quotation around it.
    pub(super) fn quotation(&self) -> Option<usize> {
        self.traits.any(Traits::QUOTED).then_some(self.quotation as usize)
    }
}

/// Looks at every token of an article.
pub(super) fn looks<'t>(
    document: &'t Document,
    marks: &Marks,
    page: &Page,
    words: &Words,
) -> Vec<Look<'t>> {
    let mut looks = in_sentences(document, page);
    for paragraph in &document.paragraphs {
        add(&mut looks[paragraph.tokens.start], Traits::OPENS_PARAGRAPH);
    }
    for (number, quotation) in document.quotations.iter().enumerate() {
        for look in &mut looks[quotation.tokens.clone()] {
            if !look.traits.any(Traits::QUOTED) {
                look.quotation = number as u32;
                add(look, Traits::QUOTED);
            }
        }
    }
    for hit in &marks.hits {
        let traits = words.traits[hit.entry];
        looks[hit.start..hit.end].iter_mut().for_each(|look| add(look, traits));
    }
    looks
}

/// Notes something more of a token.
pub(super) fn add(look: &mut Look<'_>, traits: Traits) {
    look.traits = look.traits.with(traits);
}

/// What tokens are, and where in their sentence and on the page they stand.
fn in_sentences<'t>(document: &'t Document, page: &Page) -> Vec<Look<'t>> {
    let mut looks = Vec::with_capacity(document.tokens.len());
    for (number, sentence) in document.sentences.iter().enumerate() {
        let place = match page.sections[number] {
            Some(Section::Headline) => Traits::KEPT.with(Traits::HEADLINE),
            Some(_) => Traits::KEPT,
            None => Traits::default(),
        };
        let mut opens = Traits::OPENS_SENTENCE;
        for token in &document.tokens[sentence.tokens.clone()] {
            let word = token.span.of(&document.text);
            let own = own(token.kind, word);
            let traits = own.with(place).with(opens);
            looks.push(Look { word, traits, sentence: number as u32, quotation: 0 });
            if !own.any(Traits::PUNCTUATION) {
                opens = Traits::default();
            }
        }
    }
    looks
}

/// What the token says by itself.
fn own(kind: TokenKind, word: &str) -> Traits {
    let kind = match kind {
        TokenKind::Word => Traits::WORD,
        TokenKind::Number => Traits::NUMBER,
        TokenKind::Clitic => Traits::CLITIC,
        TokenKind::Punctuation => return mark(word),
    };
    let bytes = word.as_bytes();
    let capital = match bytes[0] {
        first if first.is_ascii() => first.is_ascii_uppercase(),
        _ => word.starts_with(char::is_uppercase),
    };
    let ending = match bytes {
        [_, _, _, .., b'e', b'd'] => Traits::ED,
        [_, _, .., b'i', b'n', b'g'] => Traits::ING,
        [_, _, _, .., b'l', b'y'] => Traits::LY,
        _ => Traits::default(),
    };
    let capital = if capital { Traits::CAPITAL } else { Traits::default() };
    kind.with(capital).with(ending)
}

fn mark(mark: &str) -> Traits {
    Traits::PUNCTUATION.with(match mark {
        "," => Traits::COMMA,
        "—" | "–" | "--" | "-" => Traits::DASH,
        _ => Traits::default(),
    })
}
