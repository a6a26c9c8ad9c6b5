//! Each filter as a condition.

use jiff::civil::Date;
use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, LineId, OwnFieldId};
use desbloqueo_domain::own_field::OwnSubject;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::text::fold;

use crate::column::{NO_DAY, day, owner};
use crate::error::StoreResult;
use crate::fragment::{Fragment, containing};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::visibility::{Rows, Seen, fetch_ids, list_owned_lines, resolve_with_blockers};

use super::filter::LineFilter;
use super::source::{Joins, Source};
use super::{Moment, Visibility};

/// A person holds the role that owns the line.
const ROLE_HELD_BY: &str = "line.owner = ? OR EXISTS (
    SELECT 1 FROM team_member AS member
    WHERE member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
      AND member.who = ? AND 'role:' || member.role = line.owner
      AND (member.service = line.service
        OR member.service = '' AND NOT EXISTS (
             SELECT 1 FROM team_member AS own
             WHERE own.organization_id = line.organization_id AND own.tenant_id = line.tenant_id
               AND own.service = line.service AND own.role = member.role)))";

/// Nobody is named, or nobody holds the role.
const NOBODY: &str = "line.owner = '' OR substr(line.owner, 1, 5) = 'role:' AND NOT EXISTS (
    SELECT 1 FROM team_member AS member
    WHERE member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
      AND member.service IN ('', line.service) AND 'role:' || member.role = line.owner)";

const OF_ENTITLEMENT: &str =
    "entitlement.organization_id = line.organization_id AND entitlement.id = line.entitlement_id";

/// Ids that filters and visibility come down to, looked up before the list is read.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    pub(crate) seen: Seen,
    /// The lines that the blocker of the filter holds, if the reader sees it.
    pub(super) held: Option<Vec<Uuid>>,
    /// The lines that the person of the filter must act on.
    pub(super) owned: Option<Vec<Uuid>>,
    pub(super) own_subject: Option<OwnSubject>,
    /// The organizations that all lines found belong to; `None`: any.
    pub(super) organizations: Option<Vec<Uuid>>,
}

/// The conditions of a list or a report.
#[derive(Debug, Clone)]
pub(crate) struct Conditions {
    pub(crate) all: Vec<Fragment>,
    pub(crate) joins: Joins,
}

/// Looks up what the filter needs.
pub(crate) async fn resolve(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
) -> StoreResult<Resolved> {
    let held = match filter.blocker {
        Some(blocker) => Some(lines_of_seen_blocker(transaction, visibility, blocker).await?),
        None => None,
    };
    let owned = match filter.owned_by {
        Some(person) => Some(
            list_owned_lines(transaction, person)
                .await?
                .into_iter()
                .map(|LineId(id)| id)
                .collect(),
        ),
        None => None,
    };
    let own_subject = match &filter.own {
        Some((field, _)) => own_subject(transaction, *field).await?,
        None => None,
    };
    let seen = crate::visibility::resolve(transaction, visibility).await?;
    let organizations = organizations(filter, &seen);
    Ok(Resolved {
        seen,
        held,
        owned,
        own_subject,
        organizations,
    })
}

/// The organizations of the filter, and of these, where the reader sees nothing else, those that they see.
fn organizations(filter: &LineFilter, seen: &Seen) -> Option<Vec<Uuid>> {
    let asked: Vec<Uuid> = filter.organizations.iter().map(|id| id.0).collect();
    match (seen.organizations_alone(), asked.is_empty()) {
        (Some(seen), true) => Some(seen.to_vec()),
        (Some(seen), false) => Some(asked.into_iter().filter(|id| seen.contains(id)).collect()),
        (None, true) => None,
        (None, false) => Some(asked),
    }
}

/// Who may not see a blocker finds no lines by it (rule A3).
async fn lines_of_seen_blocker(
    transaction: &mut Transaction,
    visibility: &Visibility,
    blocker: BlockerId,
) -> StoreResult<Vec<Uuid>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let mut sql = Fragment::new(
        "SELECT link.line_id
         FROM line_blocker AS link
         JOIN blocker ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id",
        Vec::new(),
    );
    let this = Fragment::new("link.blocker_id = ?", values![blocker.0]);
    sql.push_where(std::iter::once(&this).chain(seen.rows(Rows::Blockers).as_ref()));
    fetch_ids(transaction, sql).await
}

async fn own_subject(
    transaction: &mut Transaction,
    field: OwnFieldId,
) -> StoreResult<Option<OwnSubject>> {
    let row: Option<(String,)> = transaction
        .fetch_optional(
            "SELECT subject FROM own_field WHERE id = $1",
            values![field.0],
        )
        .await?;
    Ok(row.and_then(|(subject,)| OwnSubject::parse(&subject)))
}

impl Conditions {
    /// The conditions of a filter and a visibility at a moment.
    pub(crate) fn of(filter: &LineFilter, resolved: &Resolved, moment: Moment) -> Self {
        let mut conditions = Self {
            all: Vec::new(),
            joins: Joins::default(),
        };
        let source = Source::of(moment);
        if let Moment::EndOf(at) = moment {
            conditions.add(
                "line.effective_to_day > ? AND line.effective_from_day <= ?",
                values![day(at), day(at)],
            );
        }
        conditions.put(filter, resolved, source, moment.day());
        conditions
    }

    /// The conditions of a filter and a visibility on intervals, whenever they held.
    pub(crate) fn of_intervals(filter: &LineFilter, resolved: &Resolved, last_day: Date) -> Self {
        let mut conditions = Self {
            all: Vec::new(),
            joins: Joins::default(),
        };
        conditions.put(filter, resolved, Source::Intervals, last_day);
        conditions
    }

    pub(crate) fn add(&mut self, text: &'static str, values: Vec<Value>) {
        self.all.push(Fragment::new(text, values));
    }

    fn put(&mut self, filter: &LineFilter, resolved: &Resolved, source: Source, today: Date) {
        let database = resolved.seen.database();
        if let Some(organizations) = &resolved.organizations {
            self.all.push(Fragment::any_of(
                database,
                "line.organization_id",
                organizations,
            ));
        }
        if resolved.seen.organizations_alone().is_none() {
            self.all.extend(resolved.seen.rows(source.rows()));
        }
        if !filter.include_invalid {
            self.add("line.counted = 1", Vec::new());
        }
        self.put_status(filter);
        self.put_places(filter);
        self.put_people(filter, resolved, source);
        self.put_customer_and_tenant(filter, source);
        self.put_entitlement(filter, source);
        self.put_days(filter, source, day(today));
        if source == Source::Lines {
            self.put_work(filter, day(today));
            self.put_own(filter, resolved);
        }
    }

    fn put_status(&mut self, filter: &LineFilter) {
        let levels = [
            ("line.l1 = ?", &filter.l1),
            ("line.l2 = ?", &filter.l2),
            ("line.l3 = ?", &filter.l3),
        ];
        for (text, code) in levels {
            if let Some(code) = code {
                self.add(text, values![code.as_str()]);
            }
        }
        if let Some(kind) = filter.kind {
            self.add("line.kind = ?", values![kind.code()]);
        }
        if let Some(status) = &filter.unclassified {
            self.add("line.l1 = ?", values![status.l1.as_str()]);
            if let Some(reason) = &status.l2 {
                self.add("line.l2 = ?", values![reason.as_str()]);
            }
        }
    }

    fn put_places(&mut self, filter: &LineFilter) {
        if let Some(id) = filter.customer {
            self.add("line.customer_id = ?", values![id.0]);
        }
        if let Some(id) = filter.tenant {
            self.add("line.tenant_id = ?", values![id.0]);
        }
        if !filter.services.is_empty() {
            self.all
                .push(Fragment::any_code("line.service", &filter.services));
        }
        if let Some(phase) = filter.phase {
            self.add("line.phase = ?", values![phase.code()]);
        }
        if let Some(segment) = &filter.segment {
            self.add("line.segment = ?", values![segment.as_str()]);
        }
    }

    fn put_people(&mut self, filter: &LineFilter, resolved: &Resolved, source: Source) {
        let database = resolved.seen.database();
        if let Some(who) = &filter.owner {
            self.add("line.owner = ?", values![owner(who)]);
        }
        if filter.owner_nobody {
            self.all.push(within_brackets(NOBODY, Vec::new()));
        }
        match (source, &resolved.owned, filter.owned_by) {
            (Source::Lines, Some(owned), _) => {
                self.all.push(Fragment::any_of(database, "line.id", owned))
            }
            (Source::Intervals, _, Some(person)) => {
                let who = owner(&Owner::Person(person));
                self.all
                    .push(within_brackets(ROLE_HELD_BY, values![who.clone(), who]));
            }
            _ => {}
        }
        match (source, &resolved.held, filter.blocker) {
            (Source::Lines, Some(held), _) => {
                self.all.push(Fragment::any_of(database, "line.id", held))
            }
            (Source::Intervals, _, Some(blocker)) => {
                self.add("line.primary_blocker = ?", values![blocker.0])
            }
            _ => {}
        }
    }

    fn put_customer_and_tenant(&mut self, filter: &LineFilter, source: Source) {
        let of_customer = [
            ("customer.region = ?", &filter.region),
            ("customer.market_segment = ?", &filter.market_segment),
        ];
        for (text, wanted) in of_customer {
            if let Some(wanted) = wanted {
                self.joins.customer = true;
                self.add(text, values![wanted.as_str()]);
            }
        }
        if let Some(priority) = filter.priority_override {
            self.joins.tenant = true;
            self.add("tenant.priority = ?", values![priority.code()]);
        }
        if let Some(text) = &filter.text {
            self.joins = Joins::BOTH;
            self.put_text(text, source);
        }
    }

    fn put_text(&mut self, text: &str, source: Source) {
        const NAMES: &str =
            "customer.name_key LIKE ? ESCAPE '!' OR tenant.name_key LIKE ? ESCAPE '!'";
        const NAMES_AND_NOTE: &str = "customer.name_key LIKE ? ESCAPE '!' OR tenant.name_key LIKE ? ESCAPE '!' \
             OR lower(line.note) LIKE ? ESCAPE '!'";
        let name = containing(&fold(text));
        match source {
            Source::Lines => {
                let note = containing(&text.trim().to_lowercase());
                self.all.push(within_brackets(
                    NAMES_AND_NOTE,
                    values![name.clone(), name, note],
                ));
            }
            Source::Intervals => self
                .all
                .push(within_brackets(NAMES, values![name.clone(), name])),
        }
    }

    fn put_entitlement(&mut self, filter: &LineFilter, source: Source) {
        let Some(scenario) = &filter.engagement_scenario else {
            return;
        };
        match source {
            Source::Lines => {
                self.add_of_entitlement(
                    "entitlement.engagement_scenario = ?",
                    values![scenario.as_str()],
                );
            }
            Source::Intervals => {
                self.add("line.engagement_scenario = ?", values![scenario.as_str()])
            }
        }
    }

    fn add_of_entitlement(&mut self, text: &'static str, values: Vec<Value>) {
        let mut exists = Fragment::new("EXISTS (SELECT 1 FROM entitlement WHERE ", Vec::new());
        exists
            .push(OF_ENTITLEMENT)
            .push(" AND ")
            .bind(text, values)
            .push(")");
        self.all.push(exists);
    }

    fn put_days(&mut self, filter: &LineFilter, source: Source, today: i64) {
        if filter.past_target {
            self.add("line.target_day < ?", values![today]);
        }
        match (filter.overdue, source) {
            (true, Source::Lines) => {
                self.add(
                    "(line.next_day < ? OR line.target_day < ?)",
                    values![today, today],
                );
            }
            (true, Source::Intervals) => self.add("line.target_day < ?", values![today]),
            (false, _) => {}
        }
        // Ages are never negative: one that begins tomorrow is 0 days old.
        match filter.age_from_days {
            Some(days) if days > 0 => {
                self.add("line.since_l1_day <= ?", values![today - i64::from(days)])
            }
            _ => {}
        }
        match filter.age_to_days {
            Some(days) if days >= 0 => {
                self.add("line.since_l1_day >= ?", values![today - i64::from(days)])
            }
            Some(_) => self.add("1 = 0", Vec::new()),
            None => {}
        }
        self.put_range(
            ["line.target_day >= ?", "line.target_day <= ?"],
            filter.target_from,
            filter.target_to,
        );
    }

    fn put_work(&mut self, filter: &LineFilter, today: i64) {
        match filter.stale_days {
            Some(days) if days > 0 => {
                self.add("line.confirmed_day <= ?", values![today - i64::from(days)])
            }
            _ => {}
        }
        self.put_range(
            ["line.next_day >= ?", "line.next_day <= ?"],
            filter.next_from,
            filter.next_to,
        );
        if filter.needs_reconciling {
            self.add_of_entitlement("entitlement.needs_reconciling = 1", Vec::new());
        }
    }

    /// A line without the date is in no range.
    fn put_range(
        &mut self,
        [not_before, not_after]: [&'static str; 2],
        from: Option<Date>,
        to: Option<Date>,
    ) {
        if from.is_none() && to.is_none() {
            return;
        }
        if let Some(from) = from {
            self.add(not_before, values![day(from)]);
        }
        self.add(not_after, values![to.map_or(NO_DAY - 1, day)]);
    }

    fn put_own(&mut self, filter: &LineFilter, resolved: &Resolved) {
        const OF: &str = "EXISTS (SELECT 1 FROM own_value AS own
             WHERE own.organization_id = line.organization_id AND own.own_field_id = ? AND own.value = ?
               AND own.subject_id = ";
        let Some((field, value)) = &filter.own else {
            return;
        };
        let subject = match resolved.own_subject {
            Some(OwnSubject::Line) => "line.id)",
            Some(OwnSubject::Entitlement) => "line.entitlement_id)",
            Some(OwnSubject::Tenant) => "line.tenant_id)",
            None => return self.add("1 = 0", Vec::new()),
        };
        let mut exists = Fragment::new(OF, values![field.0, value.as_str()]);
        exists.push(subject);
        self.all.push(exists);
    }
}

fn within_brackets(text: &'static str, values: Vec<Value>) -> Fragment {
    let mut condition = Fragment::new("(", Vec::new());
    condition.bind(text, values).push(")");
    condition
}
