//! How many blockers a filter finds, and what they hold.

use desbloqueo_domain::organization::Visibility;
use jiff::civil::Date;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, resolve_with_blockers};

use super::BlockerFilter;
use super::conditions::conditions;

/// How many blockers a filter finds, and the counted lines that they hold and somebody sees; a line of several
/// blockers is one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BlockerTotals {
    /// Blockers.
    pub blockers: i64,
    /// Lines.
    pub lines: i64,
    /// Their units.
    pub units: i64,
    /// Counting stopped at this many blockers: there may be more of everything.
    pub capped: bool,
}

/// See [`super::totals`].
pub(super) async fn totals(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &BlockerFilter,
    cap: u32,
    today: Date,
) -> StoreResult<BlockerTotals> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let mut counted = Fragment::new("SELECT count(*) FROM (", Vec::new());
    counted
        .append(&found(filter, &seen, cap, today))
        .push(") AS found");
    let (sql, values) = counted.into_statement();
    let blockers: i64 = transaction
        .fetch_optional::<(i64,)>(sql, values)
        .await?
        .map_or(0, |(number,)| number);
    let (sql, values) = held(&found(filter, &seen, cap, today), &seen).into_statement();
    let (lines, units) = transaction
        .fetch_optional::<(i64, i64)>(sql, values)
        .await?
        .unwrap_or_default();
    Ok(BlockerTotals {
        blockers,
        lines,
        units,
        capped: blockers >= i64::from(cap),
    })
}

/// The blockers that the filter finds, so many at most.
fn found(filter: &BlockerFilter, seen: &Seen, cap: u32, today: Date) -> Fragment {
    let mut sql = Fragment::new("SELECT blocker.id FROM blocker", Vec::new());
    sql.push_where(&conditions(filter, seen, today));
    sql.bind(" LIMIT ?", values![i64::from(cap)]);
    sql
}

/// The lines that these blockers hold, each once.
fn held(found: &Fragment, seen: &Seen) -> Fragment {
    let mut sql = Fragment::new(
        "SELECT count(*), CAST(coalesce(sum(line.units), 0) AS BIGINT) FROM status_line AS line",
        Vec::new(),
    );
    let mut linked = Fragment::new(
        "(line.organization_id, line.id) IN (SELECT link.organization_id, link.line_id FROM line_blocker AS link
            WHERE link.blocker_id IN (",
        Vec::new(),
    );
    linked.append(found).push("))");
    let counted = Fragment::new("line.counted = 1", Vec::new());
    sql.push_where(
        [&linked, &counted]
            .into_iter()
            .chain(seen.rows(Rows::Lines).as_ref()),
    );
    sql
}
