//! How far a run is: on standard error, and only when that is a terminal.

use std::fmt;
use std::io::{IsTerminal, stderr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use indicatif::{
    HumanCount, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle,
};
use parallax::run::Stage;

/// Drawings in a second.
const OFTEN: u8 = 5;

/// How the line looks where the end is known, where only the beginning is, and where
/// nothing is counted.
const COUNTED: &str =
    "{msg}  {bar:24}  {human_pos} of {human_len} articles, {rate}, {eta} left";
const OPEN: &str = "{msg}  {human_pos} articles, {rate}";
const PLAIN: &str = "{msg}";

/// A line at the foot of a terminal; it goes when the run is over.
pub(super) struct Progress {
    bar: ProgressBar,
    /// What is being told now.
    stage: Mutex<Option<Stage>>,
    quiet: bool,
}

impl Progress {
    /// Nothing has been done. `quiet` shows nothing, as does what is no terminal.
    pub(super) fn new(quiet: bool) -> Progress {
        let shown = !quiet && stderr().is_terminal();
        let target = match shown {
            true => ProgressDrawTarget::stderr_with_hz(OFTEN),
            false => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if shown {
            bar.enable_steady_tick(Duration::from_millis(1000 / u64::from(OFTEN)));
        }
        Progress { bar, stage: Mutex::new(None), quiet }
    }

    /// Whether nothing but errors is to be printed.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// An article has been read for the first time; nobody knows how many follow.
    pub(super) fn opening(&self) {
        if self.bar.position() == 0 {
            self.begin("opening", OPEN, None);
        }
        self.bar.inc(1);
    }

    /// So many more articles are done with, of all.
    pub(super) fn tell(&self, stage: Stage, more: u64, all: u64) {
        let mut now = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if *now != Some(stage) {
            *now = Some(stage);
            self.begin(name(stage), COUNTED, Some(all));
        }
        self.bar.inc(more);
    }

    /// What is done from here on cannot be counted.
    pub(super) fn plain(&self, what: &'static str) {
        self.begin(what, PLAIN, None);
        self.bar.tick();
    }

    /// Takes the line away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }

    fn begin(&self, what: &'static str, style: &str, all: Option<u64>) {
        let style = ProgressStyle::with_template(style);
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
        self.bar.set_style(style.with_key("rate", rate));
        self.bar.set_message(what);
        match all {
            Some(all) => self.bar.set_length(all),
            None => self.bar.unset_length(),
        }
        self.bar.set_position(0);
        self.bar.reset();
    }
}

/// Articles in a second.
fn rate(state: &ProgressState, to: &mut dyn fmt::Write) {
    let rate = HumanCount(state.per_sec().round() as u64);
    // What is not written is not seen.
    let _ = write!(to, "{rate}/s");
}

fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "reading",
        Stage::Finish => "gathering",
        Stage::Compare => "comparing",
    }
}
