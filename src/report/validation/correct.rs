//! Rates, corrected for what coders say is wrong and missing.

use std::ops::Deref;

use super::{Accuracy, Share, Validation};
use crate::compare::MeasureRow;

/// A rate with what is known of it by coding.
pub(in crate::report) struct Rated {
    row: MeasureRow,
    /// Of the corpus.
    pub(in crate::report) precision: Option<Share>,
    /// Of the corpus.
    pub(in crate::report) recall: Option<Share>,
    pub(in crate::report) corrected: Option<Corrected>,
    /// How it was corrected, or why not; empty in a run without a validation.
    pub(in crate::report) correction: String,
}

impl Deref for Rated {
    type Target = MeasureRow;

    fn deref(&self) -> &MeasureRow {
        &self.row
    }
}

/// A corrected rate with its interval at 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::report) struct Corrected {
    pub(in crate::report) rate: f64,
    pub(in crate::report) low: Option<f64>,
    pub(in crate::report) high: Option<f64>,
}

/// With fewer units that the program found and coders judged, in an outlet, nothing is
/// corrected: the interval of 10 units, 8 of them right, goes from .44 to .97.
pub(in crate::report) const FEW: u64 = 10;
/// Of one article nobody knows how far another would differ.
const ARTICLES: u64 = 2;

impl Rated {
    /// The rate beside what coders say.
    pub(in crate::report) fn of(
        row: MeasureRow,
        validation: Option<&Validation>,
    ) -> Rated {
        let nothing = |row, correction: &str| Rated {
            row,
            precision: None,
            recall: None,
            corrected: None,
            correction: correction.to_string(),
        };
        let Some(validation) = validation else { return nothing(row, "") };
        let key = (row.measure, &*row.category);
        let Some(corpus) = validation.of(key, None, row.voice) else {
            let coded = validation.of(key, None, "all").is_some();
            let why = if coded { "not coded by voice" } else { "not coded" };
            return nothing(row, why);
        };
        if row.section != "all" {
            return nothing(row, "not coded by section");
        }
        let Accuracy { precision, recall, .. } = *corpus;
        let outlet = validation.of(key, Some(&row.outlet), row.voice);
        let (corrected, correction) = match corrected(&row, validation.unit, outlet) {
            Ok((corrected, how)) => (Some(corrected), how.to_string()),
            Err(why) => (None, why),
        };
        Rated { row, precision, recall, corrected, correction }
    }
}

/// Corrects the rate of an outlet by what was coded of this outlet, else says why not. A
/// factor for all outlets alike would change no comparison, and outlets differ in what is
/// wrongly found of them.
fn corrected(
    row: &MeasureRow,
    unit: &str,
    outlet: Option<&Accuracy>,
) -> Result<(Corrected, &'static str), String> {
    match unit {
        "articles" => return Err("coded by article: not how often in it".to_string()),
        "attributions" => return Err("what was missed was not drawn".to_string()),
        _ => (),
    }
    let found = outlet.map_or(0, |outlet| outlet.program);
    let Some(outlet) = outlet.filter(|o| o.program >= FEW && o.articles >= ARTICLES)
    else {
        return Err(format!("too few coded: {found} of the {FEW} that are needed"));
    };
    let Some(precision) = outlet.precision.filter(|p| p.share > 0.0) else {
        return Err("coders confirm none".to_string());
    };
    if unit == "hits" {
        return Ok((product(row, precision), "hits that coders confirm"));
    }
    match outlet.missed {
        Some(missed) => {
            Ok((product(row, coders_find(precision, missed)), "precision / recall"))
        }
        None => Err("nothing was coded but what was found".to_string()),
    }
}

/// How many units coders find for each that the program finds: precision / recall, which is
/// precision + what is missed for each that is found. Both parts are of different units,
/// so that the bounds of the sum are recovered from theirs (MOVER; Zou & Donner 2008,
/// *Statistics in Medicine* 27).
fn coders_find(precision: Share, (missed, others): (Share, f64)) -> Share {
    let share = precision.share + others * missed.share;
    let step = |precision_to: f64, missed_to: f64| {
        let (one, other) = (precision.share - precision_to, missed.share - missed_to);
        one.hypot(others * other)
    };
    Share {
        share,
        low: share - step(precision.low, missed.low),
        high: share + step(precision.high, missed.high),
    }
}

/// The rate × a factor, with an interval that holds the uncertainty of both: its bounds are
/// recovered from theirs on the scale of logarithms, where a product is a sum.
fn product(row: &MeasureRow, factor: Share) -> Corrected {
    let rate = row.rate * factor.share;
    let step = |from: f64, to: f64| (from / to).ln();
    let low =
        row.low.map(|low| step(factor.share, factor.low).hypot(step(row.rate, low)));
    let high =
        row.high.map(|high| step(factor.share, factor.high).hypot(step(row.rate, high)));
    Corrected {
        rate,
        // Where a factor may be 0, so may the product.
        low: low.map(|step| if step.is_finite() { rate * (-step).exp() } else { 0.0 }),
        high: high.filter(|step| step.is_finite()).map(|step| rate * step.exp()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Corrected, Share, coders_find, product};
    use crate::compare::{MeasureRow, Verdict};

    fn row(rate: f64, low: f64, high: f64) -> MeasureRow {
        let row = serde_json::json!({
            "outlet": "A", "measure": "word_choice", "category": "c", "voice": "all",
            "section": "all", "count": 1, "out_of": 1, "rate": rate, "unit": "PerThousandWords",
            "low": low, "high": high, "interval": "", "others_rate": null, "ratio": null,
            "difference": null, "p_value": null, "q_value": null, "articles": 1, "stories": 1,
            "caveats": [], "verdict": Verdict::CannotTell, "needed_stories": null,
            "needed_ratio": null, "family": null, "shared_stories": 0, "ratio_low": null,
            "ratio_high": null
        });
        // A row has names that live as long as the program.
        serde_json::from_str(row.to_string().leak()).expect("a row")
    }

    fn near(found: Corrected, expected: [f64; 3]) {
        let found =
            [Some(found.rate), found.low, found.high].map(|n| n.expect("a number"));
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-6, "{found}, not {expected}");
        }
    }

    #[test]
    fn a_corrected_rate_holds_the_uncertainty_of_its_factors() {
        let share = |share, low, high| Share { share, low, high };
        let row = row(4.0, 2.0, 8.0);
        // Python: from math import *
        // r=4*.5; r*exp(-sqrt(log(2)**2+log(.5/.4)**2)), r*exp(sqrt(log(2)**2+log(.6/.5)**2))
        near(product(&row, share(0.5, 0.4, 0.6)), [2.0, 0.965_574, 4.095_430]);
        // The bounds of the rate alone where precision is certain.
        near(product(&row, share(1.0, 1.0, 1.0)), [4.0, 2.0, 8.0]);
        // Where precision may be 0 the corrected rate may, too.
        let corrected = product(&row, share(0.1, 0.0, 0.5));
        assert_eq!(corrected.low, Some(0.0));
        // One in fifty of ten others for each that is found: .5 + 10 × .02 = .7;
        // .7 - hypot(.1, 10*(.02-.005)), .7 + hypot(.1, 10*(.06-.02))
        let factor = coders_find(share(0.5, 0.4, 0.6), (share(0.02, 0.005, 0.06), 10.0));
        for (found, expected) in
            [(factor.share, 0.7), (factor.low, 0.519_722_4), (factor.high, 1.112_310_6)]
        {
            assert!((found - expected).abs() < 1e-6, "{factor:?}");
        }
    }
}
