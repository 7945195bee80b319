//! What the coders are told: the categories, as their list defines them.

use std::fmt::Write as _;

use super::{Plan, Question, UnitKind};
use crate::lexicon::{Category, Example, Expect, Lexicon, Lexicons};

/// The most examples, and the most counter-examples, of a category.
const EXAMPLES: usize = 4;

/// The codebook, in Markdown.
pub fn codebook(plan: &Plan, lexicons: &Lexicons) -> String {
    let mut out = String::from("# Codebook\n\n");
    out.push_str(&introduction(plan.unit));
    for question in &plan.questions {
        let _ = write!(out, "\n## {}\n\n", question.id);
        match category(lexicons, &question.id) {
            Some((list, at)) => about(&mut out, list, at),
            None if plan.unit == UnitKind::Attributions
                && *question == Question::kind() =>
            {
                out.push_str(KINDS);
            }
            None => out.push_str(&own(question)),
        }
    }
    out
}

fn introduction(unit: UnitKind) -> String {
    let coded = match unit {
        UnitKind::Hits => {
            "Code the words in `[[…]]`, as they are used in this sentence, and nothing \
             else of it. Whether they belong to any category at all is what is asked."
        }
        UnitKind::Sentences => {
            "Code the whole sentence in the column `text`: does it hold words of the \
             category?"
        }
        UnitKind::Articles => {
            "Code the whole article in the column `text`: does it hold words of the \
             category?"
        }
        UnitKind::Attributions => {
            "Code the words in `[[…]]`: does the article give them as somebody's, and how?"
        }
    };
    let (of_category, spans, several) = match unit.asks_for_spans() {
        true => ("", SPANS, ""),
        false => (
            ": of a category `1` for yes and `0` for no",
            "",
            "* A unit may belong to several categories, or to none.\n",
        ),
    };
    let words = match unit.covers_all() {
        true => {
            "* Where you write `1`, write the words that made you do so under `words`, as \
             they stand in the text, with a semicolon between them.\n"
        }
        false => "",
    };
    format!(
        "{coded} `before` and `behind` are there to understand it.\n\n\
         * Work alone, and through the rows as they come: their order is a matter of lot.\n\
         * Write one of the codes that stand in the header of a column{of_category}. No cell \
         stays blank unless you cannot decide; then say why under `remark`.\n\
         {words}{spans}{several}\
         * Fill in one file only: `.xlsx` (a click on a yellow cell shows the codes) or \
         `.csv`. Leave the column `unit` and the header as they are, and save in the same \
         format.\n"
    )
}

const SPANS: &str = "\
* Under `source`, copy the words that name who says it, as they stand in `before`, `text` \
or `behind`: `Mayor Ines Roth`, also `she`, if that is what stands nearest. Write `nobody` if \
nobody is named.
* Under `content`, write `same` if the words in `[[…]]` are all that is said and nothing \
else. Else copy the words that are, from first to last; pieces with something between them \
with `…` between them.
* Where the code is `none`, leave `source` and `content` blank.
";

const KINDS: &str = "\
| code | the words are |
|---|---|
| `direct` | a clause in quotation marks, given as somebody's words |
| `partial` | a fragment in quotation marks inside the reporter's sentence, given as somebody's words |
| `indirect` | a paraphrase of what somebody says |
| `scare` | in quotation marks although nobody is given as saying them |
| `none` | the article's own |
";

fn own(question: &Question) -> String {
    let codes: Vec<String> = question.values.iter().map(|v| format!("`{v}`")).collect();
    let scale = question.scale.id();
    format!(
        "Codes: {} ({scale}).\n\n*To be defined here by who asks, with examples and \
         counter-examples.*\n",
        codes.join(", ")
    )
}

/// The measured list with this category, and the category's number in it.
fn category<'l>(lexicons: &'l Lexicons, id: &str) -> Option<(&'l Lexicon, usize)> {
    lexicons.measured().find_map(|list| Some((list, list.category(id)?)))
}

fn about(out: &mut String, list: &Lexicon, at: usize) {
    let Category { label, definition, not, .. } = &list.categories[at];
    let _ = writeln!(out, "**{label}.** {definition}");
    if !not.is_empty() {
        let _ = write!(out, "\n*Not:* {not}\n");
    }
    let of = |expect: Expect| {
        let all = list.examples.iter().filter(move |e| e.category == at);
        all.filter(move |e| e.expect == expect).take(EXAMPLES)
    };
    examples(out, "Examples", of(Expect::Hit));
    examples(out, "Counter-examples", of(Expect::Miss));
}

fn examples<'e>(
    out: &mut String,
    title: &str,
    examples: impl Iterator<Item = &'e Example>,
) {
    let mut examples = examples.peekable();
    if examples.peek().is_some() {
        let _ = write!(out, "\n{title}:\n\n");
    }
    for example in examples {
        let text = example.text.replace("[[", "**").replace("]]", "**");
        let _ = writeln!(out, "* {text}");
    }
}
