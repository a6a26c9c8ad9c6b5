//! What happened, when, and that nobody touched it (rules H1, H2, H4–H7).

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use desbloqueo_store::transaction::Assembled;
use serde_json::{Value, json};

use crate::answers::{items, lines, number, text, units};
use crate::case::cases;
use crate::refusals::why;
use crate::stock::{Kind, REASON};
use crate::world::World;

cases! {
    H1 CommandLine Accepts every_edit_is_told_in_order_with_who_why_and_through_what,
    H1 CommandLine Refuses an_edit_that_was_refused_is_not_told,
    H1 Import Accepts a_row_is_told_as_an_import_with_its_note,
    H1 Import Refuses a_file_that_was_refused_is_not_told,
    H2 CommandLine Accepts a_past_day_shows_what_held_then,
    H2 CommandLine Refuses a_split_of_today_in_yesterdays_sums,
    H2 Import Accepts a_reported_past_is_seen_on_past_days,
    H2 Import Refuses an_import_of_today_on_past_days,
    H4 CommandLine Accepts time_already_spent_outlives_a_closing,
    H4 CommandLine Refuses units_of_today_on_the_days_before,
    H4 Import Accepts another_reason_keeps_the_days_of_the_one_before,
    H4 Import Refuses units_of_a_row_on_the_days_before,
    H5 CommandLine Accepts every_date_given_is_kept_and_later_ones_are_slips,
    H5 CommandLine Refuses an_earlier_date_as_a_slip,
    H5 Import Accepts a_row_with_a_later_target_slips,
    H5 Import Refuses a_row_with_the_same_target_as_a_slip,
    H6 CommandLine Accepts a_database_that_nobody_touched,
    H6 CommandLine Refuses a_byte_that_somebody_changed,
    H6 Import Accepts chains_go_on_through_an_import_and_its_undoing,
    H6 Import Refuses an_imported_line_that_somebody_changed,
    H7 CommandLine Accepts a_status_entered_since_a_past_day,
    H7 CommandLine Refuses a_status_since_tomorrow,
    H7 Import Accepts a_status_reported_since_a_past_day,
    H7 Import Refuses a_row_with_a_status_since_tomorrow,
}

const LATER: &str = "2026-12-02T09:00:00Z";
const NOTE: &str = "The application was mended; they go on.";

fn told(world: &World, id: &str) -> Vec<Value> {
    items(&world.accepts(&["history", id])).to_vec()
}

fn every_edit_is_told_in_order_with_who_why_and_through_what(world: &World) {
    let line = world.line(Kind::Stuck).id;
    let start = [
        "line",
        "update",
        &line,
        "--l1",
        "in-progress",
        "--note",
        NOTE,
    ];
    world.accepts(&[&start[..], &["--target-date", "2026-12-20"]].concat());
    world.goes_on_to(LATER);
    world.accepts(&["line", "update", &line, "--segment", "Sur"]);
    let told = told(world, &line);
    let happened: Vec<_> = told.iter().map(|entry| text(&entry["happened"])).collect();
    assert_eq!(happened, ["added", "changed", "changed"]);
    let moved = &told[1];
    let fields = ["person", "source", "reason", "effective"].map(|name| text(&moved[name]));
    assert_eq!(fields, ["Administrator", "cli", NOTE, "2026-11-22"]);
    let status = moved["fields"].as_array().unwrap().iter();
    let status = status
        .filter(|field| field["field"] == "status")
        .collect::<Vec<_>>();
    assert_eq!(status[0]["before"]["l2"], REASON);
    assert_eq!(status[0]["after"], json!({ "l1": "in-progress" }));
    let sentences = world.done(&["history", &line, "--lang", "es"]).out;
    assert!(
        sentences.contains("Bloqueado") && sentences.contains(NOTE),
        "{sentences}"
    );
}

fn an_edit_that_was_refused_is_not_told(world: &World) {
    let line = world.line(Kind::Stuck).id;
    let before = told(world, &line);
    let undated = ["line", "update", &line, "--target-date", "none"];
    world.refuses(&undated, why(Rule::S4, Cause::Missing, Field::TargetDate));
    assert_eq!(told(world, &line), before);
    world.accepts(&["line", "update", &line, "--target-date", "2026-12-13"]);
    assert_eq!(
        told(world, &line)[..before.len()],
        before,
        "nothing is overwritten"
    );
}

fn a_row_is_told_as_an_import_with_its_note(world: &World) {
    let line = world.line(Kind::Stuck);
    let sheet = world.sheet_of(Kind::Stuck, &line);
    world.takes(
        &sheet
            .with("L1", "In Progress")
            .with("L2", "")
            .with("Note", NOTE),
    );
    let told = told(world, &line.id);
    let last = told.last().unwrap();
    assert_eq!(
        ["source", "reason"].map(|name| text(&last[name])),
        ["import", NOTE]
    );
}

fn a_file_that_was_refused_is_not_told(world: &World) {
    let line = world.line(Kind::Stuck);
    let before = told(world, &line.id);
    let sheet = world
        .sheet_of(Kind::Stuck, &line)
        .with("Target date", "TBD");
    world.rejects(
        &sheet,
        &[why(Rule::S4, Cause::Missing, Field::TargetDate).at("Target date")],
    );
    assert_eq!(told(world, &line.id), before);
}

/// The units and statuses of a customer's lines on a past day.
fn on(world: &World, customer: &str, day: &str) -> Vec<(i64, String)> {
    let listed = world.accepts(&["lines", "--customer", customer, "--as-of", day]);
    let lines = items(&listed).iter();
    let mut found: Vec<(i64, String)> = lines
        .map(|line| (number(&line["units"]), text(&line["kind"]).to_owned()))
        .collect();
    found.sort();
    found
}

fn blocked(units: i64) -> (i64, String) {
    (units, "blocked".to_owned())
}

fn a_past_day_shows_what_held_then(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    let start = [
        "line",
        "update",
        &line.id,
        "--l1",
        "in-progress",
        "--note",
        NOTE,
    ];
    world.accepts(&[&start[..], &["--target-date", "2026-12-20"]].concat());
    assert_eq!(on(world, &line.customer, "2026-12-01"), [blocked(100)]);
    assert_eq!(
        on(world, &line.customer, "2026-12-02"),
        [(100, "in-progress".to_owned())]
    );
    assert_eq!(on(world, &line.customer, "2026-11-21"), []);
    let report = ["report", "blocked", "--customer", &line.customer];
    let then = world.accepts(&[&report[..], &["--as-of", "2026-12-01"]].concat());
    assert_eq!(items(&then)[0]["units"], 100);
    assert!(items(&world.accepts(&report)).is_empty());
}

fn a_split_of_today_in_yesterdays_sums(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    world.accepts(&[
        "line",
        "split",
        &line.id,
        "--units",
        "40",
        "--segment",
        "Sur",
    ]);
    assert_eq!(on(world, &line.customer, "2026-12-01"), [blocked(100)]);
    assert_eq!(
        on(world, &line.customer, "2026-12-02"),
        [blocked(40), blocked(60)]
    );
}

fn a_reported_past_is_seen_on_past_days(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet.with("Status since", "2026-11-12"));
    assert_eq!(on(world, &customer, "2026-11-12"), [blocked(100)]);
    assert_eq!(on(world, &customer, "2026-11-11"), []);
}

fn an_import_of_today_on_past_days(world: &World) {
    let pair = world.take(Kind::Pair);
    let sheet = world.sheet_of(Kind::Pair, &pair[0]);
    world.goes_on_to(LATER);
    world.takes(&sheet.with_in(0, "Units", "70").with_in(1, "Units", "30"));
    let going = |units: i64| (units, "in-progress".to_owned());
    assert_eq!(
        on(world, &pair[0].customer, "2026-12-01"),
        [going(40), going(60)]
    );
    assert_eq!(
        on(world, &pair[0].customer, "2026-12-02"),
        [going(30), going(70)]
    );
}

fn unit_days(world: &World, blocker: &str) -> i64 {
    number(&world.accepts(&["blocker", "show", blocker])["unit_days"])
}

fn time_already_spent_outlives_a_closing(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    let close = [
        "blocker",
        "close",
        &line.blocker,
        "--resolution",
        "It was mended.",
    ];
    world.accepts(&[&close[..], &["--target-date", "2027-03-01"]].concat());
    world.goes_on_to("2026-12-12T09:00:00Z");
    let again = [
        "line",
        "update",
        &line.id,
        "--l2",
        REASON,
        "--note",
        "It broke again.",
    ];
    world.accepts(&[&again[..], &["--target-date", "2027-01-12"]].concat());
    assert_eq!(unit_days(world, &line.blocker), 1_000);
}

fn units_of_today_on_the_days_before(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    world.accepts(&["entitlement", "report", &line.entitlement, "150"]);
    assert_eq!(unit_days(world, &line.blocker), 1_000);
    world.goes_on_to("2026-12-04T09:00:00Z");
    assert_eq!(unit_days(world, &line.blocker), 1_300);
}

fn another_reason_keeps_the_days_of_the_one_before(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    let sheet = world.sheet_of(Kind::Stuck, &line);
    world.takes(&sheet.with("L2", "blocked-product-feature-capability"));
    world.goes_on_to("2026-12-05T09:00:00Z");
    assert_eq!(unit_days(world, &line.blocker), 1_300);
    let day = [
        "report",
        "blocked",
        "--as-of",
        "2026-12-01",
        "--customer",
        &line.customer,
    ];
    assert_eq!(items(&world.accepts(&day))[0]["key"], REASON);
}

fn units_of_a_row_on_the_days_before(world: &World) {
    let line = world.line(Kind::Stuck);
    world.goes_on_to(LATER);
    world.takes(&world.sheet_of(Kind::Stuck, &line).with("Units", "10"));
    assert_eq!(unit_days(world, &line.blocker), 1_000);
}

fn every_date_given_is_kept_and_later_ones_are_slips(world: &World) {
    let blocker = world.line(Kind::Stuck).blocker;
    world.goes_on_to(LATER);
    world.accepts(&["blocker", "date", &blocker, "2026-12-20"]);
    world.goes_on_to("2026-12-05T09:00:00Z");
    world.accepts(&["blocker", "date", &blocker, "2027-01-10"]);
    let shown = world.accepts(&["blocker", "show", &blocker]);
    let promises = json!(["2026-12-12", "2026-12-20", "2027-01-10"]);
    assert_eq!(shown["promises"], promises);
    assert_eq!(shown["slips"], json!({ "count": 2, "days": 29 }));
}

fn an_earlier_date_as_a_slip(world: &World) {
    let blocker = world.line(Kind::Stuck).blocker;
    world.goes_on_to(LATER);
    world.accepts(&["blocker", "date", &blocker, "2026-12-10"]);
    let shown = world.accepts(&["blocker", "show", &blocker]);
    assert_eq!(shown["slips"]["count"], 0);
    assert_eq!(shown["promises"], json!(["2026-12-12", "2026-12-10"]));
}

fn a_row_with_a_later_target_slips(world: &World) {
    let line = world.line(Kind::Going);
    world.goes_on_to(LATER);
    let later = world
        .sheet_of(Kind::Going, &line)
        .with("Target date", "2027-01-10");
    world.takes(&later);
    let shown = world.accepts(&["line", "show", &line.id]);
    assert_eq!(shown["slips"], json!({ "count": 1, "days": 21 }));
}

fn a_row_with_the_same_target_as_a_slip(world: &World) {
    let line = world.line(Kind::Going);
    world.goes_on_to(LATER);
    world.takes(&world.sheet_of(Kind::Going, &line).with("Note", NOTE));
    let shown = world.accepts(&["line", "show", &line.id]);
    assert_eq!(shown["slips"]["count"], 0);
}

/// What `verify` finds wrong, once something was done to the database itself and until it is taken back.
fn faults_after(world: &World, statement: &str, take_back: &str) -> Vec<String> {
    changes_one_row(world, statement);
    let ran = world.run(&["verify", "--json"]);
    changes_one_row(world, take_back);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let faults = found["faults"].as_array().unwrap().iter();
    let kinds: Vec<String> = faults
        .map(|fault| text(&fault["kind"]).to_owned())
        .collect();
    assert_eq!(ran.code, i32::from(!kinds.is_empty()), "{ran:?}");
    assert_eq!(ran.err, "");
    kinds
}

fn changes_one_row(world: &World, statement: &str) {
    let changed = world.inside(async {
        let mut transaction = world.database.write().await.unwrap();
        let text = Assembled(statement.to_owned());
        let changed = transaction.execute(text, Vec::new()).await.unwrap();
        transaction.commit().await.unwrap();
        changed
    });
    assert_eq!(changed, 1, "{statement}");
}

/// The statement that writes other text into the last change of a record, and the one that takes it back.
fn other_text(world: &World, column: &str, id: &str, before: &str, after: &str) -> [String; 2] {
    let hex = id.replace('-', "");
    let subject = world.id_in_sql(&hex);
    let at = format!(
        "subject_id = {subject} AND sequence = \
         (SELECT max(sequence) FROM change WHERE subject_id = {subject})"
    );
    [(before, after), (after, before)].map(|(old, new)| {
        format!("UPDATE change SET {column} = replace({column}, '{old}', '{new}') WHERE {at}")
    })
}

fn a_database_that_nobody_touched(world: &World) {
    let line = world.line(Kind::Going).id;
    world.accepts(&["line", "update", &line, "--segment", "Sur"]);
    let verified = world.accepts(&["verify"]);
    assert_eq!(verified["faults"], json!([]));
    assert!(number(&verified["changes"]) > 60, "{verified}");
}

fn a_byte_that_somebody_changed(world: &World) {
    let line = world.line(Kind::Going).id;
    world.accepts(&["line", "update", &line, "--segment", "Sur"]);
    let [change, back] = other_text(world, "after", &line, "Sur", "Sud");
    assert_eq!(faults_after(world, &change, &back), ["content-changed"]);
    let [change, back] = other_text(world, "source", &line, "cli", "api");
    assert_eq!(faults_after(world, &change, &back), ["link-broken"]);
}

fn chains_go_on_through_an_import_and_its_undoing(world: &World) {
    let line = world.line(Kind::Going);
    let sheet = world.sheet_of(Kind::Going, &line).with("Segment", "Sur");
    let taken = world.takes(&sheet);
    world.accepts(&["imports", "undo", text(&taken["id"])]);
    assert_eq!(told(world, &line.id).len(), 3);
    assert_eq!(world.accepts(&["verify"])["faults"], json!([]));
}

fn an_imported_line_that_somebody_changed(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Going);
    world.takes(&sheet);
    let line = world.lines_of(&customer)[0].clone();
    let subject = world.id_in_sql(&text(&line["id"]).replace('-', ""));
    let set =
        |target: &str| format!("UPDATE status_line SET note = '{target}' WHERE id = {subject}");
    let (change, back) = (set("They go on."), set(text(&line["note"])));
    assert_eq!(faults_after(world, &change, &back), ["state-differs"]);
}

fn a_status_entered_since_a_past_day(world: &World) {
    let line = world.line(Kind::Stuck).id;
    let saved = world.accepts(&["line", "update", &line, "--since", "2026-10-23"]);
    let saved = &lines(&saved)[0];
    assert_eq!(
        (&saved["since"], &saved["since_reported"]),
        (&json!("2026-10-23"), &json!(true))
    );
    assert_eq!(world.accepts(&["line", "show", &line])["age_days"], 30);
}

fn a_status_since_tomorrow(world: &World) {
    let line = world.line(Kind::Stuck).id;
    let future = why(Rule::H7, Cause::DateInTheFuture, Field::StatusSince);
    let refusal = world.refuses(&["line", "update", &line, "--since", "2026-11-23"], future);
    assert_eq!(refusal["expected"], "2026-11-22");
}

fn a_status_reported_since_a_past_day(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet.with("Blocked since", "2026-10-23"));
    let lines = world.lines_of(&customer);
    assert_eq!(
        (&lines[0]["since_reported"], &lines[0]["age_days"]),
        (&json!(true), &json!(30))
    );
    assert_eq!(units(&lines), [100]);
}

fn a_row_with_a_status_since_tomorrow(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Stuck);
    let future = why(Rule::H7, Cause::DateInTheFuture, Field::StatusSince);
    let tomorrow = sheet.with("Blocked since", "2026-11-23");
    world.rejects(&tomorrow, &[future.at("Blocked since")]);
}
