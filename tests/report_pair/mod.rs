//! Two invented outlets on one invented story, made by hand: small enough to
//! check every figure of the report with a pencil.

pub(crate) mod hostile;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use parallax::Knowledge;
use parallax::compare::{
    Caveat, Comparison, EmphasisRow, EvidenceSample, MeasureRow, Mentioned, OmissionRow,
    OutletSummary, Pattern, SourceRow, StorySubjectRow, Verdict,
};
use parallax::copies::Copied;
use parallax::corpus::{Article, Input, Skipped};
use parallax::error::Result;
use parallax::measure::{
    AttributionRow, Categories, DocumentRow, Heading, HitRow, LabelRow, Listed, Measured,
    QuantityRow, RemovedRow, Text, Unit,
};
use parallax::page::Repeats;
use parallax::report::{
    self, Accuracy, ArticleTables, Articles, Chosen, Digest, Draft, Evidence, Excerpt,
    File, LexiconInfo, MarkedArticle, Report, RunInfo, Share, Shelf, Shown, Validation,
    wanted,
};

/// What articles are read with.
static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| Knowledge::new(Vec::new()).expect("the bundled lists are sound"));

/// The rows of both articles.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) documents: Vec<DocumentRow>,
    pub(crate) hits: Vec<HitRow>,
    pub(crate) attributions: Vec<AttributionRow>,
    pub(crate) removed: Vec<RemovedRow>,
    pub(crate) labels: Vec<LabelRow>,
    pub(crate) quantities: Vec<QuantityRow>,
}

/// Everything that the report borrows.
pub(crate) struct Pair {
    pub(crate) comparison: Comparison,
    pub(crate) rows: Rows,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) labels: BTreeMap<String, String>,
    pub(crate) run: RunInfo,
    pub(crate) plain_csv: bool,
    pub(crate) validation: Validation,
    /// Those that the page for a browser holds.
    pub(crate) articles: Vec<Article>,
}

const BEACON: &str = "Daily Beacon";
const COURIER: &str = "Harbour Courier";
const STORY: &str = "bridge";
const MOB: &str = "A mob stormed the bridge, the minister Corin Ashdale claimed.";
const MAN: &str = "Corin Ashdale, the man of the mob, was a coward, Orlo said.";
const QUOTE: &str = "Ashdale said, according to Reuters, that it was “a mob”.";

impl Pair {
    pub(crate) fn new() -> Pair {
        Pair {
            comparison: comparison(),
            rows: made(),
            skipped: vec![Skipped {
                place: "beacon/empty.txt".into(),
                line: None,
                reason: "no text; delete the file or fill it".into(),
            }],
            labels: labels(),
            run: run(),
            plain_csv: false,
            validation: validation(),
            articles: Vec::new(),
        }
    }

    /// Lets the articles pass by.
    pub(crate) fn ready(&self) -> Ready<'_> {
        let mut ready = Ready {
            pair: self,
            excerpt: Excerpt::default(),
            digest: Digest::new(&self.run.lexicons, &parallax::spool::temporary()),
            shown: Shown::default(),
            articles: self.marked(),
        };
        let articles = self.rows.articles();
        for (at, article) in (0..).zip(&articles) {
            ready.digest.add(at, article).expect("memory");
        }
        ready.excerpt = Excerpt::of(&self.comparison, &ready.digest).expect("memory");
        ready.digest.settle(ready.excerpt.listed()).expect("memory");
        let wanted = wanted(&ready.report());
        for (at, article) in articles.iter().enumerate() {
            ready.shown.add(&wanted, at, article);
        }
        ready
    }

    /// The articles that the page holds, read.
    fn marked(&self) -> Articles {
        let marked = |article: &Article| {
            let read = parallax::read(article, &KNOWLEDGE, &Repeats::default());
            MarkedArticle::of(read.reading(article, &KNOWLEDGE), &self.run.lexicons)
        };
        let marked = self.articles.iter().map(marked).collect();
        Articles::of(&Chosen::default(), marked)
    }

    /// Puts the whole report on a shelf.
    pub(crate) fn put<S: Shelf>(&self, shelf: &mut S) -> Result<()> {
        let categories = self.rows.documents.first().map(|row| row.categories.iter());
        let categories = categories.into_iter().flatten();
        let categories = categories.map(|(name, _)| name.to_string()).collect();
        let lots = (self.run.evidence, self.run.seed);
        let mut tables = ArticleTables::begin(shelf, categories, self.plain_csv, lots)?;
        let articles = self.rows.articles();
        for (at, article) in (0..).zip(&articles) {
            tables.add(at, article)?;
        }
        let drawn = tables.drawn();
        for (at, article) in articles.iter().enumerate() {
            tables.add_drawn(&drawn, at, article)?;
        }
        tables.end(shelf)
    }

    /// The files of the report, sorted.
    pub(crate) fn files(&self) -> Vec<File> {
        let mut files = Vec::new();
        self.put(&mut files).expect("memory");
        report::put(&self.ready().report(), &mut files).expect("memory");
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }

    /// Writes the report into a folder.
    pub(crate) fn write(&self, out: &Path, force: bool) -> Result<Vec<PathBuf>> {
        let mut draft = Draft::open(out, force)?;
        self.put(&mut draft)?;
        report::put(&self.ready().report(), &mut draft)?;
        draft.publish()
    }
}

/// The pair, and what was kept of it.
pub(crate) struct Ready<'p> {
    pair: &'p Pair,
    excerpt: Excerpt,
    digest: Digest,
    shown: Shown,
    pub(crate) articles: Articles,
}

impl Ready<'_> {
    pub(crate) fn report(&self) -> Report<'_> {
        Report {
            comparison: &self.pair.comparison,
            excerpt: &self.excerpt,
            digest: &self.digest,
            shown: &self.shown,
            articles: &self.articles,
            copies: &[],
            skipped: &self.pair.skipped,
            labels: &self.pair.labels,
            run: &self.pair.run,
            validation: Some(&self.pair.validation),
            plain_csv: self.pair.plain_csv,
        }
    }
}

impl Rows {
    /// The rows, article by article.
    fn articles(&self) -> Vec<Measured> {
        let measured = |document: &DocumentRow| {
            let on_story = self.documents.iter().filter(|d| d.story == document.story);
            let shared = on_story.map(|d| &d.outlet).collect::<BTreeSet<_>>().len() > 1;
            let of = |doc_id: &Text| *doc_id == document.doc_id;
            Measured {
                document: DocumentRow { shared, ..document.clone() },
                hits: rows(&self.hits, |row| of(&row.doc_id)),
                attributions: rows(&self.attributions, |row| of(&row.doc_id)),
                removed: rows(&self.removed, |row| of(&row.doc_id)),
                labels: rows(&self.labels, |row| of(&row.doc_id)),
                quantities: rows(&self.quantities, |row| of(&row.doc_id)),
                ..crate::made::article(&document.outlet, &document.story, 0, &[])
            }
        };
        self.documents.iter().map(measured).collect()
    }
}

fn rows<R: Clone>(rows: &[R], of: impl Fn(&R) -> bool) -> Vec<R> {
    rows.iter().filter(|row| of(row)).cloned().collect()
}

fn comparison() -> Comparison {
    Comparison {
        timeline: parallax::compare::Timeline::default(),
        wording: Vec::new().into(),
        outlets: vec![
            outlet(BEACON, [120, 90, 10, 20], 0),
            outlet(COURIER, [200, 120, 50, 30], 7),
        ],
        rows: vec![
            rate(
                BEACON,
                "word_choice",
                "label.crowd",
                "own",
                [2, 90],
                Unit::PerThousandWords,
            ),
            rate(
                COURIER,
                "word_choice",
                "label.crowd",
                "own",
                [0, 120],
                Unit::PerThousandWords,
            ),
            rate(
                BEACON,
                "attribution_kind",
                "indirect",
                "all",
                [1, 1],
                Unit::PercentOfAttributions,
            ),
            rate(
                COURIER,
                "attribution_kind",
                "partial",
                "all",
                [1, 2],
                Unit::PercentOfAttributions,
            ),
            rate(
                COURIER,
                "cue_class",
                "neutral",
                "all",
                [2, 2],
                Unit::PercentOfAttributions,
            ),
        ]
        .into(),
        emphasis: vec![
            emphasis(BEACON, "Corin Ashdale", 0),
            emphasis(COURIER, "Corin Ashdale", 1),
        ]
        .into(),
        story_subjects: vec![story_subject(BEACON, 0), story_subject(COURIER, 1)].into(),
        omissions: vec![omission()].into(),
        sources: vec![
            source(BEACON, "Corin Ashdale", 1, 5),
            source(COURIER, "Corin Ashdale", 2, 9),
        ]
        .into(),
        keyness: Vec::new().into(),
        caveats: vec![Caveat::OneArticle],
        things: Vec::new(),
        evidence: EvidenceSample::new(1),
    }
}

fn made() -> Rows {
    Rows {
        quantities: Vec::new(),
        documents: vec![
            document("beacon", BEACON, Some("Mob storms bridge"), [120, 90, 10, 20], 0),
            document(
                "courier",
                COURIER,
                Some("Ashdale speaks of a mob"),
                [200, 120, 50, 30],
                7,
            ),
        ],
        hits: vec![
            hit("beacon", BEACON, "own", "", "headline", "Mob storms bridge", "Mob"),
            hit("beacon", BEACON, "own", "", "lead", MOB, "mob"),
            hit("courier", COURIER, "quoted", "Corin Ashdale", "lead", QUOTE, "mob"),
        ],
        attributions: vec![
            attribution("beacon", BEACON, "indirect", ["claimed", "doubting", ""], MOB),
            attribution(
                "courier",
                COURIER,
                "partial",
                ["said", "neutral", "Reuters"],
                QUOTE,
            ),
            attribution(
                "courier",
                COURIER,
                "indirect",
                ["said", "neutral", "Reuters"],
                "Ashdale said so.",
            ),
        ],
        removed: vec![RemovedRow {
            doc_id: "courier".into(),
            outlet: COURIER.into(),
            rule: "behind furniture.appeal".into(),
            start: 900,
            end: 942,
            text: "=Give us money: [here](http://a.example)".into(),
        }],
        labels: vec![
            label(BEACON, MOB, "minister", "own", ""),
            label(COURIER, MAN, "man of the mob", "own", "label.crowd"),
            label(COURIER, MAN, "coward", "reported", ""),
        ],
    }
}

fn outlet(
    name: &str,
    [words, own, quoted, reported]: [u64; 4],
    furniture: u64,
) -> OutletSummary {
    let courier = u64::from(name == COURIER);
    OutletSummary {
        outlet: name.into(),
        articles: 1,
        stories: 1,
        shared_stories: 1,
        words,
        own_words: own,
        quoted_words: quoted,
        reported_words: reported,
        furniture_words: furniture,
        sentences: 9,
        attributions: 1 + courier,
        direct: 0,
        partial: courier,
        indirect: 1,
        scare: 0,
        relayed: 2 * courier,
        unnamed: 0,
        sources: 1,
        herfindahl: Some(1.0),
        effective_sources: Some(1.0),
        mean_quotation_words: (courier > 0).then_some(2.0),
        unnamed_share: Some(0.0),
        relayed_share: Some(100.0 * courier as f64),
    }
}

fn rate(
    outlet: &str,
    measure: &'static str,
    category: &str,
    voice: &'static str,
    [count, out_of]: [u64; 2],
    unit: Unit,
) -> MeasureRow {
    MeasureRow {
        outlet: outlet.into(),
        measure,
        category: category.into(),
        voice,
        section: "all",
        count,
        out_of,
        rate: count as f64 / out_of as f64 * unit.scale(),
        unit,
        low: (count > 0).then_some(0.0),
        high: (count > 0).then_some(49.5),
        interval: if count > 0 { "sentences" } else { "" },
        others_rate: Some(f64::NAN),
        ratio: None,
        difference: None,
        p_value: None,
        q_value: None,
        articles: 1,
        stories: 1,
        caveats: vec![Caveat::OneArticle, Caveat::FewHits],
        verdict: Verdict::CannotTell,
        needed_stories: None,
        needed_ratio: None,
        family: None,
        shared_stories: 1,
        ratio_low: None,
        ratio_high: None,
    }
}

fn source(outlet: &str, name: &str, attributions: u64, words: u64) -> SourceRow {
    SourceRow {
        outlet: outlet.into(),
        source: name.into(),
        kind: "official".into(),
        attributions,
        share: 100.0,
        direct: 0,
        partial: attributions - 1,
        indirect: 1,
        words,
        quoted_words: 2,
        articles: 1,
        first_position: 1.0 / 3.0,
        relayed: 0,
        only_here: false,
        cue_classes: match outlet {
            BEACON => vec![("doubting".into(), attributions)],
            _ => vec![("neutral".into(), attributions)],
        },
    }
}

fn emphasis(outlet: &str, subject: &str, headlines: u64) -> EmphasisRow {
    EmphasisRow {
        outlet: outlet.into(),
        subject: subject.into(),
        kind: "person".into(),
        articles: 1,
        mentions: 2,
        headlines,
        leads: 1,
        prominence: 1.75,
        space_share: 12.5,
        others_prominence: None,
        others_space_share: Some(8.0),
    }
}

fn story_subject(outlet: &str, headlines: u64) -> StorySubjectRow {
    StorySubjectRow {
        story: STORY.into(),
        subject: "Corin Ashdale".into(),
        kind: "person".into(),
        outlet: outlet.into(),
        mentioned: Mentioned::Yes,
        articles: 1,
        of_articles: 1,
        mentions: 2,
        headlines,
        leads: 1,
        first_position: Some(0.125),
        prominence: 1.75,
        space_share: 12.5,
        headline_seen: headlines > 0,
    }
}

fn omission() -> OmissionRow {
    OmissionRow {
        story: STORY.into(),
        subject: "Port Senna".into(),
        kind: "place".into(),
        mentioned_by: vec![COURIER.into()],
        omitted_by: vec![BEACON.into()],
        outlets: 2,
        prominence_max: 2.5,
        prominence_outlet: COURIER.into(),
        pattern: Pattern::OneOfTwo,
        perhaps: Vec::new(),
        articles: 1,
        mentions: 3,
        headlines: 0,
        leads: 1,
        omitting_articles: 1,
        omitting_words: vec![120],
        caveats: vec![Caveat::ShortText],
        doc_id: "courier".into(),
        sentence: "Ashdale spoke in Port Senna.".into(),
        marked: (17, 27),
    }
}

fn document(
    doc_id: &str,
    outlet: &str,
    title: Option<&str>,
    [words, own, quoted, reported]: [u64; 4],
    furniture: u64,
) -> DocumentRow {
    DocumentRow {
        doc_id: doc_id.into(),
        outlet: outlet.into(),
        story: STORY.into(),
        date: Some("2024-05-17".into()),
        title: title.map(String::from),
        words,
        own_words: own,
        quoted_words: quoted,
        reported_words: reported,
        furniture_words: furniture,
        sentences: 9,
        attributions: 1,
        copied: Copied::default(),
        shared: false,
        path: format!("pair/{doc_id}.txt"),
        categories: [("label.crowd", 2)].into_iter().collect(),
    }
}

fn hit(
    doc_id: &str,
    outlet: &str,
    voice: &'static str,
    source: &str,
    section: &'static str,
    sentence: &str,
    word: &str,
) -> HitRow {
    let start = sentence.find(word).unwrap();
    HitRow {
        sums: 0,
        attributed: "own_voice",
        doc_id: doc_id.into(),
        outlet: outlet.into(),
        story: STORY.into(),
        listed: Arc::new(Listed {
            lexicon: "labels".into(),
            category: "label.crowd".into(),
            term: "mob~".into(),
            ..Listed::default()
        }),
        r#match: word.into(),
        voice,
        source: source.into(),
        negated: false,
        section,
        start: (start + sentence.len()) as u32,
        end: (start + sentence.len() + word.len()) as u32,
        sentence: sentence.into(),
        counted: Some(Arc::new(Heading {
            id: Categories::of(["label.crowd"]).number("label.crowd").unwrap(),
            name: "label.crowd".into(),
            above: Vec::new(),
        })),
        source_id: source.into(),
        marked: (start as u32, (start + word.len()) as u32),
        sentence_number: 0,
    }
}

fn attribution(
    doc_id: &str,
    outlet: &str,
    kind: &'static str,
    [cue, class, relay]: [&str; 3],
    sentence: &str,
) -> AttributionRow {
    AttributionRow {
        doc_id: doc_id.into(),
        outlet: outlet.into(),
        story: STORY.into(),
        kind,
        source: "Ashdale".into(),
        source_name: "Corin Ashdale".into(),
        source_kind: "official".into(),
        cue: cue.into(),
        cue_class: class.into(),
        relay: relay.into(),
        content: "that it was “a mob”".into(),
        words: 5,
        section: "lead",
        start: 0,
        end: 19,
        sentence: sentence.into(),
        quoted_words: 2,
        nested: false,
        rule: "content behind cue",
        source_id: "Corin Ashdale".into(),
        speaks_for: "".into(),
        marked: (0, 1),
        place: 100,
        renderings: Vec::new(),
    }
}

fn label(
    outlet: &str,
    sentence: &str,
    label: &str,
    voice: &'static str,
    category: &str,
) -> LabelRow {
    let start = sentence.find(label).unwrap();
    let head = label.split(' ').next().unwrap();
    LabelRow {
        actor: "Corin Ashdale".into(),
        actor_kind: "person",
        outlet: outlet.into(),
        doc_id: if outlet == BEACON { "beacon" } else { "courier" }.into(),
        story: STORY.into(),
        label: label.into(),
        head: head.into(),
        modifiers: String::new(),
        relation: "apposition",
        voice,
        source: if voice == "own" { "" } else { "Orlo" }.into(),
        negated: false,
        categories: category.split_terminator(';').map(Text::from).collect(),
        section: "lead",
        start: start as u32,
        end: (start + label.len()) as u32,
        sentence: sentence.into(),
        key: label.into(),
        marked: (start as u32, (start + label.len()) as u32),
    }
}

fn labels() -> BTreeMap<String, String> {
    let labels = [
        ("label.crowd", "Crowd: opponents' word"),
        ("furniture.appeal", "Appeal for money"),
        ("official", "Official or public body"),
    ];
    labels.map(|(id, label)| (id.to_string(), label.to_string())).into()
}

/// What two people say of the pair's words.
fn validation() -> Validation {
    let share = |share, low, high| Some(Share { share, low, high });
    let accuracy = |outlet: Option<&str>, program| Accuracy {
        measure: "word_choice",
        category: "label.crowd".into(),
        outlet: outlet.map(String::from),
        voice: "own".into(),
        units: 24,
        articles: 2,
        undecided: 1,
        program,
        coders: 14,
        both: 12,
        precision: share(0.75, 0.5, 0.9),
        recall: None,
        coded: None,
        missed: None,
    };
    let all = Accuracy { voice: "all".into(), ..accuracy(None, 20) };
    Validation {
        unit: "hits",
        drawn: 24,
        articles: 2,
        coders: vec!["ada".into(), "<b>ben</b>".into()],
        adjudicated: false,
        sha256: "5555".into(),
        alphas: [("label.crowd".to_string(), Some(0.81))].into(),
        accuracies: vec![
            all,
            accuracy(None, 20),
            accuracy(Some(BEACON), 16),
            accuracy(Some(COURIER), 4),
        ],
    }
}

fn run() -> RunInfo {
    let option = |name: &str, value: &str| (name.to_string(), value.into());
    RunInfo {
        version: "0.0.0".into(),
        options: BTreeMap::from([
            option("command", "analyze"),
            option("paths", "/home/me/pair"),
        ]),
        lexicons: vec![LexiconInfo {
            id: "labels".into(),
            name: "Contested labels".into(),
            version: "1".into(),
            licence: "CC0-1.0".into(),
            sha256: "0123456789abcdef".into(),
            terms: 1,
            wording: true,
        }],
        inputs: vec![Input {
            path: "pair/beacon.txt".into(),
            bytes: 1234,
            sha256: "fedcba98".into(),
        }],
        read: 3,
        used: 2,
        skipped: 1,
        removed: 1,
        seed: 1,
        notes: vec!["no date in 1 article".into()],
        evidence: Evidence::All,
        ..RunInfo::default()
    }
}
