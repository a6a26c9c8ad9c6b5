//! Bold labels without their colon, and texts and labels that do not belong to one another.

use std::collections::BTreeMap;

use crate::draft::is_same_text;
use crate::finding::{Action, Finding, FindingKind};
use crate::language::Language;
use crate::model::{Level, Node};
use crate::page::Place;
use crate::text;
use crate::walk::Walk;

/// Labels that differ from most of the page's; of equals, those without a colon.
pub(super) fn check_colons(walk: &Walk<'_>) -> Vec<Finding> {
    let with = walk.labels.iter().filter(|(_, _, colon)| *colon).count();
    let is_usual = with * 2 >= walk.labels.len();
    let unusual = walk
        .labels
        .iter()
        .filter(|(_, _, colon)| *colon != is_usual);
    let report = |(place, label, _): &(Place, String, bool)| {
        let with_colon = format!("{label}:");
        let (found, expected) = if is_usual {
            (label, &with_colon)
        } else {
            (&with_colon, label)
        };
        let differs = Finding::new(FindingKind::LabelColonDiffers, place.clone());
        differs
            .found(found)
            .expected(expected)
            .did(Action::ReadAnyway)
    };
    unusual.map(report).collect()
}

struct Said<'page> {
    node: &'page Node,
    language: Language,
    text: &'page [String],
}

/// Compares what all pages say of their statuses.
pub(super) fn check_texts(walks: &[Walk<'_>]) -> Vec<Finding> {
    let nodes = walks.iter().flat_map(|walk| &walk.nodes);
    let said: Vec<Said<'_>> = nodes
        .flat_map(|node| {
            let texts = node.texts.iter();
            texts.map(move |(language, text)| Said {
                node,
                language: *language,
                text: &text.definition,
            })
        })
        .collect();
    let mut findings = same_texts(&said);
    findings.extend(two_texts(&said));
    findings.extend(two_labels(&said));
    findings
}

fn same_texts(said: &[Said<'_>]) -> Vec<Finding> {
    // shorter texts are the same by chance
    const SHORTEST: usize = 12;
    let mut first: BTreeMap<String, &Said<'_>> = BTreeMap::new();
    let mut findings = Vec::new();
    for one in said {
        let key = text::tight_key(&one.text.concat());
        if key.chars().count() < SHORTEST {
            continue;
        }
        let held = first.entry(key).or_insert(one);
        if held.node.code != one.node.code {
            let same = Finding::new(FindingKind::SameTextTwoLabels, one.node.at.clone());
            let same = same.found(&one.node.name).expected(&held.node.name);
            findings.push(same.other(&held.node.at).did(Action::KeptBoth));
        }
    }
    findings
}

fn two_texts(said: &[Said<'_>]) -> Vec<Finding> {
    let mut first: BTreeMap<(Level, Language, Option<&str>, String), &Said<'_>> = BTreeMap::new();
    let mut findings = Vec::new();
    for one in said.iter().filter(|one| !one.text.is_empty()) {
        let parent = one.node.parent.as_deref();
        let key = (
            one.node.level,
            one.language,
            parent,
            text::key(&one.node.name),
        );
        let held = first.entry(key).or_insert(one);
        if !is_same_text(held.text, one.text) {
            let two = Finding::new(FindingKind::SameLabelTwoTexts, one.node.at.clone());
            let two = two.found(one.text.join(" ")).expected(held.text.join(" "));
            findings.push(
                two.arg("label", &one.node.name)
                    .other(&held.node.at)
                    .did(Action::KeptBoth),
            );
        }
    }
    findings
}

/// One code under two names in one language.
fn two_labels(said: &[Said<'_>]) -> Vec<Finding> {
    let mut first: BTreeMap<(Level, Language, &str), &Said<'_>> = BTreeMap::new();
    let mut findings = Vec::new();
    for one in said {
        let key = (one.node.level, one.language, one.node.code.as_str());
        let held = first.entry(key).or_insert(one);
        if text::key(&held.node.name) != text::key(&one.node.name) {
            let varies = Finding::new(FindingKind::LabelVaries, one.node.at.clone());
            let varies = varies.found(&one.node.name).expected(&held.node.name);
            findings.push(varies.other(&held.node.at).did(Action::KeptFirst));
        }
    }
    findings
}
