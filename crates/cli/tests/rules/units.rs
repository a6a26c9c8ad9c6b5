//! Units: sums, units that appear and disappear, lines that are alike, units that do not count (rules U1–U5).

use desbloqueo_domain::refusal::{Cause, Field, Rule};

use crate::answers::{items, lines, remarks, text, units};
use crate::case::cases;
use crate::refusals::why;
use crate::sheet::Sheet;
use crate::stock::Kind;
use crate::world::World;

cases! {
    U1 CommandLine Accepts a_split_keeps_the_sum,
    U1 CommandLine Refuses units_that_a_line_does_not_have,
    U1 Import Accepts rows_that_add_up_to_the_purchased_units,
    U1 Import Refuses rows_that_do_not_add_up,
    U2 CommandLine Accepts units_that_appear_arrive_unclassified,
    U2 CommandLine Refuses a_number_that_stands_in_without_its_reason,
    U2 Import Accepts few_units_that_appear_are_placed_and_can_be_taken_back,
    U2 Import Refuses many_units_that_appear_are_not_placed_on_lines_that_are_there,
    U3 CommandLine Accepts a_fall_awaits_reconciling_and_leaves_the_rest_editable,
    U3 CommandLine Refuses reconciling_to_another_number_than_the_reported_one,
    U3 Import Accepts a_fall_on_one_line_follows_and_can_be_taken_back,
    U3 Import Refuses a_fall_on_several_lines_does_not_cut_them,
    U4 CommandLine Accepts a_segment_tells_two_lines_apart,
    U4 CommandLine Refuses two_lines_that_nothing_tells_apart,
    U4 Import Accepts rows_of_two_segments_are_two_lines,
    U4 Import Refuses rows_that_nothing_tells_apart_are_offered_to_be_merged,
    U5 CommandLine Accepts units_that_a_second_person_agreed_on_do_not_count,
    U5 CommandLine Refuses approving_what_one_proposed_and_survivors_that_are_not_there,
    U5 Import Accepts units_that_do_not_count_name_their_survivor,
    U5 Import Refuses a_survivor_that_is_not_there,
}

fn a_split_keeps_the_sum(world: &World) {
    let line = world.line(Kind::Going).id;
    let split = world.accepts(&["line", "split", &line, "--units", "40", "--segment", "Sur"]);
    assert_eq!(units(lines(&split)), [40, 60]);
    let other = lines(&split).iter().find(|other| other["id"] != *line);
    let other = other.unwrap()["id"].as_str().unwrap();
    let moved = world.accepts(&["line", "move", &line, "--into", other, "--units", "15"]);
    assert_eq!(units(lines(&moved)), [45, 55]);
}

fn units_that_a_line_does_not_have(world: &World) {
    let pair = world.take(Kind::Pair);
    let (one, other) = (pair[0].id.as_str(), pair[1].id.as_str());
    let all = ["line", "split", one, "--segment", "Este", "--units", "100"];
    let whole = why(Rule::U1, Cause::SplitTakesWholeLine, Field::Units);
    world.refuses(&all, whole);
    let more = ["line", "move", one, "--into", other, "--units", "101"];
    world.refuses(&more, why(Rule::U1, Cause::UnitsTooMany, Field::Units));
    let none = ["line", "split", one, "--segment", "Este", "--units", "0"];
    world.refuses(&none, why(Rule::U1, Cause::UnitsNotPositive, Field::Units));
}

fn rows_that_add_up_to_the_purchased_units(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Pair);
    world.takes(&purchased(sheet, "100"));
    assert_eq!(units(&world.lines_of(&customer)), [40, 60]);
}

fn rows_that_do_not_add_up(world: &World) {
    let (sheet, _) = world.new_sheet(Kind::Pair);
    let short = purchased(sheet, "110");
    let refused = why(Rule::U1, Cause::UnitsDoNotAddUp, Field::Units);
    let sibling = why(Rule::I1, Cause::SiblingRefused, Field::Row);
    let findings = world.rejects(
        &short,
        &[refused.at("Units"), sibling.in_row(1, "Customer")],
    );
    assert_eq!(findings[0]["found"], 100);
    assert_eq!(findings[0]["expected"], 110);
    let message = findings[0]["message"].as_str().unwrap();
    assert!(message.contains("10"), "the difference is said: {message}");
}

/// With a column of purchased units that both rows repeat.
fn purchased(sheet: Sheet, units: &str) -> Sheet {
    sheet
        .with_in(0, "Purchased units", units)
        .with_in(1, "Purchased units", units)
}

fn units_that_appear_arrive_unclassified(world: &World) {
    let pair = world.take(Kind::Pair);
    let (id, customer) = (pair[0].entitlement.as_str(), pair[0].customer.as_str());
    let grown = world.accepts(&["entitlement", "report", id, "150"]);
    assert_eq!(units(lines(&grown)), [40, 50, 60]);
    assert_eq!(remarks(&grown), [["U2", "arrived-unclassified"]]);
    let debt = world.accepts(&["lines", "--unclassified", "--customer", customer]);
    assert_eq!(items(&debt).len(), 1, "{debt}");
    let status = &items(&debt)[0]["status"];
    assert_eq!(status["l2"], "status-unknown-new-subscription-or-workload");
}

fn a_number_that_stands_in_without_its_reason(world: &World) {
    let id = world.line(Kind::Going).entitlement;
    let missing = why(Rule::U2, Cause::Missing, Field::OverrideReason);
    world.refuses(&["entitlement", "override", &id, "120"], missing);
}

fn few_units_that_appear_are_placed_and_can_be_taken_back(world: &World) {
    let pair = world.take(Kind::Pair);
    let sheet = purchased(world.sheet_of(Kind::Pair, &pair[0]), "110");
    let taken = world.takes(&sheet);
    assert_eq!(remarks(&taken), [["U2", "placed-by-itself"]]);
    let customer = &pair[0].customer;
    assert_eq!(units(&world.lines_of(customer)), [44, 66]);
    world.accepts(&["imports", "undo", taken["id"].as_str().unwrap()]);
    assert_eq!(units(&world.lines_of(customer)), [40, 60]);
}

fn many_units_that_appear_are_not_placed_on_lines_that_are_there(world: &World) {
    let pair = world.take(Kind::Pair);
    let sheet = purchased(world.sheet_of(Kind::Pair, &pair[0]), "111");
    let taken = world.takes(&sheet);
    assert_eq!(remarks(&taken), [["U2", "arrived-unclassified"]]);
    let lines = world.lines_of(&pair[0].customer);
    assert_eq!(units(&lines), [11, 40, 60]);
    let new = lines.iter().find(|line| line["units"] == 11).unwrap();
    assert_eq!(new["kind"], "status-unknown");
}

fn a_fall_awaits_reconciling_and_leaves_the_rest_editable(world: &World) {
    let pair = world.take(Kind::Pair);
    let (id, line) = (pair[0].entitlement.as_str(), pair[0].id.as_str());
    let new = ["--l2", "status-unknown-new-subscription-or-workload"];
    let note = ["--units", "10", "--note", "Nobody has asked them yet."];
    let unknown = [&["line", "split", line], &note[..], &new].concat();
    world.accepts(&unknown);
    let fallen = world.accepts(&["entitlement", "report", id, "85"]);
    assert_eq!(remarks(&fallen), [["U3", "needs-reconciling"]]);
    assert_eq!(lines(&fallen).len(), 3);
    let sum: i64 = units(lines(&fallen)).iter().sum();
    assert_eq!(sum, 100, "no line is cut");
    world.accepts(&["line", "update", line, "--target-date", "2026-12-21"]);
    let asked = ["entitlement", "reconcile", id, "--accept"];
    let reconciled = world.accepts(&asked);
    let left = lines(&reconciled);
    assert_eq!(units(left).iter().sum::<i64>(), 85);
    let kinds = left.iter().map(|line| line["status"]["l1"].as_str());
    let unclassified = kinds.filter(|l1| *l1 == Some("status-unknown")).count();
    assert_eq!(unclassified, 0, "Status Unknown gives first: {reconciled}");
}

fn reconciling_to_another_number_than_the_reported_one(world: &World) {
    let pair = world.take(Kind::Pair);
    let id = pair[0].entitlement.as_str();
    let (one, other) = (format!("{}=50", pair[0].id), format!("{}=40", pair[1].id));
    let asked = [
        "entitlement",
        "reconcile",
        id,
        "--line",
        &one,
        "--line",
        &other,
    ];
    let nothing = why(Rule::U3, Cause::NothingToReconcile, Field::Units);
    world.refuses(&asked, nothing);
    world.accepts(&["entitlement", "report", id, "80"]);
    let differs = why(Rule::U3, Cause::ReconcileDoesNotMatch, Field::Units);
    let refusal = world.refuses(&asked, differs);
    assert_eq!(
        (&refusal["found"], &refusal["expected"]),
        (&90.into(), &80.into())
    );
}

fn a_fall_on_one_line_follows_and_can_be_taken_back(world: &World) {
    let line = world.line(Kind::Going);
    let sheet = world.sheet_of(Kind::Going, &line);
    let taken = world.takes(&sheet.with("Purchased units", "70"));
    assert_eq!(remarks(&taken), [["U3", "placed-by-itself"]]);
    assert_eq!(units(&world.lines_of(&line.customer)), [70]);
    world.accepts(&["imports", "undo", taken["id"].as_str().unwrap()]);
    assert_eq!(units(&world.lines_of(&line.customer)), [100]);
}

fn a_fall_on_several_lines_does_not_cut_them(world: &World) {
    let pair = world.take(Kind::Pair);
    let sheet = purchased(world.sheet_of(Kind::Pair, &pair[0]), "70");
    let taken = world.takes(&sheet);
    assert_eq!(remarks(&taken), [["U3", "needs-reconciling"]]);
    assert_eq!(units(&world.lines_of(&pair[0].customer)), [40, 60]);
    let shown = world.accepts(&["entitlement", "show", &pair[0].entitlement]);
    assert_eq!(shown["needs_reconciling"], true);
    assert_eq!(
        (&shown["reported"], &shown["agreed"]),
        (&70.into(), &100.into())
    );
}

fn a_segment_tells_two_lines_apart(world: &World) {
    let line = world.line(Kind::Stuck).id;
    let split = world.accepts(&["line", "split", &line, "--units", "30", "--segment", "Sur"]);
    assert_eq!(units(lines(&split)), [30, 70]);
    assert_eq!(lines(&split)[0]["status"], lines(&split)[1]["status"]);
}

fn two_lines_that_nothing_tells_apart(world: &World) {
    let line = world.line(Kind::Going).id;
    let alike = why(Rule::U4, Cause::LinesNotTellApart, Field::Segment);
    world.refuses(&["line", "split", &line, "--units", "30"], alike);
    let pair = world.take(Kind::Pair);
    for segment in ["Norte", "Sur"] {
        let same = ["line", "update", &pair[0].id, "--segment", segment];
        let updated = world.accepts(&same);
        let alike = remarks(&updated) == [["U4", "merge-offered"]];
        assert_eq!(alike, segment != pair[0].segment, "{updated}");
    }
}

fn rows_of_two_segments_are_two_lines(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Pair);
    let taken = world.takes(&sheet);
    assert_eq!(taken["summary"]["added"], 2);
    assert!(remarks(&taken).is_empty(), "{taken}");
    assert_eq!(world.lines_of(&customer).len(), 2);
}

fn rows_that_nothing_tells_apart_are_offered_to_be_merged(world: &World) {
    let (sheet, customer) = world.new_sheet(Kind::Pair);
    let alike = sheet.with_in(1, "Segment", "Norte");
    let taken = world.takes(&alike);
    assert_eq!(remarks(&taken), [["U4", "merge-offered"]]);
    assert_eq!(taken["notices"][0]["cell"], alike.address(1, "Segment"));
    let offered = world.lines_of(&customer);
    let id = offered[0]["entitlement_id"].as_str().unwrap();
    let shown = world.accepts(&["entitlement", "show", id]);
    assert_eq!(shown["mergeable"].as_array().unwrap().len(), 1);
}

const TWICE: &str = "Counted twice, with the main subscription.";

fn units_that_a_second_person_agreed_on_do_not_count(world: &World) {
    let (line, survivor) = (world.line(Kind::Going), world.line(Kind::Going));
    let start = ["line", "update", &line.id, "--l1", "duplicate-invalid"];
    let rest = ["--note", TWICE, "--duplicate-of", &survivor.entitlement];
    let proposed = world.accepts(&[&start[..], &rest].concat());
    assert_eq!(remarks(&proposed), [["U5", "awaits-approval"]]);
    let (mail, role) = ("elena@ficticia.example", "team-lead");
    world.accepts(&[
        "person",
        "add",
        "Elena Ruiz",
        "--mail",
        mail,
        "--role",
        role,
    ]);
    world.accepts(&["line", "approve", &line.id, "--as", mail]);
    let shown = world.accepts(&["line", "show", &line.id]);
    assert_eq!(shown["approval"], "given");
    assert_eq!(shown["duplicate_of"], survivor.entitlement.as_str());
    let counted = world.accepts(&["lines", "--customer", &line.customer]);
    assert_eq!(counted["totals"]["units"], 0, "{counted}");
    let tenant = world.accepts(&["tenant", "show", &line.tenant]);
    let visible = &tenant["entitlements"][0]["lines"];
    assert_eq!(visible.as_array().unwrap().len(), 1, "{tenant}");
}

fn approving_what_one_proposed_and_survivors_that_are_not_there(world: &World) {
    let line = world.line(Kind::Going);
    let start = [
        "line",
        "update",
        &line.id,
        "--l1",
        "duplicate-invalid",
        "--note",
        TWICE,
    ];
    let unknown = why(Rule::U5, Cause::DuplicateOfUnknown, Field::DuplicateOf);
    for survivor in ["0192f0a0-0000-7000-8000-000000000000", &line.entitlement] {
        world.refuses(
            &[&start[..], &["--duplicate-of", survivor]].concat(),
            unknown,
        );
    }
    world.accepts(&start);
    let author = why(Rule::U5, Cause::ApprovalByAuthor, Field::Approval);
    world.refuses(&["line", "approve", &line.id], author);
}

/// A row of units that do not count, in favour of somebody else's.
fn invalid(sheet: Sheet, survivor: &str) -> Sheet {
    sheet
        .with("L1", "Duplicate/Invalid")
        .with("Target date", "")
        .with("Note", TWICE)
        .with("Duplicate of", survivor)
}

fn units_that_do_not_count_name_their_survivor(world: &World) {
    let survivor = world.line(Kind::Going);
    let (sheet, customer) = world.new_sheet(Kind::Going);
    let taken = world.takes(&invalid(sheet, &survivor.customer));
    assert_eq!(remarks(&taken), [["U5", "awaits-approval"]]);
    let listed = world.lines_of(&customer);
    assert_eq!(listed[0]["counted"], true, "nobody has agreed yet");
    let id = text(&listed[0]["id"]);
    let shown = world.accepts(&["line", "show", id]);
    assert_eq!(shown["duplicate_of"], survivor.entitlement.as_str());
    world.accepts(&[
        "line",
        "approve",
        id,
        "--as",
        &world.hires("Elena", "team-lead"),
    ]);
    assert_eq!(world.lines_of(&customer)[0]["counted"], false);
}

fn a_survivor_that_is_not_there(world: &World) {
    let line = world.line(Kind::Going);
    let unknown = why(Rule::U5, Cause::DuplicateOfUnknown, Field::DuplicateOf);
    for survivor in ["Nobody knows them", &line.customer] {
        let sheet = invalid(world.sheet_of(Kind::Going, &line), survivor);
        world.rejects(&sheet, &[unknown.at("Duplicate of")]);
    }
}
