//! The packs that come with the program are sound and complete.

use desbloqueo_playbook::{BUILT_IN_CODES, Kind, built_in_files, built_ins, check};

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
