//! What is told of the agreement of some coders on one question.

use rustc_hash::FxHashMap;

use super::Scale;
use super::alpha::{Unit, alpha, of_units, percentage};
use crate::evaluate::{percentile, replications};

/// How far coders agree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreement {
    /// Units that two or more of them coded.
    pub units: usize,
    /// The articles that these stand in.
    pub articles: usize,
    /// The codes of these units.
    pub codes: usize,
    /// The share of the pairs of codes that is alike.
    pub percentage: Option<f64>,
    /// Krippendorff's α; none where the codes do not vary.
    pub alpha: Option<f64>,
    /// Its interval at 95 %; none where resampling cannot tell.
    pub interval: Option<(f64, f64)>,
}

/// More replications than this in a thousand without an α, and there is no interval.
const UNDEFINED: usize = 50;

/// The agreement on units, each with its article, whose codes are numbers of `values`.
///
/// The interval is a percentile bootstrap over articles, which are drawn with
/// replacement, with all their units; their names and `seed` decide which. Units of one
/// article resemble each other, and coders err on them together; where each article gave
/// one unit it is the bootstrap over units. It is not the algorithm of Hayes &
/// Krippendorff (2007), which draws disagreements and holds the expected one fixed.
pub fn agreement(
    units: &[(&str, Unit)],
    values: &[f64],
    scale: Scale,
    seed: u64,
) -> Agreement {
    let paired: Vec<_> = units.iter().filter(|(_, unit)| unit.len() > 1).collect();
    let codes: Vec<Unit> = paired.iter().map(|(_, unit)| unit.clone()).collect();
    let (articles, units) = by_article(&paired);
    let drawn = |lots: Vec<usize>| {
        of_units(
            lots.into_iter().flat_map(|lot| units[lot].iter().copied()),
            values,
            scale,
        )
    };
    let whole = alpha(&codes, values, scale);
    let tried: Vec<Option<f64>> = match whole {
        Some(_) if articles.len() > 1 => {
            replications(&articles, seed).map(drawn).collect()
        }
        _ => Vec::new(),
    };
    let known: Vec<f64> = tried.iter().copied().flatten().collect();
    let tells = (tried.len() - known.len()) * 1000 <= UNDEFINED * tried.len();
    Agreement {
        units: codes.len(),
        articles: articles.len(),
        codes: codes.iter().map(Vec::len).sum(),
        percentage: percentage(&codes),
        alpha: whole,
        interval: if tells { percentile(known) } else { None },
    }
}

/// The articles, as they come, and the units of each.
fn by_article<'u>(units: &[&'u (&'u str, Unit)]) -> (Vec<&'u str>, Vec<Vec<&'u Unit>>) {
    let (mut places, mut names) = (FxHashMap::default(), Vec::new());
    let mut groups: Vec<Vec<&Unit>> = Vec::new();
    for (name, unit) in units {
        let at = *places.entry(*name).or_insert(names.len());
        if at == names.len() {
            names.push(*name);
            groups.push(Vec::new());
        }
        groups[at].push(unit);
    }
    (names, groups)
}
