//! S8: a change of L1 needs a note that is new.

use desbloqueo_domain::allocation::{Split, move_units, split};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::update_line::update_line;

use crate::common::{
    assert_refused, context, day, delivery, id, line, refusal, rulebook, said, state, status, to,
};

fn not_new(found: &str) -> Refusal {
    refusal(
        Rule::S8,
        Cause::NoteNeedsToBeNew,
        Field::Note,
        found,
        Fact::Nothing,
    )
}

fn going(note: Option<&str>) -> LineEdit {
    LineEdit {
        note: note.map(str::to_owned),
        target: Some(Some(day(60))),
        ..to("going")
    }
}

#[test]
fn s8_a_change_of_l1_needs_a_new_note() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let old = state(&before, 1).note.clone();
    let spaced = format!(" {old} ");
    for (note, found) in [
        (None, old.as_str()),
        (Some(spaced.as_str()), old.as_str()),
        (Some("  "), ""),
    ] {
        let refused = update_line(before.clone(), id(1), &going(note), context(&rulebook));
        assert_refused(refused, not_new(found));
    }
    let solved = going(Some("The port is open."));
    assert!(update_line(before, id(1), &solved, context(&rulebook)).is_ok());
}

#[test]
fn s8_a_change_of_reason_keeps_the_note() {
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let edit = LineEdit {
        status: Some(status("stuck/licence")),
        ..LineEdit::default()
    };
    let after = update_line(before.clone(), id(1), &edit, context(&rulebook())).unwrap();
    assert_eq!(state(&after.entitlement, 1).note, state(&before, 1).note);
}

#[test]
fn s8_units_that_are_split_off_into_another_l1_need_a_new_note() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let asked = |note: Option<&str>| Split {
        from: id(1),
        units: 4,
        into: id(77),
        edit: going(note),
    };
    let old = state(&before, 1).note.clone();
    let refused = split(before.clone(), &asked(None), context(&rulebook));
    assert_refused(refused, not_new(&old));
    let done = split(before, &asked(Some("Four can go.")), context(&rulebook)).unwrap();
    assert_eq!(state(&done.entitlement, 77).note, "Four can go.");
    assert_eq!(state(&done.entitlement, 1).note, old);
}

#[test]
fn s8_units_that_are_moved_into_another_l1_need_a_new_note() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 10, "stuck/network"), line(2, 5, "going")]);
    let moved = |note| move_units(before.clone(), id(1), id(2), 4, note, context(&rulebook));
    assert_refused(moved(None), not_new(""));
    assert_refused(
        moved(Some("They said so on the phone.")),
        not_new("They said so on the phone."),
    );
    let done = moved(Some("Four can go.")).unwrap().entitlement;
    assert_eq!(state(&done, 2).note, "Four can go.");
}

#[test]
fn s8_an_over_long_note_warns_and_is_accepted() {
    let before = delivery(vec![line(1, 10, "stuck/network")]);
    let noted = |length: usize| {
        let edit = LineEdit {
            note: Some("ñ".repeat(length)),
            ..LineEdit::default()
        };
        update_line(before.clone(), id(1), &edit, context(&rulebook())).unwrap()
    };
    let long = noted(401);
    let warning = said(&long.notices, Remark::NoteTooLong).expect("a notice");
    assert_eq!((warning.rule, warning.field), (Rule::S8, Field::Note));
    assert_eq!(
        (&warning.found, &warning.expected),
        (&Fact::Number(401), &Fact::Number(400))
    );
    assert_eq!(state(&long.entitlement, 1).note.chars().count(), 401);
    assert_eq!(said(&noted(400).notices, Remark::NoteTooLong), None);
}
