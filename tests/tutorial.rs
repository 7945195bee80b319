//! `corpus/sample/TUTORIAL.md` is tried literally: every command in it is called, in an
//! empty folder, and says what the tutorial says.
//!
//! In a block `console` a line `$ …` is a command, and what follows is what it prints; a
//! line `…` stands for lines that are left out. At `<!-- the coders fill in their sheets -->`
//! three invented coders do, one with workbooks and two with text; what they say of every
//! sentence of the sample stands in `tests/tutorial/codes.csv`. Behind
//! `<!-- from FILE -->`, every line up to `<!-- end -->` stands in that file.

use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn the_tutorial_is_true() {
    let folder = empty_folder();
    copy(&root().join("corpus/sample"), &folder.join("corpus/sample"));
    let tutorial = std::fs::read_to_string(root().join("corpus/sample/TUTORIAL.md"));
    let tutorial = tutorial.expect("the tutorial");
    let mut lines = tutorial.lines();
    let mut commands = 0;
    while let Some(line) = lines.next() {
        if line == "```console" {
            let block: Vec<&str> =
                lines.by_ref().take_while(|line| *line != "```").collect();
            commands += try_block(&block, &folder);
        } else if line == "<!-- the coders fill in their sheets -->" {
            fill(&folder.join("coding/for-coders"));
        } else if let Some(file) = line.strip_prefix("<!-- from ") {
            let file = file.trim_end_matches(" -->");
            let text = std::fs::read_to_string(folder.join(file)).expect(file);
            for line in lines.by_ref().take_while(|line| *line != "<!-- end -->") {
                let found = text.lines().any(|known| known == line);
                assert!(found || line.is_empty(), "not in {file}: {line}\n{text}");
            }
        }
    }
    assert!(commands >= 3, "{commands} commands");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// Tries the commands of a block, and says how many there are.
fn try_block(block: &[&str], folder: &Path) -> usize {
    let mut count = 0;
    let mut rest = block;
    while let Some((first, more)) = rest.split_first() {
        let command = first.strip_prefix("$ ").expect("a block begins with a command");
        let end =
            more.iter().position(|line| line.starts_with("$ ")).unwrap_or(more.len());
        let said = call(command, folder);
        assert!(
            says(&said, &more[..end]),
            "$ {command}\nsays\n{said}\nand not\n{:#?}",
            &more[..end]
        );
        rest = &more[end..];
        count += 1;
    }
    count
}

/// Whether a text says some lines, one group after the other, with anything between.
fn says(said: &str, lines: &[&str]) -> bool {
    let mut said: &[&str] = &said.trim_end().lines().collect::<Vec<_>>();
    let groups: Vec<&[&str]> = lines.split(|line| *line == "…").collect();
    let whole = groups.len() == 1;
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        let found = said.windows(group.len()).position(|window| window == group);
        let Some(at) = found.filter(|at| !whole || *at == 0 && said.len() == group.len())
        else {
            return false;
        };
        said = &said[at + group.len()..];
    }
    true
}

fn call(command: &str, folder: &Path) -> String {
    let mut words = command.split_whitespace();
    assert_eq!(words.next(), Some("parallax"), "{command}");
    let output = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(words)
        .current_dir(folder)
        .output()
        .expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert!(output.status.success(), "$ {command}\n{out}{err}");
    format!("{out}{err}")
}

/// The categories that are coded, as their codes stand in `codes.csv`.
const ASKED: [&str; 3] = ["loaded.intensity", "loaded.negative", "loaded.ridicule"];

fn fill(folder: &Path) {
    let codes =
        csv::Reader::from_path(root().join("tests/tutorial/codes.csv")).expect("codes");
    let codes: Vec<Vec<String>> = rows(codes);
    for (coder, delimiter) in [(1, b','), (2, b','), (3, b';')] {
        let path = folder.join(format!("coder-{coder}.csv"));
        let mut reader = csv::ReaderBuilder::new();
        let mut sheet =
            rows(reader.has_headers(false).from_path(&path).expect("a sheet"));
        let column = |name: &str, sheet: &[Vec<String>]| {
            let found =
                sheet[0].iter().position(|head| head.split(" [").next() == Some(name));
            found.unwrap_or_else(|| panic!("no column {name}"))
        };
        let (text, asked) =
            (column("text", &sheet), ASKED.map(|name| column(name, &sheet)));
        for row in &mut sheet[1..] {
            let said = codes.iter().find(|codes| codes[0] == row[text]);
            let said =
                said.unwrap_or_else(|| panic!("codes.csv does not know: {}", row[text]));
            for (at, code) in asked.into_iter().zip(said[coder].split(' ')) {
                row[at] = code.to_string();
            }
        }
        if coder == 1 {
            save_workbook(&sheet, &path.with_extension("xlsx"));
        } else {
            let mut writer = csv::WriterBuilder::new();
            let mut writer =
                writer.delimiter(delimiter).from_path(&path).expect("a sheet");
            sheet.iter().for_each(|row| writer.write_record(row).expect("a row"));
        }
    }
}

fn rows(reader: csv::Reader<std::fs::File>) -> Vec<Vec<String>> {
    let rows = reader.into_records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(String::from).collect()).collect()
}

/// As a spreadsheet saves it: codes are numbers.
fn save_workbook(rows: &[Vec<String>], path: &Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (at, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(at, column, number),
                Err(_) => sheet.write_string(at, column, cell),
            }
            .expect("a cell");
        }
    }
    book.save(path).expect("a workbook");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(&path, &to).expect("a copy");
        }
    }
}

fn empty_folder() -> PathBuf {
    let name = format!("parallax-tutorial-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
