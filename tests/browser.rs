//! `report.html` in a real browser, clicked through by `tests/browser/report.js`.
//!
//! It needs Chromium, Node and `npm install --prefix tests/browser` (or `NODE_PATH` to a
//! folder that has playwright-core and axe-core). Where one is missing the test says so and
//! passes; with `PARALLAX_BROWSER=required` it fails.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::report_pair::hostile;

#[test]
fn the_page_works_in_a_browser() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let missing = match (chromium(), has_modules(root)) {
        (None, _) => "no Chromium",
        (_, false) => "no Node, or no playwright-core and axe-core",
        (Some(chromium), true) => return run(root, &chromium),
    };
    // Not through a macro: the harness would keep it to itself.
    let told = format!("\nSKIPPED: report.html was not opened in a browser: {missing}\n");
    let _ = std::io::stderr().write_all(told.as_bytes());
    let required = std::env::var("PARALLAX_BROWSER").is_ok_and(|how| how == "required");
    assert!(!required, "{told}");
}

fn run(root: &Path, chromium: &str) {
    let mut node = Command::new("node");
    node.arg(root.join("tests/browser/report.js")).arg(chromium);
    node.arg(root.join("reports/sample/report.html"));
    node.args(hostile_pages());
    let output = node.output().expect("node runs");
    let (out, err) = (&output.stdout, &output.stderr);
    let told = [out, err].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    assert!(output.status.success(), "{}{}", told[0], told[1]);
}

/// A page for each hostile text.
fn hostile_pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    std::fs::create_dir_all(&folder).expect("a folder");
    let page = |(number, text): (usize, &&str)| {
        let files = hostile::pair(text).files();
        let page = files.into_iter().find(|file| file.path == "report.html");
        let path = folder.join(format!("hostile-{number}.html"));
        std::fs::write(&path, page.expect("a page").bytes).expect("writable");
        path
    };
    hostile::TEXTS.iter().enumerate().map(page).collect()
}

fn chromium() -> Option<String> {
    let named = std::env::var("CHROMIUM").ok();
    let known = ["chromium", "chromium-browser", "google-chrome"].map(String::from);
    let runs = |name: &String| {
        Command::new(name).arg("--version").output().is_ok_and(|out| out.status.success())
    };
    let name = named.into_iter().chain(known).find(runs)?;
    let which = Command::new("which").arg(&name).output().ok()?;
    let path = String::from_utf8_lossy(&which.stdout).trim().to_string();
    Some(if path.is_empty() { name } else { path })
}

fn has_modules(root: &Path) -> bool {
    let ask = "require('playwright-core'); require('axe-core')";
    let node = Command::new("node")
        .args(["-e", ask])
        .current_dir(root.join("tests/browser"))
        .output();
    node.is_ok_and(|out| out.status.success())
}
