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
    let (sql, values) = statement(filter, &seen, cap, today).into_statement();
    let row: Option<(i64, i64, i64)> = transaction.fetch_optional(sql, values).await?;
    let (blockers, lines, units) = row.unwrap_or_default();
    Ok(BlockerTotals {
        blockers,
        lines,
        units,
        capped: blockers >= i64::from(cap),
    })
}

/// So many blockers at most that the filter finds, and the lines that they hold, each once: those that have one as their
/// primary one, of which an index tells the units, and of the others those that have one beside it, which is rare.
fn statement(filter: &BlockerFilter, seen: &Seen, cap: u32, today: Date) -> Fragment {
    let counted = Fragment::new("line.counted = 1", Vec::new());
    let counted: Vec<Fragment> = std::iter::once(counted)
        .chain(seen.rows(Rows::Lines))
        .collect();
    let primary = Fragment::new(
        "line.primary_blocker IN (SELECT found.id FROM found)",
        Vec::new(),
    );
    let mut beside = Fragment::new(
        "(line.organization_id, line.id) IN (
            SELECT link.organization_id, link.line_id FROM line_blocker AS link",
        Vec::new(),
    );
    beside
        .append(&seen.database().by_index(Some("line_blocker_beside")))
        .push(
            " WHERE link.position > 0 AND link.blocker_id IN (SELECT found.id FROM found))
              AND line.primary_blocker NOT IN (SELECT found.id FROM found)",
        );
    let mut sql = Fragment::new(
        "WITH found AS MATERIALIZED (SELECT blocker.id FROM blocker",
        Vec::new(),
    );
    sql.push_where(&conditions(filter, seen, today))
        .bind(" LIMIT ?)", values![i64::from(cap)])
        .push(
            " SELECT (SELECT count(*) FROM found), count(*), CAST(coalesce(sum(held.units), 0) AS BIGINT)
               FROM (SELECT line.units FROM status_line AS line",
        )
        .push_where(std::iter::once(&primary).chain(&counted))
        .push(" UNION ALL SELECT line.units FROM status_line AS line")
        .push_where(std::iter::once(&beside).chain(&counted))
        .push(") AS held");
    sql
}
