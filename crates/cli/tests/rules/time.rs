//! Days, ages, and who is waited for (rules T3–T5).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::{Value, json};

use crate::answers::{items, lines, number, only_line, text};
use crate::case::cases;
use crate::refusals::why;
use crate::stock::{Kind, REASON};
use crate::world::{SOUTH, World};

cases! {
    T3 CommandLine Accepts ages_count_midnights_where_the_organization_is,
    T3 CommandLine Refuses tomorrow_as_long_as_it_is_tomorrow_there,
    T3 Import Accepts unit_days_are_units_times_days,
    T3 Import Refuses a_row_of_tomorrow_as_long_as_it_is_tomorrow_there,
    T4 CommandLine Accepts a_split_inherits_and_a_merge_keeps_the_oldest,
    T4 CommandLine Refuses comments_and_units_that_would_reset_a_clock,
    T4 Import Accepts another_reason_counts_anew_in_this_reason_only,
    T4 Import Refuses rows_that_say_nothing_new_or_other_units_reset_no_age,
    T5 CommandLine Accepts another_party_is_charged_from_a_day_on,
    T5 CommandLine Refuses a_party_before_the_opening_from_tomorrow_or_unknown,
    T5 Import Accepts a_row_is_charged_to_the_party_of_its_reason,
    T5 Import Refuses another_reason_that_would_charge_days_already_spent,
}

const FEATURE: &str = "blocked-product-feature-capability";
const LATER: &str = "2026-12-02T09:00:00Z";

fn ages_count_midnights_where_the_organization_is(world: &World) {
    let line = world.line(Kind::Stuck);
    let age = || world.accepts(&["line", "show", &line.id])["age_days"].clone();
    // Half past eleven in Madrid, then half past midnight.
    world.goes_on_to("2026-11-22T22:30:00Z");
    assert_eq!(age(), 0);
    world.goes_on_to("2026-11-22T23:30:00Z");
    assert_eq!(age(), 1);
}

fn tomorrow_as_long_as_it_is_tomorrow_there(world: &World) {
    // Five in the afternoon in Madrid, one in the morning of the next day in Tokyo.
    world.goes_on_to("2026-11-22T16:00:00Z");
    let (sheet, customer) = world.new_sheet(Kind::Going);
    world.takes(&sheet.with("Organization", SOUTH));
    let far = world.lines_of(&customer)[0]["id"].clone();
    let near = world.line(Kind::Going).id;
    let future = why(Rule::H7, Cause::DateInTheFuture, Field::StatusSince);
    world.refuses(&["line", "update", &near, "--since", "2026-11-23"], future);
    let saved = world.accepts(&["line", "update", text(&far), "--since", "2026-11-23"]);
    assert_eq!(only_line(&saved)["since"], "2026-11-23");
}

fn unit_days_are_units_times_days(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet.with("Status since", "2026-11-12"));
    let report = world.accepts(&["report", "blocked", "--customer", &customer]);
    let row = &items(&report)[0];
    assert_eq!(
        (&row["units"], &row["oldest_age_days"]),
        (&json!(100), &json!(10))
    );
    assert_eq!(row["unit_days"], 1_000);
    world.goes_on_to(LATER);
    let later = world.accepts(&["report", "blocked", "--customer", &customer]);
    assert_eq!(items(&later)[0]["unit_days"], 2_000);
}

fn a_row_of_tomorrow_as_long_as_it_is_tomorrow_there(world: &World) {
    world.goes_on_to("2026-11-22T16:00:00Z");
    let (sheet, customer) = world.new_sheet(Kind::Going);
    let tomorrow = sheet.with("Status since", "2026-11-23");
    let future = why(Rule::H7, Cause::DateInTheFuture, Field::StatusSince);
    world.rejects(&tomorrow, &[future.at("Status since")]);
    world.takes(&tomorrow.with("Organization", SOUTH));
    assert_eq!(world.lines_of(&customer)[0]["since"], "2026-11-23");
}

/// The clocks of a line: in its L1, in its reason, last changed or confirmed.
fn clocks(line: &Value) -> [&str; 3] {
    ["since", "since_reason", "confirmed"].map(|name| text(&line[name]))
}

const BEGIN: &str = "2026-11-22";
const NOW: &str = "2026-12-02";

fn a_split_inherits_and_a_merge_keeps_the_oldest(world: &World) {
    let line = world.line(Kind::Stuck).id;
    world.goes_on_to(LATER);
    let split = world.accepts(&["line", "split", &line, "--units", "40", "--segment", "Sur"]);
    let other = lines(&split)
        .iter()
        .find(|other| other["id"] != *line)
        .unwrap();
    assert_eq!(clocks(other), [BEGIN, BEGIN, NOW]);
    let id = text(&other["id"]);
    world.accepts(&["line", "update", id, "--l2", FEATURE]);
    world.accepts(&["line", "update", &line, "--l2", FEATURE]);
    let merged = world.accepts(&["line", "merge", &line, "--into", id]);
    assert_eq!(clocks(only_line(&merged)), [BEGIN, NOW, NOW]);
}

fn comments_and_units_that_would_reset_a_clock(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    let shown = || world.accepts(&["line", "show", &line.id]);
    world.accepts(&["blocker", "comment", &line.blocker, "Asked them again."]);
    assert_eq!(clocks(&shown()), [BEGIN; 3]);
    world.accepts(&["entitlement", "report", &line.entitlement, "130"]);
    assert_eq!(clocks(&shown())[..2], [BEGIN; 2]);
    world.accepts(&["line", "confirm", &line.id]);
    assert_eq!(clocks(&shown()), [BEGIN, BEGIN, NOW]);
}

fn another_reason_counts_anew_in_this_reason_only(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    world.takes(&world.sheet_of(Kind::Stuck, &line).with("L2", FEATURE));
    let shown = world.accepts(&["line", "show", &line.id]);
    assert_eq!(clocks(&shown), [BEGIN, NOW, NOW]);
}

fn rows_that_say_nothing_new_or_other_units_reset_no_age(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    let sheet = world.sheet_of(Kind::Stuck, &line);
    let shown = || world.accepts(&["line", "show", &line.id]);
    assert_eq!(world.takes(&sheet)["summary"]["unchanged"], 1);
    assert_eq!(clocks(&shown()), [BEGIN; 3]);
    world.takes(&sheet.with("Units", "90"));
    assert_eq!(clocks(&shown())[..2], [BEGIN; 2]);
}

/// Unit-days by party, as a blocker shows them.
fn charged(world: &World, blocker: &str) -> Vec<(String, i64)> {
    let shown = world.accepts(&["blocker", "show", blocker]);
    let parties = shown["parties"].as_array().unwrap().iter();
    let mut charged: Vec<(String, i64)> = parties
        .map(|one| (text(&one["party"]).to_owned(), number(&one["unit_days"])))
        .collect();
    charged.sort();
    charged
}

fn party(name: &str, unit_days: i64) -> (String, i64) {
    (name.to_owned(), unit_days)
}

fn another_party_is_charged_from_a_day_on(world: &World) {
    let blocker = world.line(Kind::Stuck).blocker;
    world.goes_on_to(LATER);
    world.accepts(&[
        "blocker",
        "party",
        &blocker,
        "partner",
        "--from",
        "2026-11-25",
    ]);
    let both = [party("customer", 300), party("partner", 700)];
    assert_eq!(charged(world, &blocker), both);
}

fn a_party_before_the_opening_from_tomorrow_or_unknown(world: &World) {
    let blocker = world.line(Kind::Stuck).blocker;
    let refuses = |words: &[&str], rule, cause| {
        let command = [&["blocker", "party", &blocker], words].concat();
        world.refuses(&command, why(rule, cause, Field::Party));
    };
    let early = ["partner", "--from", "2026-11-21"];
    refuses(&early, Rule::T5, Cause::PartyDateBeforeOpening);
    refuses(
        &["partner", "--from", "2026-11-23"],
        Rule::T5,
        Cause::DateInTheFuture,
    );
    refuses(&["nobody at all"], Rule::V2, Cause::UnknownCode);
}

fn a_row_is_charged_to_the_party_of_its_reason(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet.with("L2", FEATURE).with("Status since", "2026-11-12"));
    let report = [
        "report",
        "blocked",
        "--by",
        "party",
        "--customer",
        &customer,
    ];
    let by_party = world.accepts(&report);
    let row = &items(&by_party)[0];
    assert_eq!(
        (&row["key"], &row["unit_days"]),
        (&json!("vendor-engineering"), &json!(1_000))
    );
}

fn another_reason_that_would_charge_days_already_spent(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    world.takes(&world.sheet_of(Kind::Stuck, &line).with("L2", FEATURE));
    world.goes_on_to("2026-12-05T09:00:00Z");
    let both = [party("customer", 1_000), party("vendor-engineering", 300)];
    assert_eq!(charged(world, &line.blocker), both);
    assert_ne!(REASON, FEATURE);
}
