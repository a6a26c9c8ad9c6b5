//! S12: Status Unknown.

use desbloqueo_domain::engagement::{answered, attempt};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::reconcile::report_units;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Rule};
use desbloqueo_domain::update_line::update_line;

use crate::common::{
    assert_refused, code, context, day, delivery, id, line, refusal, rulebook, said, state, to,
    today,
};

#[test]
fn s12_the_third_attempt_proposes_unresponsive() {
    let rulebook = rulebook();
    let mut entitlement = delivery(vec![line(1, 10, "going")]);
    for (number, ago) in [(1, -9), (2, -4)] {
        let tried = attempt(entitlement, day(ago), context(&rulebook)).unwrap();
        assert_eq!(
            (tried.entitlement.state.attempts, tried.notices.len()),
            (number, 0)
        );
        entitlement = tried.entitlement;
    }
    let third = attempt(entitlement, day(-6), context(&rulebook)).unwrap();
    assert_eq!(third.entitlement.state.attempts, 3);
    assert_eq!(third.entitlement.state.last_attempt, Some(day(-4)));
    let proposal = said(&third.notices, Remark::ProposeUnresponsive).expect("a proposal");
    assert_eq!(
        (proposal.rule, &proposal.found),
        (Rule::S12, &Fact::Number(3))
    );
    assert_eq!(proposal.expected, Fact::Code(code("silent")));
    let status = &state(&third.entitlement, 1).status;
    assert_eq!(status.l1, code("going"), "proposed, not done");
    assert_eq!(answered(third.entitlement).entitlement.state.attempts, 0);
}

#[test]
fn s12_an_attempt_is_not_made_in_the_future() {
    let before = delivery(vec![line(1, 10, "going")]);
    assert_refused(
        attempt(before, day(1), context(&rulebook())),
        refusal(
            Rule::S12,
            Cause::DateInTheFuture,
            Field::Attempts,
            day(1),
            today(),
        ),
    );
}

#[test]
fn s12_unresponsive_after_fewer_attempts_is_accepted_and_said() {
    let rulebook = rulebook();
    let mut before = delivery(vec![line(1, 10, "unknown/new")]);
    let mut edit = to("unknown/silent");
    edit.note = None;
    let early = update_line(before.clone(), id(1), &edit, context(&rulebook)).unwrap();
    let few = said(&early.notices, Remark::FewAttempts).expect("a notice");
    assert_eq!(
        (&few.found, &few.expected),
        (&Fact::Number(0), &Fact::Number(3))
    );
    before.state.attempts = 3;
    let enough = update_line(before, id(1), &edit, context(&rulebook)).unwrap();
    assert_eq!(said(&enough.notices, Remark::FewAttempts), None);
}

#[test]
fn s12_a_new_subscription_carries_the_day_it_arrived() {
    let grown = report_units(delivery(Vec::new()), 8, id(5), context(&rulebook())).unwrap();
    let line = state(&grown.entitlement, 5);
    assert_eq!((line.since.l1, line.since.reason), (today(), today()));
}

#[test]
fn s12_a_target_date_does_not_apply() {
    let mut edit = to("unknown/silent");
    edit.target = Some(Some(day(9)));
    let before = delivery(vec![line(1, 10, "going")]);
    assert_refused(
        update_line(before, id(1), &edit, context(&rulebook())),
        refusal(
            Rule::S12,
            Cause::DoesNotApply,
            Field::TargetDate,
            day(9),
            Fact::Nothing,
        ),
    );
}
