//! Plain text: paragraphs are parted by blank lines, and their lines are broken anywhere.

use super::Paragraph;

/// The paragraphs of a text. A line of underscores is one of its own.
pub(in crate::corpus) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut done = Vec::new();
    let mut open = String::new();
    for line in text.split(['\n', '\u{C}', '\u{2028}', '\u{85}']) {
        // Lines end in CR LF, LF or, on old systems, CR alone.
        for line in line.strip_suffix('\r').unwrap_or(line).split('\r') {
            let line = line.trim();
            if line.is_empty() || is_rule(line) {
                end(&mut open, &mut done);
            }
            if is_rule(line) {
                done.push(Paragraph { text: line.into(), ..Paragraph::default() });
            } else {
                join(&mut open, line);
            }
        }
    }
    end(&mut open, &mut done);
    done
}

/// A line that parts records.
pub(in crate::corpus) fn is_rule(line: &str) -> bool {
    const SHORTEST: usize = 20;
    line.len() >= SHORTEST && line.bytes().all(|byte| byte == b'_')
}

/// Puts a line behind those before it: at a hyphen the line was broken without a space.
fn join(open: &mut String, line: &str) {
    let mut before = open.chars().rev();
    let is_hyphen = before.next() == Some('-');
    let is_in_word = is_hyphen && before.next().is_some_and(char::is_alphabetic);
    if !open.is_empty() && !line.is_empty() && !is_in_word {
        open.push(' ');
    }
    open.push_str(line);
}

fn end(open: &mut String, done: &mut Vec<Paragraph>) {
    let text = std::mem::take(open);
    if !text.is_empty() {
        done.push(Paragraph { text, ..Paragraph::default() });
    }
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn blank_lines_part_paragraphs() {
        let texts = |text: &str| -> Vec<String> {
            paragraphs(text).into_iter().map(|paragraph| paragraph.text).collect()
        };
        let rule = "_".repeat(60);
        assert_eq!(
            texts("  1 of 2\n\n\nOne\n two\n\nThree"),
            ["1 of 2", "One two", "Three"]
        );
        assert_eq!(texts("One\r\ntwo\r\n\r\nThree\r\n"), ["One two", "Three"]);
        assert_eq!(texts("One\rtwo\r\rThree"), ["One two", "Three"]);
        assert_eq!(texts("a well-\nknown\n- one -\nb"), ["a well-known - one - b"]);
        assert_eq!(texts(&format!("A\n{rule}\nB")), ["A", &rule, "B"]);
        assert!(texts(" \n\t\n").is_empty());
    }
}
