//! The demonstration, and the program without a command.

use crate::desk::Desk;

#[test]
fn a_demonstration_is_made_once_and_reported() {
    let desk = Desk::empty();
    let demo = ["--database", "sqlite:desbloqueo-demo.sqlite"];
    let made = desk.json(
        &[
            &demo[..],
            &["demo", "--tenants", "4", "--today", "2026-11-22"],
        ]
        .concat(),
    );
    assert_eq!(made["tenants"], 4, "{made}");
    let ran = desk.done(&[]);
    assert!(
        ran.out.contains("--database sqlite:desbloqueo-demo.sqlite"),
        "{ran:?}"
    );
    for command in [
        &["report", "blocked", "--by", "party"][..],
        &[
            "report",
            "blocked",
            "--by",
            "customer",
            "--as-of",
            "2026-06-30",
        ],
        &["lines", "--overdue"],
        &["blocker", "list"],
        &["verify"],
    ] {
        desk.done(&[&demo[..], command].concat());
    }
    let refused = desk.refused(&[&demo[..], &["demo"]].concat());
    assert!(!refused.err.is_empty());
}

#[test]
fn the_demonstration_exported_in_any_kind_says_nothing_new() {
    let desk = Desk::empty();
    desk.done(&["demo", "--today", "2026-11-22"]);
    for (name, language) in [("all.xlsx", "de"), ("all.csv", "en"), ("all.csv", "ja")] {
        desk.done(&["export", name, "--lang", language]);
        let again = desk.json(&["import", name, "--dry-run"]);
        let summary = &again["summary"];
        let said = ["added", "changed", "refused"].map(|count| summary[count].as_i64());
        assert_eq!(said, [Some(0); 3], "{name} {language} {}", again["changes"]);
    }
}
