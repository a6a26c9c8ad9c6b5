//! Looks for oddities, on each page and between pages.

mod characters;
mod headings;
mod labels;
mod links;
mod metadata;
mod scenarios;
mod statuses;
mod translation;

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::walk::Walk;

/// Looks for what one page shows by itself.
pub(crate) fn check_page(walk: &mut Walk<'_>) {
    let mut findings = characters::check(walk);
    findings.extend(headings::check(walk));
    findings.extend(labels::check_colons(walk));
    findings.extend(links::check_encryption(walk));
    findings.extend(metadata::check_page(walk));
    findings.extend(scenarios::check(walk));
    findings.extend(statuses::check_page(walk));
    findings.extend(translation::check(walk));
    walk.findings.extend(findings);
}

/// Looks for what only several pages show together.
pub(crate) fn check_pages(walks: &[Walk<'_>], beside: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = links::check_targets(walks, beside);
    findings.extend(metadata::check_pages(walks));
    findings.extend(statuses::check_pages(walks));
    findings.extend(labels::check_texts(walks));
    findings
}
