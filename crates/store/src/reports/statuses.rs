//! Lines and units by status.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;

use crate::column::{inconsistent, to_code, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Reads};
use crate::transaction::Transaction;

use super::StatusRow;
use super::reading::Reading;

/// See [`super::units_by_status`].
pub(super) async fn units_by_status(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<StatusRow>> {
    let select = Fragment::new(
        "SELECT line.kind, line.l1, line.l2, count(*), CAST(sum(line.units) AS BIGINT)",
        Vec::new(),
    );
    let reading = Reading::of(transaction, visibility, filter, moment).await?;
    let begun = reading
        .begin_with(transaction, select, Reads::Statuses)
        .await?;
    let mut sql = begun.narrowed();
    sql.push(" GROUP BY line.kind, line.l1, line.l2");
    let rows: Vec<(String, String, String, i64, i64)> = transaction.fetch(sql).await?;
    let mut rows = rows
        .into_iter()
        .map(to_row)
        .collect::<StoreResult<Vec<_>>>()?;
    rows.sort_by(|one, other| {
        (one.kind, &one.l1, &one.l2).cmp(&(other.kind, &other.l1, &other.l2))
    });
    Ok(rows)
}

fn to_row(
    (kind, l1, l2, lines, units): (String, String, String, i64, i64),
) -> StoreResult<StatusRow> {
    const TABLE: &str = "status_line";
    Ok(StatusRow {
        kind: StatusKind::parse(&kind).ok_or_else(|| inconsistent(TABLE, "kind", kind))?,
        l1: to_code(TABLE, "l1", &l1)?,
        l2: to_optional_code(TABLE, "l2", &l2)?,
        lines,
        units,
    })
}
