//! T3, T4, H7: ages, deadlines, the two clocks, and a status reported for the past.

use desbloqueo_domain::allocation::{Split, merge, move_units, split};
use desbloqueo_domain::clocks::{
    Calendar, add_working_days, age_days, is_overdue, working_days_between,
};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::engagement::confirm;
use desbloqueo_domain::line::Since;
use desbloqueo_domain::reconcile::{reconcile, report_units};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Rule};
use desbloqueo_domain::update_line::update_line;
use jiff::civil::{Weekday, date};

use crate::common::{
    assert_refused, context, day, delivery, id, line, line_in, refusal, rulebook, state, status,
    to, today,
};

fn since(l1: i32, reason: i32, reported: bool) -> Since {
    Since {
        l1: day(l1),
        reason: day(reason),
        reported,
    }
}

fn segment(text: &str) -> LineEdit {
    LineEdit {
        segment: Some(text.to_owned()),
        ..LineEdit::default()
    }
}

#[test]
fn t3_ages_count_midnights_and_add_up() {
    assert_eq!(age_days(day(-40), today()), 40);
    let halves = age_days(day(-40), day(-13)) + age_days(day(-13), today());
    assert_eq!(halves, 40);
    assert_eq!(
        age_days(day(3), today()),
        0,
        "nothing is younger than today"
    );
}

#[test]
fn t3_deadlines_count_working_days_of_the_calendar() {
    let calendar = Calendar::new([Weekday::Saturday, Weekday::Sunday], [date(2024, 5, 20)]);
    let due = add_working_days(today(), 3, &calendar);
    assert_eq!(
        due,
        date(2024, 5, 21),
        "a weekend and a Monday off lie between"
    );
    assert_eq!(working_days_between(today(), due, &calendar), 3);
    assert!(!is_overdue(due, due) && is_overdue(due, date(2024, 5, 22)));
}

#[test]
fn t4_a_split_inherits_the_clocks() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let asked = |edit| Split {
        from: id(1),
        units: 4,
        into: id(77),
        edit,
    };
    let same = split(
        before.clone(),
        &asked(segment("Iberia")),
        context(&rulebook),
    )
    .unwrap();
    assert_eq!(state(&same.entitlement, 77).since, since(-40, -40, false));
    let reason = LineEdit {
        status: Some(status("stuck/licence")),
        ..LineEdit::default()
    };
    let other = split(before, &asked(reason), context(&rulebook)).unwrap();
    assert_eq!(state(&other.entitlement, 77).since, since(-40, 0, false));
    assert_eq!(state(&other.entitlement, 1).since, since(-40, -40, false));
}

#[test]
fn t4_a_merge_keeps_the_oldest() {
    let rulebook = rulebook();
    let mut before = delivery(vec![
        line(1, 10, "stuck/network"),
        line_in("Iberia", 2, 5, "stuck/network"),
    ]);
    before.lines[0].state.since = since(-12, -3, false);
    before.lines[1].state.since = since(-90, -80, true);
    let merged = merge(before.clone(), id(2), id(1), context(&rulebook)).unwrap();
    assert_eq!(state(&merged.entitlement, 1).since, since(-90, -80, true));
    assert_eq!(state(&merged.entitlement, 1).blockers.len(), 2);
    let whole = move_units(before.clone(), id(2), id(1), 5, None, context(&rulebook)).unwrap();
    assert_eq!(
        whole.entitlement, merged.entitlement,
        "all units moved are a merge"
    );
    let part = move_units(before, id(2), id(1), 4, None, context(&rulebook)).unwrap();
    assert_eq!(state(&part.entitlement, 1).since, since(-12, -3, false));
}

#[test]
fn t4_unit_changes_never_reset_an_age() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 60, "stuck/network"), line(2, 40, "going")]);
    let grown = report_units(before.clone(), 105, id(77), context(&rulebook)).unwrap();
    let mut fallen = before;
    fallen.state.purchased = 90;
    let cut = reconcile(fallen, &[(id(1), 50), (id(2), 40)].into()).unwrap();
    for entitlement in [grown.entitlement, cut.entitlement] {
        for line in &entitlement.lines {
            assert_eq!(line.state.since, since(-40, -40, false));
        }
    }
}

#[test]
fn t4_still_true_resets_staleness_only() {
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let confirmed = confirm(before.clone(), id(1), context(&rulebook()))
        .unwrap()
        .entitlement;
    let mut expected = before;
    expected.lines[0].state.confirmed = today();
    assert_eq!(confirmed, expected);
}

#[test]
fn t4_a_line_that_is_not_there_is_not_confirmed() {
    assert_refused(
        confirm(delivery(Vec::new()), id(9), context(&rulebook())),
        refusal(
            Rule::A3,
            Cause::NotFound,
            Field::Id,
            id(9).to_string(),
            Fact::Nothing,
        ),
    );
}

#[test]
fn t4_another_l1_starts_both_ages_and_another_reason_just_its_own() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let reason = LineEdit {
        status: Some(status("stuck/licence")),
        ..LineEdit::default()
    };
    let other = update_line(before.clone(), id(1), &reason, context(&rulebook)).unwrap();
    assert_eq!(state(&other.entitlement, 1).since, since(-40, 0, false));
    let left = update_line(before, id(1), &to("unwanted/cost"), context(&rulebook)).unwrap();
    assert_eq!(state(&left.entitlement, 1).since, since(0, 0, false));
}

#[test]
fn h7_a_status_is_reported_since_a_past_day_and_marked() {
    let rulebook = rulebook();
    let edit = LineEdit {
        since: Some(day(-99)),
        ..to("unwanted/cost")
    };
    let before = delivery(vec![line(1, 10, "going")]);
    let after = update_line(before, id(1), &edit, context(&rulebook)).unwrap();
    assert_eq!(state(&after.entitlement, 1).since, since(-99, -99, true));
}

#[test]
fn h7_a_day_reported_for_the_reason_never_makes_the_l1_younger() {
    let rulebook = rulebook();
    let reported = |before: Since, ago| {
        let mut entitlement = delivery(vec![line(1, 10, "stuck/network")]);
        entitlement.lines[0].state.since = before;
        let edit = LineEdit {
            since: Some(day(ago)),
            ..LineEdit::default()
        };
        let after = update_line(entitlement, id(1), &edit, context(&rulebook)).unwrap();
        state(&after.entitlement, 1).since
    };
    assert_eq!(reported(since(-40, -10, false), -20), since(-40, -20, true));
    assert_eq!(reported(since(-40, -10, false), -60), since(-60, -60, true));
    assert_eq!(
        reported(since(-40, -40, false), -20),
        since(-20, -20, true),
        "a correction"
    );
}

#[test]
fn h7_a_status_does_not_hold_since_tomorrow() {
    let edit = LineEdit {
        since: Some(day(1)),
        ..LineEdit::default()
    };
    assert_refused(
        update_line(
            delivery(vec![line(1, 10, "going")]),
            id(1),
            &edit,
            context(&rulebook()),
        ),
        refusal(
            Rule::H7,
            Cause::DateInTheFuture,
            Field::StatusSince,
            day(1),
            today(),
        ),
    );
}
