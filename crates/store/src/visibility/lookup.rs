//! Ids that a visibility comes down to.

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, LineId};

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;

use super::SeenSome;

/// The lines that these blockers hold.
pub(super) async fn lines_held(
    transaction: &mut Transaction,
    blockers: &BTreeSet<BlockerId>,
) -> StoreResult<Vec<Uuid>> {
    if blockers.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = blockers.iter().map(|id| id.0).collect();
    let mut sql = Fragment::new("SELECT link.line_id FROM line_blocker AS link", Vec::new());
    sql.push_where([&Fragment::any_of(
        Kind::of(transaction),
        "link.blocker_id",
        &ids,
    )]);
    fetch_ids(transaction, sql).await
}

/// The blockers that hold a line seen otherwise than through a blocker. Of whole organizations only those that
/// stand elsewhere: their own are seen anyway.
pub(super) async fn blockers_of_places(
    transaction: &mut Transaction,
    some: &SeenSome,
    lines: &BTreeSet<LineId>,
) -> StoreResult<Vec<Uuid>> {
    let database = Kind::of(transaction);
    let mut ids = Vec::new();
    if !some.organizations.is_empty() {
        let mut sql = Fragment::new(
            "SELECT DISTINCT link.blocker_id FROM line_blocker AS link",
            Vec::new(),
        );
        let elsewhere = Fragment::new(
            "link.blocker_organization_id <> link.organization_id",
            Vec::new(),
        );
        let within = Fragment::any_of(database, "link.organization_id", &some.organizations);
        ids.extend(fetch_ids(transaction, sql.push_where([&within, &elsewhere]).clone()).await?);
    }
    for (organization, tenants) in &some.tenants {
        ids.extend(blockers_of_tenants(transaction, *organization, tenants).await?);
    }
    if !lines.is_empty() {
        let lines: Vec<Uuid> = lines.iter().map(|id| id.0).collect();
        let mut sql = Fragment::new(
            "SELECT DISTINCT link.blocker_id
             FROM status_line AS line
             JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id",
            Vec::new(),
        );
        ids.extend(
            fetch_ids(
                transaction,
                sql.push_where([&Fragment::any_of(database, "line.id", &lines)])
                    .clone(),
            )
            .await?,
        );
    }
    Ok(ids)
}

async fn blockers_of_tenants(
    transaction: &mut Transaction,
    organization: Uuid,
    tenants: &[Uuid],
) -> StoreResult<Vec<Uuid>> {
    let database = Kind::of(transaction);
    let mut sql = Fragment::new(
        "SELECT DISTINCT link.blocker_id
         FROM status_line AS line
         JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id",
        Vec::new(),
    );
    sql.push_where([
        &Fragment::any_of(database, "line.organization_id", &[organization]),
        &Fragment::any_of(database, "line.tenant_id", tenants),
    ]);
    fetch_ids(transaction, sql).await
}

pub(crate) async fn fetch_ids(
    transaction: &mut Transaction,
    sql: Fragment,
) -> StoreResult<Vec<Uuid>> {
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid,)> = transaction.fetch_all(sql, values).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
