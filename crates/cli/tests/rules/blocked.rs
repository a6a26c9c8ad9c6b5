//! Blocked: in assignment, in delivery, and the blockers that hold it (rules S3, S4, S7).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::{Value, json};

use crate::answers::{items, only_line, remarks, text};
use crate::case::cases;
use crate::refusals::why;
use crate::stock::{Kind, REASON};
use crate::world::World;

cases! {
    S3 CommandLine Accepts blocked_in_assignment_waits_for_the_kickoff,
    S3 CommandLine Refuses blocked_in_assignment_with_a_target_or_without_its_note,
    S3 Import Accepts a_row_blocked_in_assignment_waits_for_the_kickoff,
    S3 Import Refuses a_row_blocked_in_assignment_with_a_target_or_without_its_note,
    S4 CommandLine Accepts blocked_in_delivery_has_its_unblock_date_or_an_answer_due,
    S4 CommandLine Refuses blocked_in_delivery_without_a_date_or_led_by_somebody_else,
    S4 Import Accepts a_row_blocked_in_delivery_with_an_answer_due_or_a_park_date,
    S4 Import Refuses a_row_blocked_in_delivery_without_a_date_or_led_by_somebody_else,
    S7 CommandLine Accepts the_primary_blocker_is_the_truth_for_its_lines_until_it_closes,
    S7 CommandLine Refuses a_blocked_line_without_an_open_blocker,
    S7 Import Accepts a_blocked_row_gets_a_blocker_and_leaves_it_with_its_status,
    S7 Import Refuses a_row_of_a_blocker_that_is_closed,
}

const NOTE: &str = "They want it; the proxy breaks the sign-in until somebody mends it.";
const BLOCK: [&str; 4] = ["--l2", REASON, "--note", NOTE];

/// The next action and the day of it.
fn next(line: &Value) -> [&str; 2] {
    let next = &line["next_action"];
    [text(&next["code"]), text(&next["date"])]
}

fn blocked_in_assignment_waits_for_the_kickoff(world: &World) {
    let line = world.line(Kind::New).id;
    let start = [
        "line",
        "update",
        &line,
        "--initiate-discussion",
        "2026-12-01",
    ];
    let saved = world.accepts(&[&start[..], &BLOCK].concat());
    let line = only_line(&saved);
    assert_eq!(next(line), ["hold-kickoff", "2026-12-01"]);
    assert_eq!(line["owner"]["role"], "delivery-manager");
    assert_eq!(line["target_date"], json!(null));
}

fn blocked_in_assignment_with_a_target_or_without_its_note(world: &World) {
    let line = world.line(Kind::New).id;
    let dated = ["line", "update", &line, "--target-date", "2026-12-12"];
    let inapplicable = why(Rule::S3, Cause::DoesNotApply, Field::TargetDate);
    world.refuses(&[&dated[..], &BLOCK].concat(), inapplicable);
    let silent = ["line", "update", &line, "--l2", REASON];
    world.refuses(&silent, why(Rule::S3, Cause::Missing, Field::Note));
}

fn a_row_blocked_in_assignment_waits_for_the_kickoff(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::StuckEarly);
    world.takes(&sheet.with("Initiate discussion date", "2026-12-01"));
    let line = &world.lines_of(&customer)[0];
    assert_eq!(next(line), ["hold-kickoff", "2026-12-01"]);
    assert_eq!(line["owner"]["role"], "delivery-manager");
}

fn a_row_blocked_in_assignment_with_a_target_or_without_its_note(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::StuckEarly);
    let inapplicable = why(Rule::S3, Cause::DoesNotApply, Field::TargetDate);
    let dated = sheet.clone().with("Target date", "2026-12-12");
    world.rejects(&dated, &[inapplicable.at("Target date")]);
    let missing = why(Rule::S3, Cause::Missing, Field::Note);
    world.rejects(&sheet.with("Note", ""), &[missing.at("Note")]);
}

fn blocked_in_delivery_has_its_unblock_date_or_an_answer_due(world: &World) {
    let (line, other) = (world.line(Kind::Going).id, world.line(Kind::Going).id);
    let dated = ["line", "update", &line, "--target-date", "2026-12-31"];
    let saved = world.accepts(&[&dated[..], &BLOCK].concat());
    let line = only_line(&saved);
    assert_eq!(line["owner"]["role"], "account-team");
    assert_eq!(next(line), ["test-application-with-vendor", "2026-11-29"]);
    assert_eq!(line["next_action"]["to_be_decided"], true);
    assert!(remarks(&saved).contains(&["S4", "park-date"]), "{saved}");
    let asked = [
        "line",
        "update",
        &other,
        "--asked",
        "their architect,2026-12-01",
    ];
    let saved = world.accepts(&[&asked[..], &BLOCK].concat());
    let due = json!({ "of": "their architect", "answer_due": "2026-12-01" });
    assert_eq!(only_line(&saved)["asked"], due);
}

fn blocked_in_delivery_without_a_date_or_led_by_somebody_else(world: &World) {
    let (going, stuck) = (world.line(Kind::Going).id, world.line(Kind::Stuck).id);
    let missing = why(Rule::S4, Cause::Missing, Field::TargetDate);
    let undated = ["line", "update", &going];
    let refusal = world.refuses(&[&undated[..], &BLOCK].concat(), missing);
    assert_eq!(refusal["expected"], "answer-due");
    world.refuses(
        &["line", "update", &stuck, "--target-date", "none"],
        missing,
    );
    let nobody = ["line", "update", &stuck, "--asked", ",2026-12-01"];
    world.refuses(&nobody, why(Rule::S4, Cause::Missing, Field::AskedOf));
    let led = [
        "line",
        "update",
        &stuck,
        "--engagement-scenario",
        "customer-led",
    ];
    let kept = why(Rule::S4, Cause::KeptByRule, Field::EngagementScenario);
    world.refuses(&led, kept);
}

fn a_row_blocked_in_delivery_with_an_answer_due_or_a_park_date(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    let asked = sheet
        .clone()
        .with("Target date", "TBD")
        .with("Asked of", "Their architect")
        .with("Answer due", "2026-12-01");
    world.takes(&asked);
    let line = &world.lines_of(&customer)[0];
    assert_eq!(next(line), ["test-application-with-vendor", "2026-11-29"]);
    assert_eq!(line["asked"]["answer_due"], "2026-12-01");
    let (sheet, _) = world.new_sheet(Kind::Stuck);
    let parked = sheet.with("Target date", "2026-12-31");
    let taken = world.takes(&parked);
    assert_eq!(remarks(&taken), [["S4", "park-date"]]);
    assert_eq!(
        taken["notices"][0]["cell"],
        parked.address(0, "Target date")
    );
}

fn a_row_blocked_in_delivery_without_a_date_or_led_by_somebody_else(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Stuck);
    let missing = why(Rule::S4, Cause::Missing, Field::TargetDate);
    let undated = sheet.with("Target date", "TBD");
    world.rejects(&undated, &[missing.at("Target date")]);
    let nobody = undated
        .with("Answer due", "2026-12-01")
        .with("Asked of", "");
    let unasked = why(Rule::S4, Cause::Missing, Field::AskedOf);
    world.rejects(&nobody, &[unasked.at("Asked of")]);
    let known = world.sheet_of(Kind::Stuck, &world.line(Kind::Stuck));
    let led = known.with("Engagement scenario", "customer-led");
    let kept = why(Rule::S4, Cause::KeptByRule, Field::EngagementScenario);
    world.rejects(&led, &[kept.at("Engagement scenario")]);
}

fn the_primary_blocker_is_the_truth_for_its_lines_until_it_closes(world: &World) {
    let (one, other) = (world.line(Kind::Stuck).id, world.line(Kind::Stuck).id);
    let start = [
        "blocker",
        "open",
        "Proxy breaks the sign-in",
        "--date",
        "2027-01-15",
    ];
    let held = ["--line", &one, "--line", &other, "--owner", "customer-it"];
    let opened = world.accepts(&[&start[..], &held].concat());
    let blocker = text(&opened["blocker"]["id"]);
    let shown = world.accepts(&["line", "show", &one]);
    assert_eq!(shown["target_date"], "2027-01-15");
    assert_eq!(shown["owner"]["role"], "customer-it");
    assert_eq!(
        shown["blocker_ids"],
        json!([blocker]),
        "the private one went"
    );
    world.accepts(&["blocker", "date", blocker, "2027-02-01"]);
    let moved = world.accepts(&["line", "show", &other]);
    assert_eq!(moved["target_date"], "2027-02-01");
    let close = [
        "blocker",
        "close",
        blocker,
        "--resolution",
        "The proxy lets it pass.",
    ];
    let closed = world.accepts(&[&close[..], &["--target-date", "2027-03-01"]].concat());
    assert_eq!(closed["moved"].as_array().unwrap().len(), 2, "{closed}");
    let after = world.accepts(&["line", "show", &one]);
    assert_eq!(after["status"]["l1"], "in-progress");
    assert_eq!(after["note"], "The proxy lets it pass.");
    assert_eq!(after["blocker_ids"], json!([]));
}

fn a_blocked_line_without_an_open_blocker(world: &World) {
    let (line, other) = (world.line(Kind::Stuck), world.line(Kind::Stuck));
    let last = ["blocker", "unlink", &line.blocker, &line.id];
    world.refuses(
        &last,
        why(Rule::S7, Cause::LastBlockerOfLine, Field::Blocker),
    );
    let close = [
        "blocker",
        "close",
        &line.blocker,
        "--resolution",
        "It is gone.",
    ];
    let asked = why(Rule::S7, Cause::TargetNeededToClose, Field::TargetDate);
    world.refuses(&close, asked);
    world.accepts(&[&close[..], &["--target-date", "2027-03-01"]].concat());
    let closed = ["line", "update", &other.id, "--blocker", &line.blocker];
    world.refuses(&closed, why(Rule::S7, Cause::BlockerClosed, Field::Blocker));
    let held = ["blocker", "link", &other.blocker, &line.id];
    world.refuses(&held, why(Rule::S7, Cause::LineNotBlocked, Field::Blocker));
}

fn a_blocked_row_gets_a_blocker_and_leaves_it_with_its_status(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet);
    let blocker = world.lines_of(&customer)[0]["blocker_id"].clone();
    let shown = world.accepts(&["blocker", "show", text(&blocker)]);
    assert_eq!(shown["private"], true);
    assert_eq!(shown["unblock_date"], "2026-12-12");
    let moved = sheet
        .with("L1", "In Progress")
        .with("L2", "")
        .with("Note", "The application was mended.");
    let taken = world.takes(&moved);
    assert_eq!(remarks(&taken), [["S7", "left-blockers"]]);
    assert_eq!(world.lines_of(&customer)[0]["blocker_id"], json!(null));
    let listed = world.accepts(&["blocker", "show", text(&blocker)]);
    assert_eq!(
        listed["closed"]["date"], "2026-11-22",
        "it holds nothing any more"
    );
}

fn a_row_of_a_blocker_that_is_closed(world: &World) {
    let (line, other) = (world.line(Kind::Stuck), world.line(Kind::Stuck));
    let close = [
        "blocker",
        "close",
        &line.blocker,
        "--resolution",
        "It is gone.",
    ];
    world.accepts(&[&close[..], &["--target-date", "2027-03-01"]].concat());
    let sheet = world.sheet_of(Kind::Stuck, &other);
    let closed = why(Rule::S7, Cause::BlockerClosed, Field::Blocker);
    let held = sheet.with("Blocker key", &line.blocker);
    world.rejects(&held, &[closed.at("Blocker key")]);
    let open = world.accepts(&["blocker", "list", "--text", "no such title"]);
    assert!(items(&open).is_empty());
}
