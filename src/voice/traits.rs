//! Yes or no: what is true of a token.

/// A set of answers about one token, or about the tokens that a term covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Traits(u32);

/// What the token is.
impl Traits {
    pub(super) const WORD: Traits = Traits(1);
    pub(super) const NUMBER: Traits = Traits(1 << 1);
    pub(super) const CLITIC: Traits = Traits(1 << 2);
    pub(super) const PUNCTUATION: Traits = Traits(1 << 3);
    /// It begins with a capital letter.
    pub(super) const CAPITAL: Traits = Traits(1 << 4);
    pub(super) const COMMA: Traits = Traits(1 << 5);
    /// A dash, which may set something apart.
    pub(super) const DASH: Traits = Traits(1 << 6);
    /// It has five letters or more and ends in *-ed*,
    pub(super) const ED: Traits = Traits(1 << 7);
    /// in *-ing*,
    pub(super) const ING: Traits = Traits(1 << 8);
    /// in *-ly*.
    pub(super) const LY: Traits = Traits(1 << 9);
}

/// Where it stands.
impl Traits {
    /// Outside furniture.
    pub(super) const KEPT: Traits = Traits(1 << 10);
    pub(super) const HEADLINE: Traits = Traits(1 << 11);
    /// Nothing but punctuation stands before it in its sentence.
    pub(super) const OPENS_SENTENCE: Traits = Traits(1 << 12);
    pub(super) const OPENS_PARAGRAPH: Traits = Traits(1 << 13);
    /// Between quotation marks, or one of them.
    pub(super) const QUOTED: Traits = Traits(1 << 14);
    /// It is the verb of a cue.
    pub(super) const CUE_VERB: Traits = Traits(1 << 15);
}

/// Which terms cover it.
impl Traits {
    pub(super) const CUE: Traits = Traits(1 << 16);
    pub(super) const ROLE: Traits = Traits(1 << 17);
    /// A role that is a body (a ministry, a campaign), not a person.
    pub(super) const BODY: Traits = Traits(1 << 18);
    pub(super) const PLACE: Traits = Traits(1 << 19);
    /// A place name that is a body: *Kremlin*.
    pub(super) const INSTITUTION: Traits = Traits(1 << 20);
    pub(super) const MEDIUM: Traits = Traits(1 << 21);
    /// A medium that is a news agency.
    pub(super) const AGENCY: Traits = Traits(1 << 22);
    pub(super) const NEGATOR: Traits = Traits(1 << 23);
    /// What looks like a negator and is none: *not only*.
    pub(super) const PSEUDO_NEGATOR: Traits = Traits(1 << 24);
    /// Loaded wording: it was chosen, whatever its class.
    pub(super) const LOADED: Traits = Traits(1 << 25);
}

impl Traits {
    /// The union of both sets.
    #[inline]
    pub(super) const fn with(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }

    /// Whether the sets share an answer.
    #[inline]
    pub(super) const fn any(self, of: Traits) -> bool {
        self.0 & of.0 != 0
    }
}
