//! S1: a status exists, hangs together and is offered for the service.

use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusals, Rule};
use desbloqueo_domain::update_line::{Updated, update_line};

use crate::common::{
    assert_refused, code, codes, context, day, delivery, id, line, refusal, rulebook, state,
    status, to,
};

fn put(entitlement: Entitlement, path: &str) -> Result<Updated, Refusals> {
    let edit = LineEdit {
        target: path.starts_with("stuck").then_some(Some(day(20))),
        ..to(path)
    };
    update_line(entitlement, id(1), &edit, context(&rulebook()))
}

fn unclassified() -> Entitlement {
    delivery(vec![line(1, 10, "unknown/new")])
}

#[test]
fn s1_a_status_of_the_pack_is_accepted() {
    for path in [
        "stuck/network",
        "stuck/network/network-firewall",
        "unwanted/cost",
        "void",
    ] {
        let after = put(unclassified(), path).unwrap();
        assert_eq!(state(&after.entitlement, 1).status, status(path));
    }
}

#[test]
fn s1_a_code_that_the_pack_lacks_is_refused() {
    let refused = |field, found: &str, expected: Fact| {
        refusal(Rule::S1, Cause::UnknownCode, field, &code(found), expected)
    };
    assert_refused(
        put(unclassified(), "lost"),
        refused(
            Field::L1,
            "lost",
            codes(&["going", "stuck", "unknown", "unwanted", "void"]),
        ),
    );
    assert_refused(
        put(unclassified(), "unwanted/boredom"),
        refused(Field::L2, "boredom", codes(&["cost", "rival"])),
    );
    assert_refused(
        put(unclassified(), "stuck/network/network-rain"),
        refused(Field::L3, "network-rain", codes(&["network-firewall"])),
    );
}

#[test]
fn s1_an_l2_is_a_child_of_the_l1_and_an_l3_of_the_l2() {
    assert_refused(
        put(unclassified(), "stuck/rival"),
        refusal(
            Rule::S1,
            Cause::NotAChild,
            Field::L2,
            &code("rival"),
            codes(&["licence", "network"]),
        ),
    );
    assert_refused(
        put(unclassified(), "stuck/licence/network-firewall"),
        refusal(
            Rule::S1,
            Cause::NotAChild,
            Field::L3,
            &code("network-firewall"),
            codes(&[]),
        ),
    );
}

#[test]
fn s1_an_l3_is_offered_for_some_services_only() {
    let path = "stuck/network/network-calls";
    assert_refused(
        put(unclassified(), path),
        refusal(
            Rule::S1,
            Cause::NotOfferedForService,
            Field::L3,
            &code("network-calls"),
            codes(&["network-firewall"]),
        ),
    );
    let mut chat = unclassified();
    chat.service = code("chat");
    assert!(put(chat, path).is_ok());
}

#[test]
fn s1_an_l2_is_required_where_the_pack_says_so() {
    for (l1, children) in [
        ("stuck", ["licence", "network"]),
        ("unwanted", ["cost", "rival"]),
        ("unknown", ["new", "silent"]),
    ] {
        let going = delivery(vec![line(1, 10, "going")]);
        assert_refused(
            put(going, l1),
            refusal(
                Rule::S1,
                Cause::Missing,
                Field::L2,
                Fact::Nothing,
                codes(&children),
            ),
        );
    }
}

#[test]
fn s1_a_level_that_does_not_apply_is_refused() {
    let does_not_apply = |field, found: &str| {
        refusal(
            Rule::S1,
            Cause::DoesNotApply,
            field,
            &code(found),
            Fact::Nothing,
        )
    };
    assert_refused(
        put(unclassified(), "void/new"),
        does_not_apply(Field::L2, "new"),
    );
    let edit = LineEdit {
        target: Some(Some(day(9))),
        ..to("going/rollout/rollout-wave")
    };
    assert_refused(
        update_line(unclassified(), id(1), &edit, context(&rulebook())),
        does_not_apply(Field::L3, "rollout-wave"),
    );
}

#[test]
fn s1_a_retired_value_stays_valid_until_the_next_change_of_status() {
    let note = LineEdit {
        note: Some("Still the old modem.".to_owned()),
        ..LineEdit::default()
    };
    for path in ["stuck/old", "stuck/network/network-modem"] {
        let before = delivery(vec![line(1, 10, path)]);
        let edited = update_line(before.clone(), id(1), &note, context(&rulebook())).unwrap();
        assert_eq!(state(&edited.entitlement, 1).status, status(path));
        let mut same = note.clone();
        same.status = Some(status(path));
        assert!(update_line(before, id(1), &same, context(&rulebook())).is_ok());
    }
    for (path, field, retired, instead) in [
        ("stuck/old", Field::L2, "old", "network"),
        (
            "stuck/network/network-modem",
            Field::L3,
            "network-modem",
            "network-firewall",
        ),
    ] {
        assert_refused(
            put(unclassified(), path),
            refusal(
                Rule::S1,
                Cause::Retired,
                field,
                &code(retired),
                &code(instead),
            ),
        );
    }
}

#[test]
fn s1_what_a_later_edition_asks_for_is_not_asked_of_a_line_that_stays_in_its_status() {
    let mut rulebook = rulebook();
    for entry in rulebook.statuses.values_mut() {
        entry.l2_required = true;
    }
    let note = LineEdit {
        note: Some("Pilot runs.".to_owned()),
        ..LineEdit::default()
    };
    let before = delivery(vec![line(1, 10, "going")]);
    assert!(update_line(before, id(1), &note, context(&rulebook)).is_ok());
}
