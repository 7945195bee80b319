//! Options of a command, as its reports tell them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::run_json::place;

/// Options by the names of their flags.
pub type Settings = BTreeMap<String, Setting>;

/// What an option is set to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Setting {
    /// A switch.
    On(bool),
    /// One value.
    One(String),
    /// The values of an option that may be given again.
    Several(Vec<String>),
}

impl Setting {
    /// Its values as they stand on a command line; none for a switch.
    pub fn values(&self) -> &[String] {
        match self {
            Setting::On(_) => &[],
            Setting::One(value) => std::slice::from_ref(value),
            Setting::Several(values) => values,
        }
    }

    /// The same, telling nothing of the disk: of an absolute path only the last part stays.
    pub(super) fn public(&self) -> Setting {
        match self {
            Setting::On(on) => Setting::On(*on),
            Setting::One(value) => Setting::One(place(value)),
            Setting::Several(values) => {
                Setting::Several(values.iter().map(|value| place(value)).collect())
            }
        }
    }
}

impl From<&str> for Setting {
    fn from(value: &str) -> Setting {
        Setting::One(value.to_string())
    }
}

/// As people read it.
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Setting::On(on) => f.write_str(if *on { "yes" } else { "no" }),
            _ => f.write_str(&self.values().join(", ")),
        }
    }
}
