//! Lines and units by key, of whatever a filter finds.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use serde::{Deserialize, Serialize};

use crate::column::{day, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment};
use crate::transaction::Transaction;

use super::key::KeyRow;
use super::reading::Reading;
use super::{ReportBy, ReportKey};

/// Lines and units of one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SumRow {
    /// The reason, where sums are those of reasons.
    pub reason: Option<Code>,
    /// The key.
    pub key: ReportKey,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct GroupRow {
    #[sqlx(flatten)]
    key: KeyRow,
    reason: String,
    since_day: i64,
    lines: i64,
    units: i64,
}

/// See [`super::sums`] and [`super::sums_of_reasons`].
pub(super) async fn sums(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (by, of_reasons): (ReportBy, bool),
    moment: Moment,
) -> StoreResult<Vec<SumRow>> {
    let reading = Reading::of(transaction, visibility, filter, moment).await?;
    let mut select = Fragment::new("SELECT ", Vec::new());
    select.push(by.columns(reading.source()));
    select.push(if of_reasons {
        ", line.l2 AS reason"
    } else {
        ", '' AS reason"
    });
    select.push(match by {
        ReportBy::Age => ", line.since_l1_day AS since_day",
        _ => ", CAST(0 AS BIGINT) AS since_day",
    });
    select.push(", count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units");
    let mut sql = reading.begin_by(transaction, select, by).await?.narrowed();
    sql.push(" GROUP BY word, subject, reason, since_day");
    let groups: Vec<GroupRow> = transaction.fetch(sql).await?;
    let mut sums = BTreeMap::<(Option<Code>, ReportKey), (i64, i64)>::new();
    for group in groups {
        let age = (day(moment.day()) - group.since_day).max(0);
        let reason = to_optional_code("status_line", "l2", &group.reason)?;
        let sum = sums.entry((reason, by.key(&group.key, age)?)).or_default();
        *sum = (sum.0 + group.lines, sum.1.saturating_add(group.units));
    }
    let mut rows: Vec<SumRow> = sums
        .into_iter()
        .map(|((reason, key), (lines, units))| SumRow {
            reason,
            key,
            lines,
            units,
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.units));
    Ok(rows)
}
