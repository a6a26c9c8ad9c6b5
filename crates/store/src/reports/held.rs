//! Blocked lines with what holds them.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, Code, LineId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;

use crate::column::{NO_DAY, owner, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Source, resolve};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, fetch_ids, resolve_with_blockers};

use super::from_lines;

/// A blocked line with the open blockers that hold it; of a past day, with its first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLine {
    /// The line.
    pub line: LineId,
    /// Its units.
    pub units: i64,
    /// The blockers, each with its reason; of a past day, with that of the line.
    pub blockers: BTreeMap<BlockerId, Option<Code>>,
}

/// See [`super::held_lines`].
pub(super) async fn held_lines(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<HeldLine>> {
    let sql = statement(transaction, visibility, filter, moment).await?;
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, i64, Option<Uuid>, String)> = transaction.fetch_all(sql, values).await?;
    let mut lines = BTreeMap::<LineId, HeldLine>::new();
    for (line, units, blocker, reason) in rows {
        let line = LineId(line);
        let held = lines.entry(line).or_insert_with(|| HeldLine {
            line,
            units,
            blockers: BTreeMap::new(),
        });
        if let Some(blocker) = blocker {
            let reason = to_optional_code("blocker", "reason", &reason)?;
            held.blockers.insert(BlockerId(blocker), reason);
        }
    }
    Ok(lines.into_values().collect())
}

async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Fragment> {
    let filter = filter.of_kind(StatusKind::Blocked);
    let resolved = resolve(transaction, visibility, &filter).await?;
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let mut conditions = Conditions::of(&filter, &resolved, moment);
    let source = Source::of(moment);
    let columns = match source {
        Source::Lines => "SELECT line.id, line.units, blocker.id, coalesce(blocker.reason, '')",
        Source::Intervals => "SELECT line.line_id, line.units, blocker.id, line.l2",
    };
    let mut sql = Fragment::new(columns, Vec::new());
    from_lines(
        transaction,
        &mut sql,
        &filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    match source {
        Source::Lines => sql.bind(
            " LEFT JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
              LEFT JOIN blocker ON blocker.organization_id = link.blocker_organization_id
               AND blocker.id = link.blocker_id AND blocker.closed_day = ?",
            values![NO_DAY],
        ),
        Source::Intervals => sql.push(" LEFT JOIN blocker ON blocker.id = line.primary_blocker"),
    };
    if let Some(seen) = seen.rows(Rows::Blockers) {
        sql.push(" AND ").append(&seen);
    }
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    Ok(sql)
}

/// See [`super::list_resolved_blockers`].
pub(super) async fn list_resolved_blockers(
    transaction: &mut Transaction,
    resolver: &Owner,
) -> StoreResult<BTreeSet<BlockerId>> {
    let sql = Fragment::new(
        "SELECT blocker_id FROM blocker_resolver WHERE who = ?",
        values![owner(resolver)],
    );
    let ids = fetch_ids(transaction, sql).await?;
    Ok(ids.into_iter().map(BlockerId).collect())
}
