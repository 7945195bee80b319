//! A report on its way: from the opened corpus to the files of a draft.

use std::io::Write;

use parallax::Knowledge;
use parallax::error::Result;
use parallax::report::{
    self, ArticleTables, Articles, Chosen, Digest, Draft, Excerpt, MarkedArticle, Report,
    RunInfo, Settings, Shown, Validation,
};
use parallax::run::{self, Cache, Material, Means, Observer, Opened};
use parallax::spool;

use super::about;
use super::output::Output;
use super::validated;
use crate::cli::progress::Progress;

/// What a report is made of.
pub(in crate::cli) struct Job<'j> {
    pub(in crate::cli) opened: Opened,
    pub(in crate::cli) knowledge: &'j Knowledge,
    pub(in crate::cli) cache: Option<&'j Cache>,
    pub(in crate::cli) output: &'j Output,
    /// The options that the run depends on, as the report tells them.
    pub(in crate::cli) asked: Settings,
    pub(in crate::cli) progress: &'j Progress,
}

impl Job<'_> {
    /// Fills the draft; gives the summary for a terminal.
    pub(super) fn fill(mut self, draft: &mut Draft) -> anyhow::Result<String> {
        let mut info = self.info();
        let validation = self.validation()?;
        about::validated(&mut info, validation.as_ref());
        let mut told = std::mem::take(&mut self.opened.shelf.told);
        let (plain, knowledge) = (self.output.plain_csv, self.knowledge);
        let lots = (info.evidence, info.seed);
        let mut tables =
            ArticleTables::begin(draft, about::categories(knowledge), plain, lots)?;
        let folder = spool::temporary();
        let mut digest = Digest::new(&info.lexicons, &folder);
        let mut places = 0..=u32::MAX;
        let look = |measured| {
            let at = places.next().unwrap_or(u32::MAX);
            digest.add(at, &measured)?;
            tables.add(at, &measured)
        };
        let tell = |stage, more, all| self.progress.tell(stage, more, all);
        let means =
            Means { folder: &folder, cache: self.cache, observer: Observer::new(&tell) };
        let options = self.output.options();
        let (comparison, material) =
            run::analyze(&self.opened, knowledge, &options, &means, look)?;

        self.progress.plain("writing the report");
        told.notes.extend(comparison.timeline.note());
        about::tell(&mut info, &told, &digest, knowledge);
        let excerpt = Excerpt::of(&comparison, &digest)?;
        digest.settle(excerpt.listed())?;
        let report = Report {
            comparison: &comparison,
            excerpt: &excerpt,
            digest: &digest,
            shown: &Shown::default(),
            articles: &Articles::default(),
            copies: &material.copies,
            skipped: &told.skipped,
            labels: &about::labels(knowledge),
            run: &info,
            validation: validation.as_ref(),
            plain_csv: plain,
        };
        let shown = look_up(&report, &material, &mut tables)?;
        tables.end(draft)?;
        let report = Report { shown: &shown, ..report };
        let articles = self.whole_articles(&report, &material)?;
        let report = Report { articles: &articles, ..report };
        let findings = report::put(&report, draft)?;
        Ok(report::summary(&report, findings))
    }

    /// What is known before anything is read.
    fn info(&self) -> RunInfo {
        let articles = self.opened.shelf.len();
        let chosen = (self.output.evidence(articles), self.output.workbook());
        about::info(self.knowledge, &self.output.options(), chosen, &self.asked)
    }

    /// Reads the coding that the rates are held against.
    fn validation(&self) -> anyhow::Result<Option<Validation>> {
        let folder = self.output.validated.as_deref();
        let read = |folder| validated::read(folder, &self.opened, self.knowledge);
        folder.map(read).transpose()
    }

    /// Reads the articles that the page for a browser holds.
    fn whole_articles(
        &self,
        report: &Report<'_>,
        material: &Material<'_>,
    ) -> Result<Articles> {
        let chosen = Chosen::of(report, material.told());
        let lists = &report.run.lexicons;
        let read = material.read_some(
            &self.opened,
            |_, article| chosen.has(article),
            |article, read| {
                MarkedArticle::of(read.reading(article, self.knowledge), lists)
            },
        )?;
        Ok(Articles::of(&chosen, read))
    }
}

/// Looks up the rows that the pages show, and writes those that were drawn by lot.
fn look_up(
    report: &Report<'_>,
    material: &Material<'_>,
    tables: &mut ArticleTables<impl Write + Send>,
) -> Result<Shown> {
    let (wanted, drawn) = (report::wanted(report), tables.drawn());
    let mut shown = Shown::default();
    material.look_again(
        |at, article| wanted.has(at, article) || drawn.has(at),
        |at, measured| {
            shown.add(&wanted, at, &measured);
            tables.add_drawn(&drawn, at, &measured)
        },
    )?;
    Ok(shown)
}
