//! Texts added up, in any draw of them.

use std::collections::BTreeMap;

use super::auc::{Ranked, Ranking, tenths};
use super::document::{Counts, Judged};

/// Everything that the metrics of one draw of texts are told from.
pub(super) struct Totals {
    pub(super) counts: Counts,
    pub(super) auc: Option<f64>,
    pub(super) auc_length_matched: Option<f64>,
    pub(super) auc_within_outlet: Option<f64>,
    /// The area of length alone; told once, of all texts.
    pub(super) length_alone: Option<f64>,
    /// The area of the outlet's share alone, likewise.
    pub(super) outlet_alone: Option<f64>,
}

/// Some texts, ready to be added up in any draw.
pub(super) struct Summands<'j> {
    counts: Vec<&'j Counts>,
    hits: Ranking,
    length_matched: Ranking,
    within_outlet: Option<Ranking>,
    length_alone: Option<f64>,
    outlet_alone: Option<f64>,
}

impl<'j> Summands<'j> {
    pub(super) fn new(texts: &'j [&Judged<'_>]) -> Summands<'j> {
        let judged = judged_sentences(texts);
        let once = vec![1; texts.len()];
        let by = |group: &[usize], score: &[usize]| {
            let ranked = judged.iter().zip(group.iter().zip(score));
            let ranked = ranked.map(|(s, (group, score))| Ranked {
                group: *group,
                score: *score,
                ..s.ranked
            });
            Ranking::new(texts.len(), &ranked.collect::<Vec<_>>())
        };
        let none = vec![0; judged.len()];
        let lengths: Vec<usize> = judged.iter().map(|s| s.words).collect();
        let hits: Vec<usize> = judged.iter().map(|s| s.ranked.score).collect();
        let (outlets, ranks) = outlets(&judged);
        let has_outlets = outlets.iter().any(|outlet| *outlet > 0);
        Summands {
            counts: texts.iter().map(|text| &text.counts).collect(),
            hits: by(&none, &hits),
            length_matched: by(&tenths(&lengths), &hits),
            within_outlet: has_outlets.then(|| by(&outlets, &hits)),
            length_alone: by(&none, &lengths).auc(&once),
            outlet_alone: by(&none, &ranks).auc(&once).filter(|_| has_outlets),
        }
    }

    /// The totals when each text counts so many times.
    pub(super) fn totals(&self, times: &[u64]) -> Totals {
        let mut counts = Counts::default();
        for (text, times) in self.counts.iter().zip(times) {
            (0..*times).for_each(|_| counts.add(text));
        }
        Totals {
            counts,
            auc: self.hits.auc(times),
            auc_length_matched: self.length_matched.auc(times),
            auc_within_outlet: self.within_outlet.as_ref().and_then(|r| r.auc(times)),
            length_alone: self.length_alone,
            outlet_alone: self.outlet_alone,
        }
    }
}

/// A sentence that was judged, ranked by its hits.
struct JudgedSentence<'j> {
    ranked: Ranked,
    words: usize,
    outlet: &'j str,
}

fn judged_sentences<'j>(texts: &[&'j Judged<'_>]) -> Vec<JudgedSentence<'j>> {
    let of_text = |(text, judged): (usize, &&'j Judged<'_>)| {
        let outlet = judged.outlet;
        judged.sentences.iter().filter_map(move |row| {
            let ranked = Ranked { text, group: 0, score: row.hits, marked: row.marked? };
            Some(JudgedSentence { ranked, words: row.words, outlet })
        })
    };
    texts.iter().enumerate().flat_map(of_text).collect()
}

/// The number of the outlet of each sentence, and the rank of the share of
/// marked sentences in its outlet; equal shares have one rank.
fn outlets(sentences: &[JudgedSentence<'_>]) -> (Vec<usize>, Vec<usize>) {
    let mut shares = BTreeMap::<&str, [u64; 2]>::new();
    for sentence in sentences {
        let counts = shares.entry(sentence.outlet).or_default();
        counts[0] += u64::from(sentence.ranked.marked);
        counts[1] += 1;
    }
    let share_of = |[marked, all]: [u64; 2]| marked as f64 / all as f64;
    let mut ordered: Vec<f64> = shares.values().map(|c| share_of(*c)).collect();
    ordered.sort_by(f64::total_cmp);
    let rank = |counts| ordered.partition_point(|other| *other < share_of(counts));
    let number = |outlet| shares.keys().position(|name| *name == outlet);
    sentences
        .iter()
        .map(|s| (number(s.outlet).unwrap_or_default(), rank(shares[s.outlet])))
        .unzip()
}
