//! Floor 6: who is speaking.
//!
//! *Takes* a document, what the lexicons say of it, and its page.
//! *Gives* [`Voices`]: the attributions, the voice of every token, and who is
//! named where.
//! *Never* gives a token two voices, or a quotation to somebody without a rule
//! that says so.
//! *Start reading at* [`attribute`].
//!
//! The walk: `cue` finds the words that put what somebody says; `clauses` asks
//! `verbal`, `passive`, `nominal`, `prepositional` or `adverbial` for each of them, which
//! look for the source with `phrase` and for the content with `content`,
//! `preceding` and `extent`; `quotation` gives the remaining quotations to their
//! speakers; `relay` finds through whom it came; `names` and `person` know who is
//! named, `source` says who each source is, with `mention` and `resolution`; `label`
//! reads what those with a name are called.

mod adjunct;
mod adverbial;
mod clauses;
mod colon;
mod content;
mod cue;
mod cue_word;
mod draft;
mod extent;
mod fact;
mod form;
mod label;
mod letters;
mod look;
mod mention;
mod names;
mod nominal;
mod passive;
mod person;
mod phrase;
mod preceding;
mod prepositional;
mod quotation;
mod relay;
mod resolution;
mod source;
mod spoken_for;
mod traits;
mod verbal;
mod view;
mod words;

use std::ops::Range;

pub use label::{Label, Relation};
pub use words::Words;

use crate::lexicon::Marks;
use crate::page::Page;
use crate::text::Document;
use draft::Draft;
use traits::Traits;
use view::View;

/// Whose words a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Voice {
    /// The outlet's.
    #[default]
    Own,
    /// Between quotation marks.
    Quoted,
    /// In a paraphrase of what somebody said.
    Reported,
}

impl Voice {
    /// All voices.
    pub const ALL: [Voice; 3] = [Voice::Own, Voice::Quoted, Voice::Reported];

    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Voice::Own => "own",
            Voice::Quoted => "quoted",
            Voice::Reported => "reported",
        }
    }
}

/// How content is attributed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A clause between quotation marks.
    Direct,
    /// A fragment between quotation marks in the reporter's sentence.
    Partial,
    /// A paraphrase.
    Indirect,
    /// Quotation marks, and nobody speaks.
    Scare,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 4] = [Kind::Direct, Kind::Partial, Kind::Indirect, Kind::Scare];

    /// The name that columns use.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Direct => "direct",
            Kind::Partial => "partial",
            Kind::Indirect => "indirect",
            Kind::Scare => "scare",
        }
    }
}

/// Something that somebody says, with how it is put and who says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// How it is attributed.
    pub kind: Kind,
    /// Who says it, if that is told.
    pub source: Option<Source>,
    /// The tokens that put it: the whole verb group, `according to`, a colon.
    pub cue: Vec<Range<usize>>,
    /// The class of the cue, such as `neutral` or `doubting`; empty without one.
    pub cue_class: String,
    /// The tokens of what is said, quotation marks included.
    pub content: Vec<Range<usize>>,
    /// Through whom it came, if through somebody else.
    pub relay: Option<String>,
    /// Whether it stands inside the content of another attribution.
    pub nested: bool,
    /// The rule that decided, in words.
    pub rule: &'static str,
}

/// Who says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The mention as it stands, which may be in pieces.
    pub mention: Vec<Range<usize>>,
    /// Who it is: the full name where the article gives it.
    pub name: String,
    /// What kind of source it is: a category of the list `roles`, or `agency`,
    /// `medium`, `person`, `unnamed`.
    pub kind: String,
    /// The country or body that it speaks for, where the article says so.
    pub speaks_for: Option<String>,
}

/// Who speaks where in an article.
#[derive(Debug, Clone, Default)]
pub struct Voices {
    /// The attributions, by the place of their first token.
    pub attributions: Vec<Attribution>,
    /// The voice of each token.
    pub by_token: Vec<Voice>,
    /// The attribution that each token's voice comes from; none for the own.
    pub speaker: Vec<Option<usize>>,
    /// Where somebody or something with a name is mentioned, by place.
    pub mentions: Vec<Mention>,
    /// What those with a name are called, by place.
    pub labels: Vec<Label>,
}

/// A place where a name stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// The full name, one spelling within the article.
    pub name: String,
    /// `person`, `organisation`, `place`, `agency`, `medium` or `unclassified`.
    pub kind: &'static str,
}

/// Finds out who speaks where.
///
/// Sentence by sentence the cues are given their sources and contents; then
/// quotations that no cue took find their speaker; then sources are named.
pub fn attribute(
    document: &Document,
    marks: &Marks,
    page: &Page,
    words: &Words,
) -> Voices {
    let mut looks = look::looks(document, marks, page, words);
    let view = View { document, marks, page, words, looks: &looks };
    let cues = cue::cues(&view, words);
    cue::verbs(&cues).for_each(|at| look::add(&mut looks[at], Traits::CUE_VERB));
    let view = View { document, marks, page, words, looks: &looks };
    let names = names::names(&view);
    let mut drafts = clauses::drafts(&view, &cues);
    prepositional::viewpoints(&view, &mut drafts);
    colon::colons(&view, &names, &mut drafts);
    let mut drafts = relay::fold(&view, drafts);
    let scare = quotation::complete(&view, &mut drafts);
    let sources = source::sources(&view, &drafts, &names);
    let nested = nested(&drafts);
    let mut attributions: Vec<Attribution> = drafts
        .into_iter()
        .zip(sources)
        .zip(nested)
        .map(|((draft, source), nested)| finished(&view, draft, source, nested, &names))
        .collect();
    attributions.extend(scare.into_iter().map(scare_quote));
    attributions.sort_by_key(|a| (a.content[0].start, a.cue.first().map(|c| c.start)));
    let (by_token, speaker) = voices(&view, &attributions);
    let labels = label::labels(&view, &names);
    Voices { attributions, by_token, speaker, mentions: names.mentions, labels }
}

/// Whether the cue of each draft stands inside the content of another.
fn nested(drafts: &[Draft]) -> Vec<bool> {
    let mut cues: Vec<(usize, usize)> =
        drafts.iter().enumerate().map(|(n, d)| (d.cue[0].start, n)).collect();
    cues.sort_unstable();
    let inside = |d: &Draft, cue: &Range<usize>| {
        d.content.iter().any(|piece| piece.start <= cue.start && cue.end <= piece.end)
    };
    let mut nested = vec![false; drafts.len()];
    for (number, draft) in drafts.iter().enumerate() {
        for piece in &draft.content {
            let first = cues.partition_point(|(start, _)| *start < piece.start);
            let within = cues[first..].iter().take_while(|(start, _)| *start < piece.end);
            for (_, other) in within.filter(|(_, other)| *other != number) {
                let cue = &drafts[*other].cue[0];
                nested[*other] |=
                    inside(draft, cue) && !inside(&drafts[*other], &draft.cue[0]);
            }
        }
    }
    nested
}

fn finished(
    view: &View<'_>,
    draft: Draft,
    source: Option<Source>,
    nested: bool,
    names: &person::Names<'_>,
) -> Attribution {
    Attribution {
        kind: if draft.rule == colon::TURN {
            Kind::Direct
        } else {
            kind(view, &draft.content)
        },
        source,
        cue: draft.cue,
        cue_class: draft.class,
        content: draft.content,
        relay: draft.relay.map(|tokens| relay::name(view, tokens, names)),
        nested,
        rule: draft.rule,
    }
}

/// A clause between quotation marks is direct, a fragment partial. A clause has
/// a verb, or the shape of a sentence: a capital first and a mark that ends it.
fn kind(view: &View<'_>, content: &[Range<usize>]) -> Kind {
    let tokens = || content.iter().flat_map(|piece| piece.clone());
    let mut words = tokens().filter(|at| view.is_word(*at));
    let (mut quoted, mut all) = (0, 0);
    for at in words.clone() {
        quoted += usize::from(view.is_quoted(at));
        all += 1;
    }
    if quoted < all || all == 0 {
        return if quoted == 0 { Kind::Indirect } else { Kind::Partial };
    }
    let capital = words.next().is_some_and(|first| view.is_capital(first));
    let verb = || tokens().any(|at| has_verb(view, at));
    let ended = || tokens().any(|at| ends(view, at));
    let clause = capital && (all >= CLAUSE_WORDS || ended()) || verb();
    if clause { Kind::Direct } else { Kind::Partial }
}

/// So many words with a capital first are a clause even where no verb is known.
const CLAUSE_WORDS: usize = 5;

fn has_verb(view: &View<'_>, at: usize) -> bool {
    view.is_verb(at)
        || view.kind(at) == crate::text::TokenKind::Clitic && view.is_verb(at + 1)
}

fn ends(view: &View<'_>, at: usize) -> bool {
    view.is_quoted(at) && view.word(at).starts_with(['.', ',', '!', '?', '…'])
}

fn scare_quote(content: Range<usize>) -> Attribution {
    Attribution {
        kind: Kind::Scare,
        source: None,
        cue: Vec::new(),
        cue_class: String::new(),
        content: vec![content],
        relay: None,
        nested: false,
        rule: "quotation marks and nobody speaks",
    }
}

/// The voice of each token: quoted between quotation marks, reported in the
/// rest of a content, own elsewhere.
fn voices(
    view: &View<'_>,
    attributions: &[Attribution],
) -> (Vec<Voice>, Vec<Option<usize>>) {
    let length = view.document.tokens.len();
    let mut voices = vec![Voice::Own; length];
    let mut speaker = vec![None; length];
    for (number, attribution) in attributions.iter().enumerate() {
        for at in attribution.content.iter().flat_map(|piece| piece.clone()) {
            if speaker[at].is_none() || attribution.nested && !view.is_quoted(at) {
                speaker[at] = (attribution.kind != Kind::Scare).then_some(number);
            }
            if voices[at] == Voice::Own {
                voices[at] = Voice::Reported;
            }
        }
    }
    for (at, voice) in voices.iter_mut().enumerate() {
        if view.is_quoted(at) {
            *voice = Voice::Quoted;
        }
    }
    (voices, speaker)
}
