//! `parallax completions` and `parallax man`: what a shell and `man` want to know, written
//! from the same definitions as `--help`.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, Command};
use clap_complete::Shell;
use clap_mangen::Man;

use super::print::{out, print};
use super::tables;

/// The name of the program.
const NAME: &str = "parallax";

/// Arguments of `completions`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax completions bash > ~/.local/share/bash-completion/completions/parallax
  parallax completions zsh > ~/.zfunc/_parallax
  parallax completions fish > ~/.config/fish/completions/parallax.fish")]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Arguments of `man`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  parallax man | man -l -
  parallax man --out ~/.local/share/man/man1")]
pub(super) struct ManPages {
    /// Write the page of the program and one for each command into this folder, and print
    /// none
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Prints what a shell needs to complete command lines.
pub(super) fn completions(
    arguments: &Completions,
    mut command: Command,
) -> anyhow::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, NAME, &mut script);
    print(String::from_utf8_lossy(&script))
}

/// Prints the manual page, or writes those of all commands.
pub(super) fn man(arguments: &ManPages, mut command: Command) -> anyhow::Result<()> {
    command.build();
    match &arguments.out {
        None => Ok(Man::new(command).render(&mut out())?),
        Some(folder) => pages(folder, &command),
    }
}

fn pages(folder: &Path, command: &Command) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    page(folder, NAME, command)?;
    let of_its_own = |command: &&Command| command.get_name() != "help";
    for sub in command.get_subcommands().filter(of_its_own) {
        page(folder, &format!("{NAME}-{}", sub.get_name()), sub)?;
    }
    Ok(())
}

fn page(folder: &Path, name: &str, command: &Command) -> anyhow::Result<()> {
    let mut page = Vec::new();
    Man::new(command.clone()).title(name).render(&mut page)?;
    tables::write_file(&folder.join(format!("{name}.1")), &page)
}
