//! S13: the handover from assignment to delivery.

use desbloqueo_domain::engagement::hand_over;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Rule};
use desbloqueo_domain::status::Phase;

use crate::common::{
    assert_refused, assignment, context, day, delivery, id, line, person, refusal, role, rulebook,
    state, today,
};

#[test]
fn s13_the_handover_lists_what_each_line_lacks_and_allows_seven_days() {
    let rulebook = rulebook();
    let mut before = assignment(vec![line(1, 10, "stuck/network"), line(2, 20, "going")]);
    before.lines[0].state.target = None;
    before.lines[0].state.blockers.clear();
    let handed = hand_over(before, context(&rulebook)).unwrap();
    assert_eq!(
        handed.lacks,
        [(id(1), vec![Field::TargetDate, Field::Blocker])]
    );
    assert_eq!(handed.complete_by, day(7));
    let outer = &handed.entitlement.state;
    assert_eq!(
        (outer.phase, outer.handed_over),
        (Phase::Delivery, Some(today()))
    );
    let clocks = state(&handed.entitlement, 1).since.l1;
    assert_eq!(clocks, day(-40));
}

#[test]
fn s13_owners_are_set_by_rule_and_named_ones_stay() {
    let mut before = assignment(vec![
        line(1, 10, "stuck/network"),
        line(2, 20, "stuck/licence"),
        line(3, 30, "going"),
        line(4, 40, "unknown/new"),
    ]);
    before.lines[0].state.owner = role("delivery-manager");
    before.lines[1].state.owner = Owner::Person(person(4));
    before.lines[3].state.owner = role("assignment-manager");
    let handed = hand_over(before, context(&rulebook())).unwrap();
    let owners: Vec<_> = handed
        .entitlement
        .lines
        .iter()
        .map(|line| line.state.owner.clone())
        .collect();
    let manager = role("delivery-manager");
    assert_eq!(
        owners,
        [
            role("account-team"),
            Owner::Person(person(4)),
            manager.clone(),
            manager
        ]
    );
}

#[test]
fn s13_a_rule_that_names_nobody_leaves_the_owner() {
    let mut rulebook = rulebook();
    for scenario in &mut rulebook.scenarios {
        scenario.owner.default = None;
    }
    let before = assignment(vec![line(1, 10, "stuck/network")]);
    let handed = hand_over(before, context(&rulebook)).unwrap();
    assert_eq!(state(&handed.entitlement, 1).owner, role("account-team"));
}

#[test]
fn s13_what_is_in_delivery_already_is_not_handed_over() {
    assert_refused(
        hand_over(delivery(vec![line(1, 10, "going")]), context(&rulebook())),
        refusal(
            Rule::S13,
            Cause::HandoverNotInAssignment,
            Field::Phase,
            "delivery",
            Fact::Nothing,
        ),
    );
}
