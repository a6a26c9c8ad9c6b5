//! T5, H5: whose clock runs while a blocker is open, and how its dates slip.

use desbloqueo_domain::blocker::{BlockerState, slips};
use desbloqueo_domain::line::{ActionText, Due, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Field, Rule};

use crate::common::{
    assert_refused, code, codes, day, line, refusal, role, rulebook, status, today,
};

fn outage() -> BlockerState {
    BlockerState {
        projected: Some(day(20)),
        owner: role("customer-it"),
        next_action: next("ask-firewall"),
        ..BlockerState::open(
            "Backbone outage",
            &status("stuck/network"),
            &rulebook(),
            day(-9),
        )
    }
}

fn next(action: &str) -> NextAction {
    NextAction {
        what: ActionText::Code(code(action)),
        due: Due::On(day(2)),
        owner: Owner::Nobody,
    }
}

#[test]
fn t5_a_blocker_charges_the_party_of_its_reason_until_another_is_charged() {
    let mut blocker = outage();
    blocker
        .charge(code("ourselves"), day(-3), today(), &rulebook())
        .unwrap();
    let on = |blocker: &BlockerState, ago| blocker.party_on(day(ago)).map(ToString::to_string);
    assert_eq!(on(&blocker, -10), None, "it was not open yet");
    assert_eq!(on(&blocker, -9).as_deref(), Some("customer"));
    assert_eq!(on(&blocker, -4).as_deref(), Some("customer"));
    assert_eq!(on(&blocker, -3).as_deref(), Some("ourselves"));
    blocker
        .charge(code("licensing"), day(-6), today(), &rulebook())
        .unwrap();
    assert_eq!(
        on(&blocker, -1).as_deref(),
        Some("licensing"),
        "later entries fall away"
    );
}

#[test]
fn t5_a_party_is_of_the_playbook_and_charged_between_opening_and_today() {
    let charge = |party: &str, from| outage().charge(code(party), from, today(), &rulebook());
    assert_refused(
        charge("weather", today()),
        refusal(
            Rule::T5,
            Cause::UnknownCode,
            Field::Party,
            &code("weather"),
            codes(&["customer", "licensing", "ourselves"]),
        ),
    );
    assert_refused(
        charge("licensing", day(-10)),
        refusal(
            Rule::T5,
            Cause::PartyDateBeforeOpening,
            Field::Party,
            day(-10),
            day(-9),
        ),
    );
    assert_refused(
        charge("licensing", day(1)),
        refusal(
            Rule::T5,
            Cause::DateInTheFuture,
            Field::Party,
            day(1),
            today(),
        ),
    );
}

#[test]
fn t5_a_private_blocker_whose_reason_changes_charges_the_party_of_the_new_one_from_then_on() {
    let rulebook = rulebook();
    let mut line = line(1, 10, "stuck/network").state;
    let mut private = BlockerState::private(&line, &code("mail"), &rulebook);
    line.status = status("stuck/licence");
    let mut charged = private.clone();
    charged
        .charge(code("ourselves"), day(-2), today(), &rulebook)
        .unwrap();
    private.follow_reason(&line, &rulebook, today());
    let on = |blocker: &BlockerState, ago| blocker.party_on(day(ago)).cloned();
    assert_eq!(on(&private, -1), Some(code("customer")));
    assert_eq!(on(&private, 0), Some(code("licensing")));
    assert_eq!(private.resolvers, [role("licensing-desk")]);
    charged.follow_reason(&line, &rulebook, today());
    assert_eq!(on(&charged, 0), Some(code("ourselves")), "somebody said so");
}

#[test]
fn h5_slips_count_how_often_and_how_far_a_date_moved_back() {
    let promised = |days: &[i32]| days.iter().map(|from| day(*from)).collect::<Vec<_>>();
    assert_eq!(slips(&promised(&[10, 20, 17, 25])), (2, 18));
    assert_eq!(slips(&promised(&[10, 13])), (1, 3));
}

#[test]
fn h5_a_date_given_once_kept_or_brought_forward_is_no_slip() {
    for kept in [&[][..], &[day(4)], &[day(4), day(4)], &[day(4), day(1)]] {
        assert_eq!(slips(kept), (0, 0));
    }
}
