//! What grows with the names in the articles. It waits on disk, is counted name by name,
//! and of all names those are kept that a page may show.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rustc_hash::FxHashMap;

use super::Digest;
use super::actors::Actor;
use super::called::{Called, CalledAs};
use super::counts::{named, slot};
use super::sources::{Compared, Said};
use super::top::Top;
use crate::error::Result;
use crate::measure::Text;
use crate::spool::{Buckets, Part};

/// The most sources that findings are made of,
pub(in crate::report) const COMPARED: usize = 1000;
/// and those that are put side by side because most outlets quote them.
pub(in crate::report) const MOST_SHARED: usize = 5;
/// The most actors that are put side by side,
const ACTORS: usize = 10;
/// and those of one outlet.
pub(in crate::report) const ACTORS_OF_ONE: usize = 6;

/// Records by name.
#[derive(Debug)]
pub(super) struct Waiting {
    /// What sources say.
    said: Buckets,
    /// What actors are called: outlet, actor, label.
    called: Buckets,
}

impl Waiting {
    pub(super) fn new(folder: &Path) -> Waiting {
        Waiting { said: Buckets::new(folder), called: Buckets::new(folder) }
    }

    pub(super) fn say(&mut self, said: &Said<'_>) -> Result<()> {
        self.said.put(said.source, said)
    }

    pub(super) fn call(
        &mut self,
        outlet: &str,
        actor: &str,
        label: &CalledAs,
    ) -> Result<()> {
        self.called.put(actor, &(outlet, actor, label))
    }
}

impl Digest {
    /// Counts what waits, and keeps what pages may show: the sources that are listed (outlet
    /// and source), sources and actors that several outlets bring, the first actors of each
    /// outlet. No article may come after it.
    ///
    /// # Errors
    /// When a temporary file cannot be read.
    pub fn settle<'l>(
        &mut self,
        listed: impl Iterator<Item = (&'l str, &'l str)>,
    ) -> Result<()> {
        self.settle_sources(&listed.collect())?;
        self.settle_actors()
    }

    fn settle_sources(&mut self, listed: &BTreeSet<(&str, &str)>) -> Result<()> {
        let (mut shared, mut differing) = (Top::new(MOST_SHARED), Top::new(COMPARED));
        for part in self.waiting.said.parts() {
            for (source, all) in sources(&part)? {
                for (outlet, uses) in all.iter() {
                    if listed.contains(&(&**outlet, &*source)) {
                        let outlet = slot(&mut self.outlets, outlet);
                        outlet.sourcing.listed.insert(source.clone(), uses.clone());
                    }
                }
                let Some(compared) = all.compared() else { continue };
                if let Some(coloured) = compared.put_differently(&self.cues) {
                    differing
                        .offer((Reverse(coloured), source.clone()), compared.clone());
                }
                shared.offer((compared.rank(), source), compared);
            }
        }
        let shared = shared.into_things().map(|((_, source), uses)| (source, uses));
        let differing = differing.into_things().map(|((_, source), uses)| (source, uses));
        self.compared = shared.chain(differing).collect();
        Ok(())
    }

    fn settle_actors(&mut self) -> Result<()> {
        // One more tells that there are more.
        let mut own = FxHashMap::default();
        let (mut shared, mut all) = (Top::new(ACTORS), Top::new(ACTORS));
        for part in self.waiting.called.parts() {
            for (actor, outlets) in actors(&part)? {
                let put = |top: &mut Top<_, _>, counts| {
                    if let Some(actor) = Actor::of(&actor, &outlets, counts) {
                        top.offer((actor.rank(), actor.name.clone()), actor);
                    }
                };
                put(&mut shared, |label| label.label.shared);
                put(&mut all, |_| true);
                for (outlet, called) in outlets {
                    let own =
                        own.entry(outlet).or_insert_with(|| Top::new(ACTORS_OF_ONE + 1));
                    own.offer((called.rank(), actor.clone()), called);
                }
            }
        }
        for (outlet, actors) in own {
            let actors = actors.into_things().map(|((_, actor), called)| (actor, called));
            slot(&mut self.outlets, &outlet).called = actors.collect();
        }
        self.actors = shared.into_things().map(|(_, actor)| actor).collect();
        if self.actors.is_empty() {
            self.actors = all.into_things().map(|(_, actor)| actor).collect();
        }
        Ok(())
    }
}

/// The sources of a part.
fn sources(part: &Part<'_>) -> Result<BTreeMap<Text, Compared>> {
    let mut sources = BTreeMap::new();
    part.each(|record| {
        let said: Said<'_> = postcard::from_bytes(record).ok()?;
        named::<Compared>(&mut sources, said.source).add(&said);
        Some(())
    })?;
    Ok(sources)
}

/// The actors of a part, outlet by outlet.
fn actors(part: &Part<'_>) -> Result<BTreeMap<Text, BTreeMap<Text, Called>>> {
    let mut actors = BTreeMap::new();
    part.each(|record| {
        let (outlet, actor, label): (&str, &str, CalledAs) =
            postcard::from_bytes(record).ok()?;
        let outlets: &mut BTreeMap<Text, Called> = named(&mut actors, actor);
        named(outlets, outlet).add(label);
        Some(())
    })?;
    Ok(actors)
}
