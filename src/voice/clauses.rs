//! From cues to attributions inside one sentence.

use super::cue::{Cue, Neighbours};
use super::draft::{ACCORDING, Draft};
use super::form::Form;
use super::view::View;
use super::{adverbial, nominal, passive, prepositional, verbal};

/// Reads every cue in its sentence; a cue makes one attribution at most.
pub(super) fn drafts(view: &View<'_>, cues: &[Cue<'_>]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (number, cue) in cues.iter().enumerate() {
        let others = Neighbours { cues, number };
        // Cues come sentence by sentence, and so do their drafts.
        let same_sentence = |d: &&Draft| d.sentence == cue.sentence;
        let mut earlier = drafts.iter().rev().take_while(same_sentence);
        let earlier = earlier.find(|d| d.rule != ACCORDING);
        let draft = match cue.form {
            Form::Finite => verbal::finite(view, cue, &others, earlier),
            Form::Participle => verbal::participle(view, cue, &others, earlier),
            Form::Passive => passive::passive(view, cue, &others),
            Form::Adjective => nominal::adjective(view, cue, &others),
            Form::Noun => nominal::noun(view, cue, &others),
            Form::Preposition => prepositional::preposition(view, cue, &others),
            Form::Adverb => adverbial::adverb(view, cue, &others),
            Form::Infinitive => None,
        };
        drafts.extend(draft);
    }
    drafts
}
