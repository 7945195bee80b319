//! Sources whose words several outlets bring, side by side.

use std::collections::BTreeMap;

use super::digest::{Digest, SourceUse};

/// What each outlet attributes to a source, by name.
pub(super) type Compared<'a> = BTreeMap<&'a str, &'a SourceUse>;

/// The named sources of two or more outlets on shared stories, by name.
pub(super) fn compared_sources(digest: &Digest) -> BTreeMap<&str, Compared<'_>> {
    let mut sources: BTreeMap<&str, Compared<'_>> = BTreeMap::new();
    for (outlet, of) in &digest.outlets {
        for (source, uses) in &of.sourcing.sources {
            if uses.compared.total() > 0 {
                sources.entry(source).or_default().insert(outlet, uses);
            }
        }
    }
    sources.retain(|_, outlets| outlets.len() > 1);
    sources
}

/// How many attributions that makes.
pub(super) fn total(uses: &Compared<'_>) -> u64 {
    uses.values().map(|uses| uses.compared.total()).sum()
}
