//! Rows of a list of lines.

mod convert;

use uuid::Uuid;

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
