//! Rows of `tenant`.

use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::owner::Team;
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride, Tenant, TenantState};

use crate::chain::ChainHead;
use crate::column::{inconsistent, optional_day, sort_key, to_optional_day};
use crate::error::StoreResult;
use crate::texts;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;
use crate::version::require_saved;

use super::{StoredTenant, team};

const TABLE: &str = "tenant";

#[derive(sqlx::FromRow)]
pub(super) struct TenantRow {
    organization_id: Uuid,
    pub(super) id: Uuid,
    customer_id: Uuid,
    external_id: String,
    domain: String,
    name: String,
    state: String,
    paused_until: i64,
    priority: String,
    priority_reason: String,
    version: i64,
    chain_sequence: i64,
    chain_head: Vec<u8>,
}

impl TenantRow {
    pub(super) fn into_stored(self, team: Team) -> StoreResult<StoredTenant> {
        let activity = to_activity(&self.state, self.paused_until)?;
        let priority_override = to_priority_override(&self.priority, self.priority_reason)?;
        Ok(StoredTenant {
            chain: ChainHead {
                sequence: self.chain_sequence,
                digest: self.chain_head,
            },
            tenant: Tenant {
                id: TenantId(self.id),
                organization: OrganizationId(self.organization_id),
                customer: CustomerId(self.customer_id),
                version: self.version,
                state: TenantState {
                    external_id: self.external_id,
                    domain: self.domain,
                    name: self.name,
                    activity,
                    priority_override,
                    team,
                },
            },
        })
    }
}

pub(super) fn to_activity(state: &str, paused_until: i64) -> StoreResult<Activity> {
    let until = to_optional_day(TABLE, "paused_until", paused_until)?;
    match (state, until) {
        ("active", None) => Ok(Activity::Active),
        ("paused", Some(day)) => Ok(Activity::PausedUntil(day)),
        ("finished", None) => Ok(Activity::Finished),
        _ => Err(inconsistent(TABLE, "state", state)),
    }
}

pub(super) fn to_priority_override(
    code: &str,
    reason: String,
) -> StoreResult<Option<PriorityOverride>> {
    if code.is_empty() {
        return Ok(None);
    }
    let priority = Priority::parse(code).ok_or_else(|| inconsistent(TABLE, "priority", code))?;
    Ok(Some(PriorityOverride { priority, reason }))
}

/// The tenants that meet a condition, in order of id.
pub(super) async fn list(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
) -> StoreResult<Vec<TenantRow>> {
    let sql = format!(
        "SELECT organization_id, id, customer_id, external_id, domain, name, state, paused_until,
                priority, priority_reason, version, chain_sequence, chain_head
         FROM tenant
         WHERE {condition}
         ORDER BY id"
    );
    transaction.fetch_all(Assembled(sql), values).await
}

/// The columns that people edit, in the order of the statements below.
fn state_values(state: &TenantState) -> Vec<Value> {
    let own = state.priority_override.as_ref();
    values![
        state.external_id.as_str(),
        state.domain.as_str(),
        state.name.as_str(),
        sort_key(&state.name),
        state.activity.code(),
        optional_day(state.activity.paused_until()),
        own.map(|own| own.priority.code()).unwrap_or_default(),
        own.map(|own| own.reason.as_str()).unwrap_or_default(),
    ]
}

/// Adds tenants with their teams.
pub async fn insert_many(
    transaction: &mut Transaction,
    stored: &[StoredTenant],
) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO tenant (organization_id, id, customer_id, external_id, domain, name, \
         name_key, state, paused_until, priority, priority_reason, version, chain_sequence, chain_head)";
    let rows = stored.iter().map(|stored| {
        let tenant = &stored.tenant;
        let mut values = values![tenant.organization.0, tenant.id.0, tenant.customer.0];
        values.extend(state_values(&tenant.state));
        values.extend(values![
            tenant.version,
            stored.chain.sequence,
            stored.chain.digest.clone()
        ]);
        values
    });
    transaction.insert_many(HEAD, rows.collect()).await?;
    let names = stored.iter().map(|stored| {
        let tenant = &stored.tenant;
        (
            tenant.organization,
            tenant.id.0,
            sort_key(&tenant.state.name),
        )
    });
    texts::TENANTS.insert_many(transaction, names).await?;
    team::insert(transaction, stored.iter().map(|stored| &stored.tenant)).await
}

/// Saves a tenant and its team, if nobody has saved it since: its version goes up by one.
pub async fn update(transaction: &mut Transaction, stored: &StoredTenant) -> StoreResult<()> {
    let tenant = &stored.tenant;
    let mut values = state_values(&tenant.state);
    values.extend(values![
        tenant.customer.0,
        stored.chain.sequence,
        stored.chain.digest.clone(),
        tenant.organization.0,
        tenant.id.0,
        tenant.version,
    ]);
    let changed = transaction
        .execute(
            "UPDATE tenant
             SET external_id = $1, domain = $2, name = $3, name_key = $4, state = $5, paused_until = $6,
                 priority = $7, priority_reason = $8, customer_id = $9, chain_sequence = $10,
                 chain_head = $11, version = version + 1
             WHERE organization_id = $12 AND id = $13 AND version = $14",
            values,
        )
        .await?;
    require_saved(TABLE, changed)?;
    let name = sort_key(&tenant.state.name);
    texts::TENANTS
        .save(transaction, tenant.organization, tenant.id.0, name)
        .await?;
    team::replace(transaction, tenant).await
}

/// Moves the head of the chain from one change to a later one, as for a note; what people edit stays.
pub async fn update_chain(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: TenantId,
    from: &ChainHead,
    to: &ChainHead,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE tenant
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
    require_saved(TABLE, changed)
}
