//! U1, U4, U5: the sum, lines told apart, units that do not count.

use desbloqueo_domain::allocation::{Split, merge, move_units, split};
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::engagement::approve_invalid;
use desbloqueo_domain::line::Approval;
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::update_line::update_line;
use uuid::Uuid;

use crate::common::{
    acting, ana, assert_refused, code, context, delivery, id, line, line_in, person, refusal,
    rulebook, said, state, to, units,
};

fn into_segment(from: u128, units: i64, segment: &str) -> Split {
    Split {
        from: id(from),
        units,
        into: id(77),
        edit: LineEdit {
            segment: Some(segment.to_owned()),
            ..LineEdit::default()
        },
    }
}

#[test]
fn u1_a_split_keeps_the_sum() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 100, "going")]);
    let after = split(before, &into_segment(1, 30, "Iberia"), context(&rulebook)).unwrap();
    assert_eq!(units(&after.entitlement), [70, 30]);
    assert_eq!(after.entitlement.check_sum(), Ok(()));
}

#[test]
fn u1_lines_that_do_not_add_up_are_refused_with_the_sum_and_the_agreed_number() {
    let mut entitlement = delivery(vec![line(1, 100, "going"), line(2, 20, "stuck/network")]);
    entitlement.state.agreed = 150;
    let expected = refusal(Rule::U1, Cause::UnitsDoNotAddUp, Field::Units, 120, 150);
    assert_eq!(entitlement.check_sum(), Err(expected));
}

#[test]
fn u1_a_sum_beyond_all_numbers_is_refused_like_any_other() {
    let mut entitlement = delivery(vec![line(1, 1, "going"), line(2, 1, "stuck/network")]);
    for line in &mut entitlement.lines {
        line.state.units = i64::MAX;
    }
    let refused = entitlement.check_sum().expect_err("a refusal");
    assert_eq!(refused.cause, Cause::UnitsDoNotAddUp);
    assert_eq!(refused.expected, Fact::Number(2));
}

#[test]
fn u1_a_line_without_units_is_refused() {
    let entitlement = delivery(vec![line(1, 0, "going")]);
    let expected = refusal(
        Rule::U1,
        Cause::UnitsNotPositive,
        Field::Units,
        0,
        Fact::Nothing,
    );
    assert_eq!(entitlement.check_sum(), Err(expected));
}

#[test]
fn u1_a_split_takes_less_than_the_whole_line() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 100, "going")]);
    assert_refused(
        split(
            before.clone(),
            &into_segment(1, 100, "Iberia"),
            context(&rulebook),
        ),
        refusal(Rule::U1, Cause::SplitTakesWholeLine, Field::Units, 100, 99),
    );
    assert_refused(
        split(before, &into_segment(1, 0, "Iberia"), context(&rulebook)),
        refusal(Rule::U1, Cause::UnitsNotPositive, Field::Units, 0, 1),
    );
}

#[test]
fn u1_no_more_units_are_moved_than_the_line_has() {
    let rulebook = rulebook();
    let before = delivery(vec![line(1, 100, "going"), line(2, 20, "stuck/network")]);
    let moved = |units| {
        let (from, into) = (id(2), id(1));
        move_units(
            before.clone(),
            from,
            into,
            units,
            Some("Solved."),
            context(&rulebook),
        )
    };
    assert_refused(
        moved(21),
        refusal(Rule::U1, Cause::UnitsTooMany, Field::Units, 21, 20),
    );
    assert_eq!(units(&moved(5).unwrap().entitlement), [105, 15]);
    assert_eq!(units(&moved(20).unwrap().entitlement), [120]);
}

#[test]
fn u4_a_split_within_one_status_needs_another_segment() {
    let rulebook = rulebook();
    let before = delivery(vec![line_in("Iberia", 1, 100, "going")]);
    assert_refused(
        split(
            before.clone(),
            &into_segment(1, 30, "Iberia"),
            context(&rulebook),
        ),
        refusal(
            Rule::U4,
            Cause::LinesNotTellApart,
            Field::Segment,
            "Iberia",
            id(1).to_string(),
        ),
    );
    assert!(split(before, &into_segment(1, 30, "Nordics"), context(&rulebook)).is_ok());
}

#[test]
fn u4_a_target_date_or_a_blocker_tells_lines_apart() {
    let twin = || {
        delivery(vec![
            line(1, 10, "stuck/network"),
            line(2, 10, "stuck/network"),
        ])
    };
    assert_eq!(twin().mergeable(), [], "each has its blocker");
    let mut shared = twin();
    shared.lines[1].state.blockers = shared.lines[0].state.blockers.clone();
    assert_eq!(shared.mergeable(), [(id(1), id(2))]);
    shared.lines[1].state.target = None;
    assert_eq!(shared.mergeable(), []);
}

#[test]
fn u4_a_line_edited_into_the_likeness_of_another_is_offered_a_merge() {
    let rulebook = rulebook();
    let before = delivery(vec![
        line_in("Iberia", 1, 10, "going"),
        line(2, 20, "going"),
    ]);
    let edit = into_segment(1, 1, "").edit;
    let after = update_line(before, id(1), &edit, context(&rulebook)).unwrap();
    let offer = said(&after.notices, Remark::MergeOffered).expect("an offer");
    assert_eq!((offer.rule, offer.field), (Rule::U4, Field::Segment));
    assert_eq!(offer.found, Fact::Text(id(2).to_string()));
}

#[test]
fn u4_lines_of_different_statuses_are_not_merged() {
    let rulebook = rulebook();
    let before = delivery(vec![
        line(1, 10, "stuck/network"),
        line(2, 20, "stuck/licence"),
    ]);
    assert_refused(
        merge(before.clone(), id(1), id(2), context(&rulebook)),
        refusal(
            Rule::U4,
            Cause::NotAmongAllowed,
            Field::Status,
            &code("network"),
            &code("licence"),
        ),
    );
    assert_refused(
        merge(before, id(1), id(1), context(&rulebook)),
        refusal(
            Rule::U4,
            Cause::MergeWithItself,
            Field::Id,
            id(1).to_string(),
            Fact::Nothing,
        ),
    );
}

#[test]
fn u5_units_that_do_not_count_name_the_record_that_survives_and_await_approval() {
    let rulebook = rulebook();
    let survivor = EntitlementId(Uuid::from_u128(5));
    let edit = LineEdit {
        duplicate_of: Some(Some(survivor)),
        ..to("void")
    };
    let before = delivery(vec![line(1, 10, "unknown/new")]);
    let after = update_line(before, id(1), &edit, context(&rulebook)).unwrap();
    let line = state(&after.entitlement, 1);
    assert_eq!(line.duplicate_of, Some(survivor));
    assert_eq!(line.approval, Approval::Awaiting { by: ana() });
    assert_eq!(
        said(&after.notices, Remark::AwaitsApproval).map(|notice| notice.rule),
        Some(Rule::U5)
    );
    assert!(!StatusKind::DuplicateInvalid.counts() && StatusKind::NoIntent.counts());
}

#[test]
fn u5_a_pack_that_asks_for_no_approval_gets_none() {
    let mut rulebook = rulebook();
    rulebook.defaults.invalid_needs_approval = false;
    let before = delivery(vec![line(1, 10, "unknown/new")]);
    let after = update_line(before, id(1), &to("void"), context(&rulebook)).unwrap();
    assert_eq!(state(&after.entitlement, 1).approval, Approval::NotNeeded);
}

#[test]
fn u5_a_second_person_approves_and_the_first_may_not() {
    let rulebook = rulebook();
    let mut before = delivery(vec![line(1, 10, "void")]);
    before.lines[0].state.approval = Approval::Awaiting { by: ana() };
    assert_refused(
        approve_invalid(before.clone(), id(1), context(&rulebook)),
        refusal(
            Rule::U5,
            Cause::ApprovalByAuthor,
            Field::Approval,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
    let ben = acting(&rulebook, person(2));
    let approved = approve_invalid(before, id(1), ben).unwrap().entitlement;
    let given = Approval::Given { by: person(2) };
    assert_eq!(state(&approved, 1).approval, given);
    assert_refused(
        approve_invalid(approved, id(1), ben),
        refusal(
            Rule::U5,
            Cause::NotAwaitingApproval,
            Field::Approval,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
}

#[test]
fn u5_a_surviving_record_is_named_for_units_that_do_not_count_only() {
    let rulebook = rulebook();
    let survivor = EntitlementId(Uuid::from_u128(5));
    let edit = LineEdit {
        duplicate_of: Some(Some(survivor)),
        ..LineEdit::default()
    };
    assert_refused(
        update_line(
            delivery(vec![line(1, 10, "going")]),
            id(1),
            &edit,
            context(&rulebook),
        ),
        refusal(
            Rule::U5,
            Cause::DoesNotApply,
            Field::DuplicateOf,
            survivor.to_string(),
            Fact::Nothing,
        ),
    );
}

#[test]
fn u5_units_added_to_approved_ones_need_approval_again() {
    let rulebook = rulebook();
    let awaiting = Approval::Awaiting { by: ana() };
    let before = delivery(vec![line(1, 10, "void"), line(2, 20, "going")]);
    let moved = move_units(
        before,
        id(2),
        id(1),
        5,
        Some("Bought twice."),
        context(&rulebook),
    );
    let moved = moved.unwrap();
    assert_eq!(state(&moved.entitlement, 1).approval, awaiting);
    assert!(said(&moved.notices, Remark::AwaitsApproval).is_some());
    let mut before = delivery(vec![line(1, 10, "void"), line_in("Iberia", 2, 20, "void")]);
    before.lines[1].state.approval = Approval::Awaiting { by: person(3) };
    let merged = merge(before, id(2), id(1), context(&rulebook)).unwrap();
    let by_their_author = Approval::Awaiting { by: person(3) };
    assert_eq!(state(&merged.entitlement, 1).approval, by_their_author);
}
