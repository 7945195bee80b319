//! Words as people mark them.

/// The words of a text, `[start, end)` in code points: letters, digits and
/// underscores, with inner apostrophes and hyphens.
///
/// Not the tokens of floor 1, so that a change there cannot move a score. They
/// differ little: `mayor's` is one word here and a word with a clitic there,
/// `U.S.` two words here and one there, `4.5` likewise.
pub(super) fn words(text: &str) -> Vec<[usize; 2]> {
    let mut words: Vec<[usize; 2]> = Vec::new();
    // Where a word would go on if a joint stands there.
    let mut behind_joint = None;
    for (at, c) in text.chars().enumerate() {
        if c.is_alphanumeric() || c == '_' {
            match words.last_mut() {
                Some(last) if last[1] == at || behind_joint == Some(at) => {
                    last[1] = at + 1;
                }
                _ => words.push([at, at + 1]),
            }
        } else if matches!(c, '\'' | '’' | '-')
            && words.last().is_some_and(|last| last[1] == at)
        {
            behind_joint = Some(at + 1);
        }
    }
    words
}

/// Which words some spans touch; spans in any order, they may overlap.
pub(super) fn touched(words: &[[usize; 2]], spans: &[[usize; 2]]) -> Vec<bool> {
    let mut touched = vec![false; words.len()];
    for [start, end] in spans {
        let first = words.partition_point(|word| word[1] <= *start);
        let last = words.partition_point(|word| word[0] < *end);
        touched[first..last.max(first)].fill(true);
    }
    touched
}

/// Whether two spans have a character in common.
pub(super) fn touch(one: [usize; 2], other: [usize; 2]) -> bool {
    one[0] < other[1] && other[0] < one[1]
}

#[cfg(test)]
mod tests {
    use super::{touched, words};

    #[test]
    fn apostrophes_and_hyphens_inside_words_join() {
        let text = "“So-called” rock-'n'-roll isn’t the mayors' -- 4.5 x_y’";
        let chars: Vec<char> = text.chars().collect();
        let seen = words(text).into_iter().map(|[s, e]| chars[s..e].iter().collect());
        let seen: Vec<String> = seen.collect();
        let right =
            ["So-called", "rock", "n", "roll", "isn’t", "the", "mayors", "4", "5", "x_y"];
        assert_eq!(seen, right);
    }

    #[test]
    fn a_character_is_enough_to_touch() {
        let words = [[0, 3], [4, 8], [9, 12]];
        assert_eq!(touched(&words, &[[2, 5]]), [true, true, false]);
        assert_eq!(touched(&words, &[[3, 4], [8, 9]]), [false, false, false]);
        assert_eq!(touched(&words, &[[10, 11], [0, 12]]), [true, true, true]);
    }
}
