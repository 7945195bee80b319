//! The findings, each with its base and its sentences.

use super::layout::Page;
use crate::report::findings::{Finding, chosen};
use crate::report::view::View;

/// What stands out among all outlets.
pub(super) fn write(page: &mut Page, view: &View<'_>, found: &[Vec<Finding<'_>>]) {
    if view.is_empty() {
        return;
    }
    page.heading(2, "What stands out");
    if view.outlets().len() < 2 {
        return page
            .paragraph("There is one outlet, so there is nothing to compare it with.");
    }
    list(page, view, chosen(found, |_| true).collect());
}

/// What stands out about one outlet.
pub(super) fn of_outlet(
    page: &mut Page,
    view: &View<'_>,
    outlet: &str,
    found: &[Vec<Finding<'_>>],
) {
    page.heading(2, "What stands out");
    list(page, view, chosen(found, |f| f.outlets.iter().any(|o| o == outlet)).collect());
}

fn list(page: &mut Page, view: &View<'_>, findings: Vec<&Finding<'_>>) {
    if findings.is_empty() {
        page.paragraph(
            "No difference is large enough against its base to be told in a sentence. The \
             tables below hold all that was counted.",
        );
    }
    for finding in findings {
        page.paragraph(&format!("**{}.** ({})", finding.claim, finding.base));
        page.quotes(&finding.quotes(view));
    }
}
