//! File names for outlets: never raw from the data.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

/// The longest part of a file name that comes from an outlet's name.
const LONGEST: usize = 40;

/// A file name without ending for each outlet.
///
/// Letters and digits of ASCII in lower case, everything else a hyphen. Where
/// two outlets would share a name, or a system would not have it (`aux` on
/// Windows), the outlet's hash makes the difference.
pub fn slugs<'a>(
    outlets: impl IntoIterator<Item = &'a str>,
) -> BTreeMap<&'a str, String> {
    let outlets: BTreeSet<&str> = outlets.into_iter().collect();
    let plain: Vec<String> = outlets.iter().map(|outlet| slug(outlet)).collect();
    let shared = |name: &String| plain.iter().filter(|p| *p == name).count() > 1;
    let name = |(outlet, plain): (&&'a str, &String)| {
        let hashed = shared(plain) || is_reserved(plain) || ends_like_a_hash(plain);
        let name = match hashed {
            true => format!("{plain}-{}", short_hash(outlet)),
            false => plain.clone(),
        };
        (*outlet, name)
    };
    outlets.iter().zip(&plain).map(name).collect()
}

fn slug(outlet: &str) -> String {
    let spaced: String = outlet
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
        .collect();
    let slug: String = spaced.split_whitespace().collect::<Vec<_>>().join("-");
    let slug = slug[..slug.len().min(LONGEST)].trim_end_matches('-');
    (if slug.is_empty() { "outlet" } else { slug }).to_string()
}

fn short_hash(outlet: &str) -> String {
    let hash = Sha256::digest(outlet.as_bytes());
    hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// A name that looks like one of ours with a hash gets a hash itself, so that
/// no outlet can call itself what another's file is called.
fn ends_like_a_hash(slug: &str) -> bool {
    let last = slug.rsplit('-').next().unwrap_or_default();
    last.len() == 8 && last.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Names of devices, which Windows reserves with any ending.
fn is_reserved(slug: &str) -> bool {
    let numbered =
        |name: &str| slug.strip_prefix(name).is_some_and(|n| n.len() == 1 && n != "0");
    matches!(slug, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}
