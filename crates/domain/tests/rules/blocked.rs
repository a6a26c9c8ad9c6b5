//! S4: Blocked after the handover.

use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{ActionText, Asked, Due};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::update_line::{Updated, update_line};
use jiff::civil::date;

use crate::common::{
    assert_refused, code, context, day, delivery, id, line, person, refusal, role, rulebook, said,
    state, status, to,
};

fn updated(before: Entitlement, edit: &LineEdit) -> Result<Updated, Refusals> {
    update_line(before, id(1), edit, context(&rulebook()))
}

fn unclassified() -> Entitlement {
    delivery(vec![line(1, 10, "unknown/new")])
}

fn asked(of: &str) -> Asked {
    Asked {
        of: of.to_owned(),
        due: day(5),
    }
}

fn blocked() -> LineEdit {
    LineEdit {
        target: Some(Some(day(30))),
        ..to("stuck/network")
    }
}

fn action(text: &str) -> ActionText {
    ActionText::Code(code(text))
}

fn no_note() -> Refusal {
    refusal(
        Rule::S4,
        Cause::Missing,
        Field::Note,
        Fact::Nothing,
        Fact::Nothing,
    )
}

fn no_date() -> Refusal {
    refusal(
        Rule::S4,
        Cause::Missing,
        Field::TargetDate,
        Fact::Nothing,
        Fact::Field(Field::AnswerDue),
    )
}

#[test]
fn s4_a_blocked_line_in_delivery_needs_an_unblock_date() {
    assert_refused(updated(unclassified(), &to("stuck/network")), no_date());
    let after = updated(unclassified(), &blocked()).unwrap();
    assert_eq!(state(&after.entitlement, 1).target, Some(day(30)));
}

#[test]
fn s4_an_answer_due_stands_in_for_the_date_while_nobody_knows() {
    let edit = LineEdit {
        asked: Some(Some(asked("Ben"))),
        ..to("stuck/network")
    };
    let after = updated(unclassified(), &edit).unwrap().entitlement;
    let due =
        |entitlement: &Entitlement| state(entitlement, 1).asked.as_ref().map(|asked| asked.due);
    assert_eq!((state(&after, 1).target, due(&after)), (None, Some(day(5))));
    let known = LineEdit {
        target: Some(Some(day(20))),
        ..LineEdit::default()
    };
    let after = updated(after, &known).unwrap().entitlement;
    assert_eq!(
        (state(&after, 1).target, due(&after)),
        (Some(day(20)), None)
    );
    let neither = LineEdit {
        target: Some(None),
        ..LineEdit::default()
    };
    assert_refused(updated(after, &neither), no_date());
}

#[test]
fn s4_an_answer_is_due_from_somebody() {
    let edit = LineEdit {
        asked: Some(Some(asked(" "))),
        ..to("stuck/network")
    };
    assert_refused(
        updated(unclassified(), &edit),
        refusal(
            Rule::S4,
            Cause::Missing,
            Field::AskedOf,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
}

#[test]
fn s4_the_account_team_owns_it_unless_somebody_is_named() {
    let after = updated(unclassified(), &blocked()).unwrap();
    assert_eq!(state(&after.entitlement, 1).owner, role("account-team"));
    let named = LineEdit {
        owner: Some(Owner::Person(person(4))),
        ..blocked()
    };
    let after = updated(unclassified(), &named).unwrap();
    assert_eq!(state(&after.entitlement, 1).owner, Owner::Person(person(4)));
    let nobody = LineEdit {
        owner: Some(Owner::Nobody),
        ..LineEdit::default()
    };
    assert_refused(
        updated(after.entitlement, &nobody),
        refusal(
            Rule::S4,
            Cause::Missing,
            Field::Owner,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
}

#[test]
fn s4_an_owner_and_a_next_action_are_of_the_playbook() {
    let edit = LineEdit {
        owner: Some(role("wizard")),
        next_action: Some(action("cast-a-spell")),
        ..blocked()
    };
    let refused = updated(unclassified(), &edit).expect_err("a refusal");
    let found: Vec<_> = refused
        .0
        .iter()
        .map(|refusal| (refusal.rule, refusal.cause, refusal.field))
        .collect();
    assert_eq!(
        found,
        [
            (Rule::V2, Cause::UnknownCode, Field::Owner),
            (Rule::V2, Cause::UnknownCode, Field::NextAction),
        ]
    );
}

#[test]
fn s4_the_engagement_scenario_keeps_its_previous_value() {
    let mut led = unclassified();
    led.state.engagement_scenario = Some(code("we-lead"));
    let after = updated(led.clone(), &blocked()).unwrap();
    let kept = after.entitlement.state.engagement_scenario;
    assert_eq!(kept, Some(code("we-lead")));
    for other in [Some(code("customer-led")), None] {
        let edit = LineEdit {
            engagement_scenario: Some(other.clone()),
            ..blocked()
        };
        assert_refused(
            updated(led.clone(), &edit),
            refusal(
                Rule::S4,
                Cause::KeptByRule,
                Field::EngagementScenario,
                other.as_ref().map(Fact::from),
                &code("we-lead"),
            ),
        );
    }
}

#[test]
fn s4_the_next_action_is_that_of_the_l3_else_of_the_l2_and_stays_open_seven_days() {
    for (path, what) in [
        ("stuck/network", "open-port"),
        ("stuck/network/network-firewall", "ask-firewall"),
        ("stuck/licence", "order-licence"),
    ] {
        let edit = LineEdit {
            status: Some(status(path)),
            ..blocked()
        };
        let after = updated(unclassified(), &edit).unwrap();
        let next = &state(&after.entitlement, 1).next_action;
        assert_eq!(
            (&next.what, next.due),
            (&action(what), Due::OpenUntil(day(7)))
        );
    }
}

#[test]
fn s4_another_reason_proposes_another_next_action_but_ones_own_words_stay() {
    let other = LineEdit {
        status: Some(status("stuck/licence")),
        ..LineEdit::default()
    };
    let proposed = delivery(vec![line(1, 10, "stuck/network")]);
    let after = updated(proposed.clone(), &other).unwrap().entitlement;
    let next = &state(&after, 1).next_action;
    assert_eq!(
        (&next.what, next.due),
        (&action("order-licence"), Due::On(day(3)))
    );
    assert_eq!(state(&after, 1).target, Some(day(30)), "the date stays");
    let mut own = proposed;
    let words = ActionText::Text("Call the network team".to_owned());
    own.lines[0].state.next_action.what = words.clone();
    let after = updated(own, &other).unwrap().entitlement;
    assert_eq!(state(&after, 1).next_action.what, words);
}

#[test]
fn s4_a_next_action_date_to_be_decided_is_overdue_after_seven_days() {
    let edit = LineEdit {
        next_due: Some(Due::Never),
        ..LineEdit::default()
    };
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let after = updated(before.clone(), &edit).unwrap().entitlement;
    assert_eq!(state(&after, 1).next_action.due, Due::OpenUntil(day(7)));
    let done = LineEdit {
        next_action: Some(ActionText::Nothing),
        ..LineEdit::default()
    };
    let after = updated(before, &done).unwrap().entitlement;
    assert_eq!(state(&after, 1).next_action.due, Due::Never, "done is done");
}

#[test]
fn s4_a_park_date_is_flagged_and_accepted() {
    let parked = date(2024, 12, 31);
    let edit = LineEdit {
        target: Some(Some(parked)),
        ..to("stuck/network")
    };
    let after = updated(unclassified(), &edit).unwrap();
    let flag = said(&after.notices, Remark::ParkDate).expect("a notice");
    assert_eq!(
        (flag.rule, flag.field, &flag.found),
        (Rule::S4, Field::TargetDate, &Fact::Day(parked))
    );
    let promised = updated(unclassified(), &blocked()).unwrap();
    assert_eq!(said(&promised.notices, Remark::ParkDate), None);
}

#[test]
fn s4_the_note_explains_the_blocking_issue() {
    let edit = LineEdit {
        note: Some("  ".to_owned()),
        ..blocked()
    };
    assert_refused(updated(unclassified(), &edit), no_note());
    let emptied = LineEdit {
        note: Some(String::new()),
        ..LineEdit::default()
    };
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    assert_refused(updated(before, &emptied), no_note());
}
