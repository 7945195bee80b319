//! What becomes of a panic, which none should be.
//!
//! Libraries that take pages and tables apart may panic on a broken one. Our library
//! catches that, skips the page and says so; nothing more is to be printed. A panic that
//! nobody catches is a bug of ours, and is named with its place.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Mutex, PoisonError};

/// What the last panic said, and where.
static LAST: Mutex<String> = Mutex::new(String::new());

/// Runs the command. A panic in it is an error.
///
/// # Errors
/// Those of the command.
pub(crate) fn guarded(run: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    panic::set_hook(Box::new(note));
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        let last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        Err(anyhow::anyhow!(
            "a bug of Parallax, which ended the run ({last}); please report it with the \
             command and, if you can, the input"
        ))
    })
}

fn note(panic: &PanicHookInfo<'_>) {
    let payload = panic.payload();
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let said = text.unwrap_or("no message");
    let place =
        panic.location().map(|place| format!(", {}:{}", place.file(), place.line()));
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    *last = format!("{said}{}", place.unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_bug_is_named_and_a_panic_that_is_caught_is_not() {
        let caught = || {
            drop(std::panic::catch_unwind(|| panic!("a broken page")));
            Ok(())
        };
        assert!(guarded(caught).is_ok());
        let error = guarded(|| panic!("no {}", "voice")).unwrap_err().to_string();
        drop(std::panic::take_hook());
        assert!(error.contains("(no voice, src/cli/panics.rs:"), "{error}");
        assert!(error.contains("please report"), "{error}");
    }
}
