//! A part of an input, for machines that share the work.

use std::str::FromStr;

/// Every *n*-th record, from one on. The shards of an input are of like size, whatever
/// the order of its articles, and together they are the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    part: u64,
    of: u64,
}

/// All of it.
impl Default for Shard {
    fn default() -> Shard {
        Shard { part: 1, of: 1 }
    }
}

impl Shard {
    /// Whether a record, counted from 1, belongs to it.
    pub(super) fn takes(self, record: u64) -> bool {
        record % self.of == self.part % self.of
    }
}

/// `2/7` is the second of seven.
impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Shard, &'static str> {
        const HOW: &str = "write K/N, such as 2/7 for the second of seven parts";
        let (part, of) = text.split_once('/').ok_or(HOW)?;
        let (part, of) = (part.parse().map_err(|_| HOW)?, of.parse().map_err(|_| HOW)?);
        if !(1..=of).contains(&part) {
            return Err(HOW);
        }
        Ok(Shard { part, of })
    }
}

#[cfg(test)]
mod tests {
    use super::Shard;

    #[test]
    fn shards_are_the_whole() {
        let shards: Vec<Shard> = ["1/3", "2/3", "3/3"].map(|s| s.parse().unwrap()).into();
        let takers = |record| shards.iter().filter(|s| s.takes(record)).count();
        assert!((1..100).all(|record| takers(record) == 1));
        assert!((1..100).all(|record| Shard::default().takes(record)));
        assert!(shards[0].takes(1) && shards[2].takes(3) && shards[1].takes(5));
    }

    #[test]
    fn what_is_no_shard_is_refused() {
        for text in ["", "3", "0/3", "4/3", "1/0", "-1/3", "1/3/5", "a/b"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }
}
