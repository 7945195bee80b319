//! The first of many things that come in any order.

/// So many things with the smallest keys.
#[derive(Debug, Clone)]
pub(super) struct Top<K, V> {
    most: usize,
    kept: Vec<(K, V)>,
}

impl<K: Ord, V> Top<K, V> {
    /// Nothing yet, and never more than `most`.
    pub(super) fn new(most: usize) -> Top<K, V> {
        Top { most, kept: Vec::new() }
    }

    /// Adds a thing, which stays if fewer than `most` come before it.
    pub(super) fn offer(&mut self, key: K, thing: V) {
        self.kept.push((key, thing));
        // Sorted out now and then, a thing costs the same however many there are.
        if self.kept.len() >= 2 * self.most.max(1) {
            self.shorten();
        }
    }

    fn shorten(&mut self) {
        self.kept.sort_by(|(a, _), (b, _)| a.cmp(b));
        self.kept.truncate(self.most);
    }

    /// The things in the order of their keys.
    pub(super) fn into_things(mut self) -> impl Iterator<Item = (K, V)> {
        self.shorten();
        self.kept.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::Top;

    #[test]
    fn the_first_are_kept_whatever_order_they_come_in() {
        for order in [[3, 1, 4, 2, 0, 6, 5], [6, 5, 4, 3, 2, 1, 0]] {
            let mut top = Top::new(3);
            order.iter().for_each(|n| top.offer(*n, n.to_string()));
            let kept: Vec<String> = top.into_things().map(|(_, thing)| thing).collect();
            assert_eq!(kept, ["0", "1", "2"]);
        }
    }

    #[test]
    fn none_are_kept_if_none_are_wanted() {
        let mut top = Top::new(0);
        top.offer(1, ());
        assert_eq!(top.into_things().count(), 0);
    }
}
