//! Statuses that one page lists and another does not, empty sections, examples that clash.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Action, Finding, FindingKind};
use crate::model::{Level, Node};
use crate::page::Place;
use crate::text;
use crate::walk::Walk;

pub(super) fn check_page(walk: &Walk<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = walk.nodes.iter().filter_map(empty).collect();
    findings.extend(walk.nodes.iter().flat_map(clashes));
    findings
}

fn empty(node: &Node) -> Option<Finding> {
    let text = node.text()?;
    let says_nothing =
        text.definition.is_empty() && text.use_when.is_empty() && text.remarks.is_empty();
    let finding = Finding::new(FindingKind::SectionEmpty, node.at.clone()).found(&node.name);
    (says_nothing && node.level != Level::L3).then_some(finding)
}

fn clashes(node: &Node) -> Vec<Finding> {
    let Some(said) = node.text() else {
        return Vec::new();
    };
    let valid: BTreeSet<String> = said.use_when.iter().map(|one| text::key(one)).collect();
    let clash = said
        .do_not_use_when
        .iter()
        .filter(|one| valid.contains(&text::key(&one.when)));
    clash
        .map(|one| {
            let finding = Finding::new(FindingKind::ExampleContradicts, one.at.clone());
            finding
                .found(&one.when)
                .arg("label", &node.name)
                .did(Action::KeptBoth)
        })
        .collect()
}

/// Compares the lists of reasons that the pages give for each L1.
pub(super) fn check_pages(walks: &[Walk<'_>]) -> Vec<Finding> {
    let mut findings = absent(walks);
    findings.extend(not_listed(walks));
    findings
}

struct Listed<'page> {
    by_l1: BTreeMap<&'page str, BTreeMap<&'page str, &'page Node>>,
}

/// What a page lists: reasons under an L1 that stands on the page too.
fn listed<'page>(walk: &'page Walk<'_>) -> Listed<'page> {
    let own: BTreeSet<&str> = of_level(walk, Level::L1)
        .map(|node| node.code.as_str())
        .collect();
    let mut by_l1: BTreeMap<&str, BTreeMap<&str, &Node>> = BTreeMap::new();
    for node in of_level(walk, Level::L2) {
        if let Some(parent) = node.parent.as_deref().filter(|parent| own.contains(parent)) {
            by_l1.entry(parent).or_default().insert(&node.code, node);
        }
    }
    Listed { by_l1 }
}

fn of_level<'page>(walk: &'page Walk<'_>, level: Level) -> impl Iterator<Item = &'page Node> {
    walk.nodes.iter().filter(move |node| node.level == level)
}

fn absent(walks: &[Walk<'_>]) -> Vec<Finding> {
    let mut all: BTreeMap<&str, BTreeMap<&str, &Node>> = BTreeMap::new();
    let lists: Vec<Listed<'_>> = walks.iter().map(listed).collect();
    for (l1, reasons) in lists.iter().flat_map(|list| &list.by_l1) {
        for (code, node) in reasons {
            all.entry(l1).or_default().entry(code).or_insert(node);
        }
    }
    let mut findings = Vec::new();
    for (walk, list) in walks.iter().zip(&lists) {
        for (l1, reasons) in &list.by_l1 {
            let lacking = all
                .get(l1)
                .into_iter()
                .flatten()
                .filter(|(code, _)| !reasons.contains_key(*code));
            for (code, node) in lacking {
                let title = walk.nodes.iter().find(|one| one.code == **l1);
                let top = Place {
                    file: walk.file.to_owned(),
                    line: 1,
                    column: 1,
                };
                let at = title.map_or(top, |title| title.at.clone());
                let absent = Finding::new(FindingKind::L2Absent, at).expected(&node.name);
                findings.push(
                    absent
                        .arg("code", code)
                        .other(&node.at)
                        .did(Action::KeptBoth),
                );
            }
        }
    }
    findings
}

/// Pages of a reason that no page of their L1 lists, where such a page was given.
fn not_listed(walks: &[Walk<'_>]) -> Vec<Finding> {
    let lists: Vec<Listed<'_>> = walks.iter().map(listed).collect();
    let is_listed = |parent: &str, code: &str| {
        let mut of_parent = lists
            .iter()
            .filter_map(|list| list.by_l1.get(parent))
            .peekable();
        of_parent.peek().is_none() || of_parent.any(|reasons| reasons.contains_key(code))
    };
    let own_pages = walks
        .iter()
        .filter(|walk| of_level(walk, Level::L1).next().is_none());
    let reasons = own_pages.flat_map(|walk| of_level(walk, Level::L2));
    let unlisted = reasons.filter(|node| {
        node.parent
            .as_deref()
            .is_some_and(|parent| !is_listed(parent, &node.code))
    });
    unlisted
        .map(|node| {
            let finding = Finding::new(FindingKind::L2NotListed, node.at.clone()).found(&node.name);
            finding.arg("code", &node.code).did(Action::KeptBoth)
        })
        .collect()
}
