//! Names that rows take from short lists.

use serde::de::{Deserialize, Deserializer, Error};

use crate::measure::MEASURES;

/// A name from a short list, such as that of the voices. It is written to a temporary
/// file as it is, and read back as that of the list.
pub type Name = &'static str;

/// The names that are not those of measures.
const NAMES: [&str; 26] = [
    // No interval.
    "",
    "own",
    "quoted",
    "reported",
    "all",
    "headline",
    "lead",
    "body",
    "caption",
    "direct",
    "partial",
    "indirect",
    "one",
    "several",
    "unnamed",
    "word",
    "phrase",
    "name",
    "topic",
    "day",
    "week",
    "month",
    "stories",
    "stories (robust)",
    "stories (jackknife)",
    "sentences",
];

/// Reads a name.
pub(super) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Name, D::Error> {
    let name = <&str>::deserialize(from)?;
    let mut known = NAMES.into_iter().chain(MEASURES.iter().map(|measure| measure.id));
    known
        .find(|known| *known == name)
        .ok_or_else(|| D::Error::custom("no name of a list"))
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::{MEASURES, NAMES, Name};
    use crate::compare::Period;
    use crate::voice::Voice;

    #[derive(Serialize, Deserialize)]
    struct Row(#[serde(deserialize_with = "super::read")] Name);

    fn read_back(name: Name) -> Option<Name> {
        let bytes = postcard::to_stdvec(&Row(name)).unwrap();
        postcard::from_bytes(&bytes).ok().map(|Row(name)| name)
    }

    #[test]
    fn names_come_back_and_others_do_not() {
        let periods = [Period::Day, Period::Week, Period::Month].map(Period::id);
        let voices = Voice::ALL.map(Voice::id);
        let measures = MEASURES.iter().map(|measure| measure.id);
        for name in NAMES.into_iter().chain(periods).chain(voices).chain(measures) {
            assert_eq!(read_back(name), Some(name));
        }
        assert_eq!(read_back("owner"), None);
    }
}
