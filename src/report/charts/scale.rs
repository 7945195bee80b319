//! From numbers to pixels.

/// An axis from its lowest to its highest number.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scale {
    /// From 0 up to a number, in a unit that follows a number (`%`).
    Linear(f64, &'static str),
    /// Binary logarithms of ratios, between two of them.
    Times(f64, f64),
}

/// Beyond so many times the largest rate an interval is cut: it would press all rates
/// into a corner.
const CUT: f64 = 1.6;

impl Scale {
    /// An axis for rates, and for as much of their intervals as leaves the rates apart.
    pub(super) fn of_rates(
        rates: impl Iterator<Item = (f64, Option<f64>)>,
        unit: &'static str,
    ) -> Scale {
        let (mut top, mut high) = (0.0_f64, 0.0_f64);
        for (rate, bound) in rates {
            top = top.max(rate);
            high = high.max(bound.unwrap_or(rate));
        }
        let end = nice(high.min(top * CUT).max(top * 1.05).max(f64::MIN_POSITIVE));
        Scale::Linear(if unit == "%" { end.min(100.0) } else { end }, unit)
    }

    /// Where a number stands, 0 to 1; what is beyond an end stands at it.
    pub(super) fn place(self, number: f64) -> f64 {
        let (from, to) = self.ends();
        ((number - from) / (to - from)).clamp(0.0, 1.0)
    }

    /// Whether a number is beyond the upper end.
    pub(super) fn is_beyond(self, number: f64) -> bool {
        number > self.ends().1 * 1.000_001
    }

    /// Where bars begin.
    pub(super) fn base(self) -> f64 {
        0.0
    }

    /// A few round numbers with what is written beside them.
    pub(super) fn ticks(self) -> Vec<(f64, String)> {
        match self {
            Scale::Linear(end, unit) => {
                let label = |at: f64| format!("{}{unit}", short(at));
                [0.0, end / 2.0, end].map(|at| (at, label(at))).to_vec()
            }
            Scale::Times(from, to) => {
                let step = if to - from > 6.0 { 2 } else { 1 };
                let powers = (from as i32..=to as i32).step_by(step);
                powers.map(|power| (f64::from(power), times(power))).collect()
            }
        }
    }

    fn ends(self) -> (f64, f64) {
        match self {
            Scale::Linear(end, _) => (0.0, end),
            Scale::Times(from, to) => (from, to),
        }
    }
}

/// `¼×`, `1×`, `8×`.
fn times(power: i32) -> String {
    match power {
        -3 => "⅛×".to_string(),
        -2 => "¼×".to_string(),
        -1 => "½×".to_string(),
        power if power < 0 => format!("1/{}×", 1_u64 << -power.max(-40)),
        power => format!("{}×", 1_u64 << power.min(40)),
    }
}

/// The next of 1, 1.5, 2, 3, 4, 5, 6, 8 and 10 times a power of ten.
fn nice(number: f64) -> f64 {
    let power = 10f64.powf(number.log10().floor());
    let steps = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0];
    let step = steps.into_iter().find(|step| step * power >= number * 0.999_999);
    step.unwrap_or(10.0) * power
}

fn short(number: f64) -> String {
    let text = format!("{number:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

#[cfg(test)]
mod tests {
    use super::{Scale, nice};

    #[test]
    fn an_axis_ends_at_a_round_number() {
        for (number, round) in
            [(0.7, 0.8), (1.0, 1.0), (9.8, 10.0), (46.1, 50.0), (2.7, 3.0)]
        {
            assert!((nice(number) - round).abs() < 1e-9, "{number}: {}", nice(number));
        }
    }

    #[test]
    fn wide_intervals_are_cut_and_shares_end_at_100() {
        let axis = Scale::of_rates([(10.0, Some(90.0)), (4.0, None)].into_iter(), "");
        assert!(axis.is_beyond(90.0) && !axis.is_beyond(20.0));
        let axis = Scale::of_rates([(97.0, Some(99.0))].into_iter(), "%");
        assert_eq!(axis.ticks().last().map(|(_, label)| &**label), Some("100%"));
    }
}
