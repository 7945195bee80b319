//! Text from the data becomes text in Markdown, and nothing else.

use crate::report::cell::visible;

/// A sentence longer than this is shown as an excerpt around its mark, in words.
const LONGEST: usize = 70;
/// Words of an excerpt on either side of its mark.
const AROUND: usize = 25;
/// A mark longer than this would shout, in words; it is not set in bold.
const LOUD: usize = 12;

/// Text on one line in which no character acts as Markdown.
///
/// | text | written | why |
/// |---|---|---|
/// | `*so* [a](b)` | `\*so\* \[a\](b)` | without its bracket, `(` does nothing |
/// | `two` line end `# three` | `two \# three` | a line cannot begin inside |
/// | `<img src=x>` | `\<img src=x\>` | GFM's own filter lets it pass |
/// | `1. May` | `1\. May` | no list, as it stands at the beginning |
/// | `Biden-Putin` | `Biden-Putin` | a hyphen acts only at the beginning |
/// | `www.a.b` | `www\.a.b` | GFM would make a link of it |
pub fn text(text: &str) -> String {
    first(inline(text.trim()).trim())
}

/// A sentence with the bytes `marked` in bold, shortened around them if long.
pub fn marked(sentence: &str, marked: (usize, usize)) -> String {
    let Some((before, middle, after)) = parts(sentence, marked) else {
        return text(&shortened(sentence));
    };
    let words = |part: &str| part.split_whitespace().count();
    let long = words(sentence) > LONGEST;
    let before = if long { ending(before) } else { before.to_string() };
    let after = if long { beginning(after) } else { after.to_string() };
    if middle.is_empty() || words(middle) > LOUD {
        return text(&format!("{before}{middle}{after}"));
    }
    let (before, middle, after) = (inline(&before), inline(middle), inline(&after));
    first(&format!("{}**{middle}**{}", before.trim_start(), after.trim_end()))
}

/// A text with some of its words in bold, shortened if long.
pub(super) fn words_marked(text: &str, words: &[String]) -> String {
    let told: Vec<String> = shortened(text)
        .split_whitespace()
        .map(|piece| word_marked(piece, words))
        .collect();
    first(&told.join(" ").replace("** **", " "))
}

fn word_marked(piece: &str, words: &[String]) -> String {
    let core = piece.trim_matches(|c: char| !c.is_alphanumeric());
    let bare = core.trim_end_matches("'s").trim_end_matches("’s");
    if bare.is_empty()
        || !words.iter().any(|word| word.to_lowercase() == bare.to_lowercase())
    {
        return inline(piece);
    }
    let start = piece.find(bare).unwrap_or(0);
    let (before, after) = (&piece[..start], &piece[start + bare.len()..]);
    format!("{}**{}**{}", inline(before), inline(bare), inline(after))
}

/// A link to another file of the report.
pub(super) fn link_to(label: &str, file: &str) -> String {
    format!("[{}]({file})", text(label))
}

/// The mark and what stands around it; the mark begins and ends with a letter
/// or digit, because only then `**` opens and closes wherever it stands.
fn parts(sentence: &str, (start, end): (usize, usize)) -> Option<(&str, &str, &str)> {
    let middle = sentence.get(start..end)?;
    let inner = middle.trim_matches(|c: char| !c.is_alphanumeric());
    let start = start + middle.find(inner)?;
    let end = start + inner.len();
    Some((&sentence[..start], inner, &sentence[end..]))
}

fn shortened(sentence: &str) -> String {
    if sentence.split_whitespace().count() > LONGEST {
        let words: Vec<&str> = sentence.split_whitespace().take(LONGEST).collect();
        return format!("{} …", words.join(" "));
    }
    sentence.to_string()
}

/// The last words before a mark.
fn ending(before: &str) -> String {
    let words: Vec<&str> = before.split_whitespace().collect();
    if words.len() <= AROUND {
        return before.to_string();
    }
    let gap = if before.ends_with(char::is_whitespace) { " " } else { "" };
    format!("… {}{gap}", words[words.len() - AROUND..].join(" "))
}

/// The first words after a mark.
fn beginning(after: &str) -> String {
    let words: Vec<&str> = after.split_whitespace().collect();
    if words.len() <= AROUND {
        return after.to_string();
    }
    let gap = if after.starts_with(char::is_whitespace) { " " } else { "" };
    format!("{gap}{} …", words[..AROUND].join(" "))
}

/// Escapes what acts anywhere but at the beginning of a line; white space of any
/// kind becomes one space.
pub(super) fn inline(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            continue;
        }
        let next = rest.peek().copied().unwrap_or(' ');
        if acts(c, next, &out) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Whether `c` does something in Markdown before `next` and after `written`.
fn acts(c: char, next: char, written: &str) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' => true,
        '|' | '<' | '>' | '~' | '@' | '$' => true,
        '!' => next == '[',
        '&' => next == '#' || next.is_ascii_alphanumeric(),
        ':' => next == '/',
        '.' => written.ends_with("www") || written.ends_with("WWW"),
        _ => false,
    }
}

/// Escapes what acts at the beginning of a line.
fn first(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => {
            format!("{}\\{}", &line[..digits], &line[digits..])
        }
        Some('-' | '+' | '=' | '(' | ':') if digits == 0 => format!("\\{line}"),
        _ => line.to_string(),
    }
}
