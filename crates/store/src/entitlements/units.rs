//! The units of entitlements: purchased, in their place, agreed (rule U3).

use uuid::Uuid;

use desbloqueo_domain::code::EntitlementId;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::visibility::fetch_ids;

/// The units of an entitlement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Units {
    /// Units that were bought, as last reported.
    pub purchased: i64,
    /// What stands in for them.
    pub in_place: Option<i64>,
    /// The sum of the lines.
    pub agreed: i64,
}

impl Units {
    /// Whether the reported units have moved away from the agreed ones (rule U3).
    pub fn need_reconciling(&self) -> bool {
        self.in_place.unwrap_or(self.purchased) != self.agreed
    }
}

/// The entitlements that need reconciling.
pub async fn list_to_reconcile(transaction: &mut Transaction) -> StoreResult<Vec<EntitlementId>> {
    let sql = Fragment::new(
        "SELECT id FROM entitlement WHERE needs_reconciling = 1",
        Vec::new(),
    );
    let ids = fetch_ids(transaction, sql).await?;
    Ok(ids.into_iter().map(EntitlementId).collect())
}

/// The units of these entitlements; ids that do not exist are left out.
pub async fn list_units(
    transaction: &mut Transaction,
    ids: &[EntitlementId],
) -> StoreResult<Vec<(EntitlementId, Units)>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let these = Fragment::any_of(Kind::of(transaction), "id", &ids);
    let mut sql = Fragment::new(
        "SELECT id, purchased, override_units, agreed FROM entitlement",
        Vec::new(),
    );
    sql.push_where([&these]);
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, i64, Option<i64>, i64)> = transaction.fetch_all(sql, values).await?;
    let units = |(id, purchased, in_place, agreed)| {
        let units = Units {
            purchased,
            in_place,
            agreed,
        };
        (EntitlementId(id), units)
    };
    Ok(rows.into_iter().map(units).collect())
}
