//! The work itself: its start, its progress, attempts to reach the customer, handover (rules S10–S13).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::json;

use crate::answers::{items, lines, remarks, text};
use crate::case::cases;
use crate::refusals::why;
use crate::stock::Kind;
use crate::world::World;

cases! {
    S10 CommandLine Accepts a_start_date_moves_with_its_reason,
    S10 CommandLine Refuses a_start_date_that_moves_without_a_reason_or_work_in_progress,
    S10 Import Accepts a_row_moves_the_start_date_with_a_new_note,
    S10 Import Refuses a_row_that_moves_the_start_date_with_the_old_note,
    S11 CommandLine Accepts a_service_status_while_work_is_in_progress,
    S11 CommandLine Refuses a_service_status_while_no_work_is_in_progress,
    S11 Import Accepts a_row_with_a_service_status_in_progress,
    S11 Import Refuses a_row_with_a_service_status_that_is_not_in_progress,
    S12 CommandLine Accepts the_third_attempt_proposes_unresponsive,
    S12 CommandLine Refuses attempts_of_tomorrow_and_targets_of_unknown_status,
    S12 Import Accepts a_row_unresponsive_after_few_attempts_is_remarked,
    S12 Import Refuses a_row_of_unknown_status_with_a_target,
    S13 CommandLine Accepts a_handover_sets_owners_and_lists_what_lacks,
    S13 CommandLine Refuses a_second_handover,
    S13 Import Accepts a_row_of_delivery_hands_over,
    S13 Import Refuses a_row_that_goes_back_to_assignment,
}

fn a_start_date_moves_with_its_reason(world: &World) {
    let id = world.line(Kind::Going).entitlement;
    world.accepts(&["entitlement", "start-date", &id, "2026-11-10"]);
    let moved = [
        "entitlement",
        "start-date",
        &id,
        "2026-11-12",
        "--reason",
        "They were late",
    ];
    world.accepts(&moved);
    let shown = world.accepts(&["entitlement", "show", &id]);
    let start = json!({ "date": "2026-11-12", "reason": "They were late" });
    assert_eq!(shown["engagement_start"], start);
}

fn a_start_date_that_moves_without_a_reason_or_work_in_progress(world: &World) {
    let (going, stuck) = (world.line(Kind::Going), world.line(Kind::Stuck));
    world.accepts(&[
        "entitlement",
        "start-date",
        &going.entitlement,
        "2026-11-10",
    ]);
    let moved = [
        "entitlement",
        "start-date",
        &going.entitlement,
        "2026-11-12",
    ];
    let unsaid = why(
        Rule::S10,
        Cause::StartDateNeedsReason,
        Field::EngagementStartReason,
    );
    world.refuses(&moved, unsaid);
    world.refuses(
        &["entitlement", "start-date", &going.entitlement, "none"],
        unsaid,
    );
    let begun = [
        "entitlement",
        "start-date",
        &stuck.entitlement,
        "2026-11-12",
        "--reason",
        "So",
    ];
    let idle = why(
        Rule::S10,
        Cause::StartDateOnlyInProgress,
        Field::EngagementStartDate,
    );
    world.refuses(&begun, idle);
}

fn a_row_moves_the_start_date_with_a_new_note(world: &World) {
    let line = world.line(Kind::Going);
    let sheet = world.sheet_of(Kind::Going, &line);
    world.takes(&sheet.clone().with("Engagement start date", "2026-11-10"));
    let moved = sheet.with("Engagement start date", "2026-11-12");
    world.takes(&moved.with("Note", "The first talk was later than planned."));
    let shown = world.accepts(&["entitlement", "show", &line.entitlement]);
    assert_eq!(shown["engagement_start"]["date"], "2026-11-12");
    let reason = text(&shown["engagement_start"]["reason"]);
    assert_eq!(reason, "The first talk was later than planned.");
}

fn a_row_that_moves_the_start_date_with_the_old_note(world: &World) {
    let sheet = world.sheet_of(Kind::Going, &world.line(Kind::Going));
    let begun = sheet.with("Engagement start date", "2026-11-10");
    world.takes(&begun);
    let moved = begun.with("Engagement start date", "2026-11-12");
    let unsaid = why(
        Rule::S10,
        Cause::StartDateNeedsReason,
        Field::EngagementStartReason,
    );
    world.rejects(&moved, &[unsaid.at("Engagement start date")]);
    let (sheet, _) = world.new_sheet(Kind::Stuck);
    let idle = why(
        Rule::S10,
        Cause::StartDateOnlyInProgress,
        Field::EngagementStartDate,
    );
    let begun = sheet.with("Engagement start date", "2026-11-10");
    world.rejects(&begun, &[idle.at("Engagement start date")]);
}

fn a_service_status_while_work_is_in_progress(world: &World) {
    let id = world.line(Kind::Going).entitlement;
    let saved = world.accepts(&["entitlement", "edit", &id, "--service-status", "Enable"]);
    assert_eq!(saved["service_status"], "enable");
}

fn a_service_status_while_no_work_is_in_progress(world: &World) {
    let line = world.line(Kind::Stuck);
    let idle = why(
        Rule::S11,
        Cause::ServiceStatusOnlyInProgress,
        Field::ServiceStatus,
    );
    let edit = [
        "entitlement",
        "edit",
        &line.entitlement,
        "--service-status",
        "enable",
    ];
    world.refuses(&edit, idle);
    world.refuses(
        &["line", "update", &line.id, "--service-status", "enable"],
        idle,
    );
}

fn a_row_with_a_service_status_in_progress(world: &World) {
    let line = world.line(Kind::Going);
    world.takes(
        &world
            .sheet_of(Kind::Going, &line)
            .with("Service status", "Enable"),
    );
    let shown = world.accepts(&["entitlement", "show", &line.entitlement]);
    assert_eq!(shown["service_status"], "enable");
}

fn a_row_with_a_service_status_that_is_not_in_progress(world: &World) {
    let idle = why(
        Rule::S11,
        Cause::ServiceStatusOnlyInProgress,
        Field::ServiceStatus,
    );
    let known = world.sheet_of(Kind::Stuck, &world.line(Kind::Stuck));
    let (new, _) = world.new_sheet(Kind::Stuck);
    for sheet in [known, new] {
        world.rejects(
            &sheet.with("Service status", "Enable"),
            &[idle.at("Service status")],
        );
    }
}

fn the_third_attempt_proposes_unresponsive(world: &World) {
    let line = world.line(Kind::New);
    let tried = || world.accepts(&["entitlement", "attempt", &line.entitlement]);
    assert!(remarks(&tried()).is_empty());
    assert!(remarks(&tried()).is_empty());
    assert_eq!(remarks(&tried()), [["S12", "propose-unresponsive"]]);
    let unresponsive = ["--l2", "status-unknown-customer-unresponsive"];
    let saved = world.accepts(&[&["line", "update", &line.id], &unresponsive[..]].concat());
    assert!(remarks(&saved).is_empty(), "three are enough: {saved}");
}

fn attempts_of_tomorrow_and_targets_of_unknown_status(world: &World) {
    let line = world.line(Kind::New);
    let tomorrow = [
        "entitlement",
        "attempt",
        &line.entitlement,
        "--day",
        "2026-11-23",
    ];
    world.refuses(
        &tomorrow,
        why(Rule::S12, Cause::DateInTheFuture, Field::Attempts),
    );
    let dated = ["line", "update", &line.id, "--target-date", "2026-12-20"];
    world.refuses(
        &dated,
        why(Rule::S12, Cause::DoesNotApply, Field::TargetDate),
    );
}

fn a_row_unresponsive_after_few_attempts_is_remarked(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::New);
    world.takes(&sheet);
    assert_eq!(
        world.lines_of(&customer)[0]["since"],
        "2026-11-22",
        "the day it arrived"
    );
    let silent = sheet.with("L2", "Customer Unresponsive");
    assert_eq!(remarks(&world.takes(&silent)), [["S12", "few-attempts"]]);
}

fn a_row_of_unknown_status_with_a_target(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::New);
    let inapplicable = why(Rule::S12, Cause::DoesNotApply, Field::TargetDate);
    let dated = sheet.with("Target date", "2026-12-20");
    world.rejects(&dated, &[inapplicable.at("Target date")]);
}

fn a_handover_sets_owners_and_lists_what_lacks(world: &World) {
    let line = world.line(Kind::StuckEarly);
    let handed = world.accepts(&["entitlement", "hand-over", &line.entitlement]);
    let handover = &items(&handed)[0];
    assert_eq!(handover["complete_by"], "2026-11-29");
    let lacks = json!([{ "line_id": line.id, "fields": ["target-date"] }]);
    assert_eq!(handover["lacks"], lacks);
    let shown = world.accepts(&["entitlement", "show", &line.entitlement]);
    assert_eq!(shown["phase"], "delivery");
    assert_eq!(lines(&shown)[0]["owner"]["role"], "account-team");
}

fn a_second_handover(world: &World) {
    let line = world.line(Kind::StuckEarly);
    world.accepts(&["entitlement", "hand-over", &line.entitlement]);
    let again = why(Rule::S13, Cause::HandoverNotInAssignment, Field::Phase);
    world.refuses(&["entitlement", "hand-over", &line.entitlement], again);
}

fn a_row_of_delivery_hands_over(world: &World) {
    let line = world.line(Kind::StuckEarly);
    let sheet = world.sheet_of(Kind::StuckEarly, &line);
    world.takes(&sheet.with("Phase", "Delivery"));
    let shown = world.accepts(&["entitlement", "show", &line.entitlement]);
    assert_eq!(
        (&shown["phase"], &shown["handed_over"]),
        (&json!("delivery"), &json!("2026-11-22"))
    );
    assert_eq!(shown["lacks"][0]["fields"], json!(["target-date"]));
    assert_eq!(lines(&shown)[0]["owner"]["role"], "account-team");
}

fn a_row_that_goes_back_to_assignment(world: &World) {
    let sheet = world.sheet_of(Kind::Stuck, &world.line(Kind::Stuck));
    let back = why(Rule::S13, Cause::NotAmongAllowed, Field::Phase);
    let early = sheet.with("Phase", "Assignment").with("Target date", "");
    world.rejects(&early, &[back.at("Phase")]);
}
