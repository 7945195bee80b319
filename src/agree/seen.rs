//! The words that a coder saw, and where in them something stands.

use crate::corpus::Article;
use crate::evaluate::{Likeness, Mark, Text, likeness};

/// What a coder saw of a unit: the sentences before, around and behind it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The sentences, a line each.
    text: String,
    /// The sentence that was coded.
    coded: [usize; 2],
    /// The words in `[[…]]`.
    marked: Vec<[usize; 2]>,
}

/// A run of letters and digits, `[start, end)` in code points.
#[derive(Debug, Clone)]
struct Token {
    small: String,
    start: usize,
    end: usize,
}

impl Seen {
    /// From the columns of the sheet.
    pub(super) fn new(before: &str, text: &str, behind: &str) -> Seen {
        let (mut seen, mut coded) = (format!("{before}\n"), [0, 0]);
        let (mut at, mut marked) = (seen.chars().count(), Vec::new());
        coded[0] = at;
        for (number, piece) in text.split("[[").enumerate() {
            let (inside, outside) = match piece.split_once("]]") {
                Some((inside, outside)) if number > 0 => (inside, outside),
                _ => ("", piece),
            };
            let length = inside.chars().count();
            marked.extend((length > 0).then_some([at, at + length]));
            at += length + outside.chars().count();
            seen.push_str(inside);
            seen.push_str(outside);
        }
        coded[1] = at;
        seen.push('\n');
        seen.push_str(behind);
        Seen { text: seen, coded, marked }
    }

    /// The words in `[[…]]`.
    pub(super) fn marked(&self) -> &[[usize; 2]] {
        &self.marked
    }

    /// Where written words stand, nearest to the marked ones; pieces of them are parted by
    /// `…`. None if some do not stand there. Capitals and punctuation do not matter.
    pub(super) fn find(&self, written: &str) -> Option<Vec<[usize; 2]>> {
        let written = written.replace("...", "…");
        let all = tokens(&self.text);
        let pieces: Vec<Vec<Token>> =
            written.split('…').map(tokens).filter(|piece| !piece.is_empty()).collect();
        let places = pieces.iter().map(|piece| self.place(&all, piece));
        places.collect::<Option<Vec<_>>>().filter(|places| !places.is_empty())
    }

    fn place(&self, all: &[Token], piece: &[Token]) -> Option<[usize; 2]> {
        let is_it = |window: &&[Token]| {
            window.iter().zip(piece).all(|(token, wanted)| token.small == wanted.small)
        };
        let places = all.windows(piece.len()).filter(is_it);
        let places = places.map(|window| [window[0].start, window[window.len() - 1].end]);
        places.min_by_key(|place| self.distance(*place))
    }

    /// How far a place is from the marked words, in code points; one in front before one
    /// behind.
    fn distance(&self, [start, end]: [usize; 2]) -> (usize, usize) {
        let (first, last) = match (self.marked.first(), self.marked.last()) {
            (Some(first), Some(last)) => (first[0], last[1]),
            _ => (self.coded[0], self.coded[1]),
        };
        (first.saturating_sub(end).max(start.saturating_sub(last)), start)
    }

    /// The part of some places that stands in the coded sentence: what is said may go on
    /// in the next one, which nobody asks about.
    pub(super) fn coded(&self, places: &[[usize; 2]]) -> Vec<[usize; 2]> {
        let inside = |[start, end]: &[usize; 2]| {
            let place = [*start.max(&self.coded[0]), *end.min(&self.coded[1])];
            (place[0] < place[1]).then_some(place)
        };
        places.iter().filter_map(inside).collect()
    }

    /// How two compare who marked source and content here.
    pub(super) fn likeness(&self, one: &Mark, other: &Mark) -> Likeness {
        let text = self.text.as_str().into();
        let article = Article { text, ..Article::default() };
        likeness(&Text::new(&article), one, other)
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (at, c) in text.chars().enumerate().filter(|(_, c)| c.is_alphanumeric()) {
        match tokens.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => tokens.push(Token { small: String::new(), start: at, end: at + 1 }),
        }
        if let Some(last) = tokens.last_mut() {
            last.small.extend(c.to_lowercase());
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn written_words_are_found_nearest_to_the_marked_ones() {
        let seen = Seen::new(
            "She had come early.",
            "“[[We won]],” she said, “[[and they lost]]”, as she put it.",
            "She left.",
        );
        let text = &seen.text;
        let spelled = |places: Vec<[usize; 2]>| -> Vec<String> {
            let piece = |[a, b]: [usize; 2]| text.chars().skip(a).take(b - a).collect();
            places.into_iter().map(piece).collect()
        };
        assert_eq!(spelled(seen.marked().to_vec()), ["We won", "and they lost"]);
        let place = seen.find("SHE").expect("a place")[0];
        assert!(
            seen.marked()[0][1] < place[0] && place[1] < seen.marked()[1][0],
            "{place:?}"
        );
        let both = seen.find("we won … “and they lost”").expect("places");
        assert_eq!(spelled(both), ["We won", "and they lost"]);
        assert_eq!(seen.find("they won"), None);
        assert_eq!(seen.find(" … "), None);
        let behind = seen.find("put it. She left").expect("a place");
        assert_eq!(spelled(seen.coded(&behind)), ["put it."]);
    }
}
