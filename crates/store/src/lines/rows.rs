//! Rows of a list of lines.

use uuid::Uuid;

use desbloqueo_domain::code::{
    BlockerId, CustomerId, EntitlementId, LineId, OrganizationId, TenantId,
};
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::tenant::Priority;

use crate::column::{
    inconsistent, to_code, to_day, to_next_action, to_optional_code, to_optional_day, to_owner,
};
use crate::error::StoreResult;

use super::cursor::Key;
use super::item::{CustomerItem, EntitlementItem, LineItem, PrimaryBlockerItem, TenantItem};
use super::sort::LineSort;

const TABLE: &str = "status_line";

/// What both tables hold, and the customer and the tenant.
pub(super) const STATE: &str = "found.id, found.organization_id, found.entitlement_id, found.customer_id, found.tenant_id, \
     found.service, found.phase, found.units, found.segment, found.kind, found.counted, found.l1, found.l2, found.l3, \
     found.target_day, found.owner, found.since_l1_day, found.since_reason_day, found.primary_blocker, \
     customer.name AS customer_name, \
     customer.external_id AS customer_external_id, customer.region, customer.market_segment, \
     customer.renewal_day, tenant.name AS tenant_name, tenant.external_id AS tenant_external_id, tenant.domain, \
     tenant.priority";

/// What only `status_line` holds.
pub(super) const WORK: &str = "found.note, found.asked_of, found.answer_day, found.review_day, found.next_code, \
     found.next_text, found.next_open, found.next_day, found.next_owner, found.since_reported, found.confirmed_day, \
     found.version";

/// What exports show beside.
pub(super) const EXPORT: &str = "entitlement.external_id AS entitlement_external_id, entitlement.purchased, \
     entitlement.override_units, entitlement.agreed, entitlement.service_status, entitlement.engagement_scenario, \
     entitlement.initiate_day, entitlement.start_day, entitlement.business_reason, \
     entitlement.needs_reconciling, blocker.organization_id AS blocker_organization_id, \
     blocker.title AS blocker_title, blocker.private AS blocker_private, blocker.closed_day AS blocker_closed_day";

/// What a list reads of a line: which of it depends on the source and the columns.
#[derive(Debug)]
pub(super) struct ListRow {
    state: StateRow,
    work: Option<WorkRow>,
    export: Option<ExportRow>,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Present {
    #[sqlx(flatten)]
    state: StateRow,
    #[sqlx(flatten)]
    work: WorkRow,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct PresentExport {
    #[sqlx(flatten)]
    state: StateRow,
    #[sqlx(flatten)]
    work: WorkRow,
    #[sqlx(flatten)]
    export: ExportRow,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Past {
    #[sqlx(flatten)]
    state: StateRow,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct PastExport {
    #[sqlx(flatten)]
    state: StateRow,
    #[sqlx(flatten)]
    export: ExportRow,
}

impl From<Present> for ListRow {
    fn from(row: Present) -> Self {
        Self {
            state: row.state,
            work: Some(row.work),
            export: None,
        }
    }
}

impl From<PresentExport> for ListRow {
    fn from(row: PresentExport) -> Self {
        Self {
            state: row.state,
            work: Some(row.work),
            export: Some(row.export),
        }
    }
}

impl From<Past> for ListRow {
    fn from(row: Past) -> Self {
        Self {
            state: row.state,
            work: None,
            export: None,
        }
    }
}

impl From<PastExport> for ListRow {
    fn from(row: PastExport) -> Self {
        Self {
            state: row.state,
            work: None,
            export: Some(row.export),
        }
    }
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct StateRow {
    pub(super) id: Uuid,
    pub(super) organization_id: Uuid,
    entitlement_id: Uuid,
    customer_id: Uuid,
    tenant_id: Uuid,
    service: String,
    phase: String,
    units: i64,
    segment: String,
    kind: String,
    counted: i64,
    l1: String,
    l2: String,
    l3: String,
    target_day: i64,
    owner: String,
    since_l1_day: i64,
    since_reason_day: i64,
    primary_blocker: Option<Uuid>,
    customer_name: String,
    customer_key: String,
    customer_external_id: String,
    region: String,
    market_segment: String,
    renewal_day: i64,
    tenant_name: String,
    tenant_external_id: String,
    domain: String,
    priority: String,
}

#[derive(Debug, sqlx::FromRow)]
struct WorkRow {
    note: String,
    asked_of: String,
    answer_day: i64,
    review_day: i64,
    next_code: String,
    next_text: String,
    next_open: i64,
    next_day: i64,
    next_owner: String,
    since_reported: i64,
    confirmed_day: i64,
    version: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct ExportRow {
    entitlement_external_id: String,
    purchased: i64,
    override_units: Option<i64>,
    agreed: i64,
    service_status: String,
    engagement_scenario: String,
    initiate_day: i64,
    start_day: i64,
    business_reason: String,
    needs_reconciling: i64,
    blocker_organization_id: Option<Uuid>,
    blocker_title: Option<String>,
    blocker_private: Option<i64>,
    blocker_closed_day: Option<i64>,
}

impl ListRow {
    /// The row as the place where a list may go on.
    pub(super) fn position(&self, sort: LineSort) -> (Key, Uuid) {
        let (state, work) = (&self.state, self.work.as_ref());
        let key = match sort {
            LineSort::Customer => Key::Text(state.customer_key.clone()),
            LineSort::Units => Key::Number(state.units),
            LineSort::Since => Key::Number(state.since_l1_day),
            LineSort::Target => Key::Number(state.target_day),
            LineSort::NextAction => {
                Key::Number(work.map_or(state.since_l1_day, |work| work.next_day))
            }
            LineSort::Confirmed => {
                Key::Number(work.map_or(state.since_l1_day, |work| work.confirmed_day))
            }
        };
        (key, state.id)
    }

    pub(super) fn into_item(self) -> StoreResult<LineItem> {
        let mut item = self.state.into_item()?;
        if let Some(work) = self.work {
            work.put(&mut item)?;
        }
        if let Some(export) = self.export {
            item.blocker = export.blocker(item.primary_blocker)?;
            item.entitlement_fields = Some(export.entitlement()?);
        }
        Ok(item)
    }
}

impl StateRow {
    fn into_item(self) -> StoreResult<LineItem> {
        Ok(LineItem {
            id: LineId(self.id),
            organization: OrganizationId(self.organization_id),
            entitlement: EntitlementId(self.entitlement_id),
            service: to_code(TABLE, "service", &self.service)?,
            phase: Phase::parse(&self.phase)
                .ok_or_else(|| inconsistent(TABLE, "phase", &*self.phase))?,
            units: self.units,
            kind: StatusKind::parse(&self.kind)
                .ok_or_else(|| inconsistent(TABLE, "kind", &*self.kind))?,
            counted: self.counted != 0,
            status: Status {
                l1: to_code(TABLE, "l1", &self.l1)?,
                l2: to_optional_code(TABLE, "l2", &self.l2)?,
                l3: to_optional_code(TABLE, "l3", &self.l3)?,
            },
            note: None,
            target: to_optional_day(TABLE, "target_day", self.target_day)?,
            asked: None,
            review: None,
            owner: to_owner(TABLE, "owner", &self.owner)?,
            next_action: None,
            since_l1: to_day(TABLE, "since_l1_day", self.since_l1_day)?,
            since_reason: to_day(TABLE, "since_reason_day", self.since_reason_day)?,
            since_reported: None,
            confirmed: None,
            primary_blocker: self.primary_blocker.map(BlockerId),
            blocker: None,
            entitlement_fields: None,
            version: None,
            segment: self.segment,
            customer: CustomerItem {
                id: CustomerId(self.customer_id),
                name: self.customer_name,
                external_id: self.customer_external_id,
                region: self.region,
                market_segment: self.market_segment,
                renewal: to_optional_day("customer", "renewal_day", self.renewal_day)?,
            },
            tenant: TenantItem {
                id: TenantId(self.tenant_id),
                name: self.tenant_name,
                external_id: self.tenant_external_id,
                domain: self.domain,
                priority_override: to_priority(&self.priority)?,
            },
        })
    }
}

fn to_priority(code: &str) -> StoreResult<Option<Priority>> {
    if code.is_empty() {
        return Ok(None);
    }
    Priority::parse(code)
        .map(Some)
        .ok_or_else(|| inconsistent("tenant", "priority", code))
}

impl WorkRow {
    fn put(self, item: &mut LineItem) -> StoreResult<()> {
        let due = to_optional_day(TABLE, "answer_day", self.answer_day)?;
        item.note = Some(self.note);
        item.asked = due.map(|due| Asked {
            of: self.asked_of,
            due,
        });
        item.review = to_optional_day(TABLE, "review_day", self.review_day)?;
        item.next_action = Some(to_next_action(
            TABLE,
            &self.next_code,
            &self.next_text,
            self.next_open != 0,
            self.next_day,
            &self.next_owner,
        )?);
        item.since_reported = Some(self.since_reported != 0);
        item.confirmed = Some(to_day(TABLE, "confirmed_day", self.confirmed_day)?);
        item.version = Some(self.version);
        Ok(())
    }
}

impl ExportRow {
    fn entitlement(&self) -> StoreResult<EntitlementItem> {
        const TABLE: &str = "entitlement";
        Ok(EntitlementItem {
            external_id: self.entitlement_external_id.clone(),
            purchased: self.purchased,
            override_units: self.override_units,
            agreed: self.agreed,
            service_status: to_optional_code(TABLE, "service_status", &self.service_status)?,
            engagement_scenario: to_optional_code(
                TABLE,
                "engagement_scenario",
                &self.engagement_scenario,
            )?,
            initiate_discussion: to_optional_day(TABLE, "initiate_day", self.initiate_day)?,
            engagement_start: to_optional_day(TABLE, "start_day", self.start_day)?,
            business_reason: to_optional_code(TABLE, "business_reason", &self.business_reason)?,
            needs_reconciling: self.needs_reconciling != 0,
        })
    }

    /// A blocker that is no more, or that an undone import took with it, shows as none.
    fn blocker(&self, id: Option<BlockerId>) -> StoreResult<Option<PrimaryBlockerItem>> {
        let (Some(id), Some(organization), Some(closed)) =
            (id, self.blocker_organization_id, self.blocker_closed_day)
        else {
            return Ok(None);
        };
        Ok(Some(PrimaryBlockerItem {
            organization: OrganizationId(organization),
            id,
            title: self.blocker_title.clone().unwrap_or_default(),
            private: self.blocker_private == Some(1),
            closed: to_optional_day("blocker", "closed_day", closed)?,
        }))
    }
}
