//! Who a mention is, and what kind of source that makes.

use std::ops::Range;

use super::Source;
use super::draft::Draft;
use super::mention::{core, described, kind_of, named};
use super::person::Names;
use super::resolution::{Context, Spoken, by_role, pronoun};
use super::spoken_for::spoken_for;
use super::view::View;

/// Names the sources of all drafts, in the order of the text, so that a
/// pronoun can lean on who spoke before.
pub(super) fn sources(
    view: &View<'_>,
    drafts: &[Draft],
    names: &Names<'_>,
) -> Vec<Option<Source>> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|n| {
        drafts[*n].source.as_ref().map_or(drafts[*n].cue[0].start, |s| s.start)
    });
    let mut spoken: Vec<Spoken> = Vec::new();
    let mut said = vec![false; view.document.tokens.len()];
    for piece in drafts.iter().flat_map(|d| &d.content) {
        said[piece.clone()].fill(true);
    }
    for draft in order {
        let Some(mention) = drafts[draft].source.clone() else { continue };
        let at = mention.start;
        let context = Context { spoken: &spoken, said: &said };
        let source = source(view, mention, names, &context);
        spoken.push(Spoken { at, draft, source });
    }
    let mut found: Vec<Option<Source>> = vec![None; drafts.len()];
    for Spoken { draft, source, .. } in spoken {
        found[draft] = Some(source);
    }
    found
}

fn source(
    view: &View<'_>,
    mention: Range<usize>,
    names: &Names<'_>,
    context: &Context<'_>,
) -> Source {
    if let Some((name, kind)) = label(view, &mention, names) {
        return Source { mention: vec![mention], name, kind, speaks_for: None };
    }
    let (name, kind) = pronoun(view, &mention, names, context)
        .or_else(|| named(view, &mention, names))
        .or_else(|| by_role(view, &mention, names, context.spoken))
        .unwrap_or_else(|| described(view, &mention, names));
    let known = names.persons.iter().find(|p| p.name == name);
    let speaks_for = known
        .and_then(|p| p.speaks_for)
        .or_else(|| spoken_for(view, core(view, &mention)))
        .filter(|body| *body != name)
        .map(String::from);
    Source { mention: vec![mention], name, kind, speaks_for }
}

/// *ELEANOR TACK* in front of a turn: the person of that name, or a new one.
fn label(
    view: &View<'_>,
    mention: &Range<usize>,
    names: &Names<'_>,
) -> Option<(String, String)> {
    let capitals =
        mention.clone().all(|at| !view.word(at).chars().any(char::is_lowercase));
    let turn = mention.end < view.document.tokens.len() && view.word(mention.end) == ":";
    let plain =
        mention.clone().all(|at| !view.is(at, view.words.place.with(view.words.role)));
    if !(capitals && turn && plain && view.opens_paragraph(mention.start)) {
        return None;
    }
    let name = super::colon::spoken_name(view, mention.clone());
    let known = names
        .persons
        .iter()
        .find(|p| p.name == name || p.name.ends_with(&format!(" {name}")));
    Some(match known {
        Some(person) => (person.name.clone(), kind_of(person)),
        None => (name, "unclassified".into()),
    })
}
