//! S3: Blocked before the handover.

use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{ActionText, Asked, Due};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::update_line::{Updated, update_line};

use crate::common::{
    assert_refused, assignment, code, context, day, id, line, refusal, role, rulebook, said, state,
    to,
};

fn updated(before: Entitlement, edit: &LineEdit) -> Result<Updated, Refusals> {
    update_line(before, id(1), edit, context(&rulebook()))
}

fn early() -> Entitlement {
    assignment(vec![line(1, 10, "unknown/new")])
}

#[test]
fn s3_a_blocked_line_in_assignment_gets_the_kickoff_on_the_day_of_the_first_talk() {
    let edit = LineEdit {
        engagement_scenario: Some(Some(code("we-lead"))),
        initiate_discussion: Some(Some(day(12))),
        ..to("stuck/network")
    };
    let after = updated(early(), &edit).unwrap();
    let line = state(&after.entitlement, 1);
    assert_eq!(line.owner, role("delivery-manager"));
    assert_eq!(line.next_action.what, action("hold-kickoff"));
    assert_eq!(line.next_action.due, Due::On(day(12)));
    assert_eq!((line.target, line.review), (None, None));
    let scenario = after.entitlement.state.engagement_scenario;
    assert_eq!(scenario, Some(code("we-lead")));
    assert_eq!(said(&after.notices, Remark::Lacks), None);
}

#[test]
fn s3_a_talk_without_a_day_leaves_the_kickoff_open_for_a_while() {
    let after = updated(early(), &to("stuck/network")).unwrap();
    let due = state(&after.entitlement, 1).next_action.due;
    assert_eq!(due, Due::OpenUntil(day(14)));
}

#[test]
fn s3_an_engagement_scenario_that_is_not_chosen_yet_is_said() {
    let after = updated(early(), &to("stuck/network")).unwrap();
    let lacks = said(&after.notices, Remark::Lacks).expect("a notice");
    assert_eq!(
        (lacks.rule, lacks.field),
        (Rule::S3, Field::EngagementScenario)
    );
    let mut chosen = assignment(vec![line(1, 10, "stuck/network")]);
    chosen.state.engagement_scenario = Some(code("we-lead"));
    let emptied = LineEdit {
        engagement_scenario: Some(None),
        ..LineEdit::default()
    };
    assert_refused(
        updated(chosen, &emptied),
        refusal(
            Rule::S3,
            Cause::Missing,
            Field::EngagementScenario,
            Fact::Nothing,
            &code("we-lead"),
        ),
    );
}

#[test]
fn s3_a_target_date_does_not_apply_in_assignment() {
    let does_not_apply =
        |field, found| refusal(Rule::S3, Cause::DoesNotApply, field, found, Fact::Nothing);
    assert_refused(
        updated(early(), &blocked()),
        does_not_apply(Field::TargetDate, day(30)),
    );
    let edit = LineEdit {
        asked: Some(Some(asked("Ben"))),
        ..to("stuck/network")
    };
    assert_refused(
        updated(early(), &edit),
        does_not_apply(Field::AnswerDue, day(5)),
    );
}

#[test]
fn s3_the_note_explains_the_blocking_issue() {
    let edit = LineEdit {
        note: None,
        ..to("stuck/network")
    };
    assert_refused(updated(early(), &edit), no_note());
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
        Rule::S3,
        Cause::Missing,
        Field::Note,
        Fact::Nothing,
        Fact::Nothing,
    )
}
