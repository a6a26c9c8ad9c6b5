//! Open private blockers with what their lines say: what likeness is looked for among (rule S7).

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, Code, LineId, OrganizationId};
use desbloqueo_domain::organization::Visibility;

use crate::column::{NO_DAY, to_code, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, resolve_with_blockers};

/// An open private blocker with the line that it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateBlocker {
    /// The organization that it belongs to.
    pub organization: OrganizationId,
    /// The blocker.
    pub blocker: BlockerId,
    /// The line.
    pub line: LineId,
    /// Its title; empty while it is named by its reason.
    pub title: String,
    /// The L2 of the line.
    pub reason: Option<Code>,
    /// The L3 of the line.
    pub detail: Option<Code>,
    /// The service of the line.
    pub service: Code,
    /// The note of the line.
    pub note: String,
    /// The units of the line.
    pub units: i64,
    /// The name of the customer.
    pub customer: String,
}

#[derive(sqlx::FromRow)]
struct PrivateRow {
    organization_id: Uuid,
    blocker_id: Uuid,
    line_id: Uuid,
    title: String,
    l2: String,
    l3: String,
    service: String,
    note: String,
    units: i64,
    customer: String,
}

impl PrivateRow {
    fn into_private(self) -> StoreResult<PrivateBlocker> {
        Ok(PrivateBlocker {
            organization: OrganizationId(self.organization_id),
            blocker: BlockerId(self.blocker_id),
            line: LineId(self.line_id),
            title: self.title,
            reason: to_optional_code("status_line", "l2", &self.l2)?,
            detail: to_optional_code("status_line", "l3", &self.l3)?,
            service: to_code("status_line", "service", &self.service)?,
            note: self.note,
            units: self.units,
            customer: self.customer,
        })
    }
}

/// The open private blockers that somebody sees, each with its line, in order of id.
pub async fn list_open_private(
    transaction: &mut Transaction,
    visibility: &Visibility,
) -> StoreResult<Vec<PrivateBlocker>> {
    list(transaction, visibility, None).await
}

/// The same, of these blockers.
pub async fn list_open_private_among(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[BlockerId],
) -> StoreResult<Vec<PrivateBlocker>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let among = Fragment::any_of(Kind::of(transaction), "blocker.id", &ids);
    list(transaction, visibility, Some(among)).await
}

async fn list(
    transaction: &mut Transaction,
    visibility: &Visibility,
    among: Option<Fragment>,
) -> StoreResult<Vec<PrivateBlocker>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let open = Fragment::new(
        "blocker.private = 1 AND blocker.closed_day = ?",
        values![NO_DAY],
    );
    let seen = [seen.rows(Rows::Blockers), seen.rows(Rows::Lines)];
    let mut sql = Fragment::new(
        "SELECT blocker.organization_id, blocker.id AS blocker_id, line.id AS line_id, blocker.title, line.l2,
                line.l3, line.service, line.note, line.units, customer.name AS customer
         FROM blocker
         JOIN line_blocker AS link ON link.blocker_id = blocker.id
         JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id
         JOIN customer ON customer.organization_id = line.organization_id AND customer.id = line.customer_id",
        Vec::new(),
    );
    sql.push_where(
        [&open]
            .into_iter()
            .chain(&among)
            .chain(seen.iter().flatten()),
    );
    let (text, values) = sql.into_statement();
    let mut rows: Vec<PrivateRow> = transaction.fetch_all(text, values).await?;
    // Here, as a database would carry every note along.
    rows.sort_unstable_by_key(|row| (row.blocker_id, row.line_id));
    rows.into_iter().map(PrivateRow::into_private).collect()
}
