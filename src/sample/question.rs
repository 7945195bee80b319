//! What coders are asked of every unit.

use super::{Scale, key, sheet};
use crate::error::{Error, Result};
use crate::lexicon::Lexicons;

/// A column that coders fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name: a category, `kind`, or a name of the researcher's.
    pub id: String,
    /// The codes that are allowed; ascending numbers on an ordinal or interval scale.
    pub values: Vec<String>,
    /// What a difference between codes means.
    pub scale: Scale,
    /// The values that the program decides too, so that it can be judged by them.
    pub scored: Vec<String>,
}

/// The kinds of attribution, and none.
const KINDS: [&str; 5] = ["direct", "partial", "indirect", "scare", "none"];

impl Question {
    /// Whether a unit belongs to this category: `1` or `0`.
    fn category(id: &str) -> Question {
        Question {
            id: id.to_string(),
            values: ["0", "1"].map(String::from).to_vec(),
            scale: Scale::Nominal,
            scored: vec!["1".to_string()],
        }
    }

    /// The kind of an attribution.
    pub(super) fn kind() -> Question {
        Question {
            id: "kind".to_string(),
            values: KINDS.map(String::from).to_vec(),
            scale: Scale::Nominal,
            scored: KINDS[..4].iter().map(|kind| kind.to_string()).collect(),
        }
    }

    /// The measured categories that have one of these names or stand below it.
    ///
    /// # Errors
    /// When a name stands for none.
    pub(super) fn categories(
        lexicons: &Lexicons,
        names: &[String],
    ) -> Result<Vec<Question>> {
        let mut ids: Vec<&str> = Vec::new();
        for name in names {
            let below = |id: &str| {
                id.strip_prefix(&**name)
                    .is_some_and(|r| r.is_empty() || r.starts_with('.'))
            };
            let before = ids.len();
            for list in lexicons.measured() {
                let has_terms =
                    |at: usize| list.terms.iter().any(|term| term.category == at);
                let all = list.categories.iter().enumerate();
                let asked = all.filter(|(at, c)| {
                    (below(&c.id) || list.id == *name) && has_terms(*at)
                });
                ids.extend(asked.map(|(_, category)| category.id.as_str()));
            }
            if ids.len() == before {
                return Err(Error::Input(format!(
                    "--category {name}: no measured list has it; `parallax lexicon list` names them"
                )));
            }
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(ids.into_iter().map(Question::category).collect())
    }

    /// A question of the researcher's: `tone=-1,0,1:ordinal`, nominal if not said.
    ///
    /// # Errors
    /// With what to write instead.
    pub fn written(text: &str) -> std::result::Result<Question, String> {
        const HELP: &str = "write NAME=VALUE,VALUE:SCALE, such as tone=-1,0,1:ordinal";
        let (id, rest) = text.split_once('=').ok_or(HELP)?;
        let (values, scale) = match rest.rsplit_once(':') {
            Some((values, name)) => (values, Scale::named(name).ok_or(HELP)?),
            None => (rest, Scale::Nominal),
        };
        let values: Vec<String> =
            values.split(',').map(|v| v.trim().to_string()).collect();
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
        let plain = |value: &String| {
            !value.is_empty() && !value.contains(|c: char| c.is_whitespace() || c == ';')
        };
        let twice = values.iter().enumerate().any(|(at, v)| values[..at].contains(v));
        if id.is_empty() || !id.chars().all(is_name) || values.len() < 2 || twice {
            return Err(HELP.to_string());
        }
        let taken = key::UNIT_COLUMNS.iter().chain(&key::PROGRAM).chain(&sheet::FILLED);
        if taken.into_iter().any(|name| id.eq_ignore_ascii_case(name)) {
            return Err(format!(
                "{id} is another column of the sheet; name it otherwise"
            ));
        }
        if !values.iter().all(plain) {
            return Err("a value has no blanks and no semicolons".to_string());
        }
        let numbers: Vec<f64> = values.iter().filter_map(|v| v.parse().ok()).collect();
        let ascending = numbers.len() == values.len() && numbers.is_sorted();
        if scale != Scale::Nominal && !ascending {
            return Err(format!("{} codes are ascending numbers", scale.id()));
        }
        Ok(Question { id: id.to_string(), values, scale, scored: Vec::new() })
    }
}
