//! What the lists say of a role, a place or a medium, asked once.

use super::traits::Traits;
use crate::lexicon::Lexicons;

/// One term of the lists that describe who speaks.
#[derive(Debug, Default)]
pub(super) struct Fact {
    pub(super) category: Box<str>,
    /// The full name of a place or a medium.
    pub(super) name: Box<str>,
    /// The country of a capital or a demonym.
    pub(super) country: Box<str>,
    /// The kind of source that it is, where the row says so.
    pub(super) kind: Box<str>,
    /// Whether its bearer is a woman, where the row says so.
    pub(super) female: Option<bool>,
}

impl Fact {
    /// Asks the lexicons.
    pub(super) fn new(lexicons: &Lexicons, entry: usize) -> Fact {
        let column = |name: &str| -> Box<str> { lexicons.extra(entry, name).into() };
        Fact {
            category: lexicons.category(entry).id.as_str().into(),
            name: column("name"),
            country: column("country"),
            kind: column("kind"),
            female: match lexicons.extra(entry, "gender") {
                "f" => Some(true),
                "m" => Some(false),
                _ => None,
            },
        }
    }
}

/// What a term says of the tokens that it covers.
pub(super) fn traits(lexicons: &Lexicons, entry: usize) -> Traits {
    let list = lexicons.list_of(entry).id.as_str();
    let category = lexicons.category(entry).id.as_str();
    match (list, category) {
        ("cues", _) => Traits::CUE,
        ("roles", _) if lexicons.extra(entry, "being") == "body" => {
            Traits::ROLE.with(Traits::BODY)
        }
        ("roles", _) => Traits::ROLE,
        ("places", "institution") => Traits::PLACE.with(Traits::INSTITUTION),
        ("places", _) => Traits::PLACE,
        ("agencies", "agency") => Traits::MEDIUM.with(Traits::AGENCY),
        ("agencies", _) => Traits::MEDIUM,
        ("negators", "negator.before") => Traits::NEGATOR,
        ("negators", "negator.pseudo") => Traits::PSEUDO_NEGATOR,
        ("labels" | "loaded", _) => Traits::LOADED,
        _ => Traits::default(),
    }
}
