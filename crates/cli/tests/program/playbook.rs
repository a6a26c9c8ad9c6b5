//! Playbooks: listed, shown, checked, read from pages.

use crate::desk::Desk;
use crate::scenes::pages;

#[test]
fn the_playbooks_of_the_program_are_listed_and_sound() {
    let desk = Desk::empty();
    let list = desk.json(&["playbook", "list"]);
    let codes: Vec<&str> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pack| pack["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["fasttrack", "generic"]);
    let checked = desk.json(&["playbook", "check"]);
    assert!(
        checked["items"]
            .as_array()
            .unwrap()
            .iter()
            .all(|pack| pack["sound"] == true)
    );
}

#[test]
fn a_playbook_with_faults_is_refused_with_their_places() {
    let desk = Desk::empty();
    desk.write("pack/pack.toml", "code = \"own\"\nversion = 1\n");
    let ran = desk.refused(&["playbook", "check", "pack"]);
    assert!(ran.out.contains("pack.toml:2:"), "{ran:?}");
    let refused = desk.refused(&["playbook", "check", "no-such-folder"]);
    assert!(refused.err.contains("no-such-folder"), "{refused:?}");
}

#[test]
fn a_reason_is_shown_with_its_guidance() {
    let desk = Desk::empty();
    let shown = desk.json(&["playbook", "show", "blocked-app-compatibility"]);
    assert_eq!(shown["kind"], "l2");
    assert_eq!(shown["above"][0]["code"], "blocked");
    assert!(!shown["guidance"]["definition"].as_str().unwrap().is_empty());
    for language in ["es", "ja"] {
        let ran = desk.done(&[
            "playbook",
            "show",
            "blocked-app-compatibility",
            "--lang",
            language,
        ]);
        assert!(ran.out.contains("(blocked-app-compatibility)"), "{ran:?}");
    }
}

#[test]
fn a_playbook_is_shown_whole() {
    let desk = Desk::empty();
    let shown = desk.json(&["playbook", "show", "generic"]);
    assert_eq!(shown["statuses"].as_array().unwrap().len(), 5);
}

#[test]
fn pages_are_read_with_their_scenarios() {
    let desk = Desk::empty();
    let page = pages().join("l1l2l3-blocked-es.md");
    let read = desk.json(&["playbook", "read", page.to_str().unwrap()]);
    let phases: Vec<&str> = read["scenarios"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["phase"].as_str())
        .collect();
    assert!(
        phases.contains(&"assignment") && phases.contains(&"delivery"),
        "{phases:?}"
    );
    assert!(
        read["findings"]
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["message"].is_string())
    );
}

#[test]
fn a_draft_is_written_as_the_files_of_a_playbook() {
    let desk = Desk::empty();
    let page = pages().join("l1l2l3-blocked.md");
    desk.done(&[
        "playbook",
        "read",
        page.to_str().unwrap(),
        "--into",
        "draft",
    ]);
    assert!(desk.path("draft/pack.toml").exists());
    let ran = desk.refused(&["playbook", "check", "draft"]);
    assert!(!ran.out.is_empty());
}
