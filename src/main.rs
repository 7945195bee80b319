//! The command `parallax`: parse, call, print the error chain, exit.

mod cli;

use std::process::ExitCode;

use parallax::error::Error;

/// A fifth less time than with the system's allocator: measured rows are many small texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::leave_nothing_behind();
    match cli::guarded(cli::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            cli::note(format_args!("parallax: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Whoever read the output has had enough, which is no failure.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let ours = match cause.downcast_ref() {
            Some(Error::Io { cause, .. }) => Some(cause),
            _ => None,
        };
        let io = ours.or(cause.downcast_ref::<std::io::Error>());
        io.is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe)
    })
}
