//! The blockers that hold the most units.

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;

use crate::column::NO_DAY;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Source, resolve};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, resolve_with_blockers};

use super::from_lines;

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
) -> StoreResult<Vec<HeldBy>> {
    let sql = statement(transaction, visibility, filter, moment, most).await?;
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, i64, i64)> = transaction.fetch_all(sql, values).await?;
    let held = rows.into_iter().map(|(id, lines, units)| HeldBy {
        blocker: BlockerId(id),
        lines,
        units,
    });
    Ok(held.collect())
}

/// Lines as they stand are held by each of their open blockers, lines of a past day by their primary one.
async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
    most: u32,
) -> StoreResult<Fragment> {
    let filter = filter.of_kind(StatusKind::Blocked);
    let resolved = resolve(transaction, visibility, &filter).await?;
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let mut conditions = Conditions::of(&filter, &resolved, moment);
    let mut sql = Fragment::new(
        "SELECT blocker.id, count(*) AS held_lines, CAST(sum(line.units) AS BIGINT) AS held_units",
        Vec::new(),
    );
    from_lines(
        transaction,
        &mut sql,
        &filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    match Source::of(moment) {
        Source::Lines => sql.bind(
            " JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
              JOIN blocker ON blocker.organization_id = link.blocker_organization_id
               AND blocker.id = link.blocker_id AND blocker.closed_day = ?",
            values![NO_DAY],
        ),
        Source::Intervals => sql.push(" JOIN blocker ON blocker.id = line.primary_blocker"),
    };
    let seen = seen.rows(Rows::Blockers);
    let ties = conditions.joins.conditions();
    sql.push_where(ties.iter().chain(&conditions.all).chain(&seen));
    sql.push(" GROUP BY blocker.id");
    sql.bind(
        " ORDER BY held_units DESC, blocker.id LIMIT ?",
        values![i64::from(most)],
    );
    Ok(sql)
}
