//! Sources whose words several outlets bring, side by side.

use std::collections::BTreeMap;

use super::digest::{Digest, SourceUse};

/// What each outlet attributes to a source, by name.
pub(super) type Compared<'a> = BTreeMap<&'a str, &'a SourceUse>;

/// The named sources of two or more outlets on shared stories, by name.
pub(super) fn compared_sources(digest: &Digest) -> BTreeMap<&str, Compared<'_>> {
    let mut heard: Vec<(&str, &str, &SourceUse)> = Vec::new();
    for (outlet, of) in &digest.outlets {
        let compared =
            of.sourcing.sources.iter().filter(|(_, uses)| uses.compared.total() > 0);
        heard.extend(compared.map(|(source, uses)| (&**source, &**outlet, uses)));
    }
    heard.sort_unstable_by_key(|(source, outlet, _)| (*source, *outlet));
    let sources = heard.chunk_by(|(a, ..), (b, ..)| a == b);
    sources
        .filter(|outlets| outlets.len() > 1)
        .map(|outlets| (outlets[0].0, outlets.iter().map(|(_, o, u)| (*o, *u)).collect()))
        .collect()
}

/// How many attributions that makes.
pub(super) fn total(uses: &Compared<'_>) -> u64 {
    uses.values().map(|uses| uses.compared.total()).sum()
}
