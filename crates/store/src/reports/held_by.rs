//! The blockers that hold the most units.
//!
//! Most lines have one blocker: they are summed up by it before anything is joined. What the few lines of several have
//! beside their first is added.

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Source};
use crate::transaction::Transaction;
use crate::values;

use super::holding::{HAS_SEVERAL, Holding, held_by_first};
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
    let rows: Vec<(Uuid, i64, i64, i64)> = transaction.fetch(sql).await?;
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
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let holding = Holding::of(transaction, visibility, moment).await?;
    let mut sql = Fragment::new(
        "SELECT blocker.id, CAST(sum(held.lines) AS BIGINT) AS held_lines, CAST(sum(held.units) AS BIGINT) AS held_units,
                count(*) OVER () AS known FROM (",
        Vec::new(),
    );
    sql.append(&held_by_first(transaction, &reading).await?);
    if reading.source() == Source::Lines {
        sql.push(" UNION ALL ")
            .append(&beside(transaction, &reading).await?);
    }
    sql.push(") AS held JOIN blocker ON blocker.id = held.id")
        .push_where(&holding.conditions())
        .bind(
            " GROUP BY blocker.id ORDER BY held_units DESC, blocker.id LIMIT ?",
            values![i64::from(most)],
        );
    Ok(sql)
}

/// What blockers hold beside the first of a line.
async fn beside(transaction: &mut Transaction, reading: &Reading) -> StoreResult<Fragment> {
    let select = Fragment::new(
        "SELECT link.blocker_id AS id, 1 AS lines, line.units AS units",
        Vec::new(),
    );
    let mut begun = reading.begin(transaction, select).await?;
    begun.sql.push(
        " JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id",
    );
    begun.narrow(HAS_SEVERAL, Vec::new());
    begun.narrow("link.position > 0", Vec::new());
    Ok(begun.narrowed())
}
