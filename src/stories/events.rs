//! How much each article counts: all articles on one event as much as one.

/// What an event counts, so that only integers are summed.
pub(super) const ONE: u32 = 1 << 20;

/// The events of a corpus, as far as they are known.
pub(super) struct Events {
    /// How many there are.
    pub(super) count: usize,
    /// For each article its part of its event, in parts of [`ONE`].
    pub(super) shares: Vec<u32>,
}

impl Events {
    /// Nothing is known of the articles; none counts.
    pub(super) fn unknown(articles: usize) -> Events {
        Events { count: 0, shares: vec![0; articles] }
    }

    /// The events are these.
    pub(super) fn of(members: &[Vec<usize>], articles: usize) -> Events {
        let mut shares = vec![0; articles];
        for event in members {
            for article in event {
                shares[*article] = ONE / event.len() as u32;
            }
        }
        Events { count: members.len(), shares }
    }
}
