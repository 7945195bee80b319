//! When two spellings are one name.
//!
//! Names that come from other scripts are spelled as each outlet likes; a name is a
//! row of words, each with its spelling key ([`spelling`]).

use crate::lexicon::spelling;

/// What the spellings of one name have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Of the last name, particles (*von der*) left out.
    pub(super) last: String,
    /// Of the given names, one by one; none of a bare surname.
    pub(super) given: Vec<String>,
}

/// The key of a name that a person may have; none if its last word begins with
/// a small letter (*the minister’s allies*).
pub(super) fn key(name: &str) -> Option<Key> {
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let last = words.pop().filter(|last| !small(last))?;
    let given = words.iter().filter(|word| !small(word));
    Some(Key { last: spelling(last), given: given.map(|word| spelling(word)).collect() })
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for names in [
            &["Dmitri Peskov", "Dmitry Peskov", "Dmitriy Peskov", "Dmitrij PESKOV"][..],
            &["Sergei Lavrov", "Sergey Lavrov"],
            &["Volodymyr Zelensky", "Volodimir Zelenskyy", "Volodymyr Zelenskiy"],
            &["Zelensky", "Zelenskyy", "Zelenski", "Zelenskij"],
            &["Mohammed Amin", "Mohamed Amin"],
            &["José Terrín", "Jose\u{301} Terrin", "Jose Terrin"],
            &["Mikhail Orlow", "Mihail Orlov"],
            &["Viktor Braun", "Victor Braun"],
            &["Joseph Ackermann", "Josef Akerman"],
            &["Yulia Horne", "Yuliya Horne"],
            &["Ursula von der Leyen", "Ursula Leyen"],
            &["O’Brien", "O'Brien"],
        ] {
            let keys: Vec<_> = names.iter().map(|name| key(name).unwrap()).collect();
            assert!(keys.iter().all(|other| *other == keys[0]), "{names:?}: {keys:?}");
        }
    }

    #[test]
    fn names_that_differ_in_more_have_two_keys() {
        for (one, other) in [
            ("Volodymyr Zelensky", "Vladimir Zelensky"),
            ("Mohammed Amin", "Muhammad Amin"),
            ("Sergei Lavrov", "Serhii Lavrov"),
            ("Anna Li", "Anna Ly"),
            ("Anna Lee", "Anna Le"),
            ("Anna Koch", "Anna Kok"),
            ("Stephen Brand", "Stefan Brand"),
            ("Maria Brand", "Mario Brand"),
            ("D. Peskov", "Dmitry Peskov"),
            ("Sergei Viktorovich Lavrov", "Sergei Lavrov"),
            ("Vasko Terrin", "Terrin"),
        ] {
            assert_ne!(key(one), key(other), "{one}, {other}");
        }
        assert_eq!(key("union bosses"), None);
        assert_eq!(key("Joss Wendell’s men"), None);
    }
}
