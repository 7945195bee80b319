//! Krippendorff's α: how far coders agree beyond what chance would do.
//!
//! Krippendorff 2011, *Computing Krippendorff's Alpha-Reliability*: the codes of
//! every unit are paired within the unit (its coincidence matrix); α is 1 less
//! the disagreement that was seen, divided by the one that the same codes would
//! show if they were dealt out by chance. Missing codes need no rule: a unit
//! weighs as many codes as it has, and one with a single code says nothing.

use super::Scale;

/// The codes of one unit, as numbers of values; missing ones are not there.
pub type Unit = Vec<usize>;

/// α of units whose codes are numbers of `values`; none where fewer than two
/// values occur among the units with two codes, for which α is not defined.
///
/// `values` are in ascending order; their sizes matter to [`Scale::Interval`] only.
pub fn alpha(units: &[Unit], values: &[f64], scale: Scale) -> Option<f64> {
    of_units(units.iter(), values, scale)
}

/// [`alpha`] of units that may stand several times among them.
pub(super) fn of_units<'u>(
    units: impl Iterator<Item = &'u Unit>,
    values: &[f64],
    scale: Scale,
) -> Option<f64> {
    let mut coincidences = Coincidences::new(values.len());
    units.for_each(|unit| coincidences.add(unit));
    coincidences.alpha(values, scale)
}

/// Of all pairs of codes within units, the share that is alike; none without a pair.
pub fn percentage(units: &[Unit]) -> Option<f64> {
    let (mut alike, mut pairs) = (0, 0);
    for unit in units {
        for (at, code) in unit.iter().enumerate() {
            alike += unit[at + 1..].iter().filter(|other| *other == code).count();
            pairs += unit.len() - at - 1;
        }
    }
    (pairs > 0).then(|| alike as f64 / pairs as f64)
}

/// How often which values stand in one unit: o_ck.
struct Coincidences {
    size: usize,
    cells: Vec<f64>,
}

impl Coincidences {
    fn new(size: usize) -> Coincidences {
        Coincidences { size, cells: vec![0.0; size * size] }
    }

    /// Every pair of codes of the unit, weighed so that the unit adds as many as
    /// it has codes.
    fn add(&mut self, unit: &[usize]) {
        for (at, one) in unit.iter().enumerate() {
            for (_, other) in unit.iter().enumerate().filter(|(i, _)| *i != at) {
                self.cells[one * self.size + other] += 1.0 / (unit.len() - 1) as f64;
            }
        }
    }

    fn alpha(&self, values: &[f64], scale: Scale) -> Option<f64> {
        let totals: Vec<f64> =
            self.cells.chunks(self.size.max(1)).map(|row| row.iter().sum()).collect();
        let (mut seen, mut expected) = (0.0, 0.0);
        for one in 0..self.size {
            for other in one + 1..self.size {
                let distance = distance(scale, values, &totals, one, other);
                seen += self.cells[one * self.size + other] * distance;
                expected += totals[one] * totals[other] * distance;
            }
        }
        let codes: f64 = totals.iter().sum();
        (expected > 0.0).then(|| 1.0 - (codes - 1.0) * seen / expected)
    }
}

/// The squared difference δ² of two values, `one` before `other`: for ordinal
/// codes by how many codes lie between them.
fn distance(
    scale: Scale,
    values: &[f64],
    totals: &[f64],
    one: usize,
    other: usize,
) -> f64 {
    match scale {
        Scale::Nominal => 1.0,
        Scale::Ordinal => {
            let between: f64 = totals[one..=other].iter().sum();
            (between - (totals[one] + totals[other]) / 2.0).powi(2)
        }
        Scale::Interval => (values[one] - values[other]).powi(2),
    }
}
