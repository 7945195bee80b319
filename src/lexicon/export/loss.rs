//! What other formats cannot say.

use crate::lexicon::{At, InName, Lexicon, Negation, Term, VoiceScope};

/// Something that a format cannot say, and where the lexicon says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What it is: `negation`.
    pub what: String,
    /// Whether its terms are left out; otherwise they stand there without it.
    pub left_out: bool,
    /// How often.
    pub count: usize,
    /// The first of them, with their lines.
    pub examples: Vec<String>,
}

/// How many examples are shown.
const SHOWN: usize = 3;

/// Everything in `lexicon` that only our own format says, but for the marks of a
/// term.
pub(super) fn of(lexicon: &Lexicon) -> Vec<Loss> {
    let mut losses = Vec::new();
    for category in &lexicon.categories {
        for (what, said) in [
            ("definition", true),
            ("what it must not catch", !category.not.is_empty()),
            ("mirror", category.mirror.is_some()),
        ] {
            if said {
                add(&mut losses, what, false, &category.id, 0);
            }
        }
    }
    for term in &lexicon.terms {
        for what in conditions(term, lexicon.is_measured()) {
            add(&mut losses, what, false, &term.text, term.line);
        }
        let own = lexicon.columns.iter().zip(&term.extra);
        for (column, _) in own.filter(|(_, cell)| !cell.is_empty()) {
            add(&mut losses, column, false, &term.text, term.line);
        }
    }
    if let Some(first) = lexicon.examples.first() {
        add(&mut losses, "examples", false, &first.text, 0);
        if let Some(loss) = losses.last_mut() {
            loss.count = lexicon.examples.len();
        }
    }
    losses
}

/// The columns of a term that say something.
fn conditions(term: &Term, measured: bool) -> impl Iterator<Item = &'static str> {
    let around = term.around();
    let cased = term.exact || term.text.chars().any(char::is_uppercase);
    [
        ("case", cased),
        ("unless", !around.unless.is_empty()),
        ("weight", term.weight != 1.0),
        ("voice", term.voice != VoiceScope::Any),
        ("negation", term.negation != Negation::Keep),
        ("pos", term.pos.is_some()),
        ("of", !around.of.is_empty()),
        ("next", !around.next.is_empty()),
        ("without", !around.without.is_empty()),
        ("in_name (names are no hits)", measured && term.in_name == InName::Drop),
        ("at", term.at != At::Any),
        ("note", !term.note.is_empty()),
    ]
    .into_iter()
    .filter_map(|(what, said)| said.then_some(what))
}

/// Counts one more of a kind.
pub(super) fn add(
    losses: &mut Vec<Loss>,
    what: &str,
    left_out: bool,
    example: &str,
    line: u64,
) {
    let known = losses.iter().position(|loss| loss.what == what);
    let at = known.unwrap_or_else(|| {
        let what = what.to_string();
        losses.push(Loss { what, left_out, count: 0, examples: Vec::new() });
        losses.len() - 1
    });
    let loss = &mut losses[at];
    loss.count += 1;
    if loss.examples.len() < SHOWN {
        loss.examples.push(match line {
            0 => example.to_string(),
            line => format!("{example} (terms.csv:{line})"),
        });
    }
}

impl std::fmt::Display for Loss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Loss { what, left_out, count, examples } = self;
        let how = if *left_out { "left out" } else { "written without" };
        let more = if examples.len() < *count { ", …" } else { "" };
        let examples = examples.join(", ");
        write!(f, "{how}: {what}: {count} ({examples}{more})")
    }
}
