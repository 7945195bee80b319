//! quanteda YAML: keys are categories, keys below keys lie below them, and an
//! entry is a scalar or stands in a list.
//!
//! Every scalar is text as it is written: `no` is the word *no*. The key `__`,
//! under which quanteda writes the entries of a category that has others below
//! it, is that category itself.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

use super::Problem;
use super::dictionary::{Dictionary, Raw};
use super::entry::Marks;

/// More levels than a file has; lists may nest without naming a category.
const DEEPEST: usize = 64;

/// A list or a mapping that is open.
struct Open {
    /// The category that its entries belong to; none at the top.
    heading: Option<usize>,
    is_mapping: bool,
    /// In a mapping behind a key: the category of the value.
    value: Option<Option<usize>>,
}

/// Reads a file.
pub(super) fn read(text: &str, dictionary: &mut Dictionary) -> Result<(), Problem> {
    let mut open: Vec<Open> = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| broken(&error))?;
        let line = span.start.line() as u64;
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                if open.len() >= DEEPEST {
                    let message =
                        format!("nested deeper than {DEEPEST} levels; flatten it");
                    return Err(Problem::at(line, message));
                }
                let heading = below(&mut open, line)?;
                let is_mapping = matches!(event, Event::MappingStart(..));
                open.push(Open { heading, is_mapping, value: None });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
            }
            Event::Scalar(text, style, ..) => {
                scalar(&text, style, line, &mut open, dictionary)?;
            }
            Event::Alias(_) => {
                let heading = below(&mut open, line)?;
                let reason = "an alias (*) stands for another part of the file; \
                              put an entry that begins with * in quotation marks";
                dictionary.lose(line, heading.map_or("key", |_| "*"), reason);
            }
            _ => {}
        }
    }
    Ok(())
}

/// The category of what comes next.
fn below(open: &mut [Open], line: u64) -> Result<Option<usize>, Problem> {
    match open.last_mut() {
        None => Ok(None),
        Some(Open { is_mapping: false, heading, .. }) => Ok(*heading),
        Some(mapping) => mapping.value.take().ok_or_else(|| {
            Problem::at(line, "a key is a list or a mapping; write a name before the :")
        }),
    }
}

fn scalar(
    text: &str,
    style: ScalarStyle,
    line: u64,
    open: &mut [Open],
    dictionary: &mut Dictionary,
) -> Result<(), Problem> {
    if let Some(Open { is_mapping: true, heading, value: value @ None }) = open.last_mut()
    {
        let own = text == "__" && heading.is_some();
        if dictionary.knows(*heading, text) {
            let message = format!("the key \"{text}\" stands again; both are joined");
            dictionary.change(line, message);
        }
        let below = match own {
            true => *heading,
            false => Some(dictionary.heading(*heading, text, line)?),
        };
        *value = Some(below);
        return Ok(());
    }
    let heading = below(open, line)?;
    let nothing = matches!(text, "" | "~" | "null") && style == ScalarStyle::Plain;
    match heading {
        _ if nothing => {}
        Some(heading) => dictionary.add(Raw::new(text, Marks::Glob, line), &[heading]),
        None => dictionary.lose(line, text, "it stands below no key"),
    }
    Ok(())
}

fn broken(error: &ScanError) -> Problem {
    let hint = match error.info().contains("anchor") {
        true => "; put an entry that begins with * or & in quotation marks",
        false => "",
    };
    let message = format!("broken YAML: {}{hint}", error.info());
    Problem::at(error.marker().line() as u64, message)
}
