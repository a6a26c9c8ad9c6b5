//! Who does another's work for a while, and who is forgotten (rules A2, H3).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::Value;

use crate::answers::{items, text};
use crate::case::cases;
use crate::refusals::{Why, why};
use crate::stock::Kind;
use crate::world::{Line, World};

cases! {
    A2 CommandLine Accepts a_cover_does_the_work_and_both_names_stand_in_history,
    A2 CommandLine Refuses a_cover_whose_last_day_has_passed,
    A2 Import Accepts a_file_of_whoever_covers,
    A2 Import Refuses a_file_of_whoever_covered_until_yesterday,
    H3 CommandLine Accepts who_is_redacted_stands_nowhere_any_more,
    H3 CommandLine Refuses redaction_by_a_lead_and_without_a_reason,
    H3 Import Accepts what_an_imported_note_said_of_somebody_is_gone,
    H3 Import Refuses to_bring_back_what_was_redacted,
}

const LATER: &str = "2026-12-02T09:00:00Z";
const NOTE: &str = "They said so on the telephone today.";

fn denied() -> Why {
    why(Rule::A1, Cause::NotPermitted, Field::Role)
}

/// A line of a delivery manager, whose work a viewer does for some days: the line, and both.
fn covered(world: &World, cover: &str) -> (Line, String, String) {
    let line = world.line(Kind::Going);
    let dana = world.hires("Dana", "delivery-manager");
    let team = [
        "tenant",
        "team",
        "set",
        &line.tenant,
        "delivery-manager",
        &dana,
    ];
    world.accepts(&team);
    let vera = world.hires(cover, "viewer");
    let days = ["--from", "2026-11-20", "--to", "2026-11-25"];
    let cover = ["person", "cover", "add", &dana, "--by", &vera];
    world.accepts(&[&cover[..], &days].concat());
    (line, dana, vera)
}

fn a_cover_does_the_work_and_both_names_stand_in_history(world: &World) {
    let (line, dana, vera) = covered(world, "Vera");
    let later = ["line", "update", &line.id, "--target-date", "2026-12-21"];
    world.accepts(&[&later[..], &["--as", &vera]].concat());
    let told = world.accepts(&["history", &line.id]);
    let last = items(&told).last().unwrap();
    let name = |who: &str| world.accepts(&["person", "show", who])["name"].clone();
    assert_eq!(last["person"], name(&vera));
    assert_eq!(last["covered"], name(&dana));
}

fn a_cover_whose_last_day_has_passed(world: &World) {
    let (line, _, vera) = covered(world, "Velma");
    world.goes_on_to(LATER);
    world.refuses(&["line", "confirm", &line.id, "--as", &vera], denied());
}

fn a_file_of_whoever_covers(world: &World) {
    let (line, dana, vera) = covered(world, "Vito");
    let sheet = world.sheet_of(Kind::Going, &line).with("Note", NOTE);
    world.takes_with(&sheet, &["--as", &vera]);
    let told = world.accepts(&["history", &line.id]);
    let last = items(&told).last().unwrap();
    let name = world.accepts(&["person", "show", &dana])["name"].clone();
    assert_eq!((&last["covered"], text(&last["source"])), (&name, "import"));
}

fn a_file_of_whoever_covered_until_yesterday(world: &World) {
    let (line, _, vera) = covered(world, "Viggo");
    world.goes_on_to(LATER);
    let sheet = world.sheet_of(Kind::Going, &line).with("Note", NOTE);
    world.rejects_with(&sheet, &["--as", &vera], &[denied().at("Customer")]);
}

/// Forgets somebody for good.
fn redact(world: &World, who: &str) -> Value {
    world.accepts(&["person", "redact", who, "--reason", "they asked", "--yes"])
}

fn who_is_redacted_stands_nowhere_any_more(world: &World) {
    let who = world.hires("Quilla", "viewer");
    let shown = world.accepts(&["person", "show", &who]);
    let (name, id) = (
        text(&shown["name"]).to_owned(),
        text(&shown["id"]).to_owned(),
    );
    let line = world.line(Kind::Going);
    let note = format!("{name} asked for it");
    world.accepts(&[
        "line", "update", &line.id, "--note", &note, "--reason", "said",
    ]);
    let looked = world.accepts(&["person", "redact", &who]);
    assert_eq!(looked["done"], false);
    assert_eq!(redact(world, &who)["texts"], looked["texts"]);
    let after = world.accepts(&["person", "show", &id]);
    assert_eq!(
        (text(&after["name"]), text(&after["state"])),
        ("", "redacted")
    );
    let told = world.accepts(&["history", &line.id]).to_string();
    assert!(!told.contains(&name), "{told}");
}

fn redaction_by_a_lead_and_without_a_reason(world: &World) {
    let who = world.hires("Otto", "viewer");
    let lead = world.hires("Clara", "team-lead");
    let redact = ["person", "redact", &who, "--yes"];
    world.refuses(
        &[&redact[..], &["--as", &lead, "--reason", "so"]].concat(),
        denied(),
    );
    let silent = why(Rule::H3, Cause::Missing, Field::Redaction);
    world.refuses(&redact, silent);
}

/// An import whose note names somebody who is forgotten afterwards: the line, the batch and the name.
fn imported(world: &World, name: &str) -> (Line, String, String) {
    let who = world.hires(name, "viewer");
    let name = text(&world.accepts(&["person", "show", &who])["name"]).to_owned();
    let line = world.line(Kind::Stuck);
    let note = format!("{name} waits for the vendor");
    let sheet = world.sheet_of(Kind::Stuck, &line).with("Note", &note);
    let batch = text(&world.takes(&sheet)["id"]).to_owned();
    redact(world, &who);
    (line, batch, name)
}

fn what_an_imported_note_said_of_somebody_is_gone(world: &World) {
    let (line, _, name) = imported(world, "Zenobia");
    let told = world.accepts(&["history", &line.id]);
    assert!(!told.to_string().contains(&name), "{told}");
    let happened: Vec<&str> = items(&told)
        .iter()
        .map(|entry| text(&entry["happened"]))
        .collect();
    assert!(happened.contains(&"redacted"), "{happened:?}");
}

fn to_bring_back_what_was_redacted(world: &World) {
    let (line, batch, _) = imported(world, "Zoltan");
    let undone = world.refused_json(&["imports", "undo", &batch]);
    assert_eq!(undone["restored"], 0, "{undone}");
    assert!(undone["left"].to_string().contains("H3"), "{undone}");
    world.accepts(&["line", "show", &line.id]);
}
