//! Files: what is taken together, which line a row means, what absence, columns, keys and dates say (rules I1–I6).
//! Through the command line, these are the options of `import` and what is done by hand to what files name.

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::{Value, json};

use crate::answers::{items, lines, text, units};
use crate::case::cases;
use crate::refusals::why;
use crate::sheet::Sheet;
use crate::stock::Kind;
use crate::world::World;

cases! {
    I1 CommandLine Accepts valid_entitlements_only_where_that_is_asked_for,
    I1 CommandLine Refuses everything_of_a_file_unless_asked_otherwise,
    I1 Import Accepts all_rows_of_an_entitlement_together,
    I1 Import Refuses the_rows_beside_a_wrong_one_and_rows_that_disagree,
    I2 CommandLine Accepts an_exported_row_is_known_by_its_id,
    I2 CommandLine Refuses an_exported_row_of_another_id_or_place,
    I2 Import Accepts the_one_line_left_on_both_sides,
    I2 Import Refuses rows_that_could_mean_several_lines,
    I3 CommandLine Accepts what_disappears_from_a_complete_file_goes_to_reconciling,
    I3 CommandLine Refuses a_scope_that_is_not_there_and_other_services,
    I3 Import Accepts absent_rows_mean_nothing,
    I3 Import Refuses absent_rows_of_a_complete_file_are_not_cut,
    I4 CommandLine Accepts a_mapping_that_says_the_rest_of_each_status,
    I4 CommandLine Refuses a_mapping_that_says_no_reason,
    I4 Import Accepts the_sum_of_the_rows_is_the_reported_number,
    I4 Import Refuses a_column_for_each_status_without_a_mapping,
    I5 CommandLine Accepts a_key_given_by_hand_is_that_of_rows,
    I5 CommandLine Refuses to_revive_a_closed_blocker_by_its_key,
    I5 Import Accepts rows_of_one_key_share_one_blocker,
    I5 Import Refuses rows_of_one_key_that_disagree,
    I6 CommandLine Accepts columns_are_kept_as_own_fields_or_dropped,
    I6 CommandLine Refuses a_value_that_an_own_field_does_not_take,
    I6 Import Accepts dates_are_decided_by_their_column,
    I6 Import Refuses a_date_that_nothing_decides,
}

/// Two customers of which the second has no target date.
fn half_wrong(world: &World) -> (Sheet, [String; 2]) {
    let (sheet, right) = world.new_sheet(Kind::Going);
    let (_, wrong) = world.new_sheet(Kind::Going);
    let both = sheet.row(&Kind::Going.rows(&wrong)[0]);
    (both.with("Target date", ""), [right, wrong])
}

fn valid_entitlements_only_where_that_is_asked_for(world: &World) {
    let (sheet, [right, wrong]) = half_wrong(world);
    let answer = world.refused_json(&world.import_of(&sheet, &["--only-valid"]));
    assert_eq!(
        answer["summary"],
        json!({ "added": 1, "changed": 0, "unchanged": 0, "refused": 1 })
    );
    assert_ne!(answer["id"], json!(null));
    assert_eq!(world.lines_of(&right).len(), 1);
    let unknown = why(Rule::A3, Cause::NotFound, Field::Customer);
    world.refuses(&["customer", "show", &wrong], unknown);
}

fn everything_of_a_file_unless_asked_otherwise(world: &World) {
    let (sheet, _) = half_wrong(world);
    let missing = why(Rule::S2, Cause::Missing, Field::TargetDate);
    world.rejects(&sheet, &[missing.in_row(1, "Target date")]);
    world.rejects_with(&sheet, &["--dry-run"], &[missing.in_row(1, "Target date")]);
    let right = sheet.with("Target date", "2026-12-20");
    let before = world.contents();
    let tried = world.takes_with(&right, &["--dry-run"]);
    assert_eq!(tried["summary"]["added"], 2);
    world.changed_nothing_since(&before, "a trial");
}

fn all_rows_of_an_entitlement_together(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Pair);
    let taken = world.takes(&sheet);
    assert_eq!(taken["summary"]["added"], 2);
    let lines = world.lines_of(&customer);
    assert_eq!(lines[0]["entitlement_id"], lines[1]["entitlement_id"]);
}

fn the_rows_beside_a_wrong_one_and_rows_that_disagree(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Pair);
    let missing = why(Rule::S2, Cause::Missing, Field::TargetDate);
    let sibling = why(Rule::I1, Cause::SiblingRefused, Field::Row);
    let wrong = sheet.clone().with("Target date", "");
    let cells = [sibling.at("Customer"), missing.in_row(1, "Target date")];
    world.rejects_with(&wrong, &["--only-valid"], &cells);
    let disagreeing = sheet.with("Engagement scenario", "partner-led");
    let disagree = why(Rule::I1, Cause::RowsDisagree, Field::EngagementScenario);
    let cells = [
        sibling.at("Customer"),
        disagree.in_row(1, "Engagement scenario"),
    ];
    world.rejects(&disagreeing, &cells);
}

/// The only row of an export of a customer, by heading.
fn exported(world: &World, customer: &str) -> Vec<(String, String)> {
    world.done(&["export", "out.csv", "--customer", customer]);
    let text = std::fs::read_to_string(world.path("out.csv")).unwrap();
    let mut rows = text.trim_start_matches('\u{feff}').lines();
    let mut cells = || {
        rows.next()
            .unwrap()
            .split(',')
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (headings, row) = (cells(), cells());
    headings.into_iter().zip(row).collect()
}

/// Writes an exported row with another text below a heading.
fn write_with(world: &World, mut row: Vec<(String, String)>, heading: &str, text: &str) {
    let cell = row.iter_mut().find(|(known, _)| known == heading).unwrap();
    text.clone_into(&mut cell.1);
    let (headings, cells): (Vec<String>, Vec<String>) = row.into_iter().unzip();
    world.write(
        "out.csv",
        &[headings.join(","), cells.join(",")].join("\r\n"),
    );
}

fn an_exported_row_is_known_by_its_id(world: &World) {
    let line = world.line(Kind::Going);
    let row = exported(world, &line.customer);
    // The line moves on, so that only its id still says which one the row means.
    world.accepts(&["line", "update", &line.id, "--segment", "Norte"]);
    write_with(world, row, "Target date", "2026-12-28");
    assert_eq!(
        world.accepts(&["import", "out.csv"])["summary"]["changed"],
        1
    );
    assert_eq!(
        world.accepts(&["line", "show", &line.id])["target_date"],
        "2026-12-28"
    );
}

fn an_exported_row_of_another_id_or_place(world: &World) {
    let line = world.line(Kind::Going);
    let row = exported(world, &line.customer);
    let nothing = "0192f0a0-0000-7000-8000-000000000000";
    for (heading, text, cause, field) in [
        ("Line ID", nothing, "not-found", "id"),
        ("Service", "teams", "fixed-by-rule", "service"),
        ("Tenant", "Somebody else", "fixed-by-rule", "tenant"),
    ] {
        write_with(world, row.clone(), heading, text);
        let before = world.contents();
        let answer = world.refused_json(&["import", "out.csv"]);
        let finding = &answer["findings"][0];
        let codes = ["rule", "cause", "field"].map(|name| finding[name].as_str().unwrap());
        assert_eq!(codes, ["I2", cause, field], "{answer}");
        world.changed_nothing_since(&before, heading);
    }
}

fn the_one_line_left_on_both_sides(world: &World) {
    let pair = world.take(Kind::Pair);
    let sheet = world.sheet_of(Kind::Pair, &pair[0]);
    let moved = sheet
        .with("L1", "Status Unknown")
        .with("L2", "Customer Unresponsive");
    let taken = world.takes(
        &moved
            .with("Target date", "")
            .with("Note", "Nobody answers."),
    );
    let summary = ["changed", "unchanged", "added"].map(|name| taken["summary"][name].clone());
    assert_eq!(summary, [1, 1, 0], "{taken}");
    assert_eq!(world.lines_of(&pair[0].customer).len(), 2);
}

fn rows_that_could_mean_several_lines(world: &World) {
    let pair = world.take(Kind::Pair);
    let sheet = world.sheet_of(Kind::Pair, &pair[0]);
    let unlike = sheet
        .with_in(0, "Segment", "Este")
        .with_in(1, "Segment", "Oeste");
    let ambiguous = why(Rule::I2, Cause::AmbiguousRow, Field::Status);
    let cells = [ambiguous.in_row(0, "L1"), ambiguous.in_row(1, "L1")];
    let findings = world.rejects(&unlike, &cells);
    let candidates = text(&findings[0]["expected"]);
    assert!(
        pair.iter().all(|line| candidates.contains(&line.id)),
        "{candidates}"
    );
}

/// An organization with two customers of two services each; gives their names and the file that says so.
fn complete_world(world: &World, name: &str) -> ([String; 2], Sheet) {
    world.accepts(&["organization", "add", name]);
    let customers = [format!("{name} uno"), format!("{name} dos")];
    let mut sheet = Sheet::default();
    for customer in &customers {
        for service in ["exchange", "teams"] {
            sheet = sheet.row(&Kind::Going.rows(customer)[0]);
            sheet = sheet.with("Service", service).with("Organization", name);
        }
    }
    world.takes(&sheet);
    (customers, sheet)
}

/// The services of a customer that need reconciling.
fn to_reconcile(world: &World, customer: &str) -> Vec<String> {
    let listed = world.accepts(&["lines", "--needs-reconciling", "--customer", customer]);
    items(&listed)
        .iter()
        .map(|line| text(&line["service"]).to_owned())
        .collect()
}

/// A file that says one service of a customer.
fn partly(name: &str, customer: &str) -> Sheet {
    let sheet = Sheet::default().row(&Kind::Going.rows(customer)[0]);
    sheet.with("Organization", name)
}

fn what_disappears_from_a_complete_file_goes_to_reconciling(world: &World) {
    let ([one, other], _) = complete_world(world, "Completa");
    let sheet = partly("Completa", &one);
    world.takes_with(&sheet, &["--complete", "Completa/exchange"]);
    assert!(
        to_reconcile(world, &one).is_empty(),
        "another service was not declared"
    );
    assert_eq!(to_reconcile(world, &other), ["exchange"]);
    world.takes_with(&sheet, &["--complete", "Completa"]);
    assert_eq!(to_reconcile(world, &one), ["teams"]);
}

fn a_scope_that_is_not_there_and_other_services(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Going);
    let unknown = why(Rule::A3, Cause::NotFound, Field::Organization);
    let nowhere = world.import_of(&sheet, &["--complete", "Nowhere"]);
    world.refuses(&nowhere, unknown);
    let no_service = world.import_of(&sheet, &["--complete", "Socio Norte/marmalade"]);
    world.refuses(
        &no_service,
        why(Rule::V2, Cause::UnknownCode, Field::Service),
    );
    let viewer = world.hires("Elsa", "viewer");
    let denied = why(Rule::A1, Cause::NotPermitted, Field::Role);
    let theirs = world.import_of(&sheet, &["--complete", "Socio Norte", "--as", &viewer]);
    world.refuses(&theirs, denied);
}

fn absent_rows_mean_nothing(world: &World) {
    let pair = world.take(Kind::Pair);
    let rows = Kind::Pair.rows(&pair[0].customer);
    let taken = world.takes(&Sheet::default().row(&rows[0]));
    assert_eq!(taken["summary"]["unchanged"], 1, "{taken}");
    assert_eq!(units(&world.lines_of(&pair[0].customer)), [40, 60]);
}

fn absent_rows_of_a_complete_file_are_not_cut(world: &World) {
    let ([one, other], _) = complete_world(world, "Entera");
    world.takes_with(&partly("Entera", &one), &["--complete", "Entera"]);
    assert_eq!(
        units(&world.lines_of(&other)),
        [100, 100],
        "nothing is deleted"
    );
    let id = world.lines_of(&other)[0]["entitlement_id"].clone();
    let shown = world.accepts(&["entitlement", "show", text(&id)]);
    assert_eq!(
        (&shown["reported"], &shown["agreed"]),
        (&json!(0), &json!(100))
    );
}

/// A file with a column of units for each status.
fn by_status(world: &World) -> (Sheet, String) {
    let (sheet, customer) = world.new_sheet(Kind::Going);
    let bare = ["L1", "L2", "Units", "Segment", "Target date", "Note"];
    let bare = bare
        .iter()
        .fold(sheet, |sheet, heading| sheet.without(heading));
    (
        bare.with("In Progress", "30").with("Blocked", "70"),
        customer,
    )
}

/// Saves how a file is read, with what a person adds for each status.
fn mapping(world: &World, sheet: &Sheet, defaults: &Value) {
    let tried = world.import_of(sheet, &["--dry-run", "--save-mapping", "mapping.json"]);
    world.run(&tried);
    let saved = std::fs::read_to_string(world.path("mapping.json")).unwrap();
    let mut mapping: Value = serde_json::from_str(&saved).unwrap();
    mapping["options"]["l1-defaults"] = defaults.clone();
    world.write("mapping.json", &mapping.to_string());
}

fn a_mapping_that_says_the_rest_of_each_status(world: &World) {
    let (sheet, customer) = by_status(world);
    let rest = |l2: Value| json!({ "l2": l2, "target-date": "2026-12-20", "note": "As they say." });
    let defaults = json!({
        "in-progress": rest(json!(null)),
        "blocked": rest(json!("blocked-adoption-readiness")),
    });
    mapping(world, &sheet, &defaults);
    world.takes_with(&sheet, &["--mapping", "mapping.json"]);
    let lines = world.lines_of(&customer);
    assert_eq!(units(&lines), [30, 70]);
    let blocked = lines.iter().find(|line| line["kind"] == "blocked").unwrap();
    assert_eq!(blocked["status"]["l2"], "blocked-adoption-readiness");
}

fn a_mapping_that_says_no_reason(world: &World) {
    let (sheet, _) = by_status(world);
    let rest = json!({ "target-date": "2026-12-20", "note": "As they say." });
    mapping(
        world,
        &sheet,
        &json!({ "in-progress": rest, "blocked": rest }),
    );
    let unsaid = why(Rule::I4, Cause::StatusPerColumnNeedsMapping, Field::L2);
    let options = ["--mapping", "mapping.json"];
    world.rejects_with(&sheet, &options, &[unsaid.at("Blocked")]);
}

fn the_sum_of_the_rows_is_the_reported_number(world: &World) {
    let pair = world.take(Kind::Pair);
    let sheet = world.sheet_of(Kind::Pair, &pair[0]);
    let shown = || world.accepts(&["entitlement", "show", &pair[0].entitlement]);
    assert_eq!(shown()["reported"], 100);
    world.takes(&sheet.with_in(0, "Units", "90"));
    let grown = shown();
    assert_eq!(
        (&grown["purchased"], &grown["agreed"]),
        (&json!(130), &json!(130))
    );
    assert_eq!(units(lines(&grown)), [40, 90]);
}

fn a_column_for_each_status_without_a_mapping(world: &World) {
    let (sheet, _) = by_status(world);
    let unsaid = why(Rule::I4, Cause::StatusPerColumnNeedsMapping, Field::L2);
    world.rejects(&sheet, &[unsaid.at("Blocked")]);
}

fn a_key_given_by_hand_is_that_of_rows(world: &World) {
    let line = world.line(Kind::Stuck);
    let start = [
        "blocker",
        "open",
        "Backbone outage",
        "--key",
        "NET-7",
        "--line",
        &line.id,
    ];
    let blocker = world.accepts(&start)["blocker"]["id"].clone();
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    world.takes(&sheet.with("Blocker key", "net-7 "));
    assert_eq!(world.lines_of(&customer)[0]["blocker_id"], blocker);
}

fn to_revive_a_closed_blocker_by_its_key(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Stuck);
    let keyed = sheet.with("Blocker key", "NET-8");
    world.takes(&keyed);
    let first = world.lines_of(&customer)[0]["blocker_id"].clone();
    let close = [
        "blocker",
        "close",
        text(&first),
        "--resolution",
        "It is up again.",
    ];
    world.accepts(&[&close[..], &["--target-date", "2027-01-10"]].concat());
    world.takes(&keyed.with("Note", "It is down again."));
    let second = world.lines_of(&customer)[0]["blocker_id"].clone();
    assert_ne!(first, second);
    let shown = world.accepts(&["blocker", "show", text(&first)]);
    assert_ne!(shown["closed"], json!(null), "{shown}");
}

/// Rows of two customers with one key.
fn keyed(world: &World, key: &str) -> (Sheet, [String; 2]) {
    let (sheet, one) = world.new_sheet(Kind::Stuck);
    let (_, other) = world.new_sheet(Kind::Stuck);
    let both = sheet.row(&Kind::Stuck.rows(&other)[0]);
    let both = both
        .with_in(0, "Blocker key", key)
        .with_in(1, "Blocker key", key);
    (both, [one, other])
}

fn rows_of_one_key_share_one_blocker(world: &World) {
    let (sheet, customers) = keyed(world, "NET-9");
    world.takes(&sheet.with_in(0, "Blocker title", "Backbone outage"));
    let blockers = customers.map(|name| world.lines_of(&name)[0]["blocker_id"].clone());
    assert_eq!(blockers[0], blockers[1]);
    let shown = world.accepts(&["blocker", "show", text(&blockers[0])]);
    assert_eq!(
        (&shown["private"], &shown["units"]),
        (&json!(false), &json!(200))
    );
    assert_eq!(shown["title"], "Backbone outage");
}

fn rows_of_one_key_that_disagree(world: &World) {
    let (sheet, _) = keyed(world, "NET-10");
    let sheet = sheet.with_in(0, "Blocker title", "Backbone outage");
    let other = sheet.with_in(1, "Blocker title", "A proxy");
    let disagrees = why(Rule::I5, Cause::BlockerKeyDisagrees, Field::BlockerTitle);
    world.rejects(&other, &[disagrees.in_row(1, "Blocker title")]);
}

fn columns_are_kept_as_own_fields_or_dropped(world: &World) {
    let line = world.line(Kind::Going);
    let sheet = world
        .sheet_of(Kind::Going, &line)
        .with("Cost centre", "CC-7");
    world.takes_with(&sheet, &["--drop-columns"]);
    let kept = || {
        let fields = world.accepts(&["field", "list"]);
        items(&fields)
            .iter()
            .any(|field| field["label"] == "Cost centre")
    };
    assert!(!kept());
    world.takes(&sheet);
    assert!(kept());
    let row = exported(world, &line.customer);
    assert!(
        row.contains(&("Cost centre".to_owned(), "CC-7".to_owned())),
        "{row:?}"
    );
}

fn a_value_that_an_own_field_does_not_take(world: &World) {
    let line = world.line(Kind::Going);
    let number = ["field", "add", "Cost", "--on", "line", "--kind", "number"];
    world.accepts(&number);
    let wrong = why(Rule::V1, Cause::NotANumber, Field::OwnField);
    world.refuses(&["field", "set", "Cost", &line.id, "dear"], wrong);
    let sheet = world.sheet_of(Kind::Going, &line).with("Cost", "dear");
    world.rejects(&sheet, &[wrong.at("Cost")]);
}

fn dates_are_decided_by_their_column(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Going);
    let (_, other) = world.new_sheet(Kind::Going);
    let both = sheet
        .with("Target date", "5/02/2027")
        .row(&Kind::Going.rows(&other)[0]);
    world.takes(&both.with("Target date", "27/02/2027"));
    assert_eq!(world.lines_of(&customer)[0]["target_date"], "2027-02-05");
}

fn a_date_that_nothing_decides(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Going);
    let ambiguous = why(Rule::I6, Cause::AmbiguousDate, Field::TargetDate);
    let undecided = sheet.clone().with("Target date", "5/02/2027");
    world.rejects(&undecided, &[ambiguous.at("Target date")]);
    let unreadable = why(Rule::I6, Cause::NotADate, Field::TargetDate);
    world.rejects(
        &sheet.with("Target date", "when they can"),
        &[unreadable.at("Target date")],
    );
}
