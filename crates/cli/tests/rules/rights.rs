//! Notes that change with the status, and who may change it (rules S8, S9).

use desbloqueo_domain::refusal::{Cause, Field, Rule};

use crate::answers::{items, only_line, remarks, text};
use crate::case::cases;
use crate::refusals::why;
use crate::stock::{Kind, REASON};
use crate::world::{Line, World};

cases! {
    S8 CommandLine Accepts another_status_with_a_new_note_however_long,
    S8 CommandLine Refuses another_status_with_the_old_note_or_none,
    S8 Import Accepts a_row_of_another_status_with_a_new_note_however_long,
    S8 Import Refuses a_row_of_another_status_with_the_old_note,
    S9 CommandLine Accepts the_manager_of_the_team_changes_and_a_lead_overrides,
    S9 CommandLine Refuses a_lead_without_a_reason_and_an_owner_who_may_only_confirm,
    S9 Import Accepts rows_of_a_lead_with_a_reason_that_history_shows,
    S9 Import Refuses rows_of_a_lead_without_a_reason_and_of_a_manager_of_the_other_phase,
}

const NOTE: &str = "They want it; nobody there has the time to test an old application.";

fn long_note() -> String {
    NOTE.repeat(7)
}

fn another_status_with_a_new_note_however_long(world: &World) {
    let line = world.line(Kind::Going).id;
    let start = [
        "line",
        "update",
        &line,
        "--l2",
        REASON,
        "--target-date",
        "2026-12-12",
    ];
    let long = long_note();
    let saved = world.accepts(&[&start[..], &["--note", &long]].concat());
    assert!(
        remarks(&saved).contains(&["S8", "note-too-long"]),
        "{saved}"
    );
    assert_eq!(only_line(&saved)["note"], long.as_str());
}

fn another_status_with_the_old_note_or_none(world: &World) {
    let line = world.line(Kind::Going).id;
    let start = [
        "line",
        "update",
        &line,
        "--l2",
        REASON,
        "--target-date",
        "2026-12-12",
    ];
    let old = why(Rule::S8, Cause::NoteNeedsToBeNew, Field::Note);
    world.refuses(&start, old);
    let known = world.accepts(&["line", "show", &line]);
    let again = ["--note", text(&known["note"])];
    world.refuses(&[&start[..], &again].concat(), old);
}

fn a_row_of_another_status_with_a_new_note_however_long(world: &World) {
    let sheet = world.sheet_of(Kind::Going, &world.line(Kind::Going));
    let moved = sheet.with("L1", "Blocked").with("L2", REASON);
    let moved = moved
        .with("Target date", "2026-12-12")
        .with("Note", &long_note());
    let taken = world.takes(&moved);
    assert_eq!(remarks(&taken), [["S8", "note-too-long"]]);
    assert_eq!(taken["notices"][0]["cell"], moved.address(0, "Note"));
}

fn a_row_of_another_status_with_the_old_note(world: &World) {
    let sheet = world.sheet_of(Kind::Going, &world.line(Kind::Going));
    let moved = sheet.with("L1", "Blocked").with("L2", REASON);
    let moved = moved.with("Target date", "2026-12-12");
    let old = why(Rule::S8, Cause::NoteNeedsToBeNew, Field::Note);
    world.rejects(&moved, &[old.at("Note")]);
}

/// A line of a tenant in whose team somebody has the role.
fn with_team(world: &World, kind: Kind, role: &str, who: &str) -> Line {
    let line = world.line(kind);
    world.accepts(&["tenant", "team", "set", &line.tenant, role, who]);
    line
}

/// Moves a line to Blocked.
fn block<'a>(line: &'a Line, who: &'a str) -> Vec<&'a str> {
    let what = ["line", "update", &line.id, "--l2", REASON, "--note", NOTE];
    [&what[..], &["--target-date", "2026-12-12", "--as", who]].concat()
}

fn the_manager_of_the_team_changes_and_a_lead_overrides(world: &World) {
    let ana = world.hires("Ana", "delivery-manager");
    let line = with_team(world, Kind::Going, "delivery-manager", &ana);
    let saved = world.accepts(&block(&line, &ana));
    assert_eq!(only_line(&saved)["status"]["l1"], "blocked");
    let lead = world.hires("Clara", "team-lead");
    let other = world.line(Kind::Going);
    world.accepts(&[&block(&other, &lead)[..], &["--reason", "Ana is away"]].concat());
    let told = world.accepts(&["history", &other.id]);
    let last = items(&told).last().unwrap();
    assert_eq!(last["override_reason"], "Ana is away");
    assert_eq!(last["person"], "Clara");
}

fn a_lead_without_a_reason_and_an_owner_who_may_only_confirm(world: &World) {
    let lead = world.hires("Clara", "team-lead");
    let line = world.line(Kind::Going);
    let unsaid = why(Rule::S9, Cause::OverrideNeedsReason, Field::OverrideReason);
    world.refuses(&block(&line, &lead), unsaid);
    let denied = why(Rule::A1, Cause::NotPermitted, Field::Role);
    let ana = world.hires("Ana", "delivery-manager");
    world.refuses(&block(&line, &ana), denied);
    let rosa = world.hires("Rosa", "resolver");
    world.accepts(&["line", "update", &line.id, "--owner", &rosa]);
    world.refuses(&block(&line, &rosa), denied);
    world.accepts(&["line", "confirm", &line.id, "--as", &rosa]);
    world.accepts(&[
        "line",
        "update",
        &line.id,
        "--target-date",
        "2026-12-21",
        "--as",
        &rosa,
    ]);
}

fn rows_of_a_lead_with_a_reason_that_history_shows(world: &World) {
    let line = world.line(Kind::Stuck);
    let sheet = world.sheet_of(Kind::Stuck, &line);
    let moved = sheet
        .with("L1", "In Progress")
        .with("L2", "")
        .with("Note", NOTE);
    let lead = world.hires("Clara", "team-lead");
    world.takes_with(&moved, &["--as", &lead, "--reason", "Ana is away"]);
    let told = world.accepts(&["history", &line.id]);
    let last = items(&told).last().unwrap();
    assert_eq!(last["override_reason"], "Ana is away");
    assert_eq!(last["source"], "import");
}

fn rows_of_a_lead_without_a_reason_and_of_a_manager_of_the_other_phase(world: &World) {
    let sheet = world.sheet_of(Kind::Stuck, &world.line(Kind::Stuck));
    let moved = sheet
        .with("L1", "In Progress")
        .with("L2", "")
        .with("Note", NOTE);
    let unsaid = why(Rule::S9, Cause::OverrideNeedsReason, Field::OverrideReason);
    let lead = world.hires("Clara", "team-lead");
    world.rejects_with(&moved, &["--as", &lead], &[unsaid.at("Customer")]);
    let berta = world.hires("Berta", "assignment-manager");
    let line = with_team(world, Kind::Going, "assignment-manager", &berta);
    let denied = why(Rule::A1, Cause::NotPermitted, Field::Role);
    let sheet = world.sheet_of(Kind::Going, &line);
    for changed in [
        sheet.clone().with("Engagement scenario", "partner-led"),
        sheet.clone().with("Service status", "Assess"),
        sheet.clone().with("Segment", "Norte"),
        sheet.clone().with("Status since", "2026-11-01"),
        sheet.with("Units", "90"),
    ] {
        world.rejects_with(&changed, &["--as", &berta], &[denied.at("Customer")]);
    }
}
