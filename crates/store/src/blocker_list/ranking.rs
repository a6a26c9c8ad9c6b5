//! The blockers that hold the most units, as somebody sees them: summed up once, from an index that has all that is
//! summed, and then good for every list in this order until something changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Seen, fetch_ids};

use super::conditions::conditions;
use super::customers::customers_of;
use super::kept::Kept;
use super::list::of_lines;
use super::rows::held;
use super::{BlockerCursor, BlockerFilter, BlockerSort, Held, HeldCustomers};

/// Blockers of the ranking that a filter is asked about at once.
const AT_ONCE: usize = 500;

/// The blockers that hold the most units of what somebody sees, the most first and, of equal ones, the greatest id. No
/// other blocker stands before the last of them.
#[derive(Debug, Clone)]
pub struct Ranking {
    places: Arc<[(i64, Uuid)]>,
    /// What lists have read of them since: those that hold thousands of lines are on every first page.
    held: Kept<Held>,
    customers: Kept<HeldCustomers>,
}

/// See [`super::rank`].
pub(super) async fn rank(
    transaction: &mut Transaction,
    seen: &Seen,
    most: u32,
) -> StoreResult<Ranking> {
    let (sql, values) = primary_of_all(seen, most).into_statement();
    let primary: Vec<(Uuid, i64)> = transaction.fetch_all(sql, values).await?;
    let is_whole = u32::try_from(primary.len()).is_ok_and(|number| number < most);
    let last = primary.last().map(|(id, units)| (*units, *id));
    let mut units: BTreeMap<Uuid, i64> = primary.into_iter().collect();
    let (sql, values) = beside_of_all(seen).into_statement();
    let beside: Vec<(Uuid, i64)> = transaction.fetch_all(sql, values).await?;
    let unranked = beside.iter().map(|(id, _)| *id);
    let unranked: Vec<Uuid> = unranked.filter(|id| !units.contains_key(id)).collect();
    let (sql, values) = primary_of(seen, &unranked).into_statement();
    units.extend(transaction.fetch_all::<(Uuid, i64)>(sql, values).await?);
    for (id, more) in beside {
        *units.entry(id).or_default() += more;
    }
    let mut places: Vec<(i64, Uuid)> = units.into_iter().map(|(id, units)| (units, id)).collect();
    // Those that come in by what they hold beside may stand after others that were not read.
    places.retain(|place| is_whole || last.is_none_or(|last| *place >= last));
    places.sort_unstable_by(|one, other| other.cmp(one));
    Ok(Ranking {
        places: places.into(),
        held: Kept::default(),
        customers: Kept::default(),
    })
}

/// Blockers as the primary ones of lines, and their units.
const PRIMARY: &str =
    "SELECT line.primary_blocker, CAST(sum(line.units) AS BIGINT) AS held FROM status_line AS line";

/// Those that hold the most.
fn primary_of_all(seen: &Seen, most: u32) -> Fragment {
    let by_blocker = seen
        .database()
        .by_index(Some("status_line_by_primary_blocker"));
    let any = Fragment::new("line.primary_blocker IS NOT NULL", Vec::new());
    let mut sql = Fragment::new(PRIMARY, Vec::new());
    sql.append(&by_blocker)
        .push_where(std::iter::once(&any).chain(&of_lines(seen)))
        .bind(
            " GROUP BY line.primary_blocker ORDER BY held DESC, line.primary_blocker DESC LIMIT ?",
            values![i64::from(most)],
        );
    sql
}

/// These.
fn primary_of(seen: &Seen, ids: &[Uuid]) -> Fragment {
    let these = Fragment::any_of(seen.database(), "line.primary_blocker", ids);
    let mut sql = Fragment::new(PRIMARY, Vec::new());
    sql.push_where(std::iter::once(&these).chain(&of_lines(seen)))
        .push(" GROUP BY line.primary_blocker");
    sql
}

/// Blockers beside the primary ones of lines, and their units: an index holds no other links.
fn beside_of_all(seen: &Seen) -> Fragment {
    let beside = Fragment::new("link.position > 0", Vec::new());
    let mut sql = Fragment::new(
        "SELECT link.blocker_id, CAST(sum(line.units) AS BIGINT) FROM line_blocker AS link",
        Vec::new(),
    );
    sql.append(&seen.database().by_index(Some("line_blocker_beside")))
        .push(" JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id")
        .push_where(std::iter::once(&beside).chain(&of_lines(seen)))
        .push(" GROUP BY link.blocker_id");
    sql
}

impl Ranking {
    /// What these blockers hold.
    pub(super) async fn held(
        &self,
        transaction: &mut Transaction,
        seen: &Seen,
        ids: &[Uuid],
    ) -> StoreResult<BTreeMap<Uuid, Held>> {
        let (mut known, unknown) = self.held.find(ids);
        if !unknown.is_empty() {
            let read = held(transaction, seen, &unknown).await?;
            self.held.keep(&read);
            known.extend(read);
        }
        Ok(known)
    }

    /// The customers whose lines these blockers hold.
    pub(super) async fn customers(
        &self,
        transaction: &mut Transaction,
        seen: &Seen,
        ids: &[Uuid],
    ) -> StoreResult<BTreeMap<Uuid, HeldCustomers>> {
        let (mut known, unknown) = self.customers.find(ids);
        if !unknown.is_empty() {
            let read = customers_of(transaction, seen, &unknown).await?;
            self.customers.keep(&read);
            known.extend(read);
        }
        Ok(known)
    }

    /// The blockers of a page, where the ranking tells which they are.
    pub(super) async fn page(
        &self,
        transaction: &mut Transaction,
        (filter, seen): (&BlockerFilter, &Seen),
        cursor: &BlockerCursor,
        limit: u32,
        today: Date,
    ) -> StoreResult<Option<BTreeSet<BlockerId>>> {
        let order = cursor.order();
        if order.sort != BlockerSort::Units || !order.descending {
            return Ok(None);
        }
        let after = cursor.position();
        let begin = after.map_or(0, |after| {
            self.places.partition_point(|place| *place >= after)
        });
        let wanted = usize::try_from(limit)
            .unwrap_or(usize::MAX)
            .saturating_add(1);
        let mut found = BTreeSet::new();
        for some in self.places.get(begin..).unwrap_or_default().chunks(AT_ONCE) {
            let kept = kept(transaction, (filter, seen), some, today).await?;
            let in_order = some
                .iter()
                .map(|(_, id)| *id)
                .filter(|id| kept.contains(id));
            found.extend(in_order.take(wanted - found.len()).map(BlockerId));
            if found.len() == wanted {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }
}

/// Those of these blockers that the filter finds.
async fn kept(
    transaction: &mut Transaction,
    (filter, seen): (&BlockerFilter, &Seen),
    some: &[(i64, Uuid)],
    today: Date,
) -> StoreResult<BTreeSet<Uuid>> {
    let ids: Vec<Uuid> = some.iter().map(|(_, id)| *id).collect();
    let these = Fragment::any_of(Kind::of(transaction), "blocker.id", &ids);
    let conditions = conditions(filter, seen, today);
    let mut sql = Fragment::new("SELECT blocker.id FROM blocker", Vec::new());
    sql.push_where(std::iter::once(&these).chain(&conditions));
    Ok(fetch_ids(transaction, sql).await?.into_iter().collect())
}
