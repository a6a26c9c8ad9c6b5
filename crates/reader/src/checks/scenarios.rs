//! Cells of the scenario table that say nothing known, or something unexpected.

use crate::finding::{Action, Finding, FindingKind};
use crate::page::Place;
use crate::scenario::{Field, Scenario};
use crate::terms::{TermKind, Terms};
use crate::walk::Walk;

pub(super) fn check(walk: &Walk<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for scenario in &walk.scenarios {
        for (column, field) in scenario.fields() {
            findings.extend(unknown(scenario, column, field));
            findings.extend(untranslated(walk, scenario, column, field));
        }
        findings.extend(other_status(walk.terms, scenario));
    }
    findings.extend(
        walk.scenarios
            .iter()
            .find_map(|scenario| other_label(walk, scenario)),
    );
    findings
}

fn place(scenario: &Scenario, field: &Field) -> Place {
    Place {
        column: field.column.max(1),
        ..scenario.at.clone()
    }
}

fn unknown(scenario: &Scenario, column: &str, field: &Field) -> Option<Finding> {
    let finding = Finding::new(FindingKind::ValueUnknown, place(scenario, field));
    let is_unknown = field.value.is_none() && !field.raw.is_empty();
    is_unknown.then(|| {
        finding
            .found(&field.raw)
            .arg("column-code", column)
            .did(Action::ReadAnyway)
    })
}

fn untranslated(
    walk: &Walk<'_>,
    scenario: &Scenario,
    column: &str,
    field: &Field,
) -> Option<Finding> {
    let found = walk.terms.recognise(column, &field.raw, walk.language)?;
    if found.languages.contains(&walk.language) {
        return None;
    }
    let language = found.languages.first()?;
    let finding =
        Finding::new(FindingKind::CellUntranslated, place(scenario, field)).found(&field.raw);
    let finding = finding
        .arg("language", *language)
        .arg("page-language", walk.language);
    Some(finding.arg("column-code", column).did(Action::ReadAnyway))
}

fn other_status(terms: &Terms, scenario: &Scenario) -> Option<Finding> {
    let about = scenario.about.as_deref()?;
    let set = scenario
        .l1
        .value
        .as_deref()
        .filter(|set| terms.list(TermKind::Status).has(set) && *set != about)?;
    let differs = Finding::new(
        FindingKind::ScenarioL1Differs,
        place(scenario, &scenario.l1),
    );
    Some(differs.found(set).expected(about).did(Action::ReadAnyway))
}

/// The page's title and its table can spell the L1 in two ways.
fn other_label(walk: &Walk<'_>, scenario: &Scenario) -> Option<Finding> {
    let about = scenario
        .about
        .as_deref()
        .filter(|about| scenario.l1.is(about))?;
    let node = walk.nodes.iter().find(|node| node.code == about)?;
    let (title, cell) = (
        crate::text::key(&node.name),
        crate::text::key(&scenario.l1.raw),
    );
    let varies = Finding::new(FindingKind::LabelVaries, node.at.clone());
    let varies = varies
        .found(&node.name)
        .expected(&scenario.l1.raw)
        .other(&scenario.at);
    (title != cell).then(|| varies.did(Action::KeptFirst))
}
