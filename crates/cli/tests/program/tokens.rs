//! Tokens by which programs act.

use crate::desk::Desk;

#[test]
fn a_token_is_printed_once_listed_and_revoked() {
    let desk = Desk::set_up();
    let made = desk.json(&[
        "token",
        "create",
        "--name",
        "Nightly report",
        "--scope",
        "read",
        "--scope",
        "import",
        "--expires",
        "2026-12-31",
    ]);
    let secret = made["token"].as_str().unwrap();
    assert!(secret.starts_with("dsb_"), "{made}");
    assert_eq!(made["expires_at"], "2027-01-01T00:00:00Z");
    let listed = desk.json(&["token", "list"]);
    assert_eq!(
        listed["items"][0]["scopes"].to_string(),
        r#"["read","import"]"#
    );
    assert!(!listed.to_string().contains(secret));
    let id = made["id"].as_str().unwrap();
    let ended = desk.json(&["token", "revoke", &id[id.len() - 8..]]);
    assert_eq!(ended["items"][0]["serves"], false);
}

#[test]
fn a_service_has_a_token_under_its_own_name() {
    let desk = Desk::set_up();
    let arguments = [
        "token",
        "create",
        "--name",
        "Warehouse",
        "--service",
        "viewer",
    ];
    let said = desk.done(&arguments);
    assert!(
        said.out.lines().any(|line| line.starts_with("dsb_")),
        "{said:?}"
    );
    let listed = desk.json(&["token", "list", "--services"]);
    assert_eq!(listed["items"][0]["service"], true, "{listed}");
    assert_eq!(
        desk.json(&["token", "list"])["items"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn a_token_that_has_ended_before_it_begins_is_refused() {
    let desk = Desk::set_up();
    let arguments = [
        "token",
        "create",
        "--name",
        "Late",
        "--expires",
        "2026-11-01",
    ];
    let refused = desk.refused_json(&arguments);
    assert_eq!(refused["error"]["cause"], "date-in-the-past", "{refused}");
}
