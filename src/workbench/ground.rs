//! The ground of one article: which tokens count, and what already covers them.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::Bench;
use crate::lexicon::normal;
use crate::measure::Reading;
use crate::text::TokenKind;

/// The tokens of an article, sorted.
pub(super) struct Ground {
    /// How many words the article has.
    pub(super) words: u64,
    /// Whether each token belongs to the article and not to the furniture.
    pub(super) kept: Vec<bool>,
    /// Words that a list could want, in their normal form: in small letters, of
    /// an open class, of the article; none for all others.
    pub(super) content: Vec<Option<String>>,
    /// The headings whose hits cover a token, each once, in order.
    pub(super) covers: BTreeMap<usize, Vec<usize>>,
    /// Tokens that hold a term of a list, hit or passed over: token and the
    /// first heading of that list on the bench.
    known: FxHashSet<(usize, usize)>,
}

/// Shorter words are initials and particles.
const SHORTEST: usize = 3;

impl Ground {
    /// Walks once over the tokens and the hits.
    pub(super) fn new(reading: &Reading<'_>, bench: &Bench<'_>) -> Ground {
        let document = reading.document;
        let mut kept = vec![false; document.tokens.len()];
        let mut words = 0;
        for (number, sentence) in document.sentences.iter().enumerate() {
            if reading.page.keeps(number) {
                kept[sentence.tokens.clone()].fill(true);
                words += document.words(sentence.tokens.clone()) as u64;
            }
        }
        let content = (0..kept.len()).map(|at| {
            let word = document.word(at);
            let open = kept[at]
                && document.tokens[at].kind == TokenKind::Word
                && word.starts_with(char::is_lowercase)
                && !reading.marks.classes[at].any(bench.function_words)
                && word.chars().count() >= SHORTEST;
            open.then(|| normal(word))
        });
        let content = content.collect();
        let (covers, known) = (BTreeMap::new(), FxHashSet::default());
        let mut ground = Ground { words, kept, content, covers, known };
        ground.cover(reading, bench);
        ground
    }

    fn cover(&mut self, reading: &Reading<'_>, bench: &Bench<'_>) {
        for hit in reading.marks.hits.iter().filter(|hit| self.kept[hit.start]) {
            let Some(heading) = bench.heading(hit.entry) else { continue };
            for token in hit.start..hit.end {
                let headings = self.covers.entry(token).or_default();
                if let Err(place) = headings.binary_search(&heading) {
                    headings.insert(place, heading);
                }
                self.known.insert((token, bench.first_of_list(heading)));
            }
        }
        for (hit, _) in &reading.marks.passed_over {
            let Some(heading) = bench.heading(hit.entry) else { continue };
            let tokens = hit.start..hit.end;
            self.known.extend(tokens.map(|token| (token, bench.first_of_list(heading))));
        }
    }

    /// Whether a hit of `heading` covers the token.
    pub(super) fn covers(&self, heading: usize, token: usize) -> bool {
        self.covers.get(&token).is_some_and(|h| h.binary_search(&heading).is_ok())
    }

    /// The word at `token`, if it is one that the list of `heading` could want
    /// and does not have.
    pub(super) fn wanted(
        &self,
        bench: &Bench<'_>,
        heading: usize,
        token: usize,
    ) -> Option<&str> {
        let word = self.content.get(token)?.as_deref()?;
        (!self.known.contains(&(token, bench.first_of_list(heading)))).then_some(word)
    }
}
