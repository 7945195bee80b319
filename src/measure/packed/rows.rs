//! Which parts of the rows are packed, in which order.

use std::sync::Arc;

use super::bytes::{Packed, Packer, Unpacker};
use super::head::Head;
use crate::copies::Copied;
use crate::measure::quantity::Amount;
use crate::measure::{
    AttributionRow, CategoryCounts, CategoryId, ContentWord, ContentWords, Count,
    DocumentRow, Heading, HitRow, LabelRow, Listed, Measured, Observation, Occurrence,
    QuantityRow, RemovedRow, Rendering, SaidWord, Seen, SentenceBase, SubjectRow,
};
use crate::voice::Voice;

/// Packs the parts one by one.
macro_rules! packed {
    ($row:ident { $($part:ident),* }) => {
        impl Packed for $row {
            fn pack(&self, to: &mut Packer) {
                $(self.$part.pack(to);)*
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<$row> {
                $(let $part = Packed::unpack(from)?;)*
                Some($row { $($part),* })
            }
        }
    };
}

packed!(Observation { measure, voice, section, out_of, sentences, counts });
packed!(SentenceBase { sentences, squares });
packed!(Count { count, squares, products });

packed!(AttributionRow {
    doc_id,
    outlet,
    story,
    kind,
    source,
    source_name,
    source_kind,
    cue,
    cue_class,
    relay,
    content,
    words,
    section,
    start,
    end,
    sentence,
    quoted_words,
    nested,
    rule,
    source_id,
    speaks_for,
    marked,
    place,
    renderings
});
packed!(Rendering { text, start, end, words });
packed!(SaidWord { stem, term, place, quoted, negated, common, number, name, judges });

packed!(RemovedRow { doc_id, outlet, rule, start, end, text });

packed!(SubjectRow {
    doc_id,
    outlet,
    story,
    subject,
    kind,
    mentions,
    headline,
    lead,
    prominence,
    space_words,
    key,
    first,
    sentence,
    marked,
    traces
});
packed!(Seen { anywhere, headline });

packed!(LabelRow {
    actor,
    actor_kind,
    outlet,
    doc_id,
    story,
    label,
    head,
    modifiers,
    relation,
    voice,
    source,
    negated,
    categories,
    section,
    start,
    end,
    sentence,
    key,
    marked
});

packed!(QuantityRow {
    doc_id,
    outlet,
    story,
    thing,
    value,
    value_high,
    unit,
    approximate,
    text,
    voice,
    source,
    source_id,
    negated,
    section,
    start,
    end,
    sentence,
    key,
    generic,
    part,
    more,
    modifiers,
    of_country,
    in_country,
    person,
    context,
    marked
});

impl Packed for Amount {
    fn pack(&self, to: &mut Packer) {
        to.number(self.parts());
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Amount> {
        from.number().map(Amount::of_parts)
    }
}

packed!(ContentWords { words, running });
packed!(ContentWord { stem, form });

impl Packed for Measured {
    fn pack(&self, to: &mut Packer) {
        self.document.pack(to);
        self.observations.pack(to);
        self.hits.pack(to);
        self.attributions.pack(to);
        self.removed.pack(to);
        self.subjects.pack(to);
        self.topics.pack(to);
        self.seen.pack(to);
        self.labels.pack(to);
        self.quantities.pack(to);
        self.words.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Measured> {
        Some(Measured {
            document: Packed::unpack(from)?,
            observations: Packed::unpack(from)?,
            hits: Packed::unpack(from)?,
            attributions: Packed::unpack(from)?,
            removed: Packed::unpack(from)?,
            subjects: Packed::unpack(from)?,
            topics: Packed::unpack(from)?,
            seen: Packed::unpack(from)?,
            labels: Packed::unpack(from)?,
            quantities: Packed::unpack(from)?,
            words: Packed::unpack(from)?,
            categories: from.asked.categories.clone(),
        })
    }
}

/// Where the article comes from is left to its head, and what others have of it is not
/// known yet.
impl Packed for DocumentRow {
    fn pack(&self, to: &mut Packer) {
        self.title.pack(to);
        self.words.pack(to);
        self.own_words.pack(to);
        self.quoted_words.pack(to);
        self.reported_words.pack(to);
        self.furniture_words.pack(to);
        self.sentences.pack(to);
        self.attributions.pack(to);
        self.categories.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<DocumentRow> {
        let [doc_id, outlet, story] = from.names();
        let Head { date, path, .. } = from.head.clone();
        Some(DocumentRow {
            doc_id,
            outlet,
            story,
            date,
            path,
            title: Packed::unpack(from)?,
            words: Packed::unpack(from)?,
            own_words: Packed::unpack(from)?,
            quoted_words: Packed::unpack(from)?,
            reported_words: Packed::unpack(from)?,
            furniture_words: Packed::unpack(from)?,
            sentences: Packed::unpack(from)?,
            attributions: Packed::unpack(from)?,
            categories: Packed::unpack(from)?,
            copied: Copied::default(),
            shared: false,
        })
    }
}

impl Packed for HitRow {
    fn pack(&self, to: &mut Packer) {
        self.listed.entry.pack(to);
        let own = |heading: &Arc<Heading>| heading.name == self.listed.category;
        to.number(self.counted.as_ref().map_or(0, |h| if own(h) { 1 } else { 2 }));
        self.doc_id.pack(to);
        self.outlet.pack(to);
        self.story.pack(to);
        self.r#match.pack(to);
        self.voice.pack(to);
        self.source.pack(to);
        self.negated.pack(to);
        self.section.pack(to);
        self.start.pack(to);
        self.end.pack(to);
        self.sentence.pack(to);
        self.source_id.pack(to);
        self.attributed.pack(to);
        self.sums.pack(to);
        self.marked.pack(to);
        self.sentence_number.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<HitRow> {
        let (listed, counted) = listed(from)?;
        Some(HitRow {
            listed,
            counted,
            doc_id: Packed::unpack(from)?,
            outlet: Packed::unpack(from)?,
            story: Packed::unpack(from)?,
            r#match: Packed::unpack(from)?,
            voice: Packed::unpack(from)?,
            source: Packed::unpack(from)?,
            negated: Packed::unpack(from)?,
            section: Packed::unpack(from)?,
            start: Packed::unpack(from)?,
            end: Packed::unpack(from)?,
            sentence: Packed::unpack(from)?,
            source_id: Packed::unpack(from)?,
            attributed: Packed::unpack(from)?,
            sums: Packed::unpack(from)?,
            marked: Packed::unpack(from)?,
            sentence_number: Packed::unpack(from)?,
        })
    }
}

/// A term, and what its hit counts for: its own category, the mirror, or nothing.
fn listed(from: &mut Unpacker<'_>) -> Option<(Arc<Listed>, Option<Arc<Heading>>)> {
    let entry = u32::unpack(from)? as usize;
    let term = from.asked.measured(entry)?;
    let counted = match from.number()? {
        0 => None,
        1 => Some(term.heading.clone()),
        _ => Some(term.mirror.clone()?),
    };
    Some((term.listed.clone(), counted))
}

impl Packed for CategoryId {
    fn pack(&self, to: &mut Packer) {
        to.number(self.index() as u64);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<CategoryId> {
        let index = usize::try_from(from.number()?).ok()?;
        from.asked.categories.at(index)
    }
}

impl Packed for CategoryCounts {
    fn pack(&self, to: &mut Packer) {
        self.counts().iter().for_each(|count| count.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<CategoryCounts> {
        let categories = from.asked.categories.clone();
        let counts = (0..categories.measured().len()).map(|_| u32::unpack(from));
        Some(CategoryCounts::counted(counts.collect::<Option<_>>()?, categories))
    }
}

impl Packed for Occurrence {
    fn pack(&self, to: &mut Packer) {
        let marks = [self.content, self.name, self.two, self.three];
        let marks =
            marks.into_iter().rev().fold(0, |all, mark| all << 1 | u64::from(mark));
        self.word.pack(to);
        self.token.pack(to);
        to.number(marks << 2 | self.voice as u64);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Occurrence> {
        let (word, token) = (u32::unpack(from)?, u32::unpack(from)?);
        let marks = from.number()?;
        Some(Occurrence {
            word,
            token,
            voice: *Voice::ALL.get((marks & 3) as usize)?,
            content: marks >> 2 & 1 == 1,
            name: marks >> 3 & 1 == 1,
            two: marks >> 4 & 1 == 1,
            three: marks >> 5 & 1 == 1,
        })
    }
}
