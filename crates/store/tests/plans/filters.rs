//! Every filter of a list of lines. A new field of [`LineFilter`] does not compile here until it is named, and the
//! test fails until it is asked for.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{
    BlockerId, CustomerId, OrganizationId, OwnFieldId, PersonId, TenantId,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::tenant::Priority;
use desbloqueo_store::lines::LineFilter;
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
    l1, l2, l3, kind, services, owner, owned_by, owner_nobody, customer, tenant, organizations, region,
    market_segment, priority_override, phase, engagement_scenario, segment, blocker, overdue, past_target,
    stale_days, age_from_days, age_to_days, unclassified, needs_reconciling, include_invalid, text, own,
    target_from, target_to, next_from, next_to,
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

fn with(name: &'static str, put: impl FnOnce(&mut LineFilter)) -> (&'static str, LineFilter) {
    let mut filter = LineFilter::default();
    put(&mut filter);
    (name, filter)
}

fn of_status() -> Vec<(&'static str, LineFilter)> {
    vec![
        with("l1", |filter| filter.l1 = Some(code("blocked"))),
        with("l2", |filter| filter.l2 = Some(code("reason-0"))),
        with("l2", |filter| filter.l2 = Some(code("reason-29"))),
        with("l3", |filter| {
            filter.l2 = Some(code("reason-0"));
            filter.l3 = Some(code("detail-0"));
        }),
        with("l3", |filter| filter.l3 = Some(code("detail-100"))),
        with("kind", |filter| filter.kind = Some(StatusKind::Blocked)),
        with("kind", |filter| {
            filter.kind = Some(StatusKind::DuplicateInvalid);
            filter.include_invalid = true;
        }),
        with("include_invalid", |filter| filter.include_invalid = true),
        with("unclassified", |filter| {
            filter.unclassified = Some(Status {
                l1: code("status-unknown"),
                l2: Some(code("new-subscription")),
                l3: None,
            });
        }),
    ]
}

fn of_places() -> Vec<(&'static str, LineFilter)> {
    let organizations = |ids: &[u32]| {
        ids.iter()
            .map(|number| OrganizationId(id(1, *number)))
            .collect()
    };
    vec![
        with("services", |filter| {
            filter.services = [code("service-0")].into()
        }),
        with("services", |filter| {
            filter.services = [code("service-3"), code("service-19")].into()
        }),
        with("customer", |filter| {
            filter.customer = Some(CustomerId(id(2, 77)))
        }),
        with("tenant", |filter| filter.tenant = Some(TenantId(id(3, 77)))),
        with("organizations", |filter| {
            filter.organizations = organizations(&[1])
        }),
        with("organizations", |filter| {
            filter.organizations = organizations(&[5])
        }),
        with("organizations", |filter| {
            filter.organizations = organizations(&[1, 2, 5, 6])
        }),
        with("organizations", |filter| {
            filter.organizations = organizations(&[5, 6])
        }),
        with("region", |filter| filter.region = Some("emea".to_owned())),
        with("market_segment", |filter| {
            filter.market_segment = Some("large".to_owned())
        }),
        with("priority_override", |filter| {
            filter.priority_override = Some(Priority::High)
        }),
        with("phase", |filter| filter.phase = Some(Phase::Assignment)),
        with("engagement_scenario", |filter| {
            filter.engagement_scenario = Some(code("scenario-1"))
        }),
        with("segment", |filter| filter.segment = Some("emea".to_owned())),
        with("needs_reconciling", |filter| {
            filter.needs_reconciling = true
        }),
        with("text", |filter| filter.text = Some("customer 1".to_owned())),
        with("own", |filter| {
            filter.own = Some((OwnFieldId(id(7, 1)), "red".to_owned()))
        }),
    ]
}

fn of_people() -> Vec<(&'static str, LineFilter)> {
    let person = |number| PersonId(id(6, number));
    vec![
        with("owner", |filter| {
            filter.owner = Some(Owner::Role(code("account-team")))
        }),
        with("owner", |filter| {
            filter.owner = Some(Owner::Person(person(5)))
        }),
        with("owner", |filter| {
            filter.owner = Some(Owner::Person(person(9999)))
        }),
        with("owned_by", |filter| filter.owned_by = Some(person(5))),
        with("owner_nobody", |filter| filter.owner_nobody = true),
        with("blocker", |filter| {
            filter.blocker = Some(BlockerId(id(5, 1)))
        }),
        with("blocker", |filter| {
            filter.blocker = Some(BlockerId(id(5, 500)))
        }),
    ]
}

fn of_days() -> Vec<(&'static str, LineFilter)> {
    vec![
        with("overdue", |filter| filter.overdue = true),
        with("past_target", |filter| filter.past_target = true),
        with("stale_days", |filter| filter.stale_days = Some(30)),
        with("age_from_days", |filter| filter.age_from_days = Some(181)),
        with("age_to_days", |filter| filter.age_to_days = Some(14)),
        with("target_from", |filter| {
            filter.target_from = Some(date(2024, 5, 11));
            filter.target_to = Some(date(2024, 5, 12));
        }),
        with("target_from", |filter| {
            filter.target_from = Some(date(2024, 5, 10))
        }),
        with("target_to", |filter| {
            filter.target_to = Some(date(2024, 6, 10))
        }),
        with("next_from", |filter| {
            filter.next_from = Some(date(2024, 5, 10))
        }),
        with("next_to", |filter| filter.next_to = Some(date(2024, 4, 10))),
    ]
}
