//! The plain definition of lists: every line as one struct, and filters that look at it.

use desbloqueo_domain::clocks::{age_days, is_stale};
use desbloqueo_domain::code::{BlockerId, LineId, PersonId};
use desbloqueo_domain::interval::{Interval, IntervalState};
use desbloqueo_domain::line::{ActionText, Due, StatusLine};
use desbloqueo_domain::organization::{Place, Visibility};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::text::fold;
use desbloqueo_store::column::{day, optional_day};
use desbloqueo_store::customers::StoredCustomer;
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::intervals::StoredInterval;
use desbloqueo_store::lines::{Empty, LineFilter, LineOrder, LineSort, Unmet};
use desbloqueo_store::tenants::StoredTenant;
use jiff::civil::Date;

use crate::world::World;

/// A line with all that filters ask of it.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) world: &'a World,
    pub(crate) customer: &'a StoredCustomer,
    pub(crate) tenant: &'a StoredTenant,
    pub(crate) stored: &'a StoredEntitlement,
    pub(crate) line: &'a StatusLine,
    /// The stretch that holds at the moment of the list, where it looks at the past.
    pub(crate) past: Option<&'a StoredInterval>,
}

/// Every line as it stands.
pub(crate) fn present(world: &World) -> Vec<Row<'_>> {
    let of = |stored| rows_of(world, stored);
    world.entitlements.iter().flat_map(of).collect()
}

/// Every line as it stood at the end of a day.
pub(crate) fn past(world: &World, at: Date) -> Vec<Row<'_>> {
    intervals(world)
        .into_iter()
        .filter(|row| row.interval().holds_on(at))
        .collect()
}

/// Every stretch of every line.
pub(crate) fn intervals(world: &World) -> Vec<Row<'_>> {
    let rows = present(world);
    let row_of = |line: LineId| {
        rows.iter()
            .find(|row| row.line.id == line)
            .copied()
            .unwrap()
    };
    world
        .intervals
        .iter()
        .map(|past| Row {
            past: Some(past),
            ..row_of(past.interval.line)
        })
        .collect()
}

fn rows_of<'a>(world: &'a World, stored: &'a StoredEntitlement) -> impl Iterator<Item = Row<'a>> {
    let tenant = world
        .tenants
        .iter()
        .find(|tenant| tenant.tenant.id == stored.entitlement.tenant)
        .unwrap();
    let customer = world.customer(stored);
    let lines = stored.entitlement.lines.iter();
    lines.map(move |line| Row {
        world,
        customer,
        tenant,
        stored,
        line,
        past: None,
    })
}

impl<'a> Row<'a> {
    pub(crate) fn interval(&self) -> &'a Interval {
        &self.past.unwrap().interval
    }

    pub(crate) fn place(&self) -> Place {
        Place {
            organization: self.stored.entitlement.organization,
            tenant: self.stored.entitlement.tenant,
            line: self.line.id,
        }
    }

    pub(crate) fn held_by(&self) -> impl Iterator<Item = BlockerId> + 'a {
        self.line.state.blockers.iter().map(|link| link.blocker)
    }

    pub(crate) fn is_seen(&self, visibility: &Visibility) -> bool {
        visibility.sees_line(self.place(), self.held_by())
    }

    pub(crate) fn units(&self) -> i64 {
        self.past
            .map_or(self.line.state.units, |past| past.interval.state.units)
    }

    pub(crate) fn since_l1(&self) -> Date {
        self.past
            .map_or(self.line.state.since.l1, |past| past.since.0)
    }

    pub(crate) fn owner(&self) -> &'a Owner {
        self.past
            .map_or(&self.line.state.owner, |past| &past.interval.state.owner)
    }

    pub(crate) fn status(&self) -> &'a desbloqueo_domain::status::Status {
        self.past
            .map_or(&self.line.state.status, |past| &past.interval.state.status)
    }

    pub(crate) fn kind(&self) -> StatusKind {
        StatusKind::parse(self.status().l1.as_str()).unwrap()
    }

    fn is_owned_by(&self, person: PersonId) -> bool {
        let service = &self.stored.entitlement.service;
        match self.owner() {
            Owner::Person(id) => *id == person,
            Owner::Role(role) => self.tenant.tenant.state.team.holds(person, role, service),
            _ => false,
        }
    }

    fn is_of_team(&self, person: PersonId) -> bool {
        let service = &self.stored.entitlement.service;
        let members = &self.tenant.tenant.state.team.0;
        members.iter().any(|member| {
            member.who == Owner::Person(person)
                && member.service.as_ref().is_none_or(|own| own == service)
        })
    }

    fn is_of_nobody(&self) -> bool {
        let service = &self.stored.entitlement.service;
        self.tenant.tenant.state.team.resolve(self.owner(), service) == &Owner::Nobody
    }

    fn has_own(&self, field: desbloqueo_domain::code::OwnFieldId, value: &str) -> bool {
        let subjects = [
            self.line.id.0,
            self.stored.entitlement.id.0,
            self.tenant.tenant.id.0,
        ];
        self.world
            .own_values
            .iter()
            .any(|own| own.field == field && own.value == value && subjects.contains(&own.subject))
    }

    fn has_text(&self, text: &str) -> bool {
        let names = [
            &self.customer.customer.state.name,
            &self.tenant.tenant.state.name,
        ];
        let note = self.past.is_none().then_some(&self.line.state.note);
        names
            .into_iter()
            .chain(note)
            .any(|says| fold(says).contains(&fold(text)))
    }

    fn held(&self, blocker: BlockerId, visibility: &Visibility) -> bool {
        let stored = self.world.blocker(blocker);
        let rows = present(self.world);
        let holds = rows
            .iter()
            .filter(|row| row.held_by().any(|id| id == blocker))
            .map(Row::place);
        let seen = visibility.sees_blocker(stored.blocker.organization, blocker, holds);
        seen && match self.past {
            Some(past) => past.interval.state.primary_blocker == Some(blocker),
            None => self.held_by().any(|id| id == blocker),
        }
    }

    /// Whether the line is seen and meets the filter.
    pub(crate) fn meets(&self, filter: &LineFilter, visibility: &Visibility, today: Date) -> bool {
        self.is_seen(visibility)
            && self.meets_status(filter)
            && self.meets_places(filter)
            && self.meets_people(filter, visibility)
            && self.meets_days(filter, today)
            && match self.past {
                Some(past) => self.meets_past_work(past, filter, today),
                None => self.meets_work(filter, today),
            }
    }

    /// When somebody last touched it by the end of a day, as far as history tells.
    pub(crate) fn touched(&self, at: Date) -> Date {
        let confirmed = self.line.state.confirmed;
        if confirmed <= at {
            return confirmed;
        }
        let touches = self.world.touches.iter();
        let by_then = touches.filter(|(line, day)| *line == self.line.id && *day <= at);
        let last = by_then.map(|(_, day)| *day).max();
        last.unwrap_or(self.interval().from)
    }

    fn meets_past_work(&self, past: &StoredInterval, filter: &LineFilter, today: Date) -> bool {
        let stale = |days: i32| is_stale(self.touched(today), today, days);
        let lacks = |unmet: &Unmet| lacked(&past.interval.state, unmet);
        let entitlement = &self.stored.entitlement.id;
        filter.stale_days.is_none_or(stale)
            && filter
                .unmet
                .as_ref()
                .filter(|unmet| unmet.iter().all(|one| one.empty.is_in_history()))
                .is_none_or(|unmet| unmet.iter().any(lacks))
            && filter
                .reconciling_then
                .as_ref()
                .is_none_or(|ids| !filter.needs_reconciling || ids.contains(entitlement))
    }

    fn meets_status(&self, filter: &LineFilter) -> bool {
        let status = self.status();
        filter.l1.as_ref().is_none_or(|l1| &status.l1 == l1)
            && (filter.l2.is_none() || status.l2 == filter.l2)
            && (filter.l3.is_none() || status.l3 == filter.l3)
            && filter.kind.is_none_or(|kind| self.kind() == kind)
            && (filter.include_invalid || self.kind().counts())
            && filter
                .unclassified
                .as_ref()
                .is_none_or(|new| status.l1 == new.l1 && status.l2 == new.l2)
    }

    fn meets_places(&self, filter: &LineFilter) -> bool {
        let entitlement = &self.stored.entitlement;
        let (customer, tenant) = (&self.customer.customer, &self.tenant.tenant);
        let priority = tenant
            .state
            .priority_override
            .as_ref()
            .map(|own| own.priority);
        (filter.services.is_empty() || filter.services.contains(&entitlement.service))
            && (filter.organizations.is_empty()
                || filter.organizations.contains(&entitlement.organization))
            && filter.customer.is_none_or(|id| customer.id == id)
            && filter.tenant.is_none_or(|id| tenant.id == id)
            && filter
                .region
                .as_ref()
                .is_none_or(|region| &customer.state.region == region)
            && filter
                .market_segment
                .as_ref()
                .is_none_or(|segment| &customer.state.market_segment == segment)
            && (filter.priority_override.is_none() || priority == filter.priority_override)
            && filter
                .phase
                .is_none_or(|phase| entitlement.state.phase == phase)
            && (filter.engagement_scenario.is_none()
                || entitlement.state.engagement_scenario == filter.engagement_scenario)
            && filter
                .segment
                .as_ref()
                .is_none_or(|segment| &self.line.state.segment == segment)
            && filter.text.as_ref().is_none_or(|text| self.has_text(text))
    }

    fn meets_people(&self, filter: &LineFilter, visibility: &Visibility) -> bool {
        filter
            .owner
            .as_ref()
            .is_none_or(|owner| self.owner() == owner)
            && filter
                .owned_by
                .is_none_or(|person| self.is_owned_by(person))
            && filter.of_team.is_none_or(|person| self.is_of_team(person))
            && filter
                .lines
                .as_ref()
                .is_none_or(|lines| lines.contains(&self.line.id))
            && (!filter.owner_nobody || self.is_of_nobody())
            && filter
                .blocker
                .is_none_or(|blocker| self.held(blocker, visibility))
            && (filter.party.is_none() || self.stretch().state.party == filter.party)
    }

    /// The stretch that the row is, or that goes on.
    pub(crate) fn stretch(&self) -> &'a Interval {
        let open = |stored: &&StoredInterval| {
            stored.interval.line == self.line.id && stored.interval.is_open()
        };
        let stored = self.past.or_else(|| self.world.intervals.iter().find(open));
        &stored.unwrap().interval
    }

    fn meets_days(&self, filter: &LineFilter, today: Date) -> bool {
        let target = self.line.state.target;
        let late = |day: Option<Date>| day.is_some_and(|day| day < today);
        let next_late = self.past.is_none() && late(self.line.state.next_action.due.day());
        let age = age_days(self.since_l1(), today);
        (!filter.past_target || late(target))
            && (!filter.overdue || late(target) || next_late)
            && filter
                .age_from_days
                .is_none_or(|days| age >= i64::from(days))
            && filter.age_to_days.is_none_or(|days| age <= i64::from(days))
            && is_within(target, filter.target_from, filter.target_to)
            && is_within(
                self.customer.customer.state.renewal,
                filter.renewal_from,
                filter.renewal_to,
            )
    }

    /// Whether what may be required of such a line is empty.
    fn lacks(&self, unmet: &Unmet) -> bool {
        let (state, outer) = (&self.line.state, &self.stored.entitlement.state);
        let is_empty = match unmet.empty {
            Empty::Nothing => true,
            Empty::Reason => state.status.l2.is_none(),
            Empty::Target => state.target.is_none(),
            Empty::TargetAndAnswer => state.target.is_none() && state.asked.is_none(),
            Empty::Note => state.note.trim().is_empty(),
            Empty::Owner => state.owner == Owner::Nobody,
            Empty::NextAction => state.next_action.what == ActionText::Nothing,
            Empty::NextActionDate => state.next_action.due == Due::Never,
            Empty::Review => state.review.is_none(),
            Empty::EngagementScenario => outer.engagement_scenario.is_none(),
            Empty::ServiceStatus => outer.service_status.is_none(),
            Empty::Blockers => state.blockers.is_empty(),
        };
        let pair = (
            outer.engagement_scenario.clone(),
            outer.service_status.clone(),
        );
        outer.phase == unmet.phase
            && state.status.l1 == unmet.l1
            && (unmet.outer.is_empty() || unmet.outer.contains(&pair))
            && is_empty
    }

    fn meets_work(&self, filter: &LineFilter, today: Date) -> bool {
        let state = &self.line.state;
        filter
            .stale_days
            .is_none_or(|days| is_stale(state.confirmed, today, days))
            && filter
                .unmet
                .as_ref()
                .is_none_or(|unmet| unmet.iter().any(|one| self.lacks(one)))
            && (!filter.needs_reconciling || self.stored.entitlement.state.needs_reconciling())
            && is_within(
                state.next_action.due.day(),
                filter.next_from,
                filter.next_to,
            )
            && filter
                .own
                .as_ref()
                .is_none_or(|(field, value)| self.has_own(*field, value))
    }

    /// What it is sorted by; numbers stand before the id, texts before both.
    pub(crate) fn key(&self, sort: LineSort) -> (String, i64, LineId) {
        let state = &self.line.state;
        let text = || fold(&self.customer.customer.state.name);
        let since = day(self.since_l1());
        let (text, number) = match (sort, self.past) {
            (LineSort::Customer, _) => (text(), 0),
            (LineSort::Units, _) => (String::new(), self.units()),
            (LineSort::Target, _) => (String::new(), optional_day(state.target)),
            (LineSort::NextAction, None) => {
                (String::new(), optional_day(state.next_action.due.day()))
            }
            (LineSort::Confirmed, None) => (String::new(), day(state.confirmed)),
            _ => (String::new(), since),
        };
        (text, number, self.line.id)
    }
}

/// Whether what may be required of a line is empty in a stretch, as far as it tells.
fn lacked(state: &IntervalState, unmet: &Unmet) -> bool {
    let is_empty = match unmet.empty {
        Empty::Nothing => true,
        Empty::Reason => state.status.l2.is_none(),
        Empty::Target => state.target.is_none(),
        Empty::Owner => state.owner == Owner::Nobody,
        Empty::EngagementScenario => state.engagement_scenario.is_none(),
        Empty::ServiceStatus => state.service_status.is_none(),
        Empty::Blockers => state.primary_blocker.is_none(),
        Empty::TargetAndAnswer
        | Empty::Note
        | Empty::NextAction
        | Empty::NextActionDate
        | Empty::Review => false,
    };
    let pair = (
        state.engagement_scenario.clone(),
        state.service_status.clone(),
    );
    state.phase == unmet.phase
        && state.status.l1 == unmet.l1
        && (unmet.outer.is_empty() || unmet.outer.contains(&pair))
        && is_empty
}

/// No range, or a day within it.
fn is_within(day: Option<Date>, from: Option<Date>, to: Option<Date>) -> bool {
    let inside = |day: Date| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to);
    (from.is_none() && to.is_none()) || day.is_some_and(inside)
}

/// The rows that a list should give, in order.
pub(crate) fn expected<'a>(
    rows: &[Row<'a>],
    filter: &LineFilter,
    visibility: &Visibility,
    order: LineOrder,
    today: Date,
) -> Vec<Row<'a>> {
    let mut found: Vec<_> = rows
        .iter()
        .filter(|row| row.meets(filter, visibility, today))
        .copied()
        .collect();
    found.sort_by_key(|row| row.key(order.sort));
    if order.descending {
        found.reverse();
    }
    found
}
