//! A tiny invented playbook, and records that a test changes where it cares.

#![allow(
    dead_code,
    reason = "each test binary uses its own part of the fixtures"
)]

mod pack;

pub(crate) use pack::rulebook;

use desbloqueo_domain::allocation::blank_line;
use desbloqueo_domain::code::{
    BlockerId, Code, EntitlementId, LineId, OrganizationId, PersonId, TenantId,
};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::{Context, Entitlement, EntitlementState};
use desbloqueo_domain::line::{
    ActionText, Approval, BlockerLink, Due, LineState, NextAction, Since, StatusLine,
};
use desbloqueo_domain::notice::{Notice, Remark};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::{Phase, Status};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use uuid::Uuid;

/// A code, which must be one.
pub(crate) fn code(text: &str) -> Code {
    Code::parse(text).expect("a code")
}

/// Several codes, as a refusal lists them.
pub(crate) fn codes(texts: &[&str]) -> Fact {
    Fact::Codes(texts.iter().map(|text| code(text)).collect())
}

/// A status by its codes: `stuck`, `stuck/network` or `stuck/network/network-firewall`.
pub(crate) fn status(path: &str) -> Status {
    let mut parts = path.split('/').map(code);
    Status {
        l1: parts.next().expect("an L1"),
        l2: parts.next(),
        l3: parts.next(),
    }
}

pub(crate) fn role(text: &str) -> Owner {
    Owner::Role(code(text))
}

/// The day on which all tests act, a Wednesday.
pub(crate) fn today() -> Date {
    date(2024, 5, 15)
}

/// So many days from today.
pub(crate) fn day(from_today: i32) -> Date {
    today() + from_today.days()
}

pub(crate) fn id(number: u128) -> LineId {
    LineId(Uuid::from_u128(number))
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(9000 + number))
}

/// Who acts where a test does not say.
pub(crate) fn ana() -> PersonId {
    person(1)
}

pub(crate) fn context(rulebook: &Rulebook) -> Context<'_> {
    Context {
        rulebook,
        today: today(),
        actor: ana(),
    }
}

/// The same for another person.
pub(crate) fn acting(rulebook: &Rulebook, actor: PersonId) -> Context<'_> {
    Context {
        actor,
        ..context(rulebook)
    }
}

pub(crate) fn blocker_link(number: u128) -> BlockerLink {
    BlockerLink {
        organization: OrganizationId(Uuid::nil()),
        blocker: BlockerId(Uuid::from_u128(number)),
    }
}

/// A line that has been in its status, complete, for 40 days, and that nobody touched for 10.
pub(crate) fn line(number: u128, units: i64, path: &str) -> StatusLine {
    let since = Since::day(day(-40));
    let mut state = LineState {
        since,
        confirmed: day(-10),
        note: "They said so on the phone.".to_owned(),
        ..blank_line(units, status(path), day(-40))
    };
    match state.status.l1.as_str() {
        "going" => state.target = Some(day(60)),
        "stuck" => {
            state.target = Some(day(30));
            state.owner = role("account-team");
            state.next_action = NextAction {
                what: ActionText::Code(code("open-port")),
                due: Due::On(day(3)),
                owner: Owner::Nobody,
            };
            state.blockers = vec![blocker_link(number)];
        }
        "unwanted" => {
            state.owner = role("account-team");
            state.review = Some(day(140));
        }
        "void" => state.approval = Approval::Given { by: person(2) },
        _ => state.note = String::new(),
    }
    StatusLine {
        id: id(number),
        state,
        version: 0,
    }
}

/// The same in a segment.
pub(crate) fn line_in(segment: &str, number: u128, units: i64, path: &str) -> StatusLine {
    let mut line = line(number, units, path);
    segment.clone_into(&mut line.state.segment);
    line
}

/// An entitlement of the service `mail` that holds these lines and nothing else.
pub(crate) fn entitlement(phase: Phase, lines: Vec<StatusLine>) -> Entitlement {
    let units = lines.iter().map(|line| line.state.units).sum();
    Entitlement {
        id: EntitlementId(Uuid::from_u128(1)),
        organization: OrganizationId(Uuid::nil()),
        tenant: TenantId(Uuid::nil()),
        service: code("mail"),
        state: EntitlementState {
            external_id: String::new(),
            purchased: units,
            units_override: None,
            agreed: units,
            phase,
            service_status: None,
            engagement_scenario: None,
            initiate_discussion: None,
            engagement_start: None,
            business_reason: None,
            success_owner: String::new(),
            attempts: 0,
            last_attempt: None,
            handed_over: None,
        },
        lines,
        version: 0,
    }
}

/// An entitlement in delivery.
pub(crate) fn delivery(lines: Vec<StatusLine>) -> Entitlement {
    entitlement(Phase::Delivery, lines)
}

/// An entitlement in assignment.
pub(crate) fn assignment(lines: Vec<StatusLine>) -> Entitlement {
    entitlement(Phase::Assignment, lines)
}

/// The state of a line that must be there.
pub(crate) fn state(entitlement: &Entitlement, number: u128) -> &LineState {
    &entitlement.line(id(number)).expect("the line").state
}

/// Units of the lines, in order.
pub(crate) fn units(entitlement: &Entitlement) -> Vec<i64> {
    let lines = entitlement.lines.iter();
    lines.map(|line| line.state.units).collect()
}

/// An edit that puts a line into a status, with a new note.
pub(crate) fn to(path: &str) -> LineEdit {
    LineEdit {
        status: Some(status(path)),
        note: Some("They told us why today.".to_owned()),
        ..LineEdit::default()
    }
}

/// A refusal, written in one line.
pub(crate) fn refusal(
    rule: Rule,
    cause: Cause,
    field: Field,
    found: impl Into<Fact>,
    expected: impl Into<Fact>,
) -> Refusal {
    Refusal::new(rule, cause, field, found).expecting(expected)
}

/// Stops the test unless exactly this is refused.
#[track_caller]
pub(crate) fn assert_refused<T: std::fmt::Debug>(result: Result<T, Refusals>, expected: Refusal) {
    let refusals = result.expect_err("a refusal");
    assert_eq!(refusals.0, [expected]);
}

/// The notice with this remark, if there is one.
pub(crate) fn said(notices: &[Notice], remark: Remark) -> Option<&Notice> {
    notices.iter().find(|notice| notice.remark == remark)
}
