//! The findings, each with its base and its sentences.

use super::layout::Page;
use crate::report::findings::{ALL, Finding, OF_ONE, chosen};
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
    let told = chosen(found, ALL, |_| true);
    list(page, told, |page, finding| page.quotes(&finding.quotes(view)));
}

/// What stands out about one outlet.
pub(super) fn of_outlet(
    page: &mut Page,
    view: &View<'_>,
    outlet: &str,
    found: &[Vec<Finding<'_>>],
) {
    page.heading(2, "What stands out");
    let about = |finding: &Finding<'_>| finding.outlets.iter().any(|o| o == outlet);
    let told = chosen(found, OF_ONE, about);
    list(page, told, |page, finding| page.new_quotes(finding.quotes_of(view, outlet)));
}

fn list<'f, 'a: 'f>(
    page: &mut Page,
    findings: impl Iterator<Item = &'f Finding<'a>>,
    show: impl Fn(&mut Page, &Finding<'a>),
) {
    let mut findings = findings.peekable();
    if findings.peek().is_none() {
        page.paragraph(
            "No difference is large enough against its base to be told in a sentence. The \
             tables below hold all that was counted.",
        );
    }
    for finding in findings {
        page.paragraph(&format!("**{}.** ({})", finding.claim, finding.base));
        show(page, finding);
    }
}
