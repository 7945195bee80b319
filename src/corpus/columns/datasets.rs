//! Data sets that many have and that hold no articles: `datasets.csv`.

use super::evidence::is_address;
use super::plain;

const DATASETS: &str = include_str!("datasets.csv");

/// Why a table with these columns has no texts, if it is one that many have.
pub(in crate::corpus) fn without_text(header: &[String]) -> Option<String> {
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let has_all = |columns: &str| columns.split('+').all(|c| names.contains(&plain(c)));
    rows().into_iter().find(|row| has_all(&row[1])).map(|row| {
        let [name, columns, advice] = row;
        format!("this is {name} ({}): {advice}", columns.replace('+', ", "))
    })
}

/// The columns of a table that names none, told by their number and an address in the
/// first.
pub(in crate::corpus) fn without_header(first: &[String]) -> Option<Vec<String>> {
    let is_row = first.len() > 2 && is_address(&first[0]);
    let columns = HEADERLESS.iter().map(|columns| columns.split(' '));
    let mut columns = columns.filter(|columns| columns.clone().count() == first.len());
    columns.next().filter(|_| is_row).map(|columns| columns.map(String::from).collect())
}

/// What trafilatura writes with `--csv`.
const HEADERLESS: [&str; 1] =
    ["url id fingerprint hostname title image date text comments license pagetype"];

fn rows() -> Vec<[String; 3]> {
    let mut rows = csv::Reader::from_reader(DATASETS.as_bytes());
    let cells = |row: csv::StringRecord| [0, 1, 2].map(|at| row[at].to_string());
    rows.records().filter_map(Result::ok).filter(|r| r.len() == 3).map(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::{DATASETS, rows, without_text};

    #[test]
    fn lists_without_texts_are_known() {
        assert_eq!(rows().len(), DATASETS.lines().count() - 1);
        let header = "\u{FEFF}URL,MobileURL,Date,Title".trim_start_matches('\u{FEFF}');
        let header: Vec<String> = header.split(',').map(String::from).collect();
        assert!(without_text(&header).is_some_and(|said| said.contains("GDELT")));
        assert_eq!(without_text(&header[..2]), None);
    }
}
