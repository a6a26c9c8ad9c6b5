//! Headings that are written differently from the others.

use std::collections::BTreeMap;

use crate::finding::{Action, Finding, FindingKind};
use crate::model::{HeadingReading, HeadingRole};
use crate::page::Place;
use crate::walk::Walk;

pub(super) fn check(walk: &Walk<'_>) -> Vec<Finding> {
    let mut findings = styles(walk);
    findings.extend(inner_space(walk));
    findings
}

fn place(walk: &Walk<'_>, heading: &HeadingReading) -> Place {
    let line = walk.lines.get(heading.line.saturating_sub(1));
    let hashes = line.map_or(0, |line| {
        line.text
            .chars()
            .take_while(|one| matches!(one, '#' | ' ' | '['))
            .count()
    });
    Place {
        file: walk.file.to_owned(),
        line: heading.line,
        column: hashes + 1,
    }
}

/// The style of most marks of a level is the page's; of equals, the first.
fn styles(walk: &Walk<'_>) -> Vec<Finding> {
    let styled = || {
        walk.headings
            .iter()
            .filter_map(|one| Some((one, one.style.as_deref()?)))
    };
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (index, (_, style)) in styled().enumerate() {
        counts
            .entry(shape(style))
            .or_insert((0, usize::MAX - index))
            .0 += 1;
    }
    let Some((usual, _)) = counts.into_iter().max_by_key(|(_, rank)| *rank) else {
        return Vec::new();
    };
    let differs = |(heading, style): (&HeadingReading, &str)| {
        let (shown, level) = (shape(style), style.chars().find(char::is_ascii_digit)?);
        let at = place(walk, heading);
        let finding = Finding::new(FindingKind::HeadingStyleDiffers, at).found(style);
        let finding = finding.expected(usual.replace('#', &level.to_string()));
        (shown != usual).then(|| {
            finding
                .arg("heading", &heading.text)
                .did(Action::ReadAnyway)
        })
    };
    styled().filter_map(differs).collect()
}

/// A mark with its digit left out, so that `L2 - ` and `L3 - ` are one style.
fn shape(style: &str) -> String {
    style
        .chars()
        .map(|one| if one.is_ascii_digit() { '#' } else { one })
        .collect()
}

fn inner_space(walk: &Walk<'_>) -> Vec<Finding> {
    let is_double = |heading: &&HeadingReading| {
        let line = walk.lines.get(heading.line.saturating_sub(1));
        let inner = line
            .map(|line| line.text.trim_matches([' ', '#']))
            .unwrap_or_default();
        heading.role != HeadingRole::Unknown && inner.contains("  ")
    };
    let report = |heading: &HeadingReading| {
        Finding::new(FindingKind::HeadingWhitespace, place(walk, heading))
            .found(&heading.text)
            .arg("spaces", 2)
            .did(Action::Ignored)
    };
    walk.headings.iter().filter(is_double).map(report).collect()
}
