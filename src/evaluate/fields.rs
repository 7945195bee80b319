//! Fields that the gold may have beside the spans: names, kinds and relays.

use super::count::{Count, Counted, Shape};
use super::document::Item;
use super::mark::Mark;
use super::metrics::{Both, counted};

/// What else the two sides may have marked.
///
/// Names and kinds of sources are asked where the gold has a source: whether
/// there is one, `source.*` asks. Who is unnamed has no name, but descriptions,
/// one as good as the other (`a leadership aide`, `one aide`).
pub(super) fn fields(pairs: &Both<'_, '_>) -> Vec<Counted> {
    let with_source = || pairs.iter().filter(|(gold, _)| !gold.source.is_empty());
    let with_name =
        || with_source().filter(|(gold, _)| kind_of(gold.mark) != Some("unnamed"));
    let relays: Vec<_> = pairs.iter().filter_map(asked(|m| m.relay.clone())).collect();
    let same_relays =
        relays.iter().filter(|(gold, predicted)| gold.is_some() && gold == predicted);
    let named = Count::of(
        same_relays.count(),
        relays.iter().filter(|(_, predicted)| predicted.is_some()).count(),
        relays.iter().filter(|(gold, _)| gold.is_some()).count(),
    );
    vec![
        same("source_name", with_name().filter_map(asked(|m| m.source_name.clone()))),
        same("source_kind", with_source().filter_map(asked(|m| m.source_kind.clone()))),
        same("kind", pairs.iter().filter_map(asked(|m| m.kind.clone().map(Some)))),
        same("relay", relays.into_iter()),
        counted("relay.named", named),
    ]
}

fn kind_of(mark: &Mark) -> Option<&str> {
    mark.source_kind.as_ref()?.as_deref()
}

type Field = Option<String>;

/// A field of a pair, gold and predicted, if both sides marked it.
fn asked(
    field: impl Fn(&Mark) -> Option<Field>,
) -> impl Fn(&(&Item<'_>, &Item<'_>)) -> Option<(Field, Field)> {
    move |(gold, predicted)| {
        Some((plain(field(gold.mark)?), plain(field(predicted.mark)?)))
    }
}

/// A name as it is compared.
///
/// | gold | predicted | the same |
/// |---|---|---|
/// | `the White House` | `White House` | yes: articles and capitals are form |
/// | `Roth` | `Ines Roth` | no: the full name was in the text |
/// | empty | none | yes |
fn plain(name: Field) -> Field {
    let name = name?.trim().to_lowercase();
    let articles = ["the ", "a ", "an "];
    let bare = articles.iter().find_map(|article| name.strip_prefix(article));
    let bare = bare.unwrap_or(&name);
    (!bare.is_empty()).then(|| bare.to_string())
}

fn same(metric: &'static str, pairs: impl Iterator<Item = (Field, Field)>) -> Counted {
    let (mut right, mut all) = (0, 0);
    for (gold, predicted) in pairs {
        all += 1;
        right += usize::from(gold == predicted);
    }
    Counted { metric, shape: Shape::Accuracy, count: Count::of(right, all, all) }
}
