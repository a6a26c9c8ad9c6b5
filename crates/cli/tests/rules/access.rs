//! Who may do and see what (rules A1, A3, A4).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::{Value, json};

use crate::answers::{items, only_line, text};
use crate::case::cases;
use crate::refusals::why;
use crate::stock::{Kind, REASON};
use crate::world::{NORTH, SOUTH, World};

cases! {
    A1 CommandLine Accepts a_role_reaches_the_organizations_below_its_own,
    A1 CommandLine Refuses what_a_role_does_not_allow,
    A1 Import Accepts a_lead_brings_in_what_is_new,
    A1 Import Refuses files_of_those_who_may_only_look,
    A3 CommandLine Accepts an_account_team_sees_its_tenant,
    A3 CommandLine Refuses what_is_not_seen_as_what_is_not_there,
    A3 Import Accepts a_file_of_a_partner_about_what_the_partner_sees,
    A3 Import Refuses a_row_of_a_line_that_is_not_seen,
    A4 CommandLine Accepts each_reader_sees_the_totals_of_what_they_see,
    A4 CommandLine Refuses a_blocker_on_lines_of_another_subtree,
    A4 Import Accepts rows_of_two_organizations_share_a_blocker_above_them,
    A4 Import Refuses a_row_of_a_blocker_of_another_subtree,
}

const NOTE: &str = "They said so on the telephone today.";

fn denied() -> crate::refusals::Why {
    why(Rule::A1, Cause::NotPermitted, Field::Role)
}

fn a_role_reaches_the_organizations_below_its_own(world: &World) {
    let line = world.line(Kind::Going);
    let above = world.hires_at("Vera", "viewer", "Head office");
    let seen = world.accepts(&["lines", "--customer", &line.customer, "--as", &above]);
    assert_eq!(seen["totals"]["units"], 100);
    let beside = world.hires_at("Sara", "viewer", SOUTH);
    let unseen = world.accepts(&["lines", "--as", &beside]);
    assert_eq!(unseen["totals"]["units"], 0);
}

fn what_a_role_does_not_allow(world: &World) {
    let (viewer, lead) = (
        world.hires("Elsa", "viewer"),
        world.hires("Clara", "team-lead"),
    );
    let (line, stuck) = (world.line(Kind::Going), world.line(Kind::Stuck));
    let refuses = |words: &[&str], who: &str| {
        world.refuses(&[words, &["--as", who]].concat(), denied());
    };
    refuses(
        &["line", "update", &line.id, "--target-date", "2026-12-21"],
        &viewer,
    );
    refuses(&["line", "confirm", &line.id], &viewer);
    refuses(&["entitlement", "report", &line.entitlement, "90"], &viewer);
    refuses(&["blocker", "comment", &stuck.blocker, "Asked."], &viewer);
    refuses(
        &["tenant", "note", &line.customer, "Closed in August."],
        &viewer,
    );
    refuses(&["verify"], &lead);
    refuses(
        &[
            "person",
            "grant",
            &viewer,
            "administrator",
            "--organization",
            NORTH,
        ],
        &lead,
    );
}

fn a_lead_brings_in_what_is_new(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Going);
    let lead = world.hires("Clara", "team-lead");
    world.takes_with(&sheet, &["--as", &lead, "--reason", "A first file"]);
    assert_eq!(world.lines_of(&customer).len(), 1);
}

fn files_of_those_who_may_only_look(world: &World) {
    let (viewer, manager) = (
        world.hires("Elsa", "viewer"),
        world.hires("Ana", "delivery-manager"),
    );
    let known = world.sheet_of(Kind::Going, &world.line(Kind::Going));
    let known = known.with("Note", NOTE);
    let (new, _) = world.new_sheet(Kind::Going);
    world.rejects_with(&known, &["--as", &viewer], &[denied().at("Customer")]);
    world.rejects_with(&new, &["--as", &viewer], &[denied().at("Customer")]);
    world.rejects_with(&known, &["--as", &manager], &[denied().at("Customer")]);
    world.rejects_with(&new, &["--as", &manager], &[denied().at("Customer")]);
}

fn an_account_team_sees_its_tenant(world: &World) {
    let line = world.line(Kind::Stuck);
    let dora = world.hires("Dora", "account-team");
    world.accepts(&["tenant", "team", "set", &line.tenant, "account-team", &dora]);
    let seen = world.accepts(&["lines", "--as", &dora]);
    assert_eq!(
        seen["totals"],
        json!({ "lines": 1, "units": 100, "more": false })
    );
    let report = world.accepts(&["report", "blocked", "--as", &dora]);
    assert_eq!(report["totals"]["units"], 100);
    world.accepts(&[
        "line",
        "update",
        &line.id,
        "--target-date",
        "2026-12-20",
        "--as",
        &dora,
    ]);
}

/// A refusal without what was asked for, which is all that may tell two of them apart.
fn without_question(mut refusal: Value, asked: &str) -> Value {
    assert_eq!(refusal["found"], asked);
    refusal["found"] = json!(null);
    let message = text(&refusal["message"]).replace(asked, "");
    refusal["message"] = message.into();
    refusal
}

fn what_is_not_seen_as_what_is_not_there(world: &World) {
    let beside = world.hires_at("Laura", "team-lead", SOUTH);
    let line = world.line(Kind::Stuck);
    let nothing = "0192f0a0-0000-7000-8000-000000000000";
    let hidden = |field| why(Rule::A3, Cause::NotFound, field);
    for (words, id, field) in [
        (&["line", "show"][..], &line.id, Field::Id),
        (&["entitlement", "show"], &line.entitlement, Field::Id),
        (&["blocker", "show"], &line.blocker, Field::Blocker),
        (&["history"], &line.id, Field::Id),
    ] {
        let asks = |id: &str| {
            let command = [words, &[id, "--as", &beside]].concat();
            without_question(world.refuses(&command, hidden(field)), id)
        };
        assert_eq!(asks(id), asks(nothing), "{words:?}");
    }
    assert!(items(&world.accepts(&["blocker", "list", "--as", &beside])).is_empty());
    let contact = format!("contact:{nothing}");
    let stranger = ["line", "update", &line.id, "--owner", &contact];
    world.refuses(&stranger, hidden(Field::Contact));
    a_survivor_that_is_not_seen_is_none(world, &beside, &line.entitlement);
}

fn a_survivor_that_is_not_seen_is_none(world: &World, who: &str, survivor: &str) {
    let (sheet, customer) = world.new_sheet(Kind::Going);
    world.takes(&sheet.with("Organization", SOUTH));
    let own = world.lines_of(&customer)[0]["id"].clone();
    let start = [
        "line",
        "update",
        text(&own),
        "--l1",
        "duplicate-invalid",
        "--note",
        NOTE,
    ];
    let rest = [
        "--duplicate-of",
        survivor,
        "--as",
        who,
        "--reason",
        "Ana is away",
    ];
    let unknown = why(Rule::U5, Cause::DuplicateOfUnknown, Field::DuplicateOf);
    world.refuses(&[&start[..], &rest].concat(), unknown);
}

fn a_file_of_a_partner_about_what_the_partner_sees(world: &World) {
    let line = world.line(Kind::Going);
    let beside = world.hires_at("Laura", "team-lead", SOUTH);
    // The same customer in another organization is another customer.
    let sheet = world.sheet_of(Kind::Going, &line);
    world.write("portfolio.csv", &sheet.csv());
    let own = [
        "import",
        "portfolio.csv",
        "--as",
        &beside,
        "--reason",
        "A first file",
    ];
    assert_eq!(world.accepts(&own)["summary"]["added"], 1);
    let seen = world.accepts(&["lines", "--customer", &line.customer, "--as", &beside]);
    assert_eq!(items(&seen).len(), 1);
    assert_eq!(items(&seen)[0]["organization"]["name"], SOUTH);
    let place = world.import_of(&sheet, &["--as", &beside]);
    let hidden = why(Rule::A3, Cause::NotFound, Field::Organization);
    world.refuses(&place, hidden);
}

fn a_row_of_a_line_that_is_not_seen(world: &World) {
    let line = world.line(Kind::Going);
    let beside = world.hires_at("Laura", "team-lead", SOUTH);
    let unknown = why(Rule::I2, Cause::NotFound, Field::Id);
    for id in [&line.id, "0192f0a0-0000-7000-8000-000000000000"] {
        let (sheet, _) = world.new_sheet(Kind::Going);
        let sheet = sheet.with("Line id", id).with("Version", "0");
        let before = world.contents();
        world.write("portfolio.csv", &sheet.csv());
        let import = [
            "import",
            "portfolio.csv",
            "--as",
            &beside,
            "--reason",
            "Mine",
        ];
        let answer = world.refused_json(&import);
        let finding = &answer["findings"][0];
        let codes = ["rule", "cause", "field", "cell", "found"].map(|name| text(&finding[name]));
        let address = sheet.address(0, "Line id");
        assert_eq!(
            codes,
            ["I2", "not-found", "id", &address, id],
            "{unknown:?}"
        );
        world.changed_nothing_since(&before, id);
    }
}

/// Opens a blocker of an organization on lines; gives its id.
fn opens(world: &World, organization: &str, lines: &[&str]) -> Value {
    let held = lines.iter().flat_map(|line| ["--line", *line]);
    let start = [
        "blocker",
        "open",
        "Backbone outage",
        "--organization",
        organization,
    ];
    let command: Vec<&str> = start.into_iter().chain(held).collect();
    world.accepts(&command)["blocker"]["id"].clone()
}

fn each_reader_sees_the_totals_of_what_they_see(world: &World) {
    let near = world.line(Kind::Stuck);
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet.with("Organization", SOUTH));
    let far = world.lines_of(&customer)[0]["id"].clone();
    let blocker = opens(world, "Head office", &[&near.id, text(&far)]);
    let units = |who: &[&str]| {
        let shown = [&["blocker", "show", text(&blocker)], who].concat();
        let shown = world.accepts(&shown);
        assert_eq!(
            shown["lines"].as_array().unwrap().len() * 100,
            shown["units"]
        );
        shown["units"].clone()
    };
    assert_eq!(units(&[]), 200);
    assert_eq!(units(&["--as", &world.hires("Elsa", "viewer")]), 100);
    assert_eq!(
        units(&["--as", &world.hires_at("Sara", "viewer", SOUTH)]),
        100
    );
}

fn a_blocker_on_lines_of_another_subtree(world: &World) {
    let (line, other) = (world.line(Kind::Stuck), world.line(Kind::Stuck));
    let start = [
        "blocker",
        "open",
        "Backbone outage",
        "--organization",
        SOUTH,
    ];
    let elsewhere = why(Rule::A4, Cause::BlockerOtherSubtree, Field::Blocker);
    world.refuses(&[&start[..], &["--line", &line.id]].concat(), elsewhere);
    let far = opens_without_lines(world, SOUTH);
    world.refuses(&["blocker", "link", text(&far), &line.id], elsewhere);
    world.refuses(
        &["line", "update", &other.id, "--blocker", text(&far)],
        elsewhere,
    );
}

fn opens_without_lines(world: &World, organization: &str) -> Value {
    let start = [
        "blocker",
        "open",
        "Backbone outage",
        "--organization",
        organization,
    ];
    let opened = world.accepts(&[&start[..], &["--reason", REASON]].concat());
    opened["blocker"]["id"].clone()
}

fn rows_of_two_organizations_share_a_blocker_above_them(world: &World) {
    let (near, customer) = world.new_sheet(Kind::Stuck);
    let (_, other) = world.new_sheet(Kind::Stuck);
    let both = near
        .row(&Kind::Stuck.rows(&other)[0])
        .with("Organization", SOUTH);
    let both = both
        .with_in(0, "Blocker key", "OUT-1")
        .with("Blocker key", "OUT-1");
    world.takes(&both);
    let blockers = [&customer, &other].map(|name| world.lines_of(name)[0]["blocker_id"].clone());
    assert_eq!(blockers[0], blockers[1]);
    let shown = world.accepts(&["blocker", "show", text(&blockers[0])]);
    assert_eq!(shown["organization"]["name"], "Head office");
    assert_eq!(shown["units"], 200);
}

fn a_row_of_a_blocker_of_another_subtree(world: &World) {
    let line = world.line(Kind::Stuck);
    let far = opens_without_lines(world, SOUTH);
    let sheet = world.sheet_of(Kind::Stuck, &line);
    let held = sheet.with("Blocker key", text(&far));
    let elsewhere = why(Rule::A4, Cause::BlockerOtherSubtree, Field::Blocker);
    world.rejects(&held, &[elsewhere.at("Blocker key")]);
    let kept = world.accepts(&["line", "show", &line.id]);
    assert_eq!(kept["blocker_ids"], json!([line.blocker]));
    let moved = ["line", "update", &line.id, "--segment", "Sur"];
    assert_eq!(
        only_line(&world.accepts(&moved))["blocker_ids"],
        json!([line.blocker])
    );
}
