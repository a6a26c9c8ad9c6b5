//! Lines: listed, updated, split, refused in the reader's language.

use crate::desk::Desk;
use crate::scenes::without_ids;

#[test]
fn lines_fit_a_hundred_columns() {
    let (desk, _) = Desk::with_line();
    let ran = desk.done(&["lines"]);
    without_ids(|| insta::assert_snapshot!(ran.out));
}

#[test]
fn lines_for_programs_have_items() {
    let (desk, _) = Desk::with_line();
    let list = desk.json(&[
        "lines",
        "--service",
        "exchange",
        "--customer",
        "ficticia norte",
    ]);
    without_ids(|| insta::assert_json_snapshot!(list));
    let none = desk.json(&["lines", "--l1", "Bloqueado"]);
    assert_eq!(none["items"].as_array().unwrap().len(), 0);
}

#[test]
fn a_line_is_blocked_with_all_that_delivery_asks_for() {
    let (desk, id) = Desk::with_line();
    let saved = desk.json(&[
        "line",
        "update",
        &id,
        "--l2",
        "blocked-app-compatibility",
        "--target-date",
        "2026-12-12",
        "--note",
        "They want mail; the firewall cuts the traffic until the network team opens it.",
    ]);
    let line = &saved["lines"][0];
    assert_eq!(line["status"]["l1"], "blocked");
    assert_eq!(line["target_date"], "2026-12-12");
    assert_eq!(line["owner"]["role"], "account-team");
    assert_eq!(line["blocker_ids"].as_array().unwrap().len(), 1);
    assert_eq!(saved["notices"][0]["remark"], "private-blocker");
    let report = desk.json(&["report", "blocked"]);
    assert_eq!(report["items"][0]["units"], 100);
}

#[test]
fn a_blocked_line_without_its_date_is_refused_in_the_readers_language() {
    let (desk, id) = Desk::with_line();
    let refuse = |lang: &str| {
        let arguments = [
            "line",
            "update",
            &id,
            "--l2",
            "blocked-app-compatibility",
            "--note",
            "Es.",
            "--lang",
            lang,
        ];
        let ran = desk.refused(&arguments);
        assert!(ran.out.is_empty(), "{ran:?}");
        ran.err
    };
    insta::assert_snapshot!("refused_in_spanish", refuse("es"));
    insta::assert_snapshot!("refused_in_japanese", refuse("ja"));
}

#[test]
fn a_refusal_for_programs_carries_the_rule_and_what_to_do() {
    let (desk, id) = Desk::with_line();
    let refused = desk.refused_json(&[
        "line",
        "update",
        &id,
        "--l2",
        "blocked-app-compatibility",
        "--note",
        "They want mail.",
    ]);
    insta::assert_json_snapshot!(refused);
}

#[test]
fn a_short_id_names_a_line() {
    let (desk, id) = Desk::with_line();
    let shown = desk.json(&["line", "show", &id[id.len() - 8..]]);
    assert_eq!(shown["id"], id.as_str());
    let ran = desk.refused(&["line", "show", "ffffffff"]);
    assert!(ran.err.starts_with("A3"), "{ran:?}");
}

#[test]
fn units_are_split_moved_and_merged() {
    let (desk, id) = Desk::with_line();
    let split = desk.json(&["line", "split", &id, "--units", "40", "--segment", "Madrid"]);
    let lines = split["lines"].as_array().unwrap();
    let other = lines.iter().find(|line| line["id"] != id.as_str()).unwrap();
    assert_eq!(other["units"], 40);
    let other = other["id"].as_str().unwrap();
    let moved = desk.json(&["line", "move", &id, "--into", other, "--units", "10"]);
    let units: i64 = moved["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["units"].as_i64().unwrap())
        .sum();
    assert_eq!(units, 100);
    let merged = desk.json(&["line", "merge", other, "--into", &id]);
    assert_eq!(merged["lines"].as_array().unwrap().len(), 1);
    let refused = desk.refused_json(&[
        "line",
        "split",
        &id,
        "--units",
        "100",
        "--segment",
        "Madrid",
    ]);
    assert_eq!(refused["error"]["rule"], "U1");
    assert_eq!(refused["error"]["cause"], "split-takes-whole-line");
}

#[test]
fn a_stale_version_is_refused() {
    let (desk, id) = Desk::with_line();
    desk.done(&["line", "confirm", &id]);
    desk.done(&[
        "line",
        "update",
        &id,
        "--segment",
        "Sur",
        "--version-read",
        "0",
    ]);
    let refused = desk.refused_json(&[
        "line",
        "update",
        &id,
        "--segment",
        "Norte",
        "--version-read",
        "0",
    ]);
    assert_eq!(refused["error"]["rule"], "V3");
}

#[test]
fn what_somebody_may_not_see_is_not_there() {
    let (desk, id) = Desk::with_line();
    desk.done(&[
        "person",
        "add",
        "Rosa Vega",
        "--mail",
        "rosa@ficticia.example",
        "--role",
        "resolver",
    ]);
    let list = desk.json(&["lines", "--as", "Rosa Vega"]);
    assert_eq!(list["items"].as_array().unwrap().len(), 0);
    let refused = desk.refused_json(&["line", "show", &id, "--as", "rosa@ficticia.example"]);
    assert_eq!(refused["error"]["cause"], "not-found");
}

#[test]
fn history_tells_in_order_what_happened() {
    let (desk, id) = Desk::with_line();
    desk.done(&["line", "update", &id, "--segment", "Madrid"]);
    let told = desk.json(&["history", &id]);
    let happened: Vec<&str> = told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["happened"].as_str().unwrap())
        .collect();
    assert_eq!(happened, ["added", "changed"]);
    let ran = desk.done(&["history", &id]);
    assert!(ran.out.contains("Madrid"), "{ran:?}");
}
