//! Blockers: opened, dated, closed.

use crate::desk::Desk;

const NOTE: &str = "They want it; the proxy breaks the sign-in until the network team mends it.";

/// A desk with 100 blocked units, and their line.
fn blocked() -> (Desk, String) {
    let (desk, id) = Desk::with_line();
    desk.done(&[
        "line",
        "update",
        &id,
        "--l2",
        "blocked-app-compatibility",
        "--target-date",
        "2026-12-12",
        "--note",
        NOTE,
    ]);
    (desk, id)
}

#[test]
fn a_shared_blocker_takes_the_place_of_private_ones() {
    let (desk, id) = blocked();
    let private = desk.json(&["blocker", "list"]);
    assert_eq!(private["items"][0]["private"], true);
    let opened = desk.json(&[
        "blocker",
        "open",
        "Proxy breaks sign-in",
        "--line",
        &id,
        "--severity",
        "high",
        "--date",
        "2027-01-15",
    ]);
    let blocker = opened["blocker"]["id"].as_str().unwrap();
    let list = desk.json(&["blocker", "list"]);
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
    assert_eq!(list["items"][0]["units"], 100);
    let shown = desk.json(&["blocker", "show", blocker]);
    assert_eq!(shown["lines"][0]["line"]["id"], id.as_str());
    assert_eq!(
        desk.json(&["line", "show", &id])["target_date"],
        "2027-01-15"
    );
    for command in [
        &["blocker", "list"][..],
        &["blocker", "show", blocker],
        &["blocker", "groups"],
    ] {
        assert!(!desk.done(command).out.is_empty());
    }
}

#[test]
fn a_moved_date_slips_and_is_kept() {
    let (desk, id) = blocked();
    let list = desk.json(&["blocker", "list"]);
    let blocker = list["items"][0]["id"].as_str().unwrap();
    desk.goes_on_to("2026-11-25");
    desk.done(&[
        "blocker",
        "date",
        blocker,
        "2026-12-20",
        "--reason",
        "The parts are late.",
    ]);
    assert_eq!(
        desk.json(&["line", "show", &id])["target_date"],
        "2026-12-20"
    );
    assert_eq!(
        desk.json(&["blocker", "show", blocker])["slips"]["count"],
        1
    );
    desk.done(&["blocker", "comment", blocker, "Asked again."]);
    desk.done(&["blocker", "party", blocker, "partner"]);
    let shown = desk.json(&["blocker", "show", blocker]);
    assert_eq!(shown["comments"][0]["body"], "Asked again.");
}

#[test]
fn closing_moves_its_lines_on_and_asks_for_their_date() {
    let (desk, id) = blocked();
    let list = desk.json(&["blocker", "list"]);
    let blocker = list["items"][0]["id"].as_str().unwrap();
    let preview = desk.json(&["blocker", "close", blocker, "--preview"]);
    assert_eq!(preview["needs_target_date"], true);
    let refused = desk.refused_json(&[
        "blocker",
        "close",
        blocker,
        "--resolution",
        "The proxy lets it pass.",
    ]);
    assert_eq!(refused["error"]["rule"], "S7");
    let closed = desk.json(&[
        "blocker",
        "close",
        blocker,
        "--resolution",
        "The proxy lets it pass.",
        "--target-date",
        "2027-02-01",
    ]);
    assert_eq!(closed["moved"][0], id.as_str());
    assert_eq!(
        desk.json(&["line", "show", &id])["status"]["l1"],
        "in-progress"
    );
}
