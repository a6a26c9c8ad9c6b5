//! How much work stands at each organization, of what somebody sees (rule A3).

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, resolve};

/// What stands at one organization, those below it left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Tenants.
    pub tenants: i64,
    /// Lines that count (rule U5).
    pub lines: i64,
    /// Their units.
    pub units: i64,
}

/// Tenants, lines and units by organization, of what somebody sees: of one, or of all; an organization without any is
/// left out.
pub async fn figures(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    only: Option<OrganizationId>,
) -> StoreResult<BTreeMap<OrganizationId, Figures>> {
    let seen = resolve(transaction, seen_by).await?;
    let mut all = BTreeMap::<OrganizationId, Figures>::new();
    for (organization, tenants) in tenants(transaction, &seen, only).await? {
        all.entry(OrganizationId(organization)).or_default().tenants = tenants;
    }
    for (organization, lines, units) in lines(transaction, &seen, only).await? {
        let figures = all.entry(OrganizationId(organization)).or_default();
        (figures.lines, figures.units) = (lines, units);
    }
    Ok(all)
}

async fn tenants(
    transaction: &mut Transaction,
    seen: &Seen,
    only: Option<OrganizationId>,
) -> StoreResult<Vec<(Uuid, i64)>> {
    let mut sql = Fragment::new(
        "SELECT tenant.organization_id, count(*) FROM tenant",
        Vec::new(),
    );
    let of = only.map(|id| Fragment::new("tenant.organization_id = ?", values![id.0]));
    sql.push_where(of.iter().chain(seen.rows(Rows::Tenants).as_ref()));
    sql.push(" GROUP BY tenant.organization_id");
    let (sql, values) = sql.into_statement();
    transaction.fetch_all(sql, values).await
}

async fn lines(
    transaction: &mut Transaction,
    seen: &Seen,
    only: Option<OrganizationId>,
) -> StoreResult<Vec<(Uuid, i64, i64)>> {
    let mut sql = Fragment::new(
        "SELECT line.organization_id, count(*), CAST(sum(line.units) AS BIGINT) FROM status_line AS line",
        Vec::new(),
    );
    let counted = Fragment::new("line.counted = 1", Vec::new());
    let of = only.map(|id| Fragment::new("line.organization_id = ?", values![id.0]));
    let seen = seen.rows(Rows::Lines);
    sql.push_where(std::iter::once(&counted).chain(&of).chain(&seen));
    sql.push(" GROUP BY line.organization_id");
    let (sql, values) = sql.into_statement();
    transaction.fetch_all(sql, values).await
}
