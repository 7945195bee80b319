//! What a command says. Whoever reads it may have had enough (`| head`): that
//! ends a command and is no failure, and never a panic, as it is with `print!`.

use std::fmt::Display;
use std::io::{BufWriter, StdoutLock, Write};

/// Where results go. A reader that is gone is an error for the caller to hand up;
/// `main` ends quietly on it.
pub(super) fn out() -> BufWriter<StdoutLock<'static>> {
    BufWriter::new(std::io::stdout().lock())
}

/// Prints a result, whole.
pub(super) fn print(text: impl Display) -> anyhow::Result<()> {
    let mut out = out();
    write!(out, "{text}")?;
    Ok(out.flush()?)
}

/// A line about the run, beside the results. Nobody has to read it.
pub(crate) fn note(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
