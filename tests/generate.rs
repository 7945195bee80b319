//! Completions, manual pages, and what a run says while it goes on.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn parallax(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    command.args(arguments).current_dir(root).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The commands that `--help` names.
fn commands() -> Vec<String> {
    let help = text(&parallax(&["--help"]).stdout);
    let (_, rest) = help.split_once("Commands:\n").expect("commands");
    let lines = rest.lines().take_while(|line| !line.is_empty());
    // What a command does may take more than one line.
    let named = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = named.filter_map(|line| line.split_whitespace().next());
    names.map(String::from).filter(|name| name != "help").collect()
}

#[test]
fn completions_know_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = parallax(&["completions", shell]);
        assert!(run.status.success());
        let script = text(&run.stdout);
        for command in commands() {
            assert!(script.contains(&command), "{shell}: {command}");
        }
        assert!(script.contains("keep-furniture"), "{shell} knows no options");
    }
}

#[test]
fn a_shell_takes_the_completions() {
    let script = text(&parallax(&["completions", "bash"]).stdout);
    let Ok(run) = Command::new("bash").args(["-n", "-c", &script]).output() else {
        return;
    };
    assert!(run.status.success(), "{}", text(&run.stderr));
}

#[test]
fn there_is_a_manual_page_for_every_command() {
    let page = text(&parallax(&["man"]).stdout);
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("man");
    drop(std::fs::remove_dir_all(&out));
    let run = parallax(&["man", "--out", &out.to_string_lossy()]);
    assert!(run.status.success(), "{}", text(&run.stderr));
    let commands = commands();
    assert!(commands.len() > 10, "{commands:?}");
    for command in commands {
        let name = format!("parallax-{command}");
        assert!(page.replace("\\-", "-").contains(&name), "{name} in the first page");
        let own = page_of(&out, &name);
        assert!(own.contains(".SH NAME") && own.contains(".SH OPTIONS"), "{own}");
    }
    assert!(page_of(&out, "parallax-analyze").contains("Examples:"));
    assert!(page_of(&out, "parallax").contains("DESCRIPTION"));
}

fn page_of(folder: &Path, name: &str) -> String {
    let file: PathBuf = folder.join(format!("{name}.1"));
    std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

/// Progress is for terminals: what is no terminal gets none of it, nor any colours.
#[test]
fn nothing_is_told_to_what_is_no_terminal() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("told");
    drop(std::fs::remove_dir_all(&out));
    let out = out.to_string_lossy();
    for arguments in [
        &["analyze", "corpus/sample", "--out", &*out][..],
        &["annotate", "corpus/sample"],
        &["concordance", "dam", "corpus/sample"],
    ] {
        let run = parallax(arguments);
        assert_eq!((run.status.code(), text(&run.stderr)), (Some(0), String::new()));
        assert!(!text(&run.stdout).contains('\u{1B}'), "{arguments:?}");
    }
}

/// `script` makes a terminal; where there is none this is passed over.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_told_how_far_it_is_and_quiet_tells_nothing() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal");
    drop(std::fs::remove_dir_all(&out));
    let told = |options: &str| {
        let program = env!("CARGO_BIN_EXE_parallax");
        let line =
            format!("{program} analyze corpus/sample --out {} {options}", out.display());
        let mut command = Command::new("script");
        command.args(["-q", "-e", "-c", &line, "/dev/null"]);
        command.current_dir(env!("CARGO_MANIFEST_DIR")).env("TERM", "xterm");
        command.stdin(std::process::Stdio::null());
        command.output().ok().map(|run| text(&run.stdout))
    };
    let (Some(shown), Some(quiet)) = (told(""), told("--quiet")) else { return };
    assert!(
        shown.contains(" articles, ") && shown.contains("read 13 records"),
        "{shown}"
    );
    assert!(quiet.is_empty(), "{quiet}");
}
