//! quanteda YAML: nested keys with lists; a comment at the head.

use super::{Branch, Loss, has_letters};
use crate::lexicon::Lexicon;

/// A word as a glob. `_` is `*`, any one word.
pub(super) fn word(word: &str) -> Result<String, &'static str> {
    match word {
        "_" => Ok("*".into()),
        _ if word.contains(['*', '?']) && !has_letters(word) => {
            Err("a * or ? that stands for itself")
        }
        _ => Ok(word.into()),
    }
}

/// The file.
pub(super) fn write(lexicon: &Lexicon, root: &Branch, losses: &[Loss]) -> String {
    let mut text = String::new();
    let mut comment = |line: &str| {
        text.push_str("# ");
        text.extend(line.chars().map(|c| if c.is_control() { ' ' } else { c }));
        text.push('\n');
    };
    let Lexicon { name, version, licence, question, .. } = lexicon;
    comment(&format!("{name}, version {version}, licence {licence}"));
    comment(question);
    if !losses.is_empty() {
        comment("What Parallax's own format says and this one cannot:");
    }
    for loss in losses {
        comment(&format!("  {loss}"));
    }
    for branch in &root.below {
        keys(branch, 0, &mut text);
    }
    text
}

fn keys(branch: &Branch, depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    text.push_str(&format!("{indent}{}:\n", quoted(&branch.name)));
    let both = !branch.below.is_empty() && !branch.entries.is_empty();
    if both {
        text.push_str(&format!("{indent}  __:\n"));
    }
    let deeper = if both { "    " } else { "  " };
    for entry in &branch.entries {
        text.push_str(&format!("{indent}{deeper}- {}\n", quoted(entry)));
    }
    for below in &branch.below {
        keys(below, depth + 1, text);
    }
}

/// Always between quotation marks, so that `no` stays a word and `*` is no alias.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
