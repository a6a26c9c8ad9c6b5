//! Statuses: codes that hang together, In Progress, No Intent, work that customers lead (rules S1, S2, S5, S6).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::json;

use crate::answers::{items, lines, only_line, remarks, text};
use crate::case::cases;
use crate::refusals::why;
use crate::stock::{Kind, REASON};
use crate::world::World;

cases! {
    S1 CommandLine Accepts a_reason_of_its_status_with_a_detail_of_the_reason,
    S1 CommandLine Refuses reasons_of_other_statuses_and_details_of_other_services,
    S1 Import Accepts labels_of_a_status_its_reason_and_its_detail,
    S1 Import Refuses cells_that_do_not_hang_together,
    S2 CommandLine Accepts in_progress_with_its_target_date,
    S2 CommandLine Refuses in_progress_without_a_date_or_with_a_blocker,
    S2 Import Accepts a_row_in_progress_with_its_target_date,
    S2 Import Refuses a_row_in_progress_without_a_date_or_with_a_blocker,
    S5 CommandLine Accepts no_intent_is_looked_at_again_and_the_account_team_told,
    S5 CommandLine Refuses no_intent_with_a_target_or_without_its_note,
    S5 Import Accepts a_row_of_no_intent_is_looked_at_again,
    S5 Import Refuses a_row_of_no_intent_with_a_target_or_without_its_note,
    S6 CommandLine Accepts whoever_declines_our_help_needs_no_target,
    S6 CommandLine Refuses work_that_we_lead_again_without_a_target,
    S6 Import Accepts a_row_of_a_customer_who_declines_our_help,
    S6 Import Refuses a_row_that_leads_itself_beyond_initiate,
}

const INFRASTRUCTURE: &str = "blocked-customer-it-infrastructure-remediation";
const NETWORK: &str = "blocked-customer-it-infrastructure-remediation-network";
/// A detail that is offered for identity only.
const MFA: &str = "blocked-product-feature-capability-mfa-exception-rules";
const NOTE: &str = "They said so on the telephone today.";

fn a_reason_of_its_status_with_a_detail_of_the_reason(world: &World) {
    let line = world.line(Kind::Stuck).id;
    let saved = world.accepts(&[
        "line",
        "update",
        &line,
        "--l2",
        INFRASTRUCTURE,
        "--l3",
        NETWORK,
    ]);
    let status = json!({ "l1": "blocked", "l2": INFRASTRUCTURE, "l3": NETWORK });
    assert_eq!(only_line(&saved)["status"], status);
    let by_label = world.accepts(&["line", "update", &line, "--l3", "Red"]);
    assert_eq!(only_line(&by_label)["status"], status);
}

fn reasons_of_other_statuses_and_details_of_other_services(world: &World) {
    let line = world.line(Kind::Stuck).id;
    let refuses = |words: &[&str], cause, field| {
        let command = [&["line", "update", &line, "--note", NOTE], words].concat();
        world.refuses(&command, why(Rule::S1, cause, field));
    };
    let dated = ["--l1", "in-progress", "--target-date", "2026-12-20"];
    refuses(
        &[&dated[..], &["--l2", REASON]].concat(),
        Cause::NotAChild,
        Field::L2,
    );
    refuses(
        &["--l2", REASON, "--l3", NETWORK],
        Cause::NotAChild,
        Field::L3,
    );
    let mfa = ["--l2", "blocked-product-feature-capability", "--l3", MFA];
    refuses(&mfa, Cause::NotOfferedForService, Field::L3);
    refuses(&["--l1", "blocked"], Cause::Missing, Field::L2);
    refuses(&["--l1", "marmalade"], Cause::UnknownCode, Field::L1);
}

fn labels_of_a_status_its_reason_and_its_detail(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    let labels = sheet
        .with("L1", "Bloqueado")
        .with("L2", "Customer IT Infrastructure and Remediation")
        .with("L3", "Network");
    world.takes(&labels);
    let status = json!({ "l1": "blocked", "l2": INFRASTRUCTURE, "l3": NETWORK });
    assert_eq!(world.lines_of(&customer)[0]["status"], status);
}

fn cells_that_do_not_hang_together(world: &World) {
    let rejects = |l2: &str, l3: &str, cause, field, heading| {
        let (sheet, _) = world.new_sheet(Kind::Stuck);
        let sheet = sheet.with("L2", l2).with("L3", l3);
        world.rejects(&sheet, &[why(Rule::S1, cause, field).at(heading)]);
    };
    rejects(
        "in-progress-migration",
        "",
        Cause::NotAChild,
        Field::L2,
        "L2",
    );
    rejects(REASON, NETWORK, Cause::NotAChild, Field::L3, "L3");
    let mfa = ("blocked-product-feature-capability", MFA);
    rejects(mfa.0, mfa.1, Cause::NotOfferedForService, Field::L3, "L3");
    rejects("", "", Cause::Missing, Field::L2, "L2");
    rejects("marmalade", "", Cause::UnknownCode, Field::L2, "L2");
}

fn in_progress_with_its_target_date(world: &World) {
    let line = world.line(Kind::New).id;
    let start = [
        "line",
        "update",
        &line,
        "--l1",
        "in-progress",
        "--note",
        NOTE,
    ];
    let saved = world.accepts(&[&start[..], &["--target-date", "2026-12-20"]].concat());
    let line = only_line(&saved);
    assert_eq!(line["target_date"], "2026-12-20");
    assert_eq!(line["blocker_ids"], json!([]));
}

fn in_progress_without_a_date_or_with_a_blocker(world: &World) {
    let (new, going) = (world.line(Kind::New).id, world.line(Kind::Going).id);
    let missing = why(Rule::S2, Cause::Missing, Field::TargetDate);
    let start = [
        "line",
        "update",
        &new,
        "--l1",
        "in-progress",
        "--note",
        NOTE,
    ];
    world.refuses(&start, missing);
    world.refuses(
        &["line", "update", &going, "--target-date", "none"],
        missing,
    );
    let review = ["line", "update", &going, "--review-date", "2027-01-10"];
    let inapplicable = why(Rule::S2, Cause::DoesNotApply, Field::ReviewDate);
    world.refuses(&review, inapplicable);
    let blocker = world.line(Kind::Stuck).blocker;
    let held = ["line", "update", &going, "--blocker", &blocker];
    world.refuses(&held, why(Rule::S7, Cause::LineNotBlocked, Field::Blocker));
}

fn a_row_in_progress_with_its_target_date(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Going);
    world.takes(&sheet);
    assert_eq!(world.lines_of(&customer)[0]["target_date"], "2026-12-20");
}

fn a_row_in_progress_without_a_date_or_with_a_blocker(world: &World) {
    let missing = why(Rule::S2, Cause::Missing, Field::TargetDate);
    let (sheet, _) = world.new_sheet(Kind::Going);
    world.rejects(
        &sheet.clone().with("Target date", ""),
        &[missing.at("Target date")],
    );
    let inapplicable = why(Rule::S2, Cause::DoesNotApply, Field::ReviewDate);
    let reviewed = sheet.clone().with("Review date", "2027-01-10");
    world.rejects(&reviewed, &[inapplicable.at("Review date")]);
    let not_blocked = why(Rule::S7, Cause::LineNotBlocked, Field::Blocker);
    let held = sheet.with("Blocker key", "NET-311");
    world.rejects(&held, &[not_blocked.at("Blocker key")]);
}

const NO_INTENT: [&str; 4] = [
    "--l1",
    "no-intent",
    "--l2",
    "no-intent-executive-sponsorship",
];

fn no_intent_is_looked_at_again_and_the_account_team_told(world: &World) {
    let line = world.line(Kind::Going).id;
    let start = ["line", "update", &line, "--note", NOTE];
    let saved = world.accepts(&[&start[..], &NO_INTENT].concat());
    let line = only_line(&saved);
    assert_eq!(line["owner"]["role"], "account-team");
    assert_eq!(line["review_date"], "2027-05-21");
    assert_eq!(line["target_date"], json!(null));
    assert_eq!(line["next_action"]["code"], "tell-account-team");
    assert_eq!(line["next_action"]["owner"]["name"], "Administrator");
    new_units_take_over_the_reason(world);
}

/// Units that appear beside No Intent need neither reason nor note once confirmed.
fn new_units_take_over_the_reason(world: &World) {
    let line = world.line(Kind::Unwilling);
    let apart = [
        "line",
        "split",
        &line.id,
        "--units",
        "40",
        "--segment",
        "Sur",
    ];
    world.accepts(&apart);
    let grown = world.accepts(&["entitlement", "report", &line.entitlement, "200"]);
    let new = lines(&grown)
        .iter()
        .find(|line| line["status"]["l1"] == "status-unknown");
    let new = text(&new.unwrap()["id"]);
    let saved = world.accepts(&["line", "update", new, "--l1", "no-intent"]);
    let line = only_line(&saved);
    assert_eq!(line["status"]["l2"], "no-intent-executive-sponsorship");
    assert_ne!(line["note"], "");
}

fn no_intent_with_a_target_or_without_its_note(world: &World) {
    let (going, new) = (world.line(Kind::Going).id, world.line(Kind::New).id);
    let dated = [
        "line",
        "update",
        &going,
        "--note",
        NOTE,
        "--target-date",
        "2026-12-20",
    ];
    let inapplicable = why(Rule::S5, Cause::DoesNotApply, Field::TargetDate);
    world.refuses(&[&dated[..], &NO_INTENT].concat(), inapplicable);
    let silent = ["line", "update", &new];
    let missing = why(Rule::S5, Cause::Missing, Field::Note);
    world.refuses(&[&silent[..], &NO_INTENT].concat(), missing);
}

fn a_row_of_no_intent_is_looked_at_again(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Unwilling);
    world.takes(&sheet);
    let line = &world.lines_of(&customer)[0];
    assert_eq!(line["owner"]["role"], "account-team");
    assert_eq!(line["review_date"], "2027-05-21");
    assert_eq!(line["next_action"]["code"], "tell-account-team");
}

fn a_row_of_no_intent_with_a_target_or_without_its_note(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Unwilling);
    let inapplicable = why(Rule::S5, Cause::DoesNotApply, Field::TargetDate);
    let dated = sheet.clone().with("Target date", "2026-12-20");
    world.rejects(&dated, &[inapplicable.at("Target date")]);
    let missing = why(Rule::S5, Cause::Missing, Field::Note);
    world.rejects(&sheet.with("Note", ""), &[missing.at("Note")]);
}

const SELF_LED: [&str; 4] = [
    "--engagement-scenario",
    "customer-led",
    "--service-status",
    "initiate",
];

fn whoever_declines_our_help_needs_no_target(world: &World) {
    let line = world.line(Kind::Going).id;
    let start = ["line", "update", &line, "--target-date", "none"];
    let saved = world.accepts(&[&start[..], &SELF_LED].concat());
    let line = only_line(&saved);
    assert_eq!(line["status"]["l1"], "in-progress");
    assert_eq!(line["target_date"], json!(null));
    assert_eq!(line["review_date"], "2027-05-21");
}

fn work_that_we_lead_again_without_a_target(world: &World) {
    let line = world.line(Kind::Going).id;
    let undated = ["line", "update", &line, "--target-date", "none"];
    let missing = why(Rule::S2, Cause::Missing, Field::TargetDate);
    world.refuses(&undated, missing);
    world.accepts(&[&undated[..], &SELF_LED].concat());
    let again = [
        "line",
        "update",
        &line,
        "--engagement-scenario",
        "vendor-led",
    ];
    world.refuses(&again, missing);
    let on = ["line", "update", &line, "--service-status", "assess"];
    world.refuses(&on, missing);
}

fn a_row_of_a_customer_who_declines_our_help(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Going);
    let led = sheet
        .with("Target date", "")
        .with("Engagement scenario", "Customer led")
        .with("Service status", "Initiate");
    let taken = world.takes(&led);
    assert!(remarks(&taken).is_empty(), "{taken}");
    let listed = world.accepts(&["lines", "--customer", &customer, "--l1", "in-progress"]);
    assert_eq!(items(&listed)[0]["review_date"], "2027-05-21");
}

fn a_row_that_leads_itself_beyond_initiate(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Going);
    let beyond = sheet
        .with("Target date", "")
        .with("Engagement scenario", "Customer led")
        .with("Service status", "Assess");
    let missing = why(Rule::S2, Cause::Missing, Field::TargetDate);
    world.rejects(&beyond, &[missing.at("Target date")]);
}
