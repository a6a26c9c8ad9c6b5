//! Front matter that is old, absent, or contradicts itself or another page.

use crate::dates::DateReading;
use crate::finding::{Action, Finding, FindingKind};
use crate::metadata::{AUDIENCE, CUSTOM, DATE, MANAGER, MetadataEntry, OWNER, TITLE};
use crate::page::Place;
use crate::walk::Walk;

pub(super) fn check_page(walk: &Walk<'_>) -> Vec<Finding> {
    let mut findings = dates(walk);
    findings.extend(age(walk));
    findings.extend(audience(walk));
    findings.extend(absent(walk));
    findings
}

fn dates(walk: &Walk<'_>) -> Vec<Finding> {
    let own = walk.metadata.entry(DATE).zip(walk.metadata.date.as_ref());
    let own = own.map(|(entry, date)| (&entry.at, date));
    let of_changes = walk.changes.iter().map(|entry| (&entry.at, &entry.date));
    own.into_iter()
        .chain(of_changes)
        .filter_map(|(at, date)| about_date(at, date))
        .collect()
}

fn about_date(at: &Place, date: &DateReading) -> Option<Finding> {
    let finding = |kind| Finding::new(kind, at.clone()).found(&date.raw);
    match (&date.iso, &date.alternative) {
        (None, None) => Some(finding(FindingKind::DateUnreadable).did(Action::NotDecided)),
        (None, Some(other)) => {
            let open = finding(FindingKind::DateAmbiguous).arg("alternative", other);
            Some(open.did(Action::NotDecided))
        }
        (Some(_), None) => None,
        (Some(iso), Some(other)) => {
            // the month is first where the raw text begins with it
            let month = iso.get(5..7).and_then(|month| month.parse::<u8>().ok());
            let first = date.raw.split(|one: char| !one.is_ascii_digit()).next();
            let is_month_first = first.and_then(|first| first.parse::<u8>().ok()) == month;
            let action = if is_month_first {
                Action::ReadMonthFirst
            } else {
                Action::ReadDayFirst
            };
            let ambiguous = finding(FindingKind::DateAmbiguous).expected(iso);
            Some(ambiguous.arg("alternative", other).did(action))
        }
    }
}

fn age(walk: &Walk<'_>) -> Option<Finding> {
    let entry = walk.metadata.entry(DATE)?;
    let own = walk.metadata.date.as_ref()?.iso.as_ref()?;
    let newest = walk.changes.iter().max_by_key(|change| &change.date.iso)?;
    let newest_date = newest.date.iso.as_ref().filter(|date| *date > own)?;
    let old = Finding::new(FindingKind::MetadataDateOld, entry.at.clone());
    Some(
        old.found(own)
            .expected(newest_date)
            .other(&newest.at)
            .did(Action::KeptBoth),
    )
}

/// A page cannot be for insiders and for partners.
fn audience(walk: &Walk<'_>) -> Option<Finding> {
    let custom = walk.metadata.entry(CUSTOM)?;
    let audience = walk.metadata.entry(AUDIENCE)?;
    let is_for = |entry: &MetadataEntry, whom: &str| entry.value.to_lowercase().contains(whom);
    let clash = |one: &str, other: &str| {
        is_for(custom, one)
            && !is_for(custom, other)
            && is_for(audience, other)
            && !is_for(audience, one)
    };
    if !clash("internal", "partner") && !clash("partner", "internal") {
        return None;
    }
    let finding = Finding::new(FindingKind::MetadataContradicts, custom.at.clone());
    let finding = finding.found(format!("{}: {}", custom.key, custom.value));
    let finding = finding.expected(format!("{}: {}", audience.key, audience.value));
    Some(finding.other(&audience.at).did(Action::KeptBoth))
}

fn absent(walk: &Walk<'_>) -> Vec<Finding> {
    let required: [(&str, &[&str]); 5] = [
        ("title", TITLE),
        ("author", &["author"]),
        ("date", DATE),
        ("audience", AUDIENCE),
        ("owner", OWNER),
    ];
    let is_absent = |keys: &[&str]| {
        walk.metadata
            .entry(keys)
            .is_none_or(|entry| entry.value.is_empty())
    };
    let report = |(name, keys): (&str, &[&str])| {
        let at = walk.metadata.entry(keys).map(|entry| entry.at.clone());
        let top = Place {
            file: walk.file.to_owned(),
            line: 1,
            column: 1,
        };
        Finding::new(FindingKind::MetadataMissing, at.unwrap_or(top)).expected(name)
    };
    required
        .into_iter()
        .filter(|(_, keys)| is_absent(keys))
        .map(report)
        .collect()
}

/// Compares the front matter of the pages.
pub(super) fn check_pages(walks: &[Walk<'_>]) -> Vec<Finding> {
    let mut findings = owners(walks);
    for keys in [MANAGER, OWNER, AUDIENCE, CUSTOM, &["author"]] {
        findings.extend(variations(walks, keys));
    }
    findings
}

fn owners(walks: &[Walk<'_>]) -> Vec<Finding> {
    let managers: Vec<&MetadataEntry> = walks
        .iter()
        .filter_map(|walk| walk.metadata.entry(MANAGER))
        .collect();
    let is_other = |owner: &MetadataEntry, manager: &MetadataEntry| {
        !owner.value.is_empty()
            && !manager.value.is_empty()
            && !owner.value.eq_ignore_ascii_case(&manager.value)
    };
    let of_walk = |walk: &Walk<'_>| {
        let owner = walk.metadata.entry(OWNER)?;
        let manager = managers.iter().find(|manager| is_other(owner, manager))?;
        let differs = Finding::new(FindingKind::OwnerIsNotManager, owner.at.clone());
        let differs = differs.found(&owner.value).expected(&manager.value);
        Some(differs.other(&manager.at).did(Action::KeptBoth))
    };
    walks.iter().filter_map(of_walk).collect()
}

/// What most pages say is expected of the others; of equals, what is said first.
fn variations(walks: &[Walk<'_>], keys: &[&str]) -> Vec<Finding> {
    let entries: Vec<&MetadataEntry> = walks
        .iter()
        .filter_map(|walk| walk.metadata.entry(keys))
        .collect();
    let alike =
        |one: &MetadataEntry, other: &MetadataEntry| one.value.eq_ignore_ascii_case(&other.value);
    let count = |one: &MetadataEntry| entries.iter().filter(|other| alike(one, other)).count();
    // the last of the greatest is taken, so the order is turned
    let Some(usual) = entries
        .iter()
        .rev()
        .max_by_key(|entry| count(entry))
        .copied()
    else {
        return Vec::new();
    };
    let report = |entry: &&MetadataEntry| {
        let finding = Finding::new(FindingKind::MetadataVaries, entry.at.clone());
        let finding = finding
            .found(&entry.value)
            .expected(&usual.value)
            .arg("entry", &entry.key);
        finding.other(&usual.at).did(Action::KeptFirst)
    };
    entries
        .iter()
        .filter(|entry| !alike(entry, usual))
        .map(report)
        .collect()
}
