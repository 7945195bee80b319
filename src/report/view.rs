//! What the pages ask of a report again and again, looked up once.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::by_outlet::{self, OutletRows};
use super::figures::count;
use super::names::words;
use super::same_thing::{self, SameThing};
use super::slug::slugs;
use super::stories::{self, Story};
use super::utterances::{self, Utterance};
use super::{LexiconInfo, Report};
use crate::compare::{MeasureRow, OutletSummary};
use crate::measure::{AttributionRow, DocumentRow, HitRow};

/// With fewer shared stories a difference may lie in the stories, the day or the
/// writer as well as in the outlet.
pub(super) const FEW_STORIES: usize = 5;

/// The most outlets that a table of the common report shows.
const SHOWN: usize = 12;

/// A report with its tables of contents.
pub(super) struct View<'a> {
    /// The report.
    pub(super) report: &'a Report<'a>,
    /// The stories that two or more outlets tell.
    pub(super) shared: BTreeMap<&'a str, Story<'a>>,
    /// What several outlets on a story give a figure for.
    pub(super) things: Vec<SameThing<'a>>,
    /// What several outlets make somebody say, what tells most first.
    pub(super) utterances: Vec<Utterance<'a>>,
    articles: BTreeMap<&'a str, &'a DocumentRow>,
    slugs: BTreeMap<&'a str, String>,
    rows: BTreeMap<&'a str, OutletRows<'a>>,
    nothing: OutletRows<'a>,
    lexicons: FxHashMap<&'a str, &'a LexiconInfo>,
    /// The lists that claim to be loaded wording.
    wording: Vec<&'a str>,
    /// Words of sources' names, and the outlets in which such a source is heard.
    heard: BTreeMap<String, BTreeSet<&'a str>>,
    /// How many stories the articles tell; one without a story tells its own.
    pub(super) stories: u64,
    has_stories: bool,
}

impl<'a> View<'a> {
    /// Looks everything up.
    pub(super) fn new(report: &'a Report<'a>) -> View<'a> {
        let outlets = report.comparison.outlets.iter().map(|o| o.outlet.as_str());
        let shared = stories::shared(report);
        let things = same_thing::all(report);
        let utterances = utterances::all(report);
        let stories: FxHashSet<&str> =
            report.documents.iter().map(|article| &*article.story).collect();
        let alone = report.documents.iter().filter(|a| a.story.is_empty()).count();
        let lists = report.run.lexicons.iter().filter(|list| list.wording);
        View {
            report,
            articles: report.documents.iter().map(|d| (&*d.doc_id, d)).collect(),
            slugs: slugs(outlets),
            rows: by_outlet::sort(report, &shared, &things, &utterances),
            nothing: OutletRows::default(),
            lexicons: lexicons(report),
            wording: lists.map(|list| list.id.as_str()).collect(),
            heard: heard(report),
            stories: (stories.len() + alone) as u64 - u64::from(stories.contains("")),
            has_stories: stories.len() > 1,
            shared,
            things,
            utterances,
        }
    }

    /// The outlets, by name.
    pub(super) fn outlets(&self) -> &'a [OutletSummary] {
        &self.report.comparison.outlets
    }

    /// The rows of an outlet.
    pub(super) fn of(&self, outlet: &str) -> &OutletRows<'a> {
        self.rows.get(outlet).unwrap_or(&self.nothing)
    }

    /// The outlets that the tables of the common report show, by name.
    pub(super) fn shown(&self) -> Vec<&'a OutletSummary> {
        let mut outlets: Vec<&OutletSummary> = self.outlets().iter().collect();
        outlets.sort_by_key(|outlet| std::cmp::Reverse(outlet.articles));
        outlets.truncate(SHOWN);
        outlets.sort_by(|a, b| a.outlet.cmp(&b.outlet));
        outlets
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

    /// The file of an outlet's own report.
    pub(super) fn page_of(&self, outlet: &str) -> String {
        let slug = self.slugs.get(outlet).map_or("outlet", |slug| slug.as_str());
        format!("outlets/{slug}.md")
    }

    /// What an article is called: its title, or else its id.
    pub(super) fn title<'t>(&'t self, doc_id: &'t str) -> &'t str {
        let title = self.articles.get(doc_id).and_then(|a| a.title.as_deref());
        title.filter(|title| !title.trim().is_empty()).unwrap_or(doc_id)
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
        self.shared.len() < FEW_STORIES
    }

    /// Whether two or more outlets tell the story.
    pub(super) fn is_shared(&self, story: &str) -> bool {
        self.shared.contains_key(story)
    }

    /// Whether the articles tell more than one story, so that a story needs its
    /// name.
    pub(super) fn has_stories(&self) -> bool {
        self.has_stories
    }

    /// The attributions of all outlets that somebody or something makes.
    pub(super) fn spoken(&self) -> impl Iterator<Item = &'a AttributionRow> {
        let attributions = self.report.attributions.iter();
        attributions.filter(|row| !row.nested && row.kind != "scare")
    }

    /// Whether another outlet hears a source with this word in its name.
    pub(super) fn is_heard_elsewhere(&self, name: &str, outlet: &str) -> bool {
        let outlets = self.heard.get(name);
        outlets.is_some_and(|outlets| outlets.iter().any(|other| *other != outlet))
    }

    /// Whether a hit is one of a list that claims to be loaded wording.
    pub(super) fn is_wording(&self, hit: &HitRow) -> bool {
        self.wording.contains(&&*hit.listed.lexicon)
    }

    /// Whether any list claims to be loaded wording.
    pub(super) fn has_wording(&self) -> bool {
        !self.wording.is_empty()
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

/// Whether a rate is one of word choice in the own voice, over whole articles.
pub(super) fn is_own_words(row: &MeasureRow) -> bool {
    row.measure == "word_choice" && row.voice == "own" && row.section == "all"
}

/// Through whom an attribution came. An agency that speaks for itself is no
/// relay.
pub(super) fn relay_of(row: &AttributionRow) -> Option<&str> {
    let relayed = !row.relay.is_empty() && row.relay != row.source_name;
    relayed.then_some(&*row.relay)
}

/// Category to lexicon, as the hits tell.
fn lexicons<'a>(report: &Report<'a>) -> FxHashMap<&'a str, &'a LexiconInfo> {
    let by_id = |id: &str| report.run.lexicons.iter().find(|list| list.id == id);
    let mut ids: FxHashMap<&str, &str> = FxHashMap::default();
    for hit in report.hits {
        ids.entry(&hit.listed.category).or_insert(&hit.listed.lexicon);
    }
    ids.into_iter().filter_map(|(category, id)| Some((category, by_id(id)?))).collect()
}

fn heard<'a>(report: &Report<'a>) -> BTreeMap<String, BTreeSet<&'a str>> {
    let mut heard: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut names: FxHashSet<(&str, &str)> = FxHashSet::default();
    for row in report.attributions.iter().filter(|row| !row.nested) {
        for name in [&*row.source_id, &row.source_name, &row.source] {
            if names.insert((name, &*row.outlet)) {
                for word in words(name) {
                    heard.entry(word).or_default().insert(&row.outlet);
                }
            }
        }
    }
    heard
}
