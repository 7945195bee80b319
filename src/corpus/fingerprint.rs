//! Whether two runs read the same articles.

use sha2::{Digest as _, Sha256};

use super::Article;

/// What tells a corpus from another: how many articles it has, and the sum of the
/// hashes of outlet and text of each. The order in which they come, their files, ids
/// and stories are all the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fingerprint {
    articles: u64,
    sum: u128,
}

impl Fingerprint {
    /// Adds an article.
    pub fn add(&mut self, article: &Article) {
        let mut hash = Sha256::new();
        hash.update((article.outlet.len() as u64).to_le_bytes());
        hash.update(article.outlet.as_bytes());
        hash.update(article.text.as_bytes());
        let whole = hash.finalize();
        let half: [u8; 16] = std::array::from_fn(|at| whole[at]);
        self.articles += 1;
        self.sum = self.sum.wrapping_add(u128::from_le_bytes(half));
    }

    /// How many articles there are.
    pub fn articles(&self) -> u64 {
        self.articles
    }

    /// The fingerprint in letters: 32 hexadecimal digits.
    pub fn id(&self) -> String {
        format!("{:032x}", self.sum)
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;
    use crate::corpus::Article;

    #[test]
    fn the_order_does_not_matter_and_every_word_does() {
        let of = |articles: &[(&str, &str)]| {
            let mut all = Fingerprint::default();
            for (outlet, text) in articles {
                let outlet = outlet.to_string();
                all.add(&Article { outlet, text: (*text).into(), ..Article::default() });
            }
            all.id()
        };
        assert_eq!(of(&[("A", "x"), ("B", "y")]), of(&[("B", "y"), ("A", "x")]));
        for other in
            [&[("A", "x")][..], &[("B", "x"), ("A", "y")], &[("A", "xB"), ("", "y")]]
        {
            assert_ne!(of(&[("A", "x"), ("B", "y")]), of(other), "{other:?}");
        }
    }
}
