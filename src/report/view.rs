//! What the pages ask of a report again and again, looked up once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::by_outlet::{self, OutletRows};
use super::digest::{FEW, OutletDigest, Place, Stories};
use super::figures::count;
use super::same_thing::{self, SameThing};
use super::shown::Wanted;
use super::slug::slugs;
use super::utterances::{self, Utterance};
use super::{LexiconInfo, Report};
use crate::compare::{ArticleId, MeasureRow, OutletSummary};
use crate::measure::{AttributionRow, HitRow, LabelRow};

/// With fewer shared stories a difference may lie in the stories, the day or the
/// writer as well as in the outlet.
pub(super) const FEW_STORIES: usize = FEW;

/// The most outlets that a table of the common report shows.
const SHOWN: usize = 12;

/// A report with its tables of contents.
pub(super) struct View<'a> {
    /// The report.
    pub(super) report: &'a Report<'a>,
    /// What several outlets on a story give a figure for.
    pub(super) things: Vec<SameThing<'a>>,
    /// What several outlets make somebody say, what tells most first.
    pub(super) utterances: Vec<Utterance<'a>>,
    slugs: BTreeMap<&'a str, String>,
    rows: BTreeMap<&'a str, OutletRows<'a>>,
    nothing: OutletRows<'a>,
    silent: OutletDigest,
    lexicons: FxHashMap<&'a str, &'a LexiconInfo>,
    /// The rows that the pages ask for, whether they are there or not.
    wanted: RefCell<Wanted>,
}

impl<'a> View<'a> {
    /// Looks everything up.
    pub(super) fn new(report: &'a Report<'a>) -> View<'a> {
        let outlets = report.comparison.outlets.iter().map(|o| o.outlet.as_str());
        let things = same_thing::all(report);
        let utterances = utterances::all(report);
        let mut wanted = Wanted::default();
        report.comparison.things.iter().for_each(|thing| wanted.figures(thing));
        View {
            report,
            slugs: slugs(outlets),
            rows: by_outlet::sort(report, &things, &utterances),
            nothing: OutletRows::default(),
            silent: OutletDigest::default(),
            lexicons: lexicons(report),
            things,
            utterances,
            wanted: RefCell::new(wanted),
        }
    }

    /// What the pages have asked for.
    pub(super) fn into_wanted(self) -> Wanted {
        self.wanted.into_inner()
    }

    /// The outlets, by name.
    pub(super) fn outlets(&self) -> &'a [OutletSummary] {
        &self.report.comparison.outlets
    }

    /// What was compared of an outlet.
    pub(super) fn of(&self, outlet: &str) -> &OutletRows<'a> {
        self.rows.get(outlet).unwrap_or(&self.nothing)
    }

    /// What was kept of the articles of an outlet.
    pub(super) fn digest(&self, outlet: &str) -> &OutletDigest {
        self.report.digest.outlets.get(outlet).unwrap_or(&self.silent)
    }

    /// The stories.
    pub(super) fn stories(&self) -> &'a Stories {
        &self.report.digest.stories
    }

    /// Whether there is no article.
    pub(super) fn is_empty(&self) -> bool {
        self.report.digest.articles() == 0
    }

    /// The outlets that the tables of the common report show, by name.
    pub(super) fn shown(&self) -> Vec<&'a OutletSummary> {
        shown(self.outlets()).collect()
    }

    /// Says that the tables do not show all outlets; nothing if they do.
    pub(super) fn left_out(&self) -> String {
        match self.outlets().len() {
            all if all <= SHOWN => String::new(),
            all => format!(
                "The tables of this report show the {SHOWN} outlets with most articles; all \
                 {} stand in [outlets.csv](outlets.csv), and each has a page in `outlets/`.",
                count(all as u64)
            ),
        }
    }

    /// An outlet's name in letters of ASCII, digits and hyphens.
    pub(super) fn slug(&self, outlet: &str) -> &str {
        self.slugs.get(outlet).map_or("outlet", |slug| slug.as_str())
    }

    /// The file of an outlet's own report.
    pub(super) fn page_of(&self, outlet: &str) -> String {
        format!("outlets/{}.md", self.slug(outlet))
    }

    /// A hit, if it was looked up.
    pub(super) fn hit(&self, at: Place) -> Option<&'a HitRow> {
        self.wanted.borrow_mut().hit(at);
        self.report.shown.hit(at)
    }

    /// An attribution, if it was looked up.
    pub(super) fn attribution(&self, at: Place) -> Option<&'a AttributionRow> {
        self.wanted.borrow_mut().attribution(at);
        self.report.shown.attribution(at)
    }

    /// A label of an actor, if it was looked up.
    pub(super) fn label_row(&self, at: Place) -> Option<&'a LabelRow> {
        self.wanted.borrow_mut().label(at);
        self.report.shown.label(at)
    }

    /// What an article is called: its title, if it has one and it was looked up, or else
    /// its id.
    pub(super) fn title<'t>(&'t self, doc_id: &'t str) -> &'t str {
        let article = ArticleId::of(doc_id);
        self.wanted.borrow_mut().title(article);
        title(self.report.shown.title(article), doc_id)
    }

    /// The rate of a category in the own voice, over whole articles.
    pub(super) fn own_rate(
        &self,
        outlet: &str,
        category: &str,
    ) -> Option<&'a MeasureRow> {
        let rates = self.of(outlet).rates.iter().copied();
        rates.filter(|row| is_own_words(row)).find(|row| row.category == category)
    }

    /// Whether there are fewer shared stories than a comparison of outlets needs.
    pub(super) fn has_few_stories(&self) -> bool {
        self.stories().shared() < FEW_STORIES
    }

    /// Whether the articles tell more than one story, so that a story needs its
    /// name.
    pub(super) fn has_stories(&self) -> bool {
        self.stories().are_several()
    }

    /// The lexicon that a category was found with.
    pub(super) fn lexicon(&self, category: &str) -> Option<&'a LexiconInfo> {
        self.lexicons.get(category).copied()
    }

    /// What people call a category, a class or a kind.
    pub(super) fn label(&self, id: &str) -> String {
        match self.report.labels.get(id) {
            Some(label) => label.clone(),
            None if id == "none" => "no source told".to_string(),
            None => id.replace(['_', '.'], " "),
        }
    }
}

/// The outlets with most articles, by name.
pub(super) fn shown(all: &[OutletSummary]) -> impl Iterator<Item = &OutletSummary> {
    let mut outlets: Vec<&OutletSummary> = all.iter().collect();
    outlets.sort_by_key(|outlet| std::cmp::Reverse(outlet.articles));
    outlets.truncate(SHOWN);
    outlets.sort_by(|a, b| a.outlet.cmp(&b.outlet));
    outlets.into_iter()
}

/// What an article is called: its title, if it has one, or else its id.
pub(super) fn title<'t>(title: Option<&'t str>, doc_id: &'t str) -> &'t str {
    title.filter(|title| !title.trim().is_empty()).unwrap_or(doc_id)
}

/// Whether a rate is one of word choice in the own voice, over whole articles.
pub(super) fn is_own_words(row: &MeasureRow) -> bool {
    row.measure == "word_choice" && row.voice == "own" && row.section == "all"
}

/// Category to lexicon, as the hits tell.
fn lexicons<'a>(report: &Report<'a>) -> FxHashMap<&'a str, &'a LexiconInfo> {
    let by_id = |id: &str| report.run.lexicons.iter().find(|list| list.id == id);
    let lists = report.digest.lists.iter();
    lists.filter_map(|(category, id)| Some((&**category, by_id(id)?))).collect()
}
