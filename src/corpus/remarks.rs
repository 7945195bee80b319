//! What is said once about many articles, with the first as an example.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::message;

/// Something that many articles can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Remark {
    /// A date that was not understood.
    BlankDate,
    /// Bytes that are no UTF-8.
    Strays,
    /// Text that was once decoded wrongly.
    Mojibake,
    /// The beginning of an article that costs.
    Teaser,
}

/// What articles have, how many of which outlets, and the first of them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Remarks(BTreeMap<Remark, Said>);

#[derive(Debug, Default, Serialize, Deserialize)]
struct Said {
    outlets: BTreeMap<String, usize>,
    /// The record number of the first, its path, and an example.
    first: (u64, String, String),
}

impl Remarks {
    /// Adds an article.
    pub(super) fn add(
        &mut self,
        remark: Remark,
        number: u64,
        outlet: &str,
        (path, example): (&str, &str),
    ) {
        let said = self.0.entry(remark).or_default();
        if said.outlets.is_empty() {
            said.first = (number, path.to_string(), message::brief(example));
        }
        *said.outlets.entry(outlet.to_string()).or_default() += 1;
    }

    /// Takes over what was said elsewhere.
    pub(super) fn append(&mut self, more: Remarks) {
        for (remark, more) in more.0 {
            let said = self.0.entry(remark).or_default();
            if said.outlets.is_empty() || more.first.0 < said.first.0 {
                said.first = more.first;
            }
            for (outlet, count) in more.outlets {
                *said.outlets.entry(outlet).or_default() += count;
            }
        }
    }

    pub(super) fn notes(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(remark, said)| said.note(*remark))
    }
}

impl Said {
    fn note(&self, remark: Remark) -> String {
        let (_, path, example) = &self.first;
        let count: usize = self.outlets.values().sum();
        let number = |one: &str, many: &str| {
            format!("{count} {}", if count == 1 { one } else { many })
        };
        match remark {
            Remark::BlankDate => format!(
                "{} left blank, as no day can be read without guessing; the first is \
                 \"{example}\" ({path}); write dates as 2021-12-06",
                number("date was", "dates were")
            ),
            Remark::Strays => format!(
                "{} bytes that are not UTF-8 and were read as Windows-1252; the first is \
                 {path}; --encoding names another",
                number("article has", "articles have")
            ),
            Remark::Mojibake => format!(
                "{} garbled (â€œ stands for a quotation mark, Ã© for é), so that quotations \
                 cannot be seen: {}; the first is {path}; export again as UTF-8",
                number("article is", "articles are"),
                self.most()
            ),
            Remark::Teaser => format!(
                "{} a beginning: the page says that the article costs, and has little of \
                 it: {}; the first is {path}; counts are those of the beginnings",
                number("article may be", "articles may be"),
                self.most()
            ),
        }
    }

    /// The outlets with the most, and how many.
    fn most(&self) -> String {
        const SHOWN: usize = 5;
        let mut outlets: Vec<(&String, &usize)> = self.outlets.iter().collect();
        outlets.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let shown = outlets.iter().take(SHOWN);
        let mut said: Vec<String> = shown
            .map(|(outlet, count)| format!("{} {count}", message::brief(outlet)))
            .collect();
        if outlets.len() > SHOWN {
            said.push(format!("{} other outlets", outlets.len() - SHOWN));
        }
        said.join(", ")
    }
}
