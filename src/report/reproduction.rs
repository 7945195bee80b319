//! A run that was done again, beside what it was the first time.

use super::record::{Content, Record};
use super::shelf::Standing;
use super::visible;

/// The most differences of a kind that are named.
const NAMED: usize = 20;
/// Room for what a line is about.
const LABEL: usize = 11;

/// What came of doing a run again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reproduction {
    /// What is the same and what is not, line by line, for people.
    pub text: String,
    /// Why it is not the same run with the same result; empty if it is.
    pub differences: Vec<String>,
}

/// Compares a run with the one that `then` tells of. `beside` are the files that lie beside
/// its `run.json` today; `line` tells in which line a file and the one beside begin to
/// differ, if that is known.
pub fn reproduction(
    then: &Record,
    now: &Record,
    beside: &[Standing],
    line: impl Fn(&str) -> Option<u64>,
) -> Reproduction {
    let mut page = Page::default();
    page.line("version", &version(then, now));
    if then.version != now.version {
        page.differences.push("another version".to_string());
    }
    let nowhere = |_: &str| None;
    page.compare("input", ("file", "files"), &then.inputs(), &now.inputs(), &nowhere);
    let (old, new) = (then.lexicons(), now.lexicons());
    page.compare("lexicons", ("list", "lists"), &old, &new, &nowhere);
    page.compare("output", ("file", "files"), &then.files(), &now.files(), &line);
    page.beside(&then.files(), beside);
    page.end()
}

fn version(then: &Record, now: &Record) -> String {
    match (&*then.version, &*now.version) {
        (old, new) if old == new => format!("the same ({})", visible(old)),
        (old, new) => format!("DIFFERS: {} then, {new} now", visible(old)),
    }
}

#[derive(Default)]
struct Page {
    text: String,
    differences: Vec<String>,
}

impl Page {
    fn line(&mut self, label: &str, says: &str) {
        self.text.push_str(&format!("{label:LABEL$}{says}\n"));
    }

    /// Says how two contents differ, name by name.
    fn compare(
        &mut self,
        label: &str,
        (one, many): (&str, &str),
        then: &Content<'_>,
        now: &Content<'_>,
        line: &dyn Fn(&str) -> Option<u64>,
    ) {
        let mut names: Vec<&str> = then.keys().chain(now.keys()).copied().collect();
        names.sort_unstable();
        names.dedup();
        let changes = names.iter().filter_map(|name| {
            let change = change(then.get(name), now.get(name), || line(name))?;
            Some(format!("{}: {change}", visible(name)))
        });
        let changes: Vec<String> = changes.collect();
        let all = names.len();
        let what = if all == 1 { one } else { many };
        if changes.is_empty() {
            return self.line(label, &format!("the same: {all} {what}, byte for byte"));
        }
        self.line(label, &format!("DIFFERS: {} of {all} {what}", changes.len()));
        self.differences.push(format!("{label}: {} of {all} {what}", changes.len()));
        self.list(&changes);
    }

    /// Says which files beside `run.json` are no longer those that the run wrote.
    fn beside(&mut self, then: &Content<'_>, beside: &[Standing]) {
        if beside.is_empty() {
            return;
        }
        let changed = beside.iter().filter(|file| {
            then.get(&*file.path).is_some_and(|(hash, _)| *hash != file.sha256)
        });
        let changed: Vec<String> = changed.map(|file| visible(&file.path)).collect();
        let all = beside.len();
        match changed.len() {
            0 => self.line("beside it", &format!("{all} files, as the run wrote them")),
            n => self.line("beside it", &format!("CHANGED since: {n} of {all} files")),
        }
        self.list(&changed);
    }

    fn list(&mut self, items: &[String]) {
        items.iter().take(NAMED).for_each(|item| self.line("", item));
        if items.len() > NAMED {
            self.line("", &format!("and {} more", items.len() - NAMED));
        }
    }

    fn end(self) -> Reproduction {
        let Page { text, differences } = self;
        Reproduction { text, differences }
    }
}

/// How one thing differs; nothing if it does not.
fn change(
    then: Option<&(&str, String)>,
    now: Option<&(&str, String)>,
    line: impl Fn() -> Option<u64>,
) -> Option<String> {
    match (then, now) {
        (Some((old, _)), Some((new, _))) if old == new => None,
        (Some((_, old)), Some((_, new))) => {
            let sizes = match old == new {
                true => format!("other content, {new} as then"),
                false => format!("{old} then, {new} now"),
            };
            let line =
                line().map(|line| format!("; the first difference is in line {line}"));
            Some(sizes + &line.unwrap_or_default())
        }
        (Some(_), None) => Some("then, not now".to_string()),
        (None, Some(_)) => Some("now, not then".to_string()),
        (None, None) => None,
    }
}
