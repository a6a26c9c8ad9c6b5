//! S10, S11: the engagement start date and the service status.

use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::engagement::{service_status, start_date};
use desbloqueo_domain::entitlement::{EngagementStart, Entitlement};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::update_line::update_line;

use crate::common::{
    assert_refused, code, codes, context, day, delivery, id, line, refusal, rulebook,
};

fn stuck() -> Entitlement {
    delivery(vec![line(1, 10, "stuck/network")])
}

fn started() -> Entitlement {
    let mut entitlement = delivery(vec![line(1, 10, "going")]);
    entitlement.state.engagement_start = Some(EngagementStart {
        day: day(-30),
        reason: "First workshop.".to_owned(),
    });
    entitlement
}

#[test]
fn s10_a_first_start_date_needs_no_reason_and_a_changed_one_does() {
    let rulebook = rulebook();
    let first = delivery(vec![line(1, 10, "going")]);
    let set = start_date(first, Some(day(-30)), "", context(&rulebook)).unwrap();
    assert_eq!(
        set.entitlement.state.engagement_start.unwrap().day,
        day(-30)
    );
    for other in [Some(day(-20)), None] {
        assert_refused(
            start_date(started(), other, " ", context(&rulebook)),
            refusal(
                Rule::S10,
                Cause::StartDateNeedsReason,
                Field::EngagementStartReason,
                Fact::Nothing,
                Fact::Nothing,
            ),
        );
        let changed = start_date(started(), other, "It was moved.", context(&rulebook)).unwrap();
        let start = changed.entitlement.state.engagement_start;
        assert_eq!(start.as_ref().map(|start| start.day), other);
        assert!(start.is_none_or(|start| start.reason == "It was moved."));
    }
}

#[test]
fn s10_the_same_date_again_keeps_its_reason() {
    let before = started();
    let same = start_date(before.clone(), Some(day(-30)), "", context(&rulebook())).unwrap();
    assert_eq!(same.entitlement, before);
}

#[test]
fn s10_a_start_date_applies_to_in_progress() {
    assert_refused(
        start_date(
            stuck(),
            Some(day(-30)),
            "First workshop.",
            context(&rulebook()),
        ),
        refusal(
            Rule::S10,
            Cause::StartDateOnlyInProgress,
            Field::EngagementStartDate,
            day(-30),
            Fact::Nothing,
        ),
    );
}

fn only_in_progress(found: impl Into<Fact>, kept: impl Into<Fact>) -> Refusal {
    let cause = Cause::ServiceStatusOnlyInProgress;
    refusal(Rule::S11, cause, Field::ServiceStatus, found, kept)
}

#[test]
fn s11_a_service_status_is_edited_while_any_line_is_in_progress() {
    let rulebook = rulebook();
    let mixed = delivery(vec![line(1, 10, "stuck/network"), line(2, 5, "going")]);
    let edit = LineEdit {
        service_status: Some(Some(code("assess"))),
        ..LineEdit::default()
    };
    let after = update_line(mixed.clone(), id(1), &edit, context(&rulebook)).unwrap();
    assert_eq!(after.entitlement.state.service_status, Some(code("assess")));
    let set = service_status(mixed, Some(code("operate")), context(&rulebook)).unwrap();
    assert_eq!(set.entitlement.state.service_status, Some(code("operate")));
    assert_refused(
        update_line(stuck(), id(1), &edit, context(&rulebook)),
        only_in_progress(&code("assess"), Fact::Nothing),
    );
    assert_refused(
        service_status(stuck(), Some(code("assess")), context(&rulebook)),
        only_in_progress(&code("assess"), Fact::Nothing),
    );
}

#[test]
fn s11_otherwise_the_service_status_is_kept() {
    let rulebook = rulebook();
    let mut kept = stuck();
    kept.state.service_status = Some(code("operate"));
    let blocked = LineEdit {
        note: Some("Another note.".to_owned()),
        service_status: Some(Some(code("operate"))),
        ..LineEdit::default()
    };
    let after = update_line(kept.clone(), id(1), &blocked, context(&rulebook)).unwrap();
    assert_eq!(
        after.entitlement.state.service_status,
        Some(code("operate"))
    );
    let emptied = LineEdit {
        service_status: Some(None),
        ..LineEdit::default()
    };
    let refused = only_in_progress(Fact::Nothing, &code("operate"));
    assert_refused(
        update_line(kept.clone(), id(1), &emptied, context(&rulebook)),
        refused.clone(),
    );
    assert_refused(service_status(kept, None, context(&rulebook)), refused);
}

#[test]
fn s11_a_service_status_that_the_pack_lacks_is_refused() {
    let before = delivery(vec![line(1, 10, "going")]);
    assert_refused(
        service_status(before, Some(code("dream")), context(&rulebook())),
        refusal(
            Rule::V2,
            Cause::UnknownCode,
            Field::ServiceStatus,
            &code("dream"),
            codes(&["initiate", "assess", "operate"]),
        ),
    );
}
