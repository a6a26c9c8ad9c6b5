//! Entitlements with their lines: read and written as one.

mod line_rows;
mod queues;
mod repeated;
mod rows;
mod units;

use std::collections::BTreeMap;

use desbloqueo_domain::code::{Code, CustomerId, EntitlementId, LineId, OrganizationId, TenantId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{BlockerLink, StatusLine};
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::Phase;

use crate::chain::ChainHead;
use crate::column::{inconsistent, to_code};
use crate::error::{StoreError, StoreResult};
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;

pub use line_rows::{LinePlace, delete_line, insert_lines, replace_blockers, update_line};
pub use queues::{count_in_assignment, explain_handed_over, list_handed_over};
pub use repeated::{Repeated, list_repeated};
pub use rows::{delete, insert, insert_many, repeat_on_lines, update, update_chain};
pub use units::{Units, list_to_reconcile, list_units};

/// An entitlement as it stands in the database.
#[derive(Debug, Clone)]
pub struct StoredEntitlement {
    /// The entitlement with its lines.
    pub entitlement: Entitlement,
    /// The customer of its tenant.
    pub customer: CustomerId,
    /// The head of its chain of changes.
    pub chain: ChainHead,
}

const COLUMNS: &str = "organization_id, id, tenant_id, customer_id, service, external_id, purchased, \
     override_units, override_reason, agreed, phase, service_status, engagement_scenario, initiate_day, \
     start_day, start_reason, business_reason, success_owner, attempts, last_attempt_day, handed_over_day, \
     version, chain_sequence, chain_head";

/// The entitlement with its lines, by id, locked against other writers.
pub async fn find(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: EntitlementId,
) -> StoreResult<Option<StoredEntitlement>> {
    let found = list_where(
        transaction,
        "organization_id = $1 AND id = $2",
        values![organization.0, id.0],
        crate::dialect::Lock::ForUpdate,
    )
    .await?;
    Ok(found.into_iter().next())
}

/// The entitlements of a tenant, with their lines, in order of service.
pub async fn list_of_tenant(
    transaction: &mut Transaction,
    organization: OrganizationId,
    tenant: TenantId,
) -> StoreResult<Vec<StoredEntitlement>> {
    list_where(
        transaction,
        "organization_id = $1 AND tenant_id = $2",
        values![organization.0, tenant.0],
        crate::dialect::Lock::None,
    )
    .await
}

/// The entitlements with these ids, with their lines; ids that do not exist are left out.
pub async fn list_by_ids(
    transaction: &mut Transaction,
    organization: OrganizationId,
    ids: &[EntitlementId],
) -> StoreResult<Vec<StoredEntitlement>> {
    let mut all = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(200) {
        let condition = format!(
            "organization_id = $1 AND id IN ({})",
            crate::dialect::parameters(2, chunk.len())
        );
        let mut values = values![organization.0];
        values.extend(chunk.iter().map(|id| Value::from(id.0)));
        all.extend(
            list_assembled(
                transaction,
                &condition,
                values,
                crate::dialect::Lock::ForUpdate,
            )
            .await?,
        );
    }
    Ok(all)
}

/// Every entitlement of an organization, with its lines: for imports and `verify`.
pub async fn list_of_organization(
    transaction: &mut Transaction,
    organization: OrganizationId,
) -> StoreResult<Vec<StoredEntitlement>> {
    list_where(
        transaction,
        "organization_id = $1",
        values![organization.0],
        crate::dialect::Lock::None,
    )
    .await
}

/// The organization and entitlement that a line belongs to.
pub async fn find_of_line(
    transaction: &mut Transaction,
    line: LineId,
) -> StoreResult<Option<(OrganizationId, EntitlementId)>> {
    let row: Option<(uuid::Uuid, uuid::Uuid)> = transaction
        .fetch_optional(
            "SELECT organization_id, entitlement_id FROM status_line WHERE id = $1",
            values![line.0],
        )
        .await?;
    Ok(row.map(|(organization, id)| (OrganizationId(organization), EntitlementId(id))))
}

/// The organization and entitlement that each of these lines belongs to; lines that do not exist are left out.
pub async fn list_of_lines(
    transaction: &mut Transaction,
    lines: &[LineId],
) -> StoreResult<Vec<(OrganizationId, EntitlementId, LineId)>> {
    let mut all = Vec::with_capacity(lines.len());
    for chunk in lines.chunks(400) {
        let sql = format!(
            "SELECT organization_id, entitlement_id, id FROM status_line WHERE id IN ({})",
            crate::dialect::parameters(1, chunk.len())
        );
        let values = chunk.iter().map(|line| Value::from(line.0)).collect();
        let rows: Vec<(uuid::Uuid, uuid::Uuid, uuid::Uuid)> = transaction
            .fetch_all(crate::transaction::Assembled(sql), values)
            .await?;
        all.extend(rows.into_iter().map(|(organization, entitlement, line)| {
            (
                OrganizationId(organization),
                EntitlementId(entitlement),
                LineId(line),
            )
        }));
    }
    Ok(all)
}

/// The organization that an entitlement belongs to.
pub async fn find_organization(
    transaction: &mut Transaction,
    id: EntitlementId,
) -> StoreResult<Option<OrganizationId>> {
    let row: Option<(uuid::Uuid,)> = transaction
        .fetch_optional(
            "SELECT organization_id FROM entitlement WHERE id = $1",
            values![id.0],
        )
        .await?;
    Ok(row.map(|(organization,)| OrganizationId(organization)))
}

async fn list_where(
    transaction: &mut Transaction,
    condition: &'static str,
    values: Vec<Value>,
    lock: crate::dialect::Lock,
) -> StoreResult<Vec<StoredEntitlement>> {
    list_assembled(transaction, condition, values, lock).await
}

/// Reads entitlements and then, with the same condition, their lines and the blockers of those.
async fn list_assembled(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
    lock: crate::dialect::Lock,
) -> StoreResult<Vec<StoredEntitlement>> {
    let locked = transaction.lock_clause(lock);
    let sql = format!(
        "SELECT {COLUMNS} FROM entitlement WHERE {condition} ORDER BY service, id {locked}"
    );
    let rows: Vec<rows::EntitlementRow> = transaction
        .fetch_all(crate::transaction::Assembled(sql), values.clone())
        .await?;
    let lines = line_rows::list_of_entitlements(transaction, condition, values).await?;
    with_lines(rows, lines)
}

fn with_lines(
    rows: Vec<rows::EntitlementRow>,
    mut lines: LinesByEntitlement,
) -> StoreResult<Vec<StoredEntitlement>> {
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            row.into_stored(lines.remove(&EntitlementId(id)).unwrap_or_default())
        })
        .collect()
}

/// The entitlements with these ids, of whichever organizations, with their lines: to be looked at, in no order.
pub async fn list_across(
    transaction: &mut Transaction,
    ids: &[EntitlementId],
) -> StoreResult<Vec<StoredEntitlement>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let these = Fragment::any_of(Kind::of(transaction), "entitlement.id", &ids);
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(COLUMNS)
        .push(" FROM entitlement")
        .push_where([&these]);
    let (sql, values) = sql.into_statement();
    let rows: Vec<rows::EntitlementRow> = transaction.fetch_all(sql, values).await?;
    let lines = line_rows::list_across(transaction, &these).await?;
    with_lines(rows, lines)
}

/// Lines by entitlement.
type LinesByEntitlement = BTreeMap<EntitlementId, Vec<StatusLine>>;

/// Blockers by line, the primary one first.
type BlockersByLine = BTreeMap<LineId, Vec<BlockerLink>>;

/// What the rulebook says of a line that its columns repeat: its kind, and whether its units count (rule U5).
pub fn counts(rulebook: &Rulebook, line: &StatusLine) -> (&'static str, bool) {
    use desbloqueo_domain::line::Approval;
    use desbloqueo_domain::status::StatusKind;
    let kind = rulebook
        .kind(&line.state.status.l1)
        .unwrap_or(StatusKind::StatusUnknown);
    let awaits = matches!(line.state.approval, Approval::Awaiting { .. });
    (kind.code(), kind.counts() || awaits)
}

fn stale(table: &'static str, changed: u64) -> StoreResult<()> {
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::Conflict { table })
    }
}

/// Where a line stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceOfLine {
    /// The organization.
    pub organization: OrganizationId,
    /// The tenant.
    pub tenant: TenantId,
    /// The entitlement.
    pub entitlement: EntitlementId,
    /// The service.
    pub service: Code,
}

/// The note of a line, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteOfLine {
    /// The organization.
    pub organization: OrganizationId,
    /// The service.
    pub service: Code,
    /// The phase of its entitlement.
    pub phase: Phase,
    /// The note; empty for none.
    pub note: String,
}

/// The note of a line.
pub async fn find_note_of_line(
    transaction: &mut Transaction,
    line: LineId,
) -> StoreResult<Option<NoteOfLine>> {
    let row: Option<(uuid::Uuid, String, String, String)> = transaction
        .fetch_optional(
            "SELECT organization_id, service, phase, note FROM status_line WHERE id = $1",
            values![line.0],
        )
        .await?;
    let Some((organization, service, phase, note)) = row else {
        return Ok(None);
    };
    Ok(Some(NoteOfLine {
        organization: OrganizationId(organization),
        service: to_code("status_line", "service", &service)?,
        phase: Phase::parse(&phase).ok_or_else(|| inconsistent("status_line", "phase", &phase))?,
        note,
    }))
}

/// Where these lines stand; lines that do not exist are left out.
pub async fn list_places_of_lines(
    transaction: &mut Transaction,
    lines: &[LineId],
) -> StoreResult<BTreeMap<LineId, PlaceOfLine>> {
    type Place = (uuid::Uuid, uuid::Uuid, uuid::Uuid, uuid::Uuid, String);
    let mut places = BTreeMap::new();
    for chunk in lines.chunks(400) {
        let sql = format!(
            "SELECT id, organization_id, tenant_id, entitlement_id, service FROM status_line WHERE id IN ({})",
            crate::dialect::parameters(1, chunk.len())
        );
        let values = chunk.iter().map(|line| Value::from(line.0)).collect();
        let rows: Vec<Place> = transaction
            .fetch_all(crate::transaction::Assembled(sql), values)
            .await?;
        for (id, organization, tenant, entitlement, service) in rows {
            let place = PlaceOfLine {
                organization: OrganizationId(organization),
                tenant: TenantId(tenant),
                entitlement: EntitlementId(entitlement),
                service: to_code("status_line", "service", &service)?,
            };
            places.insert(LineId(id), place);
        }
    }
    Ok(places)
}

/// The entitlements of these tenants, with their lines, locked against other writers.
pub async fn list_of_tenants(
    transaction: &mut Transaction,
    organization: OrganizationId,
    tenants: &[TenantId],
) -> StoreResult<Vec<StoredEntitlement>> {
    let mut all = Vec::new();
    for chunk in tenants.chunks(400) {
        let condition = format!(
            "organization_id = $1 AND tenant_id IN ({})",
            crate::dialect::parameters(2, chunk.len())
        );
        let mut values = values![organization.0];
        values.extend(chunk.iter().map(|id| Value::from(id.0)));
        all.extend(
            list_assembled(
                transaction,
                &condition,
                values,
                crate::dialect::Lock::ForUpdate,
            )
            .await?,
        );
    }
    Ok(all)
}
