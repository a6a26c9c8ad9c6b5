//! Rows of `entitlement`.

use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, EntitlementId, OrganizationId, TenantId};
use desbloqueo_domain::entitlement::{
    EngagementStart, Entitlement, EntitlementState, UnitsOverride,
};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::status::Phase;

use crate::chain::ChainHead;
use crate::column::{
    inconsistent, optional_code, optional_day, to_code, to_optional_code, to_optional_day,
};
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;

use super::{StoredEntitlement, stale};

const TABLE: &str = "entitlement";

#[derive(sqlx::FromRow)]
pub(super) struct EntitlementRow {
    organization_id: Uuid,
    pub(super) id: Uuid,
    tenant_id: Uuid,
    customer_id: Uuid,
    service: String,
    external_id: String,
    purchased: i64,
    override_units: Option<i64>,
    override_reason: String,
    agreed: i64,
    phase: String,
    service_status: String,
    engagement_scenario: String,
    initiate_day: i64,
    start_day: i64,
    start_reason: String,
    business_reason: String,
    success_owner: String,
    attempts: i64,
    last_attempt_day: i64,
    handed_over_day: i64,
    version: i64,
    chain_sequence: i64,
    chain_head: Vec<u8>,
}

impl EntitlementRow {
    pub(super) fn into_stored(self, lines: Vec<StatusLine>) -> StoreResult<StoredEntitlement> {
        Ok(StoredEntitlement {
            customer: CustomerId(self.customer_id),
            chain: ChainHead {
                sequence: self.chain_sequence,
                digest: self.chain_head.clone(),
            },
            entitlement: Entitlement {
                id: EntitlementId(self.id),
                organization: OrganizationId(self.organization_id),
                tenant: TenantId(self.tenant_id),
                service: to_code(TABLE, "service", &self.service)?,
                version: self.version,
                lines,
                state: self.into_state()?,
            },
        })
    }

    fn into_state(self) -> StoreResult<EntitlementState> {
        let reason = self.start_reason;
        let start = to_optional_day(TABLE, "start_day", self.start_day)?;
        let override_reason = self.override_reason;
        Ok(EntitlementState {
            external_id: self.external_id,
            purchased: self.purchased,
            units_override: self.override_units.map(|units| UnitsOverride {
                units,
                reason: override_reason,
            }),
            agreed: self.agreed,
            phase: Phase::parse(&self.phase)
                .ok_or_else(|| inconsistent(TABLE, "phase", self.phase.clone()))?,
            service_status: to_optional_code(TABLE, "service_status", &self.service_status)?,
            engagement_scenario: to_optional_code(
                TABLE,
                "engagement_scenario",
                &self.engagement_scenario,
            )?,
            initiate_discussion: to_optional_day(TABLE, "initiate_day", self.initiate_day)?,
            engagement_start: start.map(|day| EngagementStart { day, reason }),
            business_reason: to_optional_code(TABLE, "business_reason", &self.business_reason)?,
            success_owner: self.success_owner,
            attempts: u32::try_from(self.attempts)
                .map_err(|_| inconsistent(TABLE, "attempts", self.attempts.to_string()))?,
            last_attempt: to_optional_day(TABLE, "last_attempt_day", self.last_attempt_day)?,
            handed_over: to_optional_day(TABLE, "handed_over_day", self.handed_over_day)?,
        })
    }
}

/// The columns that people edit, in the order of the statements below.
fn state_values(state: &EntitlementState) -> Vec<Value> {
    let own = state.units_override.as_ref();
    let start = state.engagement_start.as_ref();
    values![
        state.external_id.as_str(),
        state.purchased,
        own.map(|own| own.units),
        own.map(|own| own.reason.as_str()).unwrap_or_default(),
        state.agreed,
        state.phase.code(),
        optional_code(state.service_status.as_ref()),
        optional_code(state.engagement_scenario.as_ref()),
        optional_day(state.initiate_discussion),
        optional_day(start.map(|start| start.day)),
        start.map(|start| start.reason.as_str()).unwrap_or_default(),
        optional_code(state.business_reason.as_ref()),
        state.success_owner.as_str(),
        i64::from(state.attempts),
        optional_day(state.last_attempt),
        optional_day(state.handed_over),
        state.needs_reconciling(),
    ]
}

fn insert_values(stored: &StoredEntitlement) -> Vec<Value> {
    let entitlement = &stored.entitlement;
    let mut values = values![
        entitlement.organization.0,
        entitlement.id.0,
        entitlement.tenant.0,
        stored.customer.0,
        entitlement.service.as_str(),
    ];
    values.extend(state_values(&entitlement.state));
    values.extend(values![
        entitlement.version,
        stored.chain.sequence,
        stored.chain.digest.clone()
    ]);
    values
}

/// Adds entitlements, without their lines.
pub async fn insert_many(
    transaction: &mut Transaction,
    stored: &[StoredEntitlement],
) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO entitlement (organization_id, id, tenant_id, customer_id, service, \
         external_id, purchased, override_units, override_reason, agreed, phase, service_status, \
         engagement_scenario, initiate_day, start_day, start_reason, business_reason, success_owner, attempts, \
         last_attempt_day, handed_over_day, needs_reconciling, version, chain_sequence, chain_head)";
    transaction
        .insert_many(HEAD, stored.iter().map(insert_values).collect())
        .await
}

/// Adds an entitlement, without its lines.
pub async fn insert(transaction: &mut Transaction, stored: &StoredEntitlement) -> StoreResult<()> {
    insert_many(transaction, std::slice::from_ref(stored)).await
}

/// Saves an entitlement, without its lines, if nobody has saved it since: its version goes up by one.
pub async fn update(transaction: &mut Transaction, stored: &StoredEntitlement) -> StoreResult<()> {
    let entitlement = &stored.entitlement;
    let mut values = state_values(&entitlement.state);
    values.extend(values![
        stored.chain.sequence,
        stored.chain.digest.clone(),
        entitlement.organization.0,
        entitlement.id.0,
        entitlement.version,
    ]);
    let changed = transaction
        .execute(
            "UPDATE entitlement
             SET external_id = $1, purchased = $2, override_units = $3, override_reason = $4, agreed = $5,
                 phase = $6, service_status = $7, engagement_scenario = $8, initiate_day = $9, start_day = $10,
                 start_reason = $11, business_reason = $12, success_owner = $13, attempts = $14,
                 last_attempt_day = $15, handed_over_day = $16, needs_reconciling = $17,
                 chain_sequence = $18, chain_head = $19, version = version + 1
             WHERE organization_id = $20 AND id = $21 AND version = $22",
            values,
        )
        .await?;
    stale(TABLE, changed)
}

/// Has the lines of an entitlement say of it what they repeat beside its phase. Their versions stay: nobody edited them.
pub async fn repeat_on_lines(
    transaction: &mut Transaction,
    entitlement: &Entitlement,
) -> StoreResult<()> {
    let state = &entitlement.state;
    transaction
        .execute(
            "UPDATE status_line
             SET engagement_scenario = $1, service_status = $2
             WHERE organization_id = $3 AND entitlement_id = $4",
            values![
                optional_code(state.engagement_scenario.as_ref()),
                optional_code(state.service_status.as_ref()),
                entitlement.organization.0,
                entitlement.id.0,
            ],
        )
        .await?;
    Ok(())
}

/// Moves the head of the chain from one change to a later one, as for an own value; what people edit stays.
pub async fn update_chain(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: EntitlementId,
    from: &ChainHead,
    to: &ChainHead,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE entitlement
             SET chain_sequence = $1, chain_head = $2
             WHERE organization_id = $3 AND id = $4 AND chain_sequence = $5",
            values![
                to.sequence,
                to.digest.clone(),
                organization.0,
                id.0,
                from.sequence
            ],
        )
        .await?;
    stale(TABLE, changed)
}

/// Removes an entitlement without lines, if nobody has saved it since.
pub async fn delete(transaction: &mut Transaction, stored: &StoredEntitlement) -> StoreResult<()> {
    let entitlement = &stored.entitlement;
    let changed = transaction
        .execute(
            "DELETE FROM entitlement WHERE organization_id = $1 AND id = $2 AND version = $3",
            values![
                entitlement.organization.0,
                entitlement.id.0,
                entitlement.version
            ],
        )
        .await?;
    stale(TABLE, changed)
}
