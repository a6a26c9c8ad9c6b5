//! Every filter of a list of lines. A new field of [`LineFilter`] does not compile here until it is named, and the
//! test fails until it is asked for.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{
    BlockerId, CustomerId, EntitlementId, LineId, OrganizationId, OwnFieldId, PersonId, TenantId,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::tenant::Priority;
use desbloqueo_store::lines::{Empty, LineFilter, Unmet};
use desbloqueo_testkit::code;
use jiff::civil::date;

use crate::portfolio::id;

macro_rules! fields {
    ($($name:ident),* $(,)?) => {
        const FIELDS: &[&str] = &[$(stringify!($name)),*];

        /// Does not compile while a field is missing above.
        fn names_every_field(filter: LineFilter) {
            let LineFilter { $($name: _),* } = filter;
        }
    };
}

fields! {
    l1, l2, l3, kind, services, owner, owned_by, of_team, owner_nobody, customer, tenant, organizations, region,
    market_segment, priority_override, phase, engagement_scenario, segment, blocker, lines, overdue, past_target,
    stale_days, age_from_days, age_to_days, unclassified, needs_reconciling, reconciling_then, include_invalid, text, own,
    target_from, target_to, next_from, next_to, unmet, party, renewal_from, renewal_to,
}

/// The filters, each by the field that it asks; some fields by several values, common ones and rare ones.
pub(crate) fn all() -> Vec<(&'static str, LineFilter)> {
    names_every_field(LineFilter::default());
    let mut all = vec![("none", LineFilter::default())];
    all.extend(of_status());
    all.extend(of_places());
    all.extend(of_people());
    all.extend(of_days());
    let asked: BTreeSet<&str> = all.iter().map(|(name, _)| *name).collect();
    let forgotten: Vec<_> = FIELDS
        .iter()
        .filter(|field| !asked.contains(*field))
        .collect();
    assert!(forgotten.is_empty(), "no plan is read for {forgotten:?}");
    all
}

/// A filter that asks for these fields, by the name of the first.
macro_rules! asks {
    ($name:ident: $value:expr $(, $other:ident: $more:expr)*) => {
        (
            stringify!($name),
            LineFilter { $name: $value, $($other: $more,)* ..LineFilter::default() },
        )
    };
}

fn of_status() -> Vec<(&'static str, LineFilter)> {
    let new = Status {
        l1: code("status-unknown"),
        l2: Some(code("new-subscription")),
        l3: None,
    };
    vec![
        asks!(l1: Some(code("blocked"))),
        asks!(l2: Some(code("reason-0"))),
        asks!(l2: Some(code("reason-29"))),
        asks!(l3: Some(code("detail-0")), l2: Some(code("reason-0"))),
        asks!(l3: Some(code("detail-100"))),
        asks!(kind: Some(StatusKind::Blocked)),
        asks!(kind: Some(StatusKind::DuplicateInvalid), include_invalid: true),
        asks!(include_invalid: true),
        asks!(unclassified: Some(new)),
    ]
}

fn of_places() -> Vec<(&'static str, LineFilter)> {
    let organizations = |ids: &[u32]| {
        let ids = ids.iter().map(|number| OrganizationId(id(1, *number)));
        ids.collect::<BTreeSet<_>>()
    };
    let text = |text: &str| Some(text.to_owned());
    vec![
        asks!(services: [code("service-0")].into()),
        asks!(services: [code("service-3"), code("service-19")].into()),
        asks!(customer: Some(CustomerId(id(2, 77)))),
        asks!(tenant: Some(TenantId(id(3, 77)))),
        asks!(organizations: organizations(&[1])),
        asks!(organizations: organizations(&[5])),
        asks!(organizations: organizations(&[1, 2, 5, 6])),
        asks!(organizations: organizations(&[5, 6])),
        asks!(region: text("emea")),
        asks!(market_segment: text("large")),
        asks!(priority_override: Some(Priority::High)),
        asks!(phase: Some(Phase::Assignment)),
        asks!(engagement_scenario: Some(code("scenario-1"))),
        asks!(segment: text("emea")),
        asks!(lines: Some([LineId(id(8, 1)), LineId(id(8, 77))].into())),
        asks!(needs_reconciling: true),
        asks!(reconciling_then: Some([EntitlementId(id(4, 77))].into()), needs_reconciling: true),
        asks!(unmet: Some(vec![unmet(Phase::Delivery, "blocked", Empty::TargetAndAnswer)])),
        asks!(unmet: Some(vec![
            unmet(Phase::Assignment, "blocked", Empty::Owner),
            unmet(Phase::Delivery, "in-progress", Empty::Target),
        ])),
        asks!(text: text("customer 1")),
        asks!(text: text("customer 777")),
        asks!(text: text("network team")),
        asks!(text: text("firewall")),
        asks!(text: text("期間")),
        asks!(text: text("nobody wrote this")),
        asks!(own: Some((OwnFieldId(id(7, 1)), "red".to_owned()))),
    ]
}

fn unmet(phase: Phase, l1: &str, empty: Empty) -> Unmet {
    Unmet {
        phase,
        l1: code(l1),
        outer: vec![
            (Some(code("scenario-0")), None),
            (Some(code("scenario-1")), None),
        ],
        empty,
    }
}

fn of_people() -> Vec<(&'static str, LineFilter)> {
    let person = |number| PersonId(id(6, number));
    vec![
        asks!(owner: Some(Owner::Role(code("account-team")))),
        asks!(owner: Some(Owner::Person(person(5)))),
        asks!(owner: Some(Owner::Person(person(9999)))),
        asks!(owned_by: Some(person(5))),
        asks!(of_team: Some(person(5))),
        asks!(owner_nobody: true),
        asks!(party: Some(code("customer"))),
        asks!(blocker: Some(BlockerId(id(5, 1)))),
        asks!(blocker: Some(BlockerId(id(5, 500)))),
    ]
}

fn of_days() -> Vec<(&'static str, LineFilter)> {
    vec![
        asks!(overdue: true),
        asks!(past_target: true),
        asks!(stale_days: Some(30)),
        asks!(age_from_days: Some(181)),
        asks!(age_to_days: Some(14)),
        asks!(target_from: Some(date(2024, 5, 11)), target_to: Some(date(2024, 5, 12))),
        asks!(target_from: Some(date(2024, 5, 10))),
        asks!(target_to: Some(date(2024, 6, 10))),
        asks!(next_from: Some(date(2024, 5, 10))),
        asks!(next_to: Some(date(2024, 4, 10))),
        asks!(renewal_from: Some(date(2024, 5, 10)), renewal_to: Some(date(2024, 8, 8))),
        asks!(renewal_to: Some(date(2024, 8, 8))),
    ]
}
