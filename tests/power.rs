//! Do as many stories as a plan asks for show the difference as often as it says?
//! Made data, drawn by lot from a seed.
//!
//! The long one: `cargo test --release power -- --ignored --nocapture`.

#![allow(clippy::print_stdout)] // the long test says what it found

use crate::made::press::Press;
use crate::made::{compared, gathered};
use parallax::compare::{Options, Plan, PowerRow, power};

/// What a pilot says of the first outlet.
fn planned(pilot: &Press, plan: &Plan) -> PowerRow {
    power(&gathered(&pilot.write(7), &Options::default()), plan)
        .expect("no files")
        .remove(0)
}

/// In how many of 100 runs a press shows that its first outlet differs.
fn shown(press: &Press, runs: u64) -> f64 {
    let is_seen = |seed: &u64| {
        let rows = compared(press.write(100 + *seed).into_iter()).rows.to_vec().unwrap();
        rows[0].p_value.is_some_and(|p| p < 0.05)
    };
    100.0 * (1..=runs).filter(is_seen).count() as f64 / runs as f64
}

/// The stories that a pilot without a difference asks for, and in how many of 100
/// runs so many show a difference of that size.
fn predicted_and_shown(press: Press, pilot: u64, runs: u64) -> (u64, f64) {
    let plan = Plan { ratio: press.ratio, family: Some(1), ..Plan::default() };
    let pilot = Press { stories: pilot, ratio: 1.0, ..press.clone() };
    let needed = planned(&pilot, &plan).needed_stories.expect("enough to plan");
    (needed, shown(&Press { stories: needed, ..press }, runs))
}

fn press(lengths: &'static [f64], per_thousand: f64, shape: f64, ratio: f64) -> Press {
    let per_thousand = vec![per_thousand];
    Press { lengths, stories: 0, per_thousand, shape, ratio, even: false }
}

#[test]
fn as_many_stories_as_planned_show_the_difference() {
    let press = Press { even: true, ..press(&[1.0, 1.0], 8.0, 2.0, 1.5) };
    let (needed, shown) = predicted_and_shown(press, 1_000, 300);
    assert!((72.0..=88.0).contains(&shown), "{needed} stories: {shown} %");
}

#[test]
#[ignore = "some minutes"]
fn plans_hold_for_presses_of_all_kinds() {
    const PAIR: &[f64] = &[1.0, 1.0];
    const THREE: &[f64] = &[0.4, 1.0, 2.5];
    const EIGHT: &[f64] = &[1.0, 0.3, 0.7, 1.0, 1.0, 1.5, 2.0, 3.0];
    println!("outlets  per 1,000  shape  ratio  stories predicted  shown of 100");
    for (lengths, rate, shape, ratio) in [
        (PAIR, 8.0, 2.0, 1.25),
        (PAIR, 8.0, 2.0, 1.5),
        (PAIR, 8.0, 2.0, 2.0),
        (PAIR, 1.0, 2.0, 1.5),
        (PAIR, 1.0, 2.0, 2.0),
        (PAIR, 20.0, 20.0, 1.25),
        (THREE, 4.0, 2.0, 1.5),
        (THREE, 0.5, 2.0, 2.0),
        (EIGHT, 4.0, 2.0, 1.5),
        (EIGHT, 4.0, 2.0, 0.667),
        (EIGHT, 1.0, 1.0, 2.0),
    ] {
        let press = press(lengths, rate, shape, ratio);
        let (needed, shown) = predicted_and_shown(press, 4_000, 600);
        println!(
            "{:>7}  {rate:>9}  {shape:>5}  {ratio:>5}  {needed:>17}  {shown:>12.1}",
            lengths.len()
        );
        assert!((72.0..=88.0).contains(&shown), "{lengths:?} {rate} {ratio}: {shown}");
    }
}
