//! One validator, codes behind labels, and two people at one line (rules V1–V3).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::{Value, json};

use crate::answers::{only_line, text};
use crate::case::cases;
use crate::refusals::why;
use crate::sheet::Sheet;
use crate::stock::{Kind, REASON};
use crate::world::World;

cases! {
    V1 CommandLine Accepts what_a_status_requires_is_told_beforehand_and_is_enough,
    V1 CommandLine Refuses what_a_file_refuses_for_the_same_reason,
    V1 Import Accepts a_file_with_what_was_told_beforehand,
    V1 Import Refuses texts_that_no_command_takes_either,
    V2 CommandLine Accepts labels_of_any_language_are_one_code,
    V2 CommandLine Refuses words_that_are_no_label,
    V2 Import Accepts a_file_in_another_language_says_the_same,
    V2 Import Refuses cells_that_are_no_label,
    V3 CommandLine Accepts the_version_that_was_read,
    V3 CommandLine Refuses a_line_that_somebody_saved_meanwhile,
    V3 Import Accepts other_fields_than_somebody_changed_meanwhile,
    V3 Import Refuses a_field_that_somebody_changed_meanwhile,
}

const NOTE: &str = "They want it; an old application stops them.";

/// What Blocked in delivery must have, as the program tells it.
fn required(world: &World) -> Vec<String> {
    let asked = [
        "requirements",
        "--phase",
        "delivery",
        "--l2",
        REASON,
        "--service",
        "exchange",
    ];
    let told = world.accepts(&asked);
    let fields = told["fields"].as_array().unwrap().iter();
    let required = fields.filter(|field| field["need"] == "required" && field["default"].is_null());
    required
        .map(|field| text(&field["field"]).to_owned())
        .collect()
}

const DUE: [&str; 5] = ["l2", "note", "target-date", "next-action-date", "blocker"];

fn what_a_status_requires_is_told_beforehand_and_is_enough(world: &World) {
    // The date of the next action may stay open, and a blocker is made where none is named.
    assert_eq!(required(world), DUE);
    let line = world.line(Kind::Going).id;
    let start = ["line", "update", &line, "--l2", REASON, "--note", NOTE];
    world.accepts(&[&start[..], &["--target-date", "2026-12-12"]].concat());
}

/// The rule, cause and field of each of several refusals.
fn codes(refusals: &Value) -> Vec<[String; 3]> {
    let one =
        |refusal: &Value| ["rule", "cause", "field"].map(|name| text(&refusal[name]).to_owned());
    refusals.as_array().unwrap().iter().map(one).collect()
}

fn what_a_file_refuses_for_the_same_reason(world: &World) {
    let line = world.line(Kind::Going);
    let sheet = world.sheet_of(Kind::Going, &line);
    let undated = sheet.clone().with("Target date", "");
    let idle = [
        "--l2",
        REASON,
        "--note",
        NOTE,
        "--target-date",
        "2026-12-20",
    ];
    for (words, row) in [
        (
            &["--l2", REASON][..],
            sheet
                .clone()
                .with("L1", "Blocked")
                .with("L2", REASON)
                .with("Target date", ""),
        ),
        (
            &["--l1", "no-intent", "--note", NOTE],
            undated.with("L1", "No Intent").with("Note", NOTE),
        ),
        (
            &[&idle[..], &["--service-status", "enable"]].concat(),
            sheet
                .with("L1", "Blocked")
                .with("L2", REASON)
                .with("Note", NOTE)
                .with("Service status", "Enable"),
        ),
    ] {
        let by_hand = world.refused_json(&[&["line", "update", &line.id], words].concat());
        let by_file = world.refused_json(&world.import_of(&row, &[]));
        let (mut one, mut other) = (codes(&by_hand["refusals"]), codes(&by_file["findings"]));
        one.sort();
        other.sort();
        assert_eq!(one, other, "{words:?}");
    }
}

fn a_file_with_what_was_told_beforehand(world: &World) {
    assert_eq!(required(world), DUE);
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet);
    let line = &world.lines_of(&customer)[0];
    assert_eq!(line["next_action"]["date"], "2026-11-29");
    assert_ne!(line["blocker_id"], json!(null));
}

fn texts_that_no_command_takes_either(world: &World) {
    let long = "x".repeat(301);
    let named = why(Rule::V1, Cause::TooLong, Field::Name);
    world.refuses(&["customer", "add", &long], named);
    let (sheet, _) = world.new_sheet(Kind::Stuck);
    for (heading, field) in [
        ("Customer", Field::Customer),
        ("Tenant", Field::Tenant),
        ("Segment", Field::Segment),
        ("Blocker key", Field::Blocker),
        ("Owner", Field::Owner),
    ] {
        let longer = sheet.clone().with(heading, &long);
        let refused = why(Rule::V1, Cause::TooLong, field);
        world.rejects(&longer, &[refused.at(heading)]);
    }
    let broken = sheet.with("Segment", "Sur\ny Este");
    let taken = world.takes(&broken);
    assert_eq!(taken["summary"]["added"], 1, "a break is a space: {taken}");
}

fn labels_of_any_language_are_one_code(world: &World) {
    let line = world.line(Kind::Going).id;
    let start = [
        "line",
        "update",
        &line,
        "--note",
        NOTE,
        "--target-date",
        "2026-12-12",
    ];
    let words = [
        "--l1",
        "ブロック",
        "--l2",
        "Compatibilidad de aplicaciones",
        "--lang",
        "de",
    ];
    let known = world.accepts(&["playbook", "show", REASON, "--lang", "es"]);
    let spanish = text(&known["label"]);
    let words = [words[0], "Blockiert", words[2], spanish, words[4], words[5]];
    let saved = world.accepts(&[&start[..], &words].concat());
    assert_eq!(only_line(&saved)["status"]["l2"], REASON);
    let shown = |lang| world.accepts(&["line", "show", &line, "--lang", lang]);
    assert_eq!(shown("ja"), shown("pt"), "a language changes no data");
}

fn words_that_are_no_label(world: &World) {
    let line = world.line(Kind::Going).id;
    for (option, field) in [
        ("--engagement-scenario", Field::EngagementScenario),
        ("--service-status", Field::ServiceStatus),
        ("--owner", Field::Owner),
    ] {
        let unknown = why(Rule::V2, Cause::UnknownCode, field);
        world.refuses(&["line", "update", &line, option, "marmalade"], unknown);
    }
}

/// A sheet in the words of the playbook in a language.
fn translated(world: &World, sheet: Sheet, language: &str) -> Sheet {
    let label = |code: &str, kind: &str| {
        let shown = ["playbook", "show", code, "--kind", kind, "--lang", language];
        text(&world.accepts(&shown)["label"]).to_owned()
    };
    sheet
        .with("L1", &label("blocked", "l1"))
        .with("L2", &label(REASON, "l2"))
        .with("Service", &label("exchange", "service"))
}

fn a_file_in_another_language_says_the_same(world: &World) {
    let line = world.line(Kind::Stuck);
    for language in ["zh", "de"] {
        let sheet = translated(world, world.sheet_of(Kind::Stuck, &line), language);
        let taken = world.takes_with(&sheet, &["--lang", language]);
        assert_eq!(taken["summary"]["unchanged"], 1, "{language} {taken}");
    }
}

fn cells_that_are_no_label(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Going);
    for (heading, field) in [
        ("Service", Field::Service),
        ("Phase", Field::Phase),
        ("Engagement scenario", Field::EngagementScenario),
        ("Service status", Field::ServiceStatus),
    ] {
        let unknown = why(Rule::V2, Cause::UnknownCode, field);
        world.rejects(
            &sheet.clone().with(heading, "marmalade"),
            &[unknown.at(heading)],
        );
    }
}

fn the_version_that_was_read(world: &World) {
    let line = world.line(Kind::Going).id;
    let read = world.accepts(&["line", "show", &line])["version"].to_string();
    let edit = [
        "line",
        "update",
        &line,
        "--segment",
        "Sur",
        "--version-read",
        &read,
    ];
    let saved = world.accepts(&edit);
    assert_eq!(only_line(&saved)["segment"], "Sur");
}

fn a_line_that_somebody_saved_meanwhile(world: &World) {
    let line = world.line(Kind::Going).id;
    let read = world.accepts(&["line", "show", &line])["version"].to_string();
    let somebody = ["--segment", "Norte", "--target-date", "2026-12-24"];
    world.accepts(&[&["line", "update", &line], &somebody[..]].concat());
    let edit = [
        "line",
        "update",
        &line,
        "--segment",
        "Sur",
        "--version-read",
        &read,
    ];
    let stale = why(Rule::V3, Cause::StaleVersion, Field::Version);
    world.refuses(&edit, stale);
    let told = world.refused_json(&edit);
    let both: Vec<[&str; 4]> = told["refusals"].as_array().unwrap()[1..]
        .iter()
        .map(|one| ["cause", "field", "expected", "found"].map(|name| text(&one[name])))
        .collect();
    let segment = ["changed-since", "segment", "", "Norte"];
    let target = ["changed-since", "target-date", "2026-12-20", "2026-12-24"];
    assert_eq!(both, [segment, target]);
}

/// An export of one customer's lines, as rows of a file that people edit.
fn exported(world: &World, customer: &str) -> Vec<Vec<String>> {
    world.done(&["export", "out.csv", "--customer", customer]);
    let text = std::fs::read_to_string(world.path("out.csv")).unwrap();
    let rows = text.trim_start_matches('\u{feff}').lines();
    rows.map(|row| row.split(',').map(str::to_owned).collect())
        .collect()
}

/// Edits the cell of a heading in the only row, and writes the file.
fn edited(world: &World, rows: &[Vec<String>], heading: &str, text: &str) -> String {
    let at = rows[0].iter().position(|known| known == heading).unwrap();
    let mut row = rows[1].clone();
    text.clone_into(&mut row[at]);
    let file = [rows[0].join(","), row.join(",")].join("\r\n");
    world.write("edited.csv", &file);
    let letters = u8::try_from(at).unwrap();
    let letter = |number: u8| char::from(b'A' + number);
    match letters / 26 {
        0 => format!("{}2", letter(letters)),
        more => format!("{}{}2", letter(more - 1), letter(letters % 26)),
    }
}

fn other_fields_than_somebody_changed_meanwhile(world: &World) {
    let line = world.line(Kind::Going);
    let rows = exported(world, &line.customer);
    world.accepts(&["line", "update", &line.id, "--segment", "Norte"]);
    edited(world, &rows, "Target date", "2026-12-28");
    world.accepts(&["import", "edited.csv"]);
    let shown = world.accepts(&["line", "show", &line.id]);
    let both = ["segment", "target_date"].map(|name| text(&shown[name]));
    assert_eq!(both, ["Norte", "2026-12-28"], "nothing is lost");
}

fn a_field_that_somebody_changed_meanwhile(world: &World) {
    let line = world.line(Kind::Going);
    let rows = exported(world, &line.customer);
    world.accepts(&["line", "update", &line.id, "--target-date", "2026-12-24"]);
    let address = edited(world, &rows, "Target date", "2026-12-28");
    let before = world.contents();
    let answer = world.refused_json(&["import", "edited.csv"]);
    let finding = &answer["findings"][0];
    let codes = ["rule", "cause", "field", "cell"].map(|name| text(&finding[name]));
    assert_eq!(
        codes,
        ["V3", "moved-meanwhile", "target-date", &address],
        "{answer}"
    );
    let both = ["found", "expected"].map(|name| text(&finding[name]));
    assert_eq!(both, ["2026-12-28", "2026-12-24"]);
    let message = text(&finding["message"]);
    assert!(
        message.contains("28 Dec") && message.contains("24 Dec"),
        "{message}"
    );
    world.changed_nothing_since(&before, "a stale row");
}
