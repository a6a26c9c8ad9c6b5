//! Each filter of a list of blockers as a condition.

use jiff::civil::Date;
use uuid::Uuid;

use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::text::fold;

use crate::column::{NO_DAY, day, owner};
use crate::fragment::{Fragment, Kind, containing};
use crate::value::Value;
use crate::values;
use crate::visibility::{Rows, Seen};

use super::BlockerFilter;

/// The party whose clock runs on a day.
pub(super) const PARTY: &str = "(SELECT clock.party FROM blocker_party AS clock
     WHERE clock.organization_id = blocker.organization_id AND clock.blocker_id = blocker.id AND clock.from_day <= ?
     ORDER BY clock.from_day DESC LIMIT 1)";

pub(super) fn conditions(filter: &BlockerFilter, seen: &Seen, today: Date) -> Vec<Fragment> {
    let mut all: Vec<Fragment> = seen.rows(Rows::Blockers).into_iter().collect();
    if !filter.ids.is_empty() {
        // Two lists of ids are not multiplied: PostgreSQL would look for each pair of them.
        let ids: Vec<Uuid> = filter.ids.iter().map(|id| id.0).collect();
        all.push(Fragment::is_among(seen.database(), "blocker.id", &ids));
    }
    all.extend(of_record(filter));
    all.extend(of_people(filter));
    all.extend(of_days(filter, day(today)));
    all.extend(of_organizations(filter, seen.database()));
    all
}

fn of_record(filter: &BlockerFilter) -> Vec<Fragment> {
    let mut all = Vec::new();
    let mut add = |text: &'static str, values: Vec<Value>| all.push(Fragment::new(text, values));
    if let Some(severity) = filter.severity {
        add("blocker.severity = ?", values![severity.code()]);
    }
    if let Some(reason) = &filter.reason {
        add("blocker.reason = ?", values![reason.as_str()]);
    }
    if let Some(service) = &filter.service {
        add("blocker.service = ?", values![service.as_str()]);
    }
    // Written out, so that the index of shared blockers serves.
    match filter.private {
        Some(true) => add("blocker.private = 1", Vec::new()),
        Some(false) => add("blocker.private = 0", Vec::new()),
        None => {}
    }
    if let Some(text) = &filter.text {
        add(
            "blocker.title_key LIKE ? ESCAPE '!'",
            values![containing(&fold(text))],
        );
    }
    all
}

fn of_people(filter: &BlockerFilter) -> Vec<Fragment> {
    const RESOLVER: &str = "EXISTS (SELECT 1 FROM blocker_resolver AS resolver
         WHERE resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id
           AND resolver.who = ?)";
    // A person resolves few, which are looked up; a role up to a third of all.
    const RESOLVER_OF_FEW: &str = "blocker.id IN (
         SELECT resolver.blocker_id FROM blocker_resolver AS resolver WHERE resolver.who = ?)";
    let owned = filter
        .owner
        .as_ref()
        .map(|who| Fragment::new("blocker.owner = ?", values![owner(who)]));
    let resolved = filter.resolver.as_ref().map(|who| match who {
        Owner::Role(_) => Fragment::new(RESOLVER, values![owner(who)]),
        _ => Fragment::new(RESOLVER_OF_FEW, values![owner(who)]),
    });
    owned.into_iter().chain(resolved).collect()
}

fn of_days(filter: &BlockerFilter, today: i64) -> Vec<Fragment> {
    const OVERDUE: &str = "blocker.closed_day = ?
         AND (blocker.projected_day < ? OR blocker.next_day < ? OR blocker.answer_day < ?)";
    let mut all = Vec::new();
    match filter.open {
        Some(true) => all.push(Fragment::new("blocker.closed_day = ?", values![NO_DAY])),
        Some(false) => all.push(Fragment::new("blocker.closed_day < ?", values![NO_DAY])),
        None => {}
    }
    if let Some(until) = filter.opened_until {
        all.push(Fragment::new(
            "blocker.opened_day <= ?",
            values![day(until)],
        ));
    }
    if filter.overdue {
        all.push(Fragment::new(OVERDUE, values![NO_DAY, today, today, today]));
    }
    if let Some(party) = &filter.party {
        let mut charged = Fragment::new(PARTY, values![today]);
        charged.bind(" = ?", values![party.as_str()]);
        all.push(charged);
    }
    all
}

fn of_organizations(filter: &BlockerFilter, database: Kind) -> Option<Fragment> {
    let ids: Vec<Uuid> = filter.organizations.iter().map(|id| id.0).collect();
    (!ids.is_empty()).then(|| Fragment::any_of(database, "blocker.organization_id", &ids))
}
