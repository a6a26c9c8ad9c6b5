//! S2, S6: In Progress, led by us or by themselves.

use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{ActionText, Asked};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::rulebook::{Applies, Need};
use desbloqueo_domain::status::Phase;
use desbloqueo_domain::update_line::update_line;

use crate::common::{
    assert_refused, assignment, code, codes, context, day, delivery, id, line, refusal, role,
    rulebook, said, state, to,
};

fn going() -> LineEdit {
    LineEdit {
        target: Some(Some(day(60))),
        ..to("going")
    }
}

fn self_led() -> LineEdit {
    LineEdit {
        engagement_scenario: Some(Some(code("customer-led"))),
        service_status: Some(Some(code("initiate"))),
        ..to("going")
    }
}

fn no_target() -> Refusal {
    refusal(
        Rule::S2,
        Cause::Missing,
        Field::TargetDate,
        Fact::Nothing,
        Fact::Field(Field::TargetDate),
    )
}

fn stuck() -> Entitlement {
    delivery(vec![line(1, 10, "stuck/network")])
}

#[test]
fn s2_in_progress_with_a_target_date_leaves_its_blockers_and_has_an_owner_by_rule() {
    let rulebook = rulebook();
    let after = update_line(stuck(), id(1), &going(), context(&rulebook)).unwrap();
    let line = state(&after.entitlement, 1);
    assert_eq!((line.target, line.blockers.len()), (Some(day(60)), 0));
    assert_eq!(line.owner, role("delivery-manager"));
    assert_eq!(
        line.next_action.what,
        ActionText::Nothing,
        "that of the block is gone"
    );
    let left = said(&after.notices, Remark::LeftBlockers).expect("a notice");
    assert_eq!(left.rule, Rule::S7);
}

#[test]
fn s2_in_progress_needs_a_target_date() {
    for before in [stuck(), assignment(vec![line(1, 10, "stuck/network")])] {
        let refused = update_line(before, id(1), &to("going"), context(&rulebook()));
        assert_refused(refused, no_target());
    }
    let emptied = LineEdit {
        target: Some(None),
        ..LineEdit::default()
    };
    let before = delivery(vec![line(1, 10, "going")]);
    let refused = update_line(before, id(1), &emptied, context(&rulebook()));
    assert_refused(refused, no_target());
}

#[test]
fn s2_an_answer_due_does_not_stand_in_for_the_target_date() {
    let edit = LineEdit {
        asked: Some(Some(Asked {
            of: "Ben".to_owned(),
            due: day(5),
        })),
        ..going()
    };
    assert_refused(
        update_line(stuck(), id(1), &edit, context(&rulebook())),
        refusal(
            Rule::S2,
            Cause::DoesNotApply,
            Field::AnswerDue,
            day(5),
            Fact::Nothing,
        ),
    );
}

#[test]
fn s2_an_owner_need_not_be_set() {
    let edit = LineEdit {
        owner: Some(Owner::Nobody),
        ..going()
    };
    let after = update_line(stuck(), id(1), &edit, context(&rulebook())).unwrap();
    assert_eq!(state(&after.entitlement, 1).owner, Owner::Nobody);
}

#[test]
fn s2_self_led_work_may_lack_a_target_date_and_is_reviewed_in_180_days() {
    let after = update_line(stuck(), id(1), &self_led(), context(&rulebook())).unwrap();
    let line = state(&after.entitlement, 1);
    assert_eq!((line.target, line.review), (None, Some(day(180))));
}

#[test]
fn s2_a_review_date_applies_to_self_led_work_only() {
    let edit = LineEdit {
        review: Some(Some(day(90))),
        ..going()
    };
    assert_refused(
        update_line(stuck(), id(1), &edit, context(&rulebook())),
        refusal(
            Rule::S2,
            Cause::DoesNotApply,
            Field::ReviewDate,
            day(90),
            Fact::Nothing,
        ),
    );
}

#[test]
fn s6_who_declines_our_help_but_uses_the_service_is_in_progress_led_by_themselves() {
    let after = update_line(stuck(), id(1), &self_led(), context(&rulebook())).unwrap();
    let outer = &after.entitlement.state;
    assert_eq!(outer.engagement_scenario, Some(code("customer-led")));
    assert_eq!(outer.service_status, Some(code("initiate")));
    let proposed = ActionText::Code(code("look-again"));
    assert_eq!(state(&after.entitlement, 1).next_action.what, proposed);
}

#[test]
fn s6_once_we_lead_again_the_work_needs_a_target_date_and_no_review() {
    let rulebook = rulebook();
    let led = update_line(stuck(), id(1), &self_led(), context(&rulebook)).unwrap();
    let mut edit = LineEdit {
        service_status: Some(Some(code("assess"))),
        ..LineEdit::default()
    };
    let refused = update_line(led.entitlement.clone(), id(1), &edit, context(&rulebook));
    assert_refused(refused, no_target());
    edit.target = Some(Some(day(60)));
    let after = update_line(led.entitlement, id(1), &edit, context(&rulebook)).unwrap();
    assert_eq!(state(&after.entitlement, 1).review, None);
}

#[test]
fn s6_self_led_work_is_led_by_one_of_those_that_the_pack_names() {
    let edit = LineEdit {
        engagement_scenario: Some(Some(code("nobody-leads"))),
        ..self_led()
    };
    let refused = update_line(stuck(), id(1), &edit, context(&rulebook())).expect_err("a refusal");
    let unknown = refusal(
        Rule::V2,
        Cause::UnknownCode,
        Field::EngagementScenario,
        &code("nobody-leads"),
        codes(&["we-lead", "customer-led"]),
    );
    assert!(refused.0.contains(&unknown), "{refused}");
    let rulebook = rulebook();
    let seen = Applies {
        engagement_scenario: Some(&code("customer-led")),
        service_status: Some(&code("initiate")),
        previous_kind: None,
    };
    let scenario = rulebook
        .scenario(Phase::Delivery, &code("going"), &seen)
        .unwrap();
    assert_eq!(
        (scenario.rule, scenario.target_date.need),
        (Rule::S6, Need::Optional)
    );
}
