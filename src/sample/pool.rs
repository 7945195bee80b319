//! The lots: which units are drawn.

use std::collections::BTreeMap;

use super::stratum::shares;
use super::{Candidate, Plan};
use crate::error::{Error, Result};
use crate::hash;

/// The units that may still be drawn: of each stratum those with the smallest hashes
/// of (seed, article, place), and how many it has in all. The order in which articles
/// come, and on which thread, is all the same.
///
/// It holds some four times as many units as are asked for, however large the corpus: a
/// stratum's share of the `n` can only become smaller as more units are seen, so
/// that what is behind it now will never be drawn.
#[derive(Debug)]
pub struct Pool {
    plan: Plan,
    strata: BTreeMap<String, Stratum>,
    /// How many units a stratum may still give.
    room: usize,
    /// How many units are held.
    held: usize,
}

#[derive(Debug, Default)]
struct Stratum {
    size: u64,
    first: BTreeMap<Lot, Candidate>,
}

/// So many units more are taken in before the strata are cut to their shares again.
const SLACK: usize = 1_000;

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
        Pool { room: plan.n, plan, strata: BTreeMap::new(), held: 0 }
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
            let before = stratum.first.len();
            stratum.first.insert(lot(self.plan.seed, &unit), unit);
            if stratum.first.len() > self.room {
                stratum.first.pop_last();
            }
            self.held = self.held + stratum.first.len() - before;
        }
        if self.held > 4 * self.plan.n + SLACK {
            self.cut();
        }
    }

    /// Adds what another pool of the same plan has seen.
    pub fn merge(&mut self, other: Pool) {
        for (name, more) in other.strata {
            let stratum = self.strata.entry(name).or_default();
            stratum.size += more.size;
            stratum.first.extend(more.first);
        }
        self.room = self.room.min(other.room);
        self.cut();
    }

    /// Lets go of the units that will not be drawn, whatever follows.
    fn cut(&mut self) {
        let sizes: Vec<u64> = self.strata.values().map(|stratum| stratum.size).collect();
        let refused = sizes.len() > self.plan.n;
        if let Some(most) = shares(&sizes, self.plan.n).into_iter().max() {
            self.room = self.room.min(if refused { 0 } else { most });
        }
        self.held = 0;
        for stratum in self.strata.values_mut() {
            while stratum.first.len() > self.room {
                stratum.first.pop_last();
            }
            self.held += stratum.first.len();
        }
    }

    /// Draws.
    ///
    /// # Errors
    /// When there is nothing to draw from, or there are more strata than units asked for.
    pub fn draw(self) -> Result<Sample> {
        let Pool { plan, strata, .. } = self;
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

#[cfg(test)]
mod tests {
    use super::{Pool, lot};
    use crate::hash;
    use crate::sample::{Candidate, Plan, UnitKind};

    /// Units of some strata, as many in each as its number squared.
    fn units(strata: u32) -> Vec<Candidate> {
        let of = |stratum: u32| {
            (0..stratum * stratum).map(move |start| Candidate {
                doc_id: format!("a{}", start % 7),
                start: start * 100 + stratum,
                stratum: format!("s{stratum}"),
                ..Candidate::default()
            })
        };
        (1..=strata).flat_map(of).collect()
    }

    fn plan(n: usize) -> Plan {
        let (unit, questions) = (UnitKind::Sentences, Vec::new());
        Plan { unit, n, by: Vec::new(), questions, seed: 3 }
    }

    /// What is drawn: stratum, place, `drawn`, `out_of`.
    fn drawn(pool: Pool) -> Vec<(String, u32, u64, u64)> {
        let units = pool.draw().expect("units").units;
        let told =
            units.into_iter().map(|d| (d.unit.stratum, d.unit.start, d.drawn, d.out_of));
        told.collect()
    }

    #[test]
    fn what_is_let_go_of_would_not_have_been_drawn() {
        for n in [30, 31, 200, 2_000] {
            let mut all = units(30);
            // Small strata last, so that the shares become smaller all the time.
            all.reverse();
            let mut whole = Pool { room: usize::MAX, ..Pool::new(plan(n)) };
            whole.add(all.clone());
            let mut one_by_one = Pool::new(plan(n));
            let mut parts = [Pool::new(plan(n)), Pool::new(plan(n))];
            for (at, unit) in all.into_iter().enumerate() {
                one_by_one.add(vec![unit.clone()]);
                assert!(one_by_one.held <= 4 * n + super::SLACK, "{}", one_by_one.held);
                parts[hash::below(hash::draw(1, at as u64), 2)].add(vec![unit]);
            }
            let [first, second] = parts;
            let mut merged = Pool::new(plan(n));
            // A thread that has had no article to read.
            merged.merge(Pool::new(plan(n)));
            merged.merge(first);
            merged.merge(second);
            let expected = drawn(whole);
            assert_eq!(drawn(one_by_one), expected, "{n}");
            assert_eq!(drawn(merged), expected, "{n}, in two parts");
        }
    }

    #[test]
    fn strata_that_will_be_refused_are_not_held() {
        let mut pool = Pool::new(plan(20));
        for _ in 0..3 {
            units(30).into_iter().for_each(|unit| pool.add(vec![unit]));
        }
        assert!(pool.held <= 4 * 20 + super::SLACK);
        assert!(pool.draw().is_err());
    }

    #[test]
    fn lots_tell_units_of_one_hash_apart() {
        let all = units(2);
        assert_ne!(lot(1, &all[0]), lot(1, &all[1]));
    }
}
