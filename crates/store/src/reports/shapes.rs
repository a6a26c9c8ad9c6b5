//! Lines counted by what rules look at, so that each kind of line is judged once.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::Phase;

use crate::column::{NO_DAY, inconsistent, to_code, to_optional_code};
use crate::error::StoreResult;
use crate::filled::{Filled, TARGET_OR_ANSWER};
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Source};
use crate::transaction::Transaction;
use crate::values;

use super::reading::Reading;

/// Lines that are the same in all that rules look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineShape {
    /// The phase.
    pub phase: Phase,
    /// The L1.
    pub l1: Code,
    /// The engagement scenario of the entitlement.
    pub engagement_scenario: Option<Code>,
    /// The service status of the entitlement.
    pub service_status: Option<Code>,
    /// What is filled in.
    pub filled: Filled,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct ShapeRow {
    l1: String,
    phase: String,
    engagement_scenario: String,
    service_status: String,
    filled: i64,
    lines: i64,
    units: i64,
}

/// The fields of a line that are filled in, as one number; of an interval, what it does not hold counts as filled in.
pub(super) fn filled(source: Source) -> Fragment {
    const THEN: &str = "(CAST(118 AS BIGINT)
        + CASE WHEN line.target_day = ? THEN 0 ELSE 1 END
        + CASE WHEN line.owner = '' THEN 0 ELSE 8 END
        + CASE WHEN line.primary_blocker IS NULL THEN 0 ELSE 128 END
        + CASE WHEN line.l2 = '' THEN 0 ELSE 256 END + ?)";
    match source {
        Source::Lines => Fragment::new("line.filled", Vec::new()),
        Source::Intervals => Fragment::new(THEN, values![NO_DAY, TARGET_OR_ANSWER]),
    }
}

/// See [`super::line_shapes`].
pub(super) async fn line_shapes(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<LineShape>> {
    let sql = statement(transaction, visibility, filter, moment).await?;
    let rows: Vec<ShapeRow> = transaction.fetch(sql).await?;
    rows.into_iter().map(ShapeRow::into_shape).collect()
}

pub(super) async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Fragment> {
    let mut select = Fragment::new("SELECT line.l1, line.phase, ", Vec::new());
    select.append(&filled(Source::of(moment))).push(
        " AS filled, line.engagement_scenario, line.service_status, count(*) AS lines,
         CAST(sum(line.units) AS BIGINT) AS units",
    );
    let reading = Reading::of(transaction, visibility, filter, moment).await?;
    let mut sql = reading.begin(transaction, select).await?.narrowed();
    // In the order of an index, so that nothing is sorted.
    sql.push(
        " GROUP BY line.l1, line.phase, filled, line.engagement_scenario, line.service_status",
    );
    Ok(sql)
}

impl ShapeRow {
    fn into_shape(self) -> StoreResult<LineShape> {
        const TABLE: &str = "status_line";
        let optional = |column, code: &str| to_optional_code(TABLE, column, code);
        Ok(LineShape {
            phase: Phase::parse(&self.phase)
                .ok_or_else(|| inconsistent(TABLE, "phase", &*self.phase))?,
            l1: to_code(TABLE, "l1", &self.l1)?,
            engagement_scenario: optional("engagement_scenario", &self.engagement_scenario)?,
            service_status: optional("service_status", &self.service_status)?,
            filled: Filled::of_bits(self.filled),
            lines: self.lines,
            units: self.units,
        })
    }
}
