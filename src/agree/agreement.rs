//! What is told of the agreement of some coders on one question.

use super::Scale;
use super::alpha::{Unit, alpha, of_units, percentage};
use crate::evaluate::{percentile, replications};

/// How far coders agree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreement {
    /// Units that two or more of them coded.
    pub units: usize,
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

/// The agreement on units, each with its name, whose codes are numbers of `values`.
///
/// The interval is a percentile bootstrap over units: they are drawn with
/// replacement, names and `seed` deciding which. It is not the algorithm of Hayes
/// & Krippendorff (2007), which draws disagreements and holds the expected one fixed.
pub fn agreement(
    units: &[(&str, Unit)],
    values: &[f64],
    scale: Scale,
    seed: u64,
) -> Agreement {
    let paired: Vec<_> = units.iter().filter(|(_, unit)| unit.len() > 1).collect();
    let codes: Vec<Unit> = paired.iter().map(|(_, unit)| unit.clone()).collect();
    let names: Vec<&str> = paired.iter().map(|(name, _)| *name).collect();
    let drawn = |lots: Vec<usize>| {
        of_units(lots.into_iter().map(|lot| &codes[lot]), values, scale)
    };
    let whole = alpha(&codes, values, scale);
    let tried: Vec<Option<f64>> = match whole {
        Some(_) => replications(&names, seed).map(drawn).collect(),
        None => Vec::new(),
    };
    let known: Vec<f64> = tried.iter().copied().flatten().collect();
    let tells = (tried.len() - known.len()) * 1000 <= UNDEFINED * tried.len();
    Agreement {
        units: codes.len(),
        codes: codes.iter().map(Vec::len).sum(),
        percentage: percentage(&codes),
        alpha: whole,
        interval: if tells { percentile(known) } else { None },
    }
}
