//! In which language a text is.

use whatlang::{Info, Lang};

/// ISO 639-1 and 639-3 codes of the languages that are told apart.
const CODES: &str = include_str!("codes.csv");

/// So many code points tell a language: with 1,000, none of 1,400 English articles was
/// taken for another, and the time is a third of that for 3,000.
const LOOKED_AT: usize = 1_000;

/// Fewer words are not judged: a brief of names and figures is in no language.
const JUDGED: usize = 30;

/// A language, by its ISO 639 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(Lang);

impl Language {
    /// The English language, of which the bundled lexicons are.
    pub const ENGLISH: Language = Language(Lang::Eng);

    /// Its name in English.
    pub(super) fn name(self) -> &'static str {
        self.0.eng_name()
    }
}

impl std::str::FromStr for Language {
    type Err = String;

    fn from_str(code: &str) -> Result<Language, String> {
        let codes = CODES.lines().skip(1).filter_map(|line| line.split_once(','));
        let long = codes.clone().find(|(short, _)| *short == code);
        let long = long.map_or(code, |(_, long)| long);
        Lang::from_code(long).map(Language).ok_or_else(|| {
            let known = codes.map(|(short, _)| short).collect::<Vec<_>>().join(", ");
            format!("\"{code}\" is no language that can be told from others: {known}")
        })
    }
}

/// The language of a text, if it is long enough and the signs are clear: alphabet and
/// frequent groups of three letters (Cavnar & Trenkle 1994, by the crate `whatlang`).
pub(super) fn found(text: &str) -> Option<Language> {
    if text.split_whitespace().take(JUDGED).count() < JUDGED {
        return None;
    }
    let cut = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(cut, _)| cut);
    whatlang::detect(&text[..cut])
        .filter(Info::is_reliable)
        .map(|info| Language(info.lang()))
}

#[cfg(test)]
mod tests {
    use super::{CODES, Language, found};

    /// A language, and a text in it.
    const TEXTS: &[(&str, &str)] = &[
        (
            "en",
            "The mayor said on Monday that the bridge would stay closed until engineers \
             had looked at every one of its cables, and that nobody could say when that \
             would be.",
        ),
        (
            "de",
            "Der Bürgermeister sagte am Montag, die Brücke bleibe gesperrt, bis die \
             Ingenieure jedes einzelne Seil geprüft hätten, und niemand könne sagen, wann \
             das sein werde, denn es seien sehr viele Seile.",
        ),
        (
            "fr",
            "Le maire a déclaré lundi que le pont resterait fermé jusqu'à ce que les \
             ingénieurs aient examiné chacun de ses câbles, et que personne ne pouvait dire \
             quand cela serait fini.",
        ),
        (
            "ru",
            "Мэр сказал в понедельник, что мост останется закрытым, пока инженеры не \
             осмотрят каждый из его тросов, и что никто не может сказать, когда это будет \
             сделано, потому что тросов очень много и все они старые.",
        ),
    ];

    #[test]
    fn languages_are_told_apart() {
        for (code, text) in TEXTS {
            assert_eq!(found(text), Some(code.parse().expect("a code")), "{code}");
        }
    }

    #[test]
    fn a_brief_of_names_and_figures_is_in_no_language() {
        let figures = "Merrow 3 Halden 1; Arrow 2 Senna 2; Varn 0 Gorse 4. ";
        assert_eq!(found(figures), None);
        assert_eq!(found("Der Bürgermeister sagte nichts."), None);
        assert_eq!(found(&figures.repeat(20)).filter(|l| *l != Language::ENGLISH), None);
    }

    #[test]
    fn codes_have_two_letters_or_three() {
        for line in CODES.lines().skip(1) {
            let (short, long) = line.split_once(',').expect("two codes");
            assert_eq!(short.parse::<Language>(), long.parse(), "{line}");
        }
        let error = "xx".parse::<Language>().expect_err("no language");
        assert!(error.starts_with("\"xx\" is no language"), "{error}");
    }
}
