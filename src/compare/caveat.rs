//! Reasons why a number may mislead.

use serde::{Deserialize, Serialize};

/// A reason why a number may mislead, of one row or of the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Caveat {
    /// There is nobody to compare with.
    OneOutlet,
    /// No story is told by this outlet and another one.
    NoSharedStories,
    /// The outlet's own side of the comparison is not all of its articles.
    SharedStoriesOnly,
    /// The outlet has one article.
    OneArticle,
    /// Fewer than five stories.
    FewStories,
    /// Fewer than 500 words, or 20 attributions, to count in.
    SmallBase,
    /// The same on the other side of the comparison.
    SmallOthersBase,
    /// Fewer than five hits.
    FewHits,
    /// A fifth of the words stand in other outlets, too, or a fifth of what the
    /// others print is left out because it is a copy.
    Copies,
    /// More than half of the hits stand in one article.
    OneArticleDominates,
    /// Nothing varies, so that no interval can be made.
    NoVariation,
    /// Too little to compare.
    NotTested,
    /// A pilot of fewer than twenty shared stories or hits.
    SmallPilot,
    /// Who does not mention something wrote less than half of the median.
    ShortText,
}

impl Caveat {
    /// All caveats, the gravest first.
    pub const ALL: [Caveat; 14] = [
        Caveat::OneOutlet,
        Caveat::NoSharedStories,
        Caveat::SharedStoriesOnly,
        Caveat::OneArticle,
        Caveat::FewStories,
        Caveat::SmallBase,
        Caveat::SmallOthersBase,
        Caveat::FewHits,
        Caveat::Copies,
        Caveat::OneArticleDominates,
        Caveat::NoVariation,
        Caveat::NotTested,
        Caveat::SmallPilot,
        Caveat::ShortText,
    ];

    /// The short code that columns use.
    pub fn code(self) -> &'static str {
        match self {
            Caveat::OneOutlet => "one outlet",
            Caveat::NoSharedStories => "no shared stories",
            Caveat::SharedStoriesOnly => "compared on shared stories only",
            Caveat::OneArticle => "one article",
            Caveat::FewStories => "few stories",
            Caveat::SmallBase => "small base",
            Caveat::SmallOthersBase => "small base of others",
            Caveat::FewHits => "few hits",
            Caveat::Copies => "copies",
            Caveat::OneArticleDominates => "one article dominates",
            Caveat::NoVariation => "no variation",
            Caveat::NotTested => "not tested",
            Caveat::SmallPilot => "small pilot",
            Caveat::ShortText => "short text",
        }
    }

    /// What happened, why the number may mislead, and what to do.
    pub fn text(self) -> &'static str {
        match self {
            Caveat::OneOutlet => {
                "There is one outlet, so nothing is compared: no rate is high or low \
                 by itself. Add what another outlet wrote on the same stories."
            }
            Caveat::NoSharedStories => {
                "No other outlet tells the same stories. A difference may be one of \
                 topics, so none is given, and vocabularies are compared with all \
                 other articles. Give the articles on one event the same story, or let \
                 `--find-stories` find which tell the same."
            }
            Caveat::SharedStoriesOnly => {
                "Some stories are told by one outlet only. The rate and its interval \
                 are those of all articles; ratio and difference are those of the \
                 shared stories, so they do not follow from the rates in the same row."
            }
            Caveat::OneArticle => {
                "This outlet has one article. The figures describe that article and \
                 cannot say how the outlet writes; an interval shows only how its \
                 sentences vary. Add more stories before speaking of the outlet."
            }
            Caveat::FewStories => {
                "There are fewer than five stories. An interval from so few is wide \
                 and rough: it cannot know what a further story would look like. Read \
                 the sentences, and add stories before drawing a conclusion."
            }
            Caveat::SmallBase => {
                "The rate stands on fewer than 500 words or 20 attributions, where one \
                 sentence more or less changes it much. Look at the count, not at the \
                 rate."
            }
            Caveat::SmallOthersBase => {
                "The other outlets' rate stands on fewer than 500 words or 20 \
                 attributions. Ratio and difference may change much with one more \
                 article."
            }
            Caveat::FewHits => {
                "There are fewer than five hits. Chance alone easily doubles or halves \
                 such a number. Read them one by one: they are few."
            }
            Caveat::Copies => {
                "A fifth or more of the outlet’s words stand word for word in other \
                 outlets, too, or a fifth or more of what the others print was left out \
                 because it is a copy. The rate tells of a common source, such as an \
                 agency, as well as of the outlet. Look the articles up in copies.csv."
            }
            Caveat::OneArticleDominates => {
                "More than half of the hits stand in one article, so the rate tells of \
                 that article more than of the outlet. Look at it with and without \
                 that article."
            }
            Caveat::NoVariation => {
                "Nothing varies: the rate is 0, or the same in every unit, or all hits \
                 stand in one of few. No interval can be made of that, which does not \
                 mean that the rate is certain."
            }
            Caveat::NotTested => {
                "The outlet and the others have fewer than five hits together, or fewer \
                 than five stories in common. No test could tell a difference from \
                 chance on so little, so none is made. Add stories that both tell."
            }
            Caveat::SmallPilot => {
                "The pilot has fewer than twenty shared stories or hits, which say little of \
                 how stories vary. Plan for the upper end of the interval, or look again \
                 when there are more."
            }
            Caveat::ShortText => {
                "An outlet that does not mention the subject wrote less than half of the \
                 median words on this story. A brief cannot mention everything: what it \
                 leaves out may tell of its length and of nothing else."
            }
        }
    }
}
