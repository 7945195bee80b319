//! What happens when somebody ends the program.

use parallax::report;

use super::note;

/// Sees to it that Ctrl-C, or the end of a session, leaves no half report behind. Where
/// the system knows no such signals, nothing changes.
pub(crate) fn leave_nothing_behind() {
    let _ = ctrlc::set_handler(|| {
        report::abandon();
        note(format_args!("parallax: interrupted"));
        std::process::exit(130); // as shells say it: 128 and the number of the signal
    });
}
