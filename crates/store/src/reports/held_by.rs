//! The blockers that hold the most units.

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment};
use crate::transaction::Transaction;
use crate::values;

use super::holding::Holding;
use super::reading::Reading;

/// What one blocker holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldBy {
    /// The blocker.
    pub blocker: BlockerId,
    /// Blocked lines that it holds.
    pub lines: i64,
    /// Their units.
    pub units: i64,
}

/// See [`super::held_by`].
pub(super) async fn held_by(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
    most: u32,
) -> StoreResult<(Vec<HeldBy>, usize)> {
    let sql = statement(transaction, visibility, filter, moment, most).await?;
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, i64, i64, i64)> = transaction.fetch_all(sql, values).await?;
    let known = rows.first().map_or(0, |(_, _, _, known)| *known);
    let held = rows.into_iter().map(|(id, lines, units, _)| HeldBy {
        blocker: BlockerId(id),
        lines,
        units,
    });
    let held: Vec<HeldBy> = held.collect();
    let known = usize::try_from(known).unwrap_or(usize::MAX);
    let more = known.saturating_sub(held.len());
    Ok((held, more))
}

async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
    most: u32,
) -> StoreResult<Fragment> {
    let select = Fragment::new(
        "SELECT blocker.id, count(*) AS held_lines, CAST(sum(line.units) AS BIGINT) AS held_units,
                count(*) OVER () AS known",
        Vec::new(),
    );
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let holding = Holding::of(transaction, visibility, moment).await?;
    let mut begun = reading.begin(transaction, select).await?;
    holding.join(&mut begun);
    let mut sql = begun.narrowed();
    sql.bind(
        " GROUP BY blocker.id ORDER BY held_units DESC, blocker.id LIMIT ?",
        values![i64::from(most)],
    );
    Ok(sql)
}
