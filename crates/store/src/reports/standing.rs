//! What blocked lines stand before: the renewal of their customers, and what the product lacks.

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::column::{to_day, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment};
use crate::transaction::Transaction;
use crate::values;

use super::holding::Holding;
use super::reading::Reading;

/// What something holds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HeldRow {
    /// Tenants; 0 where they are not counted.
    pub tenants: i64,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

/// Blocked lines of customers that renew on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewalRow {
    /// The day.
    pub day: Date,
    /// Customers.
    pub customers: i64,
    /// Their blocked lines.
    pub held: HeldRow,
}

/// Lines of one reason that one shared blocker holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapRow {
    /// The blocker.
    pub blocker: BlockerId,
    /// Its title.
    pub title: String,
    /// What it holds up.
    pub held: HeldRow,
}

/// Blockers that a report names at most, those of the most tenants.
const MOST_BLOCKERS: i64 = 200;

/// See [`super::renewals`].
pub(super) async fn renewals(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (from, to): (Date, Date),
    moment: Moment,
) -> StoreResult<Vec<RenewalRow>> {
    let filter = filter.renewing_within(from, to);
    let reading = Reading::of_blocked(transaction, visibility, &filter, moment).await?;
    let select = Fragment::new(
        "SELECT customer.renewal_day, count(DISTINCT line.customer_id), count(*), CAST(sum(line.units) AS BIGINT)",
        Vec::new(),
    );
    let mut sql = reading.begin(transaction, select).await?.narrowed();
    sql.push(" GROUP BY customer.renewal_day ORDER BY customer.renewal_day");
    let rows: Vec<(i64, i64, i64, i64)> = transaction.fetch(sql).await?;
    let row = |(number, customers, lines, units)| {
        Ok(RenewalRow {
            day: to_day("customer", "renewal_day", number)?,
            customers,
            held: HeldRow {
                tenants: 0,
                lines,
                units,
            },
        })
    };
    rows.into_iter().map(row).collect()
}

/// See [`super::gaps_by_detail`].
pub(super) async fn gaps_by_detail(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (reason, moment): (&Code, Moment),
) -> StoreResult<Vec<(Option<Code>, HeldRow)>> {
    let filter = of_reason(filter, reason);
    let reading = Reading::of(transaction, visibility, &filter, moment).await?;
    let select = Fragment::new(
        "SELECT line.l3, count(DISTINCT line.tenant_id), count(*), CAST(sum(line.units) AS BIGINT)",
        Vec::new(),
    );
    let mut begun = reading.begin(transaction, select).await?;
    begun.narrow("line.l2 = ?", values![reason.as_str()]);
    let mut sql = begun.narrowed();
    sql.push(" GROUP BY line.l3");
    let rows: Vec<(String, i64, i64, i64)> = transaction.fetch(sql).await?;
    let row = |(detail, tenants, lines, units): (String, i64, i64, i64)| {
        let detail = to_optional_code("status_line", "l3", &detail)?;
        let held = HeldRow {
            tenants,
            lines,
            units,
        };
        Ok((detail, held))
    };
    rows.into_iter().map(row).collect()
}

/// See [`super::gaps_by_blocker`].
pub(super) async fn gaps_by_blocker(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (reason, moment): (&Code, Moment),
) -> StoreResult<Vec<GapRow>> {
    let filter = of_reason(filter, reason);
    let reading = Reading::of(transaction, visibility, &filter, moment).await?;
    let holding = Holding::of(transaction, visibility, moment).await?;
    let select = Fragment::new(
        "SELECT blocker.id, blocker.title, count(DISTINCT line.tenant_id) AS tenants, count(*),
                CAST(sum(line.units) AS BIGINT) AS units",
        Vec::new(),
    );
    let mut begun = reading.begin(transaction, select).await?;
    holding.join(&mut begun);
    begun.narrow(
        "blocker.private = 0 AND line.l2 = ?",
        values![reason.as_str()],
    );
    let mut sql = begun.narrowed();
    sql.bind(
        " GROUP BY blocker.organization_id, blocker.id, blocker.title
          ORDER BY tenants DESC, units DESC, blocker.id LIMIT ?",
        values![MOST_BLOCKERS],
    );
    let rows: Vec<(Uuid, String, i64, i64, i64)> = transaction.fetch(sql).await?;
    let row = |(id, title, tenants, lines, units)| GapRow {
        blocker: BlockerId(id),
        title,
        held: HeldRow {
            tenants,
            lines,
            units,
        },
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Blocked for a reason; a filter that asks for another one finds nothing.
fn of_reason(filter: &LineFilter, reason: &Code) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        l2: filter.l2.clone().or_else(|| Some(reason.clone())),
        ..filter.clone()
    }
}
