//! What the pages ask of a report again and again, looked up once.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::count;
use super::slug::slugs;
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
    articles: BTreeMap<&'a str, &'a DocumentRow>,
    slugs: BTreeMap<&'a str, String>,
    rates: BTreeMap<[&'a str; 5], &'a MeasureRow>,
    lexicons: BTreeMap<&'a str, &'a LexiconInfo>,
    shared: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> View<'a> {
    /// Looks everything up.
    pub(super) fn new(report: &'a Report<'a>) -> View<'a> {
        let outlets = report.comparison.outlets.iter().map(|o| o.outlet.as_str());
        let rate = |row: &'a MeasureRow| {
            let key =
                [&row.measure, &row.category, &row.voice, &row.section, &row.outlet];
            (key.map(String::as_str), row)
        };
        View {
            report,
            articles: report.documents.iter().map(|d| (d.doc_id.as_str(), d)).collect(),
            slugs: slugs(outlets),
            rates: report.comparison.rows.iter().map(rate).collect(),
            lexicons: lexicons(report),
            shared: shared(report.documents),
        }
    }

    /// The outlets, by name.
    pub(super) fn outlets(&self) -> &'a [OutletSummary] {
        &self.report.comparison.outlets
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
    pub(super) fn title(&self, doc_id: &'a str) -> &'a str {
        let article = self.articles.get(doc_id);
        let title = article.and_then(|a| a.title.as_deref()).unwrap_or_default();
        if title.trim().is_empty() { doc_id } else { title }
    }

    /// A rate of an outlet over whole articles.
    pub(super) fn rate(
        &self,
        outlet: &'a str,
        measure: &'a str,
        category: &'a str,
        voice: &'a str,
    ) -> Option<&'a MeasureRow> {
        self.rates.get(&[measure, category, voice, "all", outlet]).copied()
    }

    /// The stories that two or more outlets tell, each with its outlets.
    pub(super) fn shared(&self) -> &BTreeMap<&'a str, BTreeSet<&'a str>> {
        &self.shared
    }

    /// Whether there are fewer shared stories than a comparison of outlets needs.
    pub(super) fn has_few_stories(&self) -> bool {
        self.shared.len() < FEW_STORIES
    }

    /// Whether two or more outlets tell the story.
    pub(super) fn is_shared(&self, story: &str) -> bool {
        self.shared.contains_key(story)
    }

    /// The attributions that count: those inside another are left out.
    pub(super) fn attributions(&self) -> impl Iterator<Item = &'a AttributionRow> {
        self.report.attributions.iter().filter(|a| !a.nested)
    }

    /// The attributions that somebody or something makes: scare quotes are left
    /// out as well.
    pub(super) fn spoken(&self) -> impl Iterator<Item = &'a AttributionRow> {
        self.attributions().filter(|a| a.kind != "scare")
    }

    /// The hits of the lists that claim to be loaded wording.
    pub(super) fn wording(&self) -> impl Iterator<Item = &'a HitRow> {
        let lists = &self.report.run.lexicons;
        let chosen = |id: &str| lists.iter().any(|l| l.wording && l.id == id);
        self.report.hits.iter().filter(move |hit| chosen(&hit.lexicon))
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

/// Category to lexicon, as the hits tell.
fn lexicons<'a>(report: &Report<'a>) -> BTreeMap<&'a str, &'a LexiconInfo> {
    let by_id: BTreeMap<&str, &LexiconInfo> =
        report.run.lexicons.iter().map(|l| (l.id.as_str(), l)).collect();
    let of = |hit: &'a HitRow| {
        let lexicon = by_id.get(hit.lexicon.as_str())?;
        Some((hit.category.as_str(), *lexicon))
    };
    report.hits.iter().filter_map(of).collect()
}

fn shared(documents: &[DocumentRow]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut stories: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for document in documents.iter().filter(|d| !d.story.is_empty()) {
        stories.entry(&document.story).or_default().insert(&document.outlet);
    }
    stories.retain(|_, outlets| outlets.len() > 1);
    stories
}
