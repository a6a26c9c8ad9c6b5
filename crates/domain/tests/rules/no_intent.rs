//! S5: No Intent.

use desbloqueo_domain::allocation::move_units;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::ActionText;
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Rule};
use desbloqueo_domain::status::Status;
use desbloqueo_domain::update_line::update_line;

use crate::common::{
    ana, assert_refused, code, context, day, delivery, id, line, line_in, refusal, role, rulebook,
    said, state, status, to, today, units,
};

fn grown() -> Entitlement {
    delivery(vec![
        line(1, 20, "unwanted/rival"),
        line(2, 5, "unknown/new"),
    ])
}

fn no_intent() -> LineEdit {
    LineEdit {
        status: Some(Status::of(code("unwanted"))),
        ..LineEdit::default()
    }
}

#[test]
fn s5_no_intent_is_told_to_the_account_team_by_whoever_updates_and_reviewed_in_180_days() {
    let before = delivery(vec![line(1, 20, "stuck/network")]);
    let after = update_line(before, id(1), &to("unwanted/cost"), context(&rulebook())).unwrap();
    let line = state(&after.entitlement, 1);
    assert_eq!(line.owner, role("account-team"));
    assert_eq!(
        line.next_action.what,
        ActionText::Code(code("tell-account-team"))
    );
    assert_eq!(line.next_action.owner, Owner::Person(ana()));
    assert_eq!((line.target, line.review), (None, Some(day(180))));
    assert!(line.blockers.is_empty());
}

#[test]
fn s5_a_review_date_that_is_given_is_kept() {
    let edit = LineEdit {
        review: Some(Some(day(90))),
        ..to("unwanted/cost")
    };
    let before = delivery(vec![line(1, 20, "going")]);
    let after = update_line(before, id(1), &edit, context(&rulebook())).unwrap();
    assert_eq!(state(&after.entitlement, 1).review, Some(day(90)));
}

#[test]
fn s5_a_target_date_does_not_apply() {
    let edit = LineEdit {
        target: Some(Some(day(9))),
        ..to("unwanted/cost")
    };
    assert_refused(
        update_line(grown(), id(2), &edit, context(&rulebook())),
        refusal(
            Rule::S5,
            Cause::DoesNotApply,
            Field::TargetDate,
            day(9),
            Fact::Nothing,
        ),
    );
}

#[test]
fn s5_the_note_says_why() {
    let edit = LineEdit {
        note: None,
        ..to("unwanted/cost")
    };
    let before = delivery(vec![line(1, 20, "unknown/new")]);
    assert_refused(
        update_line(before, id(1), &edit, context(&rulebook())),
        refusal(
            Rule::S5,
            Cause::Missing,
            Field::Note,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
}

#[test]
fn s5_new_units_take_over_the_reason_without_a_new_note() {
    let said_before = state(&grown(), 1).note.clone();
    let mut named = no_intent();
    named.status = Some(status("unwanted/rival"));
    for edit in [no_intent(), named] {
        let after = update_line(grown(), id(2), &edit, context(&rulebook())).unwrap();
        let line = state(&after.entitlement, 2);
        assert_eq!(line.status, status("unwanted/rival"));
        assert_eq!(line.note, said_before);
        assert_eq!(line.since.l1, today());
        assert!(said(&after.notices, Remark::MergeOffered).is_some());
    }
}

#[test]
fn s5_new_units_with_a_reason_of_their_own_need_a_note_of_their_own() {
    let mut edit = no_intent();
    edit.status = Some(status("unwanted/cost"));
    assert_refused(
        update_line(grown(), id(2), &edit, context(&rulebook())),
        refusal(
            Rule::S8,
            Cause::NoteNeedsToBeNew,
            Field::Note,
            "",
            Fact::Nothing,
        ),
    );
}

#[test]
fn s5_only_new_units_take_over_the_reason() {
    let silent = delivery(vec![
        line(1, 20, "unwanted/rival"),
        line(2, 5, "unknown/silent"),
    ]);
    assert_refused(
        move_units(silent, id(2), id(1), 5, None, context(&rulebook())),
        refusal(
            Rule::S8,
            Cause::NoteNeedsToBeNew,
            Field::Note,
            "",
            Fact::Nothing,
        ),
    );
    let moved = move_units(grown(), id(2), id(1), 5, None, context(&rulebook())).unwrap();
    assert_eq!(units(&moved.entitlement), [25]);
    assert_eq!(state(&moved.entitlement, 1).since.l1, day(-40));
}

#[test]
fn s5_new_units_look_at_the_line_in_the_wanted_reason_first() {
    let mut before = grown();
    before
        .lines
        .insert(1, line_in("Iberia", 3, 7, "unwanted/cost"));
    before.lines[1].state.note = "Too dear for them.".to_owned();
    before.state.agreed += 7;
    before.state.purchased += 7;
    let mut edit = no_intent();
    edit.status = Some(status("unwanted/cost"));
    let after = update_line(before, id(2), &edit, context(&rulebook())).unwrap();
    assert_eq!(state(&after.entitlement, 2).note, "Too dear for them.");
}
