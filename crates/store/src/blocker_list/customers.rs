//! Whose lines blockers hold: a private blocker is known by its customer, a shared one by how many it has.

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::visibility::{Rows, resolve};

/// The customers whose lines a blocker holds and somebody sees.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeldCustomers {
    /// The first of them by name.
    pub first: String,
    /// How many there are.
    pub number: i64,
}

/// See [`super::customers`].
pub(super) async fn customers(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[BlockerId],
) -> StoreResult<BTreeMap<BlockerId, HeldCustomers>> {
    let seen = resolve(transaction, visibility).await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut sql = Fragment::new(
        "SELECT link.blocker_id, min(customer.name), count(DISTINCT customer.id)
         FROM line_blocker AS link
         JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id
         JOIN customer ON customer.organization_id = line.organization_id AND customer.id = line.customer_id",
        Vec::new(),
    );
    let these = Fragment::any_of(Kind::of(transaction), "link.blocker_id", &ids);
    sql.push_where(std::iter::once(&these).chain(seen.rows(Rows::Lines).as_ref()));
    sql.push(" GROUP BY link.blocker_id");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, String, i64)> = transaction.fetch_all(sql, values).await?;
    let held = rows
        .into_iter()
        .map(|(id, first, number)| (BlockerId(id), HeldCustomers { first, number }));
    Ok(held.collect())
}
