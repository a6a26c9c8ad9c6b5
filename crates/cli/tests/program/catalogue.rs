//! Organizations, people, customers, tenants, entitlements and own fields.

use crate::desk::Desk;
use crate::scenes::without_ids;

#[test]
fn organizations_form_a_tree() {
    let desk = Desk::set_up();
    desk.done(&["organization", "add", "Socio Sur"]);
    desk.done(&[
        "organization",
        "add",
        "Cádiz",
        "--parent",
        "Socio Sur",
        "--time-zone",
        "Europe/Madrid",
    ]);
    let ran = desk.done(&["organization", "list"]);
    without_ids(|| insta::assert_snapshot!(ran.out));
    let refused = desk.refused_json(&["organization", "edit", "Socio Sur", "--parent", "Cádiz"]);
    assert_eq!(refused["error"]["cause"], "cycle");
}

#[test]
fn people_get_and_lose_roles() {
    let desk = Desk::set_up();
    let added = desk.json(&[
        "person",
        "add",
        "Ana Núñez",
        "--mail",
        "ana@ficticia.example",
        "--role",
        "team-lead",
    ]);
    assert_eq!(added["roles"][0]["role"], "team-lead");
    desk.done(&["person", "grant", "ana@ficticia.example", "auditor"]);
    desk.done(&["person", "revoke", "Ana Nunez", "team-lead"]);
    let shown = desk.json(&["person", "show", "Ana Núñez"]);
    assert_eq!(shown["roles"][0]["role"], "auditor");
    let taken = desk.refused_json(&["person", "add", "Otra", "--mail", "ana@ficticia.example"]);
    assert_eq!(taken["error"]["cause"], "already-exists");
    desk.done(&["person", "deactivate", "Ana Núñez"]);
    let gone = desk.refused_json(&["lines", "--as", "Ana Núñez"]);
    assert_eq!(gone["error"]["field"], "person");
}

#[test]
fn a_customer_has_contacts_and_tenants() {
    let (desk, _) = Desk::with_line();
    desk.done(&[
        "customer",
        "contact",
        "add",
        "Ficticia Norte",
        "J. Soto",
        "--role",
        "IT",
        "--mail",
        "j@f.example",
    ]);
    desk.done(&[
        "customer",
        "contact",
        "edit",
        "Ficticia Norte",
        "J. Soto",
        "--do-not-contact",
        "asked so",
    ]);
    desk.done(&[
        "customer",
        "edit",
        "Ficticia Norte",
        "--renewal",
        "2027-03-01",
    ]);
    let shown = desk.json(&["customer", "show", "Ficticia Norte"]);
    assert_eq!(shown["renewal_date"], "2027-03-01");
    assert_eq!(shown["contacts"][0]["do_not_contact"], "asked so");
    assert_eq!(shown["tenants"][0]["name"], "Principal");
    assert!(
        desk.done(&["customer", "show", "Ficticia Norte"])
            .out
            .contains("J. Soto")
    );
}

#[test]
fn a_tenant_shows_its_team_lines_and_notes() {
    let (desk, _) = Desk::with_line();
    desk.done(&[
        "person",
        "add",
        "Ana Núñez",
        "--mail",
        "ana@ficticia.example",
        "--role",
        "delivery-manager",
    ]);
    desk.done(&[
        "tenant",
        "team",
        "set",
        "Principal",
        "delivery-manager",
        "Ana Núñez",
    ]);
    desk.done(&["tenant", "note", "Principal", "They close for August."]);
    desk.done(&[
        "tenant",
        "edit",
        "Principal",
        "--priority",
        "critical",
        "--reason",
        "The board asked.",
    ]);
    let shown = desk.json(&["tenant", "show", "ficticia.example"]);
    assert_eq!(shown["team"][0]["who"]["name"], "Ana Núñez");
    assert_eq!(shown["priority"], "critical");
    assert_eq!(shown["notes"][0]["body"], "They close for August.");
    let ran = desk.done(&["tenant", "show", "Principal"]);
    without_ids(|| insta::assert_snapshot!(ran.out));
    assert_eq!(
        desk.json(&["tenant", "list"])["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn fewer_reported_units_need_reconciling() {
    let (desk, line) = Desk::with_line();
    desk.done(&[
        "line",
        "split",
        &line,
        "--units",
        "40",
        "--segment",
        "Madrid",
    ]);
    let id = desk.json(&["entitlement", "list", "Principal"])["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    desk.done(&["entitlement", "report", &id, "80"]);
    let proposal = desk.json(&["entitlement", "reconcile", &id]);
    assert_eq!(
        (&proposal["reported"], &proposal["agreed"]),
        (&80.into(), &100.into())
    );
    assert!(
        desk.done(&["entitlement", "reconcile", &id])
            .out
            .contains("--accept")
    );
    desk.done(&["entitlement", "reconcile", &id, "--accept"]);
    let shown = desk.json(&["entitlement", "show", &id]);
    assert_eq!(shown["needs_reconciling"], false);
    assert_eq!(shown["agreed"], 80);
    let refused = desk.refused_json(&["entitlement", "override", &id, "90"]);
    assert_eq!(refused["error"]["field"], "override-reason");
    desk.done(&[
        "entitlement",
        "override",
        &id,
        "80",
        "--reason",
        "Counted by hand",
    ]);
    desk.done(&["entitlement", "attempt", &id, "--note", "Called twice"]);
    assert_eq!(desk.json(&["entitlement", "show", &id])["attempts"], 1);
    let refused = desk.refused_json(&["entitlement", "hand-over", &id]);
    assert_eq!(refused["error"]["rule"], "S13");
}

#[test]
fn own_fields_are_added_and_filled() {
    let (desk, line) = Desk::with_line();
    desk.done(&[
        "field", "add", "Wave", "--on", "line", "--kind", "choice", "--choice", "A", "--choice",
        "B",
    ]);
    let set = desk.json(&["field", "set", "Wave", &line, "B"]);
    assert_eq!(set["value"], "B");
    desk.refused(&["field", "set", "Wave", &line, "C"]);
    assert!(desk.done(&["field", "list"]).out.contains("Wave"));
}

#[test]
fn a_tenant_is_transferred_with_its_lines() {
    let (desk, line) = Desk::with_line();
    desk.done(&["organization", "add", "Socio Sur"]);
    desk.done(&[
        "tenant",
        "transfer",
        "Principal",
        "--to",
        "Socio Sur",
        "--reason",
        "They moved",
    ]);
    assert_eq!(
        desk.json(&["lines", "--organization", "Socio Sur"])["items"][0]["id"],
        line.as_str()
    );
    desk.done(&["verify"]);
}

#[test]
fn a_link_sets_the_password_of_somebody_on_the_server_that_is_named() {
    let desk = Desk::set_up();
    let person = ["person", "link", "administrator@localhost"];
    let ran = desk.done(&[&person[..], &["--url", "https://desbloqueo.example/"]].concat());
    let secret = ran
        .out
        .trim()
        .strip_prefix("https://desbloqueo.example/account-link/");
    assert_eq!(secret.map(str::len), Some(64), "{ran:?}");
    let again = desk.json(&person);
    let link = again["link"].as_str().unwrap();
    assert!(!link.ends_with(secret.unwrap()), "{link}");
    desk.refused(&["person", "link", "Nobody"]);
}
