//! How many stories a planned comparison needs, told from a pilot.

mod moments;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use statrs::distribution::{ContinuousCDF, Normal};

pub(super) use moments::Moments;

use super::others::{Outlets, Sides};
use super::rates::{self, Base};
use super::shared::SharedBase;
use super::strata::Stratified;
use super::tally::{Column, Tally, Totals};
use super::{Caveat, Gathered, PowerRow, tested};
use crate::error::Result;

/// The ratios that every row tells the needed stories for.
pub const RATIOS: [f64; 4] = [1.1, 1.25, 1.5, 2.0];
/// The numbers of stories that every row tells the least ratio for.
pub const STORIES: [u64; 5] = [20, 50, 100, 500, 1_000];
/// With fewer shared stories or hits a pilot knows little of how they vary.
const SMALL_PILOT: u64 = 20;

/// What is planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// How many times the others' rate the outlet's is to be seen at; not 1.
    pub ratio: f64,
    /// How surely it is to be seen.
    pub power: f64,
    /// The q-value below which a difference is told.
    pub alpha: f64,
    /// How many comparisons stand together; none for as many as the pilot has.
    pub family: Option<u64>,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan { ratio: 1.5, power: 0.8, alpha: 0.05, family: None }
    }
}

impl Plan {
    /// The p-value that is needed: what Benjamini & Hochberg ask of the least of
    /// the family, as if the difference stood out alone.
    fn level(&self) -> f64 {
        self.alpha / self.family.unwrap_or(1).max(1) as f64
    }

    /// The normal quantiles of the test and of the power.
    fn quantiles(&self) -> (f64, f64) {
        let normal = Normal::standard();
        let test = normal.inverse_cdf(1.0 - self.level() / 2.0);
        (test, normal.inverse_cdf(self.power))
    }
}

/// One row for each outlet and category, over whole articles, in the own voice or,
/// where a measure does not tell voices apart, in all of them: by measure,
/// category and outlet.
///
/// The family of a row is that of `measures.csv`, unless the plan names another.
///
/// # Errors
/// When a temporary file cannot be read.
pub fn power(gathered: &Gathered, plan: &Plan) -> Result<Vec<PowerRow>> {
    let outlets = Outlets::of(&gathered.register);
    let tally = &gathered.tally;
    let sizes = Size::all(&outlets, tally);
    let bases = rates::bases(tally);
    let own =
        |measure| bases.iter().any(|b| (b.key.measure, b.key.voice) == (measure, "own"));
    let asked = |base: &&Base| {
        let voice = if own(base.key.measure) { "own" } else { "all" };
        (base.key.voice, base.key.section) == (voice, "all")
    };
    let asked: Vec<&Base> = bases.iter().filter(asked).collect();
    let rows_of = |base: &Base| -> Result<Vec<PowerRow>> {
        let pilots = pilots(&outlets, tally, base)?;
        let family = pilots.iter().filter(|p| p.can_be_tested()).count() as u64;
        let plan = Plan { family: plan.family.or(Some(family)), ..*plan };
        let row = |p: &Pilot<'_>| {
            row(&outlets, &tally.totals[p.outlet], &sizes[p.outlet], base, p, &plan)
        };
        Ok(pilots.iter().map(row).collect())
    };
    let made: Result<Vec<Vec<PowerRow>>> = asked.into_par_iter().map(rows_of).collect();
    Ok(made?.into_iter().flatten().collect())
}

/// A shared story of an outlet, on average: the articles on it and their words,
/// the others' included.
struct Size {
    articles: f64,
    words: f64,
}

impl Size {
    /// By outlet.
    fn all(outlets: &Outlets<'_>, tally: &Tally) -> Vec<Size> {
        let sides = |words: fn(u32) -> u64| {
            let values = (0..).zip(tally.words.iter().map(|count| words(*count)));
            outlets.sides(&Column::of(outlets.register, values))
        };
        let (articles, words) = (sides(|_| 1), sides(u64::from));
        let mean = |side: &Sides, at: usize| {
            (side.own + side.others) as f64 / outlets.shared[at].max(1) as f64
        };
        let sizes = articles.iter().zip(&words).enumerate();
        sizes
            .map(|(at, (a, w))| Size { articles: mean(a, at), words: mean(w, at) })
            .collect()
    }
}

/// A category of an outlet on the stories that it shares.
struct Pilot<'b> {
    outlet: usize,
    category: &'b str,
    stories: u64,
    sums: Stratified,
    moments: Moments,
}

impl Pilot<'_> {
    fn can_be_tested(&self) -> bool {
        tested::can_be(&self.sums, self.stories)
    }
}

/// By category and outlet.
fn pilots<'t>(
    outlets: &Outlets<'_>,
    tally: &'t Tally,
    base: &Base,
) -> Result<Vec<Pilot<'t>>> {
    let counted = |category| tally.columns.counted(outlets.register, base.key, category);
    let own = counted(None)?;
    let shared = SharedBase::of(outlets, &own.column);
    let mut pilots = Vec::new();
    for category in &base.categories {
        let all = shared.count(&counted(Some(*category))?.column);
        let category = tally.category(*category);
        let sides = all.outlets.into_iter().zip(&shared.matched).enumerate();
        for (outlet, (sums, matched)) in sides {
            if own.outlets[outlet].articles > 0 {
                let moments = Moments::of(&sums, matched, all.dispersion);
                let stories = matched.stories;
                pilots.push(Pilot { outlet, category, stories, sums, moments });
            }
        }
    }
    Ok(pilots)
}

fn row(
    outlets: &Outlets<'_>,
    totals: &Totals,
    size: &Size,
    base: &Base,
    pilot: &Pilot<'_>,
    plan: &Plan,
) -> PowerRow {
    let Pilot { outlet, category, stories, sums, .. } = pilot;
    let moments = pilot.can_be_tested().then_some(&pilot.moments);
    let unit = base.measure.unit;
    let stories_for = |ratio, length| moments.map(|m| m.needed(plan, ratio, length));
    let needed = stories_for(plan.ratio, 1.0);
    let whole = |number: Option<f64>| number.map(|number| number.ceil() as u64);
    let interval = moments.and_then(|m| m.interval(sums, plan));
    PowerRow {
        outlet: outlets.name(*outlet).to_string(),
        measure: base.key.measure,
        category: category.to_string(),
        voice: base.key.voice,
        rate: sums.own_rate().map(|rate| rate * unit.scale()),
        others_rate: sums.others_rate().map(|rate| rate * unit.scale()),
        unit,
        observed_ratio: sums.ratio(),
        shared_stories: *stories,
        hits: sums.hits(),
        words_per_article: totals.words as f64 / outlets.articles[*outlet] as f64,
        ratio: plan.ratio,
        power: plan.power,
        alpha: plan.alpha,
        family: plan.family.unwrap_or_default(),
        needed_stories: whole(needed),
        needed_low: whole(interval.map(|interval| interval.0)),
        needed_high: whole(interval.map(|interval| interval.1)),
        needed_articles: whole(needed.map(|stories| stories * size.articles)),
        needed_words: whole(needed.map(|stories| stories * size.words)),
        needed_if_twice_as_long: whole(stories_for(plan.ratio, 2.0)),
        chance: moments.map(|m| 100.0 * m.chance(plan.ratio)),
        needed_for: RATIOS.map(|ratio| whole(stories_for(ratio, 1.0))),
        detectable: STORIES.map(|stories| moments?.detectable(plan, stories)),
        caveats: caveats(outlets, pilot),
    }
}

fn caveats(outlets: &Outlets<'_>, pilot: &Pilot<'_>) -> Vec<Caveat> {
    let alone = outlets.len() == 1;
    let tested = pilot.can_be_tested();
    let small = pilot.stories.min(pilot.sums.hits()) < SMALL_PILOT;
    let found = [
        (alone, Caveat::OneOutlet),
        (!alone && pilot.stories == 0, Caveat::NoSharedStories),
        (pilot.stories > 0 && !tested, Caveat::NotTested),
        (tested && small, Caveat::SmallPilot),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, caveat)| caveat).collect()
}
