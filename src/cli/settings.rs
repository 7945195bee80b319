//! Which options a command was given, under the names of its flags.

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command};
use parallax::report::{Setting, Settings};

/// What names a place on this machine, or changes nothing in what is written: a run can be
/// repeated elsewhere without it. Input, lists and stories are known by their hashes.
const OF_THIS_MACHINE: [&str; 14] = [
    "PATH",
    "PART",
    "cache",
    "color",
    "force",
    "help",
    "lexicon",
    "out",
    "part",
    "quiet",
    "reproduce",
    "stories",
    "threads",
    "validated",
];

/// Options that say nothing without another one.
const NEEDS: [(&str, &str); 1] = [("story-days", "find-stories")];

/// What was asked for on the command line.
#[derive(Default)]
pub(super) struct Asked {
    /// What the run depends on.
    pub(super) run: Settings,
    /// All that was given.
    pub(super) given: Settings,
}

impl Asked {
    /// The options of the sub-command that was asked for.
    pub(super) fn of(command: &Command, matches: &ArgMatches) -> Asked {
        let Some((name, matches)) = matches.subcommand() else { return Asked::default() };
        let asked = command.find_subcommand(name).map(|command| Asked {
            run: of_run(command, matches),
            given: given(command, matches),
        });
        asked.unwrap_or_default()
    }
}

/// The options that a run depends on: those that were given, and what holds by default.
fn of_run(command: &Command, matches: &ArgMatches) -> Settings {
    let decides = |arg: &&Arg| !is_of_this_machine(&name(arg));
    let shown = |arg: &&Arg| {
        let is_given = matches.value_source(arg.get_id().as_str())
            != Some(ValueSource::DefaultValue);
        is_given || !arg.is_hide_default_value_set()
    };
    let decide = command.get_arguments().filter(decides).filter(shown);
    let mut settings = settings(decide, matches);
    for (name, needed) in NEEDS {
        if !settings.contains_key(needed) {
            settings.remove(name);
        }
    }
    settings
}

/// Those that were given, all of them.
fn given(command: &Command, matches: &ArgMatches) -> Settings {
    let is_given = |arg: &&Arg| {
        matches.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine)
    };
    settings(command.get_arguments().filter(is_given), matches)
}

/// Whether an option has no place in what a run tells of itself.
pub(super) fn is_of_this_machine(name: &str) -> bool {
    OF_THIS_MACHINE.contains(&name)
}

/// The settings as they would stand on the command line.
pub(super) fn line(settings: &Settings) -> impl Iterator<Item = String> {
    let (places, flags): (Vec<_>, Vec<_>) =
        settings.iter().partition(|(name, _)| is_place(name));
    let flags = flags.into_iter().flat_map(|(name, set)| match set {
        Setting::On(true) => vec![format!("--{name}")],
        set => set.values().iter().map(|value| format!("--{name}={value}")).collect(),
    });
    let places = places.into_iter().flat_map(|(_, set)| set.values().to_vec());
    flags.collect::<Vec<_>>().into_iter().chain(["--".to_string()]).chain(places)
}

fn settings<'a>(
    arguments: impl Iterator<Item = &'a Arg>,
    matches: &ArgMatches,
) -> Settings {
    arguments.filter_map(|arg| Some((name(arg), setting(arg, matches)?))).collect()
}

/// A switch that is off and an option without a value say nothing.
fn setting(arg: &Arg, matches: &ArgMatches) -> Option<Setting> {
    let id = arg.get_id().as_str();
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return matches.get_flag(id).then_some(Setting::On(true));
    }
    let values = matches.get_raw(id)?.map(|value| value.to_string_lossy().into_owned());
    let values: Vec<String> = values.collect();
    match arg.get_action() {
        ArgAction::Append => Some(Setting::Several(values)),
        _ => values.into_iter().next().map(Setting::One),
    }
}

/// Its flag without the hyphens; of an argument without a flag what help calls it.
fn name(arg: &Arg) -> String {
    let value = || arg.get_value_names().and_then(|names| names.first());
    let place = || value().map_or_else(|| arg.get_id().to_string(), ToString::to_string);
    arg.get_long().map_or_else(place, String::from)
}

fn is_place(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}
