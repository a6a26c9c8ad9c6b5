//! S7, T5, H5: blockers, whose clock runs, and how dates slip.

use desbloqueo_domain::blocker::{BlockerEdit, BlockerState, Closed, slips};
use desbloqueo_domain::line::{ActionText, Asked, Due, NextAction, Overrides};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::status::{Phase, Severity};

use crate::common::{
    assert_refused, code, codes, day, line, person, refusal, role, rulebook, status, today,
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

fn closed() -> BlockerState {
    let mut closed = outage();
    closed.close(" Cable mended. ", today()).unwrap();
    closed
}

fn is_closed() -> Refusal {
    refusal(
        Rule::S7,
        Cause::BlockerClosed,
        Field::Blocker,
        "Backbone outage",
        today(),
    )
}

#[test]
fn s7_a_private_blocker_is_made_from_reason_service_dates_and_people_of_its_line() {
    let line = line(1, 10, "stuck/network/network-firewall").state;
    let private = BlockerState::private(&line, &code("mail"), &rulebook());
    assert!(private.private && private.is_open() && private.title.is_empty());
    assert_eq!(private.reason, Some(code("network")));
    assert_eq!(private.detail, Some(code("network-firewall")));
    assert_eq!(private.service, Some(code("mail")));
    assert_eq!(
        (private.projected, private.opened),
        (line.target, line.since.l1)
    );
    assert_eq!(
        (&private.owner, &private.next_action),
        (&line.owner, &line.next_action)
    );
    assert_eq!(private.resolvers, [role("customer-it")]);
    assert_eq!(private.severity, Severity::Medium);
    assert_eq!(private.check(&rulebook()), Ok(()));
}

#[test]
fn s7_a_private_blocker_follows_its_line() {
    let mut line = line(1, 10, "stuck/network").state;
    let mut private = BlockerState::private(&line, &code("mail"), &rulebook());
    line.status = status("stuck/licence");
    line.target = None;
    line.asked = Some(Asked {
        of: "Ben".to_owned(),
        due: day(4),
    });
    line.owner = Owner::Person(person(3));
    private.follow(&line);
    assert_eq!(
        (&private.reason, &private.detail),
        (&Some(code("licence")), &None)
    );
    assert_eq!((private.projected, &private.asked), (None, &line.asked));
    assert_eq!(private.owner, line.owner);
    assert_eq!(private.opened, day(-40), "it is the same blocker");
}

#[test]
fn s7_date_owner_and_next_action_of_the_blocker_are_the_truth_for_its_lines() {
    let mut line = line(1, 10, "stuck/network").state;
    outage().write_to(&mut line, Phase::Delivery);
    assert_eq!(line.target, Some(day(20)));
    assert_eq!(line.owner, role("customer-it"));
    assert_eq!(line.next_action, next("ask-firewall"));
    let mut unknown = outage();
    let asked = Asked {
        of: "Ben".to_owned(),
        due: day(4),
    };
    unknown.move_date(None, Some(asked.clone())).unwrap();
    unknown.write_to(&mut line, Phase::Delivery);
    assert_eq!((line.target, line.asked), (None, Some(asked)));
}

#[test]
fn s7_a_line_keeps_what_it_overrides_and_what_the_blocker_does_not_say() {
    let before = line(1, 10, "stuck/network").state;
    let mut own = before.clone();
    own.overrides = Overrides {
        target: true,
        owner: true,
        next_action: true,
    };
    let overridden = own.clone();
    outage().write_to(&mut own, Phase::Delivery);
    assert_eq!(own, overridden);
    let mut line = before.clone();
    let silent = BlockerState::open("Outage", &status("stuck/network"), &rulebook(), today());
    silent.write_to(&mut line, Phase::Delivery);
    assert_eq!(line, before);
}

#[test]
fn s7_the_date_of_a_blocker_does_not_apply_to_lines_in_assignment() {
    let mut line = line(1, 10, "stuck/network").state;
    line.target = None;
    outage().write_to(&mut line, Phase::Assignment);
    assert_eq!((line.target, line.owner), (None, role("customer-it")));
}

#[test]
fn s7_a_blocker_is_closed_with_what_resolved_it() {
    let expected = Closed {
        day: today(),
        resolution: "Cable mended.".to_owned(),
    };
    assert_eq!(closed().closed, Some(expected));
    assert_refused(
        outage().close("  ", today()),
        refusal(
            Rule::S7,
            Cause::Missing,
            Field::Resolution,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
    assert_refused(closed().close("Again.", today()), is_closed());
}

#[test]
fn s7_a_closed_blocker_is_opened_again_before_it_is_changed() {
    let mut blocker = closed();
    let edit = BlockerEdit {
        severity: Some(Severity::High),
        ..BlockerEdit::default()
    };
    assert_refused(blocker.edit(&edit), is_closed());
    assert_refused(blocker.move_date(Some(day(9)), None), is_closed());
    blocker.reopen().unwrap();
    assert_eq!(blocker, outage());
    assert_refused(
        blocker.reopen(),
        refusal(
            Rule::S7,
            Cause::BlockerOpen,
            Field::Blocker,
            "Backbone outage",
            Fact::Nothing,
        ),
    );
}

#[test]
fn s7_a_date_is_moved_or_asked_of_somebody() {
    let mut blocker = outage();
    blocker.move_date(Some(day(33)), None).unwrap();
    assert_eq!(blocker.projected, Some(day(33)));
    assert_refused(
        blocker.move_date(None, None),
        refusal(
            Rule::S4,
            Cause::Missing,
            Field::UnblockDate,
            Fact::Nothing,
            Fact::Field(Field::AnswerDue),
        ),
    );
    let of_nobody = Asked {
        of: " ".to_owned(),
        due: day(4),
    };
    assert_refused(
        blocker.move_date(None, Some(of_nobody)),
        refusal(
            Rule::S4,
            Cause::Missing,
            Field::AskedOf,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
    assert_eq!(
        blocker.projected,
        Some(day(33)),
        "a refusal changes nothing"
    );
}

#[test]
fn s7_a_shared_blocker_has_a_title() {
    let mut blocker = outage();
    blocker.title.clear();
    assert_refused(
        blocker.check(&rulebook()),
        refusal(
            Rule::S7,
            Cause::Missing,
            Field::BlockerTitle,
            Fact::Nothing,
            Fact::Nothing,
        ),
    );
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
