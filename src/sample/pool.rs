//! The lots: which units are drawn.

use std::collections::BTreeMap;

use super::stratum::shares;
use super::{Candidate, Plan};
use crate::error::{Error, Result};
use crate::hash;

/// The units that may still be drawn: of each stratum the `n` with the smallest
/// hashes of (seed, article, place), and how many it has in all. The order in which
/// articles come is all the same.
#[derive(Debug)]
pub struct Pool {
    plan: Plan,
    strata: BTreeMap<String, Stratum>,
}

#[derive(Debug, Default)]
struct Stratum {
    size: u64,
    first: BTreeMap<Lot, Candidate>,
}

/// A hash, and what tells units with the same hash apart.
type Lot = (u64, String, u32, u32);

/// What was drawn.
#[derive(Debug)]
pub struct Sample {
    /// The plan.
    pub plan: Plan,
    /// The units, in an order that is a matter of lot too.
    pub units: Vec<DrawnUnit>,
}

/// A unit with its number and its chance.
#[derive(Debug)]
pub struct DrawnUnit {
    /// Its name on the sheets: `u007`.
    pub id: String,
    /// The unit.
    pub unit: Candidate,
    /// How many units its stratum gave.
    pub drawn: u64,
    /// Out of how many; `drawn / out_of` is the probability.
    pub out_of: u64,
}

impl Pool {
    /// Nothing yet.
    pub fn new(plan: Plan) -> Pool {
        Pool { plan, strata: BTreeMap::new() }
    }

    /// What is to be drawn.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Adds the units of an article.
    pub fn add(&mut self, units: Vec<Candidate>) {
        for unit in units {
            let stratum = self.strata.entry(unit.stratum.clone()).or_default();
            stratum.size += 1;
            stratum.first.insert(lot(self.plan.seed, &unit), unit);
            if stratum.first.len() > self.plan.n {
                stratum.first.pop_last();
            }
        }
    }

    /// Draws.
    ///
    /// # Errors
    /// When there is nothing to draw from, or there are more strata than units asked for.
    pub fn draw(self) -> Result<Sample> {
        let Pool { plan, strata } = self;
        if strata.is_empty() {
            let message = format!("no {} here to draw from", plan.unit.id());
            return Err(Error::Input(message));
        }
        if strata.len() > plan.n {
            return Err(Error::Input(format!(
                "{} strata and {} units: every stratum must give one; say --n {} or more, \
                 or name less after --by",
                strata.len(),
                plan.n,
                2 * strata.len()
            )));
        }
        let sizes: Vec<u64> = strata.values().map(|stratum| stratum.size).collect();
        let mut drawn: Vec<(Lot, Candidate, u64, u64)> = Vec::new();
        for (stratum, share) in strata.into_values().zip(shares(&sizes, plan.n)) {
            let first = stratum.first.into_iter().take(share);
            drawn
                .extend(first.map(|(lot, unit)| (lot, unit, share as u64, stratum.size)));
        }
        drawn.sort_by(|a, b| a.0.cmp(&b.0));
        let digits = drawn.len().to_string().len();
        let numbered = (1..).zip(drawn).map(|(number, (_, unit, drawn, out_of))| {
            DrawnUnit { id: format!("u{number:0digits$}"), unit, drawn, out_of }
        });
        Ok(Sample { units: numbered.collect(), plan })
    }
}

fn lot(seed: u64, unit: &Candidate) -> Lot {
    let stream = seed ^ hash::of_texts(&[&unit.doc_id]);
    let draw = hash::draw(stream, u64::from(unit.start) + 1);
    (draw, unit.doc_id.clone(), unit.start, unit.end)
}
