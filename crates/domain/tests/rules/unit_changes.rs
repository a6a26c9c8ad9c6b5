//! U2, U3: units that appear and disappear.

use std::collections::BTreeMap;

use desbloqueo_domain::entitlement::{Entitlement, UnitsOverride};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::reconcile::{override_units, proposal, reconcile, report_units};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Rule};
use desbloqueo_domain::update_line::{Updated, update_line};

use crate::common::{
    assert_refused, context, day, delivery, id, line, refusal, rulebook, state, status, to, today,
    units,
};

fn reported(before: &Entitlement, purchased: i64) -> Updated {
    report_units(before.clone(), purchased, id(77), context(&rulebook())).unwrap()
}

fn two_lines() -> Entitlement {
    delivery(vec![line(1, 60, "going"), line(2, 40, "stuck/network")])
}

#[test]
fn u2_units_that_appear_arrive_unclassified() {
    let after = reported(&two_lines(), 150);
    assert_eq!(units(&after.entitlement), [60, 40, 50]);
    let new = state(&after.entitlement, 77);
    assert_eq!(new.status, status("unknown/new"));
    assert_eq!((new.since.l1, new.since.reported), (today(), false));
    assert_eq!(after.entitlement.state.agreed, 150);
    assert_eq!(after.notices[0].rule, Rule::U2);
    assert_eq!(after.notices[0].remark, Remark::ArrivedUnclassified);
    assert_eq!(after.notices[0].found, Fact::Number(50));
}

#[test]
fn u2_units_that_appear_join_those_that_wait_already() {
    let mut before = two_lines();
    before.lines[1] = line(2, 40, "unknown/new");
    let after = reported(&before, 150).entitlement;
    assert_eq!(units(&after), [60, 90]);
    assert_eq!(state(&after, 2).since.l1, day(-40), "no clock is reset");
    before.lines[1].state.segment = "Iberia".to_owned();
    let apart = reported(&before, 150).entitlement;
    assert_eq!(units(&apart), [60, 40, 50], "a segment is a classification");
}

#[test]
fn u2_an_only_line_takes_the_growth() {
    let after = reported(&delivery(vec![line(1, 10, "stuck/network")]), 100);
    assert_eq!(units(&after.entitlement), [100]);
    assert_eq!(after.notices[0].remark, Remark::PlacedByItself);
    assert_eq!(after.notices[0].found, Fact::Number(90));
    let line = state(&after.entitlement, 1);
    assert_eq!((line.since.l1, line.confirmed), (day(-40), day(-10)));
}

#[test]
fn u2_a_small_growth_is_placed_in_proportion_and_a_larger_one_is_not() {
    let small = reported(&two_lines(), 110);
    assert_eq!(units(&small.entitlement), [66, 44]);
    assert_eq!(small.notices[0].remark, Remark::PlacedByItself);
    let larger = reported(&two_lines(), 111);
    assert_eq!(units(&larger.entitlement), [60, 40, 11]);
}

#[test]
fn u2_the_first_units_of_all_arrive_unclassified() {
    let after = reported(&delivery(Vec::new()), 5);
    assert_eq!(units(&after.entitlement), [5]);
    assert_eq!(state(&after.entitlement, 77).status, status("unknown/new"));
}

#[test]
fn u2_an_override_stands_in_for_the_purchased_number_and_needs_its_reason() {
    let rulebook = rulebook();
    let set = |reason: &str| {
        let own = UnitsOverride {
            units: 150,
            reason: reason.to_owned(),
        };
        override_units(two_lines(), Some(own), id(77), context(&rulebook))
    };
    let after = set("The reseller confirmed it.").unwrap().entitlement;
    assert_eq!((after.state.reported(), after.state.purchased), (150, 100));
    assert_refused(
        set(" "),
        refusal(
            Rule::U2,
            Cause::Missing,
            Field::OverrideReason,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
}

#[test]
fn u2_a_negative_number_of_units_is_refused() {
    assert_refused(
        report_units(two_lines(), -1, id(77), context(&rulebook())),
        refusal(
            Rule::U1,
            Cause::UnitsNotPositive,
            Field::ReportedUnits,
            -1,
            0,
        ),
    );
}

#[test]
fn u3_lines_are_not_cut_silently() {
    let after = reported(&two_lines(), 90);
    assert_eq!(units(&after.entitlement), [60, 40]);
    assert!(after.entitlement.state.needs_reconciling());
    assert_eq!(after.notices[0].rule, Rule::U3);
    assert_eq!(after.notices[0].remark, Remark::NeedsReconciling);
    assert_eq!(after.notices[0].found, Fact::Number(90));
    assert_eq!(after.notices[0].expected, Fact::Number(100));
}

#[test]
fn u3_an_only_line_follows_by_itself_unless_nothing_is_left() {
    let only = delivery(vec![line(1, 100, "going")]);
    let after = reported(&only, 90);
    assert_eq!(
        (units(&after.entitlement), after.entitlement.state.agreed),
        (vec![90], 90)
    );
    assert_eq!(after.notices[0].remark, Remark::PlacedByItself);
    let gone = reported(&only, 0).entitlement;
    assert!(gone.state.needs_reconciling());
    let emptied = reconcile(gone, &BTreeMap::new()).unwrap().entitlement;
    assert_eq!((emptied.lines.len(), emptied.state.agreed), (0, 0));
}

#[test]
fn u3_the_proposal_takes_from_status_unknown_first_then_from_the_youngest() {
    let rulebook = rulebook();
    let mut before = delivery(vec![
        line(1, 30, "going"),
        line(2, 30, "stuck/network"),
        line(3, 30, "unknown/silent"),
    ]);
    before.lines[1].state.since.l1 = day(-5);
    before.state.purchased = 70;
    let kept = |units: [(u128, i64); 3]| {
        let kept = units.into_iter().filter(|(_, units)| *units > 0);
        kept.map(|(line, units)| (id(line), units))
            .collect::<BTreeMap<_, _>>()
    };
    assert_eq!(
        proposal(&before, &rulebook),
        kept([(1, 30), (2, 30), (3, 10)])
    );
    before.state.purchased = 50;
    assert_eq!(
        proposal(&before, &rulebook),
        kept([(1, 30), (2, 20), (3, 0)])
    );
    let done = reconcile(before.clone(), &proposal(&before, &rulebook)).unwrap();
    assert_eq!(units(&done.entitlement), [30, 20]);
    assert!(!done.entitlement.state.needs_reconciling());
}

#[test]
fn u3_meanwhile_every_other_field_can_be_edited() {
    let waiting = reported(&two_lines(), 90).entitlement;
    let edit = to("unknown/silent");
    let moved = update_line(waiting, id(1), &edit, context(&rulebook())).unwrap();
    assert!(moved.entitlement.state.needs_reconciling());
    assert_eq!(units(&moved.entitlement), [60, 40]);
}

#[test]
fn u3_what_is_reconciled_must_match_the_reported_number() {
    let waiting = reported(&two_lines(), 90).entitlement;
    let set = |one: i64, two: i64| {
        reconcile(
            waiting.clone(),
            &BTreeMap::from([(id(1), one), (id(2), two)]),
        )
    };
    let refused = |sum| {
        refusal(
            Rule::U3,
            Cause::ReconcileDoesNotMatch,
            Field::Units,
            sum,
            90,
        )
    };
    assert_refused(set(60, 40), refused(100));
    assert_refused(set(i64::MAX, i64::MAX), refused(i64::MAX));
    assert_refused(
        set(100, -10),
        refusal(
            Rule::U1,
            Cause::UnitsNotPositive,
            Field::Units,
            -10,
            Fact::Nothing,
        ),
    );
    assert!(set(55, 35).is_ok());
    assert_refused(
        reconcile(two_lines(), &BTreeMap::new()),
        refusal(
            Rule::U3,
            Cause::NothingToReconcile,
            Field::Units,
            100,
            Fact::Nothing,
        ),
    );
}
