//! The packs that come with the program are sound and complete.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::Code;
use desbloqueo_playbook::{BUILT_IN_CODES, FaultCause, Kind, built_in_files, built_ins, check};

fn faults_of(pack: &str) -> Vec<String> {
    let summary = check(&built_in_files(pack).unwrap_or_default());
    summary.faults.iter().map(ToString::to_string).collect()
}

#[test]
fn the_generic_pack_loads_without_faults() {
    assert_eq!(faults_of("generic"), Vec::<String>::new());
}

#[test]
fn the_fasttrack_pack_loads_without_faults() {
    assert_eq!(faults_of("fasttrack"), Vec::<String>::new());
}

#[test]
fn every_built_in_pack_is_found_under_its_code() {
    let packs = built_ins().unwrap();
    let codes: Vec<&str> = packs.iter().map(|pack| pack.code().as_str()).collect();
    assert_eq!(codes, BUILT_IN_CODES);
    for pack in packs {
        assert_eq!(
            pack.languages(),
            ["en", "es", "de", "pt", "ja", "zh"],
            "{}",
            pack.code()
        );
    }
}

#[test]
fn the_fasttrack_pack_has_the_whole_taxonomy() {
    let summary = check(&built_in_files("fasttrack").unwrap());
    let counts = [Kind::L1, Kind::L2, Kind::L3, Kind::Service].map(|kind| summary.count(kind));
    assert_eq!(counts, [5, 18, 262, 26]);
}

#[test]
fn the_fasttrack_pack_has_notes_for_every_reason_and_for_common_details_in_every_language() {
    let packs = built_ins().unwrap();
    let pack = &packs[0];
    let mut common: Option<BTreeSet<&Code>> = None;
    for language in pack.languages() {
        let mut counts: BTreeMap<&Code, usize> = BTreeMap::new();
        for note in pack.filed_notes(language) {
            *counts.entry(note.code).or_default() += 1;
        }
        for l2 in pack.codes(Kind::L2) {
            assert!(
                counts.get(l2).is_some_and(|count| *count >= 30),
                "{language} {l2}"
            );
        }
        let details = counts
            .iter()
            .filter(|(code, _)| pack.codes(Kind::L3).contains(code));
        let details: Vec<(&&Code, &usize)> = details.collect();
        assert!(
            details.iter().all(|(_, count)| **count >= 8),
            "{language} {details:?}"
        );
        let these = details.into_iter().map(|(code, _)| *code).collect();
        assert_eq!(
            common.get_or_insert_with(|| BTreeSet::clone(&these)),
            &these,
            "{language}"
        );
    }
    assert!(common.is_some_and(|common| common.len() >= 90));
}

#[test]
fn a_note_may_stand_for_one_status_of_the_pack_only() {
    let notes = "[l1]\nduplicate-invalid = [\"A sandbox.\", \"\"]\n[l2]\nno-such = [\"A sandbox.\", \"Another.\"]\n";
    let mut files = built_in_files("fasttrack").unwrap();
    files.retain(|(path, _)| *path != "lang/en/notes.toml");
    files.push(("lang/en/notes.toml", notes));
    let found: Vec<_> = check(&files)
        .faults
        .iter()
        .map(|fault| (fault.line, fault.cause))
        .collect();
    let expected = [
        (2, FaultCause::EmptyText),
        (4, FaultCause::UnknownReference),
        (4, FaultCause::RepeatedValue),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_pack_may_do_without_notes() {
    let packs = built_ins().unwrap();
    assert_eq!(packs[1].filed_notes("en").count(), 0);
}

#[test]
fn the_two_packs_share_no_code_of_a_status() {
    let packs = built_ins().unwrap();
    for kind in [Kind::L1, Kind::L2, Kind::L3] {
        for code in packs[0].codes(kind) {
            assert!(!packs[1].codes(kind).contains(code), "{code}");
        }
    }
}

#[test]
fn an_unknown_pack_is_nothing() {
    assert!(built_in_files("nonesuch").is_none());
}
