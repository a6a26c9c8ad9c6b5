//! Bringing a portfolio in and out again.

use crate::desk::Desk;
use crate::scenes::without_ids;

const FILE: &str = "\
Customer,Tenant,Service,Units,L1,L2,Target date,Note,Phase
Ficticia Norte,Principal,exchange,60,Blocked,blocked-app-compatibility,2026-12-12,They want mail; the firewall cuts the traffic.,delivery
Ficticia Norte,Principal,teams,30,In Progress,,2026-12-20,They roll it out to the plants.,delivery
";

const WRONG: &str = "\
Customer,Tenant,Service,Units,L1,L2,Target date,Note,Phase
Ficticia Norte,Principal,exchange,60,Blocked,blocked-app-compatibility,12 of never,They want mail.,delivery
Ficticia Norte,Principal,teams,30,In Progress,,2026-12-20,They roll it out to the plants.,delivery
";

#[test]
fn a_dry_run_changes_nothing() {
    let desk = Desk::set_up();
    desk.write("portfolio.csv", FILE);
    let tried = desk.json(&["import", "portfolio.csv", "--dry-run"]);
    assert_eq!(tried["summary"]["added"], 2, "{tried}");
    assert!(tried["id"].is_null());
    assert_eq!(desk.json(&["lines"])["items"].as_array().unwrap().len(), 0);
}

#[test]
fn a_file_is_brought_in_seen_and_undone() {
    let desk = Desk::set_up();
    desk.write("portfolio.csv", FILE);
    let brought = desk.json(&["import", "portfolio.csv"]);
    assert_eq!(brought["summary"]["added"], 2, "{brought}");
    assert_eq!(desk.json(&["lines"])["totals"]["units"], 90);
    let again = desk.json(&["import", "portfolio.csv"]);
    assert_eq!(again["summary"]["unchanged"], 2, "{again}");
    let id = brought["id"].as_str().unwrap();
    assert_eq!(desk.json(&["imports"])["items"][0]["id"], id);
    desk.done(&["imports", "undo", &id[id.len() - 8..]]);
    assert_eq!(desk.json(&["lines"])["items"].as_array().unwrap().len(), 0);
    let refused = desk.refused_json(&["imports", "undo", id]);
    assert_eq!(refused["error"]["cause"], "already-undone");
    desk.done(&["verify"]);
}

#[test]
fn a_wrong_row_is_refused_at_its_cell_and_written_out() {
    let desk = Desk::set_up();
    desk.write("portfolio.csv", WRONG);
    let refused = desk.refused(&["import", "portfolio.csv", "--refused", "refused.xlsx"]);
    assert!(refused.out.contains("!G2"), "{refused:?}");
    assert!(desk.path("refused.xlsx").exists());
    assert_eq!(desk.json(&["lines"])["items"].as_array().unwrap().len(), 0);
    let valid = desk.refused_json(&["import", "portfolio.csv", "--only-valid"]);
    without_ids(|| insta::assert_json_snapshot!(valid["findings"]));
    assert_eq!(desk.json(&["lines"])["totals"]["units"], 30);
}

#[test]
fn an_export_is_imported_again_without_a_change() {
    let desk = Desk::set_up();
    desk.write("portfolio.csv", FILE);
    desk.done(&["import", "portfolio.csv"]);
    for name in ["lines.xlsx", "lines.csv"] {
        for language in ["en", "es", "ja"] {
            desk.done(&["export", name, "--lang", language]);
            let again = desk.json(&["import", name, "--dry-run"]);
            assert_eq!(
                again["summary"]["unchanged"], 2,
                "{name} {language} {again}"
            );
        }
    }
    desk.done(&["export", "lines.json", "--l1", "blocked"]);
    let lines = std::fs::read_to_string(desk.path("lines.json")).unwrap();
    assert!(
        lines.contains("blocked-app-compatibility") && !lines.contains("chat"),
        "{lines}"
    );
}

#[test]
fn a_file_that_is_no_table_is_refused() {
    let desk = Desk::set_up();
    desk.write("notes.txt", "just words\n");
    let refused = desk.refused_json(&["import", "notes.txt"]);
    assert!(
        refused["error"]["message"].as_str().unwrap().len() > 10,
        "{refused}"
    );
    let absent = desk.refused_json(&["import", "absent.xlsx"]);
    assert_eq!(absent["error"]["cause"], "file-unreadable");
}

#[test]
fn a_mapping_is_saved_and_used_again() {
    let desk = Desk::set_up();
    desk.write("portfolio.csv", FILE);
    desk.done(&[
        "import",
        "portfolio.csv",
        "--dry-run",
        "--save-mapping",
        "mapping.json",
    ]);
    desk.done(&["import", "portfolio.csv", "--mapping", "mapping.json"]);
    desk.write("wrong.json", "{}");
    let refused = desk.refused_json(&["import", "portfolio.csv", "--mapping", "wrong.json"]);
    assert_eq!(refused["error"]["cause"], "mapping-unreadable");
}
