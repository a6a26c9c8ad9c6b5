//! Pages of a playbook, read by the words of one of the program's playbooks.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::desk::Desk;
use crate::scenes::pages;

/// A page in the words of the neutral playbook; its delivery row has one cell too many.
const STUCK: &str = "\
# Stuck

> [!IMPORTANT]
> **Definition:** They want it, and a stone lies in the way.

## Scenarios

| Scenario | Who updates | L1 | L2 | L3 | Service status | Engagement scenario | Target date | Owner | Notes | Next action date | Next action |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| **Assignment:** Nothing has begun. | Coordinator | Stuck | See below | Coming soon | N/A | Choose | N/A | Project lead | Explain the blocking issue | Initiate discussion date | Hold the first meeting with the customer |
| **Delivery:** The work ran. | Project lead | Stuck |  | See below | Coming soon | N/A | Previous value | Projected unblock date | Key account manager | Explain the blocking issue | TBD | Depends on L2 and L3 |

## [L2 - Customer's technology](stuck-technology.md)

Their own machines stop it.

### Questions: Chat

- Which machines?
";

/// The facts of a scenario that a pack holds: column, value, meaning.
fn facts(scenario: &Value) -> Vec<(String, String)> {
    let columns = [
        "who_updates",
        "target_date",
        "owner",
        "engagement_scenario",
        "next_action",
        "next_action_date",
    ];
    let fact = |column: &str| {
        let field = &scenario[column];
        let said = [&field["value"], &field["meaning"]];
        let said: Vec<&str> = said.iter().filter_map(|one| one.as_str()).collect();
        (column.to_owned(), said.join(" "))
    };
    columns.into_iter().map(fact).collect()
}

fn said(all: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = all
        .iter()
        .map(|(column, value)| ((*column).to_owned(), (*value).to_owned()));
    owned.collect()
}

fn kinds(read: &Value) -> Vec<&str> {
    let findings = read["findings"].as_array().unwrap();
    findings
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect()
}

#[test]
fn the_words_of_a_page_are_those_of_the_playbook_that_is_named() {
    let desk = Desk::empty();
    desk.write("stuck.md", STUCK);
    let read = desk.json(&["playbook", "read", "stuck.md", "--playbook", "generic"]);
    assert_eq!(read["statuses"][0]["code"], "stuck");
    assert_eq!(read["statuses"][0]["kind"], "blocked");
    assert_eq!(read["statuses"][1]["code"], "stuck-technology");
    assert_eq!(read["services"]["chat"], "Chat");
    assert_eq!(
        facts(&read["scenarios"][1]),
        said(&[
            ("who_updates", "project-lead"),
            ("target_date", "required projected-unblock"),
            ("owner", "key-account"),
            ("engagement_scenario", "keep"),
            ("next_action", "by-reason"),
            ("next_action_date", "to-be-decided"),
        ])
    );
    assert_eq!(
        read["scenarios"][0]["next_action"]["value"],
        "first-meeting"
    );
    assert!(kinds(&read).contains(&"row-has-surplus-cells"));
    assert!(!kinds(&read).contains(&"status-kind-unknown"));
    let other = desk.json(&["playbook", "read", "stuck.md", "--playbook", "fasttrack"]);
    assert_eq!(other["statuses"][0]["code"], "blocked");
    assert!(other["scenarios"][1]["owner"]["value"].is_null(), "{other}");
}

#[test]
fn the_playbook_in_force_gives_the_words_where_none_is_named() {
    let desk = Desk::empty();
    desk.write("stuck.md", STUCK);
    desk.done(&["init", "--playbook", "generic"]);
    let read = desk.json(&["playbook", "read", "stuck.md"]);
    assert_eq!(read["statuses"][0]["kind"], "blocked");
    let refused = desk.refused(&["playbook", "read", "stuck.md", "--playbook", "nowhere"]);
    assert!(refused.err.contains("nowhere"), "{refused:?}");
}

#[test]
fn a_reading_is_told_in_words_and_languages_by_their_names() {
    let desk = Desk::empty();
    let page = pages().join("l1l2l3-blocked-es.md");
    let read = desk.done(&["playbook", "read", page.to_str().unwrap(), "--lang", "de"]);
    for words in [
        "Durchführung · Blockiert",
        "auf English, die Seite auf Español",
        "Hängt von Grund und Detail ab",
    ] {
        assert!(read.out.contains(words), "{words}: {}", read.out);
    }
}

#[test]
fn a_draft_says_what_a_whole_playbook_needs_besides() {
    let desk = Desk::empty();
    desk.write("stuck.md", STUCK);
    let arguments = ["playbook", "read", "stuck.md", "--playbook", "generic"];
    let written = desk.done(&[&arguments[..], &["--into", "draft"]].concat());
    assert!(written.out.contains("timers.toml"), "{}", written.out);
    let scenarios = std::fs::read_to_string(desk.path("draft/scenarios.toml")).unwrap();
    assert!(
        scenarios.contains("rule = \"S4\"") && scenarios.contains("blocker = \"required\""),
        "{scenarios}"
    );
}

/// The page that the project starts from: in the folder that is named, else beside the workspace.
fn seed() -> Option<PathBuf> {
    let named = std::env::var_os("DESBLOQUEO_SEED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seed");
    let page = named.unwrap_or(beside).join("l1l2l3-blocked-es.md");
    page.exists().then_some(page)
}

#[test]
fn the_page_that_the_project_starts_from_is_read_by_the_first_playbook() {
    let Some(page) = seed() else { return };
    let desk = Desk::empty();
    let read = desk.json(&["playbook", "read", page.to_str().unwrap()]);
    assert_eq!(read["statuses"].as_array().unwrap().len(), 1 + 8);
    assert_eq!(read["statuses"][0]["kind"], "blocked");
    assert_eq!(read["changes"].as_array().unwrap().len(), 2);
    assert_eq!(read["unread"].as_array().unwrap().len(), 0);
    let scenarios = read["scenarios"].as_array().unwrap();
    let phases: Vec<_> = scenarios.iter().map(|one| &one["phase"]).collect();
    assert_eq!(phases, ["assignment", "delivery"]);
    assert_eq!(
        facts(&scenarios[0]),
        said(&[
            ("who_updates", "assignment-manager"),
            ("target_date", "not-applicable"),
            ("owner", "delivery-manager"),
            ("engagement_scenario", "choose"),
            ("next_action", "hold-kickoff"),
            ("next_action_date", "event initiate-discussion"),
        ])
    );
    assert_eq!(
        facts(&scenarios[1]),
        said(&[
            ("who_updates", "delivery-manager"),
            ("target_date", "required projected-unblock"),
            ("owner", "account-team"),
            ("engagement_scenario", "keep"),
            ("next_action", "by-reason"),
            ("next_action_date", "to-be-decided"),
        ])
    );
    for kind in [
        "row-has-surplus-cells",
        "metadata-date-old",
        "date-ambiguous",
        "metadata-contradicts",
        "heading-style-differs",
        "cell-untranslated",
        "link-plain-http",
        "link-missing",
    ] {
        assert!(kinds(&read).contains(&kind), "{kind}");
    }
}
