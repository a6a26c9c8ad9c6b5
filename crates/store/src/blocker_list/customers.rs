//! Whose lines blockers hold: a private blocker is known by its customer, a shared one by how many it has.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::visibility::{Rows, Seen, resolve};

use super::ranking::Ranking;
use super::rows::held_lines;

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
    let found = customers_of(transaction, &seen, &ids).await?;
    Ok(by_blocker(found))
}

/// The same, as far as a ranking of what somebody sees knows it already.
pub(super) async fn customers_ranked(
    transaction: &mut Transaction,
    (visibility, ranking): (&Visibility, &Ranking),
    ids: &[BlockerId],
) -> StoreResult<BTreeMap<BlockerId, HeldCustomers>> {
    let seen = resolve(transaction, visibility).await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let found = ranking.customers(transaction, &seen, &ids).await?;
    Ok(by_blocker(found))
}

fn by_blocker(found: BTreeMap<Uuid, HeldCustomers>) -> BTreeMap<BlockerId, HeldCustomers> {
    let found = found.into_iter();
    found.map(|(id, held)| (BlockerId(id), held)).collect()
}

pub(super) async fn customers_of(
    transaction: &mut Transaction,
    seen: &Seen,
    ids: &[Uuid],
) -> StoreResult<BTreeMap<Uuid, HeldCustomers>> {
    let found = counted(transaction, seen, ids).await?;
    let keys: BTreeSet<&str> = found.values().map(|(key, _)| key.as_str()).collect();
    let names = names(transaction, seen, ids, &keys).await?;
    let held = found.iter().map(|(id, (key, number))| {
        let first = names.get(&(*id, key.clone())).cloned();
        let customers = HeldCustomers {
            first: first.unwrap_or_default(),
            number: *number,
        };
        (*id, customers)
    });
    Ok(held.collect())
}

/// By blocker the key by which its first customer is sorted, and how many there are.
async fn counted(
    transaction: &mut Transaction,
    seen: &Seen,
    ids: &[Uuid],
) -> StoreResult<BTreeMap<Uuid, (String, i64)>> {
    let mut sql = Fragment::new(
        "SELECT held.blocker_id, min(held.customer_key), count(DISTINCT held.customer_id) FROM (",
        Vec::new(),
    );
    let conditions: Vec<Fragment> = seen.rows(Rows::Lines).into_iter().collect();
    let columns = "line.customer_key, line.customer_id";
    sql.append(&held_lines(columns, seen, ids, &conditions));
    sql.push(") AS held GROUP BY held.blocker_id");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, String, i64)> = transaction.fetch_all(sql, values).await?;
    let counted = rows
        .into_iter()
        .map(|(id, key, number)| (id, (key, number)));
    Ok(counted.collect())
}

/// The names of the customers of these keys, by blocker and key: of equal keys, the first.
async fn names(
    transaction: &mut Transaction,
    seen: &Seen,
    ids: &[Uuid],
    keys: &BTreeSet<&str>,
) -> StoreResult<BTreeMap<(Uuid, String), String>> {
    if keys.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut sql = Fragment::new(
        "SELECT held.blocker_id, held.customer_key, min(customer.name) FROM (",
        Vec::new(),
    );
    let of_keys = Fragment::any_text("line.customer_key", keys);
    let conditions: Vec<Fragment> = std::iter::once(of_keys)
        .chain(seen.rows(Rows::Lines))
        .collect();
    let columns = "line.customer_key, line.organization_id, line.customer_id";
    sql.append(&held_lines(columns, seen, ids, &conditions));
    sql.push(
        ") AS held
         JOIN customer ON customer.organization_id = held.organization_id AND customer.id = held.customer_id
         GROUP BY held.blocker_id, held.customer_key",
    );
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, String, String)> = transaction.fetch_all(sql, values).await?;
    Ok(rows
        .into_iter()
        .map(|(id, key, name)| ((id, key), name))
        .collect())
}
