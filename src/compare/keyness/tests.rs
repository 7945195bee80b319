//! Small tables, and what other programs say of them.

use super::g2::Frequencies;
use super::log_ratio::{OverStories, Products};

/// Uses here and there of four words, in 1,000 and 1,200 words.
const TABLE: [(&str, u64, u64); 4] =
    [("regime", 50, 20), ("dam", 7, 0), ("minister", 12, 40), ("gossip", 3, 30)];

fn frequencies(here: u64, there: u64) -> Frequencies {
    Frequencies { here, there, words_here: 1_000, words_there: 1_200 }
}

fn check(values: [f64; 4], expected: [f64; 4]) {
    for ((value, expected), (word, ..)) in values.into_iter().zip(expected).zip(TABLE) {
        let off = (value / expected - 1.0).abs();
        assert!(off < 5e-7, "{word}: {value} is not {expected}");
    }
}

#[test]
fn g2_is_that_of_quanteda() {
    // x <- as.dfm(rbind(here  = c(regime = 50, dam = 7, minister = 12, gossip =  3, rest =  928),
    //                   there = c(         20,       0,            40,           30,        1110)))
    // textstat_keyness(x, "here", measure = "lr", correction = "none")
    // quanteda.textstats gives G2 the sign of the difference and adds 1e-9 inside
    // each logarithm, 2e-9 · 2,200 in all. Its default corrects after Yates where
    // an expected count is below 5: the dam has 7.273879 then.
    check(
        TABLE.map(|(_, here, there)| frequencies(here, there).g2()),
        [19.960_093_153, 11.065_225_785, 11.486_703_370, 21.260_758_950],
    );
}

#[test]
fn p_values_are_those_of_r() {
    // pchisq(G2, 1, lower.tail = FALSE) of the G2 without that 1e-9.
    check(
        TABLE.map(|(_, here, there)| frequencies(here, there).p_value()),
        [7.907_560_589e-6, 8.796_208_595e-4, 7.009_602_168e-4, 4.008_549_793e-6],
    );
}

#[test]
fn log_odds_are_those_of_tidylo() {
    // bind_log_odds(tbl, set, feature, n), where tbl has the sets here and there and
    // the features of the table above, rest included: the rows of the set here.
    check(
        TABLE.map(|(_, here, there)| frequencies(here, there).log_odds_z()),
        [1.487_217_508_310, 0.926_437_884_576, -1.150_420_187_787, -1.497_661_377_951],
    );
}

#[test]
fn log_ratio_is_that_of_a_computation_by_hand() {
    // log2 ((50.5 / 1,000) / (20.5 / 1,200)); log2 (7.5 · 1.2 / 0.5) = log2 18.
    let log_ratio = |here, there| frequencies(here, there).log_ratio();
    assert!((log_ratio(50, 20) - 1.563_693_883_967_504_7).abs() < 1e-12);
    assert!((log_ratio(7, 0) - 18f64.log2()).abs() < 1e-12);
}

/// Uses and words here and there of a word in some stories.
fn over_stories(stories: &[[u64; 4]]) -> OverStories {
    let sum = |value: fn(&[u64; 4]) -> u64| stories.iter().map(value).sum();
    let frequencies = Frequencies {
        here: sum(|s| s[0]),
        there: sum(|s| s[1]),
        words_here: sum(|s| s[2]),
        words_there: sum(|s| s[3]),
    };
    let products = Products {
        aa: sum(|s| s[0] * s[0]),
        ac: sum(|s| s[0] * s[2]),
        cc: sum(|s| s[2] * s[2]),
        bb: sum(|s| s[1] * s[1]),
        bd: sum(|s| s[1] * s[3]),
        dd: sum(|s| s[3] * s[3]),
        ab: sum(|s| s[0] * s[1]),
        ad: sum(|s| s[0] * s[3]),
        bc: sum(|s| s[1] * s[2]),
        cd: sum(|s| s[2] * s[3]),
    };
    frequencies.over_stories(&products, stories.len() as u64).unwrap()
}

#[test]
fn the_interval_is_that_of_a_computation_in_r() {
    // a <- c(9,0,4,0,12,1); b <- c(1,2,0,0,3,1)
    // C <- c(400,300,500,250,600,350); D <- c(800,500,900,450,700,600)
    // A <- sum(a) + .5; B <- sum(b) + .5
    // u <- (a - sum(a)*C/sum(C))/A - (b - sum(b)*D/sum(D))/B
    // v <- max(6/5*sum(u^2), 1/A + 1/B)
    // (log(A/sum(C)) - log(B/sum(D)) + c(-1, 1)*qt(.975, 5)*sqrt(v))/log(2)
    let bunches = [
        [9, 1, 400, 800],
        [0, 2, 300, 500],
        [4, 0, 500, 900],
        [0, 0, 250, 450],
        [12, 3, 600, 700],
        [1, 1, 350, 600],
    ];
    // p <- sum(a + b)/sum(C + D); h <- sum(C)/sum(C + D); w <- (a - p*C)*(1 - h) - (b - p*D)*h
    // 2*pt(-abs(sum(w))/sqrt(max(6*var(w), sum(a + b)*h*(1 - h))), 5)
    let OverStories { low, high, p_value } = over_stories(&bunches);
    assert!((low - 0.900_959_476_774).abs() < 1e-9, "{low}");
    assert!((high - 4.178_736_736_048).abs() < 1e-9, "{high}");
    assert!((p_value - 0.110_327_782_065).abs() < 1e-9, "{p_value}");
}

#[test]
fn even_words_have_the_interval_of_words_that_fall_one_by_one() {
    // 24 and 12 uses, four and two in each of six stories of 500 words: √(1 / 24.5 +
    // 1 / 12.5) · t(5) at 0.975, 2.570 581 836, over ln 2.
    let OverStories { low, high, .. } = over_stories(&[[4, 2, 500, 500]; 6]);
    let reach = (1f64 / 24.5 + 1.0 / 12.5).sqrt() * 2.570_581_835_636 / 2f64.ln();
    assert!(((high - low) / 2.0 / reach - 1.0).abs() < 1e-6, "{low} {high}");
}
