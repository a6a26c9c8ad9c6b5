//! Lines counted by their status and service, so that what the playbook offers is asked of each once.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::{Phase, Status};

use crate::column::{inconsistent, to_code, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment};
use crate::transaction::Transaction;

use super::reading::Reading;

/// Lines of one status and service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusShape {
    /// The phase.
    pub phase: Phase,
    /// The service.
    pub service: Code,
    /// L1, L2, L3.
    pub status: Status,
    /// The engagement scenario of the entitlement, where lines are told apart by it.
    pub engagement_scenario: Option<Code>,
    /// The service status of the entitlement, where lines are told apart by it.
    pub service_status: Option<Code>,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct ShapeRow {
    phase: String,
    service: String,
    l1: String,
    l2: String,
    l3: String,
    engagement_scenario: String,
    service_status: String,
    lines: i64,
    units: i64,
}

/// See [`super::status_shapes`].
pub(super) async fn status_shapes(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    asked: (bool, Moment),
) -> StoreResult<Vec<StatusShape>> {
    let sql = statement(transaction, visibility, filter, asked).await?;
    let rows: Vec<ShapeRow> = transaction.fetch(sql).await?;
    rows.into_iter().map(ShapeRow::into_shape).collect()
}

pub(super) async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (by_scenario, moment): (bool, Moment),
) -> StoreResult<Fragment> {
    let mut select = Fragment::new(
        "SELECT line.phase, line.service, line.l1, line.l2, line.l3, count(*) AS lines,
                CAST(sum(line.units) AS BIGINT) AS units, ",
        Vec::new(),
    );
    select.push(if by_scenario {
        "line.engagement_scenario, line.service_status"
    } else {
        "'' AS engagement_scenario, '' AS service_status"
    });
    let reading = Reading::of(transaction, visibility, filter, moment).await?;
    let mut sql = reading.begin(transaction, select).await?.narrowed();
    // In the order of an index, so that nothing is sorted.
    sql.push(" GROUP BY line.l2, line.kind, line.l3, line.l1, line.service, line.phase");
    if by_scenario {
        sql.push(", line.engagement_scenario, line.service_status");
    }
    Ok(sql)
}

impl ShapeRow {
    fn into_shape(self) -> StoreResult<StatusShape> {
        const TABLE: &str = "status_line";
        let optional = |column, code: &str| to_optional_code(TABLE, column, code);
        Ok(StatusShape {
            phase: Phase::parse(&self.phase)
                .ok_or_else(|| inconsistent(TABLE, "phase", &*self.phase))?,
            service: to_code(TABLE, "service", &self.service)?,
            status: Status {
                l1: to_code(TABLE, "l1", &self.l1)?,
                l2: optional("l2", &self.l2)?,
                l3: optional("l3", &self.l3)?,
            },
            engagement_scenario: optional("engagement_scenario", &self.engagement_scenario)?,
            service_status: optional("service_status", &self.service_status)?,
            lines: self.lines,
            units: self.units,
        })
    }
}
