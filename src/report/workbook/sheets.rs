//! How much of the tables the workbook takes.

use crate::hash::{below, draw};

/// Which rows the sheets get.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sheets {
    /// So many that any computer opens the workbook; of longer tables some by lot.
    #[default]
    Short,
    /// As many as a sheet can hold.
    All,
    /// There is no workbook.
    None,
}

impl Sheets {
    /// What it is called.
    pub fn id(self) -> &'static str {
        match self {
            Sheets::Short => "short",
            Sheets::All => "all",
            Sheets::None => "none",
        }
    }

    /// The most rows of a sheet below its header.
    pub(super) fn rows(self) -> u64 {
        match self {
            Sheets::Short => 50_000,
            Sheets::All => 1_048_575,
            Sheets::None => 0,
        }
    }
}

/// `room` of the numbers below `rows`, in order: one by lot from each of as many stretches
/// of the same length, so that every part of a sorted table is there. All, if there are no
/// more than `room`.
pub(super) fn drawn(rows: u64, room: u64, seed: u64) -> impl Iterator<Item = u64> {
    let drawn = rows.min(room);
    let edge =
        move |at: u64| (u128::from(rows) * u128::from(at) / u128::from(drawn)) as u64;
    (0..drawn).map(move |at| {
        let (first, next) = (edge(at), edge(at + 1));
        first + below(draw(seed, at + 1), (next - first) as usize) as u64
    })
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn a_short_table_is_taken_whole_and_of_a_long_one_every_part() {
        let all = |rows, room| drawn(rows, room, 1).collect::<Vec<_>>();
        assert_eq!(all(3, 5), [0, 1, 2]);
        assert_eq!(all(3, 3), [0, 1, 2]);
        assert_eq!(all(0, 3), [0u64; 0]);
        assert_eq!(all(3, 0), [0u64; 0]);
        let some = all(1_000, 10);
        let parts: Vec<u64> = some.iter().map(|row| row / 100).collect();
        assert_eq!(parts, (0..10).collect::<Vec<_>>(), "{some:?}");
        assert_eq!(some, all(1_000, 10), "the same lot in every run");
    }
}
