//! Reads the page that the project starts from, where it is at hand.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may fail loudly, and says when it is skipped"
)]

mod common;

use std::collections::BTreeSet;
use std::path::PathBuf;

use desbloqueo_reader::{Action, Arg, FindingKind, Language, Page, Reading, read};

/// The folder that `DESBLOQUEO_SEED` names, else the one beside the workspace.
fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("DESBLOQUEO_SEED").map(PathBuf::from);
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seed");
    named.or(Some(beside)).filter(|folder| folder.is_dir())
}

fn seed() -> Option<Reading> {
    let Some(folder) = folder() else {
        println!("SKIPPED: no seed; name its folder in DESBLOQUEO_SEED");
        return None;
    };
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "md") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            pages.push(Page::new(name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    Some(read(&pages, &BTreeSet::new(), common::terms()))
}

fn lines(reading: &Reading, kind: FindingKind) -> Vec<usize> {
    reading
        .findings
        .iter()
        .filter(|one| one.kind == kind)
        .map(|one| one.at.line)
        .collect()
}

#[test]
fn the_seed_is_read_whole() {
    let Some(reading) = seed() else { return };
    assert_eq!(reading.unread, []);
    let draft = &reading.draft;
    assert_eq!(draft.languages, [Language::Es]);
    let l1 = draft.l1.as_ref().unwrap();
    assert_eq!(
        (l1.code.as_str(), l1.kind.as_deref()),
        ("blocked", Some("blocked"))
    );
    assert_eq!(l1.text().unwrap().definition.len(), 1);
    assert_eq!(draft.l2.len(), 8);
    for l2 in &draft.l2 {
        let link = l2.link.as_deref().unwrap();
        assert_eq!(link, format!("l1l2l3-{}-es.md", l2.code));
        assert_eq!(l2.parent.as_deref(), Some("blocked"));
        assert!(!l2.text().unwrap().definition.is_empty());
    }
    let dates: Vec<_> = draft
        .changes
        .iter()
        .map(|one| (one.date.iso.as_deref(), one.date.ambiguous))
        .collect();
    assert_eq!(
        dates,
        [(Some("2020-03-27"), false), (Some("2019-09-27"), false)]
    );
}

#[test]
fn the_scenarios_of_the_seed_are_rules_s3_and_s4() {
    let Some(reading) = seed() else { return };
    let [assignment, delivery] = reading.draft.scenarios.as_slice() else {
        unreachable!("two scenarios")
    };
    assert_eq!(assignment.phase.as_deref(), Some("assignment"));
    assert!(assignment.who_updates.is("assignment-manager"));
    assert!(assignment.target_date.is("not-applicable"));
    assert!(assignment.owner.is("delivery-manager"));
    assert!(assignment.engagement_scenario.is("choose"));
    assert!(assignment.next_action.is("hold-kickoff"));
    assert_eq!(
        assignment.next_action_date.meaning.as_deref(),
        Some("initiate-discussion")
    );
    assert_eq!(delivery.phase.as_deref(), Some("delivery"));
    assert!(delivery.who_updates.is("delivery-manager"));
    assert!(delivery.target_date.is("required"));
    assert_eq!(
        delivery.target_date.meaning.as_deref(),
        Some("projected-unblock")
    );
    assert!(delivery.owner.is("account-team"));
    assert!(delivery.engagement_scenario.is("keep"));
    assert!(delivery.next_action.is("by-reason"));
    assert!(delivery.next_action_date.is("to-be-decided"));
}

#[test]
fn the_faults_of_the_seed_are_found() {
    let Some(reading) = seed() else { return };
    let dropped = reading
        .findings
        .iter()
        .find(|one| one.kind == FindingKind::RowHasSurplusCells)
        .unwrap();
    assert_eq!(
        (dropped.at.line, dropped.action),
        (25, Some(Action::DroppedCell))
    );
    assert_eq!(dropped.args.get("cell"), Some(&Arg::Number(4)));
    assert_eq!(lines(&reading, FindingKind::LinkMissing).len(), 8);
    assert_eq!(lines(&reading, FindingKind::LinkPlainHttp), [68]);
    assert_eq!(lines(&reading, FindingKind::HeadingStyleDiffers), [32, 37]);
    assert_eq!(
        lines(&reading, FindingKind::HeadingNestedUnderUnrelated),
        [61]
    );
    assert_eq!(lines(&reading, FindingKind::HeadingUntranslated), [22]);
    assert_eq!(lines(&reading, FindingKind::CellUntranslated), [25]);
    assert_eq!(lines(&reading, FindingKind::WordUntranslated), [29]);
    assert_eq!(lines(&reading, FindingKind::LabelColonDiffers), [25]);
    assert_eq!(lines(&reading, FindingKind::OddEscape), [24, 25]);
    assert_eq!(lines(&reading, FindingKind::MetadataDateOld), [8]);
    assert_eq!(lines(&reading, FindingKind::DateAmbiguous), [8]);
    assert_eq!(lines(&reading, FindingKind::MetadataContradicts), [11]);
    assert_eq!(lines(&reading, FindingKind::TitleLanguageDiffers), [3]);
    assert_eq!(lines(&reading, FindingKind::LabelVaries), [15]);
}
