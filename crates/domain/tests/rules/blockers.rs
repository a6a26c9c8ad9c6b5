//! S7: blockers and the lines that they hold.

use desbloqueo_domain::blocker::{BlockerEdit, BlockerState, Closed};
use desbloqueo_domain::line::{ActionText, Asked, Due, NextAction, Overrides};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::status::{Phase, Severity};

use crate::common::{
    assert_refused, code, day, line, person, refusal, role, rulebook, status, today,
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
