//! Ids that a visibility comes down to.

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, LineId};

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;

use super::SeenSome;

/// The lines that these blockers hold, but for those of tenants and organizations seen whole: of an account team's own
/// blockers, hardly any are left. An index tells where the lines stand whose primary blocker it is; others are rare.
pub(super) async fn lines_held_elsewhere(
    transaction: &mut Transaction,
    some: &SeenSome,
    blockers: &BTreeSet<BlockerId>,
) -> StoreResult<Vec<Uuid>> {
    if blockers.is_empty() {
        return Ok(Vec::new());
    }
    let database = Kind::of(transaction);
    let ids: Vec<Uuid> = blockers.iter().map(|id| id.0).collect();
    let elsewhere = elsewhere(database, some);
    let primary = Fragment::any_of(database, "line.primary_blocker", &ids);
    let mut sql = Fragment::new("SELECT line.id FROM status_line AS line", Vec::new());
    sql.push_where(std::iter::once(&primary).chain(&elsewhere));
    sql.push(" UNION ALL SELECT line.id FROM line_blocker AS link")
        .append(&database.by_index(Some("line_blocker_beside")))
        .push(" JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id");
    let these = Fragment::any_of(database, "link.blocker_id", &ids);
    let beside = Fragment::new("link.position > 0", Vec::new());
    sql.push_where([&these, &beside].into_iter().chain(&elsewhere));
    fetch_ids(transaction, sql).await
}

/// That a line is of no tenant and no organization seen whole; `None` where there are none.
fn elsewhere(database: Kind, some: &SeenSome) -> Option<Fragment> {
    let mut whole = Vec::new();
    if !some.organizations.is_empty() {
        let of = Fragment::is_among(database, "line.organization_id", &some.organizations);
        whole.push(of);
    }
    for (organization, tenants) in &some.tenants {
        let mut of = Fragment::new("line.organization_id = ? AND ", values![*organization]);
        of.append(&Fragment::is_among(database, "line.tenant_id", tenants));
        whole.push(of);
    }
    let mut none = Fragment::new("NOT (", Vec::new());
    none.join(&whole, " OR ").push(")");
    (!whole.is_empty()).then_some(none)
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
