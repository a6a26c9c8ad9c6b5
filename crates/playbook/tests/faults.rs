//! Every fault is told with its file, line, column and code.

#[cfg(test)]
mod spoils;
#[cfg(test)]
mod tiny;

use std::collections::BTreeSet;

use desbloqueo_playbook::{FaultCause, load};

fn faults_of(files: &tiny::Files) -> Vec<String> {
    load(&tiny::borrowed(files))
        .err()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// The tiny pack with the first place of a text replaced; an empty text stands for the whole file.
fn spoilt(spoil: &spoils::Spoil) -> tiny::Files {
    let mut files = tiny::files();
    for (path, from, to) in spoil.edits {
        match files.iter_mut().find(|(name, _)| name == path) {
            Some((_, text)) => {
                assert!(
                    text.contains(from),
                    "{}: {path} has no {from:?}",
                    spoil.title
                );
                *text = if from.is_empty() {
                    (*to).to_owned()
                } else {
                    text.replacen(from, to, 1)
                };
            }
            None => files.push(((*path).to_owned(), (*to).to_owned())),
        }
    }
    files.retain(|(_, text)| text != spoils::REMOVED);
    files
}

#[test]
fn the_tiny_pack_has_no_faults() {
    assert_eq!(faults_of(&tiny::files()), Vec::<String>::new());
}

#[test]
fn each_fault_is_told_where_it_is_and_alone() {
    let mut wrong = Vec::new();
    for spoil in spoils::table() {
        let found = faults_of(&spoilt(spoil));
        if found != spoil.faults {
            wrong.push(format!(
                "{}\n    found    {found:#?}\n    expected {:#?}",
                spoil.title, spoil.faults
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_cause_is_in_the_table() {
    let told: BTreeSet<&str> = spoils::table()
        .flat_map(|spoil| spoil.faults)
        .filter_map(|fault| fault.split(' ').nth(1))
        .map(|code| code.trim_end_matches(':'))
        .collect();
    let missing: Vec<&str> = FaultCause::ALL
        .iter()
        .map(|cause| cause.code())
        .filter(|code| !told.contains(code))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn every_cause_is_explained_in_faults_md() {
    let explained = include_str!("../FAULTS.md");
    for cause in FaultCause::ALL {
        assert!(
            explained.contains(&format!("| `{}` |", cause.code())),
            "{cause}"
        );
    }
}

#[test]
fn all_faults_are_told_in_the_order_of_files_and_lines() {
    let mut files = tiny::files();
    for (path, from, to) in [
        ("lang/de/labels.toml", "de Tiny", ""),
        (
            "timers.toml",
            "\"lead\", \"helper\"",
            "\"nobody\", \"noone\"",
        ),
        ("pack.toml", "handover_days = 7", "handover_days = -1"),
        (
            "pack.toml",
            "published = \"2026-11-22\"",
            "published = \"soon\"",
        ),
    ] {
        let (_, text) = files.iter_mut().find(|(name, _)| name == path).unwrap();
        *text = text.replacen(from, to, 1);
    }
    let places: Vec<String> = faults_of(&files)
        .iter()
        .map(|fault| fault.split(": ").next().unwrap_or_default().to_owned())
        .collect();
    let expected = [
        "pack.toml:4:13",
        "pack.toml:27:17",
        "timers.toml:7:9",
        "timers.toml:7:19",
        "lang/de/labels.toml:2:8",
    ];
    assert_eq!(places, expected);
}
