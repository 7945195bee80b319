//! Whether marked sentences rank above unmarked ones.

use std::collections::BTreeMap;

/// A sentence that people judged, with the number it is ranked by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    /// Which of the texts it stands in.
    pub(super) text: usize,
    /// Only sentences of one group are compared.
    pub(super) group: usize,
    pub(super) score: usize,
    pub(super) marked: bool,
}

/// Sentences counted by group, score and mark, text by text, so that the area
/// under the curve can be told for any draw of texts.
pub(super) struct Ranking {
    /// The group of each cell; cells are ordered by group, then by score.
    groups: Vec<usize>,
    /// Of each text the cells it has sentences in: cell, unmarked, marked.
    texts: Vec<Vec<(usize, [u64; 2])>>,
}

impl Ranking {
    /// Counts the sentences of so many texts.
    pub(super) fn new(texts: usize, sentences: &[Ranked]) -> Ranking {
        let keys = sentences.iter().map(|s| ((s.group, s.score), 0));
        let mut cells: BTreeMap<(usize, usize), usize> = keys.collect();
        cells.values_mut().enumerate().for_each(|(at, cell)| *cell = at);
        let mut counts = vec![BTreeMap::<usize, [u64; 2]>::new(); texts];
        for sentence in sentences {
            let cell = cells[&(sentence.group, sentence.score)];
            let sides = counts[sentence.text].entry(cell).or_default();
            sides[usize::from(sentence.marked)] += 1;
        }
        Ranking {
            groups: cells.keys().map(|(group, _)| *group).collect(),
            texts: counts.into_iter().map(|cells| cells.into_iter().collect()).collect(),
        }
    }

    /// The area under the ROC curve when each text counts so many times: of all
    /// pairs of a marked and an unmarked sentence of one group the part in which
    /// the marked one has the higher score, ties counted half. That is U / (n m)
    /// (Mann & Whitney 1947; Hanley & McNeil 1982, eq. 1 and 2). None if there
    /// is no pair.
    ///
    /// | marked | unmarked | pairs won | area |
    /// |---|---|---|---|
    /// | 2, 1 | 1, 0 | 1 + 1 + ½ + 1 of 4 | 0.875 |
    pub(super) fn auc(&self, times: &[u64]) -> Option<f64> {
        let mut cells = vec![[0u64; 2]; self.groups.len()];
        for (counts, times) in self.texts.iter().zip(times).filter(|(_, t)| **t > 0) {
            for (cell, [unmarked, marked]) in counts {
                cells[*cell][0] += unmarked * times;
                cells[*cell][1] += marked * times;
            }
        }
        let (mut halves, mut pairs, mut at) = (0, 0, 0);
        while at < cells.len() {
            let group = self.groups[at];
            let end = at + self.groups[at..].partition_point(|other| *other == group);
            let (mut below, mut above) = (0, 0);
            for [unmarked, marked] in &cells[at..end] {
                halves += marked * (2 * below + unmarked);
                below += unmarked;
                above += marked;
            }
            pairs += below * above;
            at = end;
        }
        (pairs > 0).then(|| halves as f64 / (2 * pairs) as f64)
    }
}

/// Into how many groups of like length sentences are divided.
const LENGTHS: usize = 10;

/// The group of like length of each sentence: its tenth in the order of the
/// lengths; sentences of one length share the group of the first of them.
pub(super) fn tenths(lengths: &[usize]) -> Vec<usize> {
    let mut ordered = lengths.to_vec();
    ordered.sort_unstable();
    let first = |length: &usize| ordered.partition_point(|other| other < length);
    lengths.iter().map(|length| first(length) * LENGTHS / ordered.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Ranked, Ranking, tenths};

    /// Of sentences (group, score, marked) of one text.
    fn auc(sentences: &[(usize, usize, bool)]) -> Option<f64> {
        let ranked = |(group, score, marked): &(usize, usize, bool)| Ranked {
            text: 0,
            group: *group,
            score: *score,
            marked: *marked,
        };
        let sentences: Vec<Ranked> = sentences.iter().map(ranked).collect();
        Ranking::new(1, &sentences).auc(&[1])
    }

    #[test]
    fn a_tie_counts_half() {
        let two = [(0, 2, true), (0, 1, true), (0, 1, false), (0, 0, false)];
        assert_eq!(auc(&two), Some(3.5 / 4.0));
        assert_eq!(auc(&[(0, 0, true), (0, 0, false), (0, 0, false)]), Some(0.5));
    }

    #[test]
    fn one_side_alone_has_no_area() {
        assert_eq!(auc(&[(0, 3, true), (0, 1, true)]), None);
        assert_eq!(auc(&[]), None);
    }

    #[test]
    fn groups_are_compared_within_themselves() {
        // Across the groups the marked would win 3 of 4 pairs.
        let two = [(0, 1, false), (0, 2, true), (1, 9, false), (1, 3, true)];
        assert_eq!(auc(&two), Some(0.5));
        // A group of marked ones alone adds no pair.
        let alone = [(0, 1, false), (0, 2, true), (1, 0, true)];
        assert_eq!(auc(&alone), Some(1.0));
    }

    #[test]
    fn a_text_drawn_twice_counts_twice() {
        let of = |text, score, marked| Ranked { text, group: 0, score, marked };
        let sentences = [of(0, 1, true), of(1, 0, false), of(2, 2, false)];
        let ranking = Ranking::new(3, &sentences);
        assert_eq!(ranking.auc(&[1, 1, 1]), Some(0.5));
        assert_eq!(ranking.auc(&[1, 2, 0]), Some(1.0));
        assert_eq!(ranking.auc(&[1, 2, 1]), Some(2.0 / 3.0));
        assert_eq!(ranking.auc(&[0, 2, 1]), None);
    }

    #[test]
    fn equal_lengths_share_a_tenth() {
        assert_eq!(tenths(&[9, 1, 5, 5]), [7, 0, 2, 2]);
        assert_eq!(tenths(&[4, 4, 4]), [0, 0, 0]);
    }
}
